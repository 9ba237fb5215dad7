"""Drafts of themes: named groups of answers, each with the words that made it, and a pile of those without one.

Every answer is drawn to the families it speaks of; families that draw few give way, the fewest first, until each has
enough. Then answers settle among those that are left by what they have in common with their members. The same answers
always make the same drafts, and a few more move hardly any.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.text.suggesting import lexicon
from workshop.text.suggesting.matching import Hit, Weights
from workshop.text.suggesting.vectors import Room, add, dot, strongest

MOST = 12  # groups: more than a board can hold in view
_SHARE = 0.03  # of the answers that a group needs, and two at least
_CROWD = 0.3  # how much a large family draws more than a small one
_SECOND = 0.5  # what a family's second concept adds to its first
_MEMBERS = 2.0  # what is in common with the members, against what is said of the family
_DRAWN = 0.2  # the least that places an answer
_SETTLING = 2  # rounds
_SPECIFIC = 0.7  # share of a group that speaks of one concept: it lends its name
_WORDS = 4

Drawn = dict[int, dict[str, float]]  # answer → family → how much


@dataclass(frozen=True, slots=True)
class Draft:
    """A named group: the places of its members among the answers, and the words they have in common."""

    key: str  # the family
    name: str
    members: tuple[int, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drafts:
    """Groups, largest first, and the answers that are in none; each answer is in one place only."""

    groups: tuple[Draft, ...]
    unplaced: tuple[int, ...]


def drafts(answers: Sequence[str], language: str = "da") -> Drafts:
    """Drafts of themes for the answers to one question."""
    room = Room(answers)
    drawn = {at: _drawn(room, at) for at in range(len(answers)) if room.is_answer(at)}
    least = max(2, round(_SHARE * len(answers)))
    placed = _settle(room, drawn, _enough(drawn, least))
    sizes = Counter(placed.values())
    members = {family: tuple(at for at in sorted(placed) if placed[at] == family) for family in sizes}
    kept = sorted((family for family in sizes if sizes[family] >= least), key=lambda family: (-sizes[family], family))
    groups = tuple(
        Draft(
            family,
            _name(room, family, members[family], language),
            members[family],
            _words(room, family, members[family]),
        )
        for family in kept
    )
    held = {at for group in groups for at in group.members}
    return Drafts(groups, tuple(at for at in range(len(answers)) if at not in held))


def _drawn(room: Room, at: int) -> dict[str, float]:
    said: dict[str, list[float]] = defaultdict(list)
    for name, weight in strongest(room.hits[at]).items():
        said[name.partition(".")[0]].append(weight)
    return {
        family: (1 - _SECOND) * max(weights) + _SECOND * sum(weights)
        for family, weights in said.items()
        if family not in lexicon.shipped().left
    }


def _enough(drawn: Drawn, least: int) -> dict[int, str]:
    """Each answer with its family, when those with few members have given way."""
    crowd: dict[str, float] = defaultdict(float)
    for said in drawn.values():
        for family, weight in said.items():
            crowd[family] += weight / sum(said.values())
    while True:
        placed = _nearest(drawn, crowd)
        sizes = Counter(placed.values())
        small = [family for family in crowd if sizes[family] < least] or (list(crowd) if len(crowd) > MOST else [])
        if not small:
            return placed
        gives_way = min(small, key=lambda family: (sizes[family], crowd[family], family))
        del crowd[gives_way]


def _nearest(drawn: Drawn, crowd: Mapping[str, float]) -> dict[int, str]:
    placed = {}
    for at, said in drawn.items():
        pull = [(weight * crowd[family] ** _CROWD, family) for family, weight in said.items() if family in crowd]
        if pull:
            placed[at] = max(pull)[1]
    return placed


def _settle(room: Room, drawn: Drawn, placed: dict[int, str]) -> dict[int, str]:
    mixed = {at: room.mixed(at) for at in drawn}
    for _ in range(_SETTLING):
        totals: dict[str, dict[str, float]] = defaultdict(dict)
        for at, family in placed.items():
            add(totals[family], mixed[at])
        lengths = {family: dot(total, total) ** 0.5 for family, total in totals.items()}
        pulls = {at: _pulls(drawn[at], mixed[at], placed.get(at), totals, lengths) for at in drawn}
        best = {at: max((pull, family) for family, pull in each.items()) for at, each in pulls.items() if each}
        placed = {at: family for at, (pull, family) in best.items() if pull > _DRAWN}
    return placed


def _pulls(
    said: Mapping[str, float],
    own: Weights,
    family: str | None,
    totals: Mapping[str, Weights],
    lengths: Mapping[str, float],
) -> dict[str, float]:
    """How much the groups it speaks of draw an answer, which does not count among its own company."""
    most = max(said.values())
    found = {}
    for name in said.keys() & totals.keys():
        common = dot(own, totals[name]) - (1.0 if name == family else 0.0)
        found[name] = _MEMBERS * common / lengths[name] + said[name] / most
    return found


def _name(room: Room, family: str, members: Sequence[int], language: str) -> str:
    """The concept's title where nearly all speak of one, else the family's."""
    spoken = Counter(hit.concept for at in members for hit in _first(room, at, family))
    most, n = max(spoken.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    words = lexicon.shipped()
    if n and n >= _SPECIFIC * len(members):
        return next(concept.title[language] for concept in words.concepts if concept.name == most)
    return words.families[family][language]


def _first(room: Room, at: int, family: str) -> list[Hit]:
    """The surest hit of a family in an answer, if there is one."""
    hits = [hit for hit in room.hits[at] if hit.family == family]
    return [max(hits, key=lambda hit: (hit.weight, hit.concept))] if hits else []


def _words(room: Room, family: str, members: Sequence[int]) -> tuple[str, ...]:
    said = Counter(hit.said for at in members for hit in _first(room, at, family))
    return tuple(sorted(said, key=lambda word: (-said[word], word))[:_WORDS])
