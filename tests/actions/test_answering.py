"""Sends: whatever comes twice, late, or in the wrong order, the result is as if it had come once and in order."""

from dataclasses import replace
from itertools import permutations
from random import Random

import pytest

from tests.actions.day import Day, Phone
from workshop.actions import facilitate, prepare, take_part
from workshop.actions.house import House
from workshop.actions.sending import Receipt
from workshop.core.errors import NotAllowed, NotFound, TooLate, WorkshopError
from workshop.core.seats import Function


def words(day: Day, step: str = "B01.haab") -> list[list[str]]:
    """What is kept of the open round, state by state."""
    return [list(answer.value.get("words", ())) for answer in day.stored() if answer.state == "given"]


@pytest.mark.parametrize("order", [*permutations(range(3))][::2])
def test_of_three_editions_the_last_stands_whatever_order_they_come_in(day: Day, order: tuple[int, ...]) -> None:
    phone = day.sits("Solgården")
    day.goes("B01.haab")
    made = [
        phone.sending("send", turn=0, to="", edition=n + 1, word1=word) for n, word in enumerate(("ro", "tid", "mod"))
    ]
    for number in [*order, *order, 0, 1, 2]:
        phone.again(made[number])
    assert words(day) == [["mod"]]
    assert len(day.stored()) == 1


def test_five_copies_of_everything_in_any_order_leave_what_a_clean_run_leaves(day: Day) -> None:
    phones = day.everybody(2)
    chance = Random(3)
    day.goes("B01.haab")
    sends = [
        phone.sending("send", turn=0, to="", edition=edition, word1=f"ord{number}", word2=f"udgave{edition}")
        for number, phone in enumerate(phones)
        for edition in (1, 2)
    ]
    storm = sends * 5
    chance.shuffle(storm)
    for sending in storm:
        phones[0].again(sending)
    assert sorted(words(day)) == [[f"ord{number}", "udgave2"] for number in range(6)]
    account = day.account_of("B01.haab")
    assert (account.acknowledged, account.superseded, account.adds_up()) == (12, 6, True)
    assert day.wall().answered == 6


def test_two_sends_with_the_same_edition_leave_one_answer(day: Day) -> None:
    phone = day.sits("Solgården")
    day.goes("B01.haab")
    one, other = (phone.sending("send", turn=0, to="", edition=1, word1=word) for word in ("ro", "tid"))
    for sending in (one, other, one, other):
        phone.again(sending)
    kept = words(day)
    for sending in (other, one):
        phone.again(sending)
    assert words(day) == kept == [["ro" if one.submission > other.submission else "tid"]]


def test_the_receipt_says_which_edition_stands(day: Day) -> None:
    phone = day.sits("Solgården")
    round_id = day.goes("B01.haab").id
    assert phone.sends(word1="ro") == Receipt(round_id, 1, "given")
    assert phone.sends("pass") == Receipt(round_id, 2, "passed")
    late = phone.sending("send", turn=0, to="", edition=1, word1="tid")
    assert phone.again(late) == Receipt(round_id, 2, "passed")


def test_a_receipt_that_was_lost_is_given_again_after_the_close(day: Day) -> None:
    phones = day.everybody(2)
    round_id = day.goes("B01.haab").id
    for phone in phones:
        phone.sends(word1="ro")
    day.reveals()
    assert phones[0].again() == Receipt(round_id, 1, "given")
    with pytest.raises(TooLate):
        phones[0].sends(to=round_id, word1="tid")
    facilitate.reopen(day.house, day.id, day.run.position)
    assert phones[0].again(phones[0].sent[0]) == Receipt(round_id, 1, "given")
    assert day.account_of("B01.haab").acknowledged == 6


def test_an_answer_can_be_taken_back_and_given_again(day: Day) -> None:
    phone = day.sits("Solgården")
    day.goes("B01.haab")
    phone.sends(word1="ro")
    assert (day.wall().answered, phone.looks().asking.state) == (1, "given")
    phone.sends("delete")
    assert (day.wall().answered, phone.looks().asking.state, words(day)) == (0, "deleted", [])
    assert day.cards() == {}
    phone.sends(word1="tid")
    assert (day.wall().answered, words(day)) == (1, [["tid"]])


