"""What slides are planned for and drawn on: where the title stands, the room under it, the foot, colours and letters.

Our own master and a municipality's template both are such a look. One is worn at a time, by the thread that makes a
deck; planning and drawing ask for it here and know nothing of where it comes from.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from workshop.export.deck.parts import Box
from workshop.export.deck.slide import Layout
from workshop.export.deck.theme import (
    BODY_BOTTOM,
    COVER_SIZE,
    FOOTER,
    FOOTER_HIGH,
    FOOTER_TOP,
    INNER,
    KICKER_TOP,
    MARGIN,
    QUESTION_SIZE,
    TITLE_LINES,
    TITLE_SIZE,
    TITLE_TOP,
    WIDTH,
    Tone,
)

KICKER, BODY_TEXT, FOOT, NUMBER = 13, 14, 11, 12  # idx of the places in our own layouts
KICKER_HIGH = 24.0

_BODY = Box(MARGIN, TITLE_TOP, INNER, BODY_BOTTOM - TITLE_TOP)
_FOOT = Box(MARGIN + 28, FOOTER_TOP, INNER - 90, FOOTER_HIGH)
_PAGE = Box(WIDTH - MARGIN - 60, FOOTER_TOP, 60, FOOTER_HIGH)
_LINE = 1.22  # as in measure
_BROKEN = 0.85  # how much of each line words fill that are broken over several
_SIZES = (COVER_SIZE, 44.0, 36.0, TITLE_SIZE)


@dataclass(frozen=True, slots=True)
class Palette:
    """The theme's colour for each tone (its own name where none is given); `turned`: fills that carry light words."""

    values: Mapping[Tone, str] = field(default_factory=dict)
    turned: frozenset[Tone] = frozenset((Tone.FJORD, Tone.MID))

    def value(self, tone: Tone) -> str:
        """A name of the theme with its lightening in percent, or `#RRGGBB`."""
        return self.values.get(tone, tone.value)

    def on_other_text(self) -> bool:
        """Whether text has another colour than the theme gives it."""
        return self.value(Tone.INK) not in ("tx1", "dk1")

    def on(self, tone: Tone) -> Tone:
        """The tone in which words are read best on a fill."""
        return Tone.PAPER if tone in self.turned else Tone.INK


@dataclass(frozen=True, slots=True)
class Stand:
    """One kind of slide: its layout, and where that has a place for each thing (None: we put in a text box).

    `held`: the title stands where the layout puts it; else it is moved to `title`. `sizes`: the title's, largest first.
    `words`: where a cover's other lines stand, and on other slides the line over the body.
    """

    layout: int
    title: Box
    sizes: tuple[float, ...]
    words: Box
    text: int | None = BODY_TEXT
    kicker: int | None = KICKER
    foot: int | None = FOOT
    number: int | None = NUMBER
    held: bool = False
    own_size: float = 0.0  # the layout's, which need not be said
    title_tone: str = ""  # a colour for the title where the layout's own cannot be read, as Palette.value
    title_ground: str = ""  # a fill behind the title, where nothing else makes it readable
    panel: bool = False  # a plain ground under the body
    kicker_tone: str = ""  # of the line over the body
    kicker_ground: str = ""
    foot_tone: str = ""
    number_tone: str = ""
    plain_links: bool = False  # links take the colour of the text, for the theme's own cannot be read
    palette: Palette = field(default_factory=Palette)


@dataclass(frozen=True, slots=True)
class Look:
    """A master with all that planning needs to know of it. Sizes in points; every slide is 540 high."""

    stands: Mapping[Layout, Stand]
    wide: float = WIDTH
    body: Box = _BODY
    foot: Box = _FOOT
    number: Box = _PAGE
    grows: bool = True  # the title takes the lines it needs, and the body what is left
    letters: float = 1.0  # how wide the theme's letters are against Calibri's
    title_letters: float = 1.0
    leading: float = 0.0  # a line's height in type sizes where it is set, so that unknown letters keep to it
    voice: str = "+mj-lt"
    file: bytes = b""  # the template; empty for our own

    def foot_room(self) -> float:
        """How long the line at the foot may be, in points; a high place holds two lines of it."""
        lines = max(1, int(self.foot.high / (FOOTER * _LINE)))
        return self.foot.wide * (1 if lines == 1 else lines * _BROKEN)


def _own() -> Look:
    title = Box(MARGIN, TITLE_TOP, INNER, TITLE_LINES * TITLE_SIZE * _LINE + 0.01)
    kicker = Box(MARGIN, KICKER_TOP, INNER, KICKER_HIGH)
    cover, question = Box(MARGIN, 96, 440, 210), Box(MARGIN, 84, INNER, 380)
    stands = {
        Layout.COVER: Stand(0, cover, _SIZES, Box(MARGIN, 322, cover.wide, 150), kicker=None, held=True),
        Layout.TEXT: Stand(1, title, (TITLE_SIZE,), kicker, own_size=TITLE_SIZE),
        Layout.FIGURE: Stand(2, title, (TITLE_SIZE,), kicker, text=None, own_size=TITLE_SIZE),
        Layout.QUESTION: Stand(3, question, (QUESTION_SIZE, *_SIZES[1:]), kicker, text=None, held=True),
    }
    return Look(stands)


OURS = _own()

_WORN: ContextVar[Look] = ContextVar("look", default=OURS)
_PLAIN = Palette()
_PALETTE: ContextVar[Palette] = ContextVar("palette", default=_PLAIN)


def worn() -> Look:
    """The look that is worn now; our own where nobody chose another."""
    return _WORN.get()


def palette() -> Palette:
    """The colours of the slide that is being drawn."""
    return _PALETTE.get()


@contextmanager
def wearing(look: Look) -> Iterator[Look]:
    """Plan and draw in this look."""
    token = _WORN.set(look)
    try:
        yield look
    finally:
        _WORN.reset(token)


@contextmanager
def coloured(colours: Palette) -> Iterator[None]:
    """Draw in these colours."""
    token = _PALETTE.set(colours)
    try:
        yield
    finally:
        _PALETTE.reset(token)
