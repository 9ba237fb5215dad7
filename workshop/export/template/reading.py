"""Reads a prepared template: each layout with its places, its colours, and what lies behind title, body and foot."""

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Pt

from workshop.export.deck.parts import Box
from workshop.export.deck.theme import HEIGHT
from workshop.export.template import areas, scheme
from workshop.export.template.grounds import Painted, behind, painted
from workshop.export.template.survey import (
    DATE,
    FOOTER,
    NUMBER,
    OTHER,
    PICTURE,
    TEXT,
    TITLE,
    Drawn,
    Place,
    Seen,
    Survey,
)

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_KINDS = {
    "title": TITLE, "ctrTitle": TITLE, "body": TEXT, "subTitle": TEXT, "obj": TEXT, "": TEXT, "pic": PICTURE,
    "ftr": FOOTER, "sldNum": NUMBER, "dt": DATE, "vertBody": OTHER, "vertTitle": OTHER,
}  # fmt: skip
_TITLE_SIZE, _INSET = 44.0, 7.2  # PowerPoint's own
_EMU = 12700
_MOST_DRAWN = 40


def survey(deck: Deck, *, enlarged: float, used: Sequence[int]) -> Survey:
    """Everything there is to know of the template."""
    assert deck.slide_width is not None
    wide = deck.slide_width / Pt(1)
    found: list[Seen] = []
    fonts = ("", "")
    for number, master in enumerate(deck.slide_masters):
        theme = scheme.theme(master)
        fonts = fonts if any(fonts) else scheme.fonts(theme)
        for layout in master.slide_layouts:
            found.append(_seen(len(found), number, layout, theme, wide))
    notes = any(rel.reltype.endswith("/notesMaster") for rel in deck.part.rels.values())
    return Survey(wide, enlarged, tuple(found), *_faces(deck, found, fonts, used), notes, tuple(used), len(used))


def _faces(deck: Deck, layouts: Sequence[Seen], fonts: tuple[str, str], used: Sequence[int]) -> tuple[str, str]:
    """The fonts of titles and text: what the title's style says by name, else the theme's."""
    place = layouts[used[-1]].master if used else 0
    style = deck.slide_masters[place]._element.find("{*}txStyles/{*}titleStyle//{*}latin")
    named = style.get("typeface", "") if style is not None else ""
    return (fonts[0] if named.startswith("+mj") or not named else fonts[1] if named.startswith("+") else named), fonts[
        1
    ]


def _seen(number: int, master_number: int, layout: SlideLayout, theme: Any, wide: float) -> Seen:
    master = layout.slide_master
    colours = scheme.colours(theme, master._element, layout._element)
    places = _places(layout)
    things = painted(master, layout, colours, theme, Box(0, 0, wide, HEIGHT))
    title = _styles(layout, TITLE)
    ink = _ink(title, colours)
    return Seen(
        number=number,
        master=master_number,
        name=layout.name,
        type=layout._element.get("type", ""),
        places=places,
        drawn=_drawn(things),
        ground=(things[0].fills or ("808080",))[0] if things[0].element is None else "",
        scheme=colours,
        title_size=_size(title) or _TITLE_SIZE,
        title_ink=ink,
        title_caps=any(look.get("cap") == "all" for look in title),
        foot_ink=_ink(_styles(layout, FOOTER), colours),
        inset=_inset(layout),
        grounds={at: behind(things, box) for at, box in _looked_at(places, wide).items()},
    )


def _looked_at(places: Sequence[Place], wide: float) -> Mapping[str, Box]:
    """The rectangle of each place we look behind (survey.AT)."""
    over, _, under, _ = areas.whole(places, wide)
    held = {place.kind: place.box for place in reversed(places)}
    title = held.get(TITLE, over)
    low = areas.foot(places)
    foot = Box(under.x, low, under.wide, HEIGHT - low)
    return {
        "title": title,
        "moved": over,
        "kicker": areas.kicker(under),
        "body": under,
        "words": areas.words(places, title, under),
        "footer": held.get(FOOTER, foot),
        "number": held.get(NUMBER, foot),
    }


def _places(layout: SlideLayout) -> tuple[Place, ...]:
    found = []
    places: Any = layout.placeholders
    for held in places:
        mark = held._element.find(".//{*}nvPr/{*}ph")
        type = mark.get("type", "")
        if held.left is None or held.width is None or held.top is None or held.height is None:
            continue
        box = Box(held.left / _EMU, held.top / _EMU, held.width / _EMU, held.height / _EMU)
        turned = held._element.find(".//{*}bodyPr[@vert]")
        upright = turned is not None and turned.get("vert") not in ("horz", None)
        kind = OTHER if upright else _KINDS.get(type, OTHER)
        found.append(Place(kind, int(mark.get("idx", "0")), type, box))
    return tuple(found)


def _styles(layout: SlideLayout, kind: str) -> list[Any]:
    """The looks that a place inherits, the nearest first."""
    found = []
    owners: Any = (layout, layout.slide_master)
    for owner in owners:
        for held in owner.placeholders:
            mark = held._element.find(".//{*}nvPr/{*}ph")
            if _KINDS.get(mark.get("type", "")) == kind:
                found += held._element.findall(f".//{_A}lstStyle/{_A}lvl1pPr/{_A}defRPr")
    if kind == TITLE:
        found += layout.slide_master._element.findall(f"{{*}}txStyles/{{*}}titleStyle/{_A}lvl1pPr/{_A}defRPr")
    return found


def _size(looks: Sequence[Any]) -> float:
    return next((int(look.get("sz")) / 100 for look in looks if look.get("sz")), 0.0)


def _ink(looks: Sequence[Any], colours: Mapping[str, str]) -> str:
    fills = (look.find(f"{_A}solidFill") for look in looks)
    found = next((fill for fill in fills if fill is not None), None)
    return (scheme.colour(found, colours) if found is not None else "") or colours.get("tx1", "000000")


def _inset(layout: SlideLayout) -> tuple[float, float]:
    owners: Any = (layout, layout.slide_master)
    for owner in owners:
        for held in owner.placeholders:
            if _KINDS.get(held._element.find(".//{*}nvPr/{*}ph").get("type", "")) == TITLE:
                body = held._element.find(".//{*}bodyPr")
                if body is not None and body.get("lIns") is not None:
                    return int(body.get("lIns")) / _EMU, int(body.get("rIns", "91440")) / _EMU
    return _INSET, _INSET


def _drawn(things: Sequence[Painted]) -> tuple[Drawn, ...]:
    """What is drawn over the ground, for the picture of the layout."""
    return tuple(Drawn(each.box, each.fills[0] if each.fills else "") for each in things[1 : 1 + _MOST_DRAWN])
