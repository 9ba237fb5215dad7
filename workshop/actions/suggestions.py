"""What the board suggests: drafts of themes for answers without one, and the likely titles for each of them.

Suggestions only; a facilitator takes them or leaves them. The drafts are made of all answers of the board, so that they
stay as they are while it is being sorted, and of the former ones when late answers come; the titles are ranked again
after each move, from what has been moved.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from workshop.actions.board_acts import SET_ASIDE
from workshop.actions.former_drafts import drafted
from workshop.actions.theming import LONGEST_TITLE, Board
from workshop.store.rows import CardRow, ThemeRow
from workshop.text.suggesting.ranking import Suggestion, rank

_TITLES = 3  # for each answer
_FEWEST = 2  # answers in a draft that is worth a theme
_REMEMBERED = 16  # boards as they were, so that a redraw costs nothing


@dataclass(frozen=True, slots=True)
class Offer:
    """A draft of a theme: those of its answers that lie without one."""

    key: str
    name: str
    words: tuple[str, ...]
    cards: tuple[CardRow, ...]


@dataclass(frozen=True, slots=True)
class Suggested:
    """Drafts, the likely themes of each answer without one, and the answers whose first one is sure."""

    offers: tuple[Offer, ...] = ()
    titles: Mapping[str, tuple[ThemeRow, ...]] = field(default_factory=dict)
    sure: tuple[tuple[str, str], ...] = ()  # card, theme


def suggested(board: Board, language: str) -> Suggested:
    """The suggestions for a board as it is; slow the first time, so call it off the loop."""
    if not board.unplaced:
        return Suggested()
    titles, sure = _ranked(board) if board.themes else ({}, ())
    return Suggested(tuple(_offers(board, language)), titles, sure)


def _offers(board: Board, language: str) -> Iterator[Offer]:
    cards = sorted(
        (*board.unplaced, *(c for placed in board.placed.values() for c in placed)), key=lambda card: card.id
    )
    loose = {card.id for card in board.unplaced}
    aside = {act.told.get("key") for act in board.acts if act.message == SET_ASIDE}
    taken = {theme.title.casefold() for theme in board.themes}
    for draft in drafted(board.round_id, cards, language).groups:
        left = tuple(cards[at] for at in draft.members if cards[at].id in loose)
        if len(left) >= _FEWEST and draft.key not in aside and draft.name.casefold() not in taken:
            yield Offer(draft.key, draft.name[:LONGEST_TITLE], draft.words, left)


def _ranked(board: Board) -> tuple[dict[str, tuple[ThemeRow, ...]], tuple[tuple[str, str], ...]]:
    examples = tuple((theme.title, tuple(card.shown for card in board.placed[theme.id])) for theme in board.themes)
    found = _ranking(tuple(card.shown for card in board.unplaced), examples)
    titles, sure = {}, []
    for card, each in zip(board.unplaced, found, strict=True):
        if each.blank:
            continue
        titles[card.id] = tuple(board.themes[at] for at in each.titles[:_TITLES])
        if each.sure:
            sure.append((card.id, titles[card.id][0].id))
    return titles, tuple(sure)


@lru_cache(maxsize=_REMEMBERED)
def _ranking(texts: tuple[str, ...], examples: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[Suggestion, ...]:
    return rank(texts, [title for title, _ in examples], dict(examples))
