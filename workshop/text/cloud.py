"""Lays words out as a cloud: the same words make the same picture on every screen, slide and machine.

Each word looks for its place from a point of its own, which depends on nothing but the word, and spirals outwards
from there; so a word stays about where it was when others arrive. The largest words choose first. Words lie level.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from math import cos, pi, sin, sqrt

from workshop.text.widths import ABOVE, BELOW, width

_FULL = 0.52  # how much of the box words fill at the first try
_SHRINK = 0.9
_TRIES = 16
_LARGEST, _SMALLEST = 0.3, 0.035  # type sizes, in heights of the box
_CONTRAST = 3.2  # the most frequent word's size, in sizes of the least frequent one's
_TURNS, _PER_TURN = 14, 18


@dataclass(frozen=True, slots=True)
class Placed:
    """A word in the cloud: the middle of its rectangle, the rectangle's size, and the size of its type."""

    text: str
    count: int
    x: float
    y: float
    width: float
    height: float
    size: float

    @property
    def baseline(self) -> float:
        """Where the line lies that the word stands on."""
        return self.y - self.height / 2 + self.size * ABOVE

    def touches(self, other: "Placed") -> bool:
        """Whether two words overlap."""
        return (
            abs(self.x - other.x) * 2 < self.width + other.width
            and abs(self.y - other.y) * 2 < self.height + other.height
        )


def layout(
    words: Sequence[tuple[str, int]],
    box_width: float,
    box_height: float,
    face: str = "atkinson",
    earlier: Sequence[Placed] = (),
) -> tuple[Placed, ...]:
    """The words placed in the box, most frequent first; the last ones are left out where there is no room.

    `earlier` is the cloud that stood before: a word starts looking from where it was.
    """
    ordered = sorted(words, key=lambda pair: (-pair[1], pair[0]))
    homes = {word.text: (word.x, word.y) for word in earlier}
    scale = _first_scale(ordered, box_width, box_height, face)
    best: tuple[Placed, ...] = ()
    for _ in range(_TRIES):
        placed = tuple(_place(ordered, scale, (box_width, box_height), face, homes))
        if len(placed) == len(ordered):
            return placed
        best = max(best, placed, key=len)
        scale *= _SHRINK
    return best


def _sizes(words: Sequence[tuple[str, int]]) -> list[float]:
    """Type sizes between 1 and the contrast: the area of a word follows its count."""
    if not words:
        return []
    most, least = sqrt(words[0][1]), sqrt(words[-1][1])
    span = min(_CONTRAST, most / max(least, 1e-9)) - 1
    return [1 + span * (sqrt(count) - least) / (most - least) if most > least else 1.0 for _, count in words]


def _first_scale(words: Sequence[tuple[str, int]], box_width: float, box_height: float, face: str) -> float:
    """The size that fills the box about right, and lets the longest word in."""
    sizes = _sizes(words)
    widths = [size * max(width(text, face), 0.3) for (text, _), size in zip(words, sizes, strict=True)]
    area = sum(wide * size for wide, size in zip(widths, sizes, strict=True)) * (ABOVE + BELOW)
    if not area:
        return 1.0
    fits = box_width * 0.94 / max(widths)
    return min(sqrt(_FULL * box_width * box_height / area), fits, _LARGEST * box_height / max(sizes))


def _place(
    words: Sequence[tuple[str, int]],
    scale: float,
    box: tuple[float, float],
    face: str,
    homes: dict[str, tuple[float, float]],
) -> Iterator[Placed]:
    placed: list[Placed] = []
    for (text, count), size in zip(words, _sizes(words), strict=True):
        size = max(size * scale, _SMALLEST * box[1])
        wide, high = width(text, face) * size + size * 0.24, size * (ABOVE + BELOW)
        for x, y in _spiral(homes.get(text) or _home(text, box), box):
            word = Placed(text, count, x, y, wide, high, size)
            if _inside(word, box) and not any(map(word.touches, placed)):
                placed.append(word)
                yield word
                break


def _inside(word: Placed, box: tuple[float, float]) -> bool:
    wide, high = word.width / 2, word.height / 2
    return wide <= word.x <= box[0] - wide and high <= word.y <= box[1] - high


def _home(text: str, box: tuple[float, float]) -> tuple[float, float]:
    """A point near the middle that is the word's own."""
    digest = blake2b(text.casefold().encode(), digest_size=8).digest()
    angle = int.from_bytes(digest[:4], "big") / 2**32 * 2 * pi
    away = sqrt(int.from_bytes(digest[4:], "big") / 2**32) * 0.28
    return box[0] * (0.5 + away * cos(angle)), box[1] * (0.5 + away * sin(angle))


def _spiral(home: tuple[float, float], box: tuple[float, float]) -> Iterator[tuple[float, float]]:
    yield home
    for step in range(1, _TURNS * _PER_TURN):
        angle, away = 2 * pi * step / _PER_TURN, step / (_TURNS * _PER_TURN)
        yield home[0] + box[0] * away * cos(angle), home[1] + box[1] * away * sin(angle)
