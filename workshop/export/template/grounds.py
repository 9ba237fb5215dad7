"""What lies behind a place of a layout: the slide's own ground, and what master and layout draw over it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from workshop.export.deck.parts import Box
from workshop.export.template.areas import meet
from workshop.export.template.pictures import TOUCHES, Behind, pictured
from workshop.export.template.scheme import colour

_EMU = 12700
_COVERS = 0.94  # of a place
Measure = tuple[float, float, float, float]  # points for a length across and down, and where they begin

_FILLS = ("solidFill", "gradFill", "blipFill", "pattFill")
_FIRST_GROUND = 1001  # of the theme's list of grounds


@dataclass(frozen=True, slots=True)
class Painted:
    """Something that is drawn: where, in which colours (none where we cannot tell), and whether it fills its box."""

    box: Box
    fills: tuple[str, ...]
    square: bool
    element: Any = None
    part: Any = None

    def behind(self, box: Box) -> Behind:
        """What it puts behind a box; what of a picture the box lies on."""
        if self.element is None:
            return Behind(self.fills, self.square, known=bool(self.fills))
        return pictured(self.element, self.part, self.box, box)


def painted(master: Any, layout: Any, scheme: Mapping[str, str], theme: Any, size: Box) -> list[Painted]:
    """Everything from the ground up."""
    found = [_ground(master, layout, scheme, theme, size)]
    if layout._element.get("showMasterSp") != "0":
        found += _shapes(master, scheme)
    return [*found, *_shapes(layout, scheme)]


def behind(things: list[Painted], box: Box) -> tuple[str, ...]:
    """The colours behind a box; none at all where they cannot be told."""
    colours: tuple[str, ...] = ()
    known = True
    for thing in things:
        share = meet(thing.box, box)
        part = share.wide * share.high / max(1.0, box.wide * box.high)
        if part < TOUCHES:
            continue
        found = thing.behind(share)
        if found.hides and part >= _COVERS:
            colours, known = found.fills, found.known
        else:
            colours, known = (*colours, *found.fills), known and found.known
    return tuple(dict.fromkeys(colours)) if known else ()


def _ground(master: Any, layout: Any, scheme: Mapping[str, str], theme: Any, size: Box) -> Painted:
    for owner in (layout, master):
        ground = owner._element.cSld.find("{*}bg")
        if ground is None:
            continue
        inner = ground[0]
        if etree.QName(inner).localname == "bgPr":
            return _filled(inner, owner.part, scheme, size, square=True)
        named = colour(inner, scheme)
        return _of_theme(inner, theme, scheme, named, size)
    return Painted(size, (scheme.get("bg1", "FFFFFF"),), True)


def _of_theme(reference: Any, theme: Any, scheme: Mapping[str, str], named: str, size: Box) -> Painted:
    """A ground that the theme describes, in the colour the reference names."""
    grounds = theme.find(".//{*}bgFillStyleLst") if theme is not None else None
    place = int(reference.get("idx", "0") or 0) - _FIRST_GROUND
    if grounds is not None and 0 <= place < len(grounds):
        fill, with_named = grounds[place], {**scheme, "phClr": named or scheme.get("bg1", "FFFFFF")}
        if etree.QName(fill).localname == "gradFill":
            stops = tuple(colour(stop, with_named) for stop in fill.iter("{*}gs"))
            return Painted(size, tuple(filter(None, stops)), True)
        if etree.QName(fill).localname == "blipFill":
            return Painted(size, (), True)
    return Painted(size, (named or scheme.get("bg1", "FFFFFF"),), True)


def _shapes(owner: Any, scheme: Mapping[str, str]) -> Iterator[Painted]:
    return _of_tree(owner._element.cSld.spTree, owner.part, scheme, (1 / _EMU, 1 / _EMU, 0.0, 0.0))


def _of_tree(tree: Any, part: Any, scheme: Mapping[str, str], measure: Measure) -> Iterator[Painted]:
    """What is drawn in a tree or a group; `measure` takes its lengths to points on the slide."""
    for element in tree:
        name = etree.QName(element).localname if isinstance(element.tag, str) else ""
        if name == "grpSp":
            yield from _of_tree(element, part, scheme, _within(element, measure))
        elif name in ("sp", "pic", "cxnSp") and element.find(".//{*}nvPr/{*}ph") is None:
            box = _box(element.find("{*}spPr/{*}xfrm"), measure)
            if box and box.wide > 0 and box.high > 0:
                yield from _of_shape(element, name, part, scheme, box)


def _box(xfrm: Any, measure: Measure, names: tuple[str, str] = ("off", "ext")) -> Box | None:
    if xfrm is None:
        return None
    at, size = xfrm.find(f"{{*}}{names[0]}"), xfrm.find(f"{{*}}{names[1]}")
    if at is None or size is None:
        return None
    across, down, left, top = measure
    x, y, wide, high = int(at.get("x")), int(at.get("y")), int(size.get("cx")), int(size.get("cy"))
    return Box(left + x * across, top + y * down, wide * across, high * down)


def _within(group: Any, measure: Measure) -> Measure:
    """The measure of what lies in a group."""
    xfrm = group.find("{*}grpSpPr/{*}xfrm")
    outer, inner = _box(xfrm, measure), _box(xfrm, (1.0, 1.0, 0.0, 0.0), ("chOff", "chExt"))
    if not outer or not inner or not inner.wide or not inner.high:
        return measure
    across, down = outer.wide / inner.wide, outer.high / inner.high
    return across, down, outer.x - inner.x * across, outer.y - inner.y * down


def _of_shape(element: Any, name: str, part: Any, scheme: Mapping[str, str], box: Box) -> Iterator[Painted]:
    if name == "pic":
        yield Painted(box, (), True, element, part)
        return
    properties = element.find("{*}spPr")
    square = properties.find("{*}prstGeom[@prst='rect']") is not None
    found = _filled(properties, part, scheme, box, square=square)
    style = element.find("{*}style/{*}fillRef")
    if found.fills or found.element is not None:
        yield found
    elif style is not None and style.get("idx") != "0" and properties.find("{*}noFill") is None:
        yield Painted(box, (colour(style, scheme) or "808080",), square)


def _filled(holder: Any, part: Any, scheme: Mapping[str, str], box: Box, *, square: bool) -> Painted:
    for fill in holder:
        name = etree.QName(fill).localname
        if name == "blipFill":
            return Painted(box, (), square, holder, part)
        if name == "gradFill":
            return Painted(box, tuple(filter(None, (colour(stop, scheme) for stop in fill.iter("{*}gs")))), square)
        if name in _FILLS:
            return Painted(box, tuple(filter(None, (colour(each, scheme) for each in [fill, *fill]))), square)
    return Painted(box, (), square)
