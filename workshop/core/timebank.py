"""The time bank: how what is left of a day can be made to end on time, and an honest word where it cannot.

First what the run sheet itself says may be cut, then what it says may be skipped, and last what its exercises can do
with; nothing goes under its floor.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

MOST_SKIPPED = 8  # that are weighed against each other


@dataclass(frozen=True, slots=True)
class Slot:
    """An item that has not begun, with its minutes as things stand."""

    item: int
    minutes: int
    eased: int  # after the cut the run sheet offers
    least: int  # what it can do with; never less, unless it is skipped
    may_skip: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """One way to gain time: new minutes by item, 0 where an item is skipped."""

    minutes: Mapping[int, int]
    saves: int
    missing: int = 0  # minutes that cannot be gained


def catch_up(slots: Sequence[Slot], late: int) -> Way:
    """The way that gains so many minutes and takes least from the day; all there is, where that is not enough."""
    return min((_without(slots, skipped, late) for skipped in _skips(slots)), key=lambda way: _cost(slots, way, late))


def offers(slots: Sequence[Slot]) -> tuple[Way, ...]:
    """What can be gained item by item, in the order of the day: what the run sheet offers, else the exercise's own."""
    found = []
    for slot in slots:
        if slot.eased < slot.minutes:
            found.append(_way(slot, slot.eased))
        if slot.may_skip:
            found.append(_way(slot, 0))
        elif slot.least < slot.eased == slot.minutes:
            found.append(_way(slot, slot.least))
    return tuple(found)


def _way(slot: Slot, minutes: int) -> Way:
    return Way({slot.item: minutes}, slot.minutes - minutes)


def _skips(slots: Sequence[Slot]) -> Iterator[frozenset[int]]:
    able = sorted((slot for slot in slots if slot.may_skip), key=lambda slot: -slot.minutes)[:MOST_SKIPPED]
    for size in range(len(able) + 1):
        for chosen in combinations(able, size):
            yield frozenset(slot.item for slot in chosen)


def _without(slots: Sequence[Slot], skipped: frozenset[int], late: int) -> Way:
    """Skip these, and shorten the others as far as it is still needed, the longest cut first."""
    minutes = {slot.item: 0 for slot in slots if slot.item in skipped}
    saved = sum(slot.minutes for slot in slots if slot.item in skipped)
    staying = [slot for slot in slots if slot.item not in skipped]
    for deep in (False, True):
        for slot in sorted(staying, key=lambda slot: -_spare(slot, minutes, deep=deep)):
            gain = min(_spare(slot, minutes, deep=deep), late - saved)
            if gain > 0:
                minutes[slot.item] = minutes.get(slot.item, slot.minutes) - gain
                saved += gain
    return Way(minutes, saved, max(0, late - saved))


def _spare(slot: Slot, minutes: Mapping[int, int], *, deep: bool) -> int:
    """What an item can still be shortened by: by the run sheet's own cut, or to what it can do with."""
    return minutes.get(slot.item, slot.minutes) - (slot.least if deep else slot.eased)


def _cost(slots: Sequence[Slot], way: Way, late: int) -> tuple[int, ...]:
    """What is worse comes first: minutes missing, minutes under the run sheet's own cuts, skips, too much, changes."""
    deep = sum(max(0, slot.eased - way.minutes[slot.item]) for slot in slots if way.minutes.get(slot.item))
    skips = sum(minutes == 0 for minutes in way.minutes.values())
    return way.missing, deep, skips, max(0, way.saves - late), len(way.minutes)
