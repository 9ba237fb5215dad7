"""What is deleted when: persons' answers after thirty days, everything after the follow-up; figures stay between."""

from random import Random

import pytest
from sqlalchemy import func, select

from tests.actions.day import Clock, Day
from workshop.actions.house import House
from workshop.actions.keeping import Deleted, delete_due
from workshop.core.errors import NotFound
from workshop.core.figures import Bars, Words
from workshop.store import tables as t

DAYS = 24 * 3600.0
HELD = 1_805_184_000.0  # 2027-03-16 at noon, the day of the workshop


def rows(house: House, table: object) -> int:
    """How many rows a table has."""
    with house.store.read() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]


@pytest.fixture
def held(day: Day, clock: Clock) -> Day:
    """A workshop where eight people have said how they are and what they hope for, and K01's trios have chosen."""
    clock.now = HELD
    phones = day.everybody()
    day.goes("B01.humoer")
    for n, phone in enumerate(phones[:8]):
        phone.sends(choice=day.wall().ask.options[n % 2].id)
    day.reveals()
    day.goes("B01.haab")
    for n, phone in enumerate(phones[:8]):
        phone.sends(word1="tryghed" if n < 5 else f"hemmelighed{n}")
    day.reveals()
    day.goes("B08.kort")
    phones[0].pretends(Random(1))
    day.reveals()
    return day


def test_nothing_is_deleted_while_it_is_promised_to_be_there(held: Day, clock: Clock) -> None:
    clock.now = HELD + 30 * DAYS
    assert delete_due(held.house) == Deleted(0, 0)
    assert rows(held.house, t.answer) == 17


def test_after_thirty_days_the_answers_of_persons_are_gone_and_their_figures_are_here(held: Day, clock: Clock) -> None:
    before = held.report().step("B01.humoer")
    clock.now = HELD + 31 * DAYS
    assert delete_due(held.house) == Deleted(0, 16)
    assert rows(held.house, t.answer) == 1  # the trio's own
    after = held.report().step("B01.humoer")
    assert (after.n, after.standing, after.figures) == (before.n, "shown", before.figures)
    assert isinstance(after.figures[0], Bars)


def test_a_word_that_one_person_wrote_is_not_in_what_stays(held: Day, clock: Clock) -> None:
    clock.now = HELD + 31 * DAYS
    delete_due(held.house)
    for language in ("da", "en"):
        (words,) = held.report(language).step("B01.haab").figures
        assert isinstance(words, Words)
        assert [word.text for word in words.words] == ["tryghed"]
    with held.house.store.engine.connect() as connection:
        stored = "\n".join(connection.connection.driver_connection.iterdump())
    assert "tryghed" in stored
    assert "hemmelighed" not in stored


def test_deleting_twice_takes_nothing_more(held: Day, clock: Clock) -> None:
    clock.now = HELD + 31 * DAYS
    delete_due(held.house)
    shown = held.report()
    assert delete_due(held.house) == Deleted(0, 0)
    assert held.report() == shown


def test_the_trio_keeps_its_commitment_until_the_follow_up_ends(held: Day, clock: Clock) -> None:
    clock.now = HELD + 120 * DAYS
    delete_due(held.house)
    assert [trio.workplace for trio in held.report().trios if trio.commitment] == ["Solgården"]
    clock.now = HELD + 121 * DAYS
    assert delete_due(held.house) == Deleted(1, 0)
    with pytest.raises(NotFound):
        held.report()
    assert (
        rows(held.house, t.answer) + rows(held.house, t.seat) + rows(held.house, t.trio) + rows(held.house, t.kept) == 0
    )
