"""The trio mark in native shapes: three equal circles, and the kernel where all three meet (DESIGN.md 5)."""

from collections.abc import Iterator, Sequence
from math import acos, atan2, cos, hypot, pi, sin, tan

from workshop.export.deck.native import emu, fill, geometry, group, line, shape
from workshop.export.deck.parts import Box
from workshop.export.deck.theme import HEIGHT, WIDTH, Tone

Point = tuple[float, float]

_RADIUS = 29.0  # in the mark's own grid, whose middle is (50, 51.5)
_CENTRES: tuple[Point, ...] = tuple(
    (50 + 17 * cos(angle * pi / 180), 51.5 + 17 * sin(angle * pi / 180)) for angle in (-90, 150, 30)
)
_GRID = (4.5, 2.0, 91.0)  # left, top and side of the square that holds it
_RINGS, _STEP = 14, 0.385  # rings round each centre, and their distance in radii


def drawn(box: Box, *, told: str = "", outlined: bool = False) -> str:
    """The mark in a square: filled, or as three outlines that say »talk together«."""
    scale = box.wide / _GRID[2]
    middle = (box.x + (50 - _GRID[0]) * scale, box.y + (51.5 - _GRID[1]) * scale)
    shapes = list(_circles(middle, scale, outlined))
    if not outlined:
        shapes += [_lens(a, b, middle, scale) for a, b in ((0, 1), (1, 2), (2, 0))]
    shapes.append(kernel(middle, scale, edge=outlined))
    return group("Mark", box, shapes, told=told)


def rings(middle: Point, scale: float) -> str:
    """Rings that spread from the three centres, fainter as they go, with the kernel in their midst."""
    shapes = []
    for ring in range(_RINGS):
        radius = _RADIUS * scale * (1 + ring * _STEP)
        for centre in _CENTRES:
            x, y = _at(centre, middle, scale)
            box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
            look = geometry("ellipse") + fill(None) + line(Tone.PALE, 1.0, 0.55 * 0.88**ring)
            shapes.append(shape("Ring", box, look))
    return group("Rings", Box(0, 0, WIDTH, HEIGHT), [*shapes, kernel(middle, scale)])


def kernel(middle: Point, scale: float, *, edge: bool = False) -> str:
    """The kernel: the piece that all three circles share."""
    corners = [min(_meet(_CENTRES[a], _CENTRES[b]), key=_off_middle) for a, b in ((1, 2), (2, 0), (0, 1))]
    arcs = [(_CENTRES[(n + 2) % 3], corners[n], corners[(n + 1) % 3]) for n in range(3)]
    outline = line(Tone.RAV_EDGE, 0.75) if edge else line(None)
    return _path("Kernel", arcs, middle, scale, fill(Tone.RAV) + outline)


def _circles(middle: Point, scale: float, outlined: bool) -> Iterator[str]:
    look = fill(None) + line(Tone.FJORD, 1.25) if outlined else fill(Tone.MID) + line(None)
    radius = _RADIUS * scale
    for centre in _CENTRES:
        x, y = _at(centre, middle, scale)
        yield shape("Circle", Box(x - radius, y - radius, 2 * radius, 2 * radius), geometry("ellipse") + look)


def _lens(a: int, b: int, middle: Point, scale: float) -> str:
    one, other = _meet(_CENTRES[a], _CENTRES[b])
    arcs = [(_CENTRES[a], one, other), (_CENTRES[b], other, one)]
    return _path("Lens", arcs, middle, scale, fill(Tone.FJORD) + line(None))


def _meet(one: Point, other: Point) -> tuple[Point, Point]:
    """Where two circles meet."""
    away = hypot(other[0] - one[0], other[1] - one[1])
    turn, spread = atan2(other[1] - one[1], other[0] - one[0]), acos(away / 2 / _RADIUS)
    found = [(one[0] + _RADIUS * cos(turn + s), one[1] + _RADIUS * sin(turn + s)) for s in (spread, -spread)]
    return found[0], found[1]


def _off_middle(point: Point) -> float:
    return hypot(point[0] - 50, point[1] - 51.5)


def _at(point: Point, middle: Point, scale: float) -> Point:
    return middle[0] + (point[0] - 50) * scale, middle[1] + (point[1] - 51.5) * scale


def _path(name: str, arcs: Sequence[tuple[Point, Point, Point]], middle: Point, scale: float, look: str) -> str:
    """A closed shape of arcs (circle's centre, from, to), each the short way round."""
    curves = [[_at(point, middle, scale) for point in _curve(*arc)] for arc in arcs]
    points = [_at(arcs[0][1], middle, scale), *(point for curve in curves for point in curve)]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    box = Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
    steps = [f"<a:moveTo>{_point(points[0], box)}</a:moveTo>"]
    for curve in curves:
        steps += [_bezier(curve[at : at + 3], box) for at in range(0, len(curve), 3)]
    path = f'<a:path w="{emu(box.wide)}" h="{emu(box.high)}">{"".join(steps)}<a:close/></a:path>'
    free = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
    return shape(name, box, f"<a:custGeom>{free}<a:pathLst>{path}</a:pathLst></a:custGeom>{look}")


def _bezier(points: Sequence[Point], box: Box) -> str:
    return f"<a:cubicBezTo>{''.join(_point(point, box) for point in points)}</a:cubicBezTo>"


def _point(point: Point, box: Box) -> str:
    return f'<a:pt x="{emu(point[0] - box.x)}" y="{emu(point[1] - box.y)}"/>'


def _curve(centre: Point, start: Point, end: Point) -> Iterator[Point]:
    """An arc as two cubic curves: their control points and ends."""
    first = atan2(start[1] - centre[1], start[0] - centre[0])
    sweep = (atan2(end[1] - centre[1], end[0] - centre[0]) - first + pi) % (2 * pi) - pi
    half, reach = sweep / 2, 4 / 3 * tan(sweep / 8) * _RADIUS
    for turn in (first, first + half):
        a, b = turn, turn + half
        yield centre[0] + _RADIUS * cos(a) - reach * sin(a), centre[1] + _RADIUS * sin(a) + reach * cos(a)
        yield centre[0] + _RADIUS * cos(b) + reach * sin(b), centre[1] + _RADIUS * sin(b) - reach * cos(b)
        yield centre[0] + _RADIUS * cos(b), centre[1] + _RADIUS * sin(b)
