"""A run sheet as one day runs it: shorter, longer, skipped, in another order; rounds keep their place."""

from dataclasses import replace
from functools import cache
from random import Random

import pytest

from workshop import paths
from workshop.content import replanned, unbroken
from workshop.content.library import load
from workshop.content.programme import Item, Plan
from workshop.content.replanned import Changes, Variant

CHECK_IN, CLOSED, COMPASS, BREAK, HABITS, EXPERIMENT, CHECK_OUT = range(7)


@cache
def plan(name: str = "workshop-90") -> Plan:
    """A shipped programme."""
    return load(paths.exercises()).plan(name)


@cache
def plans() -> tuple[Plan, ...]:
    """Every shipped programme."""
    library = load(paths.exercises())
    return tuple(library.plan(name) for name in sorted(library.programmes))


def keys(found: Plan, changes: Changes) -> list[str]:
    """The route as keys of its beats."""
    return [found.beats()[place].key for place in replanned.route_of(found, changes)]


def test_nothing_is_otherwise_until_something_is_changed() -> None:
    assert replanned.beats_of(plan(), Changes()) == plan().beats()
    assert replanned.route_of(plan(), Changes()) == tuple(range(len(plan().beats())))


def test_changes_are_written_and_read_again() -> None:
    changes = Changes({2: 15, 4: 20}, frozenset({3}), (0, 1, 3, 2, 4, 5, 6))
    assert replanned.read(changes.written()) == changes
    assert (replanned.read({}), Changes().written()) == (Changes(), {})


def test_a_skipped_item_is_not_on_the_route_and_every_beat_keeps_its_place() -> None:
    changes = Changes(skipped=frozenset({HABITS}))
    assert [key for key in keys(plan(), Changes()) if key not in keys(plan(), changes)] == [
        beat.key for beat in plan().beats() if beat.item == HABITS
    ]
    assert [beat.key for beat in replanned.beats_of(plan(), changes)] == [beat.key for beat in plan().beats()]


def test_items_that_change_places_take_their_steps_along() -> None:
    changes = Changes(order=(0, 1, 3, 2, 4, 5, 6))
    items = [plan().beats()[place].item for place in replanned.route_of(plan(), changes)]
    assert list(dict.fromkeys(items)) == [0, 1, 3, 2, 4, 5, 6]


def test_a_shorter_item_shares_its_minutes_among_its_steps() -> None:
    beats = [beat for beat in replanned.beats_of(plan(), Changes({CLOSED: 15})) if beat.item == CLOSED]
    before = [beat.step.minutes for beat in plan().beats() if beat.item == CLOSED and beat.step]
    after = [beat.step.minutes for beat in beats if beat.step]
    assert (before, sum(after) <= 15, min(after) >= 1) == ([2, 5, 10], True, True)


def test_a_longer_item_gives_its_steps_more() -> None:
    after = [b.step.minutes for b in replanned.beats_of(plan(), Changes({COMPASS: 30})) if b.item == COMPASS and b.step]
    before = [b.step.minutes for b in plan().beats() if b.item == COMPASS and b.step]
    assert sum(after) > sum(before)


def test_the_experiment_never_goes_under_its_floor() -> None:
    assert replanned.low(plan(), EXPERIMENT) == 18
    assert replanned.variant_minutes(plan(), EXPERIMENT, Variant.SHORT) == 18
    assert not replanned.skippable(plan(), Changes(), EXPERIMENT)
    assert not replanned.skippable(plan(), Changes(), CHECK_OUT)


def test_what_a_step_must_have_cannot_be_taken_from_it() -> None:
    exercise = plan().exercises["B08"]
    needs = tuple(replace(source, optional=False) for source in exercise.steps[0].takes if source.exercise == "K06")
    steps = (replace(exercise.steps[0], takes=needs), *exercise.steps[1:])
    strict = Plan(plan().programme, {**plan().exercises, "B08": replace(exercise, steps=steps)})
    assert unbroken.holds(strict, replanned.without(Changes(), HABITS))
    assert unbroken.broken(strict, replanned.without(Changes(), COMPASS)) == (EXPERIMENT, "K06")
    assert unbroken.broken(strict, replanned.swapped(strict, Changes(), COMPASS, EXPERIMENT)) == (EXPERIMENT, "K06")
    assert unbroken.holds(plan(), replanned.without(Changes(), COMPASS))


