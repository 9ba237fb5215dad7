"""Figures that count: how many chose, wrote, ranked or placed what."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.core.figures.shape import Figure


@dataclass(frozen=True, slots=True)
class Bar:
    """One option and how many chose it."""

    label: str
    count: int
    share: float
    example: str = ""


@dataclass(frozen=True, slots=True)
class Bars(Figure):
    """Counts side by side, in the order given."""

    name: ClassVar[str] = "bars"
    rows: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One word (or short phrase) and how many wrote it."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class Words(Figure):
    """Words by how often they were written, most frequent first."""

    name: ClassVar[str] = "words"
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A named group of open answers with examples that may be shown."""

    title: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Themes(Figure):
    """The theme wall: themes largest first; `unplaced` answers are in none yet."""

    name: ClassVar[str] = "themes"
    themes: tuple[Theme, ...]
    unplaced: int


@dataclass(frozen=True, slots=True)
class Place:
    """One ranked option: points (3 for a first place of three) and how many had it on their list."""

    label: str
    points: int
    chosen_by: int


@dataclass(frozen=True, slots=True)
class Ranking(Figure):
    """Options by points, most first."""

    name: ClassVar[str] = "ranking"
    rows: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SortedRow:
    """One card and how many put it in each column."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sorted(Figure):
    """Cards sorted into columns; where people differ most comes first."""

    name: ClassVar[str] = "sorted"
    columns: tuple[str, ...]
    rows: tuple[SortedRow, ...]


@dataclass(frozen=True, slots=True)
class Shift:
    """One option before and after; shares are of those who answered that time."""

    label: str
    before: int
    after: int
    before_share: float
    after_share: float


@dataclass(frozen=True, slots=True)
class Movement(Figure):
    """The same question asked twice: two distributions, never joined person by person; `n` answered the second time."""

    name: ClassVar[str] = "movement"
    n_before: int
    rows: tuple[Shift, ...]
