"""Joins the rooms: settings, store, pages and the socket become one server. The only module that knows them all."""

import time
from collections.abc import Callable
from random import SystemRandom
from typing import Any

import orjson
from flask import Flask
from flask_socketio import SocketIO
from werkzeug.middleware.proxy_fix import ProxyFix

from workshop import paths
from workshop.actions import facilitate, helping_hands, prepare, sign_in, take_part
from workshop.actions.house import House
from workshop.content.library import load
from workshop.core.errors import WorkshopError
from workshop.export.packing import Packer
from workshop.live.hub import Hub, drop_the_silent
from workshop.settings import Settings
from workshop.store.database import OffLoop, Store
from workshop.store.migrate import migrate
from workshop.web import (
    accounts,
    compression,
    desk,
    desk_board,
    desk_clock,
    desk_content,
    desk_department,
    desk_follow_up,
    desk_goals,
    desk_list,
    desk_one_page,
    desk_outputs,
    desk_packing,
    desk_paper,
    desk_patterns,
    desk_prepare,
    desk_printed,
    desk_queue,
    desk_read_in,
    desk_templates,
    desk_try,
    desk_venue,
    desk_words,
    door,
    hands,
    language_choice,
    meeting_paper,
    pages,
    phone,
    phone_hand,
    remote,
    safeguards,
    screen,
    staff_meeting,
    take_home,
)

ROOMS = (
    door,
    phone,
    phone_hand,
    screen,
    accounts,
    desk,
    desk_list,
    desk_prepare,
    desk_board,
    desk_words,
    desk_content,
    desk_department,
    desk_outputs,
    desk_follow_up,
    desk_templates,
    desk_packing,
    desk_try,
    desk_clock,
    desk_queue,
    desk_read_in,
    desk_paper,
    desk_printed,
    desk_one_page,
    desk_venue,
    desk_goals,
    desk_patterns,
    hands,
    language_choice,
    remote,
    take_home,
    staff_meeting,
    meeting_paper,
)


class _Json:
    """orjson for the socket: real letters instead of escapes."""

    @staticmethod
    def dumps(value: Any, **_: Any) -> str:
        return orjson.dumps(value).decode()

    @staticmethod
    def loads(text: str | bytes, **_: Any) -> Any:
        return orjson.loads(text)


def create_app(settings: Settings, *, off_loop: OffLoop | None = None, async_mode: str = "threading") -> Flask:
    """The whole server as a WSGI application; its SocketIO is `app.extensions["socketio"]`."""
    settings.data.mkdir(parents=True, exist_ok=True)
    migrate(settings.database())
    store = Store(settings.database(), off_loop=off_loop)
    house = House(store, time.time, SystemRandom(), settings.signing_key())
    app = Flask("workshop", template_folder=str(paths.templates()), static_folder=None)
    app.secret_key = house.secret
    app.extensions |= {"house": house, "settings": settings, "library": load(paths.exercises()), "packer": Packer()}
    app.debug = settings.debug
    if settings.behind_proxy:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)  # type: ignore[method-assign]
    safeguards.install(app)
    pages.install(app)
    compression.install(app)
    for room in ROOMS:
        app.register_blueprint(room.pages)
    _connect(app, house, async_mode)
    return app


def _connect(app: Flask, house: House, async_mode: str) -> None:
    socketio = SocketIO(
        app,
        async_mode=async_mode,
        async_handlers=False,
        manage_session=False,
        json=_Json,
        ping_interval=10,
        ping_timeout=10,
        max_http_buffer_size=64 * 1024,
        always_connect=False,
    )
    hub = Hub(socketio, _who(house), lambda workshop_id: facilitate.publish_live(house, workshop_id))
    house.store.on_commit(hub.heard)
    drop_the_silent(socketio)
    app.extensions["presence"] = hub.presence


def _who(house: House) -> Callable[[dict[str, Any], str], tuple[str, str, str]]:
    """Whose socket this is, by its cookie: (seat, trio, workshop); a wall's when it asks for a workshop it may see."""

    def who(session: dict[str, Any], asked: str) -> tuple[str, str, str]:
        if asked:
            return "", "", asked if _may_watch(house, session, asked) else ""
        try:
            seat = take_part.phone(house, str(session.get("phone", "")))
        except WorkshopError:
            return "", "", ""
        return seat.id, seat.trio_id or "", seat.workshop_id

    return who


def _may_watch(house: House, session: dict[str, Any], workshop_id: str) -> bool:
    if workshop_id in session.get("screens", ()):
        return True
    if helping_hands.role_of(house, str(dict(session.get("hands", ())).get(workshop_id, "")), workshop_id):
        return True
    account = sign_in.who(house, str(session.get("desk", "")))
    if account is None:
        return False
    try:
        return prepare.owned(house, account, workshop_id).id == workshop_id
    except WorkshopError:
        return False
