"""Workshops, their workplaces and seats."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, exists, insert, or_, select, update

from workshop.core.changes import Change, Topic
from workshop.core.errors import NotFound
from workshop.store import meetings
from workshop.store import tables as t
from workshop.store.as_values import one
from workshop.store.database import Work
from workshop.store.rows import Seat, Trio, Workshop

_ROW = tuple(column for column in t.workshop.c if column.name != "plan")  # the plan is large and never changes


def plan_data(connection: Connection, workshop_id: str) -> dict[str, Any]:
    """The frozen programme with its exercises, as the workshop was made with."""
    found = connection.execute(select(t.workshop.c.plan).where(t.workshop.c.id == workshop_id)).scalar()
    if found is None:
        raise NotFound("That workshop is not here any more.")
    return dict(found)


def by_id(connection: Connection, workshop_id: str) -> Workshop:
    """The workshop of that id; NotFound when it is gone."""
    row = connection.execute(select(*_ROW).where(t.workshop.c.id == workshop_id)).first()
    if row is None:
        raise NotFound("That workshop is not here any more.")
    return one(Workshop, row)


def by_code(connection: Connection, code: str) -> Workshop | None:
    """The workshop with that code, ended ones too."""
    row = connection.execute(select(*_ROW).where(t.workshop.c.code == code)).first()
    return one(Workshop, row) if row else None


def owned_by(connection: Connection, account_id: str) -> tuple[Workshop, ...]:
    """A facilitator's workshops, newest day first; staff meetings are their trios' own and are not among them."""
    trios_own = t.workshop.c.id.in_(select(t.meeting.c.workshop_id))
    query = select(*_ROW).where(t.workshop.c.owner_id == account_id, ~trios_own).order_by(t.workshop.c.day.desc())
    return tuple(one(Workshop, row) for row in connection.execute(query))


def everyone(connection: Connection) -> tuple[Workshop, ...]:
    """Every workshop of this house, whoever it belongs to."""
    return tuple(one(Workshop, row) for row in connection.execute(select(*_ROW)))


def earlier(connection: Connection, workshop: Workshop, workplace: str) -> tuple[tuple[Workshop, str], ...]:
    """Workshops that a workplace's trio left something at before this one, latest first, each with its trio's id."""
    answered = exists().where(t.answer.c.trio_id == t.trio.c.id)
    wrote_since = exists().where(t.take_home.c.trio_id == t.trio.c.id, t.take_home.c.card.is_not(None))
    query = (
        select(*_ROW, t.trio.c.id.label("trio_id"))
        .join(t.trio, t.trio.c.workshop_id == t.workshop.c.id)
        .where(t.trio.c.workplace_id == workplace, t.workshop.c.id != workshop.id, t.workshop.c.day <= workshop.day)
        .where(~t.workshop.c.id.in_(select(t.meeting.c.workshop_id)), or_(answered, wrote_since))
        .order_by(t.workshop.c.day.desc(), t.workshop.c.started_at.desc())
    )
    rows = connection.execute(query).mappings()
    return tuple((Workshop(**{k: row[k] for k in row if k != "trio_id"}), str(row["trio_id"])) for row in rows)


def last_sentence(connection: Connection, workplace: str) -> str:
    """The sentence on the core task that this workplace's trio wrote last, on whatever day; "" when it has none."""
    query = (
        select(t.trio.c.sentence)
        .join(t.workshop, t.workshop.c.id == t.trio.c.workshop_id)
        .where(t.trio.c.workplace_id == workplace, t.trio.c.sentence != "")
        .order_by(t.workshop.c.day.desc())
    )
    return str(connection.execute(query).scalar() or "")


def add(connection: Connection, **values: Any) -> None:
    """A new workshop."""
    connection.execute(insert(t.workshop).values(**values))


def change(work: Work, workshop: Workshop, topic: Topic, **values: Any) -> None:
    """Change a workshop, give it a new version, and announce it."""
    version = work.connection.execute(
        update(t.workshop)
        .where(t.workshop.c.id == workshop.id)
        .values(version=t.workshop.c.version + 1, **values)
        .returning(t.workshop.c.version)
    ).scalar_one()
    work.announce(Change(workshop.id, topic, version))


