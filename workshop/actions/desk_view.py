"""What the facilitator sees while she runs the day: where we are, what *Næste* does, who is here, what is typed."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from workshop.actions import (
    attendance,
    day_clock,
    day_sheet,
    moderation,
    room_view,
    table_map,
    theming,
    time_help,
    titles,
    undoing,
)
from workshop.actions import run as running
from workshop.actions.attendance import Attendance
from workshop.actions.day_clock import DayClock
from workshop.actions.day_sheet import SheetLine
from workshop.actions.house import House
from workshop.actions.moderation import Hold
from workshop.actions.run import Run
from workshop.actions.seen import OWN_TEXTS
from workshop.actions.table_map import TableMap
from workshop.actions.time_help import Help
from workshop.actions.undoing import Undo
from workshop.content.exercise import Exercise, Step
from workshop.content.programme import Item
from workshop.core.phases import Phase, asks_nobody, next_phase
from workshop.core.seats import Function
from workshop.store import board
from workshop.store.rows import CardRow, Trio


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
    clock: DayClock
    time_help: Help
    undo: Undo | None
    held: tuple[CardRow, ...]
    up: tuple[CardRow, ...]
    hidden: tuple[CardRow, ...]
    board: theming.Board | None
    hold: Hold | None
    map: TableMap
    waiting_workplaces: tuple[Trio, ...]
    guests: int


def look(house: House, workshop_id: str, language: str) -> DeskView:
    """What the desk shows now."""
    now = house.clock()
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
        room = attendance.look(connection, workshop_id)
        screen = room_view.of(connection, run, room, language, now)
        tables, texts = table_map.look(connection, run, room), _texts(_cards(connection, run))
        themes = theming.look(connection, run, run.beat) if run.beat else None
    beat, (does, leads_to) = run.beat, _next(run, language)
    step, clock = beat.step if beat else None, day_clock.look(run, now)
    shown = run.round is not None and run.round.phase in (Phase.SHOWN, Phase.CLOSED)
    return DeskView(
        screen, run.position, does, leads_to,
        exercise=run.plan.exercise_of(beat) if beat else None,
        item=run.plan.programme.items[beat.item] if beat else None,
        step=step, phase=run.round.phase if run.round else "",
        can_reopen=shown and step is not None and not asks_nobody(step.who),
        sheet=day_sheet.sheet(run, clock, language),
        minutes_behind=clock.behind, clock=clock, time_help=time_help.help_with(run, clock, language),
        undo=undoing.offered(run, now),
        board=themes, hold=moderation.look(run), map=tables,
        **texts, **_people(room),
    )  # fmt: skip


def _texts(cards: tuple[CardRow, ...]) -> dict[str, Any]:
    """What people have written, by what has been decided about it."""
    return {state: tuple(card for card in cards if card.state == state) for state in ("held", "up", "hidden")}


def _people(room: Attendance) -> dict[str, Any]:
    """Who is here beside the tables: workplaces that wait to be let in, and guests."""
    return {
        "waiting_workplaces": tuple(t for t in room.trios if not t.listed),
        "guests": sum(s.function == Function.GUEST and s.secret_hash is not None for s in room.seats),
    }


def _cards(connection: Connection, run: Run) -> tuple[CardRow, ...]:
    """Texts of this exercise that may go up, and the parking lot's; never those that only the trio reads."""
    beat = run.beat
    found: list[CardRow] = []
    for (item, _), round_ in run.rounds.items():
        step = run.beat_of(round_).step
        here = run.ended() or (beat is not None and item == beat.item)  # afterwards everything that still waits
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
    index = run.following
    if index >= len(run.beats):
        return "end", ""
    return "explain", titles.step_title(run, run.beats[index], language)
