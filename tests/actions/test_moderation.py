"""The queue of texts: held back for a step, masked many at once, and decided by two people at the same time."""

import pytest

from tests.actions.day import Day
from workshop.actions import moderation
from workshop.actions.house import House
from workshop.core.errors import WorkshopError
from workshop.text.guard import MASK


def texts(day: Day) -> dict[str, str]:
    """Each text with its state."""
    return {text: card.state for text, card in day.cards().items()}


def moderated(day: Day) -> bool:
    """Whether texts of the step that is on wait to be seen."""
    beat = day.run.beat
    assert beat is not None and beat.step is not None
    return moderation.holds(day.round, beat.step)


def test_the_desk_holds_a_step_back_that_the_exercise_lets_up_and_the_other_way_round(day: Day) -> None:
    phones = day.leaders(3)
    round_ = day.goes("K08.bud")
    before = moderated(day)
    phones[0].sends(card1="først")
    moderation.hold(day.house, day.id, round_.id, not before)
    phones[1].sends(card1="så")
    assert texts(day) == {"først": "held" if before else "up", "så": "up" if before else "held"}
    moderation.hold(day.house, day.id, round_.id, False)
    phones[2].sends(card1="ring til Birgitte")
    assert texts(day)["ring til Birgitte"] == "held"


def test_many_with_a_warning_are_masked_at_once(day: Day) -> None:
    phones = day.leaders(2)
    day.goes("K08.bud")
    phones[0].sends(card1="Birgitte er træt", card2="ring 20304050")
    held = [card.id for card in day.desk().held]
    moderation.mask(day.house, day.id, held, seen="held")
    assert {card.shown for card in day.cards().values()} == {f"{MASK} er træt", f"ring {MASK}"}
    assert set(texts(day).values()) == {"up"}


def test_of_two_who_act_on_the_same_card_the_first_decides_and_the_second_is_told(day: Day) -> None:
    phones = day.leaders(2)
    day.goes("K08.bud")
    phones[0].sends(card1="et")
    phones[1].sends(card1="to")
    moderation.hold(day.house, day.id, day.round.id, True)
    both = [card.id for card in day.cards().values()]
    moderation.decide(day.house, day.id, both, "held")
    first = day.cards()["et"].id
    moderation.decide(day.house, day.id, [first], "hidden", seen="held")
    with pytest.raises(WorkshopError) as told:
        moderation.decide(day.house, day.id, both, "up", seen="held")
    assert (told.value.status, told.value.values) == (409, {"n": 1})
    assert texts(day) == {"et": "hidden", "to": "up"}
    moderation.decide(day.house, day.id, [first], "hidden", seen="held")  # the same again says nothing new


def test_a_text_taken_back_meanwhile_does_not_stop_the_rest(day: Day) -> None:
    phones = day.leaders(2)
    day.goes("K08.bud")
    phones[0].sends(card1="et", card2="to")
    chosen = [card.id for card in day.cards().values()]
    phones[0].sends(card1="et")
    with pytest.raises(WorkshopError) as told:
        moderation.decide(day.house, day.id, chosen, "up", seen="held")
    assert (told.value.values, texts(day)) == ({"n": 1}, {"et": "up"})


def test_sentences_that_others_are_to_rate_wait_on_the_desk_and_are_rated_once_they_are_let_up(house: House) -> None:
    day = Day(house, asks=("K04",))
    phones = day.leaders(6)
    day.goes("K04.ord")
    phones[0].sends(card1="tryghed")
    assert day.desk().held == ()  # only the trio reads these
    day.goes("K04.udkast")
    for number, phone in enumerate(phones):
        phone.sends(text=f"Vi gør hverdag nummer {number} tryg")
    held = [card.id for card in day.desk().held]
    assert len(held) == 6
    moderation.decide(house, day.id, held, "up", seen="held")
    day.goes("K04.nik")
    asking = phones[0].looks().asking
    assert asking is not None
    assert {option.label for option in asking.ask.options} == {f"Vi gør hverdag nummer {n} tryg" for n in range(1, 6)}
