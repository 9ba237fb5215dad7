"""Devices that help to run a workshop without an account: only hashes of what lets them in, and no names."""

from sqlalchemy import Connection, delete, insert, select, update

from workshop.store import tables as t
from workshop.store.as_values import one
from workshop.store.rows import HandRow


def of_workshop(connection: Connection, workshop_id: str) -> tuple[HandRow, ...]:
    """Every device that helps with a workshop, and every link that has not been opened."""
    query = select(t.hand).where(t.hand.c.workshop_id == workshop_id).order_by(t.hand.c.link_ends, t.hand.c.id)
    return tuple(one(HandRow, row) for row in connection.execute(query))


def by_link(connection: Connection, link_hash: str) -> HandRow | None:
    """Whoever this link was made for, as long as it has not been opened."""
    row = connection.execute(select(t.hand).where(t.hand.c.link_hash == link_hash)).first()
    return one(HandRow, row) if row else None


def by_token(connection: Connection, token_hash: str) -> HandRow | None:
    """The device with that token."""
    row = connection.execute(select(t.hand).where(t.hand.c.token_hash == token_hash)).first()
    return one(HandRow, row) if row else None


def add(connection: Connection, row: HandRow) -> None:
    """A new link."""
    values = {"id": row.id, "workshop_id": row.workshop_id, "role": row.role}
    connection.execute(insert(t.hand).values(**values, link_hash=row.link_hash, link_ends=row.link_ends))


def open_link(connection: Connection, link_hash: str, token_hash: str) -> bool:
    """The link is spent and its device known; False when another device was first."""
    same = t.hand.c.link_hash == link_hash
    return connection.execute(update(t.hand).where(same).values(link_hash=None, token_hash=token_hash)).rowcount == 1


def remove(connection: Connection, workshop_id: str, hand_id: str) -> None:
    """A link or a device that is to help no more."""
    connection.execute(delete(t.hand).where(t.hand.c.workshop_id == workshop_id, t.hand.c.id == hand_id))


def remove_unopened(connection: Connection, workshop_id: str, now: float) -> None:
    """Links of a workshop that are too old to be opened."""
    old = (t.hand.c.workshop_id == workshop_id, t.hand.c.link_hash.is_not(None), t.hand.c.link_ends <= now)
    connection.execute(delete(t.hand).where(*old))
