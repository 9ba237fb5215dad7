"""Taking in answers: each send has a key, an edition and a submission id, and is acknowledged when it is stored.

The same send twice is one answer; of two editions the higher stands, whatever order they come in (contracts.md 3).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from workshop.actions import pens
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.outcomes import ask_of
from workshop.actions.run import Run
from workshop.actions.texts import keep_cards
from workshop.content.exercise import Step
from workshop.core.changes import Change, Topic
from workshop.core.errors import NotFound, TooLate, WorkshopError
from workshop.core.keys import answer_key, new_id, trio_key
from workshop.core.phases import Phase, takes_answers
from workshop.core.seats import Function, Keeps, Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Form
from workshop.store import rounds, workshops
from workshop.store.database import Work
from workshop.store.rows import Round, Seat, StoredAnswer

GIVEN, PASSED, DELETED = "given", "passed", "deleted"


@dataclass(frozen=True, slots=True)
class Sending:
    """One send from a phone."""

    seat: Seat
    secret: str  # the phone's own; never stored
    round_id: str
    submission: str  # random, made by the page
    edition: int  # counted by the page from 1
    form: Form
    intent: str = "send"  # send | pass | delete | draft
    turn: int = 0  # which person, on a phone that is passed round


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is acknowledged: the edition that stands after this send."""

    round_id: str
    edition: int
    state: str


def send(house: House, sending: Sending) -> Receipt:
    """Store a send; TooLate when the round has closed, WorkshopError when the form is no answer."""
    with house.store.work() as work:
        round_ = rounds.by_id(work.connection, sending.round_id)
        if round_ is None or round_.workshop_id != sending.seat.workshop_id:
            raise NotFound("That exercise is not here any more. Load the page again.")
        run = running.load(work.connection, round_.workshop_id)
        step = run.beat_of(round_).step
        assert step is not None
        _admit(work.connection, sending, run, round_, step)
        answer = _read(work.connection, run, round_, sending)
        if step.who is Who.TRIO:
            pens.take_if_free(work.connection, sending.seat, round_.id)
        receipt = _keep(house, work, sending, round_, step, answer)
        work.announce(Change(run.workshop.id, Topic.ANSWERS, run.workshop.version))
        if step.who is Who.TRIO and sending.seat.trio_id:
            work.announce(Change(run.workshop.id, Topic.DRAFT, run.workshop.version, sending.seat.trio_id))
        return receipt


def _admit(connection: Connection, sending: Sending, run: Run, round_: Round, step: Step) -> None:
    if run.ended() or not takes_answers(Phase(round_.phase)):
        raise TooLate
    seat = sending.seat
    if (seat.trio_id is None and step.keeps is Keeps.WORKPLACE) or (step.who is Who.TRIO and seat.trio_id is None):
        raise WorkshopError("Guests do not answer this step. You can follow it on the screen.", status=403)
    if step.who is Who.TRIO:
        holder = rounds.pen(connection, round_.id, str(seat.trio_id))
        if holder is not None and holder.seat_id != seat.id:
            raise WorkshopError("Someone else in your trio has the pen. Ask for it to write.", status=409)
    elif not _is_own_turn(connection, sending, round_, step):
        raise WorkshopError("This seat has already answered this step on another phone.", status=409)


def _is_own_turn(connection: Connection, sending: Sending, round_: Round, step: Step) -> bool:
    """A seat that has answered does not answer again from a phone that cannot make its key (contracts.md)."""
    if step.kind == "parking_lot":
        return True
    has_answered = (sending.seat.id, sending.turn) in rounds.answered(connection, round_.id)
    return not has_answered or rounds.answer_under(connection, round_.id, _key(sending, round_, step)) is not None


def _key(sending: Sending, round_: Round, step: Step) -> str:
    if step.who is Who.TRIO:
        return trio_key(str(sending.seat.trio_id))
    item = sending.submission if step.kind == "parking_lot" else ""  # the parking lot takes any number
    return answer_key(sending.secret, round_.id, item, sending.turn)


