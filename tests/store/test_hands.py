"""Devices that help, the last press and what a day does otherwise: the same on both databases."""

from random import Random

import pytest
from sqlalchemy import text

from tests.actions.day import Clock, Day
from workshop.actions import helping_hands, prepare, replanning, undoing
from workshop.actions.house import House
from workshop.core.access import Role
from workshop.core.errors import NotAllowed
from workshop.store.database import Store


@pytest.fixture
def day(store: Store) -> Day:
    """A workshop with its doors open."""
    return Day(House(store, Clock(), Random(3)), workplaces=("Solgården", "Åhaven"))


def test_a_link_lets_one_device_in_and_goes_with_its_workshop(day: Day) -> None:
    secret = helping_hands.invite(day.house, day.id, Role.MODERATOR)
    hand, token = helping_hands.open_link(day.house, secret)
    with pytest.raises(NotAllowed):
        helping_hands.open_link(day.house, secret)
    assert helping_hands.role_of(day.house, token, day.id) is Role.MODERATOR
    helping_hands.revoke(day.house, Day(day.house).id, hand.id)
    assert helping_hands.role_of(day.house, token, day.id) is Role.MODERATOR
    prepare.delete(day.house, day.id)
    with day.house.store.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM hand")).scalar_one() == 0


def test_neither_a_links_secret_nor_a_devices_is_kept(day: Day) -> None:
    secret = helping_hands.invite(day.house, day.id, Role.REMOTE)
    _, token = helping_hands.open_link(day.house, secret)
    other = helping_hands.invite(day.house, day.id, Role.OBSERVER)
    with day.house.store.read() as connection:
        kept = repr(connection.execute(text("SELECT * FROM hand")).all())
    assert [found for found in (secret, token, other) if found in kept] == []


def test_changes_and_the_last_press_are_kept_and_taken_back(day: Day) -> None:
    day.presses()
    replanning.set_minutes(day.house, day.id, {4: 0, 2: 25})
    assert day.workshop.changes == {"minutes": {"2": 25}, "skipped": [4]}
    undoing.undo(day.house, day.id, day.desk().undo.stamp)
    assert (day.workshop.changes, day.workshop.undo) == ({}, {})
