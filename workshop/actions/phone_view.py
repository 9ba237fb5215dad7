"""What one phone shows now: always one thing. Everything personal in it is this phone's own."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from workshop.actions import day_goals, own_pace, releasing, room_view, table_map, trio_material
from workshop.actions import run as running
from workshop.actions.asking_view import Asking, asking_in, sentence_for
from workshop.actions.house import House
from workshop.actions.own_pace import Question
from workshop.actions.run import Run
from workshop.actions.sending import may_answer
from workshop.content.exercise import Step
from workshop.core.figures import Figure
from workshop.core.phases import Phase, asks_nobody
from workshop.core.seats import Function, Who, is_trios
from workshop.store import rounds, workshops
from workshop.store.rows import Seat, Trio, Workshop

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
    sentence: str  # the core-task sentence, on top of the phone for the rest of the day
    agreements: tuple[str, ...]  # what the room has agreed on for the day
    goals: tuple[str, ...] = ()  # of the day, where the item is about them
    hand: str | None = None  # what this phone's table says: ready, help or ""; None where it is not asked
    pace: tuple[Question, ...] = ()  # the questions of a poster, which each phone takes at its own pace


def look(
    house: House, seat: Seat, secret: str, language: str, *, ready_for_turn: bool = False, step: int | None = None
) -> PhoneView:
    """What this phone shows now; `step` is the question of a poster that it has turned back to, from 0."""
    with house.store.read() as connection:
        run = running.load(connection, seat.workshop_id)
        run, pace = own_pace.at(run, own_pace.questions(connection, run, seat, language, house.clock()), step)
        trio = workshops.trio(connection, seat.trio_id) if seat.trio_id else None
        done = _turns_done(connection, run, seat)
        stage = _stage(run, seat, trio, done, ready_for_turn)
        asking = _asking(connection, house, run, seat, secret, language, done) if stage is Stage.ASK else None
        if asking is not None and _cannot_change(asking):
            stage, asking = Stage.CLOSED, None
        figures = _figures(connection, run, stage, trio, language)
        sentence = sentence_for(connection, run, seat.trio_id)
        hand = table_map.own_says(connection, run, seat) if stage is Stage.ASK else None
        parking = next((r.id for r in run.all_day() if r.phase == Phase.OPEN), "")
    left = None if run.workshop.ends_at is None else round(run.workshop.ends_at - house.clock())
    many = TURNS if seat.function == Function.TRIO and _alone_step(run) else 1
    return PhoneView(
        run.workshop, seat, trio, stage, *own_pace.numbers(run, pace), room_view.title(run, run.beat, language), left,
        asking, figures, done, many, parking, run.workshop.version, sentence,
        tuple(run.workshop.agreements.get(language, ())), day_goals.shown(run), hand, pace,
    )  # fmt: skip


def _figures(connection: Connection, run: Run, stage: Stage, trio: Trio | None, language: str) -> tuple[Figure, ...]:
    """The room's result, or what the trios that listened have told this one."""
    if stage is Stage.RESULT and run.beat is not None:
        return releasing.figures(connection, run, run.beat, language)
    if stage is Stage.CLOSED and run.beat is not None and trio is not None:
        return trio_material.heard(connection, run, run.beat, trio, language)
    return ()


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
    if phase is Phase.WAITING or asks_nobody(step.who) or not may_answer(seat, step):
        return Stage.LISTEN
    shared = seat.function == Function.TRIO and step.who is Who.PERSON
    return Stage.PASS_ON if shared and (done >= TURNS or not ready) else Stage.ASK


def _cannot_change(asking: Asking) -> bool:
    """Opened again after the keys were erased: who has answered is done, and nobody can find the answer again."""
    return not is_trios(asking.step.who) and asking.sent and not asking.state


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


def parking(house: House, seat: Seat, secret: str, language: str) -> Asking | None:
    """The parking lot's form, or None when it is closed."""
    with house.store.read() as connection:
        run = running.load(connection, seat.workshop_id)
        for round_ in run.all_day():
            if round_.phase == Phase.OPEN:
                beat = run.beat_of(round_)
                return asking_in(connection, house, run, beat, round_, seat, secret, language)
    return None
