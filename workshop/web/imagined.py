"""A phone and a wall of a workshop that is not there, for a page to be drawn with: an author's preview, a pattern."""

from collections.abc import Sequence
from typing import Any

from workshop.actions.asking_view import Asking
from workshop.actions.phone_view import PhoneView, Stage
from workshop.actions.room_view import Scene, ScreenView
from workshop.content.exercise import Step
from workshop.core.figures import Figure
from workshop.core.seats import Function
from workshop.kinds.contract import Ask
from workshop.store.rows import Seat, Workshop
from workshop.web import screen
from workshop.web.pages import current_language, draw

_NAME = "imagined"
_MINUTE = 60  # seconds
_PEOPLE = 12


def asking(ask: Ask, step: Step, exercise: str) -> Asking:
    """A question that nobody has answered."""
    return Asking(_NAME, exercise, ask, step, {}, 0, "", False, None, False)


def phone(
    title: str, step: Step, asked: Asking | None, shown: tuple[Figure, ...] = (), trouble: dict[str, Any] | None = None
) -> str:
    """A leader's phone with a question on it, else with a result."""
    seat = Seat(_NAME, _NAME, _NAME, Function.LEADER, None, False)
    view = PhoneView(
        _workshop(title), seat, None, Stage.ASK if asked else Stage.RESULT, 1, 6, title, step.minutes * _MINUTE,
        asked, shown, 0, 1, "", 1, "", (),
    )  # fmt: skip
    values = {"view": view, "position": _NAME, "chairs": (), "trouble": trouble, "whole": True, "submission": ""}
    return draw("desk/preview_phone.html", **values)


def question(title: str, step: Step, ask: Ask) -> str:
    """The wall while a step is open and nobody has answered."""
    seconds = step.minutes * _MINUTE
    return _wall(_workshop(title), Scene.QUESTION, ask, (), "open", step.who, 0, seconds)


def result(title: str, figures: Sequence[Figure], **settings: Any) -> str:
    """The wall with figures on it; `settings` of the workshop, such as page, dark or large."""
    return _wall(_workshop(title, **settings), Scene.RESULT, None, tuple(figures), "shown", "person", _PEOPLE, None)


def _wall(
    workshop: Workshop, scene: Scene, ask: Ask | None, shown: tuple[Figure, ...], phase: str, who: str, people: int,
    seconds: int | None,
) -> str:  # fmt: skip
    view = ScreenView(
        workshop, "", "", scene, (), 0, 0, 1, 6, workshop.title, "", ask, phase, who, people, people, (), seconds,
        seconds or 0, shown, False, 0, _NAME,
    )  # fmt: skip
    drawn = screen.shown(view, current_language(), "temadag.local", "http://temadag.local/")
    return draw("desk/preview_wall.html", **drawn)


def _workshop(title: str, **settings: Any) -> Workshop:
    usual: dict[str, Any] = {"dark": False, "large": False, "page": 0}
    return Workshop(
        id=_NAME, code="TEMA24", owner_id="", title=title, language=current_language(), day="2027-01-01",
        starts="09:00", sentence="", state="running", beat=0, version=1, floor=5, keep_days=30, blank=False,
        ends_at=None, timer_length=0, started_at=None, beat_started_at=None, pace={}, agreements={}, changes={},
        undo={}, **{**usual, **settings},
    )  # fmt: skip
