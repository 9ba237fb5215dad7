"""The run page: one big *Næste*, the run sheet, the screen, what people have written, and the tables."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.actions import desk_view, facilitate, prepare, theming
from workshop.actions.clock import hhmm, room_clock
from workshop.actions.desk_view import DeskView
from workshop.core.errors import WorkshopError
from workshop.core.phases import Phase, asks_nobody
from workshop.store.rows import Workshop
from workshop.text import guard
from workshop.web import sheets, visitors
from workshop.web.desk_pages import clock, draw_desk, here, presence, press
from workshop.web.pages import draw, said

pages = Blueprint("desk", __name__)

MOST_MINUTES = 60  # that one press adds to the timer
EXPLAIN, ANSWER, SHOW, TALK = range(4)


@pages.get("/desk/w/<workshop_id>")
def run(workshop_id: str) -> ResponseReturnValue:
    """The whole page."""
    workshop, _ = here(workshop_id)
    return _page(workshop)


@pages.get("/desk/w/<workshop_id>/now")
def now(workshop_id: str) -> ResponseReturnValue:
    """What changes while the day goes on; the page that is open takes it over bit by bit."""
    workshop, language = here(workshop_id)
    return draw("desk/_now.html", whole=False, trouble=None, **_seen(workshop, language))


@pages.post("/desk/w/<workshop_id>/begin")
def begin(workshop_id: str) -> ResponseReturnValue:
    """Open the doors."""
    return _press(workshop_id, lambda: facilitate.begin(visitors.house(), workshop_id))


@pages.post("/desk/w/<workshop_id>/next")
def next_step(workshop_id: str) -> ResponseReturnValue:
    """*Næste*; a press that comes late does nothing."""
    return _press(workshop_id, lambda: facilitate.next_step(visitors.house(), workshop_id, _at()))


@pages.post("/desk/w/<workshop_id>/close")
def close(workshop_id: str) -> ResponseReturnValue:
    """Close without showing."""
    return _press(workshop_id, lambda: facilitate.close(visitors.house(), workshop_id, _at()))


@pages.post("/desk/w/<workshop_id>/reopen")
def reopen(workshop_id: str) -> ResponseReturnValue:
    """*Åbn igen*."""
    return _press(workshop_id, lambda: facilitate.reopen(visitors.house(), workshop_id, _at()))


@pages.post("/desk/w/<workshop_id>/timer")
def timer(workshop_id: str) -> ResponseReturnValue:
    """More or less time."""
    minutes = max(-MOST_MINUTES, min(MOST_MINUTES, _whole("minutes")))
    return _press(workshop_id, lambda: facilitate.change_timer(visitors.house(), workshop_id, minutes))


@pages.post("/desk/w/<workshop_id>/screen")
def screen(workshop_id: str) -> ResponseReturnValue:
    """Blank, dark, large: what is not named stays as it is."""
    switches = {name: request.form[name] == "1" for name in ("blank", "dark", "large") if name in request.form}
    return _press(workshop_id, lambda: facilitate.change_screen(visitors.house(), workshop_id, **switches))


@pages.post("/desk/w/<workshop_id>/page")
def page(workshop_id: str) -> ResponseReturnValue:
    """Another page of a result, counted from 0."""
    number = max(0, min(999, _whole("page")))
    return _press(workshop_id, lambda: facilitate.turn_page(visitors.house(), workshop_id, number))


@pages.post("/desk/w/<workshop_id>/go")
def go(workshop_id: str) -> ResponseReturnValue:
    """Jump to a step."""
    beat = max(-2, min(9999, request.form.get("beat", default=-2, type=int)))
    return _press(workshop_id, lambda: facilitate.go_to(visitors.house(), workshop_id, beat))


@pages.post("/desk/w/<workshop_id>/end")
def end(workshop_id: str) -> ResponseReturnValue:
    """The day is over."""
    return _press(workshop_id, lambda: facilitate.end(visitors.house(), workshop_id))


@pages.post("/desk/w/<workshop_id>/workplaces/<trio_id>/admit")
def admit(workshop_id: str, trio_id: str) -> ResponseReturnValue:
    """A workplace that was not on the list is welcome."""
    return _press(workshop_id, lambda: prepare.admit(visitors.house(), workshop_id, trio_id))


@pages.post("/desk/w/<workshop_id>/seats/<seat_id>/free")
def free_seat(workshop_id: str, seat_id: str) -> ResponseReturnValue:
    """Free a chair."""
    return _press(workshop_id, lambda: prepare.free_seat(visitors.house(), workshop_id, seat_id))


@pages.post("/desk/w/<workshop_id>/cards")
def cards(workshop_id: str) -> ResponseReturnValue:
    """Let texts go up, hold or hide them."""
    chosen, state = request.form.getlist("card"), request.form.get("state", "")
    return _press(workshop_id, lambda: theming.decide(visitors.house(), workshop_id, chosen, state))


@pages.post("/desk/w/<workshop_id>/cards/<card_id>/mask")
def mask(workshop_id: str, card_id: str) -> ResponseReturnValue:
    """Let a text go up with what looks like personal data taken out."""
    return _press(workshop_id, lambda: theming.mask(visitors.house(), workshop_id, card_id))


def _press(workshop_id: str, verb: Callable[[], object]) -> ResponseReturnValue:
    workshop, _ = here(workshop_id)
    return press(verb, lambda trouble: _page(workshop, trouble), "desk.run", workshop_id=workshop_id)


def _page(workshop: Workshop, trouble: WorkshopError | None = None) -> str:
    seen = _seen(workshop, visitors.speak(workshop))
    return draw_desk("desk/run.html", seen.pop("workshop"), "run", whole=True, trouble=said(trouble), **seen)


def _seen(workshop: Workshop, language: str) -> dict[str, Any]:
    """Everything the run page and its fragment are drawn from."""
    view = desk_view.look(visitors.house(), workshop.id, language)
    at = view.screen.workshop
    return {
        "workshop": at,
        "view": view,
        "stage": _stage(view),
        "sheet": sheets.shown(view.screen.figures, at.page, large=at.large),
        "until": clock(room_clock(at.ends_at), language) if at.ends_at else "",
        "time": lambda hours: clock(hours, language),
        "ends": clock(_end(at, view), language),
        "pieces": pieces,
        **presence(workshop.id),
    }


def _stage(view: DeskView) -> int | None:
    """Which of Forklar, Svar, Vis and Tal sammen it is; None between exercises."""
    if view.step is None or view.screen.workshop.state != "running":
        return None
    if view.phase == Phase.SHOWN:
        return TALK if asks_nobody(view.step.who) else SHOW
    return {Phase.WAITING: EXPLAIN, Phase.OPEN: ANSWER}.get(Phase(view.phase), SHOW)


def _end(workshop: Workshop, view: DeskView) -> str:
    """When the day ends if everything from now on takes the time it was given."""
    hours, _, minutes = workshop.starts.partition(":")
    planned = sum(line.item.minutes for line in view.sheet)
    return hhmm(int(hours) * 60 + int(minutes) + planned + view.minutes_behind)


def pieces(text: str) -> list[tuple[str, bool]]:
    """A text cut where something looks like personal data: each piece, and whether it does."""
    found, start = [], 0
    for hit in guard.find(text):
        found += [(text[start : hit.start], False), (text[hit.start : hit.end], True)]
        start = hit.end
    return [piece for piece in (*found, (text[start:], False)) if piece[0]]


def _at() -> str:
    return request.form.get("at", "")


def _whole(name: str) -> int:
    """A whole number, or 0."""
    return request.form.get(name, default=0, type=int)
