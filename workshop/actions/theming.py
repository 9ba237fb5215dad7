"""The theming board: which theme an answer is in, what it is called, and two who sort at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions import board_access, board_acts, sources
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.texts import HELD, UP
from workshop.content.programme import Beat
from workshop.core.errors import WorkshopError
from workshop.core.keys import new_id
from workshop.store import board
from workshop.store.rows import ActRow, CardRow, ThemeRow
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
    acts: tuple[ActRow, ...]  # what was done and stands, the first first
    seen: int  # the number of the last act


def look(connection: Connection, run: Run, beat: Beat) -> Board | None:
    """The board of a themes step; None for other steps."""
    own = run.round_of(beat)
    if own is None or beat.step is None or beat.step.kind != "themes":
        return None
    cards = [card for found in sources.gathered(run, beat) for card in board.cards(connection, found.id)]
    up = [card for card in cards if card.state == UP]
    themes = board.themes(connection, own.id)
    known = {theme.id for theme in themes}
    acts = board.acts(connection, own.id)
    return Board(
        own.id,
        themes,
        tuple(card for card in up if card.theme_id not in known),
        {theme.id: tuple(card for card in up if card.theme_id == theme.id) for theme in themes},
        sum(card.state == HELD for card in cards),
        board_acts.standing(acts),
        acts[-1].number if acts else 0,
    )


def new_theme(
    house: House, workshop_id: str, round_id: str, title: str, card_ids: Sequence[str] = (), seen: int | None = None
) -> str:
    """A new theme, with these cards in it; its id. Cards of one theme are so split from the others there."""
    with house.store.work() as work:
        board_access.round_of_board(work.connection, workshop_id, round_id)
        themes = board.themes(work.connection, round_id)
        title = _title(title, themes)
        cards = board_access.cards(work.connection, workshop_id, card_ids) if card_ids else []
        board_acts.refuse_overtaken(work.connection, round_id, card_ids, seen)
        with board_acts.acting(house, work, workshop_id, round_id) as act:
            origins = {card.theme_id for card in cards}
            origin = next((theme.title for theme in themes if origins == {theme.id}), "")
            _call_new(act, title, len(cards), origin)
            theme_id = _make(house, work.connection, round_id, title, card_ids)
    return theme_id


def accept_draft(house: House, workshop_id: str, round_id: str, title: str, card_ids: Sequence[str]) -> str:
    """A suggested theme, with those of its cards that still lie without one; its id."""
    with house.store.work() as work:
        board_access.round_of_board(work.connection, workshop_id, round_id)
        title = _title(title, board.themes(work.connection, round_id))
        loose = board_access.loose(work.connection, workshop_id, card_ids)
        if not loose:
            raise WorkshopError("Those answers are in themes already.", status=409)
        with board_acts.acting(house, work, workshop_id, round_id) as act:
            _call_new(act, title, len(loose))
            return _make(house, work.connection, round_id, title, loose)


def set_aside(house: House, workshop_id: str, round_id: str, key: str, title: str) -> None:
    """A suggestion that is not wanted on this board."""
    with house.store.work() as work:
        board_access.round_of_board(work.connection, workshop_id, round_id)
        with board_acts.acting(house, work, workshop_id, round_id) as act:
            act.called(board_acts.SET_ASIDE, title=clean(title)[:LONGEST_TITLE], key=clean(key)[:LONGEST_TITLE])


def rename(house: House, workshop_id: str, theme_id: str, title: str) -> None:
    """Give a theme another name."""
    with house.store.work() as work:
        theme = board_access.theme(work.connection, workshop_id, theme_id)
        others = [t for t in board.themes(work.connection, theme.round_id) if t.id != theme_id]
        title = _title(title, others)
        with board_acts.acting(house, work, workshop_id, theme.round_id) as act:
            act.called(board_acts.RENAMED, old=theme.title, title=title)
            board.change_theme(work.connection, theme_id, title=title)


def merge(house: House, workshop_id: str, theme_id: str, into_id: str) -> None:
    """Everything in one theme moves to another, and the empty one goes."""
    if theme_id == into_id:
        raise WorkshopError("A theme cannot be merged with itself. Choose another one.")
    with house.store.work() as work:
        theme = board_access.theme(work.connection, workshop_id, theme_id)
        into = board_access.theme(work.connection, workshop_id, into_id)
        if theme.round_id != into.round_id:
            raise WorkshopError("Those themes are on two different boards.")
        with board_acts.acting(house, work, workshop_id, theme.round_id) as act:
            act.called(board_acts.MERGED, old=theme.title, title=into.title)
            board.move_all(work.connection, theme_id, into_id)
            board.remove_theme(work.connection, theme_id)


def remove(house: House, workshop_id: str, theme_id: str) -> None:
    """Take a theme away; its cards lie unplaced."""
    with house.store.work() as work:
        theme = board_access.theme(work.connection, workshop_id, theme_id)
        with board_acts.acting(house, work, workshop_id, theme.round_id) as act:
            act.called(board_acts.REMOVED, old=theme.title)
            board.remove_theme(work.connection, theme_id)


def _call_new(act: board_acts.Acting, title: str, n: int, origin: str = "") -> None:
    if origin:
        act.called(board_acts.SPLIT, title=title, n=n, origin=origin)
    else:
        by_size = {0: board_acts.MADE, 1: board_acts.MADE_OF_ONE}
        act.called(by_size.get(n, board_acts.MADE_OF_MANY), title=title, n=n)


def _make(house: House, connection: Connection, round_id: str, title: str, card_ids: Sequence[str]) -> str:
    if len(board.themes(connection, round_id)) >= MOST_THEMES:
        raise WorkshopError("There are {most} themes already. Merge some first.", most=MOST_THEMES)
    theme_id = new_id(house.chance)
    board.add_theme(connection, theme_id, round_id, title)
    board.change_cards(connection, list(card_ids), theme_id=theme_id)
    return theme_id


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
