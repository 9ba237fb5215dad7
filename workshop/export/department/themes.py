"""The chapter on themes: what the room's answers were about, counted only where enough wrote about the same."""

from collections.abc import Iterator

from workshop.core import privacy
from workshop.core.figures import Theme, Themes
from workshop.core.keeping import SHARED
from workshop.export.deck import speaking
from workshop.export.department.blocks import Block, Chart, Heading, Line, Table
from workshop.export.department.unnamed import unnamer
from workshop.export.report import Report, StepReport

_A_FEW = 2  # bars that are worth comparing
MOST = 12  # themes of one question that are counted, and that are only named


def themes(report: Report) -> tuple[Block, ...]:
    """Each question whose answers were gathered in themes: table, bars, and what was spoken of by fewer."""
    t = speaking.speaker(report)
    found = [
        block
        for step in report.steps
        for figure in step.figures
        if isinstance(figure, Themes) and figure.themes and figure.n >= report.floor
        for block in _one(report, step, figure)
    ]
    nothing = t("No answers were gathered in themes that enough people wrote about.")
    return (Heading(t("Themes")), *(found or (Line(nothing),)))


def _one(report: Report, step: StepReport, figure: Themes) -> Iterator[Block]:
    t, unnamed = speaking.speaker(report), unnamer(report)
    away = privacy.folded([theme.count for theme in figure.themes], figure.unplaced, floor=report.floor)
    shown = [theme for place, theme in enumerate(figure.themes) if place not in away]
    yield Heading(unnamed(figure.heading), 2)
    yield Line(f"{step.question or figure.heading} ({speaking.answers(report.language, figure.n)})")
    if shown:
        yield from _counted(report, shown[:MOST], figure.n)
    if len(shown) > MOST:
        yield Line(t("{n} more themes stand in the room's deck.", n=len(shown) - MOST), True)
    yield from _named(report, [theme for place, theme in enumerate(figure.themes) if place in away])


def _counted(report: Report, shown: list[Theme], n: int) -> Iterator[Block]:
    t, unnamed = speaking.speaker(report), unnamer(report)
    titles = tuple(unnamed(theme.title) for theme in shown)
    told = t("Themes by how many answers they hold")
    rows = tuple((title, str(theme.count)) for title, theme in zip(titles, shown, strict=True))
    yield Table(told, (t("Theme"), t("Answers")), rows, (80, 20), numbers=1)
    if len(shown) < _A_FEW:
        return
    words = "; ".join(f"{title}: {theme.count}" for title, theme in zip(titles, shown, strict=True))
    alt = t("Bars: {rows}. {n} have answered.", rows=words, n=n)
    yield Chart(alt, titles, ((t("Answers"), tuple(float(theme.count) for theme in shown)),))


def _named(report: Report, away: list[Theme]) -> Iterator[Block]:
    """Themes that stand without a number; one that a single answer made is not named at all."""
    t, unnamed = speaking.speaker(report), unnamer(report)
    titles = [unnamed(theme.title) for theme in away if theme.count >= SHARED]
    if titles:
        more = f"; {t('and {n} more', n=len(titles) - MOST)}" if len(titles) > MOST else ""
        told = t("Also spoken of, without a number: {titles}.", titles="; ".join(titles[:MOST]) + more)
        yield Line(told, True)
