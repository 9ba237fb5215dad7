"""What can be done about the time: what to shorten, skip or swap so that the day ends when it was to end."""

from dataclasses import dataclass, replace
from itertools import pairwise

from workshop.actions import day_clock
from workshop.actions.day_clock import DayClock
from workshop.actions.run import Run
from workshop.actions.titles import item_title, step_title
from workshop.content import replanned, unbroken
from workshop.core import timebank
from workshop.core.timebank import Slot

MEAL = 30  # minutes: a break that should be held on time
SLIPPED = 10  # minutes it may be late before it is offered to change places


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be done about the time with one tap."""

    item: int
    title: str
    before: int  # minutes
    after: int  # 0: skipped
    gone: tuple[str, ...] = ()  # steps that are left out


@dataclass(frozen=True, slots=True)
class Help:
    """What can be done about the time."""

    late: int  # minutes that the day ends too late
    all: tuple[Offer, ...]  # together they gain it, or as much as can be gained
    missing: int  # what they do not gain
    single: tuple[Offer, ...]
    swap: tuple[int, str, str] | None  # a meal that slips: its item, its title, and what it would come before


def help_with(run: Run, clock: DayClock, language: str) -> Help:
    """What to shorten, skip or swap so that the day ends on time."""
    slots = slots_of(run)
    way = timebank.catch_up(slots, clock.late)
    single = [_offer(run, *one, language) for each in timebank.offers(slots) for one in each.minutes.items()]
    together = tuple(_offer(run, *one, language) for one in sorted(way.minutes.items()))
    return Help(clock.late, together, way.missing, tuple(single), _meal(run, clock, language))


def slots_of(run: Run) -> tuple[Slot, ...]:
    """What is left, with how far each may be cut: breaks and the closing only where the run sheet says so."""
    order = replanned.ordered(run.plan, run.changes)
    found = []
    for item in day_clock.coming(run):
        line, minutes = run.plan.programme.items[item], run.minutes_of(item)
        may_skip = line.cut == line.minutes and replanned.skippable(run.plan, run.changes, item)
        if minutes and (line.cut or (line.exercise and item != order[-1])):
            least = min(minutes, replanned.low(run.plan, item) if item != order[-1] else line.minutes - line.cut)
            eased = minutes if may_skip else min(minutes, line.minutes - line.cut)
            may_skip = may_skip and unbroken.holds(run.plan, replanned.without(run.changes, item))
            found.append(Slot(item, minutes, max(eased, least), least, may_skip))
    return tuple(found)


def _offer(run: Run, item: int, minutes: int, language: str) -> Offer:
    changes = replace(run.changes, minutes={**run.changes.minutes, item: minutes or run.minutes_of(item)})
    gone = replanned.left_out(run.plan, changes, item) - replanned.left_out(run.plan, run.changes, item)
    titles = [
        step_title(run, beat, language)
        for beat in run.beats
        if beat.item == item and beat.step is not None and beat.step.name in gone
    ]
    return Offer(item, item_title(run, item, language), run.minutes_of(item), minutes, tuple(titles))


def _meal(run: Run, clock: DayClock, language: str) -> tuple[int, str, str] | None:
    """A long break that comes too late, and the item it could be held before."""
    coming = [item for item in day_clock.coming(run) if item not in run.changes.skipped]
    for before, item in pairwise(coming):
        line = run.plan.programme.items[item]
        slips = line.kind == "break" and line.minutes >= MEAL
        if (
            slips
            and clock.expected[item] - clock.planned[item] >= SLIPPED
            and unbroken.holds(run.plan, replanned.swapped(run.plan, run.changes, item, before))
        ):
            return item, item_title(run, item, language), item_title(run, before, language)
    return None
