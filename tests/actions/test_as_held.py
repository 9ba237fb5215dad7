"""The day as it was held, for the minutes."""

from tests.actions.day import Clock, Day
from workshop.actions.house import House


def test_an_item_that_was_held_says_when_it_began_and_when_the_next_one_did(house: House, day: Day) -> None:
    clock = house.clock
    assert isinstance(clock, Clock)
    day.goes("B01.haab")
    clock.now += 600
    day.goes("K01.svar")
    held = day.report().held
    began = [item for item in held if item.began]
    assert [item.title for item in began][-1] == "Hvis vi lukkede i morgen"
    assert began[-2].until == began[-1].began
    assert began[-1].until == ""
    assert held[0].planned == "09:00"
    assert all(not item.skipped for item in held)
