"""The room deck's evaluation: the day held up against its goals, or against the hopes it began with."""

from workshop.core.figures import Scales, Words
from workshop.export import evaluation as goals
from workshop.export.deck import speaking, tables
from workshop.export.deck.arrange import paged
from workshop.export.deck.frame import body_box
from workshop.export.deck.parts import Cell
from workshop.export.deck.slide import Notes, Slide
from workshop.export.deck.wording import counted
from workshop.export.evaluation import Evaluation
from workshop.export.report import Report
from workshop.kinds.telling import decimal

_HOPES = 6  # words on the page that looks back
_CHANGES = 3  # of the room's own, beside what it thought of the day


def evaluation(report: Report, section: str) -> tuple[Slide, ...]:
    """Goals or hopes, numbers, and room for what we change; only what was asked and may be seen."""
    found = goals.of(report)
    return _by_goal(report, found, section) if found else _by_hope(report, section)


def _by_goal(report: Report, found: Evaluation, section: str) -> tuple[Slide, ...]:
    """A row for each goal with its own number, and a last one for the day as a whole."""
    t = speaking.speaker(report)
    title = t("Goals, answers and what we change")
    hint = Cell(t("one thing we do differently"), hint=True)
    rows = [(Cell(row.goal, bold=True), Cell(goals.reached(found, row, report.language)), hint) for row in found.goals]
    if found.day:
        numbers = "\n".join(f"{row.label}: {decimal(report.language, row.mean)}" for row in found.day)
        wanted = [f"{text} ({n})" if n > 1 else text for text, n in counted(found.changes)[:_CHANGES]]
        changes = Cell("\n".join(wanted)) if wanted else hint
        rows.append((Cell(found.scales.heading, quiet=True), Cell(numbers), changes))
    said = Notes(
        say=t("These were the goals when we began. These are the numbers from when we ended."),
        ask=t("Which goal did we come closest to, and which one is left?"),
        time=t("3 minutes"),
        quiet=t("Read one goal and its number aloud, and wait."),
        facts=(*speaking.facts(found.scales, report.language), *found.changes),
    )
    heads = (t("Goals of the day"), t("How far we came"), t("What we change"))
    parts = tables.pages(title, heads, (30, 44, 26), rows, body_box(f"{title} (99)"))
    return paged([Slide(section, t("What we learned"), title, said, part) for part in parts])


def _by_hope(report: Report, section: str) -> tuple[Slide, ...]:
    """Hopes and the goals nobody rated, the numbers, and room for what we change."""
    hoped, rated = report.step("B01.haab"), report.step("B11.skalaer")
    hopes = next((f for f in hoped.figures if isinstance(f, Words)), None) if hoped else None
    scales = next((f for f in rated.figures if isinstance(f, Scales)), None) if rated else None
    if hoped is None or hopes is None or scales is None or not scales.rows:
        return ()
    t = speaking.speaker(report)
    wanted = [goal for goal in report.goals if goal]
    title = t("Goals, answers and what we change") if wanted else t("Hopes, answers and what we change")
    numbers = "\n".join(f"{row.label}: {decimal(report.language, row.mean)}" for row in scales.rows)
    words = "\n".join(wanted or [word.text for word in hopes.words[:_HOPES]])
    row = (Cell(words), Cell(numbers), Cell(t("one thing we do differently"), hint=True))
    heads = (t("Goals of the day") if wanted else hopes.heading, scales.heading, t("What we change"))
    said = Notes(
        say=t("When we began, we hoped for this. These are the numbers from when we ended."),
        ask=t("Which hope did we come closest to, and which one is left?"),
        time=t("3 minutes"),
        quiet=t("Read one hope and one number aloud, and wait."),
        facts=(*speaking.facts(hopes, report.language), *speaking.facts(scales, report.language)),
    )
    part = tables.one(title, heads, (30, 38, 32), (row,), body_box(title))
    return (Slide(section, t("What we learned"), title, said, part),)
