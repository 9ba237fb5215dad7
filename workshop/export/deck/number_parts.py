"""What can stand in a slide's body where people gave numbers: distances, weights, mixtures and movement."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """One statement with its two numbers, from 0 to 1 on the scale, as they are written, and their distance."""

    label: str
    low: float
    high: float
    written: tuple[str, str]
    by: str


@dataclass(frozen=True, slots=True)
class Dumbbells:
    """Today and wished (or before and now) on one scale, as grouped shapes; `ends` are the words at both ends."""

    name: str  # the alt text
    sides: tuple[str, str]
    wished: bool  # whether the second is what is wished, which the kernel stands for
    ends: tuple[str, str]
    steps: int  # how many numbers the scale has
    rows: tuple[Dumbbell, ...]
    label_room: float  # how much of the width the labels take


@dataclass(frozen=True, slots=True)
class Weighing:
    """Native bars of medians, with the middle half of each in words beside it."""

    name: str
    series: str
    labels: tuple[str, ...]
    values: tuple[float, ...]
    halves: tuple[str, ...]
    half: str  # what the words beside the bars are called
    label_room: float
    most: float  # the highest value of the whole result, also of its other pages


@dataclass(frozen=True, slots=True)
class Moves:
    """Native pairs of bars: the share of each answer, before and now."""

    name: str
    series: tuple[str, str]
    labels: tuple[str, ...]
    shares: tuple[tuple[float, float], ...]
    label_room: float
    most: float
    upright: bool = False  # the numbers of a scale side by side, lowest first


@dataclass(frozen=True, slots=True)
class Pole:
    """A corner of the triangle: its name, and its share in each mixture as it is written."""

    label: str
    numbers: str


@dataclass(frozen=True, slots=True)
class Mixture:
    """A triangle of freeforms with a mean and a cloud for each mixture, and an arrow from one to the other."""

    name: str
    poles: tuple[Pole, Pole, Pole]
    means: tuple[tuple[float, float], ...]  # across and down, in shares of the triangle's square
    spreads: tuple[float, ...]
    legends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """One force: its words, how thick its arrow is (points), and how it is filled: 2 ours, 1 partly, 0 others'."""

    label: str
    thick: float
    filled: int


@dataclass(frozen=True, slots=True)
class ForceField:
    """What helps on the left and what hinders on the right, as arrows towards a line; shapes that can be moved."""

    name: str  # the alt text
    sides: tuple[str, str]
    helps: tuple[Arrow, ...]
    hinders: tuple[Arrow, ...]
    keys: tuple[str, str, str]  # what filled, pale and hatched arrows mean
    lines: int = 1  # how many lines the words over an arrow may take
