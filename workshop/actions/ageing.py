"""What of a day's files may still be kept at its age: texts of persons for some days, what trios own until the end.

Figures in which no text stands by itself stay as long as the workshop does.
"""

from copy import deepcopy
from datetime import date
from typing import Any

from sqlalchemy import Connection

from workshop.content.asking import ask_for
from workshop.content.library import thaw
from workshop.core import plain
from workshop.core.keeping import Due, due, lasting
from workshop.core.phases import asks_nobody
from workshop.core.seats import Who, is_trios
from workshop.export import lineage
from workshop.export.report import Report, StepReport
from workshop.store import restored

Json = dict[str, Any]

_TRIOS_OWN = ("agreements", "sheet", "decisions", "panels", "pairs", "notes")  # figures of a trio's own words


def aged(data: Json, own: Json, report: Report, today: date) -> tuple[Json, Json]:
    """Both files without what is due to be deleted; the same ones where nothing is."""
    what = due(report.day, (report.delete_on - report.day).days, today)
    if what is Due.NOTHING:
        return data, own
    kept = deepcopy(data)
    for found, step in zip(kept["rounds"], report.steps, strict=True):
        if what is Due.EVERYTHING or _of_persons(report, step):
            found["answers"] = []
            found["figures"] = _lasting(report, step, whole=what is Due.EVERYTHING)
    for outcome in kept["outcomes"]:
        outcome["from"] = [name for name in outcome["from"] if "#" not in name or name in _answers(kept)]
    if what is Due.EVERYTHING:
        kept["commitments"], kept["decisions"], kept["workshop"]["sentence"], own = [], [], "", {}
    return kept, own


def forget(connection: Connection, workshop_id: str, report: Report, today: date) -> int:
    """Delete what is due of a workshop that was read in; how many texts went."""
    found = restored.of(connection, workshop_id)
    if found is None:
        return 0
    kept = aged(*found, report, today)
    if kept == found:
        return 0
    restored.change(connection, workshop_id, *kept)
    return len(_answers(found[0])) - len(_answers(kept[0]))


def _answers(data: Json) -> set[str]:
    return {answer["id"] for found in data["rounds"] for answer in found["answers"]}


def _of_persons(report: Report, step: StepReport) -> bool:
    """Whether persons answered it, or what it was made of."""
    return any(
        not asks_nobody(Who(each.who)) and not is_trios(Who(each.who))
        for each in (step, *lineage.sources(report, step))
    )


def _lasting(report: Report, step: StepReport, *, whole: bool) -> list[Json]:
    """The figures that may stay; with `whole` none of the trios' own words either."""
    labels = _authored(report, step)
    found = (lasting(figure, labels) for figure in step.figures if figure.name != "withheld")
    return plain.written(f for f in found if f is not None and not (whole and f.name in _TRIOS_OWN))


def _authored(report: Report, step: StepReport) -> set[str]:
    """The labels of the exercise's own options."""
    exercise = thaw(report.programme_text).exercises.get(step.exercise)
    written = next((each for each in exercise.steps if each.name == step.step), None) if exercise else None
    return {option.label for option in ask_for(written, report.language).options} if written else set()
