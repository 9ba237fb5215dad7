"""Taking in answers: each send has a key, an edition and a submission id, and is acknowledged when it is stored.

The same send twice is one answer; of two editions the higher stands, whatever order they come in (contracts.md 3).
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from workshop.actions import outcomes, pens
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.moderation import holds
from workshop.actions.run import Run
from workshop.actions.sending import Receipt, Sending, admit, key, lot
from workshop.actions.texts import keep_cards
from workshop.content.exercise import Step
from workshop.core.changes import Change, Topic
from workshop.core.errors import NotFound, TooLate, WorkshopError
from workshop.core.keys import new_id
from workshop.core.seats import Keeps, Who, is_trios
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Form
from workshop.store import rounds
from workshop.store.database import Work
from workshop.store.rows import Round, Seat, StoredAnswer
from workshop.text.numerals import whole

GIVEN, PASSED, DELETED = "given", "passed", "deleted"
MOST_PEOPLE = 12  # in one group of a function
_STATES = {"pass": PASSED, "delete": DELETED}  # what an intent leaves; any other leaves an answer that is given


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
        _in_time(house, run)
        admit(work.connection, sending, run, round_, step)
        if is_trios(step.who):
            pens.take_if_free(work.connection, sending.seat, round_.id)
        receipt = take_in(house, work, sending, run, round_)
        work.announce(Change(run.workshop.id, Topic.ANSWERS, run.workshop.version))
        if is_trios(step.who) and sending.seat.trio_id:
            work.announce(Change(run.workshop.id, Topic.DRAFT, run.workshop.version, sending.seat.trio_id))
        return receipt


def take_in(house: House, work: Work, sending: Sending, run: Run, round_: Round) -> Receipt:
    """Store what somebody who may do so has typed, whatever phase the round is in; WorkshopError when it is none."""
    return _keep(house, work, sending, run, round_, _read(work.connection, run, round_, sending))


def _in_time(house: House, run: Run) -> None:
    """What hangs on a wall for three days closes by the clock, not by a press."""
    closes_at = run.workshop.closes_at
    if closes_at is not None and house.clock() >= closes_at:
        raise TooLate


def _again(connection: Connection, sending: Sending, round_: Round, step: Step) -> Receipt:
    """A send whose receipt was lost on the way: it is here, also when the round has closed meanwhile."""
    stored = rounds.answer_under(connection, round_.id, key(sending, round_, step))
    if stored is not None:
        return Receipt(round_.id, stored.edition, stored.state)
    return Receipt(round_.id, sending.edition, _STATES.get(sending.intent, GIVEN))


def _read(connection: Connection, run: Run, round_: Round, sending: Sending) -> Answer:
    if sending.intent in ("pass", "delete"):
        return Answer({})
    beat = run.beat_of(round_)
    own_lot = lot(sending.secret, round_.id, sending.turn)
    ask = outcomes.ask_of(connection, run, beat, run.workshop.language, sending.seat.trio_id, own_lot)
    answer = KINDS[ask.kind].read(ask, sending.form, partial=sending.intent == "draft")
    if beat.step is not None and beat.step.who is Who.ROLE:
        return replace(answer, value={**answer.value, "people": _people(sending.form)})
    if ask.kind == "choice" and beat.step is not None and beat.step.takes:
        return Answer(answer.value, tuple(answer.value["labels"]))  # chosen texts are somebody's own words
    return answer


def _people(form: Form) -> int:
    """How many stand behind a group's answer; one where nobody has said."""
    n = whole((form.get("people") or ["1"])[0].strip() or "1")
    if n is None or not 1 <= n <= MOST_PEOPLE:
        raise WorkshopError("Write how many of you there are, from 1 to {most}.", field="people", most=MOST_PEOPLE)
    return n


def _keep(house: House, work: Work, sending: Sending, run: Run, round_: Round, answer: Answer) -> Receipt:
    connection, beat = work.connection, run.beat_of(round_)
    step = beat.step
    assert step is not None
    rounds.note_sent(connection, round_.id, sending.submission)
    own_key = key(sending, round_, step)
    stored = rounds.answer_under(connection, round_.id, own_key)
    if stored and (stored.edition, stored.submission) >= (sending.edition, sending.submission):
        return Receipt(round_.id, stored.edition, stored.state)
    nothing_yet = sending.intent == "draft" and answer.is_empty()  # no answer, and not counted as one
    state = DELETED if nothing_yet else _STATES.get(sending.intent, GIVEN)
    same = stored is not None and (stored.state, stored.value) == (state, answer.value)  # moves nothing on the wall
    values: dict[str, Any] = {"edition": sending.edition, "submission": sending.submission}
    values |= {"value": dict(answer.value), "state": state, "typed": sending.typed}
    values["batch"] = stored.batch if stored is not None and same else None
    answer_id = _upsert(house, connection, sending, round_, step, stored, values | {"key": own_key})
    authored = outcomes.authored(run, beat, run.workshop.language)
    keep_cards(house, connection, answer_id, round_.id, answer.texts, moderated=holds(round_, step), authored=authored)
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
    of_trio = is_trios(step.who)
    return {
        "owner": {Who.TRIO: "trio", Who.PAIR: "pair", Who.ROLE: "role"}.get(step.who, "person"),
        "trio_id": sending.seat.trio_id if of_trio or step.keeps is Keeps.WORKPLACE else None,
        "role": sending.seat.function if step.keeps is Keeps.ROLE else None,
    }


def _note_who(connection: Connection, sending: Sending, round_: Round, step: Step, state: str) -> None:
    who = str(sending.seat.trio_id) if is_trios(step.who) else sending.seat.id
    if state == DELETED:
        rounds.forget_answered(connection, round_.id, who, sending.turn)
    elif sending.intent != "draft":
        rounds.note_answered(connection, round_.id, who, sending.turn)


def own_answer(
    connection: Connection, seat: Seat, secret: str, round_: Round, step: Step, turn: int = 0
) -> StoredAnswer | None:
    """What this phone (or its trio) has answered in a round, while its key can still be made."""
    sending = Sending(seat, secret, round_.id, "", 0, {}, turn=turn)
    return rounds.answer_under(connection, round_.id, key(sending, round_, step))
