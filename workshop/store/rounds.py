"""Rounds, the answers in them, who has answered, and what has been released."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from workshop.store import tables as t
from workshop.store.as_values import one
from workshop.store.rows import PenRow, ReleaseRow, Round, StoredAnswer


def all_of(connection: Connection, workshop_id: str) -> tuple[Round, ...]:
    """Every round of a workshop."""
    query = select(t.round_).where(t.round_.c.workshop_id == workshop_id)
    return tuple(one(Round, row) for row in connection.execute(query))


def by_id(connection: Connection, round_id: str) -> Round | None:
    """One round."""
    row = connection.execute(select(t.round_).where(t.round_.c.id == round_id)).first()
    return one(Round, row) if row else None


def add(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """New rounds, one for each step that will be asked or looked at."""
    if rows:
        connection.execute(insert(t.round_), list(rows))


def set_phase(connection: Connection, round_id: str, phase: str) -> None:
    """Move a round on in its life."""
    connection.execute(update(t.round_).where(t.round_.c.id == round_id).values(phase=phase))


def set_hold(connection: Connection, round_id: str, hold: bool) -> None:
    """Whether texts of a round wait to be seen, whatever the exercise says."""
    connection.execute(update(t.round_).where(t.round_.c.id == round_id).values(hold=hold))


def answers(connection: Connection, round_id: str) -> tuple[StoredAnswer, ...]:
    """Every answer of a round, passed and deleted ones too."""
    query = select(t.answer).where(t.answer.c.round_id == round_id)
    return tuple(one(StoredAnswer, row) for row in connection.execute(query))


def given(connection: Connection, round_id: str, *, typed: bool = True) -> int:
    """How many answers of a round stand; passed and deleted ones do not, nor (without `typed`) those from paper."""
    query = select(func.count()).where(t.answer.c.round_id == round_id, t.answer.c.state == "given")
    query = query if typed else query.where(t.answer.c.typed.is_(False))
    return int(connection.execute(query).scalar_one())


def unreleased(connection: Connection, workshop_id: str) -> dict[str, int]:
    """How many standing answers of each round have not been in a release; rounds without any are left out."""
    query = (
        select(t.answer.c.round_id, func.count())
        .join(t.round_, t.round_.c.id == t.answer.c.round_id)
        .where(t.round_.c.workshop_id == workshop_id, t.answer.c.state == "given", t.answer.c.batch.is_(None))
        .group_by(t.answer.c.round_id)
    )
    return {round_id: int(n) for round_id, n in connection.execute(query)}


def answer_under(connection: Connection, round_id: str, key: str, item: str = "") -> StoredAnswer | None:
    """The answer under a key."""
    query = select(t.answer).where(t.answer.c.round_id == round_id, t.answer.c.key == key, t.answer.c.item == item)
    row = connection.execute(query).first()
    return one(StoredAnswer, row) if row else None


def trio_answers(connection: Connection, trio_id: str) -> tuple[StoredAnswer, ...]:
    """Everything that is one trio's: its own answers, and its members' where the step keeps the workplace."""
    query = select(t.answer).where(t.answer.c.trio_id == trio_id)
    return tuple(one(StoredAnswer, row) for row in connection.execute(query))


def add_answer(connection: Connection, **values: Any) -> None:
    """A new answer under a new key."""
    connection.execute(insert(t.answer).values(**values))


def change_answer(connection: Connection, answer_id: str, **values: Any) -> None:
    """A later edition of an answer."""
    connection.execute(update(t.answer).where(t.answer.c.id == answer_id).values(**values))


def forget_keys(connection: Connection, round_id: str) -> None:
    """After the close nothing leads from a person's answer to the phone that sent it: its key becomes its own id."""
    of_people = (t.answer.c.round_id == round_id, t.answer.c.owner.in_(("person", "role")))
    connection.execute(update(t.answer).where(*of_people).values(key=t.answer.c.id, submission=""))


def was_sent(connection: Connection, round_id: str, submission: str) -> bool:
    """Whether this very send has come before."""
    known = select(t.sent.c.submission).where(t.sent.c.round_id == round_id, t.sent.c.submission == submission)
    return connection.execute(known).first() is not None


def note_sent(connection: Connection, round_id: str, submission: str) -> None:
    """Remember a send."""
    connection.execute(insert(t.sent).values(round_id=round_id, submission=submission))


def sent(connection: Connection, round_id: str) -> int:
    """How many different sends a round has acknowledged."""
    return int(connection.execute(select(func.count()).where(t.sent.c.round_id == round_id)).scalar_one())


def note_answered(connection: Connection, round_id: str, who: str, turn: int = 0) -> None:
    """This seat (or trio) has answered; when is not kept."""
    same = (t.answered.c.round_id == round_id, t.answered.c.who == who, t.answered.c.turn == turn)
    if connection.execute(select(t.answered.c.who).where(*same)).first() is None:
        connection.execute(insert(t.answered).values(round_id=round_id, who=who, turn=turn))


def forget_answered(connection: Connection, round_id: str, who: str, turn: int = 0) -> None:
    """This seat (or trio) has taken its answer back."""
    same = (t.answered.c.round_id == round_id, t.answered.c.who == who, t.answered.c.turn == turn)
    connection.execute(delete(t.answered).where(*same))


def answered(connection: Connection, round_id: str) -> tuple[tuple[str, int], ...]:
    """Who has answered, as (seat or trio, turn)."""
    query = select(t.answered.c.who, t.answered.c.turn).where(t.answered.c.round_id == round_id)
    return tuple((row.who, row.turn) for row in connection.execute(query))


def releases(connection: Connection, round_id: str) -> tuple[ReleaseRow, ...]:
    """What has been shown of a round, oldest first."""
    query = select(t.release).where(t.release.c.round_id == round_id).order_by(t.release.c.batch)
    return tuple(one(ReleaseRow, row) for row in connection.execute(query))


def add_release(connection: Connection, row: ReleaseRow) -> None:
    """Freeze what is shown from now on."""
    values = {"round_id": row.round_id, "batch": row.batch, "n": row.n, "passed": row.passed, "answers": row.answers}
    connection.execute(insert(t.release).values(**values))


def mark_batch(connection: Connection, round_id: str, batch: int) -> None:
    """The editions that are in the release with this number."""
    connection.execute(
        update(t.answer).where(t.answer.c.round_id == round_id, t.answer.c.batch.is_(None)).values(batch=batch)
    )


def pen(connection: Connection, round_id: str, trio_id: str) -> PenRow | None:
    """Who writes for a trio in this round."""
    row = connection.execute(select(t.pen).where(t.pen.c.round_id == round_id, t.pen.c.trio_id == trio_id)).first()
    return one(PenRow, row) if row else None


def set_pen(connection: Connection, round_id: str, trio_id: str, **values: Any) -> None:
    """Give the pen to a phone, or note who has asked for it."""
    same = (t.pen.c.round_id == round_id, t.pen.c.trio_id == trio_id)
    if connection.execute(update(t.pen).where(*same).values(**values)).rowcount == 0:
        connection.execute(insert(t.pen).values(round_id=round_id, trio_id=trio_id, **values))


def forget_persons(connection: Connection, round_id: str) -> int:
    """Delete every answer of a round, its texts, what was released of it, and who answered; how many answers went."""
    for table in (t.release, t.sent, t.answered, t.card):
        connection.execute(delete(table).where(table.c.round_id == round_id))
    return connection.execute(delete(t.answer).where(t.answer.c.round_id == round_id)).rowcount
