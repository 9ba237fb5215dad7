"""How long things are kept (contracts.md 6): answers of persons for some days, what trios own until the follow-up ends.

What stays of a person's answers is a figure in which no text stands by itself.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum

from workshop.core import privacy
from workshop.core.figures import Bars, Figure, Gaps, Notes, Ranking, Scales, Themes, Words

FOLLOW_UP_DAYS = 120
SHARED = 2  # a text that so many wrote points at nobody


class Due(Enum):
    """What is to be deleted of a workshop on a day."""

    NOTHING = 0
    PERSONS = 1  # the answers of persons
    ALL_BUT_FIGURES = 2  # where the municipality keeps thresholded figures for year-on-year comparison
    EVERYTHING = 3


def due(day: date, keep_days: int, today: date, figures_days: int = 0) -> Due:
    """What is to be deleted today of a workshop that was held on `day`; `figures_days` is 0 where figures go too."""
    if today > day + timedelta(days=max(keep_days, FOLLOW_UP_DAYS)):
        return Due.ALL_BUT_FIGURES if today <= day + timedelta(days=figures_days) else Due.EVERYTHING
    return Due.PERSONS if today > day + timedelta(days=keep_days) else Due.NOTHING


def lasting(figure: Figure, authored: Collection[str]) -> Figure | None:
    """The figure without texts of single persons, or None where it was nothing else; `authored` texts stay."""
    if isinstance(figure, Notes):
        return None
    if isinstance(figure, Words):
        return replace(figure, words=tuple(word for word in figure.words if word.count >= SHARED))
    if isinstance(figure, Themes):
        return replace(figure, themes=tuple(replace(theme, examples=()) for theme in figure.themes))
    if isinstance(figure, Bars):
        rows = (row for row in figure.rows if row.label in authored or row.count >= SHARED)
        return replace(figure, rows=tuple(replace(row, example="") for row in rows))
    if isinstance(figure, Ranking):
        return replace(figure, rows=tuple(r for r in figure.rows if r.label in authored or r.chosen_by >= SHARED))
    return figure


def thresholded(figure: Figure, authored: Collection[str], floor: int) -> Figure | None:
    """What may stay when the follow-up has ended: answers on a scale, and to the exercise's own options, of enough.

    Nothing that somebody in the room wrote, and no count that may not stand by itself.
    """
    if figure.n < floor:
        return None
    if isinstance(figure, Scales):
        return replace(figure, rows=tuple(row for row in figure.rows if row.n >= floor))
    if isinstance(figure, Gaps):
        return replace(figure, rows=tuple(row for row in figure.rows if row.n >= floor))
    if isinstance(figure, Bars) and all(row.label in authored for row in figure.rows):
        away = privacy.folded([row.count for row in figure.rows], floor=floor)
        kept = (row for place, row in enumerate(figure.rows) if place not in away)
        return replace(figure, finding="", rows=tuple(replace(row, example="") for row in kept))
    return None
