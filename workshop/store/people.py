"""Facilitators, their sign-ins, one-time links, and the organisation's name. Participants are not here."""

from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from workshop.store import tables as t
from workshop.store.as_values import one
from workshop.store.rows import Account


def accounts(connection: Connection) -> int:
    """How many facilitators there are."""
    return int(connection.execute(select(func.count()).select_from(t.account)).scalar_one())


def account_names(connection: Connection) -> tuple[str, ...]:
    """What facilitators sign in as."""
    return tuple(connection.execute(select(t.account.c.name).order_by(func.lower(t.account.c.name))).scalars())


def account(connection: Connection, account_id: str) -> Account | None:
    """The facilitator of that id."""
    row = connection.execute(select(t.account).where(t.account.c.id == account_id)).first()
    return one(Account, row) if row else None


def account_named(connection: Connection, name: str) -> Account | None:
    """The facilitator who signs in with that name; capitals do not matter."""
    row = connection.execute(select(t.account).where(func.lower(t.account.c.name) == name.lower())).first()
    return one(Account, row) if row else None


def add_account(connection: Connection, account_id: str, name: str, password: str) -> None:
    """A new facilitator; an empty password means that only a link signs in."""
    connection.execute(insert(t.account).values(id=account_id, name=name, password=password))


def set_password(connection: Connection, account_id: str, password: str) -> None:
    """A new password (its argon2id hash); every earlier sign-in ends."""
    connection.execute(update(t.account).where(t.account.c.id == account_id).values(password=password))
    connection.execute(delete(t.desk_session).where(t.desk_session.c.account_id == account_id))


def open_session(connection: Connection, token_hash: str, account_id: str, ends_at: float) -> None:
    """A facilitator has signed in on a device."""
    connection.execute(insert(t.desk_session).values(token_hash=token_hash, account_id=account_id, ends_at=ends_at))


def session_account(connection: Connection, token_hash: str, now: float) -> Account | None:
    """Who is signed in with that token."""
    query = (
        select(t.account)
        .join(t.desk_session, t.desk_session.c.account_id == t.account.c.id)
        .where(t.desk_session.c.token_hash == token_hash, t.desk_session.c.ends_at > now)
    )
    row = connection.execute(query).first()
    return one(Account, row) if row else None


def close_session(connection: Connection, token_hash: str) -> None:
    """Sign out."""
    connection.execute(delete(t.desk_session).where(t.desk_session.c.token_hash == token_hash))


def add_link(connection: Connection, token_hash: str, purpose: str, subject: str, ends_at: float) -> None:
    """A one-time link."""
    connection.execute(insert(t.link).values(token_hash=token_hash, purpose=purpose, subject=subject, ends_at=ends_at))


def link(connection: Connection, token_hash: str, now: float) -> tuple[str, str] | None:
    """The (purpose, subject) of a link that still works."""
    query = select(t.link.c.purpose, t.link.c.subject).where(t.link.c.token_hash == token_hash, t.link.c.ends_at > now)
    row = connection.execute(query).first()
    return (row.purpose, row.subject) if row else None


def use_link(connection: Connection, token_hash: str) -> None:
    """A link works once."""
    connection.execute(delete(t.link).where(t.link.c.token_hash == token_hash))


def organisation(connection: Connection) -> tuple[str, str]:
    """The organisation's name and unit; empty until somebody has written them."""
    row = connection.execute(select(t.organisation.c.name, t.organisation.c.unit)).first()
    return (row.name, row.unit) if row else ("", "")


def set_organisation(connection: Connection, **values: Any) -> None:
    """The organisation's name and unit."""
    if connection.execute(update(t.organisation).values(**values)).rowcount == 0:
        connection.execute(insert(t.organisation).values(id="ours", **values))
