"""The parts of a document: headings, paragraphs, lists, tables and pictures, each in one of the document's styles.

Every text is cleaned here, so that nothing a person typed can break the file.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from workshop.export.word import look
from workshop.export.word.document import WIDE
from workshop.text.cleaning import clean

_DXA = 567  # twentieths of a point in a centimetre


@dataclass(frozen=True, slots=True)
class Head:
    """A column: what stands over it, its part of the width, and whether it holds numbers."""

    title: str
    part: float = 1.0
    number: bool = False


def title(document: Document, text: str, under: Sequence[str] = ()) -> None:
    """The document's name, and the lines under it; a line without words is left out."""
    document.add_paragraph(clean(text), style="Title")
    for line in under:
        if line:
            document.add_paragraph(clean(line), style="Caption")


def heading(document: Document, text: str, level: int = 1) -> None:
    """A heading of level 1 to 3, which Word lists in its navigation pane."""
    document.add_heading(clean(text), level)


def paragraph(document: Document, text: str, *, bold: bool = False) -> None:
    """A paragraph; with its line breaks. Nothing where there are no words."""
    if words := clean(text, lines=True):
        document.add_paragraph().add_run(words).bold = bold or None


def quiet(document: Document, text: str) -> None:
    """A line in small letters that belongs to what stands over it."""
    document.add_paragraph(clean(text), style="Caption")


def bullets(document: Document, texts: Iterable[str]) -> None:
    """A list with a dot before each."""
    for text in texts:
        document.add_paragraph(clean(text), style="List Bullet")


def table(
    document: Document, heads: Sequence[Head], rows: Iterable[Sequence[str]], about: str, *, first: bool = False
) -> None:
    """A real table whose header row repeats on every page; `about` says in words what it holds.

    `first`: the first column names its row. Every row has as many texts as there are heads.
    """
    filled = [[head.title for head in heads], *rows]
    drawn = document.add_table(rows=len(filled), cols=len(heads), style=look.TABLE)
    drawn.autofit = False
    widths = _widths(heads)
    _properties(drawn, widths, about, first=first)
    for place, (row, texts) in enumerate(zip(drawn._tbl.tr_lst, filled, strict=True)):
        _row(row, texts, heads, widths, repeats=not place)
    document.add_paragraph()


def picture(document: Document, png: bytes, alt: str, wide: float = WIDE) -> None:
    """A PNG, so many centimetres wide, with the words that stand for it where it cannot be seen."""
    drawn = document.add_picture(BytesIO(png), width=Cm(wide))
    drawn._inline.docPr.set("descr", clean(alt))


def _widths(heads: Sequence[Head]) -> list[int]:
    whole = sum(head.part for head in heads)
    return [round(head.part / whole * WIDE * _DXA) for head in heads]


def _properties(drawn: Any, widths: Sequence[int], about: str, *, first: bool) -> None:
    """What the table is, for those who hear it; which row and column are its heads; how wide each column is."""
    properties = drawn._tbl.tblPr
    look_ = properties.find(qn("w:tblLook"))
    if look_ is not None:
        properties.remove(look_)
    flags = {"firstRow": 1, "lastRow": 0, "firstColumn": int(first), "lastColumn": 0, "noHBand": 1, "noVBand": 1}
    properties.append(_element("w:tblLook", val="06A0" if first else "0620", **flags))
    properties.append(_element("w:tblCaption", val=clean(about)))
    for column, wide in zip(drawn._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.set(qn("w:w"), str(wide))


def _row(row: Any, texts: Sequence[str], heads: Sequence[Head], widths: Sequence[int], *, repeats: bool) -> None:
    """Fill a row that stays together on a page; written into the XML, because a day has thousands of cells."""
    properties = row.get_or_add_trPr()
    properties.append(_element("w:cantSplit"))
    if repeats:
        properties.append(_element("w:tblHeader"))
    for cell, text, head, wide in zip(row.tc_lst, texts, heads, widths, strict=True):
        cell.get_or_add_tcPr().get_or_add_tcW().set(qn("w:w"), str(wide))
        cell.tcPr.tcW.set(qn("w:type"), "dxa")
        line = cell.p_lst[0]
        if head.number:
            line.get_or_add_pPr().jc_val = WD_ALIGN_PARAGRAPH.RIGHT
        line.add_r().text = clean(text, lines=True)


def _element(tag: str, **values: object) -> Any:
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), str(value))
    return made
