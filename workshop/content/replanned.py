"""A run sheet as one day runs it: items shorter or longer, skipped or in another order. The file never changes.

Beats keep their place in the file, so that a round is the same round whatever is done to the day; the route says which
of them *Næste* leads to, in which order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from workshop.content.exercise import Source, Step
from workshop.content.programme import Beat, Item, Plan


class Variant(StrEnum):
    """How an item is run."""

    SHORT = "short"
    NORMAL = "normal"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run does otherwise than its run sheet; items by their place in the file."""

    minutes: Mapping[int, int] = field(default_factory=dict)
    skipped: frozenset[int] = frozenset()
    order: tuple[int, ...] = ()  # of all items; empty: as in the file

    def written(self) -> dict[str, Any]:
        """As plain JSON; empty when nothing is otherwise."""
        found: dict[str, Any] = {}
        if self.minutes:
            found["minutes"] = {str(item): minutes for item, minutes in sorted(self.minutes.items())}
        if self.skipped:
            found["skipped"] = sorted(self.skipped)
        if self.order:
            found["order"] = list(self.order)
        return found


def read(data: Mapping[str, Any]) -> Changes:
    """The changes that were written."""
    minutes = {int(item): int(minutes) for item, minutes in data.get("minutes", {}).items()}
    return Changes(minutes, frozenset(data.get("skipped", ())), tuple(data.get("order", ())))


def minutes_of(plan: Plan, changes: Changes, item: int) -> int:
    """How long an item is on this day; nothing when it is skipped."""
    return 0 if item in changes.skipped else changes.minutes.get(item, plan.programme.items[item].minutes)


def ordered(plan: Plan, changes: Changes) -> tuple[int, ...]:
    """All items in the order of this day, skipped ones at their place."""
    return changes.order or tuple(range(len(plan.programme.items)))


def low(plan: Plan, item: int) -> int:
    """The fewest minutes an item can do with: its exercise's own, never under its floor."""
    exercise, found = plan.exercises.get(plan.programme.items[item].exercise), plan.programme.items[item].minutes
    return found if exercise is None else min(found, max(exercise.minutes.min, exercise.minutes.floor))


def variant_minutes(plan: Plan, item: int, variant: Variant) -> int:
    """How long an item is when it is run like that."""
    line = plan.programme.items[item]
    exercise = plan.exercises.get(line.exercise)
    if variant is Variant.NORMAL or exercise is None:
        return line.minutes
    if variant is Variant.LONG:
        return max(line.minutes, exercise.minutes.max)
    return line.minutes - line.cut if 0 < line.cut < line.minutes else low(plan, item)


def left_out(plan: Plan, changes: Changes, item: int) -> frozenset[str]:
    """Steps that go because the item is run shorter: the last ones first, and none that another step needs."""
    line = plan.programme.items[item]
    exercise, minutes = plan.exercises.get(line.exercise), minutes_of(plan, changes, item)
    if exercise is None or not 0 < minutes < line.minutes:
        return frozenset()
    asked = [beat.step for beat in plan.beats() if beat.item == item and beat.step is not None]
    room = line.minutes - minutes if minutes > variant_minutes(plan, item, Variant.SHORT) else line.minutes
    gone: set[str] = set()
    for step in reversed(asked):
        kept = [other for other in asked if other.name not in gone and other is not step]
        if not step.in_short and step.minutes <= room and not any(_needs(other, step) for other in kept):
            gone.add(step.name)
            room -= step.minutes
    return frozenset(gone)


def beats_of(plan: Plan, changes: Changes) -> tuple[Beat, ...]:
    """Every beat of the file, with the minutes of this day."""
    beats = plan.beats()
    fresh: dict[str, Beat] = {}
    for item in changes.minutes:
        own = [beat for beat in beats if beat.item == item and beat.step is not None]
        fresh |= _fitted(
            plan.programme.items[item], own, minutes_of(plan, changes, item), left_out(plan, changes, item)
        )
    return tuple(fresh.get(beat.key, beat) for beat in beats)


def route_of(plan: Plan, changes: Changes) -> tuple[int, ...]:
    """The beats of this day in order, as places among all beats of the file."""
    places: dict[int, list[int]] = {}
    gone = {item: left_out(plan, changes, item) for item in changes.minutes}
    for place, beat in enumerate(plan.beats()):
        if beat.step is None or beat.step.name not in gone.get(beat.item, ()):
            places.setdefault(beat.item, []).append(place)
    order = [item for item in ordered(plan, changes) if item not in changes.skipped]
    return tuple(place for item in order for place in places.get(item, ()))


def skippable(plan: Plan, changes: Changes, item: int) -> bool:
    """Whether an item may be left out: not the closing, and nothing that has a floor."""
    exercise = plan.exercises.get(plan.programme.items[item].exercise)
    return item != ordered(plan, changes)[-1] and (exercise is None or not exercise.minutes.floor)


def without(changes: Changes, item: int) -> Changes:
    """The same with one item more skipped."""
    return replace(changes, skipped=changes.skipped | {item})


def swapped(plan: Plan, changes: Changes, one: int, other: int) -> Changes:
    """The same with two items in each other's places."""
    order = list(ordered(plan, changes))
    at, to = order.index(one), order.index(other)
    order[at], order[to] = order[to], order[at]
    return replace(changes, order=() if order == sorted(order) else tuple(order))


def musts(step: Step | None) -> list[Source]:
    """What a step cannot do without."""
    if step is None:
        return []
    return [source for source in (*step.takes, *step.of, *filter(None, (step.again,))) if not source.optional]


def _needs(step: Step, other: Step) -> bool:
    return any(not source.exercise and gives(other, source) for source in musts(step))


def gives(step: Step, source: Source) -> bool:
    """Whether a step is what a source names."""
    return step.name == source.outcome.partition(".")[0] or source.outcome in step.gives


def _fitted(item: Item, beats: Sequence[Beat], minutes: int, gone: frozenset[str]) -> dict[str, Beat]:
    """The item's steps in its new minutes, each in its share; shorter, nobody adds to what there is to choose from."""
    steps = [beat.step for beat in beats if beat.step is not None and beat.step.name not in gone]
    talk = item.minutes - sum(beat.step.minutes for beat in beats if beat.step is not None)
    shares = shared_out([step.minutes for step in steps], minutes - round(talk * minutes / item.minutes))
    found = {}
    for step, share in zip(steps, shares, strict=True):
        own = 0 if minutes < item.minutes and step.options else step.own
        found[Beat(beats[0].item, step).key] = Beat(beats[0].item, replace(step, minutes=share, own=own))
    return found


def shared_out(minutes: Sequence[int], total: int) -> tuple[int, ...]:
    """Minutes scaled to a total, in whole minutes; what had at least one keeps one."""
    whole = sum(minutes)
    if not whole:
        return tuple(minutes)
    exact = [each * total / whole for each in minutes]
    found = [max(1, int(share)) if each else 0 for each, share in zip(minutes, exact, strict=True)]
    by_need = sorted(range(len(found)), key=lambda at: found[at] - exact[at])
    for at in by_need[: max(0, total - sum(found))]:
        found[at] += 1
    while sum(found) > total and max(found) > 1:
        found[found.index(max(found))] -= 1
    return tuple(found)
