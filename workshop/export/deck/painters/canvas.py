"""The slide that is being drawn: puts shapes on it, and knows the language and the other slides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.slide import Slide

from workshop.export.deck.look import OURS, Stand
from workshop.export.deck.master import number
from workshop.export.deck.parts import Box
from workshop.export.deck.slide import Layout


@dataclass(frozen=True, slots=True)
class Canvas:
    """One slide, its body's rectangle, and what a painter needs besides."""

    slide: Slide
    box: Box
    language: str
    number: int = 1  # the slide's place in the deck
    links: Mapping[str, Slide] = field(default_factory=dict)  # slide's key → slide
    stand: Stand = OURS.stands[Layout.TEXT]

    def put(self, xml: str) -> None:
        """Add a shape on top of the others."""
        element: Any = parse_xml(xml)
        tree = self.slide.shapes._spTree
        tree.append(element)
        number(tree)

    def inside(self, box: Box) -> Box:
        """A rectangle of the part as it lies on the slide."""
        return Box(self.box.x + box.x, self.box.y + box.y, box.wide, box.high)

    def jump(self, key: str) -> str:
        """The relationship that leads to the slide of that key; empty where there is none."""
        target = self.links.get(key)
        return self.slide.part.relate_to(target.part, RELATIONSHIP_TYPE.SLIDE) if target else ""


def tell(frame: Any, name: str, words: str) -> None:
    """Name a chart or table, and give it its alt text."""
    mark = frame._element.xpath("./*/p:cNvPr")[0]
    mark.set("name", name)
    mark.set("descr", words)