def test_a_cut_of_the_run_sheet_is_what_short_means() -> None:
    items = plan().programme.items
    shorter = replace(plan().programme, items=(*items[:2], replace(items[2], minutes=30, cut=10), *items[3:]))
    assert replanned.variant_minutes(Plan(shorter, plan().exercises), COMPASS, Variant.SHORT) == 20
    assert replanned.variant_minutes(plan(), BREAK, Variant.SHORT) == items[BREAK].minutes


def test_steps_that_may_go_in_a_short_run_go_first_and_never_one_that_is_needed() -> None:
    exercise = plan().exercises["K08"]
    steps = tuple(replace(step, in_short=step.name != "stop") for step in exercise.steps)
    short = Plan(plan().programme, {**plan().exercises, "K08": replace(exercise, steps=steps)})
    gone = replanned.left_out(short, Changes({HABITS: 11}), HABITS)
    assert gone == {"stop"}
    needed = tuple(replace(step, in_short=step.name != exercise.steps[0].name) for step in exercise.steps)
    kept = Plan(plan().programme, {**plan().exercises, "K08": replace(exercise, steps=needed)})
    assert replanned.left_out(kept, Changes({HABITS: 11}), HABITS) == frozenset()


@pytest.mark.parametrize(
    ("minutes", "total", "shares"),
    [((2, 5, 10), 15, (2, 4, 9)), ((3,), 1, (1,)), ((0, 4), 2, (0, 2)), ((1, 1, 1), 2, (1, 1, 1)), ((), 5, ())],
)
def test_minutes_are_shared_out_whole(minutes: tuple[int, ...], total: int, shares: tuple[int, ...]) -> None:
    assert replanned.shared_out(minutes, total) == shares


def test_the_day_on_the_core_task_is_cut_as_its_run_sheet_says() -> None:
    day = plan("dag-kerneopgave")
    places = {item.exercise: place for place, item in enumerate(day.programme.items) if item.exercise}
    glances, last = places["K02"], len(day.programme.items) - 1
    assert replanned.variant_minutes(day, glances, Variant.SHORT) == 20
    assert replanned.left_out(day, Changes({glances: 20}), glances) == {"salen"}
    assert replanned.low(day, places["B08"]) == 18
    assert unbroken.holds(day, replanned.without(Changes(), places["K08"]))
    assert unbroken.broken(day, replanned.without(Changes(), places["B01"])) == (places["B11"], "B01")
    assert not replanned.skippable(day, Changes(), last)


@pytest.mark.slow
def test_any_change_of_any_programme_keeps_every_beat_and_fits_its_minutes() -> None:
    chance = Random(90)
    for found in plans():
        items = found.programme.items
        for _ in range(60):
            changes = any_changes(found, chance)
            beats, route = replanned.beats_of(found, changes), replanned.route_of(found, changes)
            assert [beat.key for beat in beats] == [beat.key for beat in found.beats()]
            assert len(set(route)) == len(route)
            for item in changes.minutes:
                asked = [beats[at].step for at in route if beats[at].item == item]
                total = sum(step.minutes for step in asked if step)
                assert total <= max(replanned.minutes_of(found, changes, item), len(asked))
            assert not {beats[at].item for at in route} & changes.skipped
            assert {beats[at].item for at in route} == set(range(len(items))) - changes.skipped


def any_changes(found: Plan, chance: Random) -> Changes:
    """What somebody may do to a programme."""
    items: tuple[Item, ...] = found.programme.items
    order = list(range(len(items)))
    if chance.random() < 0.3:
        chance.shuffle(order)
    minutes = {item: chance.randrange(replanned.low(found, item), items[item].minutes + 9) for item in order[::3]}
    return Changes(minutes, frozenset(chance.sample(order, chance.randrange(3))), tuple(order))
