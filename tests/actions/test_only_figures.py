"""Where the municipality keeps thresholded figures longer: what stays of a day, for how long, and what never does."""

from collections.abc import Sequence
from random import Random
from typing import Any

import pytest

from tests.actions.day import Clock, Day
from tests.actions.test_keeping import DAYS, HELD, rows
from tests.actions.test_staff_meeting import Staff
from workshop.actions import day_goals, earlier, facilitate, look_back
from workshop.actions.house import House
from workshop.actions.keeping import Deleted, delete_due
from workshop.actions.staff_meeting import Way
from workshop.core.errors import NotFound
from workshop.core.figures import Bars, Scales, Withheld
from workshop.export.report import StepReport
from workshop.store import tables as t
from workshop.store import workshops

LONG = 800  # days


@pytest.fixture
def held(house: House, clock: Clock) -> Day:
    """A day with answers on a scale, to options and in words, goals, and a commitment."""
    clock.now = HELD
    day = Day(house, asks=("B01", "B08", "B11"))
    day_goals.keep(house, day.id, ["Hemmeligt mål"])
    phones = day.everybody()
    day.goes("B01.humoer")
    for n, phone in enumerate(phones[:12]):
        phone.sends(choice=day.wall().ask.options[0 if n < 6 else 1 if n < 11 else 2].id)
    day.reveals()
    day.goes("B01.haab")
    for phone in phones[:8]:
        phone.sends(word1="tryghed")
    day.reveals()
    day.goes("B08.kort")
    phones[0].pretends(Random(1))
    day.reveals()
    day.goes("B11.skalaer")
    for phone in phones[:9]:
        phone.sends(**rated(day, "4"))
    day.reveals()
    facilitate.end(house, day.id)
    return day


def rated(day: Day, mark: str) -> dict[str, Any]:
    """The same mark for every statement."""
    return {f"s_{field.id}": mark for field in day.wall().ask.fields}


def told(steps: Sequence[StepReport]) -> set[str]:
    """The steps that still tell something."""
    return {step.key for step in steps if any(not isinstance(figure, Withheld) for figure in step.figures)}


def stored(house: House) -> str:
    """Everything the database holds."""
    with house.store.engine.connect() as connection:
        return "\n".join(connection.connection.driver_connection.iterdump())


def test_without_the_setting_the_whole_workshop_goes(held: Day, clock: Clock) -> None:
    clock.now = HELD + 121 * DAYS
    assert delete_due(held.house) == Deleted(1, 0)
    with pytest.raises(NotFound):
        held.report()


@pytest.mark.parametrize("persons_went_first", [True, False])
def test_with_it_only_figures_of_enough_answers_are_left(held: Day, clock: Clock, persons_went_first: bool) -> None:
    if persons_went_first:
        clock.now = HELD + 31 * DAYS
        delete_due(held.house, LONG)
    clock.now = HELD + 121 * DAYS
    assert delete_due(held.house, LONG) == Deleted(0, 0, 1)
    for table in (t.answer, t.release, t.seat, t.trio, t.card, t.theme, t.sent, t.answered, t.hand):
        assert rows(held.house, table) == 0
    report = held.report()
    assert told(report.steps) == {"B01.humoer", "B11.skalaer"}
    (bars,) = report.step("B01.humoer").figures
    assert isinstance(bars, Bars)
    assert [row.count for row in bars.rows if row.count] == [6]  # five and one are told together, or not at all
    (scales,) = report.step("B11.skalaer").figures
    assert isinstance(scales, Scales)
    assert {(row.mean, row.n) for row in scales.rows} == {(4.0, 9)}
    assert (report.trios, report.goals, report.people, report.workplaces) == ((), (), 0, 0)
    held_now = stored(held.house)
    assert "tryghed" not in held_now
    assert "Solgården" not in "".join(line for line in held_now.splitlines() if 'INTO "kept"' in line)


def test_what_is_left_can_be_compared_with_and_goes_when_its_days_are_over(held: Day, clock: Clock) -> None:
    clock.now = HELD + 365 * DAYS
    delete_due(held.house, LONG)
    before = stored(held.house)
    assert delete_due(held.house, LONG) == Deleted(0, 0, 0)
    assert stored(held.house) == before
    now = Day(held.house, asks=("B11",))
    with held.house.store.work() as work:
        workshops.note(work.connection, now.id, owner_id=held.account.id, day="2028-03-14")
    phones = now.leaders(5)
    now.goes("B11.skalaer")
    for phone in phones:
        phone.sends(**rated(now, "3"))
    now.reveals()
    facilitate.end(held.house, now.id)
    assert earlier.choices(held.house, now.id).last == held.id
    (then,) = now.report().earlier
    assert told(then.steps) == {"B01.humoer", "B11.skalaer"}
    clock.now = HELD + (LONG + 1) * DAYS
    assert delete_due(held.house, LONG).workshops == 1
    with pytest.raises(NotFound):
        held.report()


def test_a_staff_meeting_goes_with_its_theme_day_leaves_no_figures_and_has_no_picture(held: Day, clock: Clock) -> None:
    meeting = Staff(held, Way.NOW)
    facilitate.end(held.house, meeting.id)
    assert not look_back.report(held.house, meeting.id, "da").ended
    clock.now = HELD + 121 * DAYS
    delete_due(held.house, LONG)
    assert (rows(held.house, t.workshop), rows(held.house, t.meeting)) == (1, 0)


def test_nothing_is_left_of_a_trial_or_of_a_day_without_figures(house: House, clock: Clock, held: Day) -> None:
    silent = Day(house, asks=("B11",))
    with house.store.work() as work:
        workshops.note(work.connection, held.id, tried=True)
    clock.now = HELD + 121 * DAYS
    delete_due(house, LONG)
    for day in (silent, held):
        with pytest.raises(NotFound):
            day.report()
