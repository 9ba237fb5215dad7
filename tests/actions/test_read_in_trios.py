"""A workshop that was read in: its trios find their agreements again, and all of it is stored or nothing."""

from typing import Any

import pytest
from sqlalchemy import event, func, select

from tests.actions.day import CARD, Clock, Day
from tests.actions.test_last_time import next_day
from workshop.actions import agreed, keeping, last_time, look_back, restoring, take_home
from workshop.actions import run as running
from workshop.actions.agreed import Card
from workshop.actions.house import House
from workshop.export.archive import archive
from workshop.export.owned import owned
from workshop.store import tables as t
from workshop.store import workshops
from workshop.store.rows import Trio


def moved_here(held: Day) -> restoring.Restored:
    """The day as another house would have it: read in from its files, the first one deleted."""
    before = held.report()
    with held.house.store.work() as work:
        workshops.remove(work.connection, held.id)
    return restoring.read_in(held.house, held.account, archive(before), owned(before))


def trio_of(house: House, workshop_id: str, name: str) -> Trio:
    with house.store.read() as connection:
        return next(each for each in workshops.trios(connection, workshop_id) if each.name == name)


def card_of(house: House, workshop_id: str, name: str) -> Card:
    with house.store.read() as connection:
        found = agreed.card(connection, running.load(connection, workshop_id), trio_of(house, workshop_id, name), "da")
    assert found is not None
    return found


def test_a_trio_finds_its_agreement_as_it_stood(held: Day) -> None:
    before = card_of(held.house, held.id, "Solgården")
    found = moved_here(held)
    after = card_of(held.house, found.workshop_id, "Solgården")
    assert (after.agreement, after.form, after.changed) == (before.agreement, before.form, False)
    assert after.agreement is not None
    assert after.agreement.sentence == "Når vi mødes kl. 8, vil vi prøve nummer 0."


def test_what_a_trio_changes_afterwards_stands_in_its_deck(held: Day) -> None:
    found = moved_here(held)
    trio = trio_of(held.house, found.workshop_id, "Åhaven")
    form = {name: [text] for name, text in CARD.items()} | {"f_will": ["begynde forfra"]}
    agreed.change(held.house, trio, form, "da")
    report = look_back.report(held.house, found.workshop_id, "da")
    told = {each.workplace: each.commitment.sentence for each in report.trios if each.commitment}
    assert told["Åhaven"] == "Når vi mødes kl. 8, vil vi begynde forfra."
    assert told["Solgården"] == "Når vi mødes kl. 8, vil vi prøve nummer 0."


def test_the_next_workshop_opens_with_it(held: Day) -> None:
    moved_here(held)
    later = next_day(held)
    own = last_time.of_trio(held.house, later.workshop, trio_of(held.house, later.id, "Solgården"), "da")
    assert own is not None and own.agreement.sentence == "Når vi mødes kl. 8, vil vi prøve nummer 0."
    seen = later.wall().last_time
    assert seen is not None and (seen.agreements, seen.said) == (6, None)


def test_when_the_follow_up_ends_nothing_of_the_trios_stays(held: Day, clock: Clock) -> None:
    found = moved_here(held)
    trio = trio_of(held.house, found.workshop_id, "Solgården")
    take_home.link_of(held.house, trio.id)
    agreed.change(held.house, trio, {name: [text] for name, text in CARD.items()}, "da")
    clock.now += 300 * 86400
    keeping.delete_due(held.house)
    assert card_of(held.house, found.workshop_id, "Solgården").agreement is None
    with held.house.store.read() as connection:
        left = [
            connection.execute(select(func.count()).select_from(table)).scalar() for table in (t.answer, t.take_home)
        ]
    assert left == [0, 0]


def test_a_crash_half_way_leaves_nothing_of_it(held: Day) -> None:
    before = held.report()
    with held.house.store.work() as work:
        workshops.remove(work.connection, held.id)

    def crash(_connection: Any, _cursor: Any, statement: str, values: Any, *_more: Any) -> None:
        if statement.startswith("INSERT INTO answer"):
            raise RuntimeError("the power is gone")

    engine = held.house.store.engine
    event.listen(engine, "before_cursor_execute", crash)
    try:
        with pytest.raises(RuntimeError, match="the power is gone"):
            restoring.read_in(held.house, held.account, archive(before), owned(before))
    finally:
        event.remove(engine, "before_cursor_execute", crash)
    with held.house.store.read() as connection:
        tables = (t.workshop, t.round_, t.restored, t.trio, t.seat, t.answer)
        assert [connection.execute(select(func.count()).select_from(table)).scalar() for table in tables] == [0] * 6
    assert restoring.read_in(held.house, held.account, archive(before), owned(before)).with_trios
