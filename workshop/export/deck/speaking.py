"""What the speaker needs: whole titles and numbers in words, dates, and the small phrases that decks share."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from babel.dates import format_date

from workshop.core.figures import (
    Agreements,
    Bars,
    Figure,
    Forces,
    Gaps,
    Movement,
    Pairs,
    Placement,
    Ranking,
    Scales,
    Sheet,
    Sorted,
    Themes,
    Triangle,
    Weights,
    Words,
)
from workshop.export.report import Report, TrioReport
from workshop.kinds.telling import decimal, plain
from workshop.language import count, say

Speak = Callable[..., str]


def speaker(report: Report) -> Speak:
    """`say` in the report's language."""
    return partial(say, report.language)


def day_word(report: Report) -> str:
    """What the day was, as it stands after »from«: »the workshop« or »the theme day«."""
    return say(report.language, "the workshop" if report.programme.startswith("workshop") else "the theme day")


def written(language: str, day: date) -> str:
    """»12. maj 2026«."""
    return str(format_date(day, "d. MMMM y" if language == "da" else "d MMMM y", locale=language))


def short_day(language: str, day: date) -> str:
    """»12. maj«."""
    return str(format_date(day, "d. MMMM" if language == "da" else "d MMMM", locale=language))


def functions(language: str, known: Sequence[str]) -> str:
    """»Leder, TR og AMR«: the functions a trio has, never who holds them."""
    names = {"leader": say(language, "Leader"), "tr": say(language, "TR"), "amr": say(language, "AMR")}
    found = [names[each] for each in known if each in names]
    if len(found) < 2:
        return "".join(found)
    return say(language, "{first} and {last}", first=", ".join(found[:-1]), last=found[-1])


def who(report: Report, trio: TrioReport, function: str) -> str:
    """The function that takes a part, or the trio where that chair is empty."""
    known = function if function in trio.functions else ""
    return functions(report.language, (known,)) or speaker(report)("The trio")


def answers(language: str, n: int) -> str:
    """»31 svar«."""
    return count(language, "{n} answer", "{n} answers", n)


def facts(figure: Figure, language: str) -> tuple[str, ...]:
    """The numbers in words, for whoever is asked about one that the slide had no room for."""
    lines = [figure.finding] + [f"{label}: {value}" for label, value in _values(figure, language)]
    if figure.n:
        lines.append(answers(language, figure.n))
    return tuple(lines)


def _values(figure: Figure, language: str) -> list[tuple[str, str]]:
    if isinstance(figure, Bars):
        return [(row.label, str(row.count)) for row in figure.rows]
    if isinstance(figure, Words):
        return [(word.text, str(word.count)) for word in figure.words]
    if isinstance(figure, Themes):
        return [(theme.title, "; ".join([str(theme.count), *theme.examples])) for theme in figure.themes]
    if isinstance(figure, Ranking):
        return [(row.label, str(row.points)) for row in figure.rows]
    return _measured(figure, language)


def _measured(figure: Figure, language: str) -> list[tuple[str, str]]:
    if isinstance(figure, Scales):
        return [(row.label, f"{decimal(language, row.mean)} ({_counts(figure, row.counts)})") for row in figure.rows]
    if isinstance(figure, Placement):
        axes = [(axis.label, f"{axis.low} – {axis.high}") for axis in (figure.x, figure.y)]
        return axes + [
            (spot.label, f"{figure.x.label} {spot.x * 100:.0f}, {figure.y.label} {spot.y * 100:.0f}")
            for spot in figure.spots
        ]
    if isinstance(figure, Pairs):
        return [(row.names, row.when or "–") for row in figure.rows]
    if isinstance(figure, Agreements):
        return [(card.workplace, card.sentence) for card in figure.cards]
    return _compared(figure, language)


def _compared(figure: Figure, language: str) -> list[tuple[str, str]]:
    """Numbers that stand against each other."""
    if isinstance(figure, Sorted):
        return [(row.label, ", ".join(map(str, row.counts))) for row in figure.rows]
    if isinstance(figure, Forces):
        return [(force.label, decimal(language, force.strength)) for force in (*figure.helps, *figure.hinders)]
    if isinstance(figure, Sheet):
        return [(c.title, "; ".join(text for group in c.groups for text in group.texts)) for c in figure.columns]
    if isinstance(figure, Gaps):
        return [(row.label, f"{decimal(language, row.today)} → {decimal(language, row.wished)}") for row in figure.rows]
    if isinstance(figure, Weights):
        halves = [f"{plain(language, row.low)}–{plain(language, row.high)}" for row in figure.rows]
        return [(r.label, f"{plain(language, r.median)} ({h})") for r, h in zip(figure.rows, halves, strict=True)]
    if isinstance(figure, Movement):
        return [(row.label, f"{row.before_share:.0%} → {row.after_share:.0%}") for row in figure.rows]
    if isinstance(figure, Triangle):
        return [
            (pole, " → ".join(f"{blend.shares[place] * 100:.0f}" for blend in figure.blends))
            for place, pole in enumerate(figure.poles)
        ]
    return []


def _counts(figure: Scales, counts: Sequence[int]) -> str:
    return ", ".join(f"{value}: {n}" for value, n in enumerate(counts, figure.low))
