"""Plans what was filled in or sorted: sheets as native tables, cards as native bars, forces as arrows."""

from collections.abc import Sequence
from itertools import zip_longest
from math import ceil

from workshop.core.figures import Force, Forces, Panels, Sheet, SheetColumn, Sorted
from workshop.export.deck import tables
from workshop.export.deck.cleaned import inert
from workshop.export.deck.frame import evenly
from workshop.export.deck.measure import high, shorten, two_lines, wide, wrap
from workshop.export.deck.number_parts import Arrow, ForceField
from workshop.export.deck.parts import Box, Cell, Distribution, Part
from workshop.export.deck.theme import BODY, LABEL
from workshop.export.deck.wording import sentence, told
from workshop.language import say

_ACROSS = 3
_LABELS = 0.42  # of the width, for the labels of bars
_BAR, _SIGN = 74.0, 40.0  # a bar with its space, and the square before a column's name
_LEGEND, _LEGEND_LINE = 40.0, 28.0  # the columns' names under the bars, and each further line of them
HEAD, FOOT = high(1, BODY) + 8, high(1, LABEL) + 8
THIN, THICKER = 6.0, 4.0  # an arrow, and what each point of strength adds to it


def sheet(figure: Sheet, box: Box, language: str) -> Sequence[Part]:
    """One column as fields with their words; several side by side, as many texts a slide as fit."""
    columns = [column for column in figure.columns if column.groups]
    if not columns:
        return sentence(figure)
    if len(columns) == 1 and any(group.label for group in columns[0].groups):
        return tables.pages(told(figure, ()), (), (34, 66), _fields(columns[0]), box)
    found: list[Part] = []
    across = 2 if len(columns) == 4 else _ACROSS
    for start in range(0, len(columns), across):
        here = columns[start : start + across]
        texts = [[text for group in column.groups for text in _labelled(group.label, group.texts)] for column in here]
        rows = [tuple(Cell(text) for text in row) for row in zip_longest(*texts, fillvalue="")]
        heads = [f"{column.title} ({column.count})" if column.count else column.title for column in here]
        found += tables.pages(told(figure, ()), heads, [1] * len(here), rows, box)
    return found


def panels(figure: Panels, box: Box, language: str) -> Sequence[Part]:
    """What was written under one choice, field by field; a field is named once."""
    rows = [
        (Cell("" if place else group.label, bold=True), Cell(text))
        for column in figure.columns
        for group in column.groups
        for place, text in enumerate(group.texts)
    ]
    return tables.pages(told(figure, ()), (), (34, 66), rows, box) if rows else sentence(figure)


def _fields(column: SheetColumn) -> list[tables.Row]:
    return [
        (Cell(f"★ {group.label}" if group.marked else group.label, bold=True), Cell(text))
        for group in column.groups
        for text in group.texts
    ]


def _labelled(label: str, texts: Sequence[str]) -> Sequence[str]:
    return [f"{label}: {text}" for text in texts] if label else texts


def sorted_cards(figure: Sorted, box: Box, language: str) -> Sequence[Part]:
    """One bar for each card, divided by how many put it in each column."""
    columns = tuple(inert(shorten(column, LABEL, box.wide * 0.8, 1)) for column in figure.columns)
    keys = _key_lines(columns, box)
    legend = _LEGEND + (keys - 1) * _LEGEND_LINE
    found: list[Part] = []
    for page in evenly(figure.rows, max(1, int((box.high - legend) / _BAR))):
        labels = tuple(inert(two_lines(row.label, LABEL, box.wide * _LABELS - 16)) for row in page)
        name = told(figure, [f"{row.label}: {', '.join(map(str, row.counts))}" for row in page])
        found.append(Distribution(name, labels, columns, tuple(row.counts for row in page), _LABELS, keys))
    return found or sentence(figure)


def _key_lines(columns: Sequence[str], box: Box) -> int:
    """How many lines the names take, in columns that are as wide as the longest of them."""
    longest = max((wide(column, LABEL) for column in columns), default=0.0) + _SIGN
    across = min(len(columns), max(1, int(box.wide * 0.9 / longest)))
    return ceil(len(columns) / max(1, across))


def forces(figure: Forces, box: Box, language: str) -> Sequence[Part]:
    """Both sides of the field, as many pages as the longer one needs."""
    labels = [_label(force) for force in (*figure.helps, *figure.hinders)]
    if not labels:
        return sentence(figure)
    room = box.wide / 2 - 40
    lines = min(2, max(len(wrap(label, LABEL, room)) for label in labels))
    keys = (say(language, "we can ourselves"), say(language, "we can partly"), say(language, "others must"))
    sides = (shorten(figure.sides[0], BODY, room, 1), shorten(figure.sides[1], BODY, room, 1))
    found: list[Part] = []
    pairs = list(zip_longest(figure.helps, figure.hinders))
    for page in evenly(pairs, max(1, int((box.high - HEAD - FOOT) / row(lines)))):
        helps, hinders = ([force for force in side if force] for side in zip(*page, strict=True))
        name = told(figure, [f"{force.label}: {force.strength:.0f}" for force in (*helps, *hinders)])
        arrows = tuple(tuple(_arrow(force, room, lines) for force in side) for side in (helps, hinders))
        found.append(ForceField(name, sides, arrows[0], arrows[1], keys, lines))
    return found


def row(lines: int) -> float:
    """How high one force is: its words over its arrow."""
    return high(lines, LABEL) + 34


def _label(force: Force) -> str:
    return f"{force.label} ({force.count})" if force.count > 1 else force.label


def _arrow(force: Force, room: float, lines: int) -> Arrow:
    filled = 2 if force.can >= 0.75 else 1 if force.can >= 0.25 else 0
    number = f" ({force.count})" if force.count > 1 else ""
    return Arrow(shorten(force.label, LABEL, room, lines, number), THIN + THICKER * force.strength, filled)
