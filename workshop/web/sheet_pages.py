"""Cuts what stands side by side into pages of the wall: sheets in at most three columns, forces a few a side.

Also how many lines a figure takes to say what its marks mean.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from workshop.core.figures import Figure, Force, Forces, Gaps, Movement, Sheet, SheetColumn, SheetGroup, Sorted, Weights
from workshop.text.widths import width
from workshop.text.wrapping import lines
from workshop.web import charts

ACROSS = 3
FORCES, FORCES_LARGE = 9, 6  # lines on one side of a page, arrows among them
WIDTHS = {1: 150.0, 2: 72.0, 3: 47.0}  # percent of the window's height
_TEXT = 4.5  # type size of a text
_MOST = 3  # lines of one text; the rest is cut
_SIDE, _KEY = 74.0, 160.0  # widths of a force field's side, and of a line that says what marks mean
_SMALL, _MARK = 4.6, 8.6  # type size of that line, and its mark with the space around it


def side_by_side(figure: Sheet | Forces, room: int, large: bool) -> Iterator[Figure]:
    """The pages of a sheet or of a force field; `room` is the lines there are under the heads."""
    if isinstance(figure, Sheet):
        yield from pages(figure, room, charts.LARGE_HALL if large else 1.0)
        return
    heights = [max(map(_arrow_high(large), pair)) for pair in zip_longest(figure.helps, figure.hinders)]
    start = 0
    while start < max(len(heights), 1):
        end = start + 1
        while end < len(heights) and sum(heights[start : end + 1]) <= (FORCES_LARGE if large else FORCES):
            end += 1
        yield replace(figure, helps=figure.helps[start:end], hinders=figure.hinders[start:end])
        start = end


def _arrow_high(large: bool) -> Callable[[Force | None], int]:
    """How many lines a force takes: its words, two at most, and its arrow."""
    room = _SIDE / (_SMALL * (charts.LARGE_HALL if large else 1))
    return lambda force: 1 + min(2, lines(f"{force.label} {force.count}", room)) if force else 0


def legend(figure: Figure, large: bool) -> int:
    """How many lines of body text it takes to say what the marks mean; long names of columns need several."""
    if not isinstance(figure, Sorted):
        return int(isinstance(figure, Gaps | Weights | Movement))
    needed, used = 1, 0.0
    for column in figure.columns:
        wide = _MARK + width(column, "atkinson") * _SMALL * (charts.LARGE_HALL if large else 1)
        if used and used + wide > _KEY:
            needed, used = needed + 1, 0.0
        used += wide
    return max(1, needed - 1)  # its type is smaller than body text


def pages(figure: Sheet, room: int, grown: float) -> Iterator[Sheet]:
    """Three columns at a time; what does not fit under them comes on the next page, under the same heads."""
    columns = [column for column in figure.columns if column.groups]
    if not columns:
        yield figure
    across = 2 if len(columns) == 4 else ACROSS  # four stand two and two, and none alone
    for start in range(0, len(columns), across):
        here = columns[start : start + across]
        wide = WIDTHS[len(here)] / (_TEXT * grown)
        cut = [list(_cut(column, room, wide)) for column in here]
        for page in range(max(map(len, cut))):
            shown = tuple(
                parts[page] if page < len(parts) else replace(c, groups=()) for parts, c in zip(cut, here, strict=True)
            )
            yield replace(figure, columns=shown)


def _cut(column: SheetColumn, room: int, wide: float) -> Iterator[SheetColumn]:
    """The column in pieces of as many lines as there is room for."""
    groups: list[SheetGroup] = []
    used = 0
    for group in column.groups:
        label = bool(group.label)
        kept: list[str] = []
        for text in group.texts:
            needed = min(_MOST, lines(text, wide)) + (label and not kept)
            if used and used + needed > room:
                yield replace(column, groups=_with(groups, group, kept))
                groups, kept, used = [], [], 0
            kept.append(text)
            used += needed
        groups = list(_with(groups, group, kept))
    yield replace(column, groups=tuple(groups))


def _with(groups: Sequence[SheetGroup], group: SheetGroup, texts: Sequence[str]) -> tuple[SheetGroup, ...]:
    return (*groups, *([replace(group, texts=tuple(texts))] if texts else []))
