"""Finishes a plan: every title fits and is the only one of its words; what had to be cut stands whole in the notes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workshop.export.deck.frame import cut, inner
from workshop.export.deck.measure import shorten
from workshop.export.deck.parts import Text
from workshop.export.deck.slide import Layout, Slide
from workshop.export.deck.theme import LABEL

_ROOM_FOR_NUMBER = " (99)"


def arranged(slides: Iterable[Slide]) -> tuple[Slide, ...]:
    """The slides with their final titles and layouts."""
    taken: set[str] = set()
    return tuple(_unique(_fitted(slide), taken) for slide in slides)


def paged(slides: Sequence[Slide]) -> tuple[Slide, ...]:
    """Slides that go on with one another: the second and later ones say which they are."""
    return tuple(
        replace(slide, title=f"{slide.title} ({place})" if place > 1 else slide.title)
        for place, slide in enumerate(slides, 1)
    )


def short(title: str, layout: Layout = Layout.FIGURE) -> str:
    """A title in the lines there are; room is kept for the number of a later page."""
    return cut(title.strip().rstrip("."), layout, _ROOM_FOR_NUMBER).removesuffix(_ROOM_FOR_NUMBER)


def _fitted(slide: Slide) -> Slide:
    whole = slide.title.strip().rstrip(".")
    title = whole if slide.layout is Layout.COVER else short(whole, slide.layout)
    notes = slide.notes if title == whole else replace(slide.notes, facts=(whole, *slide.notes.facts))
    kicker = shorten(slide.kicker, LABEL, inner(), 1)
    layout = Layout.TEXT if isinstance(slide.part, Text) and slide.layout is Layout.FIGURE else slide.layout
    return replace(slide, title=title or "–", notes=notes, kicker=kicker, layout=layout)


def _unique(slide: Slide, taken: set[str]) -> Slide:
    title, place = slide.title, 2
    while title.casefold() in taken:
        title, place = f"{slide.title} ({place})", place + 1
    taken.add(title.casefold())
    return replace(slide, title=title)
