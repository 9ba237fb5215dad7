"""Words of a cloud that a person has merged with others or set apart."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from workshop.store import tables as t


def heads(connection: Connection, round_id: str) -> dict[str, str]:
    """Each form that a person has decided on, and the word it is counted as."""
    query = select(t.word_head.c.form, t.word_head.c.head).where(t.word_head.c.round_id == round_id)
    return {row.form: row.head for row in connection.execute(query.order_by(t.word_head.c.form))}


def put(connection: Connection, round_id: str, forms: Sequence[str], head: str) -> None:
    """From now on these forms are counted as that word."""
    forget(connection, round_id, forms)
    connection.execute(insert(t.word_head), [{"round_id": round_id, "form": form, "head": head} for form in forms])


def forget(connection: Connection, round_id: str, forms: Sequence[str] | None = None) -> None:
    """Count these forms (or all of them) as the dictionary does again."""
    gone = delete(t.word_head).where(t.word_head.c.round_id == round_id)
    connection.execute(gone if forms is None else gone.where(t.word_head.c.form.in_(forms)))
