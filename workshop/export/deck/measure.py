"""How much room words take, so that nothing on a slide runs over: wrapping and heights as PowerPoint sets them.

Widths are those of the bold face, which are never smaller than the regular one's; so a measured text always fits.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator

from workshop.export.deck.look import worn
from workshop.text.widths import width

BODY_FONT = "+mn-lt"
LINE_HIGH = 1.22  # Calibri's line, in type sizes; Georgia's is lower
_VOICE_SMALL, _VOICE_LARGE = 1.1, 1.32  # Georgia's letters against Calibri's bold ones: small, and capitals and figures
_NARROWEST = 0.2  # an l, in type sizes: no more letters than that go on a line
_SLACK = 0.985  # how much of a line we use; programs round differently


def wide(text: str, size: float, *, voice: bool = False) -> float:
    """The text's width on one line, in points."""
    look = worn()
    size *= look.letters
    if not voice or look.voice == BODY_FONT:
        return width(text, "carlito") * size
    return (
        sum(width(c, "carlito") * (_VOICE_LARGE if c.isupper() or c.isdigit() else _VOICE_SMALL) for c in text) * size
    )


def wrap(text: str, size: float, room: float, *, voice: bool = False) -> list[str]:
    """The lines a text is set in; a word that is wider than the room is broken where the room ends."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in _fitting(paragraph, size, room * _SLACK, voice):
            longer = f"{line} {word}" if line else word
            if line and wide(longer, size, voice=voice) > room * _SLACK:
                lines.append(line)
                line = word
            else:
                line = longer
        lines.append(line)
    return lines


def _fitting(paragraph: str, size: float, room: float, voice: bool) -> Iterator[str]:
    """The words, those that are too wide in pieces."""
    for word in paragraph.split(" "):
        if not word:
            continue
        while len(word) > 1 and wide(word, size, voice=voice) > room:
            piece = 1
            while wide(word[: piece + 1], size, voice=voice) <= room:
                piece += 1
            yield word[:piece]
            word = word[piece:]
        yield word


def high(lines: int, size: float) -> float:
    """The height of that many lines, in points."""
    return lines * size * LINE_HIGH


def shorten(text: str, size: float, room: float, lines: int, ending: str = "") -> str:
    """The text and its ending in at most so many lines; what is left out is marked by an ellipsis."""
    most = lines * int(room / (size * _NARROWEST)) + 1
    if len(text) <= most and len(wrap(text + ending, size, room)) <= lines:
        return text + ending

    def fits(kept: str) -> bool:
        return len(wrap(f"{_bare(kept)} …{ending}", size, room)) <= lines

    words = text[:most].split()
    n = _largest(len(words), lambda n: fits(" ".join(words[:n])))
    kept = " ".join(words[: max(1, n)])
    if not n:
        kept = kept[: max(1, _largest(len(kept), lambda n: fits(kept[:n])))]
    return f"{_bare(kept)} …{ending}"


def two_lines(text: str, size: float, room: float) -> str:
    """A label in two lines; in one where a word is too long for a line, for charts do not break words."""
    longest = max((wide(word, size) for word in text.split()), default=0)
    return shorten(text, size, room, 2 if longest <= room else 1)


def _bare(text: str) -> str:
    return text.rstrip(" ,.;:–-")


def _largest(most: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to `most` that fits, 0 when none does; whatever is smaller fits as well."""
    return bisect_left(range(1, most + 1), True, key=lambda n: not fits(n))
