"""What the projector shows now; only what core.privacy has released, and how many have answered."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from workshop.actions import attendance, last_time, outcomes, releasing
from workshop.actions import run as running
from workshop.actions.attendance import Attendance
from workshop.actions.house import House
from workshop.actions.last_time import RoomLastTime
from workshop.actions.run import Run
from workshop.content import replanned
from workshop.content.programme import Beat
from workshop.core.figures import Figure
from workshop.core.phases import Phase, asks_nobody
from workshop.core.seats import Function, Reveal, is_trios
from workshop.kinds.contract import Ask
from workshop.store import people, rounds
from workshop.store.rows import Workshop


class Scene(StrEnum):
    """What is on the wall."""

    CLOSED_DOORS = "closed_doors"  # not begun yet
    LOBBY = "lobby"
    TALK = "talk"
    GOALS = "goals"  # of the day
    BREAK = "break"
    QUESTION = "question"  # being explained, or open
    THANKS = "thanks"  # closed, nothing to show
    RESULT = "result"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class TrioLamp:
    """How many of a workplace's chairs are taken, never which."""

    name: str
    here: int
    chairs: int


@dataclass(frozen=True, slots=True)
class ScreenView:
    """One look at the wall."""

    workshop: Workshop
    organisation: str
    unit: str
    scene: Scene
    lamps: tuple[TrioLamp, ...]
    people: int
    chairs: int
    item_number: int
    items: int
    title: str
    says: str  # what a talk or a break is about, or the next item after a break
    ask: Ask | None
    phase: str
    who: str
    answered: int
    expected: int
    answered_lamps: tuple[TrioLamp, ...]  # without names, most complete first
    seconds_left: int | None
    timer_length: int
    figures: tuple[Figure, ...]
    live: bool
    parked: int
    position: str
    agreements: tuple[str, ...] = ()  # what the room has agreed on for the day
    last_time: RoomLastTime | None = None  # while the room gathers: what became of the last workshop's agreements


def look(house: House, workshop_id: str, language: str) -> ScreenView:
    """What the projector shows now."""
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
        room = attendance.look(connection, workshop_id)
        return of(connection, run, room, language, house.clock())


def of(connection: Connection, run: Run, room: Attendance, language: str, now: float) -> ScreenView:
    """What the projector shows of a run that has been read."""
    beat, scene = run.beat, _scene(run)
    lamps = _lamps(room)
    name, unit = people.organisation(connection)
    counted = _count(connection, run, beat, room)
    figures = _figures(connection, run, beat, scene, language)
    ask = outcomes.ask_of(connection, run, beat, language) if beat and beat.step else None
    parked = sum(rounds.given(connection, found.id) for found in run.all_day())
    number, total = numbers(run)
    return ScreenView(
        run.workshop, name, unit, scene, lamps,
        people=sum(lamp.here for lamp in lamps) + room.staff, chairs=sum(lamp.chairs for lamp in lamps),
        item_number=number, items=total, title=title(run, beat, language),
        says=_says(run, beat, language), ask=ask,
        phase=run.round.phase if run.round else "", who=beat.step.who if beat and beat.step else "",
        answered=counted[0], expected=counted[1], answered_lamps=counted[2],
        seconds_left=seconds_left(run, now), timer_length=run.workshop.timer_length,
        figures=figures, live=bool(figures) and scene is Scene.QUESTION, parked=parked, position=run.position,
        agreements=tuple(run.workshop.agreements.get(language, ())),
        last_time=last_time.on_wall(connection, run, language, now) if scene is Scene.LOBBY else None,
    )  # fmt: skip


def _scene(run: Run) -> Scene:
    if run.workshop.state == "prepared":
        return Scene.CLOSED_DOORS
    if run.ended():
        return Scene.ENDED
    beat = run.beat
    if beat is None:
        return Scene.LOBBY
    if beat.step is None:
        scene = {"break": Scene.BREAK, "goals": Scene.GOALS}
        return scene.get(run.plan.programme.items[beat.item].kind, Scene.TALK)
    phase = run.round.phase if run.round else Phase.WAITING
    scenes = {Phase.SHOWN: Scene.RESULT, Phase.CLOSED: Scene.THANKS}
    return scenes.get(Phase(phase), Scene.QUESTION)


def _figures(connection: Connection, run: Run, beat: Beat | None, scene: Scene, language: str) -> tuple[Figure, ...]:
    if beat is None or beat.step is None:
        return ()
    running_live = scene is Scene.QUESTION and beat.step.reveal is Reveal.LIVE and run.round is not None
    if scene is Scene.RESULT or (running_live and rounds.releases(connection, run.round.id)):  # type: ignore[union-attr]
        return releasing.figures(connection, run, beat, language)
    return ()


def _lamps(room: Attendance) -> tuple[TrioLamp, ...]:
    lamps = []
    for trio in (trio for trio in room.trios if trio.listed and room.at(trio)):
        own = room.at(trio)
        chairs = sum(seat.function != Function.TRIO for seat in own)
        shared = any(seat.function == Function.TRIO and seat.secret_hash for seat in own)
        here = chairs if shared else sum(seat.secret_hash is not None for seat in own)
        lamps.append(TrioLamp(trio.name, here, chairs))
    return tuple(lamps)


def _count(
    connection: Connection, run: Run, beat: Beat | None, room: Attendance
) -> tuple[int, int, tuple[TrioLamp, ...]]:
    """How many have answered of how many, and the trios by how complete they are (never by name)."""
    if beat is None or beat.step is None or run.round is None or asks_nobody(beat.step.who):
        return 0, 0, ()
    answered = rounds.answered(connection, run.round.id)
    done = {who for who, _ in answered}
    lamps = []
    for trio in room.trios:
        own = [seat for seat in room.at(trio) if seat.secret_hash]
        full = is_trios(beat.step.who) and trio.id in done
        if own:
            lamps.append(TrioLamp("", 3 if full else min(3, sum(seat.id in done for seat in own)), 3))
    expected = max(len(answered), room.expected(beat.step))
    return len(answered), expected, tuple(sorted(lamps, key=lambda lamp: -lamp.here))


def numbers(run: Run) -> tuple[int, int]:
    """Which exercise this is, and how many there are today."""
    order = replanned.ordered(run.plan, run.changes)
    items = run.plan.programme.items
    exercises = [item for item in order if items[item].kind == "exercise" and item not in run.changes.skipped]
    at = order.index(run.beat.item) if run.beat is not None else -1
    return sum(order.index(item) <= at for item in exercises), len(exercises)


def title(run: Run, beat: Beat | None, language: str) -> str:
    """What is going on, in a few words."""
    if beat is None:
        return run.workshop.title
    exercise = run.plan.exercise_of(beat)
    return exercise.title.say(language) if exercise else run.plan.programme.items[beat.item].what.say(language)


def _says(run: Run, beat: Beat | None, language: str) -> str:
    """After a break: what comes next."""
    if beat is None or beat.step is not None:
        return ""
    order = replanned.ordered(run.plan, run.changes)
    coming = [item for item in order[order.index(beat.item) + 1 :] if item not in run.changes.skipped]
    later = [line for line in (run.plan.programme.items[item] for item in coming) if line.kind != "break"]
    if not later:
        return ""
    exercise = run.plan.exercises.get(later[0].exercise)
    return exercise.title.say(language) if exercise else later[0].what.say(language)


def seconds_left(run: Run, now: float) -> int | None:
    """Seconds on the soft timer; None when none runs, never under zero."""
    return None if run.workshop.ends_at is None else max(0, round(run.workshop.ends_at - now))
