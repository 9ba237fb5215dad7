"""The day's clock: when each item was to begin, when it did or will, how far behind the day is, and when it ends.

The end holds: what counts is the clock on the wall, not when the first *Næste* was pressed. A run far from its own
hour, such as a trial of the day, is measured from when it began.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from workshop.actions.clock import ZONE, hhmm
from workshop.actions.run import Run
from workshop.content import clock as starts
from workshop.content import replanned

MINUTE = 60.0
FAR = 90 * MINUTE  # from the planned beginning: then it is not that day


@dataclass(frozen=True, slots=True)
class DayClock:
    """One look at the time; minutes count from the beginning of the plan."""

    origin: float  # seconds since 1970
    planned: Mapping[int, int]  # when each item was to begin
    expected: Mapping[int, float]  # when each item that has not begun will begin, as things stand
    behind: int  # whole minutes later than planned; negative when ahead
    planned_end: int
    expected_end: float
    changed: bool  # whether something that is to come is not as in the run sheet

    @property
    def late(self) -> int:
        """Whole minutes that the day ends too late, as things stand."""
        return round(self.expected_end - self.planned_end)

    def clock(self, minutes: float) -> str:
        """`HH:MM` in the room, of minutes from the beginning."""
        at = datetime.fromtimestamp(self.origin, ZONE)
        return hhmm(at.hour * 60 + at.minute + round(minutes))


def look(run: Run, now: float) -> DayClock:
    """The day's clock at this moment."""
    origin, planned = _origin(run), planned_starts(run)
    end = max(planned[item] + run.plan.programme.items[item].minutes for item in planned)
    expected, expected_end = _expected(run, origin, now, planned)
    return DayClock(origin, planned, expected, _behind(run, origin, now, planned), end, expected_end, _changed(run))


def _changed(run: Run) -> bool:
    left = set(coming(run))
    return bool(left & (set(run.changes.minutes) | run.changes.skipped) or (left and run.changes.order))


def planned_starts(run: Run) -> dict[int, int]:
    """When each item was to begin, in minutes from the beginning; in today's order where that is another one."""
    found: dict[int, int] = {}
    at, first = 0, None
    for item in replanned.ordered(run.plan, run.changes):
        line = run.plan.programme.items[item]
        if line.start and not run.changes.order:
            first = starts.minutes(line.start) if first is None else first
            at = max(at, starts.minutes(line.start) - first)
        found[item] = at
        at += line.minutes
    return found


def coming(run: Run) -> tuple[int, ...]:
    """The items that are still to come, in today's order, skipped ones too."""
    order = replanned.ordered(run.plan, run.changes)
    if run.beat is None:
        return () if run.ended() else tuple(item for item in order if str(item) not in run.workshop.pace)
    return tuple(item for item in order[order.index(run.beat.item) + 1 :] if not begun(run, item))


def begun(run: Run, item: int) -> bool:
    """Whether an item has been begun, so that it stays as it is."""
    return str(item) in run.workshop.pace


def _origin(run: Run) -> float:
    """When the plan begins, in seconds since 1970."""
    planned = datetime.fromisoformat(f"{run.workshop.day}T{run.workshop.starts}").replace(tzinfo=ZONE).timestamp()
    started = run.workshop.started_at
    return planned if started is None or abs(started - planned) <= FAR else started


def _behind(run: Run, origin: float, now: float, planned: Mapping[int, int]) -> int:
    """How much later this item began than planned, or how long it has run over."""
    if run.beat is None or run.workshop.started_at is None:
        return 0
    item = run.beat.item
    began = run.workshop.pace.get(str(item), now)
    ends = planned[item] + run.plan.programme.items[item].minutes
    return max(round((began - origin) / MINUTE - planned[item]), round((now - origin) / MINUTE - ends))


def _expected(run: Run, origin: float, now: float, planned: Mapping[int, int]) -> tuple[dict[int, float], float]:
    """When the items that have not begun will begin, and the end of the last one."""
    at = (now - origin) / MINUTE
    if run.workshop.started_at is None:  # the doors are open at most: it begins on time, or now
        at = max(0.0, at) if at < FAR / MINUTE else 0.0
    at += _left(run, now)
    found: dict[int, float] = {}
    for item in coming(run):
        found[item] = at
        at += run.minutes_of(item)
    return found, at


def _left(run: Run, now: float) -> float:
    """Minutes left of the item where we are: what its steps still need, and what it was given."""
    beat = run.beat
    if beat is None:
        return 0.0
    elapsed = (now - run.workshop.pace.get(str(beat.item), now)) / MINUTE
    later = [run.beats[at].step for at in run.route if at > run.workshop.beat and run.beats[at].item == beat.item]
    timer = max(0.0, (run.workshop.ends_at or now) - now) / MINUTE
    step = beat.step.minutes - (now - (run.workshop.beat_started_at or now)) / MINUTE if beat.step else 0.0
    needed = sum(each.minutes for each in later if each) + max(timer, step, 0.0)
    if beat.step is None and run.workshop.ends_at is not None:
        return needed  # a break or a talk lasts as long as its clock
    return max(run.minutes_of(beat.item) - elapsed, needed)
