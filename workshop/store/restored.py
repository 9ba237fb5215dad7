"""Days that were read back in: the figures of their files, which nothing is counted from again."""

from typing import Any

from sqlalchemy import Connection, insert, select, update

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


def _is(workshop_id: str) -> Any:
    return t.restored.c.workshop_id == workshop_id
