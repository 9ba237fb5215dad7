"""Staff meetings: which workshop is one, and which trio owns it."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from workshop.store import tables as t
from workshop.store.as_values import one


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A staff meeting: the workshop it is, and the trio of a theme day that owns it."""

    workshop_id: str
    trio_id: str  # in the theme day
    made_at: float
    way: str  # now | poster | paper
    until: float | None  # when the poster's time is over, or was


def add(connection: Connection, row: MeetingRow) -> None:
    """A workshop is this trio's staff meeting."""
    values = {"workshop_id": row.workshop_id, "trio_id": row.trio_id, "made_at": row.made_at}
    connection.execute(insert(t.meeting).values(**values, way=row.way, until=row.until))


def of_trio(connection: Connection, trio_id: str) -> tuple[MeetingRow, ...]:
    """A trio's staff meetings, the newest first."""
    query = select(t.meeting).where(t.meeting.c.trio_id == trio_id).order_by(t.meeting.c.made_at.desc())
    return tuple(one(MeetingRow, row) for row in connection.execute(query))


def of_workshop(connection: Connection, workshop_id: str) -> MeetingRow | None:
    """The staff meeting that a workshop is; None for any other workshop."""
    row = connection.execute(select(t.meeting).where(t.meeting.c.workshop_id == workshop_id)).first()
    return one(MeetingRow, row) if row else None


def change(connection: Connection, workshop_id: str, **values: object) -> None:
    """Change how a meeting is held."""
    connection.execute(update(t.meeting).where(t.meeting.c.workshop_id == workshop_id).values(**values))


def over(connection: Connection, now: float) -> tuple[str, ...]:
    """The workshops whose poster has had its time and that are still open."""
    query = select(t.workshop.c.id).where(t.workshop.c.closes_at.is_not(None), t.workshop.c.closes_at <= now)
    return tuple(str(row.id) for row in connection.execute(query))


def remove_of_workshop(connection: Connection, workshop_id: str) -> None:
    """Every staff meeting of a theme day's trios, with everything in it."""
    _remove(connection, t.trio.c.workshop_id == workshop_id)


def remove_of_trio(connection: Connection, trio_id: str) -> None:
    """Every staff meeting of a trio, with everything in it."""
    _remove(connection, t.trio.c.id == trio_id)


def _remove(connection: Connection, condition: ColumnElement[bool]) -> None:
    """A meeting refers to its trio; without this it would stay behind as a workshop of nobody."""
    held = select(t.meeting.c.workshop_id).join(t.trio, t.trio.c.id == t.meeting.c.trio_id).where(condition)
    connection.execute(delete(t.workshop).where(t.workshop.c.id.in_(held)))
