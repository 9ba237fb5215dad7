"""Holding the end time: what is left of the day is shortened, skipped, moved or lengthened; the file never changes.

Only what has not begun can change, and only so that every step still has what it must have.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from workshop.actions import day_clock, time_help, undoing
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.titles import item_title
from workshop.content import replanned, unbroken
from workshop.content.replanned import Changes, Variant
from workshop.core import timebank
from workshop.core.changes import Topic
from workshop.core.errors import WorkshopError
from workshop.language import quoted
from workshop.store import workshops

LONGEST = 240  # minutes of one item


def set_minutes(house: House, workshop_id: str, minutes: Mapping[int, int]) -> None:
    """Give items other minutes; none at all skips one."""
    _change(house, workshop_id, set(minutes), lambda run: _timed(run, minutes))


def run_as(house: House, workshop_id: str, item: int, variant: Variant) -> None:
    """Run an item short, as it stands in the run sheet, or long; one that was skipped is back."""
    _change(
        house, workshop_id, {item}, lambda run: _timed(run, {item: replanned.variant_minutes(run.plan, item, variant)})
    )


def take_back(house: House, workshop_id: str) -> None:
    """Everything that has not begun is again as it stands in the run sheet, with the minutes of the run sheet."""

    def restored(run: Run) -> Changes:
        coming = day_clock.coming(run)
        minutes = {item: n for item, n in run.changes.minutes.items() if item not in coming}
        rest = [item for item in replanned.ordered(run.plan, run.changes) if item not in coming]
        order = (*rest, *sorted(coming))
        straight = order == tuple(range(len(order)))
        return Changes(minutes, run.changes.skipped - set(coming), () if straight else order)

    _change(house, workshop_id, set(), restored)


def catch_up(house: House, workshop_id: str, late: int) -> None:
    """Gain so many minutes in the way that takes least from the day."""
    _change(
        house, workshop_id, set(), lambda run: _timed(run, timebank.catch_up(time_help.slots_of(run), late).minutes)
    )


def swap(house: House, workshop_id: str, item: int, *, down: bool) -> None:
    """An item changes places with the one after it, or before it."""

    def moved(run: Run) -> Changes:
        able = [each for each in replanned.ordered(run.plan, run.changes)[:-1] if each in day_clock.coming(run)]
        place = able.index(item) + (1 if down else -1) if item in able else -1
        if not 0 <= place < len(able):
            raise WorkshopError("It cannot go further: what has begun and the closing stay where they are.")
        return replanned.swapped(run.plan, run.changes, item, able[place])

    _change(house, workshop_id, {item}, moved)


def _change(house: House, workshop_id: str, items: Collection[int], make: Callable[[Run], Changes]) -> None:
    """Lay other changes over the run sheet; refused where something has begun, or would miss what it must have."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if not set(items) <= set(day_clock.coming(run)):
            raise WorkshopError("That item has begun already, so it stays as it is.")
        changes = make(run)
        found = unbroken.broken(run.plan, changes)
        if found is not None:
            language = run.workshop.language
            raise WorkshopError(
                "“{title}” needs what comes from {exercise} before it. Keep both, or leave both out.",
                title=item_title(run, found[0], language),
                exercise=_named(run, found[1], language),
            )
        with undoing.remembered(house, work, run, "plan"):
            workshops.change(work, run.workshop, Topic.SETUP, changes=changes.written())


def _named(run: Run, exercise: str, language: str) -> str:
    """What the room knows an exercise as."""
    found = run.plan.exercises.get(exercise)
    return quoted(language, found.title.say(language)) if found else exercise


def _timed(run: Run, minutes: Mapping[int, int]) -> Changes:
    """The changes with other minutes for these items."""
    language = run.workshop.language
    fresh, skipped = dict(run.changes.minutes), set(run.changes.skipped)
    for item, wanted in minutes.items():
        line = run.plan.programme.items[item]
        exercise = run.plan.exercises.get(line.exercise)
        least, most = replanned.low(run.plan, item), exercise.minutes.max if exercise else LONGEST
        skipped.discard(item)
        fresh.pop(item, None)
        if wanted == 0 and not replanned.skippable(run.plan, run.changes, item):
            raise WorkshopError("That item is never skipped, however late the day is.")
        if wanted == 0:
            skipped.add(item)
        elif exercise is not None and not least <= wanted <= max(most, line.minutes):
            raise WorkshopError(
                "{title} takes from {low} to {high} minutes.",
                title=quoted(language, item_title(run, item, language)), low=least, high=max(most, line.minutes),
            )  # fmt: skip
        elif wanted != line.minutes:
            fresh[item] = max(1, min(wanted, LONGEST))
    return replace(run.changes, minutes=fresh, skipped=frozenset(skipped))
