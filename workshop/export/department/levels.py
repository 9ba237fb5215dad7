"""The chapter on levels: what the trios ease themselves, and what needs a decision above them; without names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from workshop.core import privacy
from workshop.core.figures import Agreements, Decisions, Figure, Force, Forces, Sheet, SheetColumn
from workshop.export.deck import speaking
from workshop.export.department.blocks import Block, Heading, Line, Table
from workshop.export.department.unnamed import unnamer
from workshop.export.report import Report, StepReport

_SEVERAL = re.compile(r" \((\d{1,3})\)$")
_HALF = 0.5  # at least »partly«: those who named it can do something about it
_ABOVE, _LET_GO = "organisationen", "afvikl"  # fields of a sheet: B07's to those who decide, B06's to the chief


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was said, where it was said, and how many said it (0: not counted)."""

    text: str
    source: str
    n: int = 0


@dataclass(frozen=True, slots=True)
class Levels:
    """What was said by who can do something about it."""

    ours: tuple[Point, ...]
    above: tuple[Point, ...]
    let_go: tuple[Point, ...]


def levels(report: Report) -> tuple[Block, ...]:
    """Three tables, each where there is something in it."""
    t = speaking.speaker(report)
    found = sorted_out(report)
    fewer = t("Fewer than {floor} workplaces wrote about this, so it is not shown.", floor=report.floor)
    return (
        Heading(t("What we do ourselves, and what needs a decision above us")),
        Line(t("No workplace is named. What stands in a workplace's own deck is its own to tell.")),
        Heading(t("We ease this ourselves"), 2),
        *(_table(report, t("What the workplaces do themselves"), found.ours) or (Line(fewer),)),
        Heading(t("This needs a decision above us"), 2),
        *(_table(report, t("What needs a decision above the workplaces"), found.above) or (Line(fewer),)),
        *_let_go(report, found.let_go),
    )


def _let_go(report: Report, points: tuple[Point, ...]) -> tuple[Block, ...]:
    t = speaking.speaker(report)
    table = _table(report, t("What the workplaces would like to stop doing"), points)
    return (Heading(t("This we would like to stop doing"), 2), *table) if table else ()


def _table(report: Report, told: str, points: tuple[Point, ...]) -> tuple[Block, ...]:
    t = speaking.speaker(report)
    if not points:
        return ()
    heads = (t("What"), t("Where it was said"), t("Named by"))
    rows = tuple((point.text, point.source, str(point.n) if point.n >= report.floor else "–") for point in points)
    if not any(point.n >= report.floor for point in points):  # a column of dashes says nothing
        return (Table(told, heads[:2], tuple(row[:2] for row in rows), (70, 30)),)
    return (Table(told, heads, rows, (58, 26, 16), numbers=2),)


def sorted_out(report: Report) -> Levels:
    """Everything the room was shown that says who can act, from questions that enough have answered."""
    ours: list[Point] = []
    above: list[Point] = []
    let_go: list[Point] = []
    for step in report.steps:
        for figure in _by_level(step):
            if _enough(report, figure):
                ours += _ours(report, step, figure)
                above += _above(report, step, figure)
                let_go += _columns(report, step, figure, (_LET_GO,))
    return Levels(*(_distinct(report, points) for points in (ours, above, let_go)))


def _by_level(step: StepReport) -> list[Figure]:
    """What the room was shown; where it holds the two lists themselves, the field they were made of says it again."""
    figures = step.figures if step.standing == "shown" else ()
    told = any(isinstance(figure, Decisions) for figure in figures)
    return [figure for figure in figures if not (told and isinstance(figure, Forces))]


def _list(step: StepReport, figure: Figure, place: int) -> Iterator[Point]:
    """One of the two lists: what we can do ourselves comes first, then what is decided above us."""
    if isinstance(figure, Decisions):
        for column in figure.columns[place : place + 1]:
            yield from _points(column, step.heading or figure.heading)


def _points(column: SheetColumn, source: str) -> Iterator[Point]:
    """A column's texts; one that several wrote says how many at its end, which is counted from the floor on only."""
    for text in (text for group in column.groups for text in group.texts):
        several = _SEVERAL.search(text)
        yield Point(text[: several.start()], source, int(several[1])) if several else Point(text, source)


def _enough(report: Report, figure: Figure) -> bool:
    """A wall of commitments holds as many workplaces as cards; the others say how many answered."""
    return (len(figure.cards) if isinstance(figure, Agreements) else figure.n) >= report.floor


def _ours(report: Report, step: StepReport, figure: Figure) -> Iterator[Point]:
    if isinstance(figure, Agreements):
        yield from (Point(card.sentence, figure.heading) for card in figure.cards)
    if isinstance(figure, Forces):
        yield from _forces(figure, (force for force in figure.hinders if force.can >= _HALF))
    yield from _list(step, figure, 0)
    fields = _fields(report, step)
    if _ABOVE in fields:
        yield from _columns(report, step, figure, [name for name in fields if name != _ABOVE])


def _above(report: Report, step: StepReport, figure: Figure) -> Iterator[Point]:
    if isinstance(figure, Forces):
        yield from _forces(figure, (force for force in figure.hinders if force.can < _HALF))
    yield from _list(step, figure, 1)
    yield from _columns(report, step, figure, (_ABOVE,))


def _forces(figure: Forces, forces: Iterable[Force]) -> Iterator[Point]:
    return (Point(force.label, figure.sides[1], force.count) for force in forces)


def _columns(report: Report, step: StepReport, figure: Figure, names: Iterable[str]) -> Iterator[Point]:
    """The texts of a sheet's fields, by the fields' names in the exercise."""
    if isinstance(figure, Sheet):
        titles = {label for name, label in _fields(report, step).items() if name in set(names)}
        for column in (column for column in figure.columns if column.title in titles):
            yield from _points(column, column.title)


def _fields(report: Report, step: StepReport) -> Mapping[str, str]:
    """A step's fields, name → label, as the frozen exercise has them."""
    exercises = cast(Mapping[str, Any], report.programme_text.get("exercises", {}))
    steps = exercises.get(step.exercise, {}).get("step", ())
    fields: Mapping[str, Any] = next((each.get("fields", {}) for each in steps if each.get("name") == step.step), {})
    return {name: label.get(report.language, "") for name, label in fields.items()}


def _distinct(report: Report, points: list[Point]) -> tuple[Point, ...]:
    """Each text once and without names of workplaces: what most have named first, then by where it was said."""
    unnamed = unnamer(report)
    once = {text.casefold(): Point(text, p.source, p.n) for p in points if (text := unnamed(p.text).strip())}
    sources = list(dict.fromkeys(point.source for point in once.values()))
    mixed = privacy.mix(once.values(), report.code)
    return tuple(sorted(mixed, key=lambda point: (-point.n, sources.index(point.source))))
