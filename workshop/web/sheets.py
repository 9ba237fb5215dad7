"""Cuts results into pages that can be read from the back row: few rows each, and never smaller type.

A page holds eight lines of body text, five rows of a chart or seven theme titles; in a large hall, where type is a
quarter larger, it holds less. Lengths are percent of the window's height.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from typing import Any

from workshop.core.figures import (
    Agreements,
    Bars,
    Figure,
    Forces,
    Gaps,
    Movement,
    Notes,
    Pairs,
    Placement,
    Ranking,
    Scales,
    Sorted,
    Themes,
    Weights,
)
from workshop.core.figures import Sheet as Filled
from workshop.text.cloud import Placed
from workshop.text.wrapping import lines
from workshop.web import charts, sheet_pages

BODY, SMALL = 5.5, 4.6  # type sizes
LINES, LINES_LARGE, ROWS, ROWS_LARGE = 8, 6, 5, 4
_LABEL, _STATEMENT, _LEGEND, _SENTENCE, _NOTE = 70.0, 72.0, 53.0, 112.0, 146.0  # widths of columns
_GAP, _WEIGHED, _THEME, _THEME_LED = 68.0, 66.0, 138.0, 88.0  # the last two of titles, alone and beside the largest
_WORKPLACE = 36.0
_FINDING = 17.0  # how many type sizes of a finding stand on one of its two lines
_SNUG = 1.03  # labels are set a little narrower than the weight that was measured


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the wall: the part of a figure on it, and which page of how many it is."""

    whole: Figure
    part: Figure
    first: int  # how many rows of the figure stand on earlier pages
    way: str  # "examples" where a theme wall shows what was written, else ""
    large: bool
    number: int = 1
    of: int = 1

    @property
    def long(self) -> bool:
        """Whether the finding has so many letters that it needs smaller type."""
        wide = _FINDING / charts.LARGE_HALL if self.large else _FINDING
        title = self.whole.heading if self.quotes else self.whole.finding
        return lines(title, wide) > 2 or (self.large and isinstance(self.whole, Placement))

    @property
    def quotes(self) -> bool:
        """Whether people's own words are the result: then what they are about is the title, and not how many."""
        return isinstance(self.whole, Notes | Filled) and bool(self.whole.n)

    def room(self, wide: float) -> float:
        """How many type sizes of body text go into a column of that width."""
        return wide * _SNUG / (BODY * (charts.LARGE_HALL if self.large else 1))

    def small(self, wide: float) -> float:
        """The same of small text: legends, the words at the ends of a scale."""
        return self.room(wide) * BODY / SMALL

    @property
    def column(self) -> float:
        """How wide a column of a filled-in sheet is."""
        return sheet_pages.WIDTHS.get(len(getattr(self.part, "columns", ())), sheet_pages.WIDTHS[1])

    @property
    def led(self) -> bool:
        """Whether this page of a theme wall begins with a theme that is larger than all others."""
        return self.first == 0 and isinstance(self.whole, Themes) and leads(self.whole)

    def cloud(self) -> tuple[Placed, ...]:
        """The words of a cloud, placed."""
        return charts.cloud(getattr(self.whole, "words", ()), self.large)

    def marks(self) -> tuple[charts.Mark, ...]:
        """This page's cards in a 2×2."""
        return charts.marks(getattr(self.part, "spots", ()), self.first, self.large)


def shown(figures: Sequence[Figure], page: int, *, large: bool) -> Sheet | None:
    """The page that was asked for, counted from 0, or the last one; None where there is nothing to show."""
    found = pages(tuple(figures), large)
    return found[min(max(page, 0), len(found) - 1)] if found else None


@lru_cache(maxsize=64)
def pages(figures: tuple[Figure, ...], large: bool) -> tuple[Sheet, ...]:
    """All pages of what is shown; a redraw of the same figures costs nothing."""
    found = [sheet for figure in figures for sheet in _sheets(figure, large)]
    return tuple(replace(sheet, number=place + 1, of=len(found)) for place, sheet in enumerate(found))


