"""The day's goals: typed in the morning, on wall and phones at their item, and in what leaves the room."""

import pytest
from sqlalchemy import update

from tests.actions.day import Day
from workshop.actions import day_goals
from workshop.actions import run as running
from workshop.core.errors import WorkshopError
from workshop.store import tables, workshops

GOALS = ("Vi ved, hvad vi holder op med", "Alle har sagt noget", "Vi går hjem 15:30")


def with_goals(day: Day) -> int:
    """The first item without an exercise becomes the goals of the day; its place in the run."""
    place = next(n for n, beat in enumerate(day.run.beats) if beat.step is None)
    item = day.run.beats[place].item
    with day.house.store.work() as work:
        plan = workshops.plan_data(work.connection, day.id)
        plan["programme"]["item"][item]["kind"] = "goals"
        work.connection.execute(update(tables.workshop).where(tables.workshop.c.id == day.id).values(plan=plan))
    running._PLANS.pop(day.id, None)
    return place


def test_goals_stand_on_wall_and_phones_at_their_item_and_nowhere_else(day: Day) -> None:
    leader = day.sits("Solgården")
    place = with_goals(day)
    day_goals.keep(day.house, day.id, [f"  {GOALS[0]} ", "", GOALS[1]])
    assert leader.looks().goals == ()
    from_beat(day, place)
    assert (day.wall().scene, leader.looks().goals) == ("goals", GOALS[:2])
    day.goes("B11.skalaer")
    assert leader.looks().goals == ()
    assert day.report().goals == GOALS[:2]


def from_beat(day: Day, place: int) -> None:
    """Press *Næste* until we are there."""
    while day.workshop.beat != place:
        assert day.presses()


@pytest.mark.parametrize("lines", [(*GOALS, "en fjerde"), ("x" * 81,)])
def test_too_many_or_too_long_goals_are_refused(day: Day, lines: tuple[str, ...]) -> None:
    with pytest.raises(WorkshopError):
        day_goals.keep(day.house, day.id, lines)
    assert day.workshop.goals == []


def test_the_room_is_asked_about_each_goal_by_name_and_its_result_says_which_goal_it_is_about(day: Day) -> None:
    phones = day.leaders(6)
    day_goals.keep(day.house, day.id, GOALS[:2])
    day.goes("B11.skalaer")
    asked = phones[0].looks().asking
    assert asked is not None
    assert [(field.id, field.goal) for field in asked.ask.fields] == [
        ("a", ""), ("b", ""), ("goal1", GOALS[0]), ("goal2", GOALS[1]),
    ]  # fmt: skip
    assert asked.ask.fields[2].label == f"Vi nåede målet »{GOALS[0]}«"
    for n, phone in enumerate(phones):
        phone.sends(s_a="3", s_b="4", s_goal1="5", s_goal2=str(1 + n % 2))
    (scales,) = day.reveals()
    assert [(row.goal, row.mean, row.n) for row in scales.rows[2:]] == [(GOALS[0], 5.0, 6), (GOALS[1], 1.5, 6)]


def test_goals_stand_as_they_are_once_the_room_has_been_asked_about_them(day: Day) -> None:
    day_goals.keep(day.house, day.id, GOALS[:1])
    day.goes("B11.skalaer", "waiting")
    day_goals.keep(day.house, day.id, GOALS[:2])
    day.goes("B11.skalaer")
    day_goals.keep(day.house, day.id, GOALS[:2])  # as they are
    with pytest.raises(WorkshopError, match="stand as they are"):
        day_goals.keep(day.house, day.id, GOALS)
    assert day.workshop.goals == list(GOALS[:2])


def test_without_goals_the_statements_are_asked_as_they_stand(day: Day) -> None:
    leader = day.sits("Solgården")
    day.goes("B11.skalaer")
    assert [field.id for field in leader.looks().asking.ask.fields] == ["a", "b"]
