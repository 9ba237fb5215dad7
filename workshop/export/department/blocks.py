"""What the document is made of, before it is drawn: headings, sentences, lists, tables and charts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A chapter (1) or a part of one (2)."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph; a quiet one is a note to what stands above it."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list, with a dot before each."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """A cell for somebody to write in, with a hint at what."""

    hint: str


Cell = str | Blank


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; `shares` are the columns' parts of the width, `told` says what the table holds.

    The columns from `numbers` on are numbers and stand to the right.
    """

    told: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]
    numbers: int = 99


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars with their numbers: one series side by side, or several that are parts of a hundred percent."""

    told: str  # for those who do not see it
    labels: tuple[str, ...]
    series: tuple[tuple[str, tuple[float, ...]], ...]
    parted: bool = False


Block = Heading | Line | Items | Table | Chart
