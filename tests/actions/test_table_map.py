"""The map of tables: ready and help from any phone of a trio, seen on the desk, cleared by either side, never kept."""

import pytest

from tests.actions.day import Day
from workshop.actions import table_map
from workshop.actions.table_map import State
from workshop.core.errors import WorkshopError
from workshop.store import signals


def states(day: Day) -> dict[str, State]:
    """Every table by its workplace."""
    return {table.trio.name: table.state for table in day.desk().map.tables}


def test_a_table_is_at_work_then_ready_then_in_need_of_help(day: Day) -> None:
    leader, tr = day.sits("Solgården"), day.sits("Solgården", "tr")
    assert states(day)["Solgården"] is State.HERE
    day.goes("K01.valg")
    assert (states(day)["Solgården"], states(day)["Åhaven"]) == (State.WORKING, State.EMPTY)
    table_map.say(day.house, leader.seat, "ready")
    assert states(day)["Solgården"] is State.READY
    table_map.say(day.house, tr.seat, "help")
    assert states(day)["Solgården"] is State.HELP
    assert leader.looks().hand == tr.looks().hand == "help"
    assert day.desk().map.tables[0].trio.name == "Solgården"


def test_either_side_says_that_help_has_come(day: Day) -> None:
    leader = day.sits("Solgården")
    day.goes("B01.humoer")
    table_map.say(day.house, leader.seat, "help")
    table_map.helped(day.house, day.id, day.trio_id("Solgården"))
    assert leader.looks().hand == ""
    table_map.say(day.house, leader.seat, "help")
    table_map.say(day.house, leader.seat, "")
    assert states(day)["Solgården"] is State.WORKING


def test_a_trio_that_has_sent_is_ready(day: Day) -> None:
    leader = day.sits("Solgården")
    day.goes("K08.bud")
    leader.sends(card1="Vi haster")
    found = day.desk().map
    assert (found.ready, found.working, found.asks_tables) == (1, 0, True)


@pytest.mark.parametrize("phase", ["closed", "shown"])
def test_nothing_of_it_is_kept_after_the_step(day: Day, phase: str) -> None:
    leader = day.sits("Solgården")
    round_ = day.goes("B01.humoer")
    table_map.say(day.house, leader.seat, "help")
    day.goes("B01.humoer", "shown") if phase == "shown" else day.presses()
    day.goes("K08.bud")
    with day.house.store.read() as connection:
        assert signals.of_round(connection, round_.id) == {}
    assert leader.looks().hand == ""


def test_a_hand_is_refused_where_no_table_is_asked(day: Day) -> None:
    leader = day.sits("Solgården")
    with pytest.raises(WorkshopError):
        table_map.say(day.house, leader.seat, "ready")
    day.goes("B01.humoer")
    with pytest.raises(WorkshopError):
        table_map.say(day.house, leader.seat, "dancing")
