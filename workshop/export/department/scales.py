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

Parts = tuple[tuple[str, int], ...]  # »1–2« and how many, from the low end; none where it may not be parted


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
    cuts: dict[str, tuple[int, ...]] = {}
    for row in rows:
        own = privacy.bands(row.spread.counts, floor=report.floor)
        cuts[row.spread.label] = min(cuts.get(row.spread.label, own), own, key=len)
    # The ways to part a scale are nested: the coarsest is safe for all, and then statements and days can be compared.
    common = min(filter(None, cuts.values()), key=len, default=())
    parts = [_parts(scale, row.spread.counts, common if cuts[row.spread.label] else ()) for row in rows]
    bars = [(row, part) for row, part in zip(rows, parts, strict=True) if part]
    table = _table(report, scale, rows, parts)
    return (table, *((_bars(report, bars),) if bars else ()), Line(_ends(report, scale), quiet=True))


def _parts(scale: Scales, counts: Sequence[int], cuts: Sequence[int]) -> Parts:
    """»1–2«, »3« and »4–5« with how many; or »1–3« and »4–5«."""
    spans = pairwise((0, *cuts, len(counts))) if cuts else ()
    return tuple((_span(scale.low + start, scale.low + end - 1), sum(counts[start:end])) for start, end in spans)


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _table(report: Report, scale: Scales, rows: Sequence[Row], parts: Sequence[Parts]) -> Table:
    t = speaking.speaker(report)
    days = any(row.day for row in rows)
    few = t("fewer than {floor} in a part", floor=report.floor)
    lines = tuple(
        (
            row.spread.label,
            *((row.day,) if days else ()),
            " · ".join(f"{name}: {n}" for name, n in part) or few,
            decimal(report.language, row.spread.mean),
            str(row.spread.n),
        )
        for row, part in zip(rows, parts, strict=True)
    )
    heads = (
        t("Statement"),
        *((t("Day"),) if days else ()),
        t("How the answers lie"),
        t("Mean"),
        t("Answers"),
    )
    shares = (30.0, 18.0, 25.0, 14.0, 13.0) if days else (44.0, 29.0, 14.0, 13.0)
    return Table(f"{scale.heading}. {_ends(report, scale)}", heads, lines, shares, numbers=len(heads) - 2)


def _ends(report: Report, scale: Scales) -> str:
    t = speaking.speaker(report)
    least, most = scale.ends
    return t("{low} is “{least}”, {high} is “{most}”.", low=scale.low, high=scale.high, least=least, most=most)


def _bars(report: Report, bars: Sequence[tuple[Row, Parts]]) -> Chart:
    """A divided bar for each row, all in the same parts."""
    t = speaking.speaker(report)
    labels = tuple(f"{row.spread.label} · {row.day}" if row.day else row.spread.label for row, _ in bars)
    names = [name for name, _ in bars[0][1]]
    series = tuple((name, tuple(float(dict(part)[name]) for _, part in bars)) for name in names)
    told = (", ".join(f"{name}: {n}" for name, n in part) for _, part in bars)
    words = "; ".join(f"{label}: {each}" for label, each in zip(labels, told, strict=True))
    return Chart(t("Divided bars: {rows}.", rows=words), labels, series, parted=True)
