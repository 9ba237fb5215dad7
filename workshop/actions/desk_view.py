"""What the facilitator sees while she runs the day: where we are, what *Næste* does, who is here, what is typed."""

from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions import room_view, theming
from workshop.actions import run as running
from workshop.actions.clock import clock_minutes, hhmm, room_clock
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.seen import OWN_TEXTS
from workshop.content.exercise import Exercise, Step
from workshop.content.programme import Beat, Item
from workshop.core.phases import Phase, asks_nobody, next_phase
from workshop.core.seats import Function
from workshop.store import board, workshops
from workshop.store.rows import CardRow, Seat, Trio


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line of the run sheet."""

    index: int  # of the item
    first_beat: int
    item: Item
    title: str
    planned: str  # HH:MM
    actual: str  # HH:MM, "" before it begins
    state: str  # done | now | later
    steps: tuple["SheetStep", ...]


@dataclass(frozen=True, slots=True)
class SheetStep:
    """A step of an exercise in the run sheet."""

    beat: int
    name: str
    title: str
    minutes: int
    phase: str
    now: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A workplace on the desk: its chairs and whether each is taken."""

    trio: Trio
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class DeskView:
    """One look at the day from the desk."""

    screen: room_view.ScreenView
    position: str
    next_does: str  # begin | explain | open | close | reveal | look | end
    next_title: str  # the step or item that *Næste* leads to, where it leads on
    exercise: Exercise | None
    item: Item | None
    step: Step | None
    phase: str
    can_reopen: bool
    sheet: tuple[SheetLine, ...]
    minutes_behind: int
    held: tuple[CardRow, ...]
    up: tuple[CardRow, ...]
    hidden: tuple[CardRow, ...]
    board: theming.Board | None
    tables: tuple[Table, ...]
    waiting_workplaces: tuple[Trio, ...]
    guests: int


def look(house: House, workshop_id: str, language: str) -> DeskView:
    """What the desk shows now."""
    screen = room_view.look(house, workshop_id, language)
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
        cards = _cards(connection, run)
        trios, seats = workshops.trios(connection, workshop_id), workshops.seats(connection, workshop_id)
        themes = theming.look(connection, run, run.beat) if run.beat else None
    beat, (does, leads_to) = run.beat, _next(run, language)
    step = beat.step if beat else None
    shown = run.round is not None and run.round.phase in (Phase.SHOWN, Phase.CLOSED)
    return DeskView(
        screen, run.position, does, leads_to,
        exercise=run.plan.exercise_of(beat) if beat else None,
        item=run.plan.programme.items[beat.item] if beat else None,
        step=step, phase=run.round.phase if run.round else "",
        can_reopen=shown and step is not None and not asks_nobody(step.who),
        sheet=sheet(run, language),
        minutes_behind=minutes_behind(run, house.clock()),
        **{state: tuple(card for card in cards if card.state == state) for state in ("held", "up", "hidden")},
        board=themes,
        tables=tuple(Table(t, tuple(s for s in seats if s.trio_id == t.id)) for t in trios if t.listed),
        waiting_workplaces=tuple(t for t in trios if not t.listed),
        guests=sum(s.function == Function.GUEST and s.secret_hash is not None for s in seats),
    )  # fmt: skip


def _cards(connection: Connection, run: Run) -> tuple[CardRow, ...]:
    """Texts of this exercise that may go up, and the parking lot's; never those that only the trio reads."""
    beat = run.beat
    found: list[CardRow] = []
    for (item, _), round_ in run.rounds.items():
        step = run.beat_of(round_).step
        here = beat is not None and item == beat.item
        if (here or item == running.ALL_DAY) and step is not None and goes_up(run, round_.step, step):
            found += board.cards(connection, round_.id)
    return tuple(found)


def goes_up(run: Run, name: str, step: Step) -> bool:
    """Whether a step's texts may ever reach the screen or the room's deck: by itself, or by a step that looks back."""
    if step.kind in OWN_TEXTS:
        return False
    if step.reveal != "never":
        return True
    return any(
        source.outcome.split(".")[0] == name for beat in run.beats if beat.step is not None for source in beat.step.of
    )


def _next(run: Run, language: str) -> tuple[str, str]:
    """What *Næste* does now, and where it leads."""
    if run.workshop.state == "prepared":
        return "begin", ""
    beat = run.beat
    if beat is not None and beat.step is not None and run.round is not None:
        following = next_phase(Phase(run.round.phase), beat.step.who, beat.step.reveal)
        if following is not None:
            look_only = asks_nobody(beat.step.who)
            verbs = {Phase.OPEN: "open", Phase.CLOSED: "close", Phase.SHOWN: "look" if look_only else "reveal"}
            return verbs[following], ""
    index = run.workshop.beat + 1
    if index >= len(run.beats):
        return "end", ""
    return "explain", step_title(run, run.beats[index], language)


def step_title(run: Run, beat: Beat, language: str) -> str:
    """What a beat is called in the run sheet."""
    if beat.step is None:
        return run.plan.programme.items[beat.item].what.say(language)
    return beat.step.heading.say(language) or beat.step.ask.say(language)


def sheet(run: Run, language: str) -> tuple[SheetLine, ...]:
    """The run sheet with planned and actual times."""
    lines = []
    at = clock_minutes(run.workshop.starts)
    current = run.beat.item if run.beat else (-1 if not run.ended() else len(run.plan.programme.items))
    for index, item in enumerate(run.plan.programme.items):
        beats = [(n, beat) for n, beat in enumerate(run.beats) if beat.item == index]
        state = "now" if index == current else "done" if index < current else "later"
        began = run.workshop.pace.get(str(index))
        exercise = run.plan.exercises.get(item.exercise)
        title = exercise.title.say(language) if exercise else item.what.say(language)
        steps = tuple(
            SheetStep(
                n, b.step.name, step_title(run, b, language), b.step.minutes, _phase(run, b), n == run.workshop.beat
            )
            for n, b in beats
            if b.step is not None
        )
        actual = room_clock(began) if began else ""
        lines.append(SheetLine(index, beats[0][0] if beats else 0, item, title, hhmm(at), actual, state, steps))
        at += item.minutes
    return tuple(lines)


def _phase(run: Run, beat: Beat) -> str:
    return str(run.phase_of(beat) or "")


def minutes_behind(run: Run, now: float) -> int:
    """Whole minutes later than planned: what the finished items took beyond theirs, plus the current one's overrun."""
    if run.beat is None or run.workshop.started_at is None:
        return 0
    items = run.plan.programme.items
    planned_end = sum(item.minutes for item in items[: run.beat.item + 1])
    planned_start = planned_end - items[run.beat.item].minutes
    elapsed = (now - run.workshop.started_at) / 60
    began = (run.workshop.pace.get(str(run.beat.item), now) - run.workshop.started_at) / 60
    return max(round(began - planned_start), round(elapsed - planned_end))
