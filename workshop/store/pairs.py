"""Which trios are paired."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from workshop.store import tables as t


def of(connection: Connection, workshop_id: str) -> dict[str, str]:
    """Trio → the trio it listens to."""
    query = select(t.pair).join(t.trio, t.trio.c.id == t.pair.c.trio_id).where(t.trio.c.workshop_id == workshop_id)
    return {row.trio_id: row.partner_id for row in connection.execute(query)}


def keep(connection: Connection, workshop_id: str, pairs: Mapping[str, str]) -> None:
    """These pairs and no others."""
    here = select(t.trio.c.id).where(t.trio.c.workshop_id == workshop_id)
    connection.execute(delete(t.pair).where(t.pair.c.trio_id.in_(here)))
    if pairs:
        connection.execute(insert(t.pair), [{"trio_id": a, "partner_id": b} for a, b in pairs.items()])
