"""Running the day: one big *Næste*, the timer, the screen's light and dark, and the end.

Every verb that moves the run says which moment it was pressed at; a press that comes late does nothing, so two
people who press at once make one step.
"""

from workshop.actions import releasing, turning
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.core.changes import Topic
from workshop.core.errors import WorkshopError
from workshop.core.phases import Phase, asks_nobody, next_phase
from workshop.core.seats import Reveal
from workshop.store import rounds, workshops
from workshop.store.database import Work

MINUTE = 60
LONGEST_TIMER = 120 * MINUTE


def begin(house: House, workshop_id: str) -> None:
    """Open the doors: the lobby is on the screen and phones can join; all-day rounds are open."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if run.workshop.state == "prepared":
            for round_ in run.all_day():
                rounds.set_phase(work.connection, round_.id, Phase.OPEN)
            values = {"state": "running", "beat": -1, "started_at": None, "ends_at": None}
            workshops.change(work, run.workshop, Topic.STEP, **values)


def next_step(house: House, workshop_id: str, pressed_at: str) -> bool:
    """*Næste*: the round moves on in its life, or the next step begins. False when somebody was first."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if run.position != pressed_at or run.workshop.state != "running":
            return False
        phase = _following(run)
        if phase is None:
            _enter_beat(house, work, run, run.workshop.beat + 1)
        else:
            _enter_phase(house, work, run, phase)
    return True


def go_to(house: House, workshop_id: str, beat: int) -> None:
    """Jump to another step of the run sheet; what is open is closed first."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if not -1 <= beat < len(run.beats) or run.workshop.state != "running":
            raise WorkshopError("That step is not in this run sheet.")
        _enter_beat(house, work, run, beat)


def close(house: House, workshop_id: str, pressed_at: str) -> bool:
    """Close for answers without showing anything."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if run.position != pressed_at or run.round is None or run.round.phase != Phase.OPEN:
            return False
        _enter_phase(house, work, run, Phase.CLOSED)
    return True


def reopen(house: House, workshop_id: str, pressed_at: str) -> bool:
    """*Åbn igen*: more may answer; theirs are shown when there are three of them."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        beat = run.beat
        if run.position != pressed_at or run.round is None or beat is None or beat.step is None:
            return False
        if asks_nobody(beat.step.who) or run.round.phase not in (Phase.CLOSED, Phase.SHOWN):
            raise WorkshopError("Only a step that people answer can be opened again.")
        _enter_phase(house, work, run, Phase.OPEN)
    return True


def change_timer(house: House, workshop_id: str, minutes: int) -> None:
    """More or less time, a minute at a time; the timer stays soft and only the facilitator closes."""
    with house.store.work() as work:
        workshop = workshops.by_id(work.connection, workshop_id)
        now = house.clock()
        left = max(0.0, (workshop.ends_at or now) - now) + minutes * MINUTE
        left = min(max(left, 0.0), LONGEST_TIMER)
        length = max(workshop.timer_length, round(left))
        workshops.change(work, workshop, Topic.STEP, ends_at=now + left, timer_length=length)


def change_screen(house: House, workshop_id: str, **switches: bool) -> None:
    """Blank the screen, or make it dark or large."""
    allowed = {name: value for name, value in switches.items() if name in ("blank", "dark", "large")}
    with house.store.work() as work:
        workshop = workshops.by_id(work.connection, workshop_id)
        workshops.change(work, workshop, Topic.SCREEN, **allowed)


def turn_page(house: House, workshop_id: str, page: int) -> None:
    """The next page of a result that is larger than the screen."""
    with house.store.work() as work:
        workshop = workshops.by_id(work.connection, workshop_id)
        workshops.change(work, workshop, Topic.SCREEN, page=max(0, page))


def end(house: House, workshop_id: str) -> None:
    """The day is over: phones thank, nothing more is taken in."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        _leave(work, run)
        _end(work, run)


def _end(work: Work, run: Run) -> None:
    """Close what has been open all day, and stop."""
    for round_ in run.all_day():
        rounds.set_phase(work.connection, round_.id, Phase.CLOSED)
        rounds.forget_keys(work.connection, round_.id)
    workshops.change(work, run.workshop, Topic.STEP, state="ended", ends_at=None)


def _following(run: Run) -> Phase | None:
    beat = run.beat
    if beat is None or beat.step is None or run.round is None:
        return None
    return next_phase(Phase(run.round.phase), beat.step.who, beat.step.reveal)


def _enter_beat(house: House, work: Work, run: Run, index: int) -> None:
    _leave(work, run)
    now = house.clock()
    if index >= len(run.beats):
        _end(work, run)
        return
    values: dict[str, object] = {"beat": index, "beat_started_at": now, "ends_at": None, "page": 0, "blank": False}
    if index >= 0:
        values["started_at"] = now if run.workshop.started_at is None else run.workshop.started_at
        values["pace"] = {**run.workshop.pace, str(run.beats[index].item): _since(run, index, now)}
    if index >= 0 and run.beats[index].step is None:
        minutes = run.plan.programme.items[run.beats[index].item].minutes
        values |= {"ends_at": now + minutes * MINUTE, "timer_length": minutes * MINUTE}
    if index >= 0:
        turning.begun(work.connection, run, run.beats[index])
    workshops.change(work, run.workshop, Topic.STEP, **values)


def _since(run: Run, index: int, now: float) -> float:
    """When the item of a beat began: kept from its first beat."""
    return run.workshop.pace.get(str(run.beats[index].item), now)


def _leave(work: Work, run: Run) -> None:
    """What is open when we go on is closed; a closed round nobody looked at stays unreleased."""
    if run.round is not None and run.round.phase == Phase.OPEN:
        rounds.set_phase(work.connection, run.round.id, Phase.CLOSED)
        rounds.forget_keys(work.connection, run.round.id)
        if run.beat is not None:
            turning.reached(work.connection, run, run.beat, Phase.CLOSED)


def _enter_phase(house: House, work: Work, run: Run, phase: Phase) -> None:
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
    values |= turning.reached(work.connection, run, beat, phase)
    workshops.change(work, run.workshop, Topic.STEP, **values)


def publish_live(house: House, workshop_id: str) -> bool:
    """Move the live display of the open round on where the rules allow; True when the screen should be redrawn."""
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
    beat = run.beat
    if beat is None or beat.step is None or run.round is None or run.round.phase != Phase.OPEN:
        return False
    if beat.step.reveal is not Reveal.LIVE:
        return False
    with house.store.work() as work:
        return releasing.freeze_live(work.connection, run, run.round)
