"""Paints native tables: quiet lines instead of boxes; fields that wait for the staff's words are soft amber."""

from typing import Any

from pptx.oxml import parse_xml
from pptx.util import Pt

from workshop.export.deck.native import NAMESPACES, emu, fill, paragraphs
from workshop.export.deck.painters.canvas import Canvas, tell
from workshop.export.deck.parts import Cell, Line, Table
from workshop.export.deck.tables import PAD_X, PAD_Y
from workshop.export.deck.theme import BODY, LABEL, Tone

_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's own style without lines or fills
_PLAIN_LINK = (  # a link in the colour of its text
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)
_INSET = 8.0  # before the words in a field to write in


def table(part: Table, canvas: Canvas) -> None:
    """The table with its heads; a row's height is what was planned."""
    box = canvas.box
    highs = [*([part.head] if part.heads else []), *part.highs]
    frame = canvas.slide.shapes.add_table(
        len(highs), len(part.widths), Pt(box.x), Pt(box.y), Pt(sum(part.widths)), Pt(sum(highs))
    )
    tell(frame, "Table", part.name)
    drawn: Any = frame.table
    properties = drawn._tbl.tblPr
    properties.set("firstRow", "1" if part.heads else "0")
    properties.set("bandRow", "0")
    properties.find("{*}tableStyleId").text = _PLAIN
    for column, wide in zip(drawn.columns, part.widths, strict=True):
        column.width = Pt(wide)
    for row, high in zip(drawn.rows, highs, strict=True):
        row.height = Pt(high)
    rows = [*([[Cell(head) for head in part.heads]] if part.heads else []), *part.rows]
    for place, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            head = bool(part.heads) and place == 0
            anchor = "b" if head else "t" if part.top else "ctr"
            _paint(drawn.cell(place, column), cell, canvas, head=head, anchor=anchor)


def _paint(drawn: Any, cell: Cell, canvas: Canvas, *, head: bool, anchor: str) -> None:
    size, bold = LABEL if head else BODY, head or cell.bold
    words = [Line(text, size, bold=bold, tone=_tone(cell, head)) for text in cell.text.split("\n")]
    body = parse_xml(f"<a:txBody {NAMESPACES}><a:bodyPr/><a:lstStyle/>{paragraphs(words, canvas.language)}</a:txBody>")
    element = drawn._tc
    for old in list(element):
        element.remove(old)
    element.append(body)
    element.append(parse_xml(_border(cell, head, anchor)))
    _link(element, cell, canvas)


def _tone(cell: Cell, head: bool) -> Tone:
    if head or cell.quiet:
        return Tone.QUIET
    return Tone.RAV_INK if cell.hint else Tone.INK


def _border(cell: Cell, head: bool, anchor: str) -> str:
    """A line under the cell, thick under the heads."""
    ink, wide = (Tone.INK, 2.0) if head else (Tone.LINE, 1.0)
    ground = fill(Tone.RAV_SOFT if cell.hint and not head else None)
    left = _INSET if cell.hint else 0.0
    return (
        f'<a:tcPr {NAMESPACES} marL="{emu(left)}" marR="{emu(PAD_X - left)}" marT="{emu(PAD_Y)}" '
        f'marB="{emu(PAD_Y)}" anchor="{anchor}">'
        f'<a:lnB w="{emu(wide)}">{fill(ink)}</a:lnB>{ground}</a:tcPr>'
    )


def _link(element: Any, cell: Cell, canvas: Canvas) -> None:
    key = canvas.jump(cell.link) if cell.link else ""
    if not key:
        return
    action = "ppaction://hlinksldjump"
    for look in element.iter("{*}rPr"):
        inner = _PLAIN_LINK if canvas.stand.plain_links else ""
        look.append(parse_xml(f'<a:hlinkClick {NAMESPACES} r:id="{key}" action="{action}">{inner}</a:hlinkClick>'))
