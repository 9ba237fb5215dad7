"""Keeps one house open: its own listening socket, phones by the thousand, and an end that leaves nobody hanging."""

import gc
import logging
import resource
import socket
from collections.abc import Callable, Iterable, Sequence
from signal import SIGINT, SIGTERM
from typing import Any

import gevent
from flask import Flask
from gevent.pywsgi import WSGIHandler, WSGIServer

from workshop.core.changes import Change, Topic
from workshop.core.errors import WorkshopError

log = logging.getLogger(__name__)

BACKLOG = 4096  # phones that may knock in the same moment
WANTED_FILES = 65536  # open connections and files; a phone holds one or two
ENOUGH_FILES = 4096
COLLECT = (200_000, 50, 1000)  # the collector stops every socket while it works: seldom is better
LAST_REQUESTS = 4.0  # seconds for what is being answered when the end comes
LAST_BYTES = 0.5  # seconds for what is on its way out

Start = Callable[..., Any]


def listening(host: str, port: int) -> socket.socket:
    """A socket at the door; WorkshopError when the port is taken or the address is not this machine's."""
    door = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        door.bind((host, port))
        door.listen(BACKLOG)
    except OverflowError as trouble:
        door.close()
        raise WorkshopError("A port is a number from 0 to 65535.") from trouble
    except OSError as trouble:
        door.close()
        raise _closed(trouble, host, port) from trouble
    return door


def _closed(trouble: OSError, host: str, port: int) -> WorkshopError:
    if isinstance(trouble, PermissionError):
        return WorkshopError("Port {port} needs more rights than you have. Choose one above 1023.", port=port)
    if isinstance(trouble, socket.gaierror) or "assign" in str(trouble.strerror):
        return WorkshopError("{host} is not an address of this machine. Choose 0.0.0.0 or 127.0.0.1.", host=host)
    return WorkshopError("Port {port} is in use already. Stop what uses it, or choose another one.", port=port)


def off_loop(commit: Callable[[], None]) -> None:
    """Run a commit in a thread, while the loop goes on."""
    gevent.get_hub().threadpool.apply(commit)


def room_for_phones() -> int:
    """Raise the number of open connections as far as the system lets us; how many that is."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = WANTED_FILES if hard == resource.RLIM_INFINITY else min(hard, WANTED_FILES)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
    return most


class InFlight:
    """Counts the requests that are being answered; the long ones of the socket apart."""

    def __init__(self, app: Callable[[dict[str, Any], Start], Iterable[bytes]]) -> None:
        self.now = 0
        self._app = app

    def __call__(self, environ: dict[str, Any], start_response: Start) -> Iterable[bytes]:
        if str(environ.get("PATH_INFO", "")).startswith("/socket.io"):
            return self._app(environ, start_response)
        self.now += 1
        try:
            return self._app(environ, start_response)
        finally:
            self.now -= 1


class Handler(WSGIHandler):  # type: ignore[misc]  # gevent ships no types
    """A connection that has been a socket is never read as a request again: its last frame would look like one."""

    def handle_one_response(self) -> None:
        """Answer, and hang up where the connection was a socket."""
        super().handle_one_response()
        if "HTTP_UPGRADE" in self.environ:
            self.close_connection = True


def keep_open(app: Flask, door: socket.socket, begun: Callable[[], object]) -> None:
    """Answer until somebody ends it (Ctrl-C, SIGTERM); `begun` is called once phones are let in."""
    answering = InFlight(app)
    server = WSGIServer(door, answering, log=None, handler_class=Handler)
    for signal in (SIGTERM, SIGINT):
        gevent.signal_handler(signal, _end, server, app, answering)
    _calm_collector(app)
    server.start()
    begun()
    server.serve_forever()


def _end(server: Any, app: Flask, answering: InFlight) -> None:
    """Let nobody in, finish what is being answered, and tell each socket that it is over."""
    server.close()
    with gevent.Timeout(LAST_REQUESTS, False):
        while answering.now:
            gevent.sleep(0.02)
    sockets = app.extensions["socketio"].server.eio
    with gevent.Timeout(LAST_BYTES, False):
        for sid in list(sockets.sockets):
            sockets.disconnect(sid)
    server.stop(timeout=LAST_BYTES)
    app.extensions["house"].store.close()


def _calm_collector(app: Flask) -> None:
    """What lives all day is not looked through again: now, and each time the room goes on to another step."""
    gc.set_threshold(*COLLECT)
    gc.collect()
    gc.freeze()

    def settled(changes: Sequence[Change]) -> None:
        if any(change.topic is Topic.STEP for change in changes):
            gc.freeze()

    app.extensions["house"].store.on_commit(settled)
