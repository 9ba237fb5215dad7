"""What opens a trio's page, its card and its check-ins: the same on both databases."""

from random import Random

import pytest

from tests.actions.day import Clock, Day
from workshop.actions import prepare, take_home
from workshop.actions.house import House
from workshop.store import take_home as kept
from workshop.store.database import Store
from workshop.store.take_home import CheckInRow


@pytest.fixture
def day(store: Store) -> Day:
    """A workshop with its doors open."""
    return Day(House(store, Clock(), Random(3), "a secret"), workplaces=("Solgården", "Åhaven"))


def test_a_card_stays_when_the_link_is_renewed_and_taken_away(day: Day) -> None:
    trio = day.trio_id("Solgården")
    take_home.link_of(day.house, trio)
    with day.house.store.work() as work:
        kept.keep_card(work.connection, trio, {"fields": {"when": "vi mødes"}})
    take_home.renew(day.house, day.id, trio)
    take_home.revoke(day.house, day.id, trio)
    with day.house.store.read() as connection:
        row = kept.of_trio(connection, trio)
    assert row is not None
    assert (row.revoked, row.card) == (True, {"fields": {"when": "vi mødes"}})


def test_the_last_answer_to_a_check_in_stands_and_goes_with_its_workshop(day: Day) -> None:
    trio = day.trio_id("Solgården")
    for days, said in ((60, "a"), (30, "b"), (30, "c")):
        with day.house.store.work() as work:
            kept.check_in(work.connection, CheckInRow(trio, days, {"said": said}))
    with day.house.store.read() as connection:
        assert [(row.days, row.value["said"]) for row in kept.check_ins(connection, day.id)] == [(30, "c"), (60, "a")]
    prepare.delete(day.house, day.id)
    with day.house.store.read() as connection:
        assert kept.check_ins(connection, day.id) == ()
