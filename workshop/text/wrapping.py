"""How texts break into lines on the wall: counted, cut at a word where there is no room, and hyphenated softly.

Rooms are in type sizes, measured with the screen's own face.
"""

import re

from workshop.text.widths import width

SOFT = "\u00ad"
_SPACE = 0.31
_LONG = re.compile(r"[^\W\d_]{17,}")
_BETWEEN = re.compile(r"(?<=[^\W\d_]{4})(?=[bcdfghjklmnpqrstvwxz][aeiouyæøåéü][^\W\d_]{2})", re.IGNORECASE)


def lines(text: str, room: float) -> int:
    """How many lines a text takes; a word wider than the room is broken."""
    found, used = 1, 0.0
    for word in text.split():
        wide = width(word, "atkinson")
        if used and used + _SPACE + wide > room:
            found, used = found + 1, 0.0
        used += wide + (_SPACE if used else 0.0)
        if used > room:
            found, used = found + int(used // room), used % room
    return found


def fitted(text: str, room: float, most: int = 1) -> str:
    """The text in at most so many lines; what is left out is marked by an ellipsis."""
    if lines(text, room) <= most:
        return text
    words = text.split()
    while len(words) > 1 and lines(f"{' '.join(words)} …", room) > most:
        words.pop()
    kept = " ".join(words).rstrip(" ,.;:–-")
    while len(kept) > 1 and lines(f"{kept} …", room) > most:
        kept = kept[:-1].rstrip()
    return f"{kept} …"


def squeezed(name: str, room: float) -> str:
    """A name on one line; of several that begin alike (`Hjemmeplejen Nord`, `Hjemmeplejen Syd`) the end is kept."""
    head, _, last = name.rpartition(" ")
    tail = f"… {last}"
    if width(name, "atkinson") <= room:
        return name
    if not head or width(tail, "atkinson") > room * 0.7:
        head, tail = name, "…"
    while head and width(head + tail, "atkinson") > room:
        head = head[:-1].rstrip()
    return head + tail


def breakable(text: str) -> str:
    """The text with soft hyphens in words of more than sixteen letters; where they fit it looks the same."""
    return _LONG.sub(lambda found: _BETWEEN.sub(SOFT, found[0]), text)
