"""The day's clock and the time bank on a day that slips: the end holds, floors hold, answers stay."""

import pytest

from tests.actions.day import Clock, Day, library
from workshop.actions import day_clock, facilitate, replanning, undoing
from workshop.actions import run as running
from workshop.content.replanned import Variant
from workshop.core.errors import WorkshopError
from workshop.store import workshops

CHECK_IN, CLOSED, COMPASS, BREAK, HABITS, EXPERIMENT, CHECK_OUT = range(7)
MINUTE = 60


def starts(day: Day, clock: Clock, late: int = 0) -> None:
    """The first item begins, and the second one so many minutes too late."""
    facilitate.go_to(day.house, day.id, 0)
    clock.now += (8 + late) * MINUTE
    day.goes("K01.svar", "waiting")


def has_cuts(day: Day, meal: int = 5) -> None:
    """Its run sheet says that the compass may be cut by ten minutes, and the habits skipped."""
    with day.house.store.work() as work:
        plan = workshops.plan_data(work.connection, day.id)
        plan["programme"]["item"][COMPASS] |= {"minutes": 30, "cut": 10, "start": "+25"}
        plan["programme"]["item"][HABITS] |= {"minutes": 20, "cut": 20}
        plan["programme"]["item"][BREAK]["minutes"] = meal
        for item in plan["programme"]["item"][BREAK:]:
            item.pop("start")
        workshops.note(work.connection, day.id, plan=plan)
    running._PLANS.pop(day.id)


def test_a_day_on_time_ends_on_time(day: Day, clock: Clock) -> None:
    starts(day, clock)
    seen = day.desk()
    assert (seen.minutes_behind, seen.clock.late, seen.time_help.all) == (0, 0, ())
    assert [line.expected for line in seen.sheet] == [""] * 7


def test_a_late_day_says_when_each_item_will_begin_and_when_it_ends(day: Day, clock: Clock) -> None:
    starts(day, clock, late=6)
    seen = day.desk()
    assert (seen.minutes_behind, seen.clock.late) == (6, 6)
    assert [(line.planned, line.expected) for line in seen.sheet[2:4]] == [("09:25", "09:31"), ("09:45", "09:51")]
    assert (seen.clock.clock(seen.clock.planned_end), seen.clock.clock(seen.clock.expected_end)) == ("10:30", "10:36")


def test_one_tap_holds_the_end_time_and_can_be_undone(day: Day, clock: Clock) -> None:
    has_cuts(day)
    starts(day, clock, late=6)
    assert [(offer.item, offer.before, offer.after) for offer in day.desk().time_help.all] == [(COMPASS, 30, 24)]
    replanning.catch_up(day.house, day.id, day.desk().clock.late)
    seen = day.desk()
    assert (seen.clock.late, seen.minutes_behind, seen.sheet[COMPASS].minutes) == (0, 6, 24)
    assert seen.sheet[EXPERIMENT].minutes == 18
    undoing.undo(day.house, day.id, seen.undo.stamp)
    assert (day.desk().clock.late, day.workshop.changes) == (6, {})


def test_each_tap_is_offered_by_itself(day: Day, clock: Clock) -> None:
    has_cuts(day)
    starts(day, clock)
    offers = {(offer.title, offer.before, offer.after) for offer in day.desk("en").time_help.single}
    assert offers == {(day.desk("en").sheet[COMPASS].title, 30, 20), (day.desk("en").sheet[HABITS].title, 20, 0)}


def test_a_meal_that_slips_is_offered_before_what_stands_in_front_of_it(day: Day, clock: Clock) -> None:
    has_cuts(day, meal=45)
    starts(day, clock, late=9)
    assert day.desk().time_help.swap is None
    clock.now += 20 * MINUTE  # the exercise before it has run over
    titles = [line.title for line in day.desk("en").sheet]
    assert day.desk("en").time_help.swap == (BREAK, titles[BREAK], titles[COMPASS])
    replanning.swap(day.house, day.id, BREAK, down=False)
    assert [line.index for line in day.desk().sheet][2:4] == [BREAK, COMPASS]
    assert day.desk().time_help.swap is None


def test_what_cannot_be_caught_up_is_said(day: Day, clock: Clock) -> None:
    has_cuts(day)
    starts(day, clock, late=60)
    found = day.desk().time_help
    assert found.late - found.missing == sum(offer.before - offer.after for offer in found.all)
    assert (found.missing, [offer.after for offer in found.all]) == (30, [20, 0])
    replanning.catch_up(day.house, day.id, found.late)
    seen = day.desk()
    assert (seen.time_help.all, seen.time_help.missing) == ((), found.missing)
    assert seen.sheet[EXPERIMENT].minutes == 18


