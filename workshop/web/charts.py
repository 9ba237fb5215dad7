"""Where words and marks lie in a figure on the wall. Lengths are percent of the window's height."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, sin

from workshop.core.figures import Spot, Word
from workshop.text.cloud import Placed, layout
from workshop.text.wrapping import fitted

LARGE_HALL = 1.25
CLOUD_WIDE, CLOUD_HIGH, CLOUD_HIGH_LARGE = 160.0, 52.0, 44.0
_LEAST = 4.7  # type size of the smallest word
_ENOUGH = 12  # so many words are a cloud without those that only one person wrote
_MOST = 40

_PLOT_WIDE, _PLOT_HIGH = 88.0, 46.0  # about; only to keep numbers from lying on each other
_ROOM = 7.0  # between the middles of two numbers
_EDGE_WIDE, _EDGE_HIGH, _EDGE_HIGH_LARGE = 4.0, 9.0, 16.0  # numbers stay off the frame and off the corners' names
_ROUNDS = 60


@lru_cache(maxsize=64)
def cloud(words: tuple[Word, ...], large: bool) -> tuple[Placed, ...]:
    """The words that can be read from the back row, placed; a redraw of the same words costs nothing."""
    least = _LEAST * (LARGE_HALL if large else 1)
    told = [(fitted(word.text, CLOUD_WIDE / least), word.count) for word in words]  # else one word makes all small
    often = [(text, count) for text, count in told if count > 1]
    pairs = (often if len(often) >= _ENOUGH else told)[:_MOST]
    high = CLOUD_HIGH_LARGE if large else CLOUD_HIGH
    placed = layout(pairs, CLOUD_WIDE, high)
    while len(pairs) > 1 and min((word.size for word in placed), default=0) < least:
        pairs = pairs[: len(pairs) * 4 // 5]
        placed = layout(pairs, CLOUD_WIDE, high)
    return placed


@dataclass(frozen=True, slots=True)
class Mark:
    """A card in the 2×2, in percent of the plot: its number's place, its true middle, and its cloud's half axes."""

    number: int
    x: float
    y: float
    true_x: float
    true_y: float
    wide: float
    high: float


@lru_cache(maxsize=64)
def marks(spots: tuple[Spot, ...], first: int, large: bool) -> tuple[Mark, ...]:
    """The cards, numbered from `first` + 1; numbers that would cover each other are moved apart."""
    true = [(spot.x * _PLOT_WIDE, (1 - spot.y) * _PLOT_HIGH) for spot in spots]
    moved = _apart(true, _EDGE_HIGH_LARGE if large else _EDGE_HIGH)
    return tuple(
        Mark(
            first + place + 1,
            *_percent(moved[place]),
            *_percent(true[place]),
            max(spot.spread_x, 0.01) * 100,
            max(spot.spread_y, 0.01) * 100,
        )
        for place, spot in enumerate(spots)
    )


def _percent(point: tuple[float, float]) -> tuple[float, float]:
    return point[0] / _PLOT_WIDE * 100, point[1] / _PLOT_HIGH * 100


def _apart(points: Sequence[tuple[float, float]], edge: float) -> list[tuple[float, float]]:
    moved = [_inside(*point, edge) for point in points]
    for _ in range(_ROUNDS):
        still = True
        for one in range(len(moved)):
            for other in range(one):
                if _push(moved, one, other, edge):
                    still = False
        if still:
            break
    return moved


def _push(points: list[tuple[float, float]], one: int, other: int, edge: float) -> bool:
    """Move two points half of what they lack away from each other; whether they lacked anything."""
    (x, y), (u, v) = points[one], points[other]
    away = hypot(x - u, y - v)
    if away >= _ROOM - 0.01:
        return False
    across, down = ((x - u) / away, (y - v) / away) if away > 0.001 else (cos(one * 2.4), sin(one * 2.4))
    step = (_ROOM - away) / 2
    points[one] = _inside(x + across * step, y + down * step, edge)
    points[other] = _inside(u - across * step, v - down * step, edge)
    return True


def _inside(x: float, y: float, edge: float) -> tuple[float, float]:
    across = min(max(x, _EDGE_WIDE), _PLOT_WIDE - _EDGE_WIDE)
    return across, min(max(y, edge), _PLOT_HIGH - edge)
