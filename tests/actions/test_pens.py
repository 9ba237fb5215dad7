"""*Pennen*: the first to write has it, others ask, and it is never lost with a phone."""

import pytest

from tests.actions.day import Clock, Day, Phone
from workshop.actions import pens, prepare, take_part
from workshop.actions.house import House
from workshop.core.errors import WorkshopError


@pytest.fixture
def round_id(day: Day) -> str:
    """A trio's step is open."""
    return day.goes("K08.stop").id


def table(day: Day) -> tuple[Phone, Phone, Phone]:
    """A whole trio."""
    return day.sits("Solgården", "leader"), day.sits("Solgården", "tr"), day.sits("Solgården", "amr")


def holder(phone: Phone) -> tuple[str, bool]:
    """Who has the pen, as this phone sees it."""
    pen = phone.looks().asking.pen
    return pen.holder, pen.mine


def test_the_first_to_write_has_the_pen(day: Day, round_id: str) -> None:
    leader, tr, _ = table(day)
    assert holder(leader) == holder(tr) == ("", False)
    tr.sends("draft", card1="Vi")
    assert (holder(tr), holder(leader)) == (("tr", True), ("tr", False))
    with pytest.raises(WorkshopError, match="has the pen"):
        leader.sends("draft", card1="Nej")
    assert leader.looks().asking.form == {"card1": ["Vi"]}


def test_a_request_is_granted_at_once_refused_or_after_ten_seconds(
    day: Day, house: House, clock: Clock, round_id: str
) -> None:
    leader, tr, amr = table(day)
    pens.ask_for(house, leader.seat, round_id, holder_away=False)
    pens.ask_for(house, tr.seat, round_id, holder_away=False)
    assert (leader.looks().asking.pen.asked_by, tr.looks().asking.pen.seconds) == ("tr", 10)
    pens.ask_for(house, amr.seat, round_id, holder_away=False)  # one request at a time
    assert leader.looks().asking.pen.asked_by == "tr"
    pens.answer_request(house, leader.seat, round_id, give=False)
    assert (holder(leader), tr.looks().asking.pen.i_asked) == (("leader", True), False)
    pens.ask_for(house, tr.seat, round_id, holder_away=False)
    clock.now += 9.9
    pens.ask_for(house, tr.seat, round_id, holder_away=False)
    assert holder(tr) == ("leader", False)
    clock.now += 0.2
    pens.ask_for(house, tr.seat, round_id, holder_away=False)
    assert holder(tr) == ("tr", True)
    pens.ask_for(house, leader.seat, round_id, holder_away=False)
    pens.answer_request(house, tr.seat, round_id, give=True)
    assert holder(leader) == ("leader", True)
    with pytest.raises(WorkshopError, match="has the pen now"):
        pens.answer_request(house, tr.seat, round_id, give=True)


def test_a_holder_who_is_away_gives_it_at_once(day: Day, house: House, round_id: str) -> None:
    leader, tr, _ = table(day)
    leader.sends("draft", card1="Vi")
    pens.ask_for(house, tr.seat, round_id, holder_away=True)
    assert holder(tr) == ("tr", True)


def test_a_pen_whose_holder_has_left_the_chair_is_free(day: Day, house: House, round_id: str) -> None:
    leader, tr, _ = table(day)
    leader.sends("draft", card1="Vi")
    prepare.free_seat(house, day.id, leader.seat.id)
    assert holder(tr) == ("", False)
    tr.sends("draft", card1="Vi holder op")
    assert holder(tr) == ("tr", True)


def test_a_pen_is_free_when_the_shared_phone_that_had_it_is_retired(day: Day, house: House, round_id: str) -> None:
    shared = Phone(house, take_part.sit_as_trio(house, day.id, day.trio_id("Solgården")))
    shared.sends("draft", card1="Vi")
    assert shared.looks().asking.pen is None
    tr = day.sits("Solgården", "tr")
    assert (holder(tr), tr.looks().asking.form) == (("", False), {"card1": ["Vi"]})
    tr.edition = tr.looks().asking.edition  # the page counts on from what stands
    tr.sends(card1="Vi holder op")
    assert day.wall().answered == 1


def test_a_lone_member_is_told_that_the_answer_will_be_seen_as_theirs(day: Day, round_id: str) -> None:
    leader = day.sits("Solgården")
    assert leader.looks().asking.trio_answer_is_yours
    day.sits("Solgården", "tr")
    assert not leader.looks().asking.trio_answer_is_yours


def test_guests_and_strangers_have_no_pen(day: Day, house: House, round_id: str) -> None:
    guest = Phone(house, take_part.sit_as_guest(house, day.id))
    stranger = Day(house).sits("Solgården")
    for phone in (guest, stranger):
        with pytest.raises(WorkshopError, match="belongs to a trio"):
            pens.ask_for(house, phone.seat, round_id, holder_away=True)
