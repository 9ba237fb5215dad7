"""Our own master, built in code on python-pptx's empty file: 16:9, our colours and fonts as the theme, four layouts.

A slide only fills the layouts' places, so another master with such places can take over.
"""

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Pt

from workshop.export.deck import mark
from workshop.export.deck.layouts import ARRANGED, cover_ground, master_places, styles
from workshop.export.deck.native import NAMESPACES, fill
from workshop.export.deck.parts import Box
from workshop.export.deck.slide import Layout
from workshop.export.deck.theme import FOOTER_TOP, HEIGHT, HEXES, MARGIN, SANS, VOICE, WIDTH, Tone

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MARK = Box(MARGIN, FOOTER_TOP + 1, 18, 18)


def empty(template: bytes = b"") -> Deck:
    """A new deck without slides, on a template's masters or on our own."""
    return Presentation(BytesIO(template or _built()))


def layouts(deck: Deck) -> list[SlideLayout]:
    """Every layout of the file in order, master by master."""
    return [layout for master in deck.slide_masters for layout in master.slide_layouts]


@lru_cache(maxsize=1)
def _built() -> bytes:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    for layout in list(deck.slide_layouts)[len(Layout) :]:
        deck.slide_layouts.remove(layout)
    master = deck.slide_master
    _paint_theme(master.part.part_related_by(RELATIONSHIP_TYPE.THEME))
    _fill_tree(master._element, "", fill(Tone.PAPER), master_places())
    _replace(master._element, styles())
    for layout, kind in zip(deck.slide_layouts, Layout, strict=True):
        drawing = cover_ground() if kind is Layout.COVER else (mark.drawn(_MARK),)
        ground = fill({Layout.COVER: Tone.DEEP, Layout.QUESTION: Tone.RAV_SOFT}.get(kind, Tone.PAPER))
        _fill_tree(layout._element, kind.value.title(), ground, (*drawing, *ARRANGED[kind]))
        layout._element.attrib.pop("type", "")
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def _paint_theme(part: Any) -> None:
    """Our colours and fonts in the place of Office's."""
    theme: Any = etree.fromstring(part.blob)
    theme.set("name", "Temadag")
    scheme = theme.find(f"{_A}themeElements/{_A}clrScheme")
    scheme.set("name", "Fjord og rav")
    for name, value in HEXES.items():
        slot = scheme.find(f"{_A}{name}")
        for old in list(slot):
            slot.remove(old)
        etree.SubElement(slot, f"{_A}srgbClr", val=value)
    fonts = theme.find(f"{_A}themeElements/{_A}fontScheme")
    fonts.set("name", "Temadag")
    for kind, face in (("majorFont", VOICE), ("minorFont", SANS)):
        fonts.find(f"{_A}{kind}/{_A}latin").set("typeface", face)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _fill_tree(element: Any, name: str, ground: str, shapes: Sequence[str]) -> None:
    """Put our ground and shapes where the file had its own."""
    title = f' name="{name}"' if name else ""
    tree = (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{''.join(shapes)}</p:spTree>"
    )
    made = parse_xml(f"<p:cSld {NAMESPACES}{title}><p:bg><p:bgPr>{ground}<a:effectLst/></p:bgPr></p:bg>{tree}</p:cSld>")
    number(made)
    _replace(element, made)


def _replace(element: Any, made: Any) -> None:
    old = element.find(made.tag)
    assert old is not None
    element.replace(old, made)


def number(tree: Any) -> None:
    """Give every shape that has no number yet the next free one."""
    names = [found for found in tree.iter() if etree.QName(found).localname == "cNvPr"]
    last = max((int(found.get("id", "0")) for found in names), default=1)
    for found in names:
        if found.get("id") == "0":
            last += 1
            found.set("id", str(last))
