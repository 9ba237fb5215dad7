"""Every part, way of asking and figure in every state, for whoever draws them; only where WORKSHOP_DEBUG is on."""

from dataclasses import replace
from typing import cast

from flask import Blueprint, current_app, request
from flask.typing import ResponseReturnValue

from workshop.content.asking import ask_for
from workshop.content.exercise import Step
from workshop.content.library import Library
from workshop.core import figures
from workshop.core.errors import NotFound
from workshop.core.seats import Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask
from workshop.web import imagined, qr, visitors
from workshop.web.pages import current_language, draw, say
from workshop.web.patterns import State, figure, question, told

pages = Blueprint("desk_patterns", __name__)

TITLE = "Mønster"
FIGURES = {kind.name: kind for kind in figures.ALL}
PEOPLE = {State.EMPTY: 0, State.WITHHELD: 3, State.LIVE: 12, State.LONG: 12, State.CLOSED: 12}


@pages.get("/desk/patterns")
def patterns() -> ResponseReturnValue:
    """The list, and the small parts."""
    _only_debug()
    asked = [name for name in KINDS if _asked(name, State.LIVE) is not None]
    code = qr.drawing("HTTP://TEMADAG.LOCAL/J/TEMA24")
    return draw("desk/patterns.html", kinds=asked, figures=list(FIGURES), states=list(State), drawing=code)


@pages.get("/desk/patterns/ask/<name>/<state>")
def ask(name: str, state: str) -> ResponseReturnValue:
    """A way of asking on a phone; with `?result=1` what twelve people make of it."""
    _only_debug()
    found = _asked(name, _state(state))
    if found is None:
        raise NotFound("There is no pattern of that name.")
    step = _step(name)
    if request.args.get("result") == "1":
        return imagined.phone(TITLE, step, None, tuple(told(found, PEOPLE[_state(state)])))
    trouble = {"sentence": say("Choose an answer."), "field": ""} if state == State.CLOSED else None
    return imagined.phone(TITLE, step, imagined.asking(found, step, "B01"), (), trouble)


@pages.get("/desk/patterns/figure/<name>/<state>")
def drawing(name: str, state: str) -> ResponseReturnValue:
    """A figure on the wall: `?dark=1`, `?large=1`, `?page=2`; with `?phone=1` on a phone."""
    _only_debug()
    if name not in FIGURES:
        raise NotFound("There is no pattern of that name.")
    made = figure(FIGURES[name], _state(state))
    if request.args.get("phone") == "1":
        return imagined.phone(TITLE, _step("choice"), None, (made,))
    page, dark, large = (request.args.get(name, 0, int) for name in ("page", "dark", "large"))
    return imagined.result(TITLE, (made,), page=max(0, min(99, page)), dark=dark == 1, large=large == 1)


def _only_debug() -> None:
    if not visitors.settings().debug:
        raise NotFound("That page is not here.")
    visitors.facilitator()
    visitors.speak(None)


def _state(name: str) -> State:
    if name not in list(State):
        raise NotFound("There is no pattern of that name.")
    return State(name)


def _asked(name: str, state: State) -> Ask | None:
    """A question of that kind; one of a shipped exercise where the kind wants fields of its own."""
    if name not in KINDS:
        return None
    made = question(name, state, current_language())
    shipped = next((step for step in _steps() if step.kind == name and step.who not in (Who.ROOM, Who.NONE)), None)
    if made is None and shipped is not None:
        return ask_for(shipped, current_language(), lot="pattern")
    return made


def _steps() -> list[Step]:
    library = cast(Library, current_app.extensions["library"])
    return [step for exercise in library.exercises.values() for step in exercise.steps]


def _step(kind: str) -> Step:
    """A step as an exercise has it, of whatever kind it is to be."""
    steps = _steps()
    return next((step for step in steps if step.kind == kind), replace(steps[0], kind=kind))
