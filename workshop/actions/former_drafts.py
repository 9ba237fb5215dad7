"""The drafts of a board as they were last shown, so that a late answer leaves the others where they lie.

They are remembered by this server alone, for a few boards and while it runs: they are a comfort and no result, and what
is forgotten is made anew and comes out much the same. When a board has grown by a quarter it is looked at afresh.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from workshop.store.rows import CardRow
from workshop.text.suggesting.drafting import NO_DRAFT, Drafts, drafts

_REMEMBERED = 16  # boards as they were, so that a redraw costs nothing
_GROWN = 1.25

_Former = tuple[tuple[int, str], ...]  # the place of an answer and the key of its former draft


@dataclass(slots=True)
class _Board:
    cards: Mapping[str, int] = field(default_factory=dict)  # card → the hash of what it says
    keys: Mapping[str, str] = field(default_factory=dict)  # card → its draft
    former: _Former = ()
    fresh: int = 0  # cards when it was last looked at afresh

    def begin(self, cards: Mapping[str, int]) -> None:
        """Other cards than before: start from the drafts of those that were here and say the same."""
        same = {card: key for card, key in self.keys.items() if self.cards.get(card) == cards.get(card)}
        self.cards, self.former = cards, tuple((at, same[c]) for at, c in enumerate(cards) if c in same)
        if len(cards) > _GROWN * self.fresh:
            self.former, self.fresh = (), len(cards)


def drafted(board_id: str, cards: Sequence[CardRow], language: str) -> Drafts:
    """The drafts for the cards of a board, as near to those that were shown before as the cards allow."""
    board = _board(board_id)
    said = {card.id: hash(card.shown) for card in cards}
    if said != board.cards:
        board.begin(said)
    found = _drafts(tuple(card.shown for card in cards), language, board.former)
    held = {cards[at].id: draft.key for draft in found.groups for at in draft.members}
    board.keys = {card.id: held.get(card.id, NO_DRAFT) for card in cards}
    return found


@lru_cache(maxsize=_REMEMBERED)
def _board(board_id: str) -> _Board:
    return _Board()


@lru_cache(maxsize=_REMEMBERED)
def _drafts(texts: tuple[str, ...], language: str, former: _Former) -> Drafts:
    return drafts(texts, language, dict(former))
