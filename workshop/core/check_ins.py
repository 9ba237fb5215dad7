"""When a trio is asked how it goes, and when what has been answered may be seen as sums."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from workshop.core import privacy
from workshop.core.keeping import FOLLOW_UP_DAYS

AFTER = (30, 60, 90)  # days
EARLY = 7  # days before its date on which a check-in can be answered already
_HOLY = {(12, 24), (12, 25), (12, 26), (12, 31), (1, 1)}


def at_work(day: date) -> date:
    """The day itself, or the next that is neither a weekend nor between Christmas Eve and New Year's Day."""
    while day.weekday() > 4 or (day.month, day.day) in _HOLY:
        day += timedelta(days=1)
    return day


def days_of(day: date) -> tuple[date, ...]:
    """When it is asked again after a day: 30, 60 and 90 days after, or the next day that people are at work."""
    return tuple(at_work(day + timedelta(days=days)) for days in AFTER)


def follow_up_ends(day: date, keep_days: int) -> date:
    """The last day on which what trios own is here."""
    return day + timedelta(days=max(keep_days, FOLLOW_UP_DAYS))


def may_be_shown(answers: Sequence[tuple[Any, Any]], floor: int) -> bool:
    """Whether sums may be made anew of answers as (now, as it was shown last; None: never).

    The desk sees which trios have answered, so sums may not move by one: from the floor on, in steps of three.
    """
    fresh = sum(now != shown for now, shown in answers)
    first = all(shown is None for _, shown in answers)
    return privacy.live_may_move(fresh, len(answers), first=first, floor=floor)
