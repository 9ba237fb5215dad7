"""The form on one phone: what is asked, what stands in it, who has the pen, and who will see the answer."""

from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions import answering, outcomes, partners, pens, sending
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.content.programme import Beat
from workshop.core.seats import Function, is_trios
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask, Form
from workshop.store import rounds, workshops
from workshop.store.rows import Round, Seat


@dataclass(frozen=True, slots=True)
class Asking:
    """The form: what is asked, what stands in it, and who will see it."""

    round_id: str
    exercise: str  # id, such as K01
    ask: Ask
    step: Step
    form: Form
    edition: int  # of the answer that stands; the page counts on from here
    state: str  # "" | given | passed | deleted
    sent: bool  # a trio's draft stands from the first letter on; this says that somebody pressed send
    pen: pens.Pen | None  # None where nobody needs one
    trio_answer_is_yours: bool  # only one of the trio is here: it will be seen as theirs
    partner: str = ""  # the workplace of the trio this one is paired with, where the step is between two


def asking_in(
    connection: Connection, house: House, run: Run, beat: Beat, round_: Round, seat: Seat, secret: str, language: str,
    turn: int = 0,
) -> Asking:  # fmt: skip
    """The form of one round as this phone has it."""
    step = beat.step
    assert step is not None
    ask = outcomes.ask_of(connection, run, beat, language, seat.trio_id, sending.lot(secret, round_.id, turn))
    own = step.kind != "parking_lot"  # which takes any number: each is a new one
    stands = answering.own_answer(connection, seat, secret, round_, step, turn) if own else None
    form = dict(KINDS[ask.kind].fill(ask, stands.value)) if stands and stands.value else {}
    if stands and "people" in stands.value:
        form["people"] = [str(stands.value["people"])]
    needs_pen = is_trios(step.who) and seat.function != Function.TRIO
    partner = partners.partner_of(connection, run, seat.trio_id) if partners.needs_pairs(beat) else None
    taken = [s for s in workshops.seats_of(connection, seat.trio_id) if s.secret_hash] if seat.trio_id else []
    return Asking(
        round_.id, round_.exercise, ask, step, form,
        *((stands.edition, stands.state) if stands else (0, "")),
        _has_sent(connection, round_, seat, step, turn),
        pens.see(connection, round_.id, seat, house.clock()) if needs_pen else None,
        is_trios(step.who) and len(taken) == 1 and seat.function != Function.TRIO,
        partner.name if partner else "",
    )  # fmt: skip


def _has_sent(connection: Connection, round_: Round, seat: Seat, step: Step, turn: int) -> bool:
    who = str(seat.trio_id) if is_trios(step.who) else seat.id
    return (who, turn) in rounds.answered(connection, round_.id)


def sentence_for(connection: Connection, run: Run, trio_id: str | None) -> str:
    """The trio's core-task sentence if it has one, else the workshop's, else nothing."""
    trio = workshops.trio(connection, trio_id) if trio_id else None
    return (trio.sentence if trio else "") or run.workshop.sentence
