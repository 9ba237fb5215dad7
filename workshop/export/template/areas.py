"""Where title and body of a layout can stand, read from its places; a safe rectangle where they leave no room."""

from collections.abc import Sequence

from workshop.export.deck.parts import Box
from workshop.export.deck.theme import HEIGHT, LABEL
from workshop.export.template.survey import CONTENT, DATE, FOOTER, NUMBER, TEXT, TITLE, Place, hull

LEAST_HIGH, LEAST_WIDE = 268.0, 610.0  # of a body that our slides can be told in
KICKER = LABEL * 1.34
_EDGE, _TOP, _FOOT = 0.055, 22.0, 34.0  # of the width, and points, where a template says nothing
_TITLE_HIGH, _LEAST_TITLE = 66.0, 40.0
_WORDS_HIGH, _INSET = 60.0, 7.2
_LOW = 0.62 * HEIGHT  # a place under this is at the foot


def title(places: Sequence[Place], wide: float, *, anywhere: bool = False) -> tuple[Box, bool]:
    """The title's rectangle, and whether that is the layout's own; `anywhere` for covers and questions."""
    held = next((place.box for place in places if place.kind == TITLE), None)
    least, lowest = (0.3, HEIGHT) if anywhere else (0.45, 0.42 * HEIGHT)
    large = held is not None and held.wide >= least * wide and held.high >= _LEAST_TITLE
    if held and large and _inside(held, wide) and held.y + held.high <= lowest:
        return held, True
    return Box(_EDGE * wide, _TOP, (1 - 2 * _EDGE) * wide, _TITLE_HIGH), False


def _inside(box: Box, wide: float) -> bool:
    return box.x >= -1 and box.y >= -1 and box.x + box.wide <= wide + 1 and box.y + box.high <= HEIGHT + 1


def foot(places: Sequence[Place]) -> float:
    """Where the foot of the slide begins."""
    tops = [p.box.y for p in places if p.kind in (FOOTER, NUMBER, DATE) and p.box.y > _LOW]
    return min(tops, default=HEIGHT - _FOOT)


def body(places: Sequence[Place], wide: float, over: Box) -> tuple[Box, bool]:
    """The body's rectangle under the title and the line over it, and whether the layout's own places gave it."""
    own = hull([place for place in places if place.kind in CONTENT])
    bottom = foot(places) - 6
    made = Box(_EDGE * wide, 0, (1 - 2 * _EDGE) * wide, 0)
    if own and own.wide >= 0.6 * wide:
        made = Box(max(own.x + _INSET, 18.0), 0, min(own.wide - 2 * _INSET, wide - 36.0), 0)
    low = min(bottom, own.y + own.high) if own else bottom
    top = over.y + over.high + 4 + KICKER + 6
    for end, held in ((low, own is not None), (bottom, False)):
        if end - top >= LEAST_HIGH and made.wide >= min(LEAST_WIDE, 0.84 * wide):
            return Box(made.x, top, made.wide, end - top), held
    return Box(_EDGE * wide, top, (1 - 2 * _EDGE) * wide, bottom - top), False


def whole(places: Sequence[Place], wide: float) -> tuple[Box, bool, Box, bool]:
    """Title and body together: a title that leaves the body no room is moved to the top."""
    over, held = title(places, wide)
    under, own = body(places, wide, over)
    if under.high < LEAST_HIGH and held:
        over, held = title((), wide)
        under, own = body(places, wide, over)
    return over, held, under, own


def kicker(under: Box) -> Box:
    """The line over the body."""
    return Box(under.x, under.y - KICKER - 4, under.wide, KICKER)


def words(places: Sequence[Place], over: Box, under: Box) -> Box:
    """A cover's other lines: in the layout's own place for text, else under the title."""
    own = next((place.box for place in places if place.kind == TEXT), None)
    if own and own.high >= _WORDS_HIGH and own.wide >= 0.3 * under.wide and not own.touches(over):
        return Box(own.x + _INSET, own.y, own.wide - 2 * _INSET, own.high)
    top = over.y + over.high + 12
    return Box(over.x + _INSET, top, over.wide - 2 * _INSET, max(_WORDS_HIGH, HEIGHT - 40 - top))


def meet(one: Box, other: Box) -> Box:
    """What two rectangles share; nothing has no height."""
    left, top = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.x + one.wide, other.x + other.wide), min(one.y + one.high, other.y + other.high)
    return Box(left, top, max(0.0, right - left), max(0.0, bottom - top))
