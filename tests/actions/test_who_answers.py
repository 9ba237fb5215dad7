"""Groups of one function, paired trios, and what the whole room hands on."""

from random import Random
from typing import Any

import pytest

from tests.actions.day import FUNCTIONS, WORKPLACES, Day, Phone
from workshop.actions import moderation, take_part
from workshop.actions.house import House
from workshop.core.errors import WorkshopError
from workshop.core.figures import Movement, Sheet, Withheld
from workshop.store import board, pairs, workshops

pytestmark = pytest.mark.slow  # many pages or whole steps; make test runs them


def fills(phone: Phone, **more: str) -> dict[str, Any]:
    """Every field of the sheet that is asked."""
    asking = phone.looks().asking
    assert asking is not None
    return {f"f_{field.id}": f"{field.label} siger {asking.ask.who}" for field in asking.ask.fields} | more


def lets_up(day: Day) -> None:
    """The facilitator has read every text."""
    with day.house.store.read() as connection:
        cards = [card.id for card in board.cards(connection, day.round.id)]
    moderation.decide(day.house, day.id, cards, "up")


@pytest.fixture
def corners(house: House) -> Day:
    """A day where leaders, TR and AMR stand in their corners."""
    return Day(house, asks=["F07"])


def test_three_columns_stand_side_by_side_when_each_function_has_five(corners: Day) -> None:
    phones = corners.everybody(5)
    corners.goes("F07.hjoerner")
    for phone in phones:
        phone.sends("send", **fills(phone))
    lets_up(corners)
    corners.goes("F07.spalter", "shown")
    (figure,) = corners.wall().figures
    assert isinstance(figure, Sheet)
    assert [column.title for column in figure.columns] == ["Ledere", "TR", "AMR"]


def test_four_leaders_are_not_shown_apart_and_then_nobody_is(corners: Day) -> None:
    phones = [p for p in corners.everybody(5) if p.seat.function != "leader"]
    corners.goes("F07.hjoerner")
    for phone in phones:
        phone.sends("send", **fills(phone))
    corners.goes("F07.spalter", "shown")
    assert [type(figure) for figure in corners.wall().figures] == [Withheld]


def test_one_phone_answers_for_its_group_but_not_for_more_than_are_here(corners: Day) -> None:
    everybody = corners.everybody(5)
    phones = {function: [p for p in everybody if p.seat.function == function] for function in FUNCTIONS}
    corners.goes("F07.hjoerner")
    for function in FUNCTIONS:
        phones[function][0].sends("send", **fills(phones[function][0], people="5"))
    corners.goes("F07.spalter", "shown")
    assert not isinstance(corners.wall().figures[0], Withheld)


def test_a_group_cannot_be_larger_than_one_can_be(corners: Day) -> None:
    phone = corners.sits(WORKPLACES[0], "tr")
    corners.goes("F07.hjoerner")
    with pytest.raises(WorkshopError) as refused:
        phone.sends("send", **fills(phone, people="99"))
    assert refused.value.field == "people"


def test_a_group_of_twelve_from_three_chairs_counts_three(house: House) -> None:
    day = Day(house, asks=["F07"])
    phones = day.everybody(3)
    day.goes("F07.hjoerner")
    for phone in phones:
        phone.sends("send", **fills(phone, people="12"))
    day.goes("F07.spalter", "shown")
    assert [type(figure) for figure in day.wall().figures] == [Withheld]


def test_a_groups_answer_keeps_its_function_and_no_workplace(corners: Day) -> None:
    phone = corners.sits(WORKPLACES[0], "tr")
    round_ = corners.goes("F07.hjoerner")
    phone.sends("send", **fills(phone))
    (stored,) = corners.stored(round_)
    assert (stored.owner, stored.role, stored.trio_id) == ("role", "tr", None)


def test_after_the_close_nothing_leads_from_a_groups_answer_to_a_phone(corners: Day) -> None:
    phone = corners.sits(WORKPLACES[0], "tr")
    round_ = corners.goes("F07.hjoerner")
    phone.sends("send", **fills(phone))
    corners.goes("F07.spalter", "shown")
    (stored,) = corners.stored(round_)
    assert (stored.key, stored.submission) == (stored.id, "")


def test_a_phone_for_the_whole_table_and_a_guest_follow_along(corners: Day) -> None:
    trio = corners.trio_id(WORKPLACES[0])
    table = Phone(corners.house, take_part.sit_as_trio(corners.house, corners.id, trio))
    guest = Phone(corners.house, take_part.sit_as_guest(corners.house, corners.id))
    corners.goes("F07.hjoerner")
    assert (table.looks().stage, guest.looks().stage) == ("listen", "listen")
    with pytest.raises(WorkshopError):
        table.sends("send", f_giver="noget")


@pytest.fixture
def rehearsal(house: House) -> Day:
    """A day where trios listen to each other."""
    return Day(house, asks=["B09"])


def test_trios_are_paired_when_they_are_to_listen_and_the_phone_names_the_other(rehearsal: Day) -> None:
    one, *_ = rehearsal.leaders(4)
    rehearsal.goes("B09.raad")
    assert one.looks().asking is not None
    with rehearsal.house.store.read() as connection:
        names = {trio.id: trio.name for trio in workshops.trios(connection, rehearsal.id)}
        known = pairs.of(connection, rehearsal.id)
    assert one.looks().asking.partner == names[known[str(one.seat.trio_id)]]
    assert sorted(known) == sorted(known.values())


