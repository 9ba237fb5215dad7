"""Figures of words: what people wrote, after somebody has looked at it."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.core.figures.shape import Figure


@dataclass(frozen=True, slots=True)
class Agreement:
    """One trio's commitment: the sentence for the wall, and every field as (label, text)."""

    workplace: str
    sentence: str
    who: str
    first: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Agreements(Figure):
    """The wall of commitments."""

    name: ClassVar[str] = "agreements"
    cards: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True)
class Notes(Figure):
    """Texts as they were written, after moderation."""

    name: ClassVar[str] = "notes"
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Force:
    """Something that helps or hinders: mean strength (1 to 5), whether one can do something about it (1 yes, 0 no)."""

    label: str
    strength: float
    can: float
    count: int


@dataclass(frozen=True, slots=True)
class Forces(Figure):
    """A force field: what helps on one side, what hinders on the other; most named first."""

    name: ClassVar[str] = "forces"
    sides: tuple[str, str]
    helps: tuple[Force, ...]
    hinders: tuple[Force, ...]


@dataclass(frozen=True, slots=True)
class SheetGroup:
    """Texts under one label; `marked` is the one with a star."""

    label: str
    texts: tuple[str, ...]
    marked: bool = False


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column of a sheet: a title and the groups below it; `count` answers in all, where that is told."""

    title: str
    groups: tuple[SheetGroup, ...]
    count: int = 0


@dataclass(frozen=True, slots=True)
class Sheet(Figure):
    """Fields that were filled in, side by side."""

    name: ClassVar[str] = "sheet"
    columns: tuple[SheetColumn, ...]


@dataclass(frozen=True, slots=True)
class Decisions(Sheet):
    """Two lists that are handed on apart, always in this order: what we can do ourselves, what is decided above us."""

    name: ClassVar[str] = "decisions"

    @property
    def above(self) -> tuple[str, ...]:
        """What is decided above us."""
        return tuple(text for column in self.columns[1:2] for group in column.groups for text in group.texts)


@dataclass(frozen=True, slots=True)
class Panels(Sheet):
    """A panel for each thing that was chosen, with what those who chose it wrote, field by field."""

    name: ClassVar[str] = "panels"


@dataclass(frozen=True, slots=True)
class Pair:
    """Workplaces that ask each other how it goes, and when they meet, as they have written it."""

    names: str
    when: str


@dataclass(frozen=True, slots=True)
class Pairs(Figure):
    """The wall of buddies."""

    name: ClassVar[str] = "pairs"
    rows: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Withheld(Figure):
    """Nothing may be shown; the finding says why ("vises fra fem svar", "ikke vist endnu")."""

    name: ClassVar[str] = "withheld"
