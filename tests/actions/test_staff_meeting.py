"""A trio's staff meeting: held now, on a poster for three days, or on paper; the same floor, and the trio's own."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from tests.actions.day import Clock, Day, Phone, library
from workshop.actions import (
    facilitate,
    keeping,
    look_back,
    meeting_lead,
    meeting_paper,
    meeting_plan,
    meeting_view,
    phone_view,
    prepare,
    staff_meeting,
    take_part,
)
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.meeting_view import MeetingView
from workshop.actions.run import Run
from workshop.actions.staff_meeting import HOUR, Meeting, Way
from workshop.core import privacy
from workshop.core.errors import NotFound, TooLate, WorkshopError
from workshop.core.figures import Bars, Notes, Withheld
from workshop.core.phases import Phase
from workshop.core.seats import Function
from workshop.export.report import Report, StaffReport
from workshop.store import board, meetings, rounds, workshops

CARD: dict[str, Any] = {
    **{"f_when": "Når vi mødes om morgenen", "f_will": "vil vi spørge borgeren først", "f_starts": "aftenvagten"},
    **{"f_first": "mandag", "f_sign": "borgeren smiler", "f_plan_b": "vi spørger én", "f_meeting": "lederen"},
}


class Staff:
    """A trio with its staff meeting and the people who come to it."""

    def __init__(self, day: Day, way: Way, *, workplace: str = "Solgården") -> None:
        self.day, self.house, self.trio_id = day, day.house, day.trio_id(workplace)
        self.meeting = staff_meeting.start(day.house, library(), self.trio_id, way)
        self.id = self.meeting.workshop.id
        self.phones: list[Phone] = []

    @property
    def run(self) -> Run:
        with self.house.store.read() as connection:
            return running.load(connection, self.id)

    @property
    def now(self) -> Meeting:
        return staff_meeting.wanted(self.house, self.trio_id)

    def come(self, n: int) -> list[Phone]:
        """So many more of the staff join, without a seat to choose."""
        secrets = [take_part.sit_as_guest(self.house, self.id, Function.STAFF) for _ in range(n)]
        self.phones += [Phone(self.house, secret) for secret in secrets]
        return self.phones[-n:]

    def round(self, step: str) -> str:
        exercise, name = step.split(".")
        return next(r.id for r in self.run.rounds.values() if (r.exercise, r.step) == (exercise, name))

    def presses(self, read: Sequence[str] = (), up: Sequence[str] = ()) -> bool:
        return meeting_lead.advance(self.house, self.now, self.run.position, read, up)

    def goes(self, step: str, phase: Phase) -> None:
        """Press *Næste* until that step is so far."""
        for _ in range(20):
            here = self.run.round
            if here is not None and f"{here.exercise}.{here.step}" == step and here.phase == phase:
                return
            assert self.presses()
        raise AssertionError(step)

    def figure(self) -> Any:
        """What is on the wall."""
        return self.view().screen.figures[0]

    def view(self) -> MeetingView:
        with self.house.store.read() as connection:
            trio = workshops.trio(connection, self.trio_id)
        return meeting_view.look(self.house, self.now, trio, "da")

    def report(self) -> Report:
        return look_back.report(self.house, self.day.id, "da", staff_of=self.trio_id)

    def material(self) -> StaffReport | None:
        return next((trio.staff for trio in self.report().trios if trio.workplace == "Solgården"), None)


@pytest.fixture
def staff(day: Day) -> Callable[..., Staff]:
    """A trio that was here today, and its staff meeting: `staff(Way.NOW)`."""
    day.sits("Solgården")

    def held(way: Way = Way.NOW) -> Staff:
        return Staff(day, way)

    return held


def test_it_is_the_trios_own_and_stands_on_no_facilitators_desk(day: Day, staff: Callable[..., Staff]) -> None:
    held = staff()
    with day.house.store.read() as connection:
        assert [each.id for each in workshops.owned_by(connection, day.account.id)] == [day.id]
    with pytest.raises(NotFound):
        prepare.owned(day.house, day.account, held.id)


def test_two_who_tap_at_once_start_one_meeting(day: Day, staff: Callable[..., Staff]) -> None:
    first = staff()
    again = staff_meeting.start(day.house, library(), first.trio_id, Way.POSTER)
    assert (again.workshop.id, again.row.way) == (first.id, Way.NOW)


def test_its_staff_joins_without_a_seat_and_answers_alone(staff: Callable[..., Staff]) -> None:
    held = staff()
    people = held.come(5)
    assert people[0].looks().stage is phone_view.Stage.LOBBY
    held.goes("M01.borger", Phase.OPEN)
    for n, phone in enumerate(people):
        phone.sends(card1=f"Vi hjalp én i haven {n}")
    assert held.view().piles == ()  # nothing is read while answers come in
    assert held.presses()
    (pile,) = held.view().piles
    assert sorted(text for _, text, _ in pile.texts) == [f"Vi hjalp én i haven {n}" for n in range(5)]
    read = [id for id, _, _ in pile.texts]
    assert held.presses(read=read, up=read[1:])
    assert isinstance(held.figure(), Notes)
    assert (held.figure().n, len(held.figure().notes)) == (5, 4)


def test_a_meeting_of_four_reads_nothing_and_shows_nothing(staff: Callable[..., Staff]) -> None:
    held = staff()
    people = held.come(4)
    held.goes("M01.borger", Phase.OPEN)
    for phone in people:
        phone.sends(card1="Aksel fik sin kaffe")
    assert held.presses()
    assert held.view().piles == ()
    assert held.presses()
    assert [type(figure) for figure in held.view().screen.figures] == [Withheld]
    material = held.material()
    assert material is not None
    assert material.step("M01") is None


def test_the_proposal_of_the_trio_stands_where_the_staff_says_yes_or_no(day: Day, staff: Callable[..., Staff]) -> None:
    leader = day.sits("Solgården", "tr")
    day.goes("B08.kort")
    leader.sends(**CARD)
    held = staff()
    (phone,) = held.come(1)
    held.goes("M02.svar", Phase.OPEN)
    asking = phone.looks().asking
    assert asking is not None
    assert asking.ask.help.startswith("»Når vi mødes om morgenen, vil vi spørge borgeren først.«")
    agreeing = held.view().agreeing
    assert agreeing is not None
    assert (agreeing.saved, agreeing.form["f_starts"]) == (False, ["aftenvagten"])


def test_what_is_agreed_goes_on_the_screen_and_into_the_trios_material(staff: Callable[..., Staff]) -> None:
    held = staff()
    held.come(2)
    held.goes("M03.aftale", Phase.OPEN)
    assert held.phones[0].looks().asking is None  # one writes for all
    with pytest.raises(WorkshopError) as wrong:
        meeting_lead.write_agreement(held.house, held.now, {"f_when": ["Når vi mødes"]}, show=True)
    assert wrong.value.field == "f_will"
    card = {"f_when": ["Når vi mødes"], "f_will": ["spørger vi Birthe Hansen"], "f_again": ["1. maj"]}
    meeting_lead.write_agreement(held.house, held.now, card, show=True)
    assert held.run.round is not None
    assert held.run.round.phase == Phase.SHOWN
    meeting_lead.write_agreement(held.house, held.now, {**card, "f_will": ["lytter vi først"]}, show=True)
    assert held.figure().cards[0].sentence == "Når vi mødes, vil vi lytter vi først."
    material = held.material()
    assert material is not None
    assert material.agreed["again"] == "1. maj"


def test_each_phone_takes_the_questions_of_a_poster_at_its_own_pace(staff: Callable[..., Staff]) -> None:
    held = staff(Way.POSTER)
    (phone,) = held.come(1)
    first = phone.looks()
    assert first.asking is not None
    assert [(q.answered, q.here) for q in first.pace] == [(False, True), (False, False)]
    assert (first.item_number, first.items) == (1, 2)
    phone.sends(to=held.round("M01.borger"), card1="Hun spiste selv")
    second = phone.looks()
    assert second.asking is not None
    assert second.asking.exercise == "M02"
    phone.sends(to=held.round("M02.svar"), choice="ja")
    done = phone.looks()
    assert (done.stage, [q.answered for q in done.pace]) == (phone_view.Stage.LOBBY, [True, True])
    back = phone_view.look(held.house, phone.seat, phone.secret, "da", step=0)
    assert back.asking is not None
    assert back.asking.form["card1"] == ["Hun spiste selv"]


def test_a_poster_tells_how_many_in_steps_and_nothing_of_what(staff: Callable[..., Staff]) -> None:
    held = staff(Way.POSTER)
    told = []
    for phone in held.come(9):
        phone.sends(to=held.round("M02.svar"), choice="ja")
        told.append(held.view().counts[1].n)
    assert told == [0, 0, 0, 0, 5, 5, 5, 8, 8]
    assert held.view().results == ()


def test_a_poster_closes_by_the_clock_and_shows_what_reaches_the_floor(
    clock: Clock, staff: Callable[..., Staff]
) -> None:
    held = staff(Way.POSTER)
    people = held.come(6)
    for phone in people[:5]:
        phone.sends(to=held.round("M02.svar"), choice="ja")
    clock.now += staff_meeting.POSTER_HOURS * HOUR
    with pytest.raises(TooLate):
        people[5].sends(to=held.round("M02.svar"), choice="ikke_nu")
    assert staff_meeting.take_down_due(held.house) == 1
    assert staff_meeting.take_down_due(held.house) == 0
    notes, vote = held.view().results
    assert (notes.standing, vote.standing, vote.n) == ("below_floor", "shown", 5)
    assert held.presses()  # the meeting can begin, and looks at what was answered


def test_the_big_button_waits_until_the_poster_is_down(staff: Callable[..., Staff]) -> None:
    held = staff(Way.POSTER)
    with pytest.raises(WorkshopError):
        held.presses()
    staff_meeting.take_down(held.house, held.id)
    assert held.presses()


def test_counts_and_notes_from_paper_are_marked_and_keep_the_floor(staff: Callable[..., Staff]) -> None:
    held = staff(Way.PAPER)
    assert meeting_paper.keep(held.house, held.now, {"n_ja": ["3"], "n_ikke_nu": ["1"], "notes": ["Én note"]}) == 5
    material = held.material()
    assert material is not None
    assert (material.step("M02"), material.typed) == (None, 5)
    meeting_paper.keep(held.house, held.now, {"n_aendring": ["4"], "notes": ["To\n\nTre\nFire\nFem"]})
    material = held.material()
    assert material is not None
    vote, notes = material.step("M02"), material.step("M01")
    assert vote is not None
    assert notes is not None
    assert isinstance(vote.figures[0], Bars)
    assert [row.count for row in vote.figures[0].rows] == [3, 4, 1]
    assert sorted(text.text for text in notes.texts) == ["Fem", "Fire", "To", "Tre", "Én note"]
    accounts = {found.step: found for found in look_back.report(held.house, held.id, "da").accounts}
    assert (accounts["M02.svar"].typed, accounts["M02.svar"].counted) == (8, 8)
    assert all(account.adds_up() for account in accounts.values())


def test_what_was_typed_wrongly_can_be_typed_again(staff: Callable[..., Staff]) -> None:
    held = staff(Way.PAPER)
    meeting_paper.keep(held.house, held.now, {"n_ja": ["50"]})
    assert meeting_paper.take_back(held.house, held.now) == 50
    assert held.material().step("M02") is None
    meeting_paper.keep(held.house, held.now, {"n_ja": ["5"]})
    assert held.material().step("M02").n == 5
    with pytest.raises(WorkshopError):
        meeting_paper.keep(held.house, held.now, {"n_ja": [""], "notes": ["  "]})


def test_what_phones_have_answered_is_never_taken_back_as_paper(staff: Callable[..., Staff]) -> None:
    held = staff()
    people = held.come(3)
    held.goes("M02.svar", Phase.OPEN)
    for phone in people:
        phone.sends(choice="ja")
    meeting_paper.keep(held.house, held.now, {"n_ikke_nu": ["2"]})
    assert meeting_paper.take_back(held.house, held.now) == 0
    assert held.presses()
    assert [row.count for row in held.figure().rows] == [3, 0, 2]


def test_paper_that_the_leader_typed_in_uncovers_no_phone(staff: Callable[..., Staff]) -> None:
    held = staff()
    people = held.come(2)
    held.goes("M01.borger", Phase.OPEN)
    for phone in people:
        phone.sends(card1="Aksel fik sin kaffe")
    meeting_paper.keep(held.house, held.now, {"notes": ["En\nTo\nTre"]})
    assert held.presses()
    assert held.view().piles == ()
    held.goes("M02.svar", Phase.OPEN)
    for phone in people:
        phone.sends(choice="ja")
    meeting_paper.keep(held.house, held.now, {"n_ikke_nu": ["4"]})
    assert held.presses()
    assert isinstance(held.figure(), Withheld)
    meeting_paper.keep(held.house, held.now, {"n_ikke_nu": ["4"]})
    assert isinstance(held.figure(), Withheld)
    assert [(step.n, step.texts) for step in held.material().steps] == [(0, ())] * 2
    account = next(each for each in look_back.report(held.house, held.id, "da").accounts if each.step == "M02.svar")
    assert account.adds_up()


def test_the_facilitators_files_hold_nothing_of_it(day: Day, staff: Callable[..., Staff]) -> None:
    held = staff(Way.PAPER)
    meeting_paper.keep(held.house, held.now, {"n_ja": ["9"]})
    assert held.material() is not None
    assert all(trio.staff is None for trio in day.report().trios)


def test_it_goes_when_the_day_goes(day: Day, staff: Callable[..., Staff], house: House) -> None:
    held = staff()
    prepare.delete(house, day.id)
    with house.store.read() as connection:
        assert meetings.of_workshop(connection, held.id) is None
        with pytest.raises(NotFound):
            workshops.by_id(connection, held.id)


def test_after_the_keeping_time_the_vote_stays_and_the_words_of_single_persons_go(
    clock: Clock, staff: Callable[..., Staff]
) -> None:
    held = staff(Way.PAPER)
    meeting_paper.keep(held.house, held.now, {"n_ja": ["6"], "notes": ["Et\nTo\nTre\nFire\nFem"]})
    clock.now += 31 * 24 * HOUR
    keeping.delete_due(held.house)
    with held.house.store.read() as connection:
        assert rounds.answers(connection, held.round("M01.borger")) == ()
        assert board.cards(connection, held.round("M01.borger")) == ()
    material = held.material()
    assert material is not None
    assert material.step("M02").n == 6
    assert material.step("M01") is None


def test_a_count_in_steps_never_moves_by_one() -> None:
    assert [privacy.in_steps(n) for n in range(12)] == [0, 0, 0, 0, 0, 5, 5, 5, 8, 8, 8, 11]
    assert privacy.in_steps(7, floor=8) == 0


def test_a_meeting_that_is_over_takes_nobody_in(staff: Callable[..., Staff]) -> None:
    held = staff()
    staff_meeting.end(held.house, held.now)
    with pytest.raises(WorkshopError):
        held.come(1)
    with pytest.raises(WorkshopError):
        staff_meeting.on_its_way(held.now)
    assert not facilitate.next_step(held.house, held.id, held.run.position)


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Vi hjælper, så dagen kan leves.", "Hvornår i sidste uge gjorde vi netop det her?"),
        ("", "Hvornår i sidste uge gjorde vi en forskel for en borger?"),
    ],
)
def test_the_question_only_leans_on_a_sentence_that_was_written(sentence: str, asked: str) -> None:
    made = meeting_plan.frozen(library(), library().plan("workshop-90"), {}, sentence)
    step = next(each for each in made["exercises"]["M01"]["step"] if each["name"] == "borger")
    assert step["ask"]["da"] == asked
