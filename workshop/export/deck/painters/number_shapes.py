"""Paints dumbbells and the triangle of mixtures in plain shapes that can be moved and recoloured."""

from collections.abc import Iterator, Sequence
from math import atan2, cos, hypot, sin

from workshop.export.deck import mark
from workshop.export.deck.measure import high
from workshop.export.deck.native import emu, fill, geometry, group, line, paragraphs, shape, text_body
from workshop.export.deck.number_parts import Dumbbell, Dumbbells, Mixture, Pole
from workshop.export.deck.numbers import GAP_HEAD, TRIANGLE
from workshop.export.deck.painters.canvas import Canvas
from workshop.export.deck.parts import Box, Line
from workshop.export.deck.theme import BODY, LABEL, LARGE, Tone

_ROW = 68.0  # one statement at most
_BY = 96.0  # the column of distances
_NUMBER = 46.0  # beside a mark
_DOT = 8.0
_KERNEL = 0.6  # the kernel against the mark's own grid
_LINE = 5.0


def dumbbells(part: Dumbbells, canvas: Canvas) -> None:
    """What the marks mean and the scale's ends on top; under them a row for each statement."""
    box = canvas.box
    left = box.x + box.wide * part.label_room + _NUMBER + _DOT
    plot = Box(left, box.y, box.x + box.wide - _BY - _NUMBER - _DOT - left, GAP_HEAD)
    row = min(_ROW, (box.high - GAP_HEAD) / len(part.rows))
    shapes = [*_scale(part, plot, row * len(part.rows)), *_legend(part, canvas)]
    for text, align in zip(part.ends, ("l", "r"), strict=True):
        shapes.append(_words(text, Box(plot.x, box.y, plot.wide, 24), canvas, align=align, tone=Tone.QUIET))
    for place, each in enumerate(part.rows):
        shapes += _row(each, part, Box(plot.x, box.y + GAP_HEAD + place * row, plot.wide, row), canvas)
    canvas.put(group("Distances", Box(box.x, box.y, box.wide, GAP_HEAD + row * len(part.rows)), shapes, told=part.name))


def _scale(part: Dumbbells, plot: Box, tall: float) -> Iterator[str]:
    for step in range(part.steps):
        x = plot.x + plot.wide * step / (part.steps - 1)
        yield _block("Line", Box(x - 0.5, plot.y + GAP_HEAD - 4, 1, tall + 4), Tone.LINE)


def _legend(part: Dumbbells, canvas: Canvas) -> Iterator[str]:
    x, y = canvas.box.x + _DOT, canvas.box.y + 12
    for place, text in enumerate(part.sides):
        yield _mark(part, place, x, y)
        yield _words(text, Box(x + 16, y - 12, 110, 24), canvas)
        x += 130


def _row(each: Dumbbell, part: Dumbbells, box: Box, canvas: Canvas) -> Iterator[str]:
    label = Box(canvas.box.x, box.y, canvas.box.wide * part.label_room - 12, box.high)
    yield _words(each.label, label, canvas)
    y = box.y + box.high / 2
    ends = [box.x + box.wide * share for share in (each.low, each.high)]
    tone = Tone.RAV if part.wished else Tone.MID
    yield _block("Distance", Box(min(ends), y - _LINE / 2, abs(ends[1] - ends[0]), _LINE), tone)
    for place, x in enumerate(ends):
        yield _mark(part, place, x, y)
        before = (ends[place] < ends[1 - place]) or (ends[0] == ends[1] and place == 0)
        at = x - _DOT - 4 - _NUMBER if before else x + _DOT + 6
        yield _words(each.written[place], Box(at, y - 12, _NUMBER, 24), canvas, align="r" if before else "l", bold=True)
    by = Box(canvas.box.x + canvas.box.wide - _BY, box.y, _BY, box.high)
    yield _words(each.by, by, canvas, size=LARGE, align="r", bold=True)


def _mark(part: Dumbbells, place: int, x: float, y: float) -> str:
    if place and part.wished:
        return mark.kernel((x, y), _KERNEL, edge=True)
    if place == 0 and not part.wished:  # what was before is hollow
        ring = geometry("ellipse") + fill(Tone.PAPER) + line(Tone.INK, 2.25)
        return shape("Dot", Box(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT), ring)
    return _dot(x, y, _DOT, Tone.FJORD if place else Tone.INK)


