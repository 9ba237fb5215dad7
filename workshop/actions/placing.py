"""Cards on the theming board: moved by hand, or to the themes that were suggested; nothing is placed by itself."""

from collections.abc import Sequence

from workshop.actions import board_access, board_acts
from workshop.actions.house import House
from workshop.core.errors import WorkshopError
from workshop.store import board


def move(house: House, workshop_id: str, card_ids: Sequence[str], theme_id: str, seen: int | None = None) -> None:
    """Cards to a theme, or (with no theme) back to the unplaced pile; `seen` is the last act the mover knows of."""
    with house.store.work() as work:
        cards = board_access.cards(work.connection, workshop_id, card_ids)
        theme = board_access.theme(work.connection, workshop_id, theme_id) if theme_id else None
        lie_in = [board.theme(work.connection, card.theme_id) for card in cards if card.theme_id]
        round_id = next((found.round_id for found in [theme, *lie_in] if found is not None), "")
        if not round_id:
            return board_acts.ring(work, workshop_id)
        board_acts.refuse_overtaken(work.connection, round_id, card_ids, seen)
        with board_acts.acting(house, work, workshop_id, round_id) as act:
            n = len(cards)
            if theme is None:
                act.called(board_acts.PUT_BACK_ONE if n == 1 else board_acts.PUT_BACK_MANY, n=n)
            else:
                act.called(board_acts.MOVED_ONE if n == 1 else board_acts.MOVED_MANY, n=n, title=theme.title)
            board.change_cards(work.connection, list(card_ids), theme_id=theme_id or None)


def place(house: House, workshop_id: str, round_id: str, pairs: Sequence[tuple[str, str]]) -> None:
    """Cards to the themes that were suggested for them; what has been placed or merged meanwhile stays as it is."""
    with house.store.work() as work:
        board_access.round_of_board(work.connection, workshop_id, round_id)
        known = {theme.id: theme.title for theme in board.themes(work.connection, round_id)}
        loose = set(board_access.loose(work.connection, workshop_id, [card for card, _ in pairs]))
        meant = {card: theme for card, theme in pairs if card in loose and theme in known}
        if not meant:
            raise WorkshopError("Those answers are in themes already.", status=409)
        with board_acts.acting(house, work, workshop_id, round_id) as act:
            for theme_id in sorted(set(meant.values())):
                cards = [card for card, theme in meant.items() if theme == theme_id]
                board.change_cards(work.connection, cards, theme_id=theme_id)
            if len(meant) == 1:
                act.called(board_acts.MOVED_ONE, title=known[next(iter(meant.values()))])
            else:
                act.called(board_acts.PLACED_MANY, n=len(meant))
