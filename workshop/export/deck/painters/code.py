"""Paints a QR code as one plain shape that prints sharply at any size, with the words to type beside it."""

from collections.abc import Iterator, Sequence

from workshop.export.deck.native import fill, geometry, group, line, paragraphs, shape, text_body
from workshop.export.deck.painters.canvas import Canvas
from workshop.export.deck.parts import Box, Code
from workshop.export.deck.theme import Tone

_QUIET = 4  # squares of light border that readers need
_WIDEST = 300.0
_GAP = 36.0


def code(part: Code, canvas: Canvas) -> None:
    """The code to the left on its own light ground, the words to the right."""
    box = canvas.box
    side = min(_WIDEST, box.high)
    ground = Box(box.x, box.y, side, side)
    quiet = side * _QUIET / (len(part.modules) + 2 * _QUIET)
    dark = Box(box.x + quiet, box.y + quiet, side - 2 * quiet, side - 2 * quiet)
    paper = shape("Ground", ground, geometry("rect") + fill(Tone.PAPER) + line(Tone.LINE))
    squares = shape("Code", dark, _outline(part.modules) + fill(Tone.INK) + line(None))
    canvas.put(group("QR", ground, [paper, squares], told=part.name))
    beside = Box(box.x + side + _GAP, box.y, box.wide - side - _GAP, side)
    body = text_body(paragraphs(part.lines, canvas.language), anchor="ctr")
    look = geometry("rect") + fill(None) + line(None)
    canvas.put(shape("Address", beside, look, body, root=True, text_box=True))


def _outline(rows: Sequence[Sequence[bool]]) -> str:
    """One path with a rectangle for each run of dark squares; a square is a hundred units wide."""
    side = len(rows) * 100
    paths = "".join(_rectangle(y, a, b) for y, row in enumerate(rows) for a, b in _runs(row))
    lists = "<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
    rest = f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{side}" h="{side}">{paths}</a:path></a:pathLst>'
    return f"<a:custGeom>{lists}{rest}</a:custGeom>"


def _runs(row: Sequence[bool]) -> Iterator[tuple[int, int]]:
    start = None
    for x, dark in enumerate([*row, False]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            yield start, x
            start = None


def _rectangle(y: int, a: int, b: int) -> str:
    corners = [(a, y), (b, y), (b, y + 1), (a, y + 1)]
    points = [f'<a:pt x="{x * 100}" y="{down * 100}"/>' for x, down in corners]
    return (
        f"<a:moveTo>{points[0]}</a:moveTo>"
        + "".join(f"<a:lnTo>{point}</a:lnTo>" for point in points[1:])
        + "<a:close/>"
    )
