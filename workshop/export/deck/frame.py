"""Where things stand on a slide: the rectangles that planning measures for and drawing draws in."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from workshop.export.deck.measure import high, wrap
from workshop.export.deck.parts import Box
from workshop.export.deck.slide import Aside, Layout
from workshop.export.deck.theme import (
    BODY,
    BODY_BOTTOM,
    COVER_SIZE,
    INNER,
    LABEL,
    MARGIN,
    QUESTION_SIZE,
    TITLE_GAP,
    TITLE_LINES,
    TITLE_SIZE,
    TITLE_TOP,
)

T = TypeVar("T")

COVER_TITLE = Box(MARGIN, 96, 440, 210)  # its words keep clear of the kernel
QUESTION = Box(MARGIN, 84, INNER, 380)

ASIDE_GAP, ASIDE_PAD, ASIDE_MARK = 14.0, 10.0, 76.0  # over the aside, inside it, and where its words begin


def title_box(title: str) -> Box:
    """The title's rectangle: as many lines as it needs, three at most."""
    lines = min(TITLE_LINES, len(wrap(title, TITLE_SIZE, INNER)))
    return Box(MARGIN, TITLE_TOP, INNER, high(lines, TITLE_SIZE))


def aside_box(aside: Aside) -> Box:
    """The aside's rectangle, on the lower edge of the body."""
    lines = len(wrap(aside.text, BODY, INNER - ASIDE_MARK - 16))
    tall = high(1, LABEL) + high(lines, BODY) + 2 * ASIDE_PAD
    return Box(MARGIN, BODY_BOTTOM - tall, INNER, tall)


def body_box(title: str, aside: Aside | None = None) -> Box:
    """What is left for the body between the title and the aside or the footer."""
    over = title_box(title)
    top = over.y + over.high + TITLE_GAP
    bottom = aside_box(aside).y - ASIDE_GAP if aside else BODY_BOTTOM
    return Box(MARGIN, top, INNER, bottom - top)


def evenly(things: Sequence[T], most: int) -> list[Sequence[T]]:
    """The things in as few pages as hold `most` each, the pages about equally full."""
    pages = -(-len(things) // max(1, most))
    per, over = divmod(len(things), pages) if pages else (0, 0)
    starts = [page * per + min(page, over) for page in range(pages + 1)]
    return [things[a:b] for a, b in pairwise(starts)]


def title_size(title: str, layout: Layout) -> float:
    """The title's type size: smaller on a cover or a question where it would not fit."""
    if layout not in (Layout.COVER, Layout.QUESTION):
        return TITLE_SIZE
    box, first = (COVER_TITLE, COVER_SIZE) if layout is Layout.COVER else (QUESTION, QUESTION_SIZE)
    sizes = (first, 44.0, 36.0, TITLE_SIZE)
    return next((size for size in sizes if high(len(wrap(title, size, box.wide)), size) <= box.high), sizes[-1])
