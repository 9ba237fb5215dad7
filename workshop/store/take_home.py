"""What opens a trio's page, what the trio has changed since the day, and its check-ins."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from workshop.store import tables as t
from workshop.store.as_values import one
from workshop.store.rows import Workshop


@dataclass(frozen=True, slots=True)
class TakeHomeRow:
    """What opens one trio's page, and its commitment where it has changed it since the day."""

    trio_id: str
    seed: str
    key_hash: str
    code_hash: str
    made: str  # ISO date
    revoked: bool = False
    card: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class CheckInRow:
    """How it goes with one trio's agreement after 30, 60 or 90 days."""

    trio_id: str
    days: int
    value: Mapping[str, Any]
    shown: Mapping[str, Any] | None = None  # of it: the ready answers, as they are in the sums that were shown last


def of_trio(connection: Connection, trio_id: str) -> TakeHomeRow | None:
    """What opens one trio's page; None until it has been asked for."""
    return _found(connection, t.take_home.c.trio_id == trio_id)


def by_key(connection: Connection, key_hash: str) -> TakeHomeRow | None:
    """The page that this link opens."""
    return _found(connection, t.take_home.c.key_hash == key_hash)


def by_code(connection: Connection, code_hash: str) -> TakeHomeRow | None:
    """The page that this code opens."""
    return _found(connection, t.take_home.c.code_hash == code_hash)


def _found(connection: Connection, condition: Any) -> TakeHomeRow | None:
    row = connection.execute(select(t.take_home).where(condition)).first()
    return one(TakeHomeRow, row) if row else None


def of_workshop(connection: Connection, workshop_id: str) -> dict[str, TakeHomeRow]:
    """Trio → what opens its page, for those that have one."""
    query = select(t.take_home).join(t.trio, t.trio.c.id == t.take_home.c.trio_id)
    rows = connection.execute(query.where(t.trio.c.workshop_id == workshop_id))
    return {row.trio_id: one(TakeHomeRow, row) for row in rows}


def keep(connection: Connection, row: TakeHomeRow) -> None:
    """A new link and code; those the trio had before open nothing any more. Its card stays."""
    values = {"seed": row.seed, "key_hash": row.key_hash, "code_hash": row.code_hash, "made": row.made}
    same = t.take_home.c.trio_id == row.trio_id
    if connection.execute(update(t.take_home).where(same).values(revoked=False, **values)).rowcount == 0:
        connection.execute(insert(t.take_home).values(trio_id=row.trio_id, **values))


def revoke(connection: Connection, trio_id: str) -> None:
    """The link and the code open nothing any more."""
    connection.execute(update(t.take_home).where(t.take_home.c.trio_id == trio_id).values(revoked=True))


def keep_card(connection: Connection, trio_id: str, card: Mapping[str, Any]) -> None:
    """The commitment as the trio has changed it."""
    connection.execute(update(t.take_home).where(t.take_home.c.trio_id == trio_id).values(card=dict(card)))


def check_ins_of(connection: Connection, trio_id: str) -> tuple[CheckInRow, ...]:
    """One trio's check-ins."""
    query = select(t.check_in).where(t.check_in.c.trio_id == trio_id).order_by(t.check_in.c.days)
    return tuple(one(CheckInRow, row) for row in connection.execute(query))


def check_ins(connection: Connection, workshop_id: str) -> tuple[CheckInRow, ...]:
    """Every check-in of a workshop's trios."""
    query = select(t.check_in).join(t.trio, t.trio.c.id == t.check_in.c.trio_id).order_by(t.check_in.c.days)
    rows = connection.execute(query.where(t.trio.c.workshop_id == workshop_id))
    return tuple(one(CheckInRow, row) for row in rows)


def show(connection: Connection, trio_id: str, days: int, shown: Mapping[str, Any]) -> None:
    """From now on these ready answers are in the sums."""
    same = (t.check_in.c.trio_id == trio_id, t.check_in.c.days == days)
    connection.execute(update(t.check_in).where(*same).values(shown=dict(shown)))


def check_in(connection: Connection, row: CheckInRow) -> None:
    """How it goes; a later answer to the same check-in takes the place of the earlier one."""
    same = (t.check_in.c.trio_id == row.trio_id, t.check_in.c.days == row.days)
    value = dict(row.value)
    if connection.execute(update(t.check_in).where(*same).values(value=value)).rowcount == 0:
        connection.execute(insert(t.check_in).values(trio_id=row.trio_id, days=row.days, value=value))


def held_before(connection: Connection, workshop: Workshop, least: int) -> tuple[str, ...]:
    """Workshops on days before this one that at least so many of its workplaces were at, the latest first."""
    here = select(t.trio.c.workplace_id).where(t.trio.c.workshop_id == workshop.id)
    query = (
        select(t.workshop.c.id)
        .join(t.trio, t.trio.c.workshop_id == t.workshop.c.id)
        .where(t.trio.c.workplace_id.in_(here), t.workshop.c.day < workshop.day)
        .where(t.workshop.c.state != "prepared", t.workshop.c.tried.is_(False))
        .group_by(t.workshop.c.id, t.workshop.c.day)
        .having(func.count() >= least)
        .order_by(t.workshop.c.day.desc(), t.workshop.c.id)
    )
    return tuple(connection.execute(query).scalars())


def reminders(connection: Connection) -> tuple[tuple[str, str, int], ...]:
    """Every address with its trio, and the last check-in it was told of, in days."""
    query = select(t.reminder).order_by(t.reminder.c.trio_id)
    return tuple((row.trio_id, row.address, row.told) for row in connection.execute(query))


def keep_reminder(connection: Connection, trio_id: str, address: str) -> None:
    """A trio's address, in place of the one it had."""
    forget_reminder(connection, trio_id)
    connection.execute(insert(t.reminder).values(trio_id=trio_id, address=address))


def forget_reminder(connection: Connection, trio_id: str) -> None:
    """No address any more."""
    connection.execute(delete(t.reminder).where(t.reminder.c.trio_id == trio_id))


def tell_reminder(connection: Connection, trio_id: str, before: int, now: int) -> bool:
    """It is told of a check-in; False when another server was first."""
    same = (t.reminder.c.trio_id == trio_id, t.reminder.c.told == before)
    return connection.execute(update(t.reminder).where(*same).values(told=now)).rowcount == 1