def test_a_pass_counts_as_answered_and_not_in_n(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B11.skalaer")
    for phone in phones[:5]:
        phone.sends(s_a="4", s_b="2")
    phones[5].sends("pass")
    assert day.wall().answered == 6
    assert day.reveals()[0].n == 5
    assert day.account_of("B11.skalaer").passed == 1


def test_a_draft_with_nothing_in_it_is_no_answer(day: Day) -> None:
    phones = day.leaders(5)
    day.goes("B08.kort")
    for phone in phones[:4]:
        phone.sends("draft", f_when="Når vi mødes")
    phones[4].sends("draft", f_when=" ", f_will="")
    assert sorted(answer.state for answer in day.stored()) == ["deleted", "given", "given", "given", "given"]
    phones[3].sends("draft", f_when="")
    day.reveals()
    assert day.account_of("B08.kort").counted == 3
    assert day.account_of("B08.kort").adds_up()


def test_a_trios_draft_stands_when_nobody_has_sent_it(day: Day) -> None:
    phone, reader = day.sits("Solgården"), day.sits("Solgården", "tr")
    round_ = day.goes("B08.kort")
    phone.sends("draft", f_when="Når vi mødes")
    assert (day.wall().answered, reader.looks().asking.form) == (0, {"f_when": ["Når vi mødes"]})
    assert (reader.looks().asking.sent, reader.looks().asking.pen.holder) == (False, "leader")
    with pytest.raises(WorkshopError, match="Write what you will do"):
        phone.sends(f_when="Når vi mødes")
    day.presses()
    (answer,) = day.stored(round_)
    assert (answer.state, answer.value, answer.owner) == ("given", {"fields": {"when": "Når vi mødes"}}, "trio")


def test_nobody_answers_a_round_of_another_workshop(day: Day, house: House) -> None:
    other = Day(house)
    day.goes("B01.haab")
    round_id = day.run.round.id
    stranger = other.sits("Solgården")
    with pytest.raises(NotFound):
        stranger.sends(to=round_id, word1="ro")
    with pytest.raises(NotFound):
        stranger.sends(to="no-such-round", word1="ro")
    assert day.stored() == ()


def test_a_seat_taken_over_on_another_phone_does_not_answer_twice(day: Day, house: House) -> None:
    phone = day.sits("Solgården")
    day.goes("B01.haab")
    phone.sends(word1="ro")
    seat = phone.seat
    trio_id = str(seat.trio_id)
    with pytest.raises(WorkshopError, match="Somebody sits there"):
        take_part.sit_down(house, day.id, trio_id, seat.id)
    newcomer = Phone(house, take_part.sit_down(house, day.id, trio_id, seat.id, claim=True))
    with pytest.raises(NotAllowed):
        take_part.phone(house, phone.secret)
    with pytest.raises(WorkshopError, match="answered this step already"):
        newcomer.sends(word1="tid")
    assert (words(day), newcomer.looks().stage, newcomer.looks().asking) == ([["ro"]], "closed", None)
    day.goes("B01.humoer")
    newcomer.sends(choice="frisk")
    assert day.wall().answered == 1


def test_a_phone_that_is_passed_round_asks_each_person_with_a_blank_page_between(day: Day, house: House) -> None:
    phone = Phone(house, take_part.sit_as_trio(house, day.id, day.trio_id("Solgården")))
    assert phone.seat.function == Function.TRIO
    day.goes("B01.haab")
    for turn, word in enumerate(("ro", "tid", "mod")):
        view = phone.looks()
        assert (view.stage, view.turn, view.turns, view.asking) == ("pass_on", turn, 3, None)
        assert phone.looks(ready=True).asking.form == {}
        phone.sends(turn=turn, word1=word)
    assert (phone.looks(ready=True).stage, day.wall().answered, day.wall().expected) == ("pass_on", 3, 3)
    assert sorted(words(day)) == [["mod"], ["ro"], ["tid"]]


def test_a_person_on_a_shared_phone_who_takes_an_answer_back_is_next(day: Day, house: House) -> None:
    phone = Phone(house, take_part.sit_as_trio(house, day.id, day.trio_id("Solgården")))
    day.goes("B01.haab")
    for turn in range(3):
        phone.sends(turn=turn, word1=f"ord{turn}")
    phone.sends("delete", turn=1)
    assert phone.looks().turn == 1


def test_guests_answer_the_rooms_questions_but_not_a_trios(day: Day, house: House) -> None:
    guest = Phone(house, take_part.sit_as_guest(house, day.id))
    day.goes("B01.humoer")
    guest.sends(choice="skeptisk")
    for step in ("K01.svar", "K06.kort"):
        day.goes(step)
        assert guest.looks().stage == "listen"
        with pytest.raises(WorkshopError, match="Guests do not answer"):
            guest.sends(card1="At være hjemme")
    assert day.desk().guests == 1
    take_part.stand_up(house, guest.secret)
    assert day.desk().guests == 0


def test_a_workplace_that_waits_at_the_door_neither_answers_nor_is_waited_for(day: Day, house: House) -> None:
    trio_id = take_part.ask_for_workplace(house, day.id, "  Ny\u202e  afdeling ")
    assert take_part.chairs(house, day.id, trio_id)[0].name == "Ny afdeling"
    chair = take_part.chairs(house, day.id, trio_id)[1][0]
    phone = Phone(house, take_part.sit_down(house, day.id, trio_id, chair.seat_id))
    day.goes("B01.haab")
    assert (phone.looks().stage, day.wall().expected) == ("unlisted", 0)
    with pytest.raises(WorkshopError, match="not on the list yet"):
        phone.sends(word1="ro")
    assert [trio.name for trio in day.desk().waiting_workplaces] == ["Ny afdeling"]
    prepare.admit(house, day.id, trio_id)
    phone.sends(word1="ro")
    assert (phone.looks().stage, day.wall().expected) == ("ask", 1)


def test_what_is_kept_beside_an_answer_is_what_the_step_says_and_never_both(day: Day) -> None:
    phone = day.sits("Solgården", "amr")
    trio_id = day.trio_id("Solgården")
    kept = {}
    for step in ("B01.haab", "K01.svar"):
        round_ = day.goes(step)
        phone.sends(word1="ro", card1="At være hjemme")
        (answer,) = day.stored(round_)
        kept[step] = (answer.owner, answer.trio_id, answer.role)
    assert kept == {"B01.haab": ("person", None, None), "K01.svar": ("person", trio_id, None)}


def test_the_parking_lot_takes_any_number_of_notes_from_anybody(day: Day) -> None:
    phone = day.sits("Solgården")
    (parking,) = day.run.all_day()
    for text in ("Vagtplanen", "Bilerne"):
        phone.sends(to=parking.id, text=text)
    phone.again()
    assert sorted(answer.value["text"] for answer in day.stored(parking)) == ["Bilerne", "Vagtplanen"]
    assert day.wall().parked == 2


def test_a_form_that_is_no_answer_changes_nothing(day: Day) -> None:
    phone = day.sits("Solgården")
    day.goes("B01.humoer")
    for chosen in ("no-such-option", "", ["frisk", "traet"]):
        with pytest.raises(WorkshopError) as refused:
            phone.sends(choice=chosen)
        assert (refused.value.status, refused.value.field) == (422, "choice")
    assert (day.stored(), day.wall().answered) == ((), 0)
    assert day.account_of("B01.humoer").acknowledged == 0


def test_a_send_with_somebody_elses_submission_is_no_way_to_their_answer(day: Day) -> None:
    one, other = day.sits("Solgården"), day.sits("Åhaven")
    day.goes("B01.haab")
    one.sends(word1="ro")
    receipt = other.again(replace(one.sent[-1], seat=other.seat, secret=other.secret))
    assert receipt.state == "given"
    assert words(day) == [["ro"]]
