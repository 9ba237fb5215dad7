"""Draws planned slides into one PowerPoint file, in the order of the plan; the same plan gives the same slides."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide as Drawn

from workshop.export.deck import master, places
from workshop.export.deck.frame import body_box
from workshop.export.deck.look import coloured, worn
from workshop.export.deck.native import NAMESPACES, TAGS
from workshop.export.deck.number_parts import Dumbbells, ForceField, Mixture, Moves, Weighing
from workshop.export.deck.painters import charts, code, force_shapes, grids, maps, number_charts, number_shapes, words
from workshop.export.deck.painters.canvas import Canvas
from workshop.export.deck.parts import (
    BarChart,
    Blank,
    Cloud,
    Code,
    Columns,
    Distribution,
    Map,
    Part,
    Pictograms,
    Table,
    Text,
)
from workshop.export.deck.slide import Slide

PAINTERS: Mapping[type[Part], Callable[[Any, Canvas], None]] = {
    Text: words.text,
    Blank: words.blank,
    Table: grids.table,
    BarChart: charts.bars,
    Distribution: charts.distribution,
    Map: maps.placed,
    Cloud: words.cloud,
    Columns: words.columns,
    Pictograms: maps.pictograms,
    Dumbbells: number_shapes.dumbbells,
    Mixture: number_shapes.mixture,
    Weighing: number_charts.weighing,
    Moves: number_charts.moves,
    ForceField: force_shapes.force_field,
    Code: code.code,
}

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_LONGEST = 255  # characters of a property
_P14 = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'


@dataclass(frozen=True, slots=True)
class About:
    """What stands in the file's properties and at the foot of its slides."""

    title: str
    owner: str
    day: date
    footer: str
    language: str


def draw(slides: Sequence[Slide], about: About) -> bytes:
    """The file. Every slide is made before any is painted, so that links find theirs."""
    look = worn()
    deck = master.empty(look.file)
    layouts = master.layouts(deck)
    drawn = [deck.slides.add_slide(layouts[look.stands[slide.layout].layout]) for slide in slides]
    links = {slide.key: made for slide, made in zip(slides, drawn, strict=True) if slide.key}
    for number, (slide, made) in enumerate(zip(slides, drawn, strict=True), 1):
        box = body_box(slide.title, slide.aside)
        stand = look.stands[slide.layout]
        with coloured(stand.palette):
            _paint(slide, Canvas(made, box, about.language, number, links, stand), about.footer)
    _sections(deck, slides, drawn)
    _properties(deck, about)
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def _paint(slide: Slide, canvas: Canvas, footer: str) -> None:
    places.head(slide, canvas)
    if slide.part is not None:
        PAINTERS[type(slide.part)](slide.part, canvas)
    if slide.aside is not None:
        words.aside(slide.aside, canvas)
    places.clear(canvas)
    places.foot(slide, canvas, footer)
    places.notes(slide.notes, canvas)


def _sections(deck: Deck, slides: Sequence[Slide], drawn: Sequence[Drawn]) -> None:
    """Slides that follow each other under one name become a section."""
    named: list[tuple[str, list[int]]] = []
    for slide, made in zip(slides, drawn, strict=True):
        if not named or named[-1][0] != slide.section:
            named.append((slide.section, []))
        named[-1][1].append(made.slide_id)
    inner = "".join(_section(name, ids) for name, ids in named)
    extension = f'<p:ext uri="{_SECTIONS}"><p14:sectionLst {_P14}>{inner}</p14:sectionLst></p:ext>'
    element: Any = deck.part._element
    for old in element.findall("{*}extLst"):
        element.remove(old)
    element.append(parse_xml(f"<p:extLst {NAMESPACES}>{extension}</p:extLst>"))


def _section(name: str, ids: Sequence[int]) -> str:
    key = str(uuid5(NAMESPACE_URL, f"{name}/{ids[0]}")).upper()
    inner = "".join(f'<p14:sldId id="{one}"/>' for one in ids)
    return f'<p14:section name={quoteattr(name)} id="{{{key}}}"><p14:sldIdLst>{inner}</p14:sldIdLst></p14:section>'


def _properties(deck: Deck, about: About) -> None:
    properties = deck.core_properties
    owner = about.owner[:_LONGEST]
    properties.title, properties.author, properties.last_modified_by = about.title[:_LONGEST], owner, owner
    properties.language = TAGS[about.language]
    properties.created = properties.modified = datetime(about.day.year, about.day.month, about.day.day, 12)
