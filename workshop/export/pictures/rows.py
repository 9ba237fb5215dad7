"""Pictures with a row for each thing: bars, parts of a whole, ranges, and two points with the way between them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshop.core import figures as f
from workshop.export.pictures.sheet import (
    BODY,
    EDGE,
    FJORD,
    INNER,
    LINE,
    MARGIN,
    MID,
    PALE,
    QUIET,
    RAV,
    SHADES,
    SMALL,
    TRACK,
    Sheet,
    short,
    wide,
)
from workshop.kinds.telling import decimal, plain
from workshop.language import say

_LABELS, _VALUE, _BAR, _GAP = 430.0, 110.0, 30.0, 18.0
_LEFT = MARGIN + _LABELS + 20
_ROOM = INNER - _LABELS - 20 - _VALUE
_MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class Row:
    """A label, a value in words, and lengths from 0 to 1 (`start` where a bar does not begin at the left)."""

    label: str
    value: str
    length: float
    start: float = 0.0


def bars(sheet: Sheet, figure: Any, language: str) -> None:
    """A bar for each, the longest the whole width."""
    _bars(sheet, _counted(figure))


def _counted(figure: Any) -> list[Row]:
    if isinstance(figure, f.Words):
        pairs = [(word.text, word.count) for word in figure.words[:_MOST_WORDS]]
    elif isinstance(figure, f.Themes):
        pairs = [(theme.title, theme.count) for theme in figure.themes]
    elif isinstance(figure, f.Ranking):
        pairs = [(row.label, row.points) for row in figure.rows]
    else:
        pairs = [(row.label, row.count) for row in figure.rows]
    most = max((count for _, count in pairs), default=0) or 1
    return [Row(label, str(count), count / most) for label, count in pairs]


def _bars(sheet: Sheet, rows: Sequence[Row]) -> None:
    for row in rows:
        high, middle = _labelled(sheet, row.label, row.value)
        sheet.box(_LEFT, middle - _BAR / 2, _ROOM, _BAR, TRACK)
        sheet.box(_LEFT + row.start * _ROOM, middle - _BAR / 2, row.length * _ROOM, _BAR, FJORD)
        sheet.y += high


def _labelled(sheet: Sheet, label: str, value: str) -> tuple[float, float]:
    """The row's words; how high it is, and where its middle lies."""
    high = max(sheet.block(MARGIN, label, _LABELS, most=3), _BAR) + _GAP
    middle = sheet.y + (high - _GAP) / 2
    sheet.text(_LEFT + _ROOM + 14, middle + BODY * 0.35, value, bold=True)
    return high, middle


def weights(sheet: Sheet, figure: f.Weights, language: str) -> None:
    """The median as a bar, the middle half as a line over it."""
    whole = figure.total or 1
    for row in figure.rows:
        high, middle = _labelled(sheet, row.label, plain(language, row.median))
        sheet.box(_LEFT, middle - _BAR / 2, _ROOM, _BAR, TRACK)
        sheet.box(_LEFT, middle - _BAR / 2, row.median / whole * _ROOM, _BAR, PALE)
        sheet.line(_LEFT + row.low / whole * _ROOM, middle, _LEFT + row.high / whole * _ROOM, middle, FJORD, 6)
        sheet.y += high
    _legend(sheet, ((PALE, say(language, "Points, median")), (FJORD, say(language, "the middle half"))))


def scales(sheet: Sheet, figure: f.Scales, language: str) -> None:
    """How the answers to each statement lie: a part for each value, the darker the higher; the mean stands beside."""
    for row in figure.rows:
        high, middle = _labelled(sheet, row.label, decimal(language, row.mean))
        _parts(sheet, middle, row.counts, [_shade(place, len(row.counts)) for place in range(len(row.counts))])
        sheet.y += high
    low, top = (short(word, SMALL, _ROOM / 2 - 50) for word in figure.ends)
    sheet.text(_LEFT, sheet.y + SMALL, f"{figure.low} = {low}", SMALL, fill=QUIET)
    sheet.text(_LEFT + _ROOM, sheet.y + SMALL, f"{figure.high} = {top}", SMALL, fill=QUIET, anchor="end")
    sheet.y += SMALL * 1.6


