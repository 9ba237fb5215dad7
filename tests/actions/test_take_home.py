"""What opens a trio's page: a link and a code that can be shown again, renewed and taken away."""

from dataclasses import replace

import pytest

from tests.actions.day import Day
from workshop.actions import prepare, take_home
from workshop.core.errors import NotFound, WorkshopError
from workshop.store import take_home as kept


def opens(day: Day, key: str) -> str:
    """The workplace whose page a key opens."""
    with day.house.store.read() as connection:
        workshop, trio = take_home.trio_of(connection, key)
    assert workshop.id == day.id
    return trio.name


def test_a_trios_link_is_its_own_and_the_same_each_time(day: Day) -> None:
    first, second = day.trio_id("Solgården"), day.trio_id("Åhaven")
    link = take_home.link_of(day.house, first)
    assert take_home.link_of(day.house, first) == link
    assert (len(link.key), len(link.code)) == (27, 8)
    assert (opens(day, link.key), opens(day, link.key.lower())) == ("Solgården", "Solgården")
    assert opens(day, take_home.link_of(day.house, second).key) == "Åhaven"


def test_the_code_is_read_however_it_is_typed(day: Day) -> None:
    link = take_home.link_of(day.house, day.trio_id("Åhaven"))
    for typed in (link.code, link.code.lower(), f" {link.code[:4]} - {link.code[4:]}"):
        assert take_home.key_of_code(day.house, typed) == link.key


@pytest.mark.parametrize(("typed", "says"), [("", "eight characters"), ("K7M4PR2", "eight"), ("K7M4PR22", "No trio")])
def test_a_code_that_is_none_is_told_apart_from_one_that_nobody_has(day: Day, typed: str, says: str) -> None:
    with pytest.raises(WorkshopError, match=says) as refused:
        take_home.key_of_code(day.house, typed)
    assert refused.value.field == "code"


def test_a_new_link_takes_the_place_of_the_old_one(day: Day) -> None:
    trio = day.trio_id("Solgården")
    old = take_home.link_of(day.house, trio)
    new = take_home.renew(day.house, day.id, trio)
    assert opens(day, new.key) == "Solgården"
    assert {old.key, old.code}.isdisjoint({new.key, new.code})
    with pytest.raises(NotFound, match="opens no page"):
        opens(day, old.key)
    with pytest.raises(WorkshopError, match="No trio has that code"):
        take_home.key_of_code(day.house, old.code)


def test_a_link_that_was_taken_away_says_so_until_there_is_a_new_one(day: Day) -> None:
    trio = day.trio_id("Solgården")
    link = take_home.link_of(day.house, trio)
    take_home.revoke(day.house, day.id, trio)
    with pytest.raises(WorkshopError, match="taken away") as refused:
        opens(day, link.key)
    assert refused.value.status == 410
    with pytest.raises(WorkshopError, match="No trio has that code"):
        take_home.key_of_code(day.house, link.code)
    assert take_home.link_of(day.house, trio).revoked
    assert opens(day, take_home.renew(day.house, day.id, trio).key) == "Solgården"


def test_nobody_takes_a_link_of_another_workshop_away(day: Day) -> None:
    trio, other = day.trio_id("Solgården"), Day(day.house)
    link = take_home.link_of(day.house, trio)
    for press in (take_home.revoke, take_home.renew):
        with pytest.raises(NotFound):
            press(day.house, other.id, trio)
    assert opens(day, link.key) == "Solgården"


def test_the_database_alone_opens_nothing(day: Day) -> None:
    house = replace(day.house, secret="a secret of this house")
    trio = day.trio_id("Solgården")
    link = take_home.link_of(house, trio)
    with house.store.read() as connection:
        row = repr(kept.of_trio(connection, trio))
    assert [found for found in (link.key, link.code) if found in row] == []
    assert take_home.key_of_code(house, link.code) == link.key
    with pytest.raises(WorkshopError):
        take_home.key_of_code(day.house, link.code)


def test_links_are_made_anew_where_the_houses_secret_was_lost(day: Day) -> None:
    trio = day.trio_id("Solgården")
    old = take_home.link_of(replace(day.house, secret="lost"), trio)
    new = take_home.links(day.house, day.id)[trio]
    assert (opens(day, new.key), new.key != old.key) == ("Solgården", True)


def test_every_listed_workplace_has_a_link_and_they_differ(day: Day) -> None:
    found = take_home.links(day.house, day.id)
    assert len({link.key for link in found.values()} | {link.code for link in found.values()}) == 2 * 8
    assert take_home.links(day.house, day.id) == found


def test_a_link_goes_with_its_workshop(day: Day) -> None:
    link = take_home.link_of(day.house, day.trio_id("Solgården"))
    prepare.delete(day.house, day.id)
    with pytest.raises(NotFound, match="opens no page"):
        opens(day, link.key)
