"""A question at the foot of every slide that has room for one: the same that the speaker's notes ask."""

from dataclasses import replace

from workshop.export.deck.frame import body_box
from workshop.export.deck.measure import high, wrap
from workshop.export.deck.parts import Box, Columns, Part, Table, Text
from workshop.export.deck.slide import Aside, Layout, Slide
from workshop.export.deck.theme import LARGE, VOICE_SHARE

_GAP = 28.0  # between themes, as planned in wording


def asked(slide: Slide, label: str) -> Slide:
    """The slide with its question under it, where what stands there leaves room; else the slide as it was."""
    if slide.aside is not None or slide.layout in (Layout.COVER, Layout.QUESTION):
        return slide
    if isinstance(slide.part, Table) and any(cell.text == slide.notes.ask for row in slide.part.rows for cell in row):
        return slide
    aside = Aside(label, slide.notes.ask)
    has_room = slide.part is not None and fits(slide.part, body_box(slide.title, aside))
    return replace(slide, aside=aside) if has_room else slide


def fits(part: Part, box: Box) -> bool:
    """Whether words or a table that were planned for a higher box have room in this one."""
    return 0 < _tall(part, box) <= box.high


def _tall(part: Part, box: Box) -> float:
    """How high it is, in points; 0 for what takes all the room there is."""
    if isinstance(part, Table):
        return part.head + sum(part.highs)
    if isinstance(part, Text):
        return sum(
            line.before + high(len(wrap(line.text, line.size, box.wide, voice=line.voice)), line.size)
            for line in part.lines
        )
    if isinstance(part, Columns):
        wide = (box.wide - _GAP * (len(part.columns) - 1)) / len(part.columns) * VOICE_SHARE
        return part.head + high(max(len(wrap(column.quote, LARGE, wide)) for column in part.columns), LARGE)
    return 0.0
