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
    unshown,
)
from workshop.actions import run as running
from workshop.actions.attendance import Attendance
from workshop.actions.day_clock import DayClock
from workshop.actions.day_sheet import SheetLine
from workshop.actions.house import House
from workshop.actions.moderation import Hold
from workshop.actions.run import Run
from workshop.actions.seen import OWN_TEXTS
from workshop.actions.sources import handed_out, looked_at
from workshop.actions.table_map import TableMap
from workshop.actions.time_help import Help
from workshop.actions.undoing import Undo
from workshop.content.exercise import Exercise, Step
from workshop.content.programme import Beat, Item
from workshop.core.phases import Phase, asks_nobody, next_phase
from workshop.core.seats import Function
from workshop.store import board
from workshop.store.rows import CardRow, Trio


@dataclass(frozen=True, slots=True)
class Pile:
    """Texts that wait, from one step; the parking lot's have no step."""

    step: str  # "" for the parking lot
    cards: tuple[CardRow, ...]


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
    waits: unshown.Waiting | None  # answers to this step that cannot be shown yet
    unseen: unshown.Unseen  # what the end of the day would leave
    held: tuple[CardRow, ...]
    piles: tuple[Pile, ...]  # what is held, by where it was written
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
        waits, unseen = unshown.look(connection, run)
        themes = theming.look(connection, run, run.beat) if run.beat else None
    beat, (does, leads_to) = run.beat, following(run, language)
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
        board=themes, hold=moderation.look(run), map=tables, waits=waits, unseen=unseen,
        piles=_piles(run, texts["held"], language), **texts, **_people(room),
    )  # fmt: skip


def _texts(cards: tuple[CardRow, ...]) -> dict[str, Any]:
    """What people have written, by what has been decided about it."""
    return {state: tuple(card for card in cards if card.state == state) for state in ("held", "up", "hidden")}


def _piles(run: Run, cards: tuple[CardRow, ...], language: str) -> tuple[Pile, ...]:
    """In the order of the run sheet, the parking lot last."""
    written: dict[str, list[CardRow]] = {}
    for card in cards:
        written.setdefault(card.round_id, []).append(card)
    asked = [(beat, run.round_of(beat)) for beat in run.beats]
    found = [
        Pile(titles.step_title(run, beat, language), tuple(written.pop(round_.id)))
        for beat, round_ in asked
        if round_ is not None and round_.id in written
    ]
    parked = tuple(card for rest in written.values() for card in rest)
    return (*found, Pile("", parked)) if parked else tuple(found)


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
        here = run.ended() or (beat is not None and item == beat.item)  # afterwards everything that still waits
        if (here or item == running.ALL_DAY) and goes_up(run, run.beat_of(round_)):
            found += board.cards(connection, round_.id)
    return tuple(found)


def goes_up(run: Run, beat: Beat) -> bool:
    """Whether a step's texts may ever be seen by others: on the screen, in the room's deck, or on another trio's phone.

    By the step itself, by one that looks back at it, or by one that hands out what the room has written.
    """
    step = beat.step
    if step is None or step.kind in OWN_TEXTS:
        return False
    return step.reveal != "never" or looked_at(run, beat) or handed_out(run, beat)


def following(run: Run, language: str) -> tuple[str, str]:
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
