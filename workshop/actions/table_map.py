"""The tables while a step is on: which are at work, ready, or in need of help. It is gone when the step closes."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection

from workshop.actions import run as running
from workshop.actions.attendance import Attendance
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.core.changes import Change, Topic
from workshop.core.errors import NotFound, WorkshopError
from workshop.core.phases import Phase
from workshop.core.seats import Function, Who, is_trios
from workshop.store import rounds, signals, workshops
from workshop.store.rows import Round, Seat, Trio


class State(StrEnum):
    """What a table is at."""

    EMPTY = "empty"  # nobody has joined
    HERE = "here"  # no step is open that a table answers
    WORKING = "working"
    READY = "ready"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Table:
    """A workplace with its chairs and what it is at."""

    trio: Trio
    seats: tuple[Seat, ...]
    state: State

    @property
    def taken(self) -> tuple[str, ...]:
        """The chairs somebody sits on."""
        return tuple(seat.id for seat in self.seats if seat.secret_hash)


@dataclass(frozen=True, slots=True)
class TableMap:
    """Every listed table, those that need help first."""

    tables: tuple[Table, ...]
    ready: int
    working: int
    asks_tables: bool  # whether a step is open in which a table can say that it is ready


def look(connection: Connection, run: Run, room: Attendance) -> TableMap:
    """The tables just now."""
    open_round = _open(run)
    says = _said(connection, run, open_round) if open_round else {}
    tables = []
    for trio in (trio for trio in room.trios if trio.listed):
        own = room.at(trio)
        tables.append(Table(trio, own, _state(own, says.get(trio.id, ""), open_round is not None)))
    tables.sort(key=lambda table: table.state is not State.HELP)
    ready = sum(table.state is State.READY for table in tables)
    working = sum(table.state in (State.WORKING, State.HELP) for table in tables)
    return TableMap(tuple(tables), ready, working, open_round is not None)


def own_says(connection: Connection, run: Run, seat: Seat) -> str | None:
    """What this phone's table has said (ready, help or nothing); None where a table is not asked."""
    found = _open(run)
    if found is None or seat.trio_id is None:
        return None
    return signals.of_round(connection, found.id).get(seat.trio_id, "")


def say(house: House, seat: Seat, says: str) -> None:
    """A table is ready, needs help, or neither."""
    if says not in ("ready", "help", ""):
        raise WorkshopError("A table is ready, or it needs help.")
    with house.store.work() as work:
        run = running.load(work.connection, seat.workshop_id)
        found = _open(run)
        if found is None or seat.trio_id is None:
            raise WorkshopError("The exercise has closed. Look up.", status=409)
        signals.keep(work.connection, found.id, seat.trio_id, says)
        work.announce(Change(run.workshop.id, Topic.ANSWERS, run.workshop.version))
        work.announce(Change(run.workshop.id, Topic.DRAFT, run.workshop.version, seat.trio_id))


def helped(house: House, workshop_id: str, trio_id: str) -> None:
    """The facilitator has been at the table."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if workshops.trio(work.connection, trio_id).workshop_id != workshop_id:
            raise NotFound("That workplace is not on the list any more.")
        found = _open(run)
        if found is not None:
            signals.keep(work.connection, found.id, trio_id, "")
        work.announce(Change(workshop_id, Topic.ANSWERS, run.workshop.version))
        work.announce(Change(workshop_id, Topic.DRAFT, run.workshop.version, trio_id))


def _open(run: Run) -> Round | None:
    """The round that is open, where a table has something to do in it."""
    found = run.round
    if found is None or run.beat is None or found.phase != Phase.OPEN:
        return None
    return found if _is_for_tables(run.beat.step) else None


def _is_for_tables(step: Step | None) -> bool:
    return step is not None and (is_trios(step.who) or step.who is Who.PERSON)


def _said(connection: Connection, run: Run, round_: Round) -> dict[str, str]:
    """What each table has said; a trio that has sent its answer is ready, unless it needs help."""
    step = run.beat.step if run.beat else None
    sent: dict[str, str] = {}
    if step is not None and is_trios(step.who):
        sent = {who: str(State.READY) for who, _ in rounds.answered(connection, round_.id)}
    return sent | signals.of_round(connection, round_.id)


def _state(seats: tuple[Seat, ...], says: str, asked: bool) -> State:
    here = any(seat.secret_hash for seat in seats if seat.function != Function.GUEST)
    if not here:
        return State.EMPTY
    if not asked:
        return State.HERE
    return State(says) if says else State.WORKING
