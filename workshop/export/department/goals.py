"""The chapter on goals: what was typed in the morning beside what the evaluation says, and room for what changes."""

from workshop.core.figures import Scales, Spread
from workshop.export.deck import speaking
from workshop.export.department import scales
from workshop.export.department.blocks import Blank, Block, Heading, Line, Table
from workshop.export.report import Report
from workshop.kinds.telling import decimal
from workshop.language import count

EVALUATION = "B11.skalaer"


def goals(report: Report) -> tuple[Block, ...]:
    """Goal, what the evaluation says, what we change; then the whole evaluation."""
    t = speaking.speaker(report)
    wanted = [goal for goal in report.goals if goal]
    scale = evaluation(report)
    rated = scales.told(report, scale, [scales.Row(spread) for spread in scale.rows]) if scale else ()
    return (
        Heading(t("Goals and evaluation")),
        *(_goals(report, wanted, scale) if wanted else (Line(t("Nobody typed goals in the morning.")),)),
        *(rated or (Line(t("Fewer than {floor} answered the evaluation, or it was not asked.", floor=report.floor)),)),
    )


def evaluation(report: Report) -> Scales | None:
    """The evaluation's scales, where they may be seen."""
    step = report.step(EVALUATION)
    return next((figure for figure in step.figures if isinstance(figure, Scales)), None) if step else None


def _goals(report: Report, wanted: list[str], scale: Scales | None) -> tuple[Block, ...]:
    t = speaking.speaker(report)
    rows = tuple((goal, _said(report, goal, scale), Blank(t("write one thing we change"))) for goal in wanted)
    heads = (t("Goal from the morning"), t("What the evaluation says"), t("What we change"))
    told = count(report.language, "The day had {n} goal", "The day had {n} goals", len(wanted))
    return (Table(told, heads, rows, (36, 32, 32)),)


def _said(report: Report, goal: str, scale: Scales | None) -> str | Blank:
    """The mean of the statement about this very goal, where the room was asked about it; else a hint to look below."""
    t = speaking.speaker(report)
    about = next((row for row in scale.rows if row.goal == goal), None) if scale else None
    if scale is None or about is None or about.n < report.floor:
        return Blank(t("which number below shows it?"))
    return _mean(report, about, scale)


def _mean(report: Report, row: Spread, scale: Scales) -> str:
    t = speaking.speaker(report)
    mean = decimal(report.language, row.mean)
    return t("{mean} of {high} on average, {n} answers", mean=mean, high=scale.high, n=row.n)
