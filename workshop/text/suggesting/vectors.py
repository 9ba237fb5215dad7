"""What two texts have in common: concepts, families of concepts, and pieces of words, the rare ones weighing more.

A text is a sparse vector of length one. Concepts that are said in the same words are a little alike, which the lexicon
itself tells: so an answer can be near a title without sharing a concept with it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import permutations
from math import log, sqrt

from workshop.text.suggesting import lexicon, matching
from workshop.text.suggesting.matching import Hit, Weights
from workshop.text.suggesting.tokens import split

_FAMILY = 0.7
_ALIKE = 0.2  # what a concept lends to those that are said alike
_LEAST_ALIKE = 0.08
_PIECES = (3, 4, 5)  # letters
_KEPT = 2000  # texts: a few boards
_MIXED = 0.7  # pieces of words beside concepts


class Room:
    """The texts of one question, seen together."""

    def __init__(self, texts: Sequence[str]) -> None:
        heard = [_heard(text) for text in texts]
        self.hits: list[Sequence[Hit]] = [hits for hits, _, _ in heard]
        self.concepts = [concepts for _, concepts, _ in heard]
        pieces = [pieces for _, _, pieces in heard]
        spread = Counter(piece for each in pieces for piece in each)
        self.pieces = [
            unit({piece: (1 + log(n)) * log((1 + len(texts)) / (1 + spread[piece])) for piece, n in each.items()})
            for each in pieces
        ]

    def is_answer(self, at: int) -> bool:
        """Whether a text says anything. »Ved ikke« does not; »kaffe« does not alone, but in company it may."""
        left = matching.shipped().left
        nothing = [hit for hit in self.hits[at] if hit.family in left]
        something = [hit for hit in self.hits[at] if hit.family not in left]
        least = max((hit.weight for hit in nothing if " " in hit.said), default=0.0)
        words = {hit.said for hit in nothing}
        return any(hit.weight > least and hit.said not in words for hit in something)

    def mixed(self, at: int) -> Weights:
        """Concepts and pieces of words as one vector."""
        return unit({**self.concepts[at], **{f"~{piece}": _MIXED * w for piece, w in self.pieces[at].items()}})


@lru_cache(maxsize=_KEPT)
def _heard(text: str) -> tuple[Sequence[Hit], Weights, Counter[str]]:
    """What a text says by itself: a board is ranked again after each move, and its answers are the same."""
    hits = matching.shipped().hits(text)
    return hits, _concepts(strongest(hits)), _pieces(text)


def strongest(hits: Iterable[Hit]) -> dict[str, float]:
    """Each concept once, as surely as it is said."""
    found: dict[str, float] = {}
    for hit in hits:
        found[hit.concept] = max(hit.weight, found.get(hit.concept, 0.0))
    return found


def _concepts(said: Weights) -> Weights:
    found: dict[str, float] = defaultdict(float)
    for name, weight in said.items():
        family = name.partition(".")[0]
        if family in matching.shipped().left:
            continue
        found[name] += weight
        found[family] = max(found[family], _FAMILY * weight)
        for other, alike in _relations().get(name, ()):
            found[other] += _ALIKE * alike * weight
    return unit(found)


def dot(one: Weights, other: Weights) -> float:
    """The product of two vectors: how much they have in common."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[key] for key, weight in one.items() if key in other)


def unit(weights: Weights) -> Weights:
    """A vector of length one."""
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {key: weight / length for key, weight in weights.items()} if length else {}


def add(total: dict[str, float], weights: Weights, times: float = 1.0) -> None:
    """Put one vector on top of another."""
    for key, weight in weights.items():
        total[key] = total.get(key, 0.0) + times * weight


def _pieces(text: str) -> Counter[str]:
    words = [f" {word} " for word in split(text)]
    return Counter(w[at : at + n] for w in words for n in _PIECES for at in range(len(w) - n + 1))


@cache
def _relations() -> Mapping[str, Sequence[tuple[str, float]]]:
    """Which concepts are said in the same words, and how much so."""
    words = {
        concept.name: Counter(part.strip("*") for entry in concept.says for part in lexicon.stems(entry))
        for concept in lexicon.shipped().concepts
    }
    spread = Counter(word for each in words.values() for word in each)
    said = {
        name: unit({word: (1 + log(n)) * log(len(words) / spread[word]) for word, n in each.items()})
        for name, each in words.items()
    }
    holders: dict[str, list[str]] = defaultdict(list)
    for name, each in said.items():
        for word in each:
            holders[word].append(name)
    found: dict[str, dict[str, float]] = {name: {} for name in said}
    for word, names in holders.items():
        for one, other in permutations(names, 2):
            add(found[one], {other: said[one][word] * said[other][word]})
    return {name: [(other, n) for other, n in near.items() if n > _LEAST_ALIKE] for name, near in found.items()}
