"""Taking in answers: each send has a key, an edition and a submission id, and is acknowledged when it is stored.

The same send twice is one answer; of two editions the higher stands, whatever order they come in (contracts.md 3).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from workshop.actions import outcomes, pens
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.texts import keep_cards
from workshop.content.exercise import Step
from workshop.core.changes import Change, Topic
from workshop.core.errors import NotFound, TooLate, WorkshopError
from workshop.core.keys import answer_key, new_id, trio_key
from workshop.core.phases import Phase, takes_answers
from workshop.core.seats import Keeps, Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Form
from workshop.store import rounds, workshops
from workshop.store.database import Work
from workshop.store.rows import Round, Seat, StoredAnswer

GIVEN, PASSED, DELETED = "given", "passed", "deleted"
_STATES = {"pass": PASSED, "delete": DELETED}  # what an intent leaves; any other leaves an answer that is given


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
        if rounds.was_sent(work.connection, round_.id, sending.submission):
            return _again(work.connection, sending, round_, step)
        _admit(work.connection, sending, run, round_, step)
        answer = _read(work.connection, run, round_, sending)
        if step.who is Who.TRIO:
            pens.take_if_free(work.connection, sending.seat, round_.id)
        receipt = _keep(house, work, sending, run, round_, answer)
        work.announce(Change(run.workshop.id, Topic.ANSWERS, run.workshop.version))
        if step.who is Who.TRIO and sending.seat.trio_id:
            work.announce(Change(run.workshop.id, Topic.DRAFT, run.workshop.version, sending.seat.trio_id))
        return receipt


def _again(connection: Connection, sending: Sending, round_: Round, step: Step) -> Receipt:
    """A send whose receipt was lost on the way: it is here, also when the round has closed meanwhile."""
    stored = rounds.answer_under(connection, round_.id, _key(sending, round_, step))
    if stored is not None:
        return Receipt(round_.id, stored.edition, stored.state)
    return Receipt(round_.id, sending.edition, _STATES.get(sending.intent, GIVEN))


def _admit(connection: Connection, sending: Sending, run: Run, round_: Round, step: Step) -> None:
    if run.ended() or not takes_answers(Phase(round_.phase)):
        raise TooLate
    seat = sending.seat
    if (seat.trio_id is None and step.keeps is Keeps.WORKPLACE) or (step.who is Who.TRIO and seat.trio_id is None):
        raise WorkshopError("Guests do not answer this step. You can follow it on the screen.", status=403)
    if seat.trio_id and not workshops.trio(connection, seat.trio_id).listed:
        raise WorkshopError(
            "Your workplace is not on the list yet. The facilitator lets it in with one tap.", status=403
        )
    if step.who is Who.TRIO:
        holder = pens.held(connection, round_.id, str(seat.trio_id))
        if holder is not None and holder.seat_id != seat.id:
            raise WorkshopError("Someone else in your trio has the pen. Ask for it to write.", status=409)
    elif not _is_own_turn(connection, sending, round_, step):
        message = "This seat has answered this step already, and that answer cannot be changed from here."
        raise WorkshopError(message, status=409)


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
    ask = outcomes.ask_of(connection, run, beat, run.workshop.language, sending.seat.trio_id)
    answer = KINDS[ask.kind].read(ask, sending.form, partial=sending.intent == "draft")
    if ask.kind == "choice" and beat.step is not None and beat.step.takes:
        return Answer(answer.value, tuple(answer.value["labels"]))  # chosen texts are somebody's own words
    return answer


def _keep(house: House, work: Work, sending: Sending, run: Run, round_: Round, answer: Answer) -> Receipt:
    connection, beat = work.connection, run.beat_of(round_)
    step = beat.step
    assert step is not None
    rounds.note_sent(connection, round_.id, sending.submission)
    key = _key(sending, round_, step)
    stored = rounds.answer_under(connection, round_.id, key)
    if stored and (stored.edition, stored.submission) >= (sending.edition, sending.submission):
        return Receipt(round_.id, stored.edition, stored.state)
    nothing_yet = sending.intent == "draft" and answer.is_empty()  # no answer, and not counted as one
    state = DELETED if nothing_yet else _STATES.get(sending.intent, GIVEN)
    same = stored is not None and (stored.state, stored.value) == (state, answer.value)  # moves nothing on the wall
    values: dict[str, Any] = {
        "edition": sending.edition,
        "submission": sending.submission,
        "value": dict(answer.value),
        "state": state,
        "batch": stored.batch if stored is not None and same else None,
    }
    answer_id = _upsert(house, connection, sending, round_, step, stored, values | {"key": key})
    authored = outcomes.authored(run, beat, run.workshop.language)
    keep_cards(house, connection, answer_id, round_.id, answer.texts, moderated=step.moderated, authored=authored)
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
    rounds.add_answer(connection, id=answer_id, round_id=round_.id, item="", **_kept_beside(sending, step), **values)
    return answer_id


def _kept_beside(sending: Sending, step: Step) -> dict[str, Any]:
    """Whose answer it is, and what stays beside it: workplace or role or nothing, as the step says."""
    of_trio = step.who is Who.TRIO
    return {
        "owner": "trio" if of_trio else "person",
        "trio_id": sending.seat.trio_id if of_trio or step.keeps is Keeps.WORKPLACE else None,
        "role": sending.seat.function if step.keeps is Keeps.ROLE else None,
    }


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
