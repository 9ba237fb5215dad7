"""Drafts of themes: named groups of answers, each with the words that made it, and a pile of those without one.

Every answer is drawn to the families it speaks of; those that draw too few give way, all at once, for one after the
other would let a single answer decide who is left. Then answers settle among the rest by what they have in common with
the members. The same answers always make the same drafts, and a few more move hardly any: what a handful says is taken
with reserve, and drafts made from former ones leave an answer where it was unless it clearly belongs elsewhere now.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.text.suggesting import lexicon
from workshop.text.suggesting.matching import Hit, Weights
from workshop.text.suggesting.vectors import Room, add, dot, strongest

MOST = 16  # groups: more than a person can hold in view
_SHARE, _FEWEST = 0.03, 2  # of the answers that a group needs
_CROWD = 0.5  # how much a large family draws more than a small one
_NOBODY = 3.0  # answers that each family is thought to have beforehand, so that one more hardly changes its draw
_SECOND = 0.5  # what a family's second concept adds to its first
_MEMBERS = 2.0  # what is in common with the members, against what is said of the family
_FEW = 1.0  # length added to what members say together, so that one more hardly changes it
_DRAWN = 0.2  # the least that places an answer
_STAYS = 1.0  # what the former place of an answer adds, or asks of another where it had none
_SETTLING = 2  # rounds
_SPECIFIC = 0.7  # share of a group that speaks of one concept: it lends its name
_WORDS = 4

Drawn = dict[int, dict[str, float]]  # answer → family → how much
Former = Mapping[int, str]  # an answer that was there before → the key of the draft it was in, NO_DRAFT without one
NO_DRAFT = ""


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


def drafts(answers: Sequence[str], language: str = "da", former: Former | None = None) -> Drafts:
    """Drafts of themes for the answers to one question; with `former`, as near to those as the answers allow."""
    room = Room(answers)
    former = former or {}
    drawn = {at: _drawn(room, at) for at in range(len(answers)) if room.is_answer(at)}
    least = max(_FEWEST, round(_SHARE * len(answers)))
    placed = _settle(room, drawn, _enough(drawn, least, former), former)
    sizes = Counter(placed.values())
    stood = Counter(former.values())
    enough = [family for family in sizes if sizes[family] >= (_FEWEST if stood[family] else least)]
    kept = sorted(enough, key=lambda family: (-sizes[family], family))
    groups = tuple(
        _draft(room, family, tuple(at for at in sorted(placed) if placed[at] == family), language) for family in kept
    )
    held = {at for group in groups for at in group.members}
    return Drafts(groups, tuple(at for at in range(len(answers)) if at not in held))


def _draft(room: Room, family: str, members: tuple[int, ...], language: str) -> Draft:
    return Draft(family, _name(room, family, members, language), members, _words(room, family, members))


def _drawn(room: Room, at: int) -> dict[str, float]:
    said: dict[str, list[float]] = defaultdict(list)
    for name, weight in strongest(room.hits[at]).items():
        said[name.partition(".")[0]].append(weight)
    return {
        family: (1 - _SECOND) * max(weights) + _SECOND * sum(weights)
        for family, weights in said.items()
        if family not in lexicon.shipped().left
    }


def _enough(drawn: Drawn, least: int, former: Former) -> dict[int, str]:
    """Each answer with its family, when those with few members have given way."""
    crowd: dict[str, float] = defaultdict(float)
    for said in drawn.values():
        for family, weight in said.items():
            crowd[family] += weight / sum(said.values())
    sizes = Counter(_nearest(drawn, crowd, former).values())
    stand = set(former.values())
    large = [family for family in crowd if sizes[family] >= least or family in stand]
    large.sort(key=lambda family: (family not in stand, -sizes[family], -crowd[family], family))
    return _nearest(drawn, {family: crowd[family] for family in large[:MOST]}, former)


def _nearest(drawn: Drawn, crowd: Mapping[str, float], former: Former) -> dict[int, str]:
    placed = {}
    for at, said in drawn.items():
        pull = [
            (weight * (crowd[family] + _NOBODY) ** _CROWD * (1 + _STAYS * (former.get(at) == family)), family)
            for family, weight in said.items()
            if family in crowd
        ]
        if pull:
            placed[at] = max(pull)[1]
    return placed


def _settle(room: Room, drawn: Drawn, placed: dict[int, str], former: Former) -> dict[int, str]:
    mixed = {at: room.mixed(at) for at in drawn}
    for _ in range(_SETTLING):
        totals: dict[str, dict[str, float]] = defaultdict(dict)
        for at, family in placed.items():
            add(totals[family], mixed[at])
        lengths = {family: dot(total, total) ** 0.5 + _FEW for family, total in totals.items()}
        pulls = {at: _pulls(drawn[at], mixed[at], placed.get(at), totals, lengths) for at in drawn}
        placed = {}
        for at, each in pulls.items():
            pull, family = max(((_steady(n, name, former.get(at)), name) for name, n in each.items()), default=(0, ""))
            if pull > _DRAWN:
                placed[at] = family
    return placed


def _steady(pull: float, family: str, before: str | None) -> float:
    """A pull, when an answer rather stays where it was."""
    if before == NO_DRAFT:
        return pull - _STAYS
    return pull + _STAYS * (before == family)


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
