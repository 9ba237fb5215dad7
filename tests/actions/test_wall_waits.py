"""What a trio writes for the wall waits for the facilitator, where the exercise or the desk says so."""

from tests.actions.day import Day, Phone
from workshop.actions import facilitate, moderation
from workshop.core.figures import Agreements


def agrees(phone: Phone, number: int) -> None:
    """A whole card."""
    phone.sends(
        f_when=f"det er mandag {number}", f_will="siger vi én god ting", f_starts="leader",
        f_first="på mandag", f_sign="mere ro", f_meeting="TR på næste møde",
    )  # fmt: skip


def on_the_wall(day: Day) -> set[str]:
    """The sentences the room can read."""
    (figure,) = day.wall().figures
    return {card.sentence for card in getattr(figure, "cards", ())}


def test_an_agreement_that_is_held_is_on_no_wall_until_it_is_let_up(day: Day) -> None:
    phones = day.leaders(3)
    round_ = day.goes("B08.kort")
    moderation.hold(day.house, day.id, round_.id, True)
    for number, phone in enumerate(phones):
        agrees(phone, number)
    (figure,) = day.reveals()
    assert (type(figure), on_the_wall(day)) == (Agreements, set())
    first = [card for card in day.desk().held if card.answer_id == day.desk().held[0].answer_id]
    moderation.decide(day.house, day.id, [card.id for card in first], "up", seen="held")
    assert len(on_the_wall(day)) == 1
    moderation.decide(day.house, day.id, [card.id for card in day.desk().held], "up", seen="held")
    assert len(on_the_wall(day)) == 3


def test_an_agreement_with_what_looks_like_personal_data_waits_in_any_case(day: Day) -> None:
    phones = day.leaders(2)
    day.goes("B08.kort")
    agrees(phones[0], 1)
    phones[1].sends(
        f_when="Birgitte ringer på 20 30 40 50", f_will="svarer vi", f_starts="leader",
        f_first="i dag", f_sign="ro", f_meeting="TR",
    )  # fmt: skip
    day.reveals()
    assert all("Birgitte" not in sentence for sentence in on_the_wall(day))
    assert len(on_the_wall(day)) == 1
    facilitate.end(day.house, day.id)
