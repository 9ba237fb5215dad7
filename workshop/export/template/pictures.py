"""Looks into a picture behind a place: its darkest and lightest colours, so that words on it can be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image

from workshop.export.deck.parts import Box

TOUCHES = 0.04  # of a place, or of a picture's points: less does not matter
_SIDE = 32  # points across and down that we look at of a picture
_LARGEST_PICTURE = 40_000_000  # pixels
_THERE = 60  # of 255: a point that is more than a shimmer
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"


@dataclass(frozen=True, slots=True)
class Behind:
    """Colours behind a box, whether they hide what is under them, and whether they can be told."""

    fills: tuple[str, ...]
    hides: bool
    known: bool = True


def pictured(element: Any, part: Any, lies: Box, box: Box) -> Behind:
    """The darkest and the lightest of a picture behind a box, leaving out the rare."""
    blip = next(iter(element.iter("{*}blip")), None)
    key = blip.get(_R) if blip is not None else None
    small = _small(part.related_part(key).blob) if key in part.rels else b""
    if not small:
        return Behind((), True, known=False)
    pixels = list(_pixels(small, lies, box))
    seen = [(r, g, b) for r, g, b, opaque in pixels if opaque > _THERE]
    if len(seen) < len(pixels) * TOUCHES:
        return Behind((), False)
    seen.sort(key=lambda point: 299 * point[0] + 587 * point[1] + 114 * point[2])
    rare = len(seen) // 50
    chosen = (seen[rare], seen[len(seen) // 2], seen[-1 - rare])
    return Behind(tuple(bytes(point).hex().upper() for point in chosen), len(seen) == len(pixels))


@lru_cache(maxsize=200)
def _small(blob: bytes) -> bytes:
    """The picture in few points, four bytes each; empty where it is of a kind we cannot open, or too large to."""
    try:
        with Image.open(BytesIO(blob)) as picture:
            if picture.width * picture.height > _LARGEST_PICTURE:
                return b""
            picture.draft("RGB", (_SIDE * 4, _SIDE * 4))
            return picture.convert("RGBA").resize((_SIDE, _SIDE)).tobytes()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return b""


def _pixels(small: bytes, lies: Box, box: Box) -> Iterator[tuple[int, ...]]:
    """The points of the small picture that lie behind the box: red, green, blue, and how opaque."""
    left, right = (_held((x - lies.x) / lies.wide) for x in (box.x, box.x + box.wide))
    top, bottom = (_held((y - lies.y) / lies.high) for y in (box.y, box.y + box.high))
    for row in range(top, max(top + 1, bottom)):
        for column in range(left, max(left + 1, right)):
            at = (row * _SIDE + column) * 4
            yield tuple(small[at : at + 4])


def _held(share: float) -> int:
    return min(_SIDE - 1, max(0, round(share * _SIDE)))
