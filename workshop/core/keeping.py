"""How long things are kept (contracts.md 6): answers of persons for some days, what trios own until the follow-up ends.

What stays of a person's answers is a figure in which no text stands by itself.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum

from workshop.core.figures import Bars, Figure, Notes, Ranking, Themes, Words

FOLLOW_UP_DAYS = 120
_SHARED = 2  # a text that so many wrote points at nobody


class Due(Enum):
    """What is to be deleted of a workshop on a day."""

    NOTHING = 0
    PERSONS = 1  # the answers of persons
    EVERYTHING = 2


def due(day: date, keep_days: int, today: date) -> Due:
    """What is to be deleted today of a workshop that was held on `day`."""
    if today > day + timedelta(days=max(keep_days, FOLLOW_UP_DAYS)):
        return Due.EVERYTHING
    return Due.PERSONS if today > day + timedelta(days=keep_days) else Due.NOTHING


def lasting(figure: Figure, authored: Collection[str]) -> Figure | None:
    """The figure without texts of single persons, or None where it was nothing else; `authored` texts stay."""
    if isinstance(figure, Notes):
        return None
    if isinstance(figure, Words):
        return replace(figure, words=tuple(word for word in figure.words if word.count >= _SHARED))
    if isinstance(figure, Themes):
        return replace(figure, themes=tuple(replace(theme, examples=()) for theme in figure.themes))
    if isinstance(figure, Bars):
        rows = (row for row in figure.rows if row.label in authored or row.count >= _SHARED)
        return replace(figure, rows=tuple(replace(row, example="") for row in rows))
    if isinstance(figure, Ranking):
        return replace(figure, rows=tuple(r for r in figure.rows if r.label in authored or r.chosen_by >= _SHARED))
    return figure
