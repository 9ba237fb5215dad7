"""Plans sheets that were filled in: native tables, up to three columns side by side."""

from collections.abc import Sequence
from itertools import zip_longest

from workshop.core.figures import Sheet, SheetColumn
from workshop.export.deck import tables
from workshop.export.deck.parts import Box, Cell, Part
from workshop.export.deck.wording import sentence, told

_ACROSS = 3


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
