"""Paints a force field: a line in the middle, and on each side arrows towards it under their words."""

from collections.abc import Iterator

from workshop.export.deck.filled import FOOT, HEAD, row
from workshop.export.deck.measure import high
from workshop.export.deck.native import colour, fill, geometry, group, line, paragraphs, shape, text_body
from workshop.export.deck.number_parts import Arrow, ForceField
from workshop.export.deck.painters.canvas import Canvas
from workshop.export.deck.parts import Box, Line
from workshop.export.deck.theme import BODY, LABEL, Tone

_AIR = 20.0  # beside the line in the middle
_INKS = f"<a:fgClr>{colour(Tone.FJORD)}</a:fgClr><a:bgClr>{colour(Tone.PAPER)}</a:bgClr>"
_HATCH = f'<a:pattFill prst="wdUpDiag">{_INKS}</a:pattFill>'


def force_field(part: ForceField, canvas: Canvas) -> None:
    """Both sides with their arrows; what the fill means stands at the foot."""
    box = canvas.box
    rows = max(len(part.helps), len(part.hinders))
    tall = HEAD + rows * row(part.lines)
    half = box.wide / 2 - _AIR
    middle = Box(box.x + box.wide / 2 - 1.5, box.y, 3, tall)
    shapes = [shape("Line", middle, geometry("rect") + fill(Tone.INK) + line(None))]
    for left, name, side in ((True, part.sides[0], part.helps), (False, part.sides[1], part.hinders)):
        x = box.x if left else box.x + box.wide / 2 + _AIR
        shapes.append(_words(name, Box(x, box.y, half, HEAD), canvas, left=left, bold=True))
        for n, arrow in enumerate(side):
            here = Box(x, box.y + HEAD + n * row(part.lines), half, row(part.lines))
            shapes += _force(arrow, here, high(part.lines, LABEL), canvas, left=left)
    shapes += _keys(part, Box(box.x, box.y + tall + 4, box.wide, FOOT - 4), canvas)
    canvas.put(group("Forces", Box(box.x, box.y, box.wide, tall + FOOT), shapes, told=part.name))


def _force(arrow: Arrow, box: Box, words: float, canvas: Canvas, *, left: bool) -> Iterator[str]:
    yield _words(arrow.label, Box(box.x, box.y, box.wide, words), canvas, left=left, size=LABEL)
    room = box.high - words - 4
    outline = geometry("rightArrow" if left else "leftArrow") + _look(arrow.filled)
    yield shape(arrow.label, Box(box.x, box.y + words + (room - arrow.thick) / 2, box.wide, arrow.thick), outline)


def _look(filled: int) -> str:
    return (_HATCH if filled == 0 else fill(Tone.PALE if filled == 1 else Tone.FJORD)) + line(Tone.FJORD, 1.5)


def _keys(part: ForceField, box: Box, canvas: Canvas) -> Iterator[str]:
    wide = box.wide / 3
    for n, text in enumerate(part.keys):
        x = box.x + n * wide
        yield shape("Key", Box(x, box.y + 6, 16, 12), geometry("rect") + _look(2 - n))
        body = text_body(paragraphs([Line(text, LABEL, tone=Tone.QUIET)], canvas.language), anchor="ctr")
        nothing = geometry("rect") + fill(None) + line(None)
        yield shape(text, Box(x + 22, box.y, wide - 24, high(1, LABEL)), nothing, body, text_box=True)


def _words(text: str, box: Box, canvas: Canvas, *, left: bool, size: float = BODY, bold: bool = False) -> str:
    body = text_body(paragraphs([Line(text, size, bold=bold)], canvas.language, align="l" if left else "r"), anchor="b")
    return shape(text, box, geometry("rect") + fill(None) + line(None), body, text_box=True)
