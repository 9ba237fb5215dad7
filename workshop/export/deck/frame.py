"""Where things stand on a slide: the rectangles that planning measures for and drawing draws in."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from workshop.export.deck.look import Stand, worn
from workshop.export.deck.measure import LINE_HIGH, high, shorten, wrap
from workshop.export.deck.parts import Box
from workshop.export.deck.slide import Aside, Layout
from workshop.export.deck.theme import BODY, LABEL, TITLE_GAP, TITLE_LINES, TITLE_SIZE

T = TypeVar("T")

ASIDE_GAP, ASIDE_PAD, ASIDE_MARK = 14.0, 10.0, 76.0  # over the aside, inside it, and where its words begin


def inner() -> float:
    """The width of the body, in points."""
    return worn().body.wide


def title_box(title: str) -> Box:
    """The title's rectangle: as many lines as it needs, three at most; a template's own where it has one."""
    over = worn().stands[Layout.FIGURE].title
    if not worn().grows:
        return over
    lines = min(TITLE_LINES, len(wrap(title, TITLE_SIZE, over.wide)))
    return Box(over.x, over.y, over.wide, high(lines, TITLE_SIZE))


def aside_box(aside: Aside) -> Box:
    """The aside's rectangle, on the lower edge of the body."""
    body = worn().body
    lines = len(wrap(aside.text, BODY, body.wide - ASIDE_MARK - 16))
    tall = high(1, LABEL) + high(lines, BODY) + 2 * ASIDE_PAD
    return Box(body.x, body.y + body.high - tall, body.wide, tall)


def body_box(title: str, aside: Aside | None = None) -> Box:
    """What is left for the body between the title and the aside or the footer."""
    body, over = worn().body, title_box(title)
    top = over.y + over.high + TITLE_GAP if worn().grows else body.y
    bottom = aside_box(aside).y - ASIDE_GAP if aside else body.y + body.high
    return Box(body.x, top, body.wide, bottom - top)


def evenly(things: Sequence[T], most: int) -> list[Sequence[T]]:
    """The things in as few pages as hold `most` each, the pages about equally full."""
    pages = -(-len(things) // max(1, most))
    per, over = divmod(len(things), pages) if pages else (0, 0)
    starts = [page * per + min(page, over) for page in range(pages + 1)]
    return [things[a:b] for a, b in pairwise(starts)]


def title_size(title: str, layout: Layout) -> float:
    """The title's type size: smaller where it would not fit."""
    stand = worn().stands[layout]
    return next(
        (size for size in stand.sizes if title_lines(title, size, stand) <= _most(stand, size)), stand.sizes[-1]
    )


def title_lines(title: str, size: float, stand: Stand) -> int:
    """How many lines the title takes in its place."""
    return len(wrap(title, size, _room(stand)))


def cut(title: str, layout: Layout, ending: str = "") -> str:
    """The title with room for an ending, as much as its place holds in the smallest size."""
    stand = worn().stands[layout]
    size = stand.sizes[-1]
    return shorten(title, size, _room(stand), _most(stand, size), ending)


def _room(stand: Stand) -> float:
    """The title's width as body text is measured."""
    return stand.title.wide * worn().letters / worn().title_letters


def _most(stand: Stand, size: float) -> int:
    return max(1, int(stand.title.high / (size * LINE_HIGH)))