def test_what_a_trio_is_told_is_seen_by_that_trio_alone(rehearsal: Day) -> None:
    phones = rehearsal.leaders(4)
    rehearsal.goes("B09.raad")
    texts = {}
    for n, phone in enumerate(phones):
        asking = phone.looks().asking
        assert asking is not None
        form: dict[str, Any] = {f"f_{f.id}": ("4" if f.rated else f"Råd nummer {n}") for f in asking.ask.fields}
        phone.sends("send", **form)
        texts[asking.partner] = f"Råd nummer {n}"
    rehearsal.presses()
    for phone in phones:
        view = phone.looks()
        seen = repr(view.figures)
        own = texts[view.trio.name]
        assert own in seen
        assert not any(text in seen for text in texts.values() if text != own)
    assert rehearsal.wall().figures == ()


def test_only_what_the_room_was_shown_is_handed_on_to_everybody(house: House) -> None:
    day = Day(house, asks=["B03"])
    phones = day.everybody(2)
    day.goes("B03.ord")
    words = ("tydelig", "nærværende", "modig")
    for phone in phones[:4]:
        phone.sends("send", word1=words[0], word2=words[1], word3=words[2])
    day.goes("B03.dueller")
    asking = phones[0].looks().asking
    assert asking is not None
    assert asking.ask.options == ()  # four answers are under the floor


def test_the_rooms_words_are_what_is_weighed_against_each_other(house: House) -> None:
    day = Day(house, asks=["B03"])
    phones = day.everybody(2)
    day.goes("B03.ord")
    for phone in phones:
        phone.sends("send", word1="tydelig", word2="nærværende", word3="modig")
    lets_up(day)
    day.reveals()
    day.goes("B03.dueller")
    asking, other = phones[0].looks().asking, phones[1].looks().asking
    assert asking is not None and other is not None
    assert {option.label for option in asking.ask.options} == {"tydelig", "nærværende", "modig"}
    assert asking.ask.lot != other.ask.lot
    assert asking.ask.lot == phones[0].looks().asking.ask.lot


def test_five_of_the_words_are_handed_on_in_turn_with_what_would_have_made_change_easier(house: House) -> None:
    day = Day(house, asks=["F03", "B03", "F07"])
    phones = day.everybody(5)
    day.goes("F03.lettere")
    for number, phone in enumerate(phones[::3], 1):
        phone.sends("send", card1=f"Betingelse {number}")
    lets_up(day)
    day.reveals()
    day.goes("B03.ord")
    words = ("tydelig", "nærværende", "modig", "retfærdig", "rolig", "humor", "synlig")
    for place, phone in enumerate(phones):
        written: dict[str, Any] = {f"word{n + 1}": words[(place + 2 * n) % len(words)] for n in range(3)}
        phone.sends("send", **written)
    lets_up(day)
    day.reveals()
    day.goes("B03.dueller")
    chance = Random(5)
    for phone in phones:
        phone.pretends(chance)
    day.goes("B03.vaegt", "shown")
    day.goes("F07.hjoerner")
    asking = phones[0].looks().asking
    assert asking is not None
    offered = asking.ask.suggestions[""]
    assert [text in words for text in offered] == [False, True] * 5


def test_the_four_most_chosen_agreements_stand_on_phones_and_wall_for_the_rest_of_the_day(house: House) -> None:
    day = Day(house, asks=["B02"])
    phones = day.leaders(6)
    day.goes("B02.aftaler")
    options = phones[0].looks().asking.ask.options
    for n, phone in enumerate(phones):
        phone.sends("send", choice=[options[0].id, options[1].id, options[2 + n % 2].id])
    day.reveals()
    wanted = tuple(option.label for option in options[:4])
    assert set(phones[0].looks().agreements) == set(wanted)
    assert set(day.wall().agreements) == set(wanted)
    english = phones[0].looks("en").agreements
    assert len(english) == 4 and not set(english) & set(wanted)


def test_a_trios_sentence_stays_on_its_phones_and_follows_its_workplace_to_the_next_day(house: House) -> None:
    first = Day(house, asks=["K04"])
    phone = first.sits(WORKPLACES[0])
    first.goes("K04.saetning")
    phone.sends("send", text="Vi hjælper borgeren med at leve sit eget liv.")
    first.presses()
    assert phone.looks().sentence == "Vi hjælper borgeren med at leve sit eget liv."
    second = Day(house, asks=["F01"])
    assert second.sits(WORKPLACES[0]).looks().sentence == "Vi hjælper borgeren med at leve sit eget liv."
    assert second.sits(WORKPLACES[1]).looks().sentence == ""


def test_asked_again_shows_two_distributions_and_no_person(house: House) -> None:
    day = Day(house, asks=["K09"])
    phones = day.everybody(2)
    day.goes("K09.foer")
    options = phones[0].looks().asking.ask.options
    for phone in phones:
        phone.sends("send", choice=options[0].id)
    day.goes("K09.efter")
    for n, phone in enumerate(phones):
        phone.sends("send", choice=options[n % 2].id)
    (figure,) = day.reveals()
    assert isinstance(figure, Movement)
    assert [(row.before, row.after) for row in figure.rows][:2] == [(6, 3), (0, 3)]
