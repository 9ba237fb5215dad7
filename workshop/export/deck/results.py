"""Plans results: each figure becomes native charts, tables and words, on as many slides as it needs.

`PLANNERS` names a planner for every figure there is; a figure without one would be a blank slide.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workshop.core.figures import (
    Agreement,
    Agreements,
    Bars,
    Decisions,
    Figure,
    Forces,
    Gaps,
    Movement,
    Notes,
    Pairs,
    Panels,
    Placement,
    Ranking,
    Scales,
    Sheet,
    Sorted,
    Themes,
    Triangle,
    Weights,
    Withheld,
    Words,
)
from workshop.export.deck import compass, filled, numbers, tables, wording
from workshop.export.deck.bar_charts import LABELS, charts, label_of
from workshop.export.deck.cleaned import inert
from workshop.export.deck.frame import evenly, inner
from workshop.export.deck.measure import shorten
from workshop.export.deck.parts import (
    BarChart,
    Box,
    Cell,
    Distribution,
    Line,
    Part,
    Text,
)
from workshop.export.deck.theme import BODY, LABEL, Tone
from workshop.export.deck.wording import sentence, told
from workshop.language import say

Planner = Callable[[Any, Box, str], Sequence[Part]]

_WHY = 14.0  # over the reason that a result is not shown
_MANY_VALUES = 7  # a scale with more numbers than that is too long for a divided bar


def bars(figure: Bars, box: Box, language: str) -> Sequence[Part]:
    """Counts, highest first; where they need more than one slide, options nobody chose are left out.

    Where several were chosen, each by one, there is nothing to compare: they are read as a list.
    """
    rows = [(row.label, row.count) for row in figure.rows]
    chosen = [row for row in rows if row[1]] or rows
    if len(chosen) > 1 and {count for _, count in chosen} == {1}:
        return wording.listed([shorten(label, BODY, box.wide, 2) for label, _ in chosen], box)
    if len(rows) == 1 and chosen[0][1]:
        return wording.alone(*chosen[0], figure.n, box, language)
    series = say(language, "Answers")
    whole = charts(figure, series, rows, box)
    return whole if len(whole) == 1 else charts(figure, series, chosen, box)


def ranking(figure: Ranking, box: Box, language: str) -> Sequence[Part]:
    """Points, most first."""
    return charts(figure, say(language, "Points"), [(row.label, row.points) for row in figure.rows], box)


def themes(figure: Themes, box: Box, language: str) -> Sequence[Part]:
    """Themes as bars."""
    rows = [(theme.title, theme.count) for theme in figure.themes]
    loose = [(say(language, "without a theme"), figure.unplaced)] if figure.unplaced else []
    if len(rows) == 1 and not loose:  # nothing to compare it with: it stands there with the words of one who wrote it
        return wording.voices(figure, box, language, 1) or wording.alone(*rows[0], rows[0][1], box, language)
    return charts(figure, say(language, "Answers"), rows, box, loose)


def scales(figure: Scales, box: Box, language: str) -> Sequence[Part]:
    """One bar for each statement, divided by how many gave each value; its mean stands with its words."""
    values = [str(value) for value in range(figure.low, figure.high + 1)]
    if len(figure.rows) == 1 and len(values) > _MANY_VALUES:
        return [_upright(figure, values, language)]
    for place in (0, -1):
        values[place] = f"{values[place]} {figure.ends[place]}".strip()
    found: list[Part] = []
    rows, most = figure.rows, _rows_in(box)
    if len(rows) > most:  # the highest on the first page, as its title says
        rows = tuple(sorted(rows, key=lambda row: -row.mean))
    for page in evenly(rows, most):
        labels = [label_of(row.label, box.wide * LABELS - 16) for row in page]
        name = told(figure, [f"{row.label}: {', '.join(map(str, row.counts))}" for row in page])
        counts = tuple(row.counts for row in page)
        found.append(Distribution(name, tuple(map(inert, labels)), tuple(values), counts, LABELS))
    return found or sentence(figure)


def _rows_in(box: Box) -> int:
    """How many divided bars have room, over their legend."""
    return max(1, int((box.high - 40) / 74))


def _upright(figure: Scales, values: Sequence[str], language: str) -> BarChart:
    """One statement on a long scale: a bar for each number."""
    counts = figure.rows[0].counts
    ends = " – ".join(f"{n} {word}".strip() for n, word in zip((figure.low, figure.high), figure.ends, strict=True))
    name = told(figure, [f"{value}: {count}" for value, count in zip(values, counts, strict=True)])
    under = shorten(f"{figure.rows[0].label} {ends}", LABEL, inner() * 0.9, 1)
    return BarChart(name, say(language, "Answers"), tuple(values), counts, 0.0, max(counts), max(counts), under)


def placement(figure: Placement, box: Box, language: str) -> Sequence[Part]:
    """The whole room's 2×2 with its clouds."""
    return [compass.plan(figure, box, movable=False)] if figure.spots else sentence(figure)


def agreements(figure: Agreements, box: Box, language: str) -> Sequence[Part]:
    """The wall of commitments as a table that can be sorted and written in."""
    heads = [say(language, "Workplace"), say(language, "What we try"), say(language, "First time")]
    rows = [_agreement_row(card) for card in figure.cards]
    return tables.pages(told(figure, ()), heads, (20, 52, 28), rows, box) if rows else sentence(figure)


def pairs(figure: Pairs, box: Box, language: str) -> Sequence[Part]:
    """Who asks whom, and when; a pair that has not agreed yet has a field to write in."""
    later = say(language, "write the week here")
    rows = [(Cell(row.names, bold=True), Cell(row.when) if row.when else Cell(later, hint=True)) for row in figure.rows]
    heads = (say(language, "Buddies"), say(language, "When they meet"))
    return tables.pages(told(figure, ()), heads, (62, 38), rows, box) if rows else sentence(figure)


def _agreement_row(card: Agreement) -> tables.Row:
    return Cell(card.workplace, bold=True), Cell(card.sentence), Cell(card.first)


def withheld(figure: Withheld, box: Box, language: str) -> Sequence[Part]:
    """A sentence in the figure's place, and why."""
    why = say(language, "So nobody can work out who answered what.")
    return [Text((Line(figure.finding), Line(why, tone=Tone.QUIET, before=_WHY)))]


PLANNERS: Mapping[type[Figure], Planner] = {
    Bars: bars,
    Words: wording.words,
    Themes: themes,
    Scales: scales,
    Gaps: numbers.gaps,
    Weights: numbers.weights,
    Triangle: numbers.triangle,
    Movement: numbers.movement,
    Ranking: ranking,
    Placement: placement,
    Agreements: agreements,
    Sheet: filled.sheet,
    Decisions: filled.sheet,
    Panels: filled.panels,
    Pairs: pairs,
    Sorted: filled.sorted_cards,
    Forces: filled.forces,
    Notes: wording.notes,
    Withheld: withheld,
}
