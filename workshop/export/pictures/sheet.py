"""What a picture is drawn on: shapes and words in one colour scale, growing downwards. Lengths are pixels."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from xml.sax.saxutils import escape

from PIL import ImageFont

from workshop.text.cleaning import clean

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Atkinson Hyperlegible Next"
WIDE, MARGIN = 1280.0, 48.0
INNER = WIDE - 2 * MARGIN

INK, QUIET, LINE, PAPER, TRACK = "#10272A", "#40575A", "#DAD6C9", "#FFFEFB", "#ECE9DF"
FJORD, MID, PALE, RAV, EDGE = "#0A5C57", "#3C8D86", "#A9CAC3", "#F0B03F", "#9A6A0F"
SHADES = (FJORD, MID, PALE, RAV, "#2F73B3", QUIET)  # of parts that stand beside each other

BODY, SMALL, LARGE = 26.0, 20.0, 38.0
_SAFE = 1.03  # a viewer may have another typeface


class Sheet:
    """A picture while it is drawn; `y` is where the next thing goes."""

    def __init__(self) -> None:
        self.y = MARGIN
        self._drawn: list[str] = []

    def text(
        self, x: float, y: float, words: str, size: float = BODY, *, fill: str = INK, bold: bool = False,
        anchor: str = "start",
    ) -> None:  # fmt: skip
        """Words on one line; y is their foot."""
        weight = ' font-weight="700"' if bold else ""
        at = f'x="{x:.1f}" y="{y:.1f}" font-size="{size:.0f}" fill="{fill}" text-anchor="{anchor}"'
        self._drawn.append(f"<text {at}{weight}>{escape(clean(words))}</text>")

    def block(
        self, x: float, words: str, wide: float, size: float = BODY, *, most: int = 99, fill: str = INK,
        bold: bool = False,
    ) -> float:  # fmt: skip
        """Words on as many lines as they need, from `y` on without moving it; how high they are."""
        lines = wrapped(words, size, wide, most, bold=bold)
        for place, line in enumerate(lines):
            self.text(x, self.y + size + place * size * 1.3, line, size, fill=fill, bold=bold)
        return len(lines) * size * 1.3

    def box(self, x: float, y: float, wide: float, high: float, fill: str, *, round_: float = 4) -> None:
        """A filled rectangle; none where it has no width."""
        if wide > 0 and high > 0:
            at = f'x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}"'
            self._drawn.append(f'<rect {at} rx="{min(round_, wide / 2):.1f}" fill="{fill}"/>')

    def line(self, x: float, y: float, u: float, v: float, stroke: str = LINE, width: float = 2) -> None:
        """A line."""
        at = f'x1="{x:.1f}" y1="{y:.1f}" x2="{u:.1f}" y2="{v:.1f}"'
        self._drawn.append(f'<line {at} stroke="{stroke}" stroke-width="{width}"/>')

    def dot(self, x: float, y: float, radius: float, fill: str, stroke: str = PAPER) -> None:
        """A filled circle."""
        at = f'cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"'
        self._drawn.append(f'<circle {at} fill="{fill}" stroke="{stroke}" stroke-width="3"/>')

    def svg(self, title: str, about: str, language: str) -> str:
        """The whole picture; `title` and `about` stand for it where it cannot be seen."""
        high = self.y + MARGIN
        size = f'width="{WIDE:.0f}" height="{high:.0f}" viewBox="0 0 {WIDE:.0f} {high:.0f}"'
        face = f"font-family=\"'{FAMILY}', Calibri, Verdana, sans-serif\""
        named = f'<title id="t">{escape(clean(title))}</title><desc id="d">{escape(clean(about))}</desc>'
        ground = f'<rect width="{WIDE:.0f}" height="{high:.0f}" fill="{PAPER}"/>'
        head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="t d" xml:lang="{language}"'
        return f"{head} {face}>{named}{ground}{''.join(self._drawn)}</svg>\n"


def wide(words: str, size: float, *, bold: bool = False) -> float:
    """How wide words are."""
    return _font(bold).getlength(words) * size / 100 * _SAFE


def wrapped(words: str, size: float, room: float, most: int = 99, *, bold: bool = False) -> Sequence[str]:
    """Lines no wider than the room, the last with an ellipsis where there are more; a long word is broken."""
    lines: list[str] = [""]
    for word in _broken(clean(words), size, room, bold):
        longer = f"{lines[-1]} {word}".strip()
        if wide(longer, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    lines = [line for line in lines if line] or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1].rstrip(' .,')[:-1]}…"]
    return lines


def short(words: str, size: float, room: float, *, bold: bool = False) -> str:
    """The words on one line, with an ellipsis where they are longer."""
    return wrapped(words, size, room, 1, bold=bold)[0]


def _broken(words: str, size: float, room: float, bold: bool) -> list[str]:
    found = []
    for word in words.split():
        while wide(word, size, bold=bold) > room and len(word) > 1:
            part = max(1, int(len(word) * room / wide(word, size, bold=bold)) - 1)
            found.append(word[:part])
            word = word[part:]
        found.append(word)
    return found


@lru_cache(maxsize=2)
def _font(bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONTS / ("bold.ttf" if bold else "regular.ttf")), 100)
