"""What a content file's form shows: its parts, and one step drawn as the phone and the wall will draw it."""

from typing import Any

from flask import g

from workshop.actions.asking_view import Asking
from workshop.actions.phone_view import PhoneView, Stage
from workshop.actions.room_view import Scene, ScreenView
from workshop.content.asking import ask_for
from workshop.content.editing import parts
from workshop.content.exercise import Exercise, Step
from workshop.content.exercise_file import check_exercise, read_exercise
from workshop.content.opening import parsed
from workshop.content.problems import Report
from workshop.core.seats import Function
from workshop.kinds.contract import Ask, Option
from workshop.language import chosen, say
from workshop.store.rows import Seat, Workshop
from workshop.web import screen
from workshop.web.pages import draw

_STAND_INS = 4  # options shown where the real ones come from an earlier step


def values(text: str, name: str) -> dict[str, Any]:
    """The form's parts, and the steps that can be drawn; nothing of a file that is no TOML."""
    data = parsed(text.encode(), Report(name))
    if data is None:
        return {"parts": (), "steps": (), "items": ()}
    steps = [str(step.get("name", "")) for step in data.get("step", ())]
    return {"parts": parts(data), "steps": steps, "items": data.get("item", ())}


def preview(text: str, surface: str, step: str, language: str) -> str:
    """A page for a frame: the step on a phone or on the wall, or what is wrong with the file."""
    g.language = language = chosen(language, "da")
    report = Report("")
    data = parsed(text.encode(), report)
    sketch = read_exercise(data, report) if data is not None else None
    if sketch is not None:
        check_exercise(sketch)
    exercise = sketch.exercise if sketch else None
    if exercise is None or report.problems:
        return draw("desk/preview_problems.html", problems=report.problems)
    asked = next((each for each in exercise.steps if each.name == step), exercise.steps[0])
    return _phone(exercise, asked, language) if surface == "phone" else _wall(exercise, asked, language)


def _ask(step: Step, language: str) -> Ask:
    from_earlier = bool(step.takes) and not step.options
    options = [Option(f"o{n}", say(language, "Answer {n}", n=n)) for n in range(1, _STAND_INS + 1)]
    return ask_for(step, language, options=options if from_earlier else None, lot="preview")


def _phone(exercise: Exercise, step: Step, language: str) -> str:
    if step.who in ("room", "none"):
        return draw("desk/preview_problems.html", problems=())
    asking = Asking("preview", exercise.id, _ask(step, language), step, {}, 0, "", False, None, False)
    seat = Seat("preview", "preview", "preview", Function.LEADER, None, False)
    view = PhoneView(
        _workshop(exercise, language), seat, None, Stage.ASK, 1, 1, exercise.title.say(language),
        step.minutes * 60, asking, (), 0, 1, "", 1, "", (),
    )  # fmt: skip
    return draw(
        "desk/preview_phone.html", view=view, position="preview", chairs=(), trouble=None, whole=True, submission=""
    )


def _wall(exercise: Exercise, step: Step, language: str) -> str:
    shop = _workshop(exercise, language)
    view = ScreenView(
        shop, "", "", Scene.QUESTION, (), 0, 0, 1, 1, exercise.title.say(language), "", _ask(step, language), "open",
        step.who, 0, 0, (), step.minutes * 60, step.minutes * 60, (), False, 0, "preview",
    )  # fmt: skip
    drawn = screen.shown(view, language, "temadag.local", "http://temadag.local/")
    return draw("desk/preview_wall.html", **drawn)


def _workshop(exercise: Exercise, language: str) -> Workshop:
    """A workshop that is not there, for the page to be drawn with."""
    return Workshop(
        id="preview", code="TEMA24", owner_id="", title=exercise.title.say(language), language=language,
        day="2027-01-01", starts="09:00", sentence="", state="running", beat=0, version=1, floor=5, keep_days=30,
        dark=False, large=False, blank=False, page=0, ends_at=None, timer_length=0, started_at=None,
        beat_started_at=None, pace={}, agreements={}, changes={}, undo={},
    )  # fmt: skip
