"""Paints the 2×2 and the three pictograms in plain shapes that can be moved and recoloured."""

from collections.abc import Iterator

from workshop.export.deck import mark
from workshop.export.deck.native import fill, geometry, group, line, paragraphs, shape, text_body
from workshop.export.deck.painters.canvas import Canvas
from workshop.export.deck.parts import Box, Line, Map, Mark, Pictograms
from workshop.export.deck.theme import BODY, LABEL, LARGE, Tone

_DOT = 6.0
_DRAWING = 120.0  # how high a pictogram is
_FACE = 62.0  # a person's circle


def placed(part: Map, canvas: Canvas) -> None:
    """The field with its names, then the cards: loose ones on top where a trio may push its own about."""
    field = list(_field(part, canvas))
    corners = [_words(text, canvas.inside(box), canvas, bold=True) for text, box in part.corners if text]
    if part.movable:
        canvas.put(group("Map", canvas.box, [*field, *corners], told=part.name))
        for card in part.marks:
            canvas.put(_card(card, canvas))
        return
    clouds = [_cloud(card, part, canvas) for card in part.marks]
    dots = [_dot(card, canvas) for card in part.marks]
    names = [_words(card.text, canvas.inside(card.label), canvas, align="ctr") for card in part.marks]
    canvas.put(group("Map", canvas.box, [*field, *clouds, *corners, *dots, *names], told=part.name))


def _field(part: Map, canvas: Canvas) -> Iterator[str]:
    plot = canvas.inside(part.plot)
    yield shape("Field", plot, geometry("rect") + fill(Tone.WASH) + line(Tone.EDGE, 1.0))
    yield _bar(Box(plot.x, plot.y + plot.high / 2 - 0.5, plot.wide, 1.0))
    yield _bar(Box(plot.x + plot.wide / 2 - 0.5, plot.y, 1.0, plot.high))
    under = Box(plot.x, plot.y + plot.high + 4, plot.wide, 24)
    beside = Box(plot.x - 28, plot.y, 24, plot.high)
    for place, (text, aside) in enumerate(zip(part.across, part.up, strict=True)):
        align, bold = ("l", "ctr", "r")[place], place == 1
        yield _words(text, under, canvas, align=align, bold=bold, tone=Tone.QUIET)
        if aside:
            yield _words(aside, beside, canvas, align=align, bold=bold, tone=Tone.QUIET, turned=True)


def _bar(box: Box) -> str:
    return shape("Line", box, geometry("rect") + fill(Tone.EDGE) + line(None))


def _words(
    text: str,
    box: Box,
    canvas: Canvas,
    *,
    align: str = "l",
    bold: bool = False,
    tone: Tone = Tone.INK,
    turned: bool = False,
) -> str:
    inner = paragraphs([Line(text, LABEL, bold=bold, tone=tone)], canvas.language, align=align)
    body = text_body(inner, anchor="ctr", turned=turned)
    return shape("Words", box, geometry("rect") + fill(None) + line(None), body, text_box=True)


def _card(card: Mark, canvas: Canvas) -> str:
    """A trio's own card: a rounded slip with its name on."""
    inner = paragraphs([Line(card.text, LABEL)], canvas.language, align="ctr")
    look = geometry("roundRect", 0.16) + fill(Tone.PAPER) + line(Tone.FJORD, 1.5)
    return shape(card.text, canvas.inside(card.label), look, text_body(inner, anchor="ctr"), told=card.text, root=True)


def _cloud(card: Mark, part: Map, canvas: Canvas) -> str:
    """How far apart the answers lie; kept inside the field."""
    plot = part.plot
    wide = min(card.cloud[0], card.x - plot.x, plot.x + plot.wide - card.x)
    high = min(card.cloud[1], card.y - plot.y, plot.y + plot.high - card.y)
    wide, high = max(wide, _DOT), max(high, _DOT)
    box = canvas.inside(Box(card.x - wide, card.y - high, 2 * wide, 2 * high))
    return shape("Cloud", box, geometry("ellipse") + fill(Tone.PALE, 0.4) + line(Tone.MID, 0.75, 0.6))


def _dot(card: Mark, canvas: Canvas) -> str:
    box = canvas.inside(Box(card.x - _DOT, card.y - _DOT, 2 * _DOT, 2 * _DOT))
    return shape("Dot", box, geometry("ellipse") + fill(Tone.FJORD) + line(Tone.PAPER, 1.0))


def pictograms(part: Pictograms, canvas: Canvas) -> None:
    """One circle, two circles, three that meet in the kernel; a word and a line under each."""
    wide = canvas.box.wide / len(part.steps)
    top = canvas.box.y + 16
    for place, (word, text) in enumerate(part.steps):
        x = canvas.box.x + place * wide
        canvas.put(_people(place, Box(x, top, _DRAWING, _DRAWING), word))
        lines = [Line(word, LARGE, bold=True), Line(text, BODY, tone=Tone.QUIET, before=6)]
        body = text_body(paragraphs(lines, canvas.language))
        box = Box(x, top + _DRAWING + 20, wide - 24, canvas.box.high - _DRAWING - 40)
        look = geometry("rect") + fill(None) + line(None)
        canvas.put(shape(word, box, look, body, root=True, text_box=True))


def _people(place: int, box: Box, word: str) -> str:
    if place == 2:
        return mark.drawn(box, told=word, outlined=True)
    look = geometry("ellipse") + fill(None) + line(Tone.FJORD, 2.5)
    middle = box.y + (box.high - _FACE) / 2
    circles = [shape("Circle", Box(box.x + n * _FACE * 0.72, middle, _FACE, _FACE), look) for n in range(place + 1)]
    return group("People", Box(box.x, middle, _FACE * (1 + 0.72 * place), _FACE), circles, told=word)
