"""Asked again: two distributions side by side, told from figures that could be seen; no person is followed."""

from collections.abc import Sequence

from workshop.core.figures import Bars, Figure, Movement, Scales, Shift
from workshop.kinds import telling
from workshop.kinds.contract import Ask
from workshop.language import say


def moved(ask: Ask, before: Sequence[Figure], after: Sequence[Figure]) -> Sequence[Figure]:
    """What has moved between two rounds of one question; the later result as it is where it cannot be compared."""
    first, last = _counted(before), _counted(after)
    if first is None or last is None:
        return after
    rows = tuple(_shift(label, first, last) for label in dict.fromkeys((*first[1], *last[1])))
    return (Movement(telling.heading(ask), _finding(ask, rows), last[0], first[0], rows),)


def _counted(figures: Sequence[Figure]) -> tuple[int, dict[str, int]] | None:
    """How many answered, and how many for each label (an option, or a number of a scale)."""
    for figure in figures:
        if isinstance(figure, Bars):
            return figure.n, {row.label: row.count for row in figure.rows}
        if isinstance(figure, Scales) and len(figure.rows) == 1:
            row = figure.rows[0]
            return row.n, {str(figure.low + step): n for step, n in enumerate(row.counts)}
    return None


def _shift(label: str, first: tuple[int, dict[str, int]], last: tuple[int, dict[str, int]]) -> Shift:
    before, after = first[1].get(label, 0), last[1].get(label, 0)
    return Shift(label, before, after, before / first[0] if first[0] else 0.0, after / last[0] if last[0] else 0.0)


def _finding(ask: Ask, rows: Sequence[Shift]) -> str:
    most = max(rows, key=lambda row: row.after_share - row.before_share, default=None)
    gained = round(100 * (most.after_share - most.before_share)) if most else 0
    if most is None or gained < 1:
        return say(ask.language, "The answers lie as they did before.")
    message = "More choose “{label}” now: from {before} to {after}."
    return say(ask.language, message, label=telling.quoted(most.label), before=most.before, after=most.after)
