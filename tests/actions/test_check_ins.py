"""Commitments that live: changed on the trio's page, asked about again, and shown as sums that point at nobody."""

from datetime import date

import pytest

from tests.actions.day import CARD, WORKPLACES, Clock, Day
from workshop.actions import agreed, check_ins, facilitate, follow_up
from workshop.core import check_ins as rules
from workshop.core.errors import NotFound, WorkshopError
from workshop.store import workshops
from workshop.store.rows import Trio

DAY = 24 * 3600.0


def typed(fields: dict[str, str]) -> dict[str, list[str]]:
    """Fields as a form posts them."""
    return {name: [text] for name, text in fields.items()}


def trio(day: Day, name: str) -> Trio:
    """A workplace's trio."""
    with day.house.store.read() as connection:
        return workshops.trio(connection, day.trio_id(name))


def at(day: Day, clock: Clock, days: int) -> None:
    """So many days after the day."""
    clock.now = 1_805_184_000.0 + days * DAY  # 2027-03-16 at noon
    assert day.workshop.day == "2027-03-16"


@pytest.fixture
def held(day: Day) -> Day:
    """A day on which Solgården has written its card, and that is over."""
    phone = day.sits("Solgården")
    day.goes("B08.kort")
    phone.sends(**CARD)
    facilitate.end(day.house, day.id)
    return day


def test_a_trio_finds_its_own_card_and_nobody_elses(held: Day) -> None:
    own, other = (follow_up.look(held.house, trio(held, name), "da") for name in ("Solgården", "Åhaven"))
    assert own.card.agreement.sentence == "Når vi mødes kl. 8, vil vi spørge om lyset."
    assert (own.was_here, own.card.changed, own.card.locked) == (True, False, False)
    assert (other.was_here, other.card.agreement, other.card.form) == (False, None, {})


def test_a_changed_card_is_the_trios_from_then_on_and_the_rooms_stays(held: Day) -> None:
    agreed.change(held.house, trio(held, "Solgården"), typed({**CARD, "f_will": "tænde lyset"}), "da")
    card = follow_up.look(held.house, trio(held, "Solgården"), "da").card
    assert (card.agreement.sentence, card.changed) == ("Når vi mødes kl. 8, vil vi tænde lyset.", True)
    (told,) = held.report().trios
    assert told.commitment.sentence == "Når vi mødes kl. 8, vil vi tænde lyset."
    assert all(account.adds_up() for account in held.report().accounts)
    (stored,) = held.stored(next(r for r in held.run.rounds.values() if r.exercise == "B08"))
    assert stored.value["fields"]["will"] == "spørge om lyset"


def test_a_card_without_its_two_halves_is_refused_as_on_the_phone(held: Day) -> None:
    with pytest.raises(WorkshopError, match="Write what you will do") as refused:
        agreed.change(held.house, trio(held, "Solgården"), typed({**CARD, "f_will": " "}), "da")
    assert refused.value.field == "f_will"


def test_a_trio_that_wrote_nothing_on_the_day_can_write_its_card_afterwards(held: Day) -> None:
    agreed.change(held.house, trio(held, "Åhaven"), typed(CARD), "da")
    assert follow_up.look(held.house, trio(held, "Åhaven"), "da").card.agreement.workplace == "Åhaven"


def test_while_the_phones_write_the_card_the_page_does_not(day: Day) -> None:
    day.sits("Solgården")
    day.goes("B08.kort")
    with pytest.raises(WorkshopError, match="on the phones just now"):
        agreed.change(day.house, trio(day, "Solgården"), typed(CARD), "da")


def test_what_the_trio_writes_when_the_step_is_opened_again_stands(day: Day) -> None:
    phone = day.sits("Solgården")
    day.goes("B08.kort")
    facilitate.close(day.house, day.id, day.run.position)
    agreed.change(day.house, trio(day, "Solgården"), typed(CARD), "da")
    facilitate.reopen(day.house, day.id, day.run.position)
    phone.sends(**CARD | {"f_will": "vente"})
    card = follow_up.look(day.house, trio(day, "Solgården"), "da").card
    assert card.agreement.sentence == "Når vi mødes kl. 8, vil vi vente."


