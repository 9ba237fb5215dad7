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
