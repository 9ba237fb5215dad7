"""Paints words: text in its place, clouds and quotes in text boxes, fields to write in, and the box at the foot."""

from typing import Any

from pptx.oxml import parse_xml

from workshop.export.deck import mark
from workshop.export.deck.frame import ASIDE_MARK, ASIDE_PAD, aside_box
from workshop.export.deck.measure import high
from workshop.export.deck.native import (
    NAMESPACES,
    emu,
    fill,
    geometry,
    group,
    line,
    paragraphs,
    place,
    shape,
    text_body,
)
from workshop.export.deck.painters.canvas import Canvas
from workshop.export.deck.parts import Blank, Box, Cloud, Columns, Line, Text
from workshop.export.deck.slide import Aside
from workshop.export.deck.theme import BODY, LABEL, LARGE, Tone

_NO_LOOK = geometry("rect") + fill(None) + line(None)
_ROUND = 0.14
_BAR = 4.0
_GAP = 28.0  # as planned in wording
_MARK = 50.0


def text(part: Text, canvas: Canvas) -> None:
    """Paragraphs in the layout's own place for text."""
    put(canvas, part.lines, canvas.box, ground=canvas.stand.panel)


def put(canvas: Canvas, lines: tuple[Line, ...], box: Box, *, ground: bool = False) -> None:
    """Words in the layout's place for text, moved to the box; in a text box where the layout has no such place."""
    inner = paragraphs(lines, canvas.language)
    idx = canvas.stand.text
    title = canvas.slide.shapes.title
    places = [found for found in canvas.slide.placeholders if found != title]  # a file may number two places alike
    held: Any = next((found for found in places if found.placeholder_format.idx == idx), None)
    if idx is None or held is None:
        look = geometry("rect") + fill(Tone.PAPER if ground else None) + line(None)
        canvas.put(shape("Words", box, look, text_body(inner), root=True, text_box=True))
        return
    body = parse_xml(text_body(inner).replace("<p:txBody>", f"<p:txBody {NAMESPACES}>", 1))
    held._element.replace(held._element.txBody, body)
    properties = held._element.spPr
    for old in properties.findall("{*}xfrm"):
        properties.remove(old)
    properties.insert(0, parse_xml(place(box).replace("<a:xfrm>", f"<a:xfrm {NAMESPACES}>", 1)))
    if ground:
        properties.append(parse_xml(fill(Tone.PAPER).replace(">", f" {NAMESPACES}>", 1)))


def blank(part: Blank, canvas: Canvas) -> None:
    """A field for the staff's words, with a hint to write over."""
    inner = paragraphs([Line(part.hint, BODY, tone=Tone.RAV_INK)], canvas.language)
    look = geometry("roundRect", 0.06) + fill(Tone.RAV_SOFT) + line(None)
    canvas.put(shape("Field", canvas.box, look, text_body(inner, anchor="ctr", inset=24), root=True, text_box=True))


def cloud(part: Cloud, canvas: Canvas) -> None:
    """Each word in a text box of its own, the most frequent ones in the deepest colour."""
    boxes = []
    for word in part.words:
        tone = Tone.FJORD if word.top else Tone.INK
        inner = paragraphs([Line(word.text, word.size, bold=True, tone=tone)], canvas.language, align="ctr")
        body = text_body(inner, anchor="ctr").replace('wrap="square"', 'wrap="none"')
        boxes.append(shape(word.text, canvas.inside(word.box), _NO_LOOK, body, text_box=True))
    canvas.put(group("Words", canvas.box, boxes, told=part.name))


def columns(part: Columns, canvas: Canvas) -> None:
    """Themes side by side under a bar; the first one's is amber, with an example in the words of the room."""
    box = canvas.box
    room = (box.wide - _GAP * (len(part.columns) - 1)) / len(part.columns)
    for number, column in enumerate(part.columns):
        x = box.x + number * (room + _GAP)
        bar = Tone.RAV if part.leads and number == 0 else Tone.FJORD
        look = geometry("rect") + fill(bar) + line(None)
        canvas.put(shape("Bar", Box(x, box.y, room, _BAR), look, told=column.title, root=True))
        head = _head(column.title, column.count, canvas)
        _box(canvas, column.title, Box(x, box.y + 12, room, part.head - 12), head)
        quote = paragraphs([Line(column.quote, LARGE, voice=True)], canvas.language)
        _box(canvas, "Quote", Box(x, box.y + part.head, room, box.high - part.head), quote)


def _head(title: str, count: int, canvas: Canvas) -> str:
    """The title, and how many in a quieter colour, on the same line."""
    made = paragraphs([Line(f"{title} ", LARGE, bold=True)], canvas.language)
    number = paragraphs([Line(str(count), LARGE, tone=Tone.QUIET)], canvas.language)
    run = number[number.index("<a:r>") : number.index("</a:p>")]
    return made.replace("</a:p>", f"{run}</a:p>")


def _box(canvas: Canvas, name: str, box: Box, inner: str) -> None:
    canvas.put(shape(name, box, _NO_LOOK, text_body(inner), root=True, text_box=True))


def aside(part: Aside, canvas: Canvas) -> None:
    """The soft amber box: the mark that says »talk together«, a label, and the question or the line to fill in."""
    box = aside_box(part)
    tone = Tone.RAV_INK if part.hint else Tone.INK
    lines = [Line(part.label, LABEL, bold=True, tone=Tone.RAV_INK), Line(part.text, BODY, tone=tone)]
    body = text_body(paragraphs(lines, canvas.language), anchor="ctr")
    body = body.replace('lIns="0"', f'lIns="{emu(ASIDE_MARK)}"').replace('rIns="0"', f'rIns="{emu(12)}"')
    look = geometry("roundRect", min(0.5, _ROUND * high(3, BODY) / box.high)) + fill(Tone.RAV_SOFT) + line(None)
    canvas.put(shape(part.label, box, look, body, root=True, text_box=True))
    middle = box.y + (box.high - _MARK) / 2
    canvas.put(mark.drawn(Box(box.x + ASIDE_PAD + 4, middle, _MARK, _MARK), told=part.label, outlined=True))
