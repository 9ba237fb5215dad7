"""All results of an exercise under each other in one table: a row for each number and for each text.

Every sheet has the same columns, so that sheets can be put together, and each number stands once: a pivot table that
adds them up adds nothing twice. What follows from other numbers (a share of n) is left out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshop.export.sheet_table import Column, Form, Part, Table

Value = str | int | float

COLUMNS = (
    Column("Step", "Which step of the exercise, by the name it has in the programme.", Form.WORD),
    Column("Question", "What was asked.", Form.TEXT),
    Column("What", "What kind of thing the row is about.", Form.WORD),
    Column("Which", "Which of them.", Form.TEXT),
    Column("Within", "Which side, column, corner or field of it.", Form.WORD),
    Column("Value", "A point on the scale.", Form.ANY),
    Column("Measure", "What the number says, or what the text is.", Form.WORD),
    Column("Number", "The number; empty where the row is a text.", Form.ANY),
    Column("n", "How many answered; empty where that is not counted.", Form.ANY),
    Column("Text", "A text as it was written and let through; the order is mixed.", Form.TEXT),
    Column("Theme", "The theme the room put the text under.", Form.WORD),
    Column("Workplace", "Whose text it is, where the trio put it on the wall itself.", Form.WORD),
)
_DIGITS = 4  # decimals that are kept of a number


@dataclass(frozen=True, slots=True)
class Line:
    """One row without its step; `what` and `measure` are the titles of the columns they came from."""

    what: str
    which: str
    within: str
    value: Value
    measure: str
    number: Value
    n: Value
    text: str = ""
    theme: str = ""
    workplace: str = ""

    def cells(self) -> tuple[Value, ...]:
        """The row's cells after step and question."""
        first = (self.what, self.which, self.within, self.value, self.measure, self.number, self.n)
        return (*first, self.text, self.theme, self.workplace)


def lines(table: Table) -> Iterator[Line]:
    """A table's numbers and texts, one in each row."""
    told: set[tuple[str, str]] = set()
    for row in table.rows:
        cells = list(zip(table.columns, row, strict=True))
        yield from _numbers(cells, told)
        yield from _texts(cells)


def explained(table: Table) -> Iterator[tuple[str, Column]]:
    """What the entries of a table's rows mean: in which column an entry stands, and the column it came from."""
    for column in table.columns:
        if column.part is Part.NAME:
            yield "What", column
        elif column.part in (Part.NUMBER, Part.ONCE, Part.ALONE, Part.TEXT, Part.MARK):
            yield "Measure", column


Cells = list[tuple[Column, Value]]


def _numbers(cells: Cells, told: set[tuple[str, str]]) -> Iterator[Line]:
    """Each number of a row; those that are told once only where they have not been."""
    what, which = _named(cells)
    ns = [value for column, value in cells if column.part is Part.N] or [""]
    within = " ".join(str(value) for column, value in cells if column.part is Part.UNDER and value)
    points = [value for column, value in cells if column.part is Part.VALUE] or [""]
    counted = [(column, value) for column, value in cells if column.part is Part.NUMBER]
    for place, (column, value) in enumerate(counted):
        yield Line(what, which, within, points[0], column.title, _rounded(value), ns[place % len(ns)])
    for column, value in cells:
        name = {Part.ONCE: which, Part.ALONE: ""}.get(column.part)
        if name is not None and (column.title, name) not in told:
            told.add((column.title, name))
            yield Line(what if name else "", name, "", "", column.title, _rounded(value), ns[0])


def _texts(cells: Cells) -> Iterator[Line]:
    """Each text of a row with what stands beside it."""
    what, which = _named(cells)
    beside = {column.part: str(value) for column, value in cells}
    under, theme, whose = (beside.get(part, "") for part in (Part.UNDER, Part.THEME, Part.WORKPLACE))
    for column, value in cells:
        if column.part is Part.TEXT and value:
            yield Line(what, which, under, "", column.title, "", "", str(value), theme, whose)
        if column.part is Part.MARK and value:
            yield Line(what, which, under, "", column.title, value, "", beside.get(Part.TEXT, ""), theme, whose)


def _named(cells: Cells) -> tuple[str, str]:
    return next(((column.title, str(value)) for column, value in cells if column.part is Part.NAME), ("", ""))


def _rounded(value: Value) -> Value:
    return round(value, _DIGITS) if isinstance(value, float) else value


def together(tables: Iterable[tuple[str, str, Table]], columns: tuple[Column, ...]) -> Table:
    """One table of several, each with its step and its question."""
    rows = [(step, asked, *line.cells()) for step, asked, table in tables for line in lines(table)]
    return Table(columns, tuple(rows))