def _read(connection: Connection, run: Run, round_: Round, sending: Sending) -> Answer:
    if sending.intent in ("pass", "delete"):
        return Answer({})
    beat = run.beat_of(round_)
    ask = ask_of(connection, run, beat, run.workshop.language, sending.seat.trio_id)
    answer = KINDS[ask.kind].read(ask, sending.form, partial=sending.intent == "draft")
    if ask.kind == "choice" and beat.step is not None and beat.step.takes:
        return Answer(answer.value, tuple(answer.value["labels"]))  # chosen texts are somebody's own words
    return answer


def _keep(house: House, work: Work, sending: Sending, round_: Round, step: Step, answer: Answer) -> Receipt:
    connection = work.connection
    fresh = rounds.note_sent(connection, round_.id, sending.submission)
    key = _key(sending, round_, step)
    stored = rounds.answer_under(connection, round_.id, key)
    if not fresh or (stored and (stored.edition, stored.submission) >= (sending.edition, sending.submission)):
        assert stored is not None
        return Receipt(round_.id, stored.edition, stored.state)
    state = {"pass": PASSED, "delete": DELETED}.get(sending.intent, GIVEN)
    values: dict[str, Any] = {
        "edition": sending.edition,
        "submission": sending.submission,
        "value": dict(answer.value),
        "state": state,
        "batch": None,
    }
    answer_id = _upsert(house, connection, sending, round_, step, stored, values | {"key": key})
    keep_cards(house, connection, answer_id, round_.id, answer.texts, moderated=step.moderated)
    _note_who(connection, sending, round_, step, state)
    return Receipt(round_.id, sending.edition, state)


def _upsert(
    house: House,
    connection: Connection,
    sending: Sending,
    round_: Round,
    step: Step,
    stored: StoredAnswer | None,
    values: Mapping[str, Any],
) -> str:
    if stored is not None:
        rounds.change_answer(connection, stored.id, **values)
        return stored.id
    answer_id = new_id(house.chance)
    trio_step = step.who is Who.TRIO
    rounds.add_answer(
        connection,
        id=answer_id,
        round_id=round_.id,
        item="",
        owner="trio" if trio_step else "person",
        trio_id=sending.seat.trio_id if trio_step or step.keeps is Keeps.WORKPLACE else None,
        role=sending.seat.function if step.keeps is Keeps.ROLE else None,
        **values,
    )
    return answer_id


def _note_who(connection: Connection, sending: Sending, round_: Round, step: Step, state: str) -> None:
    who = str(sending.seat.trio_id) if step.who is Who.TRIO else sending.seat.id
    if state == DELETED:
        rounds.forget_answered(connection, round_.id, who, sending.turn)
    elif sending.intent != "draft":
        rounds.note_answered(connection, round_.id, who, sending.turn)


def own_answer(
    connection: Connection, seat: Seat, secret: str, round_: Round, step: Step, turn: int = 0
) -> StoredAnswer | None:
    """What this phone (or its trio) has answered in a round, while its key can still be made."""
    key = trio_key(str(seat.trio_id)) if step.who is Who.TRIO else answer_key(secret, round_.id, "", turn)
    return rounds.answer_under(connection, round_.id, key)


def people_expected(connection: Connection, workshop_id: str, step: Step) -> int:
    """How many could answer a step: taken seats, the trios with somebody in them, or three for a trio phone."""
    taken = [seat for seat in workshops.seats(connection, workshop_id) if seat.secret_hash]
    if step.who is Who.TRIO:
        return len({seat.trio_id for seat in taken if seat.trio_id})
    able = [seat for seat in taken if seat.trio_id or step.keeps is not Keeps.WORKPLACE]
    return sum(3 if seat.function == Function.TRIO else 1 for seat in able)