def test_the_programme_in_the_library_and_the_frozen_plan_never_change(day: Day, clock: Clock) -> None:
    before = library().programmes["workshop-90"].items, day.run.plan
    starts(day, clock)
    replanning.set_minutes(day.house, day.id, {HABITS: 0})
    replanning.run_as(day.house, day.id, COMPASS, Variant.LONG)
    assert (library().programmes["workshop-90"].items, day.run.plan) == before
    with day.house.store.read() as connection:
        assert workshops.plan_data(connection, day.id)["programme"]["item"][COMPASS]["minutes"] == 20


def test_a_skipped_item_is_passed_over_and_its_answers_from_before_are_kept(day: Day, clock: Clock) -> None:
    phones = day.leaders(6)
    day.goes("K08.bud")
    for phone in phones:
        phone.sends(card1="Vi venter på hinanden")
    day.goes("K06.kort", "waiting")
    with pytest.raises(WorkshopError, match="has begun already"):
        replanning.set_minutes(day.house, day.id, {HABITS: 0})
    assert len(day.stored(day.run.rounds[HABITS, "bud"])) == 6


def test_next_follows_todays_route(day: Day, clock: Clock) -> None:
    starts(day, clock)
    replanning.set_minutes(day.house, day.id, {COMPASS: 0, BREAK: 0})
    replanning.swap(day.house, day.id, HABITS, down=True)
    seen: list[int] = []
    while day.workshop.state == "running":
        if not seen or seen[-1] != day.run.beat.item:
            seen.append(day.run.beat.item)
        assert day.presses()
    assert seen == [CLOSED, EXPERIMENT, HABITS, CHECK_OUT]
    assert [line.index for line in day.desk().sheet] == [0, 1, 2, 3, 5, 4, 6]


def test_going_to_an_item_that_was_skipped_still_works_and_goes_on_from_there(day: Day, clock: Clock) -> None:
    starts(day, clock)
    replanning.set_minutes(day.house, day.id, {BREAK: 0})
    facilitate.go_to(day.house, day.id, next(n for n, beat in enumerate(day.run.beats) if beat.item == BREAK))
    assert day.wall().seconds_left == 5 * MINUTE
    assert day.presses()
    assert day.run.beat.item == HABITS


def test_a_shorter_item_has_shorter_timers(day: Day, clock: Clock) -> None:
    starts(day, clock)
    replanning.run_as(day.house, day.id, HABITS, Variant.LONG)
    day.goes("K08.bud")
    assert day.wall().seconds_left > 4 * MINUTE


def test_what_has_begun_and_what_has_a_floor_stay(day: Day, clock: Clock) -> None:
    starts(day, clock)
    for minutes, words in (
        ({CHECK_IN: 5}, "has begun already"),
        ({CLOSED: 10}, "has begun already"),
        ({EXPERIMENT: 17}, "from {low} to {high}"),
        ({EXPERIMENT: 0}, "never skipped"),
        ({CHECK_OUT: 0}, "never skipped"),
        ({99: 5}, "has begun already"),
    ):
        with pytest.raises(WorkshopError, match=words):
            replanning.set_minutes(day.house, day.id, minutes)
    with pytest.raises(WorkshopError, match="cannot go further"):
        replanning.swap(day.house, day.id, COMPASS, down=False)
    assert day.workshop.changes == {}


def test_the_rest_is_as_in_the_run_sheet_again(day: Day, clock: Clock) -> None:
    starts(day, clock)
    replanning.set_minutes(day.house, day.id, {HABITS: 0, COMPASS: 24})
    replanning.swap(day.house, day.id, COMPASS, down=True)
    assert day.desk().clock.changed
    replanning.take_back(day.house, day.id)
    assert (day.workshop.changes, day.desk().clock.changed) == ({}, False)


def test_more_time_on_a_break_moves_the_end(day: Day, clock: Clock) -> None:
    starts(day, clock)
    facilitate.go_to(day.house, day.id, next(n for n, beat in enumerate(day.run.beats) if beat.item == BREAK))
    before = day.desk().clock.expected_end
    facilitate.change_timer(day.house, day.id, 5)
    assert (round(day.desk().clock.expected_end - before), day.wall().seconds_left) == (5, 10 * MINUTE)


def test_a_day_that_runs_on_its_own_date_is_measured_by_the_clock_on_the_wall(day: Day, clock: Clock) -> None:
    with day.house.store.work() as work:
        workshops.note(work.connection, day.id, day="2027-01-15", starts="08:55")  # the clock says nine
    facilitate.go_to(day.house, day.id, 0)
    assert (day.desk().minutes_behind, day.desk().clock.late) == (5, 5)
    assert day_clock.look(day.run, clock.now).clock(0) == "08:55"
