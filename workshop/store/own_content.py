"""Facilitators' own editions of exercise and programme files."""

from sqlalchemy import Connection, delete, insert, select, update

from workshop.store import tables as t


def all_of(connection: Connection, account_id: str) -> dict[str, str]:
    """File name → text, in the order of the names."""
    query = select(t.own_content).where(t.own_content.c.account_id == account_id).order_by(t.own_content.c.name)
    return {row.name: row.text for row in connection.execute(query)}


def keep(connection: Connection, account_id: str, name: str, text: str) -> None:
    """A file as it is from now on."""
    same = (t.own_content.c.account_id == account_id, t.own_content.c.name == name)
    if connection.execute(update(t.own_content).where(*same).values(text=text)).rowcount == 0:
        connection.execute(insert(t.own_content).values(account_id=account_id, name=name, text=text))


def remove(connection: Connection, account_id: str, name: str) -> None:
    """The file is gone; where there is a shipped one, that one holds again."""
    connection.execute(
        delete(t.own_content).where(t.own_content.c.account_id == account_id, t.own_content.c.name == name)
    )
