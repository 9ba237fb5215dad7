"""Figures on a scale: where answers lie, and how far apart."""

from dataclasses import dataclass
from typing import ClassVar

from workshop.core.figures.shape import Figure


@dataclass(frozen=True, slots=True)
class Spread:
    """How the answers to one statement lie over the scale; counts[0] is the lowest value."""

    label: str
    counts: tuple[int, ...]
    mean: float
    n: int
    goal: str = ""  # the day's goal it is about, as it was typed in the morning


@dataclass(frozen=True, slots=True)
class Scales(Figure):
    """One distribution for each statement, whole numbers from low to high, with words at both ends."""

    name: ClassVar[str] = "scales"
    low: int
    high: int
    ends: tuple[str, str]
    rows: tuple[Spread, ...]


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
    middle: str = ""  # what it is called to stand in the middle, neither here nor there


@dataclass(frozen=True, slots=True)
class Gap:
    """One statement as it is and as it is wished (means), over n people who gave both."""

    label: str
    today: float
    wished: float
    n: int


@dataclass(frozen=True, slots=True)
class Gaps(Figure):
    """Today and wished on one scale, whole numbers from low to high; the largest distance first.

    `sides` names the two where they are something else, such as before and now.
    """

    name: ClassVar[str] = "gaps"
    low: int
    high: int
    ends: tuple[str, str]
    rows: tuple[Gap, ...]
    sides: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Weight:
    """What one thing was given of the total: median and the middle half (quartiles)."""

    label: str
    median: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Weights(Figure):
    """A hundred points shared out; the most first."""

    name: ClassVar[str] = "weights"
    total: int
    rows: tuple[Weight, ...]


@dataclass(frozen=True, slots=True)
class Blend:
    """One mixture of three poles: mean shares that sum to 1, and the spread around them (0 to 1)."""

    label: str
    shares: tuple[float, float, float]
    spread: float


@dataclass(frozen=True, slots=True)
class Triangle(Figure):
    """Mixtures of three poles: one, or as it was and as it is wished."""

    name: ClassVar[str] = "triangle"
    poles: tuple[str, str, str]
    blends: tuple[Blend, ...]
