"""The run sheet on the desk: planned time, real time, and the steps of each item."""

from dataclasses import dataclass

from workshop.actions import day_clock
from workshop.actions.clock import clock_minutes, hhmm, room_clock
from workshop.actions.day_clock import DayClock
from workshop.actions.run import Run
from workshop.actions.titles import item_title, step_title
from workshop.content import replanned
from workshop.content.programme import Item
from workshop.content.replanned import Variant


@dataclass(frozen=True, slots=True)
class SheetStep:
    """A step of an exercise in the run sheet."""

    beat: int
    name: str
    title: str
    minutes: int
    phase: str
    now: bool
    left_out: bool = False  # today


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of the run sheet."""

    index: int  # of the item, in the file
    first_beat: int
    item: Item
    title: str
    planned: str  # HH:MM
    actual: str  # HH:MM, "" before it begins
    state: str  # done | now | later
    steps: tuple[SheetStep, ...]
    minutes: int  # today
    expected: str  # HH:MM when it will begin, "" once it has, or where that is as planned
    skipped: bool
    can_change: bool  # it has not begun
    can_skip: bool
    ways: tuple[tuple[str, int], ...]  # short | normal | long, with the minutes of each
    up: bool  # whether it can go before the item above it
    down: bool


def sheet(run: Run, clock: DayClock, language: str) -> tuple[SheetLine, ...]:
    """The run sheet in today's order, with planned and actual times."""
    order = replanned.ordered(run.plan, run.changes)
    at = order.index(run.beat.item) if run.beat else (-1 if not run.ended() else len(order))
    open_items = set(day_clock.coming(run)) if not run.ended() else set()
    return tuple(
        _line(run, clock, item, "now" if place == at else "done" if place < at else "later", open_items, language)
        for place, item in enumerate(order)
    )


def _line(run: Run, clock: DayClock, item: int, state: str, coming: set[int], language: str) -> SheetLine:
    line, began = run.plan.programme.items[item], run.workshop.pace.get(str(item))
    steps = _steps(run, item, language)
    first = next((place for place, beat in enumerate(run.beats) if beat.item == item), 0)
    expected = clock.expected.get(item)
    skipped = item in run.changes.skipped
    late = expected is not None and abs(expected - clock.planned[item]) >= 1 and not skipped
    up, down = _moves(run, item, coming)
    return SheetLine(
        item, first, line, item_title(run, item, language),
        hhmm(clock_minutes(run.workshop.starts) + clock.planned[item]), room_clock(began) if began else "",
        state, steps, run.minutes_of(item),
        expected=clock.clock(expected) if expected is not None and late else "",
        skipped=skipped, can_change=item in coming,
        can_skip=item in coming and not skipped and replanned.skippable(run.plan, run.changes, item),
        ways=_ways(run, item), up=up, down=down,
    )  # fmt: skip


def _steps(run: Run, item: int, language: str) -> tuple[SheetStep, ...]:
    return tuple(
        SheetStep(
            place, beat.step.name, step_title(run, beat, language), beat.step.minutes,
            str(run.phase_of(beat) or ""), place == run.workshop.beat, place not in run.route,
        )
        for place, beat in enumerate(run.beats)
        if beat.item == item and beat.step is not None
    )  # fmt: skip


def _ways(run: Run, item: int) -> tuple[tuple[str, int], ...]:
    """How an exercise can be run: short, normal or long, where they differ."""
    found = {variant: replanned.variant_minutes(run.plan, item, variant) for variant in Variant}
    normal = found[Variant.NORMAL]
    return tuple((str(each), minutes) for each, minutes in found.items() if each is Variant.NORMAL or minutes != normal)


def _moves(run: Run, item: int, coming: set[int]) -> tuple[bool, bool]:
    """Whether an item has one before and one after it that it can change places with; the closing stays last."""
    order = replanned.ordered(run.plan, run.changes)
    able = [each for each in order[:-1] if each in coming]
    if item not in able:
        return False, False
    return able.index(item) > 0, able.index(item) < len(able) - 1