def _sheets(figure: Figure, large: bool) -> Iterator[Sheet]:
    if isinstance(figure, Themes):
        yield from _theme_wall(figure, large)
        return
    if isinstance(figure, Filled | Forces):
        for part in sheet_pages.side_by_side(figure, (LINES_LARGE if large else LINES) - 1, large):
            yield Sheet(figure, part, 0, "", large)
        return
    if type(figure) not in _ROWS_OF:
        yield Sheet(figure, figure, 0, "", large)
        return
    name, most, text, room = _ROWS_OF[type(figure)]
    heights = _heights(getattr(figure, name), text, room, large)
    if isinstance(figure, Agreements):  # beside the sentence stands whose it is
        beside = _heights(figure.cards, lambda card: card.workplace, _WORKPLACE, large)
        heights = [max(pair) for pair in zip(heights, beside, strict=True)]
    yield from _cut(figure, name, heights, most, large)


def _theme_wall(figure: Themes, large: bool) -> Iterator[Sheet]:
    """First all titles with their counts, then two themes a page with what was written."""
    heights = _heights(figure.themes, lambda theme: theme.title, _THEME_LED if leads(figure) else _THEME, large)
    yield from _cut(figure, "themes", heights, 7, large)
    told = tuple(theme for theme in figure.themes if theme.examples)
    for start in range(0, len(told), 2):
        yield Sheet(figure, replace(figure, themes=told[start : start + 2]), start, "examples", large)


def leads(figure: Themes) -> bool:
    """Whether one theme is larger than all others, so that it may stand large."""
    return len(figure.themes) > 1 and figure.themes[0].count > figure.themes[1].count


def _cut(figure: Any, name: str, heights: Sequence[int], most: int, large: bool) -> Iterator[Sheet]:
    """The figure in pages of as many rows as there is room for, about the same number on each."""
    rows = getattr(figure, name)
    most = min(most, most * ROWS_LARGE // ROWS) if large else most
    room = (LINES_LARGE if large else LINES) - sheet_pages.legend(figure, large)
    room -= isinstance(figure, Agreements)  # the frames around its cards
    parts = _split(heights, most, room)
    even = _split(heights, ceil(len(heights) / len(parts)), room)
    start = 0
    for size in even if len(even) == len(parts) else parts:
        yield Sheet(figure, replace(figure, **{name: rows[start : start + size]}), start, "", large)
        start += size


def _split(heights: Sequence[int], most: int, room: int) -> list[int]:
    """How many rows go on each page; an empty figure has one page."""
    sizes, used = [0], 0
    for height in heights:
        if sizes[-1] and (sizes[-1] >= most or used + height > room):
            sizes.append(0)
            used = 0
        sizes[-1] += 1
        used += height
    return sizes


def _heights(rows: Sequence[Any], text: Callable[[Any], str], room: float, large: bool) -> list[int]:
    """How many lines each row takes; longer texts are cut at three."""
    size = BODY * (charts.LARGE_HALL if large else 1)
    return [min(3, lines(text(row), room / size)) for row in rows]


def _label(row: Any) -> str:
    return str(row.label)


_ROWS_OF: dict[type[Figure], tuple[str, int, Callable[[Any], str], float]] = {
    Bars: ("rows", ROWS, _label, _LABEL),
    Ranking: ("rows", ROWS, _label, _LABEL),
    Scales: ("rows", ROWS, _label, _STATEMENT),
    Gaps: ("rows", ROWS, _label, _GAP),
    Weights: ("rows", ROWS, _label, _WEIGHED),
    Movement: ("rows", 4, _label, _WEIGHED),
    Placement: ("spots", ROWS, _label, _LEGEND),
    Agreements: ("cards", 3, lambda card: card.sentence, _SENTENCE),
    Notes: ("notes", ROWS, str, _NOTE),
    Pairs: ("rows", ROWS, lambda row: f"{row.names} {row.when}", _NOTE),
    Sorted: ("rows", ROWS, _label, _WEIGHED),
}