def note(connection: Connection, workshop_id: str, **values: Any) -> None:
    """Keep something beside a change that announces itself."""
    connection.execute(update(t.workshop).where(t.workshop.c.id == workshop_id).values(**values))


def remove(connection: Connection, workshop_id: str) -> None:
    """A workshop and everything in it, its trios' staff meetings too."""
    meetings.remove_of_workshop(connection, workshop_id)
    connection.execute(delete(t.workshop).where(t.workshop.c.id == workshop_id))


def trios(connection: Connection, workshop_id: str) -> tuple[Trio, ...]:
    """The workplaces in a workshop, in the order of the Danish alphabet's letters as stored."""
    query = (
        select(t.trio, t.workplace.c.name)
        .join(t.workplace, t.workplace.c.id == t.trio.c.workplace_id)
        .where(t.trio.c.workshop_id == workshop_id)
        .order_by(t.workplace.c.name)
    )
    return tuple(one(Trio, row) for row in connection.execute(query))


def trio(connection: Connection, trio_id: str) -> Trio:
    """One workplace in a workshop."""
    query = (
        select(t.trio, t.workplace.c.name)
        .join(t.workplace, t.workplace.c.id == t.trio.c.workplace_id)
        .where(t.trio.c.id == trio_id)
    )
    row = connection.execute(query).first()
    if row is None:
        raise NotFound("That workplace is not on the list any more.")
    return one(Trio, row)


def workplace_id(connection: Connection, name: str, new_id: str) -> str:
    """The id of the workplace of that name, which is made (with new_id) when it is new."""
    found = connection.execute(select(t.workplace.c.id).where(t.workplace.c.name == name)).scalar()
    if found is None:
        connection.execute(insert(t.workplace).values(id=new_id, name=name))
    return str(found or new_id)


def add_trio(connection: Connection, **values: Any) -> None:
    """A workplace joins a workshop."""
    connection.execute(insert(t.trio).values(**values))


def change_trio(connection: Connection, trio_id: str, **values: Any) -> None:
    """Change what a trio is or has written."""
    connection.execute(update(t.trio).where(t.trio.c.id == trio_id).values(**values))


def remove_trio(connection: Connection, trio_id: str) -> None:
    """A workplace leaves the list, with its seats."""
    meetings.remove_of_trio(connection, trio_id)
    connection.execute(delete(t.trio).where(t.trio.c.id == trio_id))


def seats(connection: Connection, workshop_id: str) -> tuple[Seat, ...]:
    """Every seat in a workshop."""
    return _seats(connection, t.seat.c.workshop_id == workshop_id)


def seats_of(connection: Connection, trio_id: str) -> tuple[Seat, ...]:
    """The seats of one trio."""
    return _seats(connection, t.seat.c.trio_id == trio_id)


def seat_of_phone(connection: Connection, secret_hash: str) -> Seat | None:
    """The seat whose phone holds the secret of that hash."""
    found = _seats(connection, t.seat.c.secret_hash == secret_hash)
    return found[0] if found else None


def seat(connection: Connection, seat_id: str) -> Seat | None:
    """One seat."""
    found = _seats(connection, t.seat.c.id == seat_id)
    return found[0] if found else None


def _seats(connection: Connection, condition: Any) -> tuple[Seat, ...]:
    return tuple(one(Seat, row) for row in connection.execute(select(t.seat).where(condition)))


def add_seats(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """New chairs."""
    if rows:
        connection.execute(insert(t.seat), list(rows))


def change_seat(connection: Connection, seat_id: str, **values: Any) -> None:
    """Take, free or move a seat."""
    connection.execute(update(t.seat).where(t.seat.c.id == seat_id).values(**values))


def remove_seat(connection: Connection, seat_id: str) -> None:
    """A chair that is not needed."""
    connection.execute(delete(t.seat).where(t.seat.c.id == seat_id))
