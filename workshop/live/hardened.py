"""Holds phones' sockets so that one bad phone cannot hurt the others; loaded before the socket server is made.

simple-websocket 1.1.0 under gevent writes parts of frames, keeps dead peers, accepts deflate and caps nothing.
Where the private hooks are not what they were, this says so in the log and leaves the library as it is.
"""

import logging
import socket
from collections.abc import Callable, Iterable
from typing import Any

import gevent
import gevent.event
import gevent.selectors
import simple_websocket.ws as websocket
from engineio.async_drivers import _websocket_wsgi as wsgi
from engineio.async_drivers import gevent as driver
from gevent.lock import RLock

log = logging.getLogger(__name__)

SEND_TIMEOUT = 10.0  # seconds for a peer to take what is sent
CLOSE_GRACE = 2.0  # seconds for a peer to close
LARGEST_MESSAGE = 64 * 1024  # bytes; a phone sends pings, never answers, over its socket
USER_TIMEOUT = 45_000  # milliseconds the kernel waits for a peer that is gone


class WholeFrames:
    """A socket that sends whole frames, one writer at a time, and never waits for ever."""

    __slots__ = ("_lock", "_socket")

    def __init__(self, plain: Any) -> None:
        self._socket, self._lock = plain, RLock()
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if hasattr(socket, "TCP_USER_TIMEOUT"):
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, USER_TIMEOUT)

    def send(self, data: bytes) -> int:
        """Send all of it, or drop the peer."""
        try:
            with gevent.Timeout(SEND_TIMEOUT, TimeoutError("the phone does not read")), self._lock:
                self._socket.sendall(data)
        except OSError as trouble:
            self.kill()
            raise BrokenPipeError(str(trouble)) from None
        return len(data)

    def kill(self) -> None:
        """Close both ways now."""
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            log.debug("the socket was closed already")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._socket, name)


class _Server(websocket.Server):
    sock: Any

    def handshake(self) -> None:
        self.sock = WholeFrames(self.sock)
        super().handshake()


class Hardened(wsgi.SimpleWebSocketWSGI):
    """Engine.IO's WebSocket on gevent, without deflate and with a cap on messages."""

    def __init__(self, handler: Callable[..., Any], _server: object) -> None:
        self.app = handler

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        self.ws = _Server(
            environ,
            thread_class=driver.Thread,
            event_class=gevent.event.Event,
            selector_class=gevent.selectors.DefaultSelector,
            max_message_size=LARGEST_MESSAGE,
        )
        return self.app(self)  # type: ignore[no-any-return]

    def close(self) -> None:
        try:
            super().close()
        finally:
            self.ws.event.set()
            gevent.spawn_later(CLOSE_GRACE, self.ws.sock.kill)


def hooks_are_there() -> bool:
    """Whether the private parts we hold on to still exist."""
    return (
        isinstance(getattr(driver, "_async", None), dict)
        and "websocket" in driver._async
        and hasattr(websocket.Server, "handshake")
        and hasattr(wsgi, "SimpleWebSocketWSGI")
    )


def harden() -> bool:
    """Put the hardened socket in place; False (and a line in the log) where that is not possible."""
    if not hooks_are_there():
        log.warning("the socket library has changed: running without the hardened socket")
        return False
    driver._async["websocket"] = Hardened
    return True
