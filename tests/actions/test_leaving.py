"""What of a day may leave the room, and what of it may not: each has data that could leak."""

from itertools import pairwise

from tests.actions.day import Day, Phone
from workshop.actions import facilitate, moderation
from workshop.core.figures import Notes, Withheld
from workshop.export.archive import archive
from workshop.store.rows import Round

CPR = "ring til 010203-1234 om morgenen"


def parking(day: Day) -> Round:
    return day.run.all_day()[0]


def parks(day: Day, phone: Phone, *texts: str) -> None:
    for text in texts:
        phone.sends(to=parking(day).id, text=text, about="")


def lets_up(day: Day, *texts: str) -> None:
    cards = day.cards(parking(day))
    moderation.decide(day.house, day.id, [cards[text].id for text in texts], "up")


def test_many_notes_of_one_person_are_not_five_people(day: Day) -> None:
    notes = [f"husk punkt {place}" for place in range(6)]
    parks(day, day.sits("Solgården"), *notes)
    lets_up(day, *notes)
    facilitate.end(day.house, day.id)
    step = day.report().step("B12.parkering")
    assert step is not None
    assert (step.standing, step.n, step.texts) == ("below_floor", 0, ())
    assert [type(figure) for figure in step.figures] == [Withheld]
    account = day.account_of("B12.parkering")
    assert (account.suppressed, account.as_text, account.adds_up()) == (6, 0, True)


def test_a_note_leaves_when_the_desk_has_let_it_through(day: Day) -> None:
    for place, phone in enumerate(day.leaders(6)):
        parks(day, phone, f"husk punkt {place}")
    lets_up(day, *(f"husk punkt {place}" for place in range(4)))
    moderation.decide(day.house, day.id, [day.cards(parking(day))["husk punkt 5"].id], "hidden")
    facilitate.end(day.house, day.id)
    step = day.report().step("B12.parkering")
    assert step is not None
    assert {shared.text for shared in step.texts} == {f"husk punkt {place}" for place in range(4)}
    account = day.account_of("B12.parkering")
    assert (account.as_text, account.not_shown, account.hidden, account.adds_up()) == (4, 1, 1, True)
    assert b"husk punkt 4" not in archive(day.report())
    assert b"husk punkt 5" not in archive(day.report())


def test_a_card_added_to_a_compass_is_in_that_trios_material_alone(day: Day) -> None:
    phones = day.leaders(6)
    day.goes("K06.kort")
    for phone in phones:
        phone.sends(x_pleje="10", y_pleje="90", own1=f"kort fra {phone.seat.trio_id}", x_own1="5", y_own1="5")
    day.goes("K06.kompas", "shown")
    report = day.report()
    assert b"kort fra" not in archive(report)
    found = [str(trio.own["K06.kort"]) for trio in report.trios]
    assert [own.count("kort fra") for own in found] == [1] * 6


def test_what_a_person_wrote_for_the_trio_is_in_no_file(day: Day) -> None:
    phones = day.everybody(6)
    day.goes("K01.svar")
    for phone in phones:
        phone.sends(card1="kun til min egen trio")
    day.goes("K01.temaer", "shown")
    assert "kun til min egen trio" not in repr(day.report())


def test_a_room_step_tells_nothing_before_the_room_has_looked_at_it(day: Day) -> None:
    day.goes("K06.kort")
    step = day.report().step("K01.temaer")
    assert step is not None
    assert (step.standing, step.figures) == ("nobody_asked", ())


def test_a_board_over_too_few_answers_says_so(day: Day) -> None:
    phones = day.leaders(3)
    day.goes("K08.bud")
    for phone in phones:
        phone.sends(card1="vi venter på hinanden")
    day.goes("K08.temaer", "shown")
    step = day.report().step("K08.temaer")
    assert step is not None
    assert step.standing == "below_floor"
    assert b"vi venter" not in archive(day.report())


def test_personal_data_is_taken_out_of_what_a_trio_takes_home(day: Day) -> None:
    phone = day.sits("Solgården")
    day.goes("K08.stop")
    phone.sends(card1=CPR)
    day.goes("B08.kort")
    trio = day.report().trios[0]
    assert trio.texts["K08.stop"] == ("ring til […] om morgenen",)
    assert "010203" not in repr(trio)


def test_a_number_the_desk_has_let_stand_stands_in_the_trios_deck_too(day: Day) -> None:
    phone = day.sits("Solgården")
    asked = day.goes("B08.kort")
    phone.sends("draft", f_when=CPR, f_will="svare samme dag", f_starts="kontaktpersonen")
    before = day.report().trios[0].commitment
    moderation.decide(day.house, day.id, [day.cards(asked)[CPR].id], "up")
    after = day.report().trios[0].commitment
    assert before is not None and after is not None
    assert "010203-1234" not in before.sentence
    assert "010203-1234" in after.sentence


def test_what_one_phone_sent_together_does_not_stand_together(day: Day) -> None:
    phones = day.leaders(5)
    day.goes("K08.bud")
    for place, phone in enumerate(phones):
        phone.sends(**{f"card{n}": f"{place}.{n}" for n in range(1, 6)})  # type: ignore[arg-type]
    written = [f"{place}.{n}" for place in range(5) for n in range(1, 6)]
    moderation.decide(day.house, day.id, [card.id for card in day.cards(day.run.round).values()], "up")
    day.goes("K08.temaer", "shown")
    step = day.report().step("K08.bud")
    assert step is not None and isinstance(step.figures[0], Notes)
    for found in ([shared.text for shared in step.texts], list(step.figures[0].notes)):
        assert sorted(found) == written
        runs = sum(one[0] == other[0] for one, other in pairwise(found))
        assert runs < 12  # 20 when each phone's five follow each other
