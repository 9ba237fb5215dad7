"""Makes a template ready: its slides are left out, what led to them is cut, and its slides get our height."""

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from workshop.core.errors import WorkshopError
from workshop.export.deck.master import layouts
from workshop.export.deck.theme import HEIGHT

_TYPES = "[Content_Types].xml"
_ODD = 0.01  # a height that differs by less is ours
_NARROWEST, _WIDEST = 1.2, 2.5  # width against height
_MOST_LAYOUTS = 200
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LENGTHS = {  # element → its attributes that are lengths, or hundredths of a point
    "off": ("x", "y"), "ext": ("cx", "cy"), "ln": ("w",), "bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    "defRPr": ("sz",), "rPr": ("sz",), "endParaRPr": ("sz",), "spcPts": ("val",),
    "outerShdw": ("blurRad", "dist"), "gridCol": ("w",), "tr": ("h",),
}  # fmt: skip
_LINKED_SHOWS = ("custShowLst", "photoAlbum", "extLst")


def unwrapped(parts: dict[str, bytes]) -> Deck:
    """The package as a presentation, also where it calls itself a template; WorkshopError when it is neither."""
    types = parts[_TYPES].replace(b"presentationml.template.main+xml", b"presentationml.presentation.main+xml")
    types = types.replace(b"presentationml.slideshow.main+xml", b"presentationml.presentation.main+xml")
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, content in {**parts, _TYPES: types}.items():
            package.writestr(name, content)
    try:
        deck = Presentation(out)
        _checked(deck)
    except WorkshopError:
        raise
    except Exception as trouble:  # whatever a stranger's file makes python-pptx stumble over
        raise unreadable() from trouble
    return deck


def unreadable() -> WorkshopError:
    """What is said of a file that is whole and harmless, and yet no presentation."""
    return WorkshopError(
        "The file cannot be read as a PowerPoint template. Save it once more in PowerPoint, and try again."
    )


def _checked(deck: Deck) -> None:
    found = layouts(deck)
    if not found or len(found) > _MOST_LAYOUTS:
        raise WorkshopError("The template has no layouts to put slides on. Choose another one.")
    wide, high = deck.slide_width, deck.slide_height
    if not wide or not high or not _NARROWEST <= wide / high <= _WIDEST:
        raise WorkshopError(
            "The template's slides are upright or very wide. Choose one whose slides are 16:9, 16:10 or 4:3."
        )


def used(deck: Deck) -> tuple[int, ...]:
    """The layouts of the slides that the template came with, in order."""
    parts = [layout.part for layout in layouts(deck)]
    return tuple(parts.index(slide.slide_layout.part) for slide in deck.slides)


def emptied(deck: Deck) -> None:
    """Leave out every slide, and cut every jump to one, so that none is carried along unseen."""
    element: Any = deck.part._element
    for listed in element.findall("{*}sldIdLst/{*}sldId"):
        listed.getparent().remove(listed)
    for name in _LINKED_SHOWS:
        for old in element.findall(f"{{*}}{name}"):
            element.remove(old)
    package = deck.part.package
    led = [(part, key) for part in package.iter_parts() for key in _keys(part.rels, RT.SLIDE, RT.VIEW_PROPS)]
    for part, key in led:
        _cut(part, key)
    for key in _keys(package._rels, RT.THUMBNAIL):
        package._rels.pop(key)


def _keys(relationships: Any, *kinds: str) -> list[str]:
    return [key for key, related in relationships.items() if related.reltype in kinds]


def _cut(part: Any, key: str) -> None:
    part.rels.pop(key)
    element = getattr(part, "_element", None)
    if element is not None:
        for found in [each for each in element.iter() if each.get(_RELATED) == key]:
            found.getparent().remove(found)


def enlarged(deck: Deck) -> float:
    """Give the slides our height, everything on masters and layouts in proportion; how many times larger it is."""
    assert deck.slide_height and deck.slide_width
    times = HEIGHT / (deck.slide_height / Pt(1))
    if abs(times - 1) < _ODD:
        return 1.0
    deck.slide_width, deck.slide_height = round(deck.slide_width * times), Pt(HEIGHT)
    root: Any = deck.part._element
    root.find("{*}sldSz").attrib.pop("type", "")
    for each in [*deck.slide_masters, *layouts(deck)]:
        _scaled(each._element, times)
    return times


def _scaled(element: Any, times: float) -> None:
    for found in element.iter(etree.Element):
        name = etree.QName(found).localname
        if name in ("off", "ext") and _inside_group(found):
            continue
        for attribute in _LENGTHS.get(name, ()):
            value = found.get(attribute)
            if value is not None and value.lstrip("-").isdigit():
                found.set(attribute, str(round(int(value) * times)))
        for attribute in ("marL", "indent"):
            value = found.get(attribute)
            if name.startswith("lvl") and value is not None:
                found.set(attribute, str(round(int(value) * times)))


def _inside_group(found: Any) -> bool:
    """Whether it lies in a group, whose own measures it has: the group grows, and it with it."""
    shape = found.getparent()
    holder = shape.getparent() if shape is not None else None  # spPr or grpSpPr, then the shape
    group = holder.getparent() if holder is not None else None
    above = group.getparent() if group is not None else None
    return above is not None and etree.QName(above).localname == "grpSp"
