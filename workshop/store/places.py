"""The workplaces a house knows, whichever workshop they were in."""

from sqlalchemy import Connection, select

from workshop.store import tables as t


def names(connection: Connection) -> tuple[str, ...]:
    """The name of every workplace, in the order of the letters as stored."""
    return tuple(connection.execute(select(t.workplace.c.name).order_by(t.workplace.c.name)).scalars())
