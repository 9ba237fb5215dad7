"""Pictures of words: notes, the fields of a sheet, and the agreements on the wall."""

from collections.abc import Callable, Mapping
from typing import Any

from workshop.core import figures as f
from workshop.export.deck.wording import counted
from workshop.export.pictures.sheet import BODY, FJORD, INNER, LINE, MARGIN, QUIET, SMALL, Sheet

_MOST = 60  # texts in one picture; all of them are in the workbook


def notes(sheet: Sheet, figure: f.Notes, language: str) -> None:
    """What was written, each once."""
    for note, times in counted(figure.notes)[:_MOST]:
        _line(sheet, "", f"{note} ({times})" if times > 1 else note)


def sheets(sheet: Sheet, figure: f.Sheet, language: str) -> None:
    """Field by field."""
    for column in figure.columns:
        if any(group.texts for group in column.groups):
            sheet.y += sheet.block(MARGIN, column.title, INNER, bold=True, fill=FJORD) + 8
        for group in column.groups:
            for place, text in enumerate(group.texts[:_MOST]):
                _line(sheet, "" if place else group.label, f"* {text}" if group.marked else text)


def agreements(sheet: Sheet, figure: f.Agreements, language: str) -> None:
    """Each trio's sentence under its workplace."""
    for card in figure.cards:
        _line(sheet, card.workplace, card.sentence)


def pairs(sheet: Sheet, figure: f.Pairs, language: str) -> None:
    """Who asks whom, and when they meet."""
    for pair in figure.rows:
        _line(sheet, pair.names, pair.when or "–")


def _line(sheet: Sheet, label: str, words: str) -> None:
    if label:
        sheet.y += sheet.block(MARGIN, label, INNER, SMALL, bold=True, fill=QUIET)
    sheet.y += sheet.block(MARGIN, words, INNER, BODY, most=6) + 6
    sheet.line(MARGIN, sheet.y, MARGIN + INNER, sheet.y, LINE, 1)
    sheet.y += 10


DRAWERS: Mapping[str, Callable[[Sheet, Any, str], None]] = {
    "notes": notes,
    "sheet": sheets,
    "decisions": sheets,
    "panels": sheets,
    "agreements": agreements,
    "pairs": pairs,
}
