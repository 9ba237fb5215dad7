"""Ranks a room's own titles for each answer, and says where it is sure; learns from what has been placed already.

A title says something by itself; the answers that lie under it say more, and so do those that most surely belong
there. What the facilitator has placed weighs most: a correction in this room is heard at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.text.suggesting.vectors import Room, add, dot, unit

_TITLE_PIECES = 0.7  # pieces of words beside concepts, when a title is compared
_LEARNT, _LEARNT_PIECES = 0.6, 0.3  # what surely belongs there
_SHOWN, _SHOWN_PIECES = 0.9, 0.5  # what a person has placed there
_ROUNDS = 2
_HEARD = 0.02  # the least likeness that teaches anything
_SURE, _AHEAD = 0.45, 0.25  # how like the first title must be, and how far ahead of the second


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The titles for one answer, by their places; `sure` where one tap may do, `blank` where nothing is said."""

    titles: tuple[int, ...]
    sure: bool
    blank: bool = False


def rank(
    answers: Sequence[str], titles: Sequence[str], examples: Mapping[str, Sequence[str]] | None = None
) -> tuple[Suggestion, ...]:
    """A suggestion for each answer; `examples` are the texts that lie under a title already."""
    shown = [list((examples or {}).get(title, ())) for title in titles]
    room = Room([*answers, *titles, *(text for texts in shown for text in texts)])
    ours = range(len(answers))
    theirs = range(len(answers), len(answers) + len(titles))
    scores = [[_like(room, at, title) for title in theirs] for at in ours]
    _hear(room, scores, _shown(shown, theirs.stop), _SHOWN, _SHOWN_PIECES)
    first = [list(row) for row in scores]
    for _ in range(_ROUNDS if titles else 0):
        learnt = _surest(scores)
        scores = [list(row) for row in first]
        _hear(room, scores, learnt, _LEARNT, _LEARNT_PIECES)
    return tuple(_suggestion(room, at, scores[at], first[at]) for at in ours)


def _like(room: Room, at: int, title: int) -> float:
    return dot(room.concepts[at], room.concepts[title]) + _TITLE_PIECES * dot(room.pieces[at], room.pieces[title])


def _shown(shown: Sequence[Sequence[str]], start: int) -> list[dict[int, float]]:
    """The places of the examples in the room, for each title."""
    found = []
    for texts in shown:
        found.append(dict.fromkeys(range(start, start + len(texts)), 1.0))
        start += len(texts)
    return found


def _surest(scores: Sequence[Sequence[float]]) -> list[dict[int, float]]:
    """For each title the answers that come to it first, by how far it is ahead there."""
    found: list[dict[int, float]] = [{} for _ in scores[0]] if scores else []
    for at, row in enumerate(scores):
        best, second = sorted([*row, 0.0], reverse=True)[:2]
        if best > _HEARD:
            found[row.index(best)][at] = min(1.0, 3 * (best - second))
    return found


def _hear(
    room: Room, scores: list[list[float]], members: Sequence[Mapping[int, float]], weight: float, pieces: float
) -> None:
    """Add to each answer's scores how like it is to what belongs under the titles."""
    for title, held in enumerate(members):
        concepts: dict[str, float] = {}
        words: dict[str, float] = {}
        for at, times in held.items():
            add(concepts, room.concepts[at], times)
            add(words, room.pieces[at], times)
        middle, spelt = unit(concepts), unit(words)
        for at, row in enumerate(scores):
            row[title] += weight * (dot(room.concepts[at], middle) + pieces * dot(room.pieces[at], spelt))


def _suggestion(room: Room, at: int, row: Sequence[float], first: Sequence[float]) -> Suggestion:
    """Ordered by everything; sure by title and what people placed alone, since the right theme may not exist yet."""
    ordered = tuple(sorted(range(len(row)), key=lambda title: (-row[title], title)))
    if not room.is_answer(at):
        return Suggestion(ordered, False, blank=bool(room.hits[at]) or not room.pieces[at])
    if not ordered:
        return Suggestion((), False)
    best, *others = (first[title] for title in ordered)
    return Suggestion(ordered, best >= _SURE and best - max(others, default=0.0) >= _AHEAD)
