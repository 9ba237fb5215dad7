"""A result in the minutes: its sentence, how many answered, and a table that can be read aloud.

A sheet of the workbook has a row for each number, to be counted again; here a row holds what belongs together.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from babel.numbers import format_percent
from docx.document import Document

from workshop.core import figures as f
from workshop.export import tables
from workshop.export.deck import speaking
from workshop.export.deck.wording import counted
from workshop.export.report import StepReport
from workshop.export.sheet_table import Column, Form, Table
from workshop.export.word import parts
from workshop.export.word.parts import Head
from workshop.kinds.telling import decimal
from workshop.language import say

_MOST_WORDS, _LEAST_WORDS = 20, 5  # in a table: those said more than once; the others in a sentence under it
_PARTS = {Form.TEXT: 40.0, Form.WORD: 24.0, Form.NUMBER: 11.0, Form.SHARE: 11.0, Form.MEAN: 13.0}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table of the minutes, and a line that belongs under it."""

    heads: tuple[Head, ...]
    rows: tuple[tuple[str, ...], ...]
    under: str = ""


def put(document: Document, figure: f.Figure, step: StepReport, language: str) -> None:
    """One figure of a step under its heading; none where nobody has put anything in it."""
    made = drawn(figure, language)
    if not made.rows:
        return
    heading = figure.heading or step.heading or step.question
    parts.heading(document, heading, 3)
    parts.paragraph(document, figure.finding, bold=True, leads=True)
    if asked := _asked(figure, step, language):
        parts.quiet(document, asked, leads=True)
    parts.table(document, made.heads, made.rows, heading, under=made.under)


def drawn(figure: f.Figure, language: str) -> Drawn:
    """The figure as it is read in minutes."""
    made = _OWN.get(figure.name)
    return made(figure, language) if made else _of_table(tables.table(figure, language), figure, language)


def _asked(figure: f.Figure, step: StepReport, language: str) -> str:
    """The question, how many answered it, and how many passed."""
    told = [step.question if step.question != figure.heading else ""]
    told += [speaking.answers(language, figure.n)] if figure.n else []
    told += [say(language, "{n} chose Pass", n=step.passed)] if step.passed else []
    return " · ".join(text for text in told if text)


def _of_table(table: Table, figure: f.Figure, language: str) -> Drawn:
    """The workbook's table, without columns that say the same in every row."""
    kept = [place for place, column in enumerate(table.columns) if not _known(table, place, column, figure)]
    heads = tuple(_head(table.columns[place]) for place in kept)
    rows = (tuple(_written(row[place], table.columns[place].form, language) for place in kept) for row in table.rows)
    return Drawn(heads, tuple(rows))


def _known(table: Table, place: int, column: Column, figure: f.Figure) -> bool:
    values = {row[place] for row in table.rows}
    said_above = column.form is Form.NUMBER and column.title == "n" and values == {figure.n}
    return said_above or values == {""} or (values == {0} and column.form is Form.NUMBER)


def _head(column: Column) -> Head:
    return Head(column.title, _PARTS[column.form], number=column.form not in (Form.TEXT, Form.WORD))


def _written(value: str | int | float, form: Form, language: str) -> str:
    if isinstance(value, str):
        return value
    if form is Form.SHARE:
        return str(format_percent(value, locale=language))
    return decimal(language, value) if form is Form.MEAN else str(value)


def _scales(figure: f.Scales, language: str) -> Drawn:
    """A row for each statement: how many chose each value, and the mean."""
    values = range(figure.low, figure.high + 1)
    heads = [Head(say(language, "Statement"), 40), *(Head(str(value), 6, number=True) for value in values)]
    heads += [Head(say(language, "Mean"), 21, number=True), Head("n", 7, number=True)]
    rows = (
        (row.label, *(str(count or "–") for count in row.counts), decimal(language, row.mean), str(row.n))
        for row in figure.rows
    )
    ends = zip((figure.low, figure.high), figure.ends, strict=True)
    return Drawn(tuple(heads), tuple(rows), ", ".join(f"{value} = {word}" for value, word in ends if word))


def _sorted(figure: f.Sorted, language: str) -> Drawn:
    """A row for each card, a column for each place it could be put."""
    heads = (Head(say(language, "Card"), 40), *(Head(name, 18, number=True) for name in figure.columns))
    return Drawn(heads, tuple((row.label, *map(str, row.counts)) for row in figure.rows))


def _words(figure: f.Words, language: str) -> Drawn:
    """The most frequent words as a table, the others in a sentence."""
    repeated = sum(word.count > 1 for word in figure.words)
    most = min(max(repeated, _LEAST_WORDS), _MOST_WORDS)
    rest = ", ".join(f"{w.text} ({w.count})" if w.count > 1 else w.text for w in figure.words[most:])
    often = replace(figure, words=figure.words[:most])
    made = _of_table(tables.table(often, language), often, language)
    return replace(made, under=say(language, "Also: {words}", words=rest) if rest else "")


def _placement(figure: f.Placement, language: str) -> Drawn:
    """Where each card lies on both axes, from 0 to 100."""
    axes = (figure.x, figure.y)
    heads = (
        Head(say(language, "Card"), 40),
        *(Head(axis.label, 20, number=True) for axis in axes),
        Head("n", 8, number=True),
    )
    rows = ((s.label, f"{s.x * 100:.0f}", f"{s.y * 100:.0f}", str(s.n)) for s in figure.spots)
    ends = "; ".join(f"{axis.label}: 0 = {axis.low}, 100 = {axis.high}" for axis in axes)
    return Drawn(heads, tuple(rows), ends)


def _sheet(figure: f.Sheet, language: str) -> Drawn:
    """What was written under each field; a star where the trio gave one."""
    heads = (Head(say(language, "Field"), 26), Head(say(language, "Answer"), 60))
    return Drawn(heads, tuple(_fields(figure)))


def _fields(figure: f.Sheet) -> Iterator[tuple[str, str]]:
    for column in figure.columns:
        for group in column.groups:
            name = " · ".join(dict.fromkeys(text for text in (column.title, group.label) if text))
            yield from ((name, f"★ {text}" if group.marked else text) for text in group.texts)


def _notes(figure: f.Notes, language: str) -> Drawn:
    """What was written, each once; a number behind what several wrote."""
    rows = [(f"{note} ({times})" if times > 1 else note,) for note, times in counted(figure.notes)]
    return Drawn((Head(say(language, "Answer")),), tuple(rows))


_OWN: Mapping[str, Callable[[Any, str], Drawn]] = {
    "scales": _scales,
    "sorted": _sorted,
    "words": _words,
    "placement": _placement,
    "sheet": _sheet,
    "decisions": _sheet,
    "panels": _sheet,
    "notes": _notes,
}
