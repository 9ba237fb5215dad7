"""One send from a phone, the key it is kept under, and whether it may be taken in at all."""

from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions import pens
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.core.errors import TooLate, WorkshopError
from workshop.core.keys import answer_key, trio_key
from workshop.core.phases import Phase, takes_answers
from workshop.core.seats import TRIO_FUNCTIONS, Keeps, Who, is_trios
from workshop.kinds.contract import Form
from workshop.store import rounds, workshops
from workshop.store.rows import Round, Seat

_LOT = "lot"  # the item under which a phone's lot is drawn; no answer has it


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
    typed: bool = False  # from paper, at the desk


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is acknowledged: the edition that stands after this send."""

    round_id: str
    edition: int
    state: str


def key(sending: Sending, round_: Round, step: Step) -> str:
    """What the answer is kept under: the trio's own key, or one that only this phone can make again."""
    if is_trios(step.who):
        return trio_key(str(sending.seat.trio_id))
    item = sending.submission if step.kind == "parking_lot" else ""  # the parking lot takes any number
    return answer_key(sending.secret, round_.id, item, sending.turn)


def lot(secret: str, round_id: str, turn: int = 0) -> str:
    """This phone's own lot in a round; nothing of it is kept."""
    return answer_key(secret, round_id, _LOT, turn)


def may_answer(seat: Seat, step: Step) -> bool:
    """Whether a step is for this seat: guests have no trio, and a phone for the whole table has no function."""
    if step.who is Who.ROLE:
        return seat.function in TRIO_FUNCTIONS
    return seat.trio_id is not None or not (is_trios(step.who) or step.keeps is Keeps.WORKPLACE)


def admit(connection: Connection, sending: Sending, run: Run, round_: Round, step: Step) -> None:
    """Refuse what may not be taken in; TooLate when the round has closed, else a sentence."""
    if run.ended() or not takes_answers(Phase(round_.phase)):
        raise TooLate
    seat = sending.seat
    if not may_answer(seat, step):
        if step.who is Who.ROLE and seat.trio_id is not None:
            raise WorkshopError("Here the groups of one function answer, each on a phone of its own.", status=403)
        raise WorkshopError("Guests do not answer this step. You can follow it on the screen.", status=403)
    if seat.trio_id and not workshops.trio(connection, seat.trio_id).listed:
        raise WorkshopError(
            "Your workplace is not on the list yet. The facilitator lets it in with one tap.", status=403
        )
    if is_trios(step.who):
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
    return not has_answered or rounds.answer_under(connection, round_.id, key(sending, round_, step)) is not None
