"""What a press on a theming board is about: the cards, the theme and the board it names, or a sentence."""

from collections.abc import Sequence

from sqlalchemy import Connection

from workshop.actions import run as running
from workshop.core.errors import WorkshopError
from workshop.store import board, rounds
from workshop.store.rows import CardRow, Round, ThemeRow


def cards(connection: Connection, workshop_id: str, card_ids: Sequence[str]) -> list[CardRow]:
    """The cards of this workshop with these ids; a sentence where one has been taken back."""
    if not card_ids:
        raise WorkshopError("Choose an answer first.")
    there = [board.card(connection, card_id) for card_id in card_ids]
    found = [card for card in there if card is not None]
    if len(found) < len(card_ids):
        raise WorkshopError("That answer was taken back by the person who wrote it.", status=409)
    for card in found:
        _round(connection, workshop_id, card.round_id)
    return found


def loose(connection: Connection, workshop_id: str, card_ids: Sequence[str]) -> list[str]:
    """Those of the cards that are still there and lie in no theme."""
    found = [card for card in (board.card(connection, card_id) for card_id in card_ids) if card is not None]
    for card in found:
        _round(connection, workshop_id, card.round_id)
    return [card.id for card in found if card.theme_id is None]


def theme(connection: Connection, workshop_id: str, theme_id: str) -> ThemeRow:
    """A theme of this workshop; a sentence where it has been merged away."""
    found = board.theme(connection, theme_id)
    if found is None:
        raise WorkshopError("Somebody else has merged that theme. Look at the board again.", status=409)
    _round(connection, workshop_id, found.round_id)
    return found


def round_of_board(connection: Connection, workshop_id: str, round_id: str) -> None:
    """Refuse a round that has no board."""
    run = running.load(connection, workshop_id)
    step = run.beat_of(_round(connection, workshop_id, round_id)).step
    if step is None or step.kind != "themes":
        raise WorkshopError("That step has no themes.")


def _round(connection: Connection, workshop_id: str, round_id: str) -> Round:
    found = rounds.by_id(connection, round_id)
    if found is None or found.workshop_id != workshop_id:
        raise WorkshopError("That is not in this workshop.", status=404)
    return found
