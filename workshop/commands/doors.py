"""Opens a server's doors: binds the port, joins the rooms, and tells where it answers."""

import logging
import sys
from collections.abc import Callable

import gevent
from flask import Flask
from qrcode.main import QRCode

from workshop import server
from workshop.actions import keeping, reminding, staff_meeting
from workshop.actions.house import House
from workshop.app import create_app
from workshop.commands.opened import database_trouble, ready_folder
from workshop.commands.rooms import Rooms
from workshop.commands.terminal import say, tell
from workshop.live.hardened import harden
from workshop.settings import Settings
from workshop.web.addresses import local_network

ANY_ADDRESS = ("0.0.0.0", "::", "")  # noqa: S104 - what one listens on to be reached by phones
log = logging.getLogger(__name__)

HOUR, MINUTE = 3600.0, 60.0  # seconds
ONLY_HERE = ("127.0.0.1", "localhost", "::1")


def open_doors(settings: Settings, begun: Callable[[Flask], object]) -> None:
    """Serve until somebody ends it; `begun` is called once phones are let in."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    with server.listening(settings.host, settings.port) as door:
        ready_folder(settings.data)
        if server.room_for_phones() < server.ENOUGH_FILES:
            tell(say("This system lets few phones in at once. Raise it with: ulimit -n 65536"), wrong=True)
        if not harden():
            tell(say("The socket runs without its hardening: one bad phone may slow the others."), wrong=True)
        with database_trouble():
            app = create_app(settings, off_loop=server.off_loop, async_mode="gevent")
        gevent.spawn(_every_hour, app.extensions["house"], settings)
        gevent.spawn(_take_posters_down, app.extensions["house"])
        rooms = app.extensions["rooms"] = Rooms(here(settings))
        try:
            server.keep_open(app, door, lambda: begun(app))
        finally:
            rooms.end_all()


def _every_hour(house: House, settings: Settings) -> None:
    """At the start and every hour, whatever happened the hour before: delete what is due, and remind trios."""
    while True:
        try:
            keeping.delete_due(house, settings.keep_figures_days)
        except Exception:
            log.exception("what is due could not be deleted; tried again in an hour")
        try:
            reminding.remind(house, settings)
        except Exception:
            log.exception("trios could not be reminded; tried again in an hour")
        gevent.sleep(HOUR)


def _take_posters_down(house: House) -> None:
    """Every minute: a poster whose time is over takes nothing more in."""
    while True:
        try:
            staff_meeting.take_down_due(house)
        except Exception:
            log.exception("a poster could not be taken down; tried again in a minute")
        gevent.sleep(MINUTE)


def here(settings: Settings) -> str:
    """Where this machine's own browser finds the server."""
    host = "127.0.0.1" if settings.host in ANY_ADDRESS else settings.host
    return f"http://{f'[{host}]' if ':' in host else host}:{settings.port}"


def for_phones(settings: Settings) -> str:
    """Where phones find it: the address that was set, else the one on the local network, else this machine's."""
    if settings.public_url:
        return settings.public_url.rstrip("/")
    if settings.host in ANY_ADDRESS:
        return f"http://{local_network()}:{settings.port}"
    return here(settings)


def tell_join(settings: Settings, path: str = "/") -> None:
    """The address to join at, and its QR where phones can reach it and the terminal can draw it."""
    tell(say("Join: {address}", address=here(settings) + path))
    if settings.host in ONLY_HERE and not settings.public_url:
        tell(say("Only this machine reaches it: --host 0.0.0.0 lets phones in."))
        return
    address = for_phones(settings) + path
    tell(say("Phones on the local network join here: {address}", address=address))
    _draw(address)


def _draw(address: str) -> None:
    code = QRCode(border=2)
    code.add_data(address)
    if "utf" in (sys.stdout.encoding or "").lower():
        code.print_ascii(tty=sys.stdout.isatty(), invert=True)
