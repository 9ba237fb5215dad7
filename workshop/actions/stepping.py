"""What a move of the run writes: a step is left, a step begins, a round goes on in its life, the day ends."""

from workshop.actions import turning
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.core.changes import Topic
from workshop.core.phases import Phase
from workshop.store import rounds, signals, workshops
from workshop.store.database import Work

MINUTE = 60


def enter_beat(house: House, work: Work, run: Run, index: int) -> None:
    """Leave what is open and begin another beat; past the last one the day ends."""
    leave(work, run)
    now = house.clock()
    if index >= len(run.beats):
        end(work, run)
        return
    values: dict[str, object] = {"beat": index, "beat_started_at": now, "ends_at": None, "page": 0, "blank": False}
    if index >= 0:
        values["started_at"] = now if run.workshop.started_at is None else run.workshop.started_at
        values["pace"] = {**run.workshop.pace, str(run.beats[index].item): _since(run, index, now)}
    if index >= 0 and run.beats[index].step is None:
        seconds = _minutes(run, run.beats[index].item) * MINUTE
        values |= {"ends_at": now + seconds, "timer_length": seconds}
    if index >= 0:
        turning.begun(work.connection, run, run.beats[index])
    workshops.change(work, run.workshop, Topic.STEP, **values)


def _since(run: Run, index: int, now: float) -> float:
    """When the item of a beat began: kept from its first beat."""
    return run.workshop.pace.get(str(run.beats[index].item), now)


def _minutes(run: Run, item: int) -> int:
    """The minutes of an item that has no steps; those of the file where one goes to it although it was skipped."""
    return run.minutes_of(item) or run.plan.programme.items[item].minutes


def leave(work: Work, run: Run) -> None:
    """What is open when we go on is closed; a closed round nobody looked at stays unreleased."""
    if run.round is not None and run.round.phase == Phase.OPEN:
        rounds.set_phase(work.connection, run.round.id, Phase.CLOSED)
        rounds.forget_keys(work.connection, run.round.id)
        signals.forget(work.connection, run.round.id)
        if run.beat is not None:
            turning.reached(work.connection, run, run.beat, Phase.CLOSED)


def enter_phase(house: House, work: Work, run: Run, phase: Phase) -> None:
    """The round goes on in its life."""
    beat, round_ = run.beat, run.round
    assert beat is not None and beat.step is not None and round_ is not None
    rounds.set_phase(work.connection, round_.id, phase)
    values: dict[str, object] = {"page": 0}
    if phase is Phase.OPEN:
        seconds = beat.step.minutes * MINUTE
        values |= {"ends_at": house.clock() + seconds, "timer_length": seconds}
    else:
        values |= {"ends_at": None}
        rounds.forget_keys(work.connection, round_.id)
        signals.forget(work.connection, round_.id)
    values |= turning.reached(work.connection, run, beat, phase)
    workshops.change(work, run.workshop, Topic.STEP, **values)


def end(work: Work, run: Run) -> None:
    """Close what has been open all day, and stop."""
    for round_ in run.all_day():
        rounds.set_phase(work.connection, round_.id, Phase.CLOSED)
        rounds.forget_keys(work.connection, round_.id)
    workshops.change(work, run.workshop, Topic.STEP, state="ended", ends_at=None)
