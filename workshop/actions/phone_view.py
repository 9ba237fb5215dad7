"""What one phone shows now: always one thing. Everything personal in it is this phone's own."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from workshop.actions import answering, outcomes, pens, releasing, room_view
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.content.programme import Beat
from workshop.core.figures import Figure
from workshop.core.phases import Phase, asks_nobody
from workshop.core.seats import Function, Keeps, Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask, Form
from workshop.store import rounds, workshops
from workshop.store.rows import Round, Seat, Trio, Workshop

TURNS = 3  # people who share a trio phone


class Stage(StrEnum):
    """What the phone is at."""

    UNLISTED = "unlisted"  # the workplace waits for one tap on the desk
    LOBBY = "lobby"
    LISTEN = "listen"  # a talk, a step being explained, the room's own step
    BREAK = "break"
    PASS_ON = "pass_on"  # noqa: S105 - a blank page between two people on a trio phone
    ASK = "ask"
    CLOSED = "closed"
    RESULT = "result"
    ENDED = "ended"


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
    sentence: str  # the core-task sentence to have on top, if there is one


@dataclass(frozen=True, slots=True)
class PhoneView:
    """One look at a workshop from one phone."""

    workshop: Workshop
    seat: Seat
    trio: Trio | None
    stage: Stage
    item_number: int  # exercises counted from 1; 0 in the lobby
    items: int
    title: str  # the exercise's, or what the talk or break is about
    seconds_left: int | None
    asking: Asking | None
    figures: tuple[Figure, ...]
    turn: int  # on a trio phone: which person answers now, from 0
    turns: int  # 3 on a trio phone in an alone step, else 1
    parking: str  # the round id of the parking lot, "" when it is closed
    version: int


def look(house: House, seat: Seat, secret: str, language: str, *, ready_for_turn: bool = False) -> PhoneView:
    """What this phone shows now."""
    with house.store.read() as connection:
        run = running.load(connection, seat.workshop_id)
        trio = workshops.trio(connection, seat.trio_id) if seat.trio_id else None
        done = _turns_done(connection, run, seat)
        stage = _stage(run, seat, trio, done, ready_for_turn)
        asking = _asking(connection, house, run, seat, secret, language, done) if stage is Stage.ASK else None
        if asking is not None and _cannot_change(asking):
            stage, asking = Stage.CLOSED, None
        figures: tuple[Figure, ...] = ()
        if stage is Stage.RESULT and run.beat is not None:
            figures = releasing.figures(connection, run, run.beat, language)
        number, total = room_view.numbers(run)
        parking = next((r.id for r in run.all_day() if r.phase == Phase.OPEN), "")
    left = None if run.workshop.ends_at is None else round(run.workshop.ends_at - house.clock())
    many = TURNS if seat.function == Function.TRIO and _alone_step(run) else 1
    return PhoneView(
        run.workshop, seat, trio, stage, number, total, room_view.title(run, run.beat, language), left, asking, figures,
        done, many, parking, run.workshop.version,
    )  # fmt: skip


def _stage(run: Run, seat: Seat, trio: Trio | None, done: int, ready: bool) -> Stage:
    if run.ended():
        return Stage.ENDED
    if trio is not None and not trio.listed:
        return Stage.UNLISTED
    beat = run.beat
    if beat is None:
        return Stage.LOBBY
    if beat.step is None:
        return Stage.BREAK if run.plan.programme.items[beat.item].kind == "break" else Stage.LISTEN
    return _step_stage(Phase(run.round.phase) if run.round else Phase.WAITING, beat.step, seat, done, ready)


def _step_stage(phase: Phase, step: Step, seat: Seat, done: int, ready: bool) -> Stage:
    if phase is Phase.SHOWN:
        return Stage.RESULT
    if phase is Phase.CLOSED:
        return Stage.CLOSED
    if phase is Phase.WAITING or asks_nobody(step.who) or not _may_answer(seat, step):
        return Stage.LISTEN
    shared = seat.function == Function.TRIO and step.who is Who.PERSON
    return Stage.PASS_ON if shared and (done >= TURNS or not ready) else Stage.ASK


def _cannot_change(asking: Asking) -> bool:
    """Opened again after the keys were erased: who has answered is done, and nobody can find the answer again."""
    return asking.step.who is Who.PERSON and asking.sent and not asking.state


def _may_answer(seat: Seat, step: Step) -> bool:
    return seat.trio_id is not None or not (step.who is Who.TRIO or step.keeps is Keeps.WORKPLACE)


def _alone_step(run: Run) -> bool:
    return run.beat is not None and run.beat.step is not None and run.beat.step.who is Who.PERSON


def _turns_done(connection: Connection, run: Run, seat: Seat) -> int:
    """Which of the people on a trio phone is next in the open step, from 0; all of them when everybody has answered."""
    if seat.function != Function.TRIO or run.round is None or not _alone_step(run):
        return 0
    done = {turn for who, turn in rounds.answered(connection, run.round.id) if who == seat.id}
    return next((turn for turn in range(TURNS) if turn not in done), TURNS)


def _asking(
    connection: Connection, house: House, run: Run, seat: Seat, secret: str, language: str, turn: int
) -> Asking | None:
    beat, round_ = run.beat, run.round
    assert beat is not None and beat.step is not None and round_ is not None
    return asking_in(connection, house, run, beat, round_, seat, secret, language, turn)


def asking_in(
    connection: Connection, house: House, run: Run, beat: Beat, round_: Round, seat: Seat, secret: str, language: str,
    turn: int = 0,
) -> Asking:  # fmt: skip
    """The form of one round as this phone has it."""
    step = beat.step
    assert step is not None
    ask = outcomes.ask_of(connection, run, beat, language, seat.trio_id)
    own = step.kind != "parking_lot"  # which takes any number: each is a new one
    stands = answering.own_answer(connection, seat, secret, round_, step, turn) if own else None
    form = KINDS[ask.kind].fill(ask, stands.value) if stands and stands.value else {}
    needs_pen = step.who is Who.TRIO and seat.function != Function.TRIO
    taken = [s for s in workshops.seats_of(connection, seat.trio_id) if s.secret_hash] if seat.trio_id else []
    return Asking(
        round_.id, round_.exercise, ask, step, form,
        *((stands.edition, stands.state) if stands else (0, "")),
        _has_sent(connection, round_, seat, step, turn),
        pens.see(connection, round_.id, seat, house.clock()) if needs_pen else None,
        step.who is Who.TRIO and len(taken) == 1 and seat.function != Function.TRIO,
        sentence_for(connection, run, seat.trio_id) if step.kind == "placement" else "",
    )  # fmt: skip


def _has_sent(connection: Connection, round_: Round, seat: Seat, step: Step, turn: int) -> bool:
    who = str(seat.trio_id) if step.who is Who.TRIO else seat.id
    return (who, turn) in rounds.answered(connection, round_.id)


def sentence_for(connection: Connection, run: Run, trio_id: str | None) -> str:
    """The trio's core-task sentence if it has one, else the workshop's, else nothing."""
    trio = workshops.trio(connection, trio_id) if trio_id else None
    return (trio.sentence if trio else "") or run.workshop.sentence


def parking(house: House, seat: Seat, secret: str, language: str) -> Asking | None:
    """The parking lot's form, or None when it is closed."""
    with house.store.read() as connection:
        run = running.load(connection, seat.workshop_id)
        for round_ in run.all_day():
            if round_.phase == Phase.OPEN:
                beat = run.beat_of(round_)
                return asking_in(connection, house, run, beat, round_, seat, secret, language)
    return None
