"""The wall: what the whole room reads from the back row. It is paired with a workshop once, and then only listens."""

from typing import Any

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import pairing, room_view
from workshop.actions.clock import room_clock
from workshop.actions.room_view import ScreenView
from workshop.core.errors import WorkshopError
from workshop.store import workshops
from workshop.text.widths import width
from workshop.text.wrapping import breakable, fitted, squeezed
from workshop.web import addresses, qr, question_size, sheets, visitors
from workshop.web.pages import draw, say

pages = Blueprint("screen", __name__)
for _filter in (breakable, fitted, squeezed):
    pages.add_app_template_filter(_filter)


@pages.get("/screen")
def pair_page() -> ResponseReturnValue:
    """Where a screen's code is typed."""
    visitors.speak(None)
    return draw("screen/pair.html", typed="", trouble=None)


@pages.post("/screen")
def pair() -> ResponseReturnValue:
    """A typed code makes this browser a screen of its workshop."""
    visitors.speak(None)
    typed = request.form.get("code", "")
    try:
        workshop_id = pairing.use(visitors.house(), typed)
    except WorkshopError as trouble:
        said = say(trouble.message, **trouble.values)
        return draw("screen/pair.html", typed=typed, trouble=said), trouble.status
    visitors.keep_screen(workshop_id)
    return redirect(url_for("screen.wall", workshop_id=workshop_id), 303)


@pages.get("/screen/<workshop_id>")
def wall(workshop_id: str) -> ResponseReturnValue:
    """The whole page, for this very moment; a clicker works in it where its browser may run the day."""
    seen = _seen(workshop_id)
    run_at = url_for("desk.run", workshop_id=workshop_id) if visitors.runs(workshop_id) else ""
    return draw("screen/wall.html", run_at=run_at, **seen)


@pages.get("/screen/<workshop_id>/now")
def now(workshop_id: str) -> ResponseReturnValue:
    """What the wall shows: drawn again whenever something has changed."""
    return draw("screen/_now.html", **_seen(workshop_id))


def _seen(workshop_id: str) -> dict[str, Any]:
    visitors.screen_workshop(workshop_id)
    house = visitors.house()
    with house.store.read() as connection:
        language = visitors.speak_as(workshops.by_id(connection, workshop_id))
    view = room_view.look(house, workshop_id, language)
    return shown(view, language, addresses.typed(), addresses.join(view.workshop.code))


def shown(view: ScreenView, language: str, address: str, join: str) -> dict[str, Any]:
    """What the wall's templates are given; `join` is the address in the QR code."""
    large, ask = view.workshop.large, view.ask
    timed = view.seconds_left is not None
    size, explained = question_size.asked(ask.question, ask.help, large=large, timed=timed) if ask else ("", "")
    return {
        "view": view,
        "sheet": sheets.shown(view.figures, view.workshop.page, large=large),
        "size": size,
        "explained": explained,
        "address": address,
        "name": _name(view, address),
        "join": qr.drawing(join),
        "starts": _clock(view.workshop.starts, language),
        "until": _clock(room_clock(view.workshop.ends_at), language) if view.workshop.ends_at else "",
    }


def _name(view: ScreenView, address: str) -> str:
    """The workshop's title, as much of it as the rail has room for beside the address and the code."""
    return fitted(view.workshop.title, max(6.0, (21.0 if view.workshop.large else 26.5) - width(address, "atkinson")))


def _clock(hours: str, language: str) -> str:
    """`HH:MM` as it is written: 9.30 in Danish, 9:30 in English."""
    hour, minute = hours.split(":")
    return f"{int(hour)}{'.' if language == 'da' else ':'}{minute}"
