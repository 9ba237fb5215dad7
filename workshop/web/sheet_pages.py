"""Cuts what stands side by side into pages of the wall: sheets in at most three columns, forces a few a side."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.core.figures import Figure, Forces, Sheet, SheetColumn, SheetGroup
from workshop.text.wrapping import lines
from workshop.web import charts

ACROSS = 3
FORCES, FORCES_LARGE = 4, 3  # on one side of a page
WIDTHS = {1: 150.0, 2: 72.0, 3: 47.0}  # percent of the window's height
_TEXT = 4.5  # type size of a text
_MOST = 3  # lines of one text; the rest is cut


def side_by_side(figure: Sheet | Forces, room: int, large: bool) -> Iterator[Figure]:
    """The pages of a sheet or of a force field; `room` is the lines there are under the heads."""
    if isinstance(figure, Sheet):
        yield from pages(figure, room, charts.LARGE_HALL if large else 1.0)
        return
    per = FORCES_LARGE if large else FORCES
    for start in range(0, max(len(figure.helps), len(figure.hinders), 1), per):
        here = slice(start, start + per)
        yield replace(figure, helps=figure.helps[here], hinders=figure.hinders[here])


def pages(figure: Sheet, room: int, grown: float) -> Iterator[Sheet]:
    """Three columns at a time; what does not fit under them comes on the next page, under the same heads."""
    columns = [column for column in figure.columns if column.groups]
    if not columns:
        yield figure
    for start in range(0, len(columns), ACROSS):
        here = columns[start : start + ACROSS]
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
