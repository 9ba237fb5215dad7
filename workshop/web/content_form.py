"""What a content file's form shows: its parts, and one step drawn as the phone and the wall will draw it."""

from typing import Any

from flask import g

from workshop.content.asking import ask_for
from workshop.content.editing import parts
from workshop.content.exercise import Step
from workshop.content.exercise_file import check_exercise, read_exercise
from workshop.content.opening import parsed
from workshop.content.problems import Report
from workshop.core.phases import asks_nobody
from workshop.kinds.contract import Ask, Option
from workshop.language import chosen, say
from workshop.web import imagined
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
    ask, title = _ask(asked, language), exercise.title.say(language)
    if surface != "phone":
        return imagined.question(title, asked, ask)
    if asks_nobody(asked.who):
        return draw("desk/preview_problems.html", problems=())
    return imagined.phone(title, asked, imagined.asking(ask, asked, exercise.id))


def _ask(step: Step, language: str) -> Ask:
    from_earlier = bool(step.takes) and not step.options
    options = [Option(f"o{n}", say(language, "Answer {n}", n=n)) for n in range(1, _STAND_INS + 1)]
    return ask_for(step, language, options=options if from_earlier else None, lot="preview")
