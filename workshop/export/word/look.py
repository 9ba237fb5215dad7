"""How a document looks: Word's own styles in the product's type and colours, and one style for every table.

A reader who changes a style in Word changes it everywhere, because nothing is formatted by hand.
"""

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor

SANS = "Calibri"  # a font that every municipal PC has
INK, QUIET, FJORD, LINE, SUNKEN = "10272A", "40575A", "0A5C57", "DAD6C9", "ECE9DF"
TABLE = "Workshop Table"

_HEADINGS = {"Title": (26, FJORD, 0, 4), "Heading 1": (18, FJORD, 22, 6), "Heading 2": (14, INK, 16, 4),
             "Heading 3": (12, QUIET, 12, 3)}  # fmt: skip  # points, colour, space before and after
_THEMED = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")

_TABLE_STYLE = f"""
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="WorkshopTable">
  <w:name w:val="{TABLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
  <w:pPr><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>
  <w:tblPr><w:tblBorders>
    <w:top w:val="single" w:sz="8" w:space="0" w:color="{FJORD}"/>
    <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{FJORD}"/>
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>
  </w:tblBorders><w:tblCellMar>
    <w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
    <w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
  </w:tblCellMar></w:tblPr>
  <w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{INK}"/></w:rPr>
    <w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{SUNKEN}"/></w:tcPr></w:tblStylePr>
  <w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr>
</w:style>"""


def dress(document: Document, tag: str) -> None:
    """Put the look on an empty document; `tag` is its language, such as `da-DK`."""
    _defaults(document, tag)
    _type(document.styles["Normal"], 11, INK, 0, 6)
    for name, look in _HEADINGS.items():
        style = document.styles[name]
        _type(style, *look)
        style.element.get_or_add_rPr()
        for border in style.element.iter(qn("w:pBdr")):
            border.getparent().remove(border)
    _type(document.styles["List Bullet"], 11, INK, 0, 3)
    _type(document.styles["Caption"], 10, QUIET, 2, 8)
    _type(document.styles["Footer"], 9, QUIET, 0, 0)
    document.styles.element.append(parse_xml(_TABLE_STYLE))


def _defaults(document: Document, tag: str) -> None:
    """One font and one language for every word that says nothing else."""
    defaults: Any = document.styles.element.find(qn("w:docDefaults"))
    fonts = defaults.find(".//" + qn("w:rFonts"))
    _plain(fonts)
    language = defaults.find(".//" + qn("w:lang"))
    language.set(qn("w:val"), tag)
    language.set(qn("w:eastAsia"), tag)


def _type(style: Any, size: float, colour: str, before: float, after: float) -> None:
    """The style's letters and the space around its paragraphs, in points."""
    assert style.type == WD_STYLE_TYPE.PARAGRAPH
    style.font.name, style.font.size = SANS, Pt(size)
    style.font.color.rgb = RGBColor.from_string(colour)
    style.font.italic = None
    _plain(style.element.rPr.rFonts)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _plain(fonts: Any) -> None:
    """The same font for every script; the theme's has its own ideas."""
    for name in _THEMED:
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{name}"), SANS)
