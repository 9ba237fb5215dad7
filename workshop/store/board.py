"""The texts that may go on the screen, and the themes they are gathered in."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from workshop.store import tables as t
from workshop.store.as_values import one
from workshop.store.rows import ActRow, CardRow, ThemeRow


def cards(connection: Connection, round_id: str) -> tuple[CardRow, ...]:
    """Every card of a round whose answer still stands, in a random order (by their random ids)."""
    query = (
        select(t.card)
        .join(t.answer, t.answer.c.id == t.card.c.answer_id)
        .where(t.card.c.round_id == round_id, t.answer.c.state == "given")
        .order_by(t.card.c.id)
    )
    return tuple(one(CardRow, row) for row in connection.execute(query))


def card(connection: Connection, card_id: str) -> CardRow | None:
    """One card."""
    row = connection.execute(select(t.card).where(t.card.c.id == card_id)).first()
    return one(CardRow, row) if row else None


def cards_of(connection: Connection, answer_id: str) -> tuple[CardRow, ...]:
    """The cards of one answer, in its order."""
    query = select(t.card).where(t.card.c.answer_id == answer_id).order_by(t.card.c.place)
    return tuple(one(CardRow, row) for row in connection.execute(query))


def add_card(connection: Connection, **values: Any) -> None:
    """A new text."""
    connection.execute(insert(t.card).values(**values))


def change_cards(connection: Connection, card_ids: Sequence[str], **values: Any) -> int:
    """Approve, hide, mask or move cards; how many there were."""
    return connection.execute(update(t.card).where(t.card.c.id.in_(card_ids)).values(**values)).rowcount


def remove_card(connection: Connection, card_id: str) -> None:
    """A text that its writer has taken back."""
    connection.execute(delete(t.card).where(t.card.c.id == card_id))


def themes(connection: Connection, round_id: str) -> tuple[ThemeRow, ...]:
    """A round's themes in the order of the board."""
    query = select(t.theme).where(t.theme.c.round_id == round_id).order_by(t.theme.c.place)
    return tuple(one(ThemeRow, row) for row in connection.execute(query))


def theme(connection: Connection, theme_id: str) -> ThemeRow | None:
    """One theme."""
    row = connection.execute(select(t.theme).where(t.theme.c.id == theme_id)).first()
    return one(ThemeRow, row) if row else None


def add_theme(connection: Connection, theme_id: str, round_id: str, title: str) -> None:
    """A new theme, last on the board."""
    last = connection.execute(select(func.max(t.theme.c.place)).where(t.theme.c.round_id == round_id)).scalar_one()
    place = 0 if last is None else last + 1
    connection.execute(insert(t.theme).values(id=theme_id, round_id=round_id, title=title, place=place))


def change_theme(connection: Connection, theme_id: str, **values: Any) -> None:
    """Rename or reorder a theme."""
    connection.execute(update(t.theme).where(t.theme.c.id == theme_id).values(**values))


def remove_theme(connection: Connection, theme_id: str) -> None:
    """A theme that is empty or merged away; its cards lie unplaced unless they were moved first."""
    connection.execute(update(t.card).where(t.card.c.theme_id == theme_id).values(theme_id=None))
    connection.execute(delete(t.theme).where(t.theme.c.id == theme_id))


def move_all(connection: Connection, from_theme: str, to_theme: str) -> None:
    """Every card of one theme to another."""
    connection.execute(update(t.card).where(t.card.c.theme_id == from_theme).values(theme_id=to_theme))


def put_theme(connection: Connection, theme_id: str, round_id: str, title: str, place: int) -> None:
    """A theme as it was: made again, or renamed and put back in its place."""
    if theme(connection, theme_id) is None:
        connection.execute(insert(t.theme).values(id=theme_id, round_id=round_id, title=title, place=place))
    else:
        change_theme(connection, theme_id, title=title, place=place)


def placed(connection: Connection, round_id: str) -> dict[str, str]:
    """Each card that is in a theme of a board, and which."""
    query = (
        select(t.card.c.id, t.card.c.theme_id)
        .join(t.theme, t.theme.c.id == t.card.c.theme_id)
        .where(t.theme.c.round_id == round_id)
    )
    return {row.id: row.theme_id for row in connection.execute(query)}


def acts(connection: Connection, round_id: str) -> tuple[ActRow, ...]:
    """Everything that was done on a board, the first first."""
    query = select(t.board_act).where(t.board_act.c.round_id == round_id).order_by(t.board_act.c.number)
    return tuple(one(ActRow, row) for row in connection.execute(query))


def add_act(connection: Connection, **values: Any) -> None:
    """Something more was done."""
    connection.execute(insert(t.board_act).values(**values))


def set_undone(connection: Connection, act_id: str) -> None:
    """It was taken back."""
    connection.execute(update(t.board_act).where(t.board_act.c.id == act_id).values(undone=True))
