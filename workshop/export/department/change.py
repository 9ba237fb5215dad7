"""The chapter on change: the same question on two days, two groups of answers side by side, each with its n."""

from collections.abc import Iterator, Sequence

from workshop.core import privacy
from workshop.core.figures import Bars, Figure, Gaps, Scales
from workshop.export.deck import speaking
from workshop.export.department import scales
from workshop.export.department.blocks import Block, Heading, Line, Table
from workshop.export.report import Earlier, Report, StepReport
from workshop.kinds.telling import decimal

Day = tuple[str, Figure]  # a date as it is written, and what was told that day


def change(report: Report) -> tuple[Block, ...]:
    """Each question that was asked with the same words on an earlier day."""
    t = speaking.speaker(report)
    heading = Heading(t("Change since last time"))
    if not report.earlier:
        return heading, Line(t("There is no earlier day with the same questions to compare with."))
    found = [block for step in _asked(report) for block in _one(report, step)]
    compared = "; ".join(f"{each.title} ({_written(report, each)})" for each in report.earlier)
    nothing = t("No question was asked with the same words and answered by at least {floor} on both days.")
    return (
        heading,
        Line(t("Compared with: {days}. The groups need not be the same people.", days=compared)),
        *(found or (Line(nothing.format(floor=report.floor)),)),
    )


def _asked(report: Report) -> list[StepReport]:
    """Every step, the last time it was asked."""
    return list({step.key: step for step in report.steps}.values())


def _one(report: Report, step: StepReport) -> Iterator[Block]:
    """One question's days, earliest first; nothing where only this day may be seen."""
    for kind, tell in ((Scales, _scales), (Gaps, _gaps), (Bars, _bars)):
        now = _figure(step, kind)
        if now is None or now.n < report.floor:
            continue
        days: list[Day] = []
        for each in sorted(report.earlier, key=lambda found: found.day):
            then = _figure(_same(each, step), kind)
            if then is not None and then.n >= report.floor:
                days.append((_written(report, each), then))
        blocks = tell(report, [*days, (speaking.written(report.language, report.day), now)]) if days else ()
        if blocks:
            yield Heading(step.heading or step.question, 2)
            yield from blocks


def _written(report: Report, each: Earlier) -> str:
    return speaking.written(report.language, each.day)


def _same(each: Earlier, step: StepReport) -> StepReport | None:
    """The step of the same exercise and name, asked in the same words of the same kind of respondent."""
    found = next((other for other in reversed(each.steps) if other.key == step.key), None)
    same = found is not None and (found.question, found.kind, found.who) == (step.question, step.kind, step.who)
    return found if same else None


def _figure(step: StepReport | None, kind: type[Figure]) -> Figure | None:
    figures = step.figures if step is not None and step.standing == "shown" else ()
    return next((figure for figure in figures if isinstance(figure, kind)), None)


def _scales(report: Report, days: Sequence[Day]) -> tuple[Block, ...]:
    """Statements that stand in both days' scales, the scale being the same."""
    now = days[-1][1]
    assert isinstance(now, Scales)
    same = [
        (day, figure)
        for day, figure in days
        if isinstance(figure, Scales) and (figure.low, figure.high, figure.ends) == (now.low, now.high, now.ends)
    ]
    rows = []
    for spread in now.rows:
        on = [scales.Row(row, day) for day, figure in same for row in figure.rows if row.label == spread.label]
        on = [row for row in on if row.spread.n >= report.floor]
        rows += on if len(on) > 1 else []
    return scales.told(report, now, rows)


def _gaps(report: Report, days: Sequence[Day]) -> tuple[Block, ...]:
    """Today and wished (means) of each statement, day by day."""
    t = speaking.speaker(report)
    now = days[-1][1]
    assert isinstance(now, Gaps)
    same = [
        (day, figure)
        for day, figure in days
        if isinstance(figure, Gaps) and (figure.low, figure.high, figure.sides) == (now.low, now.high, now.sides)
    ]
    rows: list[tuple[str, ...]] = []
    for gap in now.rows:
        on = [(day, row) for day, figure in same for row in figure.rows if row.label == gap.label]
        on = [(day, row) for day, row in on if row.n >= report.floor]
        for day, row in on if len(on) > 1 else ():
            means = (decimal(report.language, row.today), decimal(report.language, row.wished))
            rows.append((row.label, day, *means, str(row.n)))
    heads = (t("Statement"), t("Day"), now.sides[0] or t("Today"), now.sides[1] or t("Wished"), t("Answers"))
    return (Table(now.heading, heads, tuple(rows), (44, 20, 12, 12, 12), numbers=2),) if rows else ()


def _bars(report: Report, days: Sequence[Day]) -> tuple[Block, ...]:
    """Answers that enough chose on each day; the others of that day together, or not at all."""
    t = speaking.speaker(report)
    columns = [_chosen(report, figure) for _, figure in days if isinstance(figure, Bars)]
    labels = list(columns[-1])
    if not any(label in column for column in columns[:-1] for label in labels):
        return ()
    rows = tuple((label, *(str(column.get(label, "–")) for column in columns)) for label in labels)
    asked = (t("Have answered"), *(str(figure.n) for _, figure in days))
    heads = (t("Answer"), *(day for day, _ in days))
    note = t("“–” is an answer that fewer than {floor} chose that day.", floor=report.floor)
    wide = 20.0
    shares = (100 - wide * len(days), *([wide] * len(days)))
    table = Table(days[-1][1].heading, heads, (*rows, asked), shares, numbers=1)
    return (table, Line(note, True)) if any("–" in row for row in rows) else (table,)


def _chosen(report: Report, figure: Bars) -> dict[str, int]:
    """Each answer that may stand with its number."""
    counts = [row.count for row in figure.rows]
    away = privacy.folded(counts, floor=report.floor)
    return {row.label: row.count for place, row in enumerate(figure.rows) if place not in away}
