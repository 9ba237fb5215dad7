"""Moderation and the theming board: what may go up, what it is called, and which theme it is in."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions import run as running
from workshop.actions import sources
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.texts import HELD, HIDDEN, UP
from workshop.content.programme import Beat
from workshop.core.changes import Change, Topic
from workshop.core.errors import WorkshopError
from workshop.core.keys import new_id
from workshop.store import board, rounds
from workshop.store.database import Work
from workshop.store.rows import CardRow, Round, ThemeRow
from workshop.text import guard
from workshop.text.cleaning import clean

LONGEST_TITLE = 60
MOST_THEMES = 60


@dataclass(frozen=True, slots=True)
class Board:
    """The theming board of one room step."""

    round_id: str
    themes: tuple[ThemeRow, ...]
    unplaced: tuple[CardRow, ...]
    placed: dict[str, tuple[CardRow, ...]]  # theme id → its cards
    held: int


def look(connection: Connection, run: Run, beat: Beat) -> Board | None:
    """The board of a themes step; None for other steps."""
    own = run.round_of(beat)
    if own is None or beat.step is None or beat.step.kind != "themes":
        return None
    cards = [card for found in sources.gathered(run, beat) for card in board.cards(connection, found.id)]
    up = [card for card in cards if card.state == UP]
    themes = board.themes(connection, own.id)
    known = {theme.id for theme in themes}
    return Board(
        own.id,
        themes,
        tuple(card for card in up if card.theme_id not in known),
        {theme.id: tuple(card for card in up if card.theme_id == theme.id) for theme in themes},
        sum(card.state == HELD for card in cards),
    )


def decide(house: House, workshop_id: str, card_ids: Sequence[str], state: str) -> None:
    """Let texts go up, hold them back again, or hide them."""
    if state not in (UP, HELD, HIDDEN):
        raise WorkshopError("A text can be shown, held or hidden.")
    with house.store.work() as work:
        _cards(work.connection, workshop_id, card_ids)
        board.change_cards(work.connection, list(card_ids), state=state)
        _announce(work, workshop_id)


def mask(house: House, workshop_id: str, card_id: str) -> None:
    """Let a text go up with what looks like personal data taken out."""
    with house.store.work() as work:
        card = _cards(work.connection, workshop_id, [card_id])[0]
        board.change_cards(work.connection, [card_id], shown=guard.mask(card.text), state=UP)
        _announce(work, workshop_id)


def new_theme(house: House, workshop_id: str, round_id: str, title: str, card_ids: Sequence[str] = ()) -> str:
    """A new theme, with these cards in it; its id."""
    with house.store.work() as work:
        _board_round(work.connection, workshop_id, round_id)
        themes = board.themes(work.connection, round_id)
        if len(themes) >= MOST_THEMES:
            raise WorkshopError("There are {most} themes already. Merge some first.", most=MOST_THEMES)
        theme_id = new_id(house.chance)
        board.add_theme(work.connection, theme_id, round_id, _title(title, themes))
        if card_ids:
            _cards(work.connection, workshop_id, card_ids)
            board.change_cards(work.connection, list(card_ids), theme_id=theme_id)
        _announce(work, workshop_id)
    return theme_id


def rename(house: House, workshop_id: str, theme_id: str, title: str) -> None:
    """Give a theme another name."""
    with house.store.work() as work:
        theme = _theme(work.connection, workshop_id, theme_id)
        others = [t for t in board.themes(work.connection, theme.round_id) if t.id != theme_id]
        board.change_theme(work.connection, theme_id, title=_title(title, others))
        _announce(work, workshop_id)


def merge(house: House, workshop_id: str, theme_id: str, into_id: str) -> None:
    """Everything in one theme moves to another, and the empty one goes."""
    if theme_id == into_id:
        raise WorkshopError("A theme cannot be merged with itself. Choose another one.")
    with house.store.work() as work:
        theme = _theme(work.connection, workshop_id, theme_id)
        into = _theme(work.connection, workshop_id, into_id)
        if theme.round_id != into.round_id:
            raise WorkshopError("Those themes are on two different boards.")
        board.move_all(work.connection, theme_id, into_id)
        board.remove_theme(work.connection, theme_id)
        _announce(work, workshop_id)


def move(house: House, workshop_id: str, card_ids: Sequence[str], theme_id: str) -> None:
    """Cards to a theme, or (with no theme) back to the unplaced pile."""
    with house.store.work() as work:
        _cards(work.connection, workshop_id, card_ids)
        if theme_id:
            _theme(work.connection, workshop_id, theme_id)
        board.change_cards(work.connection, list(card_ids), theme_id=theme_id or None)
        _announce(work, workshop_id)


def remove(house: House, workshop_id: str, theme_id: str) -> None:
    """Take a theme away; its cards lie unplaced."""
    with house.store.work() as work:
        _theme(work.connection, workshop_id, theme_id)
        board.remove_theme(work.connection, theme_id)
        _announce(work, workshop_id)


def _title(title: str, others: Sequence[ThemeRow]) -> str:
    title = clean(title)
    if not title:
        raise WorkshopError("Write what the theme is called.", field="title")
    if len(title) > LONGEST_TITLE:
        raise WorkshopError("A theme's name has room for {most} characters.", field="title", most=LONGEST_TITLE)
    if title.casefold() in {theme.title.casefold() for theme in others}:
        message = "There is a theme called “{title}” already. Merge them instead."
        raise WorkshopError(message, field="title", title=title)
    return title


def _cards(connection: Connection, workshop_id: str, card_ids: Sequence[str]) -> list[CardRow]:
    if not card_ids:
        raise WorkshopError("Choose an answer first.")
    found = [board.card(connection, card_id) for card_id in card_ids]
    cards = [card for card in found if card is not None]
    if len(cards) < len(card_ids):
        raise WorkshopError("That answer was taken back by the person who wrote it.", status=409)
    for card in cards:
        _round(connection, workshop_id, card.round_id)
    return cards


def _theme(connection: Connection, workshop_id: str, theme_id: str) -> ThemeRow:
    theme = board.theme(connection, theme_id)
    if theme is None:
        raise WorkshopError("Somebody else has merged that theme. Look at the board again.", status=409)
    _round(connection, workshop_id, theme.round_id)
    return theme


def _round(connection: Connection, workshop_id: str, round_id: str) -> Round:
    found = rounds.by_id(connection, round_id)
    if found is None or found.workshop_id != workshop_id:
        raise WorkshopError("That is not in this workshop.", status=404)
    return found


def _board_round(connection: Connection, workshop_id: str, round_id: str) -> None:
    run = running.load(connection, workshop_id)
    step = run.beat_of(_round(connection, workshop_id, round_id)).step
    if step is None or step.kind != "themes":
        raise WorkshopError("That step has no themes.")


def _announce(work: Work, workshop_id: str) -> None:
    work.announce(Change(workshop_id, Topic.BOARD, 0))
