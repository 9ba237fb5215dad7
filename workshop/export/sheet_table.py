"""What a table is before it is drawn: columns that say how their cells are read, and rows with a value for each."""

from dataclasses import dataclass
from enum import Enum, StrEnum


class Form(Enum):
    """How a cell is read: its number format and its width in characters."""

    TEXT = "@", 46
    WORD = "@", 24
    NUMBER = "0", 14
    SHARE = "0%", 14
    MEAN = "0.00", 14
    ANY = "General", 14

    def __init__(self, format: str, width: int) -> None:
        self.format = format
        self.width = width


class Part(StrEnum):
    """What a column is of its row, where all rows of an exercise stand under each other."""

    NAME = "name"  # what is counted or placed
    UNDER = "under"  # which side, column or pole of it
    VALUE = "value"  # a point on the scale
    NUMBER = "number"
    ONCE = "once"  # a number of the name, however many rows the name has
    ALONE = "alone"  # a number of the whole result
    DERIVED = "derived"  # follows from the others, and is left out
    N = "n"
    TEXT = "text"
    MARK = "mark"  # whether the text is marked
    THEME = "theme"
    WORKPLACE = "workplace"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it is called and what it holds, as message ids or as the exercise's own words."""

    title: str
    meaning: str = ""
    form: Form = Form.NUMBER
    part: Part = Part.NUMBER


@dataclass(frozen=True, slots=True)
class Table:
    """Columns, and rows with a value for each."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | int | float, ...], ...]
