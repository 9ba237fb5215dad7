"""What each table says just now: ready, or that it needs help. Nothing of it is kept after the step."""

from sqlalchemy import Connection, delete, insert, select, update

from workshop.store import tables as t


def of_round(connection: Connection, round_id: str) -> dict[str, str]:
    """Trio → ready | help, of those that have said something."""
    query = select(t.signal.c.trio_id, t.signal.c.says).where(t.signal.c.round_id == round_id)
    return {row.trio_id: row.says for row in connection.execute(query)}


def keep(connection: Connection, round_id: str, trio_id: str, says: str) -> None:
    """What a table says from now on; nothing at all when it says nothing."""
    same = (t.signal.c.round_id == round_id, t.signal.c.trio_id == trio_id)
    if not says:
        connection.execute(delete(t.signal).where(*same))
    elif connection.execute(update(t.signal).where(*same).values(says=says)).rowcount == 0:
        connection.execute(insert(t.signal).values(round_id=round_id, trio_id=trio_id, says=says))


def forget(connection: Connection, round_id: str) -> None:
    """The step is over."""
    connection.execute(delete(t.signal).where(t.signal.c.round_id == round_id))
