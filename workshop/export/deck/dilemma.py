"""A dilemma for the next meeting: what the day on the core task asked about, or one from the staff's own week."""

from typing import Any

from workshop.export.deck import speaking, tables
from workshop.export.deck.frame import body_box
from workshop.export.deck.measure import shorten
from workshop.export.deck.parts import Cell
from workshop.export.deck.slide import Notes, Slide
from workshop.export.deck.theme import BODY
from workshop.export.deck.topic import on_followership
from workshop.export.report import Report, TrioReport

_CASE = ("K09", "foer")  # the exercise and the step whose help is the case
_WORDS, _LINES = 0.64, 4  # of the width, for what is written, and how much of it


def dilemma(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """The case, two ways to act, and what the trio's sentence points to; only on the day of the core task."""
    if on_followership(report):
        return ()
    t = speaking.speaker(report)
    title = t("A dilemma for the next meeting")
    box = body_box(title)
    said = Notes(
        say=t("There is no right answer here. We hold it up against what we are here for."),
        ask=t("What would you do first?"),
        time=t("10 minutes at the next meeting"),
        quiet=t("Ask: what would the citizen have said, had they been here?"),
        facts=tuple(text for text in (_case(report), trio.sentence) if text),
    )
    part = tables.pages(title, (), (1 - _WORDS, _WORDS), _rows(report, trio, box.wide), box)[0]
    return (Slide(section, t("For the next meeting"), title, said, part),)


def _rows(report: Report, trio: TrioReport, wide: float) -> tuple[tuple[Cell, Cell], ...]:
    """What happened, what could be done, and what the sentence points to; hints where nothing is written yet."""
    t = speaking.speaker(report)
    case, sentence = (shorten(s, BODY, wide * _WORDS - tables.PAD_X, _LINES) for s in (_case(report), trio.sentence))
    return (
        (Cell(t("What happened?"), bold=True), Cell(case) if case else Cell(t("one day, no names"), hint=True)),
        (Cell(t("What could we do?"), bold=True), Cell(t("two ways, both of them reasonable"), hint=True)),
        (
            Cell(t("What does our sentence point to?"), bold=True),
            Cell(sentence, quiet=True) if sentence else Cell(t("the way we choose, and why"), hint=True),
        ),
    )


def _case(report: Report) -> str:
    exercises: Any = report.programme_text.get("exercises")
    steps = exercises.get(_CASE[0], {}).get("step", ()) if isinstance(exercises, dict) else ()
    found: Any = next((step.get("help", {}) for step in steps if step.get("name") == _CASE[1]), {})
    return str(found.get(report.language, ""))
