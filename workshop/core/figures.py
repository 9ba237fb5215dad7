"""Figures: what a result is, before anyone knows whether it is drawn on a wall, a slide or a sheet.

Every figure says how many answered (n) and carries a heading and one finding, a sentence made from its data.
Shares are fractions of n, positions run from 0 to 1 with 0 at the low end, text is in the reader's language.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Figure:
    """What all figures share."""

    name: ClassVar[str] = ""
    heading: str
    finding: str
    n: int


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
class Spread:
    """How the answers to one statement lie over the scale; counts[0] is the lowest value."""

    label: str
    counts: tuple[int, ...]
    mean: float
    n: int


@dataclass(frozen=True, slots=True)
class Scales(Figure):
    """One distribution for each statement, whole numbers from low to high, with words at both ends."""

    name: ClassVar[str] = "scales"
    low: int
    high: int
    ends: tuple[str, str]
    rows: tuple[Spread, ...]


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
class Axis:
    """An axis and the words at its low and high end."""

    label: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Spot:
    """One card's mean position and its spread (standard deviations), over n placements."""

    label: str
    x: float
    y: float
    spread_x: float
    spread_y: float
    n: int


@dataclass(frozen=True, slots=True)
class Placement(Figure):
    """A 2×2; corners are named top left, top right, bottom left, bottom right."""

    name: ClassVar[str] = "placement"
    x: Axis
    y: Axis
    corners: tuple[str, str, str, str]
    spots: tuple[Spot, ...]


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
class Withheld(Figure):
    """Nothing may be shown; the finding says why ("vises fra fem svar", "ikke vist endnu")."""

    name: ClassVar[str] = "withheld"


ALL: tuple[type[Figure], ...] = (Bars, Words, Themes, Scales, Ranking, Placement, Agreements, Notes, Withheld)
