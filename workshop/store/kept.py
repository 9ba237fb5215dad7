"""Figures that outlive the answers they were made of."""

from typing import Any

from sqlalchemy import Connection, insert, select

from workshop.store import tables as t
from workshop.store.as_values import one
from workshop.store.rows import KeptRow


def add(connection: Connection, round_id: str, language: str, n: int, passed: int, figures: list[Any]) -> None:
    """What a round told, in one language."""
    values = {"round_id": round_id, "language": language, "n": n, "passed": passed, "figures": figures}
    connection.execute(insert(t.kept).values(**values))


def of(connection: Connection, round_id: str, language: str) -> KeptRow | None:
    """What is left of a round whose answers are gone."""
    row = connection.execute(select(t.kept).where(t.kept.c.round_id == round_id, t.kept.c.language == language)).first()
    return one(KeptRow, row) if row else None


def has_any(connection: Connection, workshop_id: str) -> bool:
    """Whether anything is left in that way of a workshop."""
    query = select(t.kept.c.round_id).join(t.round_).where(t.round_.c.workshop_id == workshop_id).limit(1)
    return connection.execute(query).first() is not None
