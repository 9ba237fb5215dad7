"""Which earlier days a day may be held up against, and what is taken from them."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.actions.day import Day
from workshop.actions import earlier, facilitate, look_back
from workshop.actions.earlier import Compared
from workshop.actions.house import House
from workshop.store import workshops

NO_DAY = ""


@pytest.fixture
def held(house: House) -> Callable[..., Day]:
    """Makes a day that asked how it went: `held("2026-03-10", answers=6)`; its facilitator is the first one's."""
    first: list[Day] = []

    def make(
        on: str, *, answers: int = 6, mean: str = "4", ended: bool = True, asks: str = "B11", own: bool = True
    ) -> Day:
        day = Day(house, asks=(asks,))
        owner = {"owner_id": first[0].account.id} if first and own else {}
        with house.store.work() as work:
            workshops.note(work.connection, day.id, day=on, title=f"Dagen {on}", **owner)
        phones = day.leaders(answers)
        if asks == "B11":
            day.goes("B11.skalaer")
            for phone in phones:
                marks: dict[str, Any] = {f"s_{field.id}": "4" for field in day.wall().ask.fields}
                phone.sends(**marks)
            day.reveals()
        if ended:
            facilitate.end(house, day.id)
        first.append(day)
        return day

    return make


def test_the_last_day_and_the_one_about_a_year_before_are_compared(held: Callable[..., Day]) -> None:
    days = [held(on) for on in ("2025-11-20", "2026-03-10", "2026-06-01", "2026-12-01")]
    now = held("2027-03-16")
    found = earlier.choices(now.house, now.id)
    assert [day.day for day in found.days] == ["2026-12-01", "2026-06-01", "2026-03-10", "2025-11-20"]
    assert (found.last, found.year) == (days[3].id, days[1].id)
    assert [each.title for each in now.report().earlier] == ["Dagen 2026-12-01", "Dagen 2026-03-10"]


def test_a_day_that_is_the_last_and_about_a_year_before_is_compared_once(held: Callable[..., Day]) -> None:
    held("2026-03-10")
    now = held("2027-03-16")
    assert [each.title for each in now.report().earlier] == ["Dagen 2026-03-10"]
    assert earlier.choices(now.house, now.id).year == NO_DAY


def test_other_days_can_be_chosen_or_none(held: Callable[..., Day]) -> None:
    old, other = held("2025-11-20"), held("2026-12-01")
    now = held("2027-03-16")

    def titles(last: str, year: str) -> list[str]:
        report = look_back.report(now.house, now.id, "da", Compared(last, year))
        return [each.title for each in report.earlier]

    assert titles(old.id, NO_DAY) == ["Dagen 2025-11-20"]
    assert titles(other.id, old.id) == ["Dagen 2026-12-01", "Dagen 2025-11-20"]
    assert titles(NO_DAY, NO_DAY) == []
    assert titles(now.id, "no such day") == []


def test_only_ones_own_ended_earlier_days_with_the_same_questions_are_offered(held: Callable[..., Day]) -> None:
    held("2026-12-01")
    stranger = held("2026-12-02", own=False)
    running = held("2026-12-03", ended=False)
    elsewhere = held("2026-12-04", asks="B02")
    later = held("2027-05-05")
    now = held("2027-03-16")
    assert [day.day for day in earlier.choices(now.house, now.id).days] == ["2026-12-01"]
    for other in (stranger, running, elsewhere, later):
        assert look_back.report(now.house, now.id, "da", Compared(other.id, NO_DAY)).earlier == ()


def test_a_day_that_has_not_ended_is_compared_with_nothing(held: Callable[..., Day]) -> None:
    held("2026-12-01")
    now = held("2027-03-16", ended=False)
    assert (now.report().ended, now.report().earlier) == (False, ())


def test_a_day_that_four_answered_has_nothing_to_compare(held: Callable[..., Day]) -> None:
    held("2026-12-01", answers=4)
    now = held("2027-03-16")
    (then,) = now.report().earlier
    assert [step.standing for step in then.steps if step.key == "B11.skalaer"] == ["below_floor"]