def mixture(part: Mixture, canvas: Canvas) -> None:
    """The triangle in the middle; each pole's name and numbers at its corner."""
    box = canvas.box
    side = min(box.high / TRIANGLE, box.wide * 0.6)
    field = Box(box.x + (box.wide - side) / 2, box.y, side, side * TRIANGLE)
    points = [(field.x + across * side, field.y + down * field.high) for across, down in part.means]
    shapes = [shape("Triangle", field, geometry("triangle") + fill(Tone.WASH) + line(Tone.EDGE, 1.0))]
    shapes += [_cloud(point, part.spreads[n] * side, field, n) for n, point in enumerate(points)]
    if len(points) == 2 and hypot(points[1][0] - points[0][0], points[1][1] - points[0][1]) > 4 * _DOT:
        shapes += _arrow(points[0], points[1])
    shapes += [_middle(point, n) for n, point in enumerate(points)]
    beside = (box.wide - side) / 2 - 12
    places = (
        Box(field.x + side / 2 + 70, box.y, box.wide / 2 - 80, 0),
        Box(box.x, 0, beside, 0),
        Box(field.x + side + 12, 0, beside, 0),
    )
    for n, (pole, at) in enumerate(zip(part.poles, places, strict=True)):
        shapes.append(_corner(pole, at, field, canvas, n))
    for n, text in enumerate(part.legends):
        shapes.append(_middle((box.x + _DOT, box.y + 14 + 30 * n), n))
        shapes.append(_words(text, Box(box.x + 26, box.y + 2 + 30 * n, beside - 26, 24), canvas))
    canvas.put(group("Mixture", Box(box.x, box.y, box.wide, field.high), shapes, told=part.name))


def _corner(pole: Pole, at: Box, field: Box, canvas: Canvas, place: int) -> str:
    """The first pole's words hang from the top, the other two stand on the triangle's foot."""
    lines = [Line(pole.label, BODY), Line(pole.numbers, LARGE, bold=True)]
    tall = high(1 + (place > 0), BODY) + high(1, LARGE) + 4
    y = field.y if place == 0 else field.y + field.high - tall
    body = text_body(
        paragraphs(lines, canvas.language, align="r" if place == 1 else "l"), anchor="t" if place == 0 else "b"
    )
    look = geometry("rect") + fill(None) + line(None)
    return shape(pole.label, Box(at.x, y, at.wide, tall), look, body, text_box=True)


def _cloud(point: tuple[float, float], radius: float, field: Box, place: int) -> str:
    """How far apart the mixtures lie; kept inside the triangle's rectangle."""
    x, y = point
    room = min(x - field.x, field.x + field.wide - x, y - field.y, field.y + field.high - y)
    radius = max(2 * _DOT, min(radius, max(0.0, room)))
    look = fill(Tone.RAV_SOFT if place else Tone.PALE, 0.55) + line(Tone.RAV_EDGE if place else Tone.MID, 0.75, 0.6)
    return shape("Cloud", Box(x - radius, y - radius, 2 * radius, 2 * radius), geometry("ellipse") + look)


def _middle(point: tuple[float, float], place: int) -> str:
    return mark.kernel(point, _KERNEL, edge=True) if place else _dot(point[0], point[1], _DOT, Tone.INK)


def _arrow(one: tuple[float, float], other: tuple[float, float]) -> Iterator[str]:
    """A line from mark to mark, and its tip; freeforms both, so that every program draws them alike."""
    turn = atan2(other[1] - one[1], other[0] - one[0])
    away = hypot(other[0] - one[0], other[1] - one[1])

    def at(along: float, aside: float) -> tuple[float, float]:
        return (
            one[0] + along * cos(turn) - aside * sin(turn),
            one[1] + along * sin(turn) + aside * cos(turn),
        )

    yield _freeform("Arrow", [at(11, -1.1), at(away - 22, -1.1), at(away - 22, 1.1), at(11, 1.1)])
    yield _freeform("Tip", [at(away - 13, 0), at(away - 24, -5.5), at(away - 24, 5.5)])


def _freeform(name: str, points: Sequence[tuple[float, float]]) -> str:
    left, top = min(x for x, _ in points), min(y for _, y in points)
    box = Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)
    steps = "".join(
        f'<a:{"lnTo" if place else "moveTo"}><a:pt x="{emu(x - left)}" y="{emu(y - top)}"/>'
        f"</a:{'lnTo' if place else 'moveTo'}>"
        for place, (x, y) in enumerate(points)
    )
    path = f'<a:path w="{emu(box.wide)}" h="{emu(box.high)}">{steps}<a:close/></a:path>'
    free = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
    look = fill(Tone.INK) + line(None)
    return shape(name, box, f"<a:custGeom>{free}<a:pathLst>{path}</a:pathLst></a:custGeom>{look}")


def _dot(x: float, y: float, radius: float, tone: Tone) -> str:
    box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    return shape("Dot", box, geometry("ellipse") + fill(tone) + line(Tone.PAPER, 1.0))


def _block(name: str, box: Box, tone: Tone) -> str:
    return shape(name, box, geometry("rect") + fill(tone) + line(None))


def _words(
    text: str,
    box: Box,
    canvas: Canvas,
    *,
    size: float = LABEL,
    align: str = "l",
    bold: bool = False,
    tone: Tone = Tone.INK,
) -> str:
    inner = paragraphs([Line(text, size, bold=bold, tone=tone)], canvas.language, align=align)
    look = geometry("rect") + fill(None) + line(None)
    return shape("Words", box, look, text_body(inner, anchor="ctr"), text_box=True)
