"""Asked again: two results side by side, told from figures that could be seen; no person is followed."""

from collections.abc import Sequence
from dataclasses import replace

from workshop.core.figures import Bars, Blend, Figure, Gap, Gaps, Movement, Scales, Shift, Triangle
from workshop.kinds import distance, telling
from workshop.kinds.contract import Ask
from workshop.language import say


def moved(ask: Ask, before: Sequence[Figure], after: Sequence[Figure]) -> Sequence[Figure]:
    """What has moved between two rounds of one question; the later result as it is where it cannot be compared."""
    first, last = _counted(before), _counted(after)
    if first is not None and last is not None:
        rows = tuple(_shift(label, first, last) for label in dict.fromkeys((*first[1], *last[1])))
        return (Movement(telling.heading(ask), _finding(ask, rows), last[0], first[0], rows),)
    return _means(ask, before, after) or _mixtures(ask, before, after) or after


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
    """What more choose now, in shares: not equally many need have answered both times."""
    shares = [(round(100 * row.before_share), round(100 * row.after_share), row.label) for row in rows]
    before, now, label = max(shares, key=lambda share: share[1] - share[0], default=(0, 0, ""))
    if now - before < 1:
        return say(ask.language, "The answers lie as they did before.")
    message = "More choose “{label}” now: from {before} to {after} %."
    return say(ask.language, message, label=telling.quoted(label), before=before, after=now)


def _means(ask: Ask, before: Sequence[Figure], after: Sequence[Figure]) -> Sequence[Figure]:
    """Several statements: the mean of each, then and now, for those that could be seen both times."""
    then, now = _rated(before), _rated(after)
    both = [label for label in now if label in then]
    last = next((figure for figure in after if isinstance(figure, Scales | Gaps)), None)
    if last is None or not both:
        return ()
    rows = distance.largest_first([Gap(label, then[label][0], *now[label]) for label in both])
    sides = (say(ask.language, "Before"), say(ask.language, "Now"))
    return (Gaps(last.heading, _moved_most(ask, rows), last.n, last.low, last.high, last.ends, rows, sides),)


def _rated(figures: Sequence[Figure]) -> dict[str, tuple[float, int]]:
    """Each statement's mean as it is, and how many gave it."""
    for figure in figures:
        if isinstance(figure, Scales):
            return {row.label: (row.mean, row.n) for row in figure.rows}
        if isinstance(figure, Gaps):
            return {row.label: (row.today, row.n) for row in figure.rows}
    return {}


def _moved_most(ask: Ask, rows: Sequence[Gap]) -> str:
    by = abs(distance.step(rows[0]))
    if not by:
        return say(ask.language, "The answers lie as they did before.")
    if len([row for row in rows if abs(distance.step(row)) == by]) > 1:
        return say(
            ask.language, "Several statements have moved equally far ({by}).", by=telling.decimal(ask.language, by)
        )
    before, after = (telling.decimal(ask.language, mean) for mean in (rows[0].today, rows[0].wished))
    message = "“{label}” has moved most: from {before} to {after}."
    return say(ask.language, message, label=telling.quoted(rows[0].label), before=before, after=after)


def _mixtures(ask: Ask, before: Sequence[Figure], after: Sequence[Figure]) -> Sequence[Figure]:
    """Two triangles with the same poles: how it was each time, in one."""
    then = next((figure for figure in before if isinstance(figure, Triangle) and figure.blends), None)
    now = next((figure for figure in after if isinstance(figure, Triangle) and figure.blends), None)
    if then is None or now is None or then.poles != now.poles:
        return ()
    first = replace(then.blends[0], label=say(ask.language, "Before"))
    last = replace(now.blends[0], label=say(ask.language, "Now"))
    return (replace(now, finding=_grown(ask, now.poles, first, last), blends=(first, last)),)


def _grown(ask: Ask, poles: Sequence[str], first: Blend, last: Blend) -> str:
    shares = [(round(100 * a), round(100 * b)) for a, b in zip(first.shares, last.shares, strict=True)]
    most = max(range(len(poles)), key=lambda pole: shares[pole][1] - shares[pole][0])
    before, now = shares[most]
    if now - before < 1:
        return say(ask.language, "The answers lie as they did before.")
    message = "More “{label}” now: from {before} to {after} of 100."
    return say(ask.language, message, label=telling.quoted(poles[most]), before=before, after=now)
