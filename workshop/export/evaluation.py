"""The day held up against its own goals: each goal, how far the room says it was reached, and what is changed."""

from dataclasses import dataclass

from workshop.core.figures import Scales, Spread
from workshop.export.report import Report, StepReport
from workshop.export.sheet_table import Column, Form, Table
from workshop.kinds.telling import decimal
from workshop.language import say


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The step that asked, what was answered about each goal and about the day, and what the room would change."""

    step: StepReport
    scales: Scales
    goals: tuple[Spread, ...]
    day: tuple[Spread, ...]
    changes: tuple[str, ...]


def of(report: Report) -> Evaluation | None:
    """The evaluation, where goals were rated and the answers may be seen."""
    for step in report.steps:
        for figure in step.figures:
            if isinstance(figure, Scales) and any(row.goal for row in figure.rows):
                goals = tuple(row for row in figure.rows if row.goal)
                day = tuple(row for row in figure.rows if not row.goal)
                return Evaluation(step, figure, goals, day, _changes(report, step))
    return None


def _changes(report: Report, asked: StepReport) -> tuple[str, ...]:
    """What was written in the same item and let up: the day's own improvements."""
    return tuple(
        shared.text
        for step in report.steps
        if step.item == asked.item and step.kind == "cards" and step.standing == "shown"
        for shared in step.texts
    )


def reached(evaluation: Evaluation, row: Spread, language: str) -> str:
    """How far in words: `4,2 of 5 (31 answers)`."""
    mean = decimal(language, row.mean)
    return say(language, "{mean} of {high} ({n} answers)", mean=mean, high=evaluation.scales.high, n=row.n)


def table(evaluation: Evaluation, language: str) -> Table:
    """A row for each goal, and one for each change the room asked for; what is changed is written in by hand."""
    titles = (
        ("Goal", "A goal of the day, as it was typed in the morning.", Form.TEXT),
        ("Mean", "The mean of this statement.", Form.MEAN),
        ("Highest", "The highest number of the scale.", Form.NUMBER),
        ("n", "How many answered this statement.", Form.NUMBER),
        ("What we change", "Empty: to be filled in when the day has been talked over.", Form.TEXT),
        ("Said in the room", "What the room would do otherwise next time, in its own words.", Form.TEXT),
    )
    columns = tuple(Column(say(language, title), say(language, meaning), form) for title, meaning, form in titles)
    rated: list[tuple[str | int | float, ...]] = [
        (row.goal, row.mean, evaluation.scales.high, row.n, "", "") for row in evaluation.goals
    ]
    said: list[tuple[str | int | float, ...]] = [("", "", "", "", "", change) for change in evaluation.changes]
    return Table(columns, (*rated, *said))