def sorted_(sheet: Sheet, figure: f.Sorted, language: str) -> None:
    """A bar for each card, a part for each column."""
    shades = [SHADES[place % len(SHADES)] for place in range(len(figure.columns))]
    for row in figure.rows:
        high, middle = _labelled(sheet, row.label, str(sum(row.counts)))
        _parts(sheet, middle, row.counts, shades)
        sheet.y += high
    _legend(sheet, tuple(zip(shades, figure.columns, strict=True)))


def _parts(sheet: Sheet, middle: float, counts: Sequence[int], shades: Sequence[str]) -> None:
    whole, at = sum(counts) or 1, _LEFT
    for count, shade in zip(counts, shades, strict=True):
        part = count / whole * _ROOM
        sheet.box(at, middle - _BAR / 2, part - 2, _BAR, shade, round_=2)
        if part > 34:
            pale = shade in (PALE, RAV) or shade.startswith("#C") or shade.startswith("#D")
            sheet.text(at + part / 2 - 1, middle + 7, str(count), SMALL, fill="#10272A" if pale else "#FFFEFB",
                       anchor="middle")  # fmt: skip
        at += part


def _shade(place: int, of: int) -> str:
    """From pale to deep."""
    pale, deep = (0xD8, 0xE8, 0xE2), (0x0A, 0x5C, 0x57)
    share = place / max(1, of - 1)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(pale, deep, strict=True))


def gaps(sheet: Sheet, figure: f.Gaps, language: str) -> None:
    """Today and wished on one line, the way between them drawn."""
    first, second = (side or say(language, word) for side, word in zip(figure.sides, ("Today", "Wished"), strict=True))
    reach = (figure.high - figure.low) or 1
    for row in figure.rows:
        value = f"{decimal(language, row.today)} – {decimal(language, row.wished)}"
        _between(sheet, row.label, value, (row.today - figure.low) / reach, (row.wished - figure.low) / reach)
    _legend(sheet, ((FJORD, first), (RAV, second)))


def movement(sheet: Sheet, figure: f.Movement, language: str) -> None:
    """The share that chose each before and now."""
    for row in figure.rows:
        value = f"{row.before_share:.0%} – {row.after_share:.0%}"
        _between(sheet, row.label, value, row.before_share, row.after_share)
    _legend(sheet, ((FJORD, say(language, "Before")), (RAV, say(language, "Now"))))


def _between(sheet: Sheet, label: str, value: str, start: float, end: float) -> None:
    high = max(sheet.block(MARGIN, label, _LABELS, most=3), _BAR) + _GAP
    middle = sheet.y + (high - _GAP) / 2
    room = _ROOM - 70
    sheet.line(_LEFT, middle, _LEFT + room, middle, LINE, 3)
    sheet.line(_LEFT + start * room, middle, _LEFT + end * room, middle, MID, 6)
    sheet.dot(_LEFT + start * room, middle, 12, FJORD)
    sheet.dot(_LEFT + end * room, middle, 12, RAV, EDGE)
    sheet.text(_LEFT + room + 30, middle + BODY * 0.35, value, bold=True)
    sheet.y += high


def forces(sheet: Sheet, figure: f.Forces, language: str) -> None:
    """What helps, then what hinders; the longer the stronger."""
    for name, side in zip(figure.sides, (figure.helps, figure.hinders), strict=True):
        sheet.y += sheet.block(MARGIN, name, INNER, bold=True) + 8
        _bars(sheet, [Row(each.label, decimal(language, each.strength), each.strength / 5) for each in side])


def _legend(sheet: Sheet, parts: Sequence[tuple[str, str]]) -> None:
    x = _LEFT
    for shade, name in parts:
        words = short(name, SMALL, _ROOM)
        room = 30 + wide(words, SMALL) + 30
        if x + room > MARGIN + INNER and x > _LEFT:
            x, sheet.y = _LEFT, sheet.y + SMALL * 1.5
        sheet.box(x, sheet.y + 4, 18, 18, shade)
        sheet.text(x + 26, sheet.y + SMALL, words, SMALL, fill=QUIET)
        x += room
    sheet.y += SMALL * 1.6


DRAWERS: Mapping[str, Callable[[Sheet, Any, str], None]] = {
    "bars": bars,
    "words": bars,
    "themes": bars,
    "ranking": bars,
    "weights": weights,
    "scales": scales,
    "sorted": sorted_,
    "gaps": gaps,
    "movement": movement,
    "forces": forces,
}
