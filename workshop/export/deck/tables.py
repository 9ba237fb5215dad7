"""Plans tables: rows as high as their words, as many a slide as fit, the rest on the next one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.export.deck.measure import high, shorten, wrap
from workshop.export.deck.parts import Box, Cell, Table
from workshop.export.deck.theme import BODY, LABEL

HEAD_HIGH = high(1, LABEL) + 12
PAD_X, PAD_Y = 12.0, 6.0  # right of a cell's words, and over and under them
_AIR = 24.0  # what a row may get on top of what it needs

Row = tuple[Cell, ...]


def pages(name: str, heads: Sequence[str], shares: Sequence[float], rows: Sequence[Row], box: Box) -> list[Table]:
    """The rows in one or more tables that fit the box; `shares` are the columns' parts of its width."""
    widths = tuple(box.wide * share / sum(shares) for share in shares)
    room = box.high - (HEAD_HIGH if heads else 0)
    most = max(1, int((room - 2 * PAD_Y) / high(1, BODY)))
    fitted = [tuple(_fitted(cell, wide, most) for cell, wide in zip(row, widths, strict=True)) for row in rows]
    return [
        Table(name, tuple(heads), widths, page, _spread([row_high(row, widths) for row in page], room))
        for page in _flow(fitted, widths, room)
    ]


def one(
    name: str, heads: Sequence[str], shares: Sequence[float], rows: Sequence[Row], box: Box, *, top: bool = True
) -> Table:
    """One table of few rows that are stretched to fill the box, so that there is room to write."""
    table = pages(name, heads, shares, rows, box)[0]
    spare = box.high - (HEAD_HIGH if heads else 0) - sum(table.highs)
    stretched = tuple(tall + max(0.0, spare) / len(table.highs) for tall in table.highs)
    return replace(table, highs=stretched, top=top)


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


def _flow(rows: Sequence[Row], widths: Sequence[float], room: float) -> Iterator[tuple[Row, ...]]:
    page: list[Row] = []
    used = 0.0
    for row in rows:
        tall = row_high(row, widths)
        if page and used + tall > room:
            yield tuple(page)
            page, used = [], 0.0
        page.append(row)
        used += tall
    if page:
        yield tuple(page)
