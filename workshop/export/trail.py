"""Where a result came from: from a theme, a vote or a commitment back to the notes behind it, never to who wrote them.

Only what has been released is in it, so floor and moderation hold here too; once notes are deleted it says how many
there were.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.core.figures import Agreements, Bars, Figure, Ranking, Themes
from workshop.export import lineage, single
from workshop.export.report import Report, StepReport


@dataclass(frozen=True, slots=True)
class Behind:
    """One earlier step that a result was made of: its heading, its finding, and the texts that may be read."""

    key: str
    heading: str
    finding: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trail:
    """One result, how many stand behind it, and the way back."""

    step: str  # key, such as K01.temaer
    heading: str
    kind: str  # theme | vote | commitment
    text: str
    count: int
    notes: tuple[str, ...]  # the very answers in this theme or vote
    behind: tuple[Behind, ...]


def trails(report: Report) -> tuple[Trail, ...]:
    """Every theme, vote and commitment that has been shown, in the order of the day."""
    return tuple(trail for step in report.steps for trail in _of_step(report, step))


def _of_step(report: Report, step: StepReport) -> Iterator[Trail]:
    sources = lineage.sources(report, step)
    for figure in single.figures(step):
        for kind, text, count in _results(figure):
            notes = _notes(sources, kind, text)
            behind = tuple(_behind(source, kind) for source in sources)
            yield Trail(step.key, step.heading, kind, text, count or len(notes), notes, behind)


def _results(figure: Figure) -> Iterator[tuple[str, str, int]]:
    """What in a figure somebody may want to walk back from."""
    if isinstance(figure, Themes):
        yield from (("theme", theme.title, theme.count) for theme in figure.themes)
    if isinstance(figure, Bars):
        yield from (("vote", row.label, row.count) for row in figure.rows if row.count)
    if isinstance(figure, Ranking):
        yield from (("vote", row.label, row.chosen_by) for row in figure.rows if row.chosen_by)
    if isinstance(figure, Agreements):
        yield from (("commitment", card.sentence, 1) for card in figure.cards)


def _notes(sources: tuple[StepReport, ...], kind: str, text: str) -> tuple[str, ...]:
    """The answers in a theme, or those that say what was voted for."""
    answers = [answer for source in sources for answer in single.answers(source)]
    if kind == "theme":
        return tuple(answer.text for answer in answers if answer.theme == text)
    if kind == "vote":
        return tuple(a.text for a in answers if text.casefold() in (a.text.casefold(), a.theme.casefold()))
    return ()


def _behind(source: StepReport, kind: str) -> Behind:
    """The step itself; its notes only where the result does not name its own."""
    told = next((figure.finding for figure in single.figures(source)), "")
    notes = tuple(answer.text for answer in single.answers(source)) if kind == "commitment" else ()
    return Behind(source.key, source.heading, told, notes)
