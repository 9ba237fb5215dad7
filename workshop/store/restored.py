"""Days that were read back in: the figures of their files, which nothing is counted from again."""

from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from workshop.store import tables as t

Json = dict[str, Any]


def add(connection: Connection, workshop_id: str, day: Json, trios: Json) -> None:
    """Keep a day's file and what its trios own beside the workshop."""
    connection.execute(insert(t.restored).values(workshop_id=workshop_id, day=day, trios=trios))


def of(connection: Connection, workshop_id: str) -> tuple[Json, Json] | None:
    """The day's file and its trios'; None where the workshop was held here."""
    row = connection.execute(select(t.restored.c.day, t.restored.c.trios).where(_is(workshop_id))).first()
    return (dict(row.day), dict(row.trios)) if row else None


def change(connection: Connection, workshop_id: str, day: Json, trios: Json) -> None:
    """Put something else in their place."""
    connection.execute(update(t.restored).where(_is(workshop_id)).values(day=day, trios=trios))


def forget_trios(connection: Connection, workshop_id: str) -> None:
    """Delete what its trios have here: their cards, how it went, their addresses, and what opens their pages."""
    rounds = select(t.round_.c.id).where(t.round_.c.workshop_id == workshop_id)
    connection.execute(delete(t.answer).where(t.answer.c.round_id.in_(rounds)))
    trios = select(t.trio.c.id).where(t.trio.c.workshop_id == workshop_id)
    for table in (t.check_in, t.reminder, t.take_home):
        connection.execute(delete(table).where(table.c.trio_id.in_(trios)))


def _is(workshop_id: str) -> Any:
    return t.restored.c.workshop_id == workshop_id