def test_check_ins_fall_on_days_when_people_are_at_work() -> None:
    assert rules.days_of(date(2027, 3, 16)) == (date(2027, 4, 15), date(2027, 5, 17), date(2027, 6, 14))
    assert rules.at_work(date(2027, 12, 24)) == date(2027, 12, 27)


def test_a_check_in_is_asked_with_the_shipped_words_and_answered_in_one_tap(held: Day, clock: Clock) -> None:
    at(held, clock, 29)
    home = follow_up.look(held.house, trio(held, "Solgården"), "da")
    assert [(each.days, each.open, each.answered) for each in home.check_ins] == [
        (30, True, False), (60, False, False), (90, False, False),
    ]  # fmt: skip
    assert home.following.ask.question == "Er I begyndt på jeres prøvehandling?"
    check_ins.answer(held.house, trio(held, "Solgården"), 30, typed({"f_status": "lidt"}), "da")
    check_ins.answer(held.house, trio(held, "Solgården"), 30, typed({"f_status": "ja", "f_tegn": "ro"}), "da")
    home = follow_up.look(held.house, trio(held, "Solgården"), "da")
    assert (home.check_ins[0].said, home.check_ins[0].learnt) == ("Ja", "ro")
    assert (home.following.days, home.following.open) == (60, False)


@pytest.mark.parametrize(
    ("days", "fields", "says"),
    [
        (60, {"f_status": "lidt"}, "days before its date"),
        (30, {"f_status": "måske"}, "other choices"),
        (30, {"f_tegn": "ro"}, "still empty"),
        (31, {}, "not here"),
    ],
)
def test_what_is_no_answer_to_a_check_in_is_refused(
    held: Day, clock: Clock, days: int, fields: dict[str, str], says: str
) -> None:
    at(held, clock, 30)
    with pytest.raises(WorkshopError, match=says):
        check_ins.answer(held.house, trio(held, "Solgården"), days, typed(fields), "da")
    assert not follow_up.look(held.house, trio(held, "Solgården"), "da").check_ins[0].answered


def sums(day: Day) -> dict[str, int]:
    """What the desk shows of all trios together."""
    found = follow_up.overview(day.house, day.id, "da").sums
    return {row.label: row.count for each in found for row in each.figure.rows}


def test_sums_wait_for_five_trios_and_never_move_by_one(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    seen = []
    for name in WORKPLACES:
        check_ins.answer(held.house, trio(held, name), 30, typed({"f_status": "ja", "f_tegn": f"hos {name}"}), "da")
        seen.append(sums(held).get("Ja", 0))
    assert seen == [0, 0, 0, 0, 5, 5, 5, 8]
    check_ins.answer(held.house, trio(held, "Åhaven"), 30, typed({"f_status": "nej"}), "da")
    assert sums(held) == {"Ja": 8, "Lidt": 0, "Nej": 0}
    assert "hos" not in repr(follow_up.overview(held.house, held.id, "da"))


def test_the_desk_sees_which_trios_have_answered_and_not_what(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    check_ins.answer(held.house, trio(held, "Solgården"), 30, typed({"f_status": "nej", "f_tegn": "hemmeligt"}), "da")
    overview = follow_up.overview(held.house, held.id, "da")
    answered = {line.trio.name: (line.has_card, line.answered) for line in overview.lines}
    assert answered["Solgården"] == (True, frozenset({30}))
    assert answered["Åhaven"] == (False, frozenset())
    assert "hemmeligt" not in repr(overview)
    assert overview.days[0] == (30, date(2027, 4, 15))


def test_the_buddy_and_what_was_agreed_with_it_stand_on_the_page(house: object, clock: Clock) -> None:
    day = Day(house, asks=("B10",))  # type: ignore[arg-type]
    phones = [day.sits(name) for name in ("Solgården", "Åhaven")]
    day.goes("B10.makker")
    phones[0].sends(f_uge="uge 24", f_ringer="lederen")
    home = follow_up.look(day.house, trio(day, "Solgården"), "da")
    assert home.buddies == ("Åhaven",)
    assert [text for _, text in home.call] == ["uge 24", "lederen"]
    assert (home.card, home.check_ins) == (None, ())
    with pytest.raises(NotFound):
        check_ins.answer(day.house, trio(day, "Solgården"), 7, {}, "da")
