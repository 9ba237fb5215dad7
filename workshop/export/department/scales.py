"""Answers on a scale as the document shows them: in parts that each hold nobody or at least the floor."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workshop.core import privacy
from workshop.core.figures import Scales, Spread
from workshop.export.deck import speaking
from workshop.export.department.blocks import Block, Chart, Line, Table
from workshop.export.report import Report
from workshop.kinds.telling import decimal


@dataclass(frozen=True, slots=True)
class Row:
    """One statement on one day; `day` is empty where there is only one."""

    spread: Spread
    day: str = ""


def told(report: Report, scale: Scales, rows: Sequence[Row]) -> tuple[Block, ...]:
    """A table of the rows and, where the answers may be parted, their bars; both with n."""
    rows = [row for row in rows if row.spread.n >= report.floor]
    if not rows:
        return ()
    # the ways to part a scale are nested, so the coarsest is safe for every row
    cuts = min((privacy.bands(row.spread.counts, floor=report.floor) for row in rows), key=len)
    parts = [_parts(row.spread.counts, cuts) for row in rows]
    names = _names(scale, cuts)
    table = _table(report, scale, rows, names, parts)
    return (table, *(_bars(report, rows, names, parts) if cuts else ()), Line(_ends(report, scale), quiet=True))


def _parts(counts: Sequence[int], cuts: Sequence[int]) -> tuple[int, ...]:
    edges = (0, *cuts, len(counts))
    return tuple(sum(counts[start:end]) for start, end in pairwise(edges))


def _names(scale: Scales, cuts: Sequence[int]) -> tuple[str, ...]:
    """»1–2«, »3«, »4–5«; none where the answers may not be parted."""
    if not cuts:
        return ()
    edges = (0, *cuts, scale.high - scale.low + 1)
    spans = [(scale.low + start, scale.low + end - 1) for start, end in pairwise(edges)]
    return tuple(str(low) if low == high else f"{low}–{high}" for low, high in spans)


def _table(
    report: Report, scale: Scales, rows: Sequence[Row], names: tuple[str, ...], parts: Sequence[tuple[int, ...]]
) -> Table:
    t = speaking.speaker(report)
    days = any(row.day for row in rows)
    before = (t("Statement"), *((t("Day"),) if days else ()))
    heads = (*before, *names, t("Mean"), t("Answers"))
    lines = tuple(
        (
            row.spread.label,
            *((row.day,) if days else ()),
            *(map(str, part) if names else ()),
            decimal(report.language, row.spread.mean),
            str(row.spread.n),
        )
        for row, part in zip(rows, parts, strict=True)
    )
    numbers = [9.0] * len(names) + [14, 11]
    left = 100 - sum(numbers)
    shares = (left - 20, 20, *numbers) if days else (left, *numbers)
    return Table(f"{scale.heading}. {_ends(report, scale)}", heads, lines, tuple(shares), numbers=len(before))


def _ends(report: Report, scale: Scales) -> str:
    t = speaking.speaker(report)
    least, most = scale.ends
    return t("{low} is “{least}”, {high} is “{most}”.", low=scale.low, high=scale.high, least=least, most=most)


def _bars(
    report: Report, rows: Sequence[Row], names: tuple[str, ...], parts: Sequence[tuple[int, ...]]
) -> tuple[Block, ...]:
    t = speaking.speaker(report)
    labels = tuple(f"{row.spread.label} · {row.day}" if row.day else row.spread.label for row in rows)
    series = tuple((name, tuple(float(part[place]) for part in parts)) for place, name in enumerate(names))
    words = "; ".join(
        f"{label}: {', '.join(f'{name}: {n}' for name, n in zip(names, part, strict=True))}"
        for label, part in zip(labels, parts, strict=True)
    )
    return (Chart(t("Divided bars: {rows}.", rows=words), labels, series, parted=True),)
