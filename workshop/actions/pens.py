"""*Pennen*: in a trio step one phone writes; the others read along and can ask for it (contracts.md)."""

from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions.house import House
from workshop.core.changes import Change, Topic
from workshop.core.errors import WorkshopError
from workshop.store import rounds, workshops
from workshop.store.database import Work
from workshop.store.rows import PenRow, Seat

PATIENCE = 10.0  # seconds without a no before the pen moves


@dataclass(frozen=True, slots=True)
class Pen:
    """The pen as one phone sees it."""

    holder: str  # function of who has it; empty when it lies on the table
    mine: bool
    asked_by: str  # function of who has asked for it
    i_asked: bool
    seconds: int  # until it moves by itself; 0 when nobody has asked


def held(connection: Connection, round_id: str, trio_id: str) -> PenRow | None:
    """Who has the pen; nobody when the chair of whoever had it is empty or gone."""
    row = rounds.pen(connection, round_id, trio_id)
    taken = {seat.id for seat in workshops.seats_of(connection, trio_id) if seat.secret_hash}
    return row if row is not None and row.seat_id in taken else None


def see(connection: Connection, round_id: str, seat: Seat, now: float) -> Pen:
    """Who has the pen, from this phone's place."""
    row = held(connection, round_id, str(seat.trio_id))
    if row is None:
        return Pen("", False, "", False, 0)
    functions = {s.id: s.function for s in workshops.seats_of(connection, str(seat.trio_id))}
    left = max(0, round(PATIENCE - (now - (row.asked_at or now)))) if row.asked_by else 0
    return Pen(
        functions.get(row.seat_id, ""),
        row.seat_id == seat.id,
        functions.get(row.asked_by, ""),
        row.asked_by == seat.id,
        left,
    )


def ask_for(house: House, seat: Seat, round_id: str, *, holder_away: bool) -> None:
    """Take a free pen at once, or ask its holder; asking again after ten seconds without a no takes it."""
    with house.store.work() as work:
        row = _row(work.connection, seat, round_id)
        now = house.clock()
        if row is None or row.seat_id == seat.id or holder_away or _patience_over(row, seat, now):
            rounds.set_pen(work.connection, round_id, str(seat.trio_id), seat_id=seat.id, asked_by="", asked_at=None)
        elif not row.asked_by:
            rounds.set_pen(
                work.connection, round_id, str(seat.trio_id), seat_id=row.seat_id, asked_by=seat.id, asked_at=now
            )
        _tell(work, seat)


def answer_request(house: House, seat: Seat, round_id: str, *, give: bool) -> None:
    """The holder gives the pen to whoever asked, or keeps it."""
    with house.store.work() as work:
        row = _row(work.connection, seat, round_id)
        if row is None or row.seat_id != seat.id:
            raise WorkshopError("Somebody else in your trio has the pen now.", status=409)
        to = row.asked_by if give and row.asked_by else seat.id
        rounds.set_pen(work.connection, round_id, str(seat.trio_id), seat_id=to, asked_by="", asked_at=None)
        _tell(work, seat)


def take_if_free(connection: Connection, seat: Seat, round_id: str) -> None:
    """The first to write has the pen."""
    if held(connection, round_id, str(seat.trio_id)) is None:
        rounds.set_pen(connection, round_id, str(seat.trio_id), seat_id=seat.id, asked_by="", asked_at=None)


def _row(connection: Connection, seat: Seat, round_id: str) -> PenRow | None:
    round_ = rounds.by_id(connection, round_id)
    if seat.trio_id is None or round_ is None or round_.workshop_id != seat.workshop_id:
        raise WorkshopError("The pen belongs to a trio. You can follow on the screen.", status=403)
    return held(connection, round_id, seat.trio_id)


def _patience_over(row: PenRow, seat: Seat, now: float) -> bool:
    return row.asked_by == seat.id and row.asked_at is not None and now - row.asked_at >= PATIENCE


def _tell(work: Work, seat: Seat) -> None:
    workshop = workshops.by_id(work.connection, seat.workshop_id)
    work.announce(Change(workshop.id, Topic.DRAFT, workshop.version, str(seat.trio_id)))
