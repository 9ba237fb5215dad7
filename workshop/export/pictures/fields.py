"""Pictures of a plane: cards in a 2×2, and mixtures in a triangle; what is in it stands beside it by number."""

from collections.abc import Callable, Mapping
from typing import Any

from workshop.core import figures as f
from workshop.export.pictures.sheet import BODY, FJORD, INNER, LINE, MARGIN, QUIET, RAV, SMALL, TRACK, Sheet, short

_SIDE = 620.0
_BESIDE = MARGIN + _SIDE + 150


def placement(sheet: Sheet, figure: f.Placement, language: str) -> None:
    """Numbered dots on two axes."""
    left, top = MARGIN + 60, sheet.y + 30
    sheet.box(left, top, _SIDE, _SIDE, TRACK, round_=8)
    sheet.line(left + _SIDE / 2, top, left + _SIDE / 2, top + _SIDE)
    sheet.line(left, top + _SIDE / 2, left + _SIDE, top + _SIDE / 2)
    _along(sheet, figure.x, left, top + _SIDE + 30)
    sheet.text(left, top - 10, _upwards(figure.y), SMALL, fill=QUIET, bold=True)
    below = sheet.y = top
    for number, spot in enumerate(figure.spots, 1):
        x, y = left + spot.x * _SIDE, top + (1 - spot.y) * _SIDE
        sheet.dot(x, y, 17, FJORD)
        sheet.text(x, y + 7, str(number), SMALL, fill="#FFFEFB", bold=True, anchor="middle")
        sheet.text(_BESIDE - 14, sheet.y + BODY, f"{number}", bold=True, anchor="end")
        sheet.y += sheet.block(_BESIDE, spot.label, INNER + MARGIN - _BESIDE, most=2) + 8
    sheet.y = max(sheet.y, below + _SIDE + 50)


def _along(sheet: Sheet, axis: f.Axis, left: float, y: float) -> None:
    """The words under the plane: its low end, the axis, its high end."""
    for place, (anchor, words) in enumerate((("start", axis.low), ("middle", axis.label), ("end", axis.high))):
        told = short(words, SMALL, _SIDE / 3 - 12)
        sheet.text(left + place * _SIDE / 2, y, told, SMALL, fill=QUIET, anchor=anchor, bold=anchor == "middle")


def _upwards(axis: f.Axis) -> str:
    """What it means to lie high: `Tæt på kernen: langt fra – tæt på`."""
    return short(f"{axis.label}: {axis.low} – {axis.high}", SMALL, INNER - 60, bold=True)


def triangle(sheet: Sheet, figure: f.Triangle, language: str) -> None:
    """Each mixture as a dot between the three poles."""
    top, high = sheet.y + 50, _SIDE * 0.866
    poles = ((MARGIN + 40 + _SIDE / 2, top), (MARGIN + 40, top + high), (MARGIN + 40 + _SIDE, top + high))
    for place in range(3):
        sheet.line(*poles[place], *poles[(place + 1) % 3], LINE, 4)
    for (x, y), name, up in zip(poles, figure.poles, (-16, 36, 36), strict=True):
        anchor = "middle" if up < 0 else "start" if x < poles[0][0] else "end"
        room = _SIDE if up < 0 else _SIDE / 2 - 12
        sheet.text(x, y + up, short(name, SMALL, room, bold=True), SMALL, bold=True, anchor=anchor)
    sheet.y = top
    for place, blend in enumerate(figure.blends):
        x, y = (sum(share * pole[axis] for share, pole in zip(blend.shares, poles, strict=True)) for axis in (0, 1))
        sheet.dot(x, y, 16, (FJORD, RAV)[place % 2], "#9A6A0F" if place % 2 else "#FFFEFB")
        sheet.dot(_BESIDE, sheet.y + BODY * 0.6, 12, (FJORD, RAV)[place % 2])
        parts = ", ".join(f"{pole} {share:.0%}" for pole, share in zip(figure.poles, blend.shares, strict=True))
        words = f"{blend.label}: {parts}" if blend.label else parts
        sheet.y += sheet.block(_BESIDE + 24, words, INNER + MARGIN - _BESIDE - 24, SMALL) + 16
    sheet.y = max(sheet.y, top + high + 60)


DRAWERS: Mapping[str, Callable[[Sheet, Any, str], None]] = {"placement": placement, "triangle": triangle}
