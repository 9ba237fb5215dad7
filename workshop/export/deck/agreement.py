"""A trio's small experiment: the proposal that the staff can change, and the agreement that is filled in at the end."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.core import check_ins
from workshop.core.figures import Agreement
from workshop.export.deck import agenda, speaking, tables
from workshop.export.deck.frame import body_box, inner
from workshop.export.deck.measure import shorten
from workshop.export.deck.parts import Cell
from workshop.export.deck.slide import Notes, Slide
from workshop.export.deck.theme import BODY
from workshop.export.report import Report, TrioReport
from workshop.text.cleaning import clean

check_in_days = check_ins.days_of

_BOX = "☐"
_WORDS = 0.7  # of the width, for the words of the agreement
_KIND = "commitment"


def proposal(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """The trio's card for the staff to change or turn down; blank where it has none."""
    t = speaking.speaker(report)
    title = t("Our proposal for a small experiment")
    rows = _card(report, trio.commitment)
    minutes, who = agenda.minutes(report)["proposal"], speaking.who(report, trio, "leader")
    time = t("{n} minutes: {who}", n=minutes, who=who)
    said = Notes(
        say=t("This is a proposal. You can change it or say no, and that is all right."),
        ask=t("What must be changed for you to join in? Show of hands: yes, yes with a change, not now."),
        time=f"{time}. {agenda.onwards(report, 'proposal')}",
        quiet=t("Ask: what is the smallest piece of it that we could try on Monday?"),
        facts=tuple(f"{label} {text}" for label, text in trio.commitment.lines) if trio.commitment else (),
    )
    pages = tables.pages(title, (), (36, 64), rows, body_box(f"{title} (2)"))
    kicker = t("A proposal that you can change or turn down")
    return tuple(
        Slide(section, kicker, title if not n else f"{title} ({n + 1})", said, part, key="" if n else "proposal")
        for n, part in enumerate(pages)
    )


def _card(report: Report, card: Agreement | None) -> Sequence[tables.Row]:
    """The trio's card as it stands, with hints where a field is empty; the smaller fields stand in the notes."""
    t = speaking.speaker(report)
    fields = (
        ("when", t("When"), t("a situation from everyday work")),
        ("will", t("we will"), t("something small enough for next week")),
        ("starts", t("Who starts?"), t("a function, not a name")),
        ("first", t("First time"), t("date and occasion")),
        ("sign", t("The sign that it works"), t("something one can see or hear")),
        ("plan_b", t("Plan B"), t("an even smaller step")),
    )
    known = by_field(report, card)
    if card is not None and not known:
        return [(Cell(label, quiet=True), Cell(text, bold=place < 2)) for place, (label, text) in enumerate(card.lines)]
    return [
        (Cell(label, quiet=True), _written(known.get(key, ""), hint, bold=key in ("when", "will")))
        for key, label, hint in fields
    ]


def agreement(report: Report, trio: TrioReport, section: str) -> Slide:
    """What is agreed in the end, filled in as far as the card goes, and the days it is looked at again."""
    t = speaking.speaker(report)
    title = t("This is what we agree")
    card = trio.commitment
    sign = by_field(report, card).get("sign", "")
    days = [speaking.short_day(report.language, day) for day in check_in_days(report.day)]
    rows = (
        (Cell(t("What"), quiet=True), _filled(card.sentence if card else "", t("what we try"), lines=3)),
        (Cell(t("Who"), quiet=True), _filled(card.who if card else "", t("a function, not a name"))),
        (Cell(t("When it starts"), quiet=True), _filled(card.first if card else "", t("date and occasion"))),
        (Cell(t("Sign"), quiet=True), _filled(sign, t("something one can see or hear"))),
        (Cell(t("We look at it again"), quiet=True), Cell("    ".join(f"{_BOX} {day}" for day in days))),
    )
    said = Notes(
        say=t("This is what we agree. We look at it again in thirty, sixty and ninety days."),
        ask=t("Who starts, and when is the first time?"),
        time=t("2 minutes: {who} writes, take a picture or save the file", who=speaking.who(report, trio, "tr")),
        quiet=t("Suggest a date yourself, and ask whether anything speaks against it."),
        facts=(t("Our buddy trio is {workplace}", workplace=trio.partner),) if trio.partner else (),
    )
    part = tables.pages(title, (), (1 - _WORDS, _WORDS), rows, body_box(title))[0]
    return Slide(section, t("Agreement"), title, said, part, key="agree")


def _filled(text: str, hint: str, *, lines: int = 2) -> Cell:
    """A field with the trio's words, as much as leaves room for the other fields; or with a hint."""
    kept = shorten(text, BODY, inner() * _WORDS - tables.PAD_X, lines)
    return _written(kept, hint, bold=True)


def _written(text: str, hint: str, *, bold: bool) -> Cell:
    """A field with all of the trio's words, or with a hint."""
    return Cell(text, bold=bold) if text else Cell(hint, hint=True)


def by_field(report: Report, card: Agreement | None) -> Mapping[str, str]:
    """Field id (`when`, `sign` …) to the trio's words; empty where the programme does not say which is which."""
    ids = {clean(label): key for key, label in _labels(report)}
    return {ids[label]: text for label, text in card.lines if label in ids} if card else {}


def _labels(report: Report) -> list[tuple[str, str]]:
    exercises: Any = report.programme_text.get("exercises")
    if not isinstance(exercises, Mapping):
        return []
    steps = [step for exercise in exercises.values() for step in exercise.get("step", ()) if step.get("kind") == _KIND]
    return [
        (key, str(words.get(report.language, "")))
        for step in steps
        for key, words in step.get("fields", {}).items()
        if isinstance(words, Mapping)
    ]
