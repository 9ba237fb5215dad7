"""The run page: one big *Næste*, the run sheet, the screen, what people have written, and the tables."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, current_app, request
from flask.typing import ResponseReturnValue

from workshop.actions import desk_view, facilitate, moderation, prepare
from workshop.actions.clock import room_clock
from workshop.actions.desk_view import DeskView
from workshop.core import access
from workshop.core.errors import WorkshopError
from workshop.core.phases import Phase, asks_nobody
from workshop.store.rows import Workshop
from workshop.text import guard
from workshop.web import onward, sheets, visitors
from workshop.web.desk_pages import clock, draw_desk, here, presence, press
from workshop.web.pages import draw, said

pages = Blueprint("desk", __name__)

MOST_MINUTES = 60  # that one press adds to the timer
EXPLAIN, ANSWER, SHOW, TALK = range(4)


@pages.get("/desk/w/<workshop_id>")
def run(workshop_id: str) -> ResponseReturnValue:
    """The whole page."""
    workshop, _ = here(workshop_id)
    return page_of(workshop)


@pages.get("/desk/w/<workshop_id>/now")
def now(workshop_id: str) -> ResponseReturnValue:
    """What changes while the day goes on; the page that is open takes it over bit by bit."""
    workshop, language = here(workshop_id)
    return draw(
        "desk/_now.html", whole=False, trouble=None, may=access.rights(visitors.role()), **seen_by(workshop, language)
    )


@pages.post("/desk/w/<workshop_id>/begin")
def begin(workshop_id: str) -> ResponseReturnValue:
    """Open the doors."""
    return press_here(workshop_id, lambda: facilitate.begin(visitors.house(), workshop_id))


@pages.post("/desk/w/<workshop_id>/next")
def next_step(workshop_id: str) -> ResponseReturnValue:
    """*Næste*; a press that comes late does nothing."""
    workshop, _ = here(workshop_id)
    return press_here(workshop_id, lambda: onward.press(visitors.house(), workshop, request.form))


@pages.post("/desk/w/<workshop_id>/close")
def close(workshop_id: str) -> ResponseReturnValue:
    """Close without showing."""
    return press_here(workshop_id, lambda: facilitate.close(visitors.house(), workshop_id, _at()))


@pages.post("/desk/w/<workshop_id>/reopen")
def reopen(workshop_id: str) -> ResponseReturnValue:
    """*Åbn igen*."""
    return press_here(workshop_id, lambda: facilitate.reopen(visitors.house(), workshop_id, _at()))


@pages.post("/desk/w/<workshop_id>/timer")
def timer(workshop_id: str) -> ResponseReturnValue:
    """More or less time."""
    minutes = max(-MOST_MINUTES, min(MOST_MINUTES, _whole("minutes")))
    return press_here(workshop_id, lambda: facilitate.change_timer(visitors.house(), workshop_id, minutes))


@pages.post("/desk/w/<workshop_id>/screen")
def screen(workshop_id: str) -> ResponseReturnValue:
    """Blank, dark, large: what is not named stays as it is."""
    switches = {name: request.form[name] == "1" for name in ("blank", "dark", "large") if name in request.form}
    return press_here(workshop_id, lambda: facilitate.change_screen(visitors.house(), workshop_id, **switches))


@pages.post("/desk/w/<workshop_id>/page")
def page(workshop_id: str) -> ResponseReturnValue:
    """Another page of a result, counted from 0."""
    number = max(0, min(999, _whole("page")))
    return press_here(workshop_id, lambda: facilitate.turn_page(visitors.house(), workshop_id, number))


@pages.post("/desk/w/<workshop_id>/go")
def go(workshop_id: str) -> ResponseReturnValue:
    """Jump to a step."""
    beat = max(-2, min(9999, request.form.get("beat", default=-2, type=int)))
    return press_here(workshop_id, lambda: facilitate.go_to(visitors.house(), workshop_id, beat))


@pages.post("/desk/w/<workshop_id>/end")
def end(workshop_id: str) -> ResponseReturnValue:
    """The day is over."""
    return press_here(workshop_id, lambda: facilitate.end(visitors.house(), workshop_id))


@pages.post("/desk/w/<workshop_id>/workplaces/<trio_id>/admit")
def admit(workshop_id: str, trio_id: str) -> ResponseReturnValue:
    """A workplace that was not on the list is welcome."""
    return press_here(workshop_id, lambda: prepare.admit(visitors.house(), workshop_id, trio_id))


@pages.post("/desk/w/<workshop_id>/seats/<seat_id>/free")
def free_seat(workshop_id: str, seat_id: str) -> ResponseReturnValue:
    """Free a chair."""
    return press_here(workshop_id, lambda: prepare.free_seat(visitors.house(), workshop_id, seat_id))


@pages.post("/desk/w/<workshop_id>/cards")
def cards(workshop_id: str) -> ResponseReturnValue:
    """Let texts go up, hold or hide them."""
    chosen, state, seen = request.form.getlist("card"), request.form.get("state", ""), request.form.get("seen", "")
    return press_here(workshop_id, lambda: moderation.decide(visitors.house(), workshop_id, chosen, state, seen=seen))


def press_here(workshop_id: str, verb: Callable[[], object]) -> ResponseReturnValue:
    """Do something from the run page or the remote, and go back there."""
    workshop, _ = here(workshop_id)
    back = "remote.remote" if request.form.get("back") == "remote" else "desk.run"
    return press(verb, lambda trouble: page_of(workshop, trouble), back, workshop_id=workshop_id)


def page_of(workshop: Workshop, trouble: WorkshopError | None = None) -> str:
    """The run page; a press that was refused is said on it."""
    seen = seen_by(workshop, visitors.speak(workshop))
    return draw_desk("desk/run.html", seen.pop("workshop"), "run", whole=True, trouble=said(trouble), **seen)


def seen_by(workshop: Workshop, language: str) -> dict[str, Any]:
    """Everything the run page and its fragment are drawn from."""
    view = desk_view.look(visitors.house(), workshop.id, language)
    at, away = view.screen.workshop, current_app.extensions["presence"].away
    sheet = sheets.shown(view.screen.figures, at.page, large=at.large)
    return {
        "workshop": at,
        "view": view,
        "stage": _stage(view),
        "sheet": sheet,
        "turns": onward.turns(view.screen, sheet),
        "until": clock(room_clock(at.ends_at), language) if at.ends_at else "",
        "time": lambda hours: clock(hours, language),
        "ends": clock(view.clock.clock(view.clock.expected_end), language),
        "pieces": pieces,
        **presence(workshop.id),
        "away_at": {table.trio.id: away(table.taken) for table in view.map.tables},
    }


def _stage(view: DeskView) -> int | None:
    """Which of Forklar, Svar, Vis and Tal sammen it is; None between exercises."""
    if view.step is None or view.screen.workshop.state != "running":
        return None
    if view.phase == Phase.SHOWN:
        return TALK if asks_nobody(view.step.who) else SHOW
    return {Phase.WAITING: EXPLAIN, Phase.OPEN: ANSWER}.get(Phase(view.phase), SHOW)


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
