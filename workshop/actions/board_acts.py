"""What was done on a theming board: told without a name, kept, and taken back, the last first.

An act keeps which cards and themes it changed, how they were and how they became. It can be taken back for as long as
they are still as it left them; nothing else on the board is touched.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection

from workshop.actions import run as running
from workshop.actions import sources
from workshop.actions.house import House
from workshop.core.changes import Change, Topic
from workshop.core.errors import WorkshopError
from workshop.core.keys import new_id
from workshop.core.phases import Phase
from workshop.store import board, rounds, workshops
from workshop.store.database import Work
from workshop.store.rows import ActRow

MADE = "New theme “{title}”"
MADE_OF_ONE = "New theme “{title}” with 1 answer"
MADE_OF_MANY = "New theme “{title}” with {n} answers"
SPLIT = "Split “{origin}”: new theme “{title}” ({n})"
RENAMED = "“{old}” is now called “{title}”"
MERGED = "Merged “{old}” into “{title}”"
MOVED_ONE = "Moved 1 answer to “{title}”"
MOVED_MANY = "Moved {n} answers to “{title}”"
PUT_BACK_ONE = "Put 1 answer back"
PUT_BACK_MANY = "Put {n} answers back"
REMOVED = "Took the theme “{old}” away"
PLACED_MANY = "Accepted {n} sure suggestions"
SET_ASIDE = "Set the suggestion “{title}” aside"

_State = tuple[Mapping[str, str], Mapping[str, list[Any]]]  # cards in themes; themes with title and place


class Acting:
    """An act while it happens; what it is called is said once it is known."""

    message = MADE
    told: Mapping[str, object] = {}

    def called(self, message: str, **told: object) -> None:
        """Say what was done."""
        self.message, self.told = message, told


@contextmanager
def acting(house: House, work: Work, workshop_id: str, round_id: str) -> Iterator[Acting]:
    """Note what is done to a board in this block, and ring its desks."""
    before = _state(work.connection, round_id)
    act = Acting()
    yield act
    cards, themes = _difference(before, _state(work.connection, round_id))
    acts = board.acts(work.connection, round_id)
    if cards or themes or act.message == SET_ASIDE:
        board.add_act(
            work.connection,
            id=new_id(house.chance),
            round_id=round_id,
            number=acts[-1].number + 1 if acts else 1,
            message=act.message,
            told=act.told,
            cards=cards,
            themes=themes,
        )
    ring(work, workshop_id)
    _ring_those_who_choose(work, workshop_id, round_id)


def _ring_those_who_choose(work: Work, workshop_id: str, round_id: str) -> None:
    """Tell the phones, when they choose between the themes of this board right now."""
    run = running.load(work.connection, workshop_id)
    if run.beat is None or run.beat.step is None or (run.round and run.round.phase not in (Phase.WAITING, Phase.OPEN)):
        return
    if any(found.id == round_id for found in sources.rounds_of(run, run.beat, run.beat.step.takes)):
        workshops.change(work, run.workshop, Topic.STEP)


def ring(work: Work, workshop_id: str) -> None:
    """Tell the desks and the screen that the board has changed."""
    work.announce(Change(workshop_id, Topic.BOARD, 0))


def standing(acts: tuple[ActRow, ...]) -> tuple[ActRow, ...]:
    """The acts that were not taken back."""
    return tuple(act for act in acts if not act.undone)


def refuse_overtaken(connection: Connection, round_id: str, card_ids: Sequence[str], seen: int | None) -> None:
    """Refuse where somebody has moved one of these cards since act number `seen`; what they did stands."""
    for act in reversed(standing(board.acts(connection, round_id))):
        touched = [act.cards[card] for card in card_ids if card in act.cards]
        if seen is None or act.number <= seen or not touched:
            continue
        theme = board.theme(connection, touched[0][1] or "")
        if theme is None:
            raise WorkshopError("Somebody else has just put that answer back. Look at it again.", status=409)
        message = "Somebody else has just moved that answer to “{title}”. Move it on from there if you like."
        raise WorkshopError(message, status=409, title=theme.title)


def undo(house: House, workshop_id: str, round_id: str, act_id: str) -> None:
    """Take the last act back; WorkshopError where it is not the last any more."""
    with house.store.work() as work:
        found = rounds.by_id(work.connection, round_id)
        if found is None or found.workshop_id != workshop_id:
            raise WorkshopError("That is not in this workshop.", status=404)
        acts = standing(board.acts(work.connection, round_id))
        if not acts or acts[-1].id != act_id:
            message = "Something else was done on the board since. Look at it, and undo that first."
            raise WorkshopError(message, status=409)
        _take_back(work.connection, round_id, acts[-1])
        ring(work, workshop_id)


def _take_back(connection: Connection, round_id: str, act: ActRow) -> None:
    for theme_id, (before, _) in act.themes.items():
        if before is not None:
            board.put_theme(connection, theme_id, round_id, *before)
    for origin in {before for before, _ in act.cards.values()}:
        came = [card for card, (before, _) in act.cards.items() if before == origin]
        board.change_cards(connection, came, theme_id=origin)
    for theme_id, (before, _) in act.themes.items():
        if before is None:
            board.remove_theme(connection, theme_id)
    board.set_undone(connection, act.id)


def _state(connection: Connection, round_id: str) -> _State:
    themes = board.themes(connection, round_id)
    return board.placed(connection, round_id), {theme.id: [theme.title, theme.place] for theme in themes}


def _difference(before: _State, after: _State) -> tuple[dict[str, Any], dict[str, Any]]:
    cards, themes = (
        {key: [old.get(key), new.get(key)] for key in {**old, **new} if old.get(key) != new.get(key)}
        for old, new in zip(before, after, strict=True)
    )
    return cards, themes
