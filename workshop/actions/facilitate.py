"""Running the day: one big *Næste*, the timer, the screen's light and dark, and the end.

Every verb that moves the run says which moment it was pressed at; a press that comes late does nothing, so two
people who press at once make one step.
"""

from workshop.actions import releasing, stepping, undoing
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.stepping import MINUTE
from workshop.core.changes import Topic
from workshop.core.errors import WorkshopError
from workshop.core.phases import Phase, asks_nobody, next_phase
from workshop.core.seats import Reveal
from workshop.store import rounds, workshops

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


def next_step(
    house: House, workshop_id: str, pressed_at: str, *, page: int | None = None, by_key: bool = False
) -> bool:
    """*Næste*: the round moves on in its life, or the next step begins. False when somebody was first.

    `page` is the page of a result it was pressed at, where that is known. A key (or a clicker, which may lie in a
    pocket) never ends the day.
    """
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if run.position != pressed_at or run.workshop.state != "running" or page not in (None, run.workshop.page):
            return False
        phase = _following(run)
        if by_key and phase is None and run.following >= len(run.beats):
            return False
        with undoing.remembered(house, work, run, "next"):
            if phase is None:
                stepping.enter_beat(house, work, run, run.following)
            else:
                stepping.enter_phase(house, work, run, phase)
    return True


def turn_on(house: House, workshop_id: str, pressed_at: str, seen: int, page: int) -> bool:
    """*Næste* while a result has further pages: the page after the one that was `seen`. False when somebody was first.

    Pages are counted from 0.
    """
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if run.position != pressed_at or run.workshop.page != seen:
            return False
        workshops.change(work, run.workshop, Topic.SCREEN, page=page)
    return True


def go_to(house: House, workshop_id: str, beat: int) -> None:
    """Jump to another step of the run sheet; what is open is closed first."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if not -1 <= beat < len(run.beats) or run.workshop.state != "running":
            raise WorkshopError("That step is not in this run sheet.")
        with undoing.remembered(house, work, run, "go"):
            stepping.enter_beat(house, work, run, beat)


def close(house: House, workshop_id: str, pressed_at: str) -> bool:
    """Close for answers without showing anything."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if run.position != pressed_at or run.round is None or run.round.phase != Phase.OPEN:
            return False
        with undoing.remembered(house, work, run, "close"):
            stepping.enter_phase(house, work, run, Phase.CLOSED)
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
        with undoing.remembered(house, work, run, "reopen"):
            stepping.enter_phase(house, work, run, Phase.OPEN)
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
        run = running.load(work.connection, workshop_id)
        topic = Topic.BLANK if allowed.get("blank") else Topic.SCREEN
        if "blank" not in allowed:
            workshops.change(work, run.workshop, topic, **allowed)
            return
        with undoing.remembered(house, work, run, "blank"):
            workshops.change(work, run.workshop, topic, **allowed)


def turn_page(house: House, workshop_id: str, page: int) -> None:
    """The next page of a result that is larger than the screen."""
    with house.store.work() as work:
        workshop = workshops.by_id(work.connection, workshop_id)
        workshops.change(work, workshop, Topic.SCREEN, page=max(0, page))


def end(house: House, workshop_id: str) -> None:
    """The day is over: phones thank, nothing more is taken in."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        with undoing.remembered(house, work, run, "end"):
            stepping.leave(work, run)
            stepping.end(work, run)


def _following(run: Run) -> Phase | None:
    beat = run.beat
    if beat is None or beat.step is None or run.round is None:
        return None
    return next_phase(Phase(run.round.phase), beat.step.who, beat.step.reveal)


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
