"""Rings the doorbell: after each commit the right pages hear what changed, the wall and the desk on a 100 ms tick.

A socket joins rooms by its cookie and never by a name it sends. Nothing an answer says goes over it.
"""

import logging
from collections.abc import Callable, Sequence
from typing import Any

from flask import request, session
from flask_socketio import SocketIO, join_room

from workshop.core.changes import Change, Topic
from workshop.live.presence import Presence

log = logging.getLogger(__name__)

TICK = 0.1  # seconds between redraws of the wall and the desk
DRAFT_TICK = 1.0  # seconds between redraws of a trio's draft
CONNECT_DEADLINE = 10.0  # seconds from an open transport to a seat
MOST_SOCKETS = 6  # for one seat


def phones(workshop_id: str) -> str:
    """The room of a workshop's phones."""
    return f"phones:{workshop_id}"


def wall(workshop_id: str) -> str:
    """The room of a workshop's screens and desks."""
    return f"wall:{workshop_id}"


def trio(trio_id: str) -> str:
    """The room of one trio's phones."""
    return f"trio:{trio_id}"


Who = Callable[[dict[str, Any], str], tuple[str, str, str]]
"""(session, asked workshop) → (seat id or "", trio id or "", workshop id or "" for nobody)."""


class Hub:
    """Listens to the store and tells pages."""

    def __init__(self, socketio: SocketIO, who: Who, before_redraw: Callable[[str], object]) -> None:
        self.presence = Presence()
        self._socketio = socketio
        self._who = who
        self._before_redraw = before_redraw
        self._dirty: dict[str, int] = {}
        self._drafts: dict[str, int] = {}
        self._seats: dict[str, tuple[str, str]] = {}
        socketio.on_event("connect", self._connect)
        socketio.on_event("disconnect", self._disconnect)

    def heard(self, changes: Sequence[Change]) -> None:
        """Called after each commit with what it changed."""
        for change in changes:
            if change.topic is Topic.STEP:
                self._socketio.emit("step", {"version": change.version}, to=phones(change.workshop))
            if change.topic is Topic.BLANK:  # whoever pressed this cannot wait for a redraw
                self._socketio.emit("blank", {"version": change.version}, to=wall(change.workshop))
            if change.topic is Topic.DRAFT:
                self._later(self._drafts, change.trio, DRAFT_TICK, self._ring_draft)
            else:
                self._redraw_wall(change.workshop, change.version)

    def _redraw_wall(self, workshop_id: str, version: int) -> None:
        waiting = workshop_id in self._dirty
        self._dirty[workshop_id] = max(version, self._dirty.get(workshop_id, 0))
        if not waiting:
            self._socketio.start_background_task(self._tick, workshop_id)

    def _tick(self, workshop_id: str) -> None:
        self._socketio.sleep(TICK)
        version = self._dirty.pop(workshop_id, 0)
        try:
            self._before_redraw(workshop_id)
        except Exception:
            log.exception("the live display could not be moved on")
        self._socketio.emit("redraw", {"version": version}, to=wall(workshop_id))

    def _later(self, waiting: dict[str, int], key: str, pause: float, ring: Callable[[str], None]) -> None:
        if key in waiting:
            waiting[key] += 1
            return
        waiting[key] = 0
        ring(key)

        def after() -> None:
            self._socketio.sleep(pause)
            if waiting.pop(key, 0):
                self._later(waiting, key, pause, ring)

        self._socketio.start_background_task(after)

    def _ring_draft(self, trio_id: str) -> None:
        self._socketio.emit("draft", {}, to=trio(trio_id))

    def _connect(self, auth: object = None) -> bool:
        asked = auth.get("workshop", "") if isinstance(auth, dict) else ""
        seat_id, trio_id, workshop_id = self._who(dict(session), asked if isinstance(asked, str) else "")
        if not workshop_id:
            return False
        if not seat_id:
            join_room(wall(workshop_id))
            return True
        sid = self._sid()
        if self.presence.came(seat_id, sid) > MOST_SOCKETS:
            self.presence.left(seat_id, sid)
            return False
        self._seats[sid] = (seat_id, workshop_id)
        join_room(phones(workshop_id))
        if trio_id:
            join_room(trio(trio_id))
        self._redraw_wall(workshop_id, 0)
        return True

    def _disconnect(self, _reason: object = None) -> None:
        seat_id, workshop_id = self._seats.pop(self._sid(), ("", ""))
        if seat_id:
            self.presence.left(seat_id, self._sid())
            self._redraw_wall(workshop_id, 0)

    @staticmethod
    def _sid() -> str:
        return str(getattr(request, "sid", ""))


def drop_the_silent(socketio: SocketIO) -> None:
    """A transport that opens and never asks for a seat is closed after ten seconds."""
    server = socketio.server
    first = server.eio.handlers["connect"]

    def opened(eio_sid: str, environ: dict[str, Any]) -> Any:
        def check() -> None:
            socketio.sleep(CONNECT_DEADLINE)
            if eio_sid in server.environ and server.manager.sid_from_eio_sid(eio_sid, "/") is None:
                server.eio.disconnect(eio_sid)

        socketio.start_background_task(check)
        return first(eio_sid, environ)

    server.eio.handlers["connect"] = opened
