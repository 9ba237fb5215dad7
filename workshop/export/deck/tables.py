"""Plans tables: rows as high as their words, as many a slide as fit, the rest on the next one."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from workshop.export.deck.measure import high, shorten, wrap
from workshop.export.deck.parts import Box, Cell, Table
from workshop.export.deck.theme import BODY, LABEL

PAD_X, PAD_Y = 12.0, 6.0  # right of a cell's words, and over and under them
_AIR = 24.0  # what a row may get on top of what it needs

Row = tuple[Cell, ...]


def pages(name: str, heads: Sequence[str], shares: Sequence[float], rows: Sequence[Row], box: Box) -> list[Table]:
    """The rows in one or more tables that fit the box; `shares` are the columns' parts of its width."""
    widths = tuple(box.wide * share / sum(shares) for share in shares)
    head = head_high(heads, widths)
    room = box.high - head
    most = max(1, int((room - 2 * PAD_Y) / high(1, BODY)))
    fitted = [tuple(_fitted(cell, wide, most) for cell, wide in zip(row, widths, strict=True)) for row in rows]
    return [
        Table(name, tuple(heads), widths, page, _spread([row_high(row, widths) for row in page], room), head=head)
        for page in _evenly(fitted, widths, room)
    ]


def one(
    name: str, heads: Sequence[str], shares: Sequence[float], rows: Sequence[Row], box: Box, *, top: bool = True
) -> Table:
    """One table of few rows that are stretched to fill the box, so that there is room to write."""
    table = pages(name, heads, shares, rows, box)[0]
    spare = box.high - table.head - sum(table.highs)
    stretched = tuple(tall + max(0.0, spare) / len(table.highs) for tall in table.highs)
    return replace(table, highs=stretched, top=top)


def head_high(heads: Sequence[str], widths: Sequence[float]) -> float:
    """The heads' height: that of the longest of them; 0 where there are none."""
    lines = [len(wrap(head, LABEL, wide - PAD_X)) for head, wide in zip(heads, widths, strict=False)]
    return high(max(lines), LABEL) + 2 * PAD_Y if lines else 0.0


def row_high(row: Row, widths: Sequence[float]) -> float:
    """A row's height: that of its longest cell."""
    lines = max(len(wrap(cell.text, BODY, wide - PAD_X)) for cell, wide in zip(row, widths, strict=True))
    return high(lines, BODY) + 2 * PAD_Y


def _spread(highs: Sequence[float], room: float) -> tuple[float, ...]:
    """Rows a little apart where there is room for it."""
    spare = min(_AIR, (room - sum(highs)) / len(highs))
    return tuple(tall + max(0.0, spare) for tall in highs)


def _fitted(cell: Cell, wide: float, most: int) -> Cell:
    return replace(cell, text=shorten(cell.text, BODY, wide - PAD_X, most))


def _evenly(rows: Sequence[Row], widths: Sequence[float], room: float) -> list[tuple[Row, ...]]:
    """As few pages as hold the rows, filled about equally: none is left with a single row while others are full."""
    talls = [row_high(row, widths) for row in rows]
    sizes = even(talls, room)
    starts = accumulate(sizes, initial=0)
    return [tuple(rows[start : start + size]) for start, size in zip(starts, sizes, strict=False)]


def even(talls: Sequence[float], room: float) -> list[int]:
    """How many things of those heights go on each page."""
    pages, step = _flow(talls, room), high(1, BODY)
    caps = (room - step * n for n in range(int(room / step), -1, -1))
    return next((found for cap in caps if len(found := _flow(talls, cap)) == len(pages)), pages)


def _flow(talls: Sequence[float], room: float) -> list[int]:
    """Each page as full as it goes; what is higher than a page has one of its own."""
    sizes: list[int] = []
    used = 0.0
    for tall in talls:
        if not sizes or used + tall > room:
            sizes.append(0)
            used = 0.0
        sizes[-1] += 1
        used += tall
    return sizes
