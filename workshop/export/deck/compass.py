"""Plans a 2×2: where each card's name stands so that none covers another, near the place it was given."""

from collections.abc import Iterator
from math import cos, pi, sin

from workshop.core.figures import Placement, Spot
from workshop.export.deck.measure import high, shorten, wide, wrap
from workshop.export.deck.parts import Box, Map, Mark
from workshop.export.deck.theme import LABEL

_LEFT, _UNDER = 30.0, 30.0  # room for the words at the axes
_WIDEST, _LINES = 176.0, 2  # a card's name
_DOT = 9.0  # from a card's middle to its name
_PAD = (8.0, 4.0)
_APART = 12.0  # between the words at an axis
_TURNS = 40  # rings in the search for a free place


def plan(figure: Placement, box: Box, *, movable: bool) -> Map:
    """The map of a placement; `movable` cards are one trio's own, to be pushed about."""
    plot = Box(_LEFT, 0, box.wide - _LEFT, box.high - _UNDER)
    corners = (*zip(figure.corners, _corners(figure.corners, plot), strict=True), *_middle(figure.middle, plot))
    taken = [place for text, place in corners if text]
    marks = tuple(_marks(figure, plot, taken, movable))
    across = (figure.x.low, figure.x.label, figure.x.high)
    up = (figure.y.low, figure.y.label, figure.y.high)
    if sum(wide(text, LABEL) for text in up) + 2 * _APART > plot.high:  # the ends say it; the finding names the axis
        up = (figure.y.low, "", figure.y.high)
    return Map(_told(figure), plot, across, up, corners, marks, movable)


def _told(figure: Placement) -> str:
    """The map in words: its finding, then each card with its place in percent of the way to the high end."""
    places = [f"{spot.label}: {figure.x.label} {spot.x:.0%}, {figure.y.label} {spot.y:.0%}" for spot in figure.spots]
    return ". ".join([figure.finding.rstrip("."), *places])[:1200]


def _corners(names: tuple[str, str, str, str], plot: Box) -> list[Box]:
    tall = high(1, LABEL) + 4
    found = []
    for place, name in enumerate(names):
        long = min(wide(name, LABEL) + 8, plot.wide / 2 - 12)
        x = plot.x + 8 if place % 2 == 0 else plot.x + plot.wide - long - 8
        y = plot.y + 6 if place < 2 else plot.y + plot.high - tall - 6
        found.append(Box(x, y, long, tall))
    return found


def _middle(name: str, plot: Box) -> list[tuple[str, Box]]:
    long, tall = min(wide(name, LABEL) + 8, plot.wide / 2), high(1, LABEL) + 4
    x, y = plot.x + (plot.wide - long) / 2, plot.y + (plot.high - tall) / 2
    return [(name, Box(x, y, long, tall))] if name else []


def _marks(figure: Placement, plot: Box, taken: list[Box], movable: bool) -> Iterator[Mark]:
    spots = sorted(figure.spots, key=lambda spot: (-spot.y, spot.x))
    dots = [] if movable else [_dot(spot, plot) for spot in spots]
    for spot in spots:
        text = shorten(spot.label, LABEL, _WIDEST, _LINES)
        label = _label(text, spot, plot, [*taken, *dots], movable)
        taken.append(label)
        cloud = (0.0, 0.0) if movable else (max(spot.spread_x, 0.02) * plot.wide, max(spot.spread_y, 0.02) * plot.high)
        yield Mark(text, *_point(spot, plot), cloud, label)


def _point(spot: Spot, plot: Box) -> tuple[float, float]:
    return plot.x + spot.x * plot.wide, plot.y + (1 - spot.y) * plot.high


def _dot(spot: Spot, plot: Box) -> Box:
    x, y = _point(spot, plot)
    return Box(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT)


def _label(text: str, spot: Spot, plot: Box, taken: list[Box], movable: bool) -> Box:
    """The free rectangle nearest to the card's place; the last one tried where all is full."""
    lines = wrap(text, LABEL, _WIDEST)
    long = max(wide(line, LABEL) for line in lines) + 2 * _PAD[0]
    tall = high(len(lines), LABEL) + 2 * _PAD[1]
    x, y = _point(spot, plot)
    place = Box(x, y, long, tall)
    for dx, dy in _ring(movable, long, tall):
        place = _within(Box(x + dx - long / 2, y + dy - tall / 2, long, tall), plot)
        if not any(map(place.touches, taken)):
            return place
    return place


def _ring(movable: bool, long: float, tall: float) -> Iterator[tuple[float, float]]:
    """Steps away from a card's place: on it, or beside, under and over its dot; then round and round, farther out."""
    if movable:
        yield 0.0, 0.0
    else:
        yield from ((long / 2 + _DOT, 0.0), (-long / 2 - _DOT, 0.0), (0.0, tall / 2 + _DOT), (0.0, -tall / 2 - _DOT))
    for turn in range(1, _TURNS):
        for step in range(16):
            angle = 2 * pi * step / 16
            yield cos(angle) * turn * 18, sin(angle) * turn * 9


def _within(place: Box, plot: Box) -> Box:
    x = min(max(place.x, plot.x + 2), plot.x + plot.wide - place.wide - 2)
    y = min(max(place.y, plot.y + 2), plot.y + plot.high - place.high - 2)
    return Box(x, y, place.wide, place.high)
