"""Plans what was filled in or sorted: sheets as native tables, cards as native bars, forces as arrows."""

from collections.abc import Sequence
from itertools import zip_longest

from workshop.core.figures import Force, Forces, Sheet, SheetColumn, Sorted
from workshop.export.deck import tables
from workshop.export.deck.cleaned import inert
from workshop.export.deck.frame import evenly
from workshop.export.deck.measure import high, shorten, two_lines
from workshop.export.deck.number_parts import Arrow, ForceField
from workshop.export.deck.parts import Box, Cell, Distribution, Part
from workshop.export.deck.theme import BODY, LABEL
from workshop.export.deck.wording import sentence, told
from workshop.language import say

_ACROSS = 3
_LABELS = 0.42  # of the width, for the labels of bars
HEAD, FOOT = high(1, BODY) + 8, high(1, LABEL) + 8
ROW = high(1, BODY) + 36  # one force: its words over its arrow
THIN, THICKER = 6.0, 4.0  # an arrow, and what each point of strength adds to it


def sheet(figure: Sheet, box: Box, language: str) -> Sequence[Part]:
    """One column as fields with their words; several side by side, as many texts a slide as fit."""
    columns = [column for column in figure.columns if column.groups]
    if not columns:
        return sentence(figure)
    if len(columns) == 1 and any(group.label for group in columns[0].groups):
        return tables.pages(told(figure, ()), (), (34, 66), _fields(columns[0]), box)
    found: list[Part] = []
    for start in range(0, len(columns), _ACROSS):
        here = columns[start : start + _ACROSS]
        texts = [[text for group in column.groups for text in _labelled(group.label, group.texts)] for column in here]
        rows = [tuple(Cell(text) for text in row) for row in zip_longest(*texts, fillvalue="")]
        found += tables.pages(told(figure, ()), [column.title for column in here], [1] * len(here), rows, box)
    return found


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
    found: list[Part] = []
    for page in evenly(figure.rows, max(1, int((box.high - 40) / 74))):
        labels = tuple(inert(two_lines(row.label, LABEL, box.wide * _LABELS - 16)) for row in page)
        name = told(figure, [f"{row.label}: {', '.join(map(str, row.counts))}" for row in page])
        columns = tuple(inert(column) for column in figure.columns)
        found.append(Distribution(name, labels, columns, tuple(row.counts for row in page), _LABELS))
    return found or sentence(figure)


def forces(figure: Forces, box: Box, language: str) -> Sequence[Part]:
    """Both sides of the field, as many pages as the longer one needs."""
    if not (figure.helps or figure.hinders):
        return sentence(figure)
    per = max(1, int((box.high - HEAD - FOOT) / ROW))
    keys = (say(language, "we can ourselves"), say(language, "we can partly"), say(language, "others must"))
    found: list[Part] = []
    for start in range(0, max(len(figure.helps), len(figure.hinders)), per):
        helps, hinders = figure.helps[start : start + per], figure.hinders[start : start + per]
        name = told(figure, [f"{force.label}: {force.strength:.0f}" for force in (*helps, *hinders)])
        sides = (
            shorten(figure.sides[0], BODY, box.wide / 2 - 40, 1),
            shorten(figure.sides[1], BODY, box.wide / 2 - 40, 1),
        )
        found.append(ForceField(name, sides, _arrows(helps, box), _arrows(hinders, box), keys))
    return found


def _arrows(side: Sequence[Force], box: Box) -> tuple[Arrow, ...]:
    room = box.wide / 2 - 40
    return tuple(
        Arrow(
            shorten(f"{force.label} ({force.count})" if force.count > 1 else force.label, BODY, room, 1),
            THIN + THICKER * force.strength,
            2 if force.can >= 0.75 else 1 if force.can >= 0.25 else 0,
        )
        for force in side
    )
