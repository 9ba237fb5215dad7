"""Finds the lexicon's concepts in an answer: by word, by phrase, by a compound's parts, and one typing mistake away."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from workshop.text.suggesting import lexicon
from workshop.text.suggesting.lexicon import Lexicon
from workshop.text.suggesting.tokens import a_typo_apart, common, danish, one_less, spelled, split, stem

_PHRASE, _TAIL, _HEAD, _TYPO = 1.7, 0.75, 0.5, 0.7  # against 1 for the word itself
_INSIDE = 0.35  # a word that a phrase has explained
_GAP = 2  # small words that may stand between two words of a phrase
_PART = 4  # letters of the shortest part of a compound
_LONG = 6  # letters of the shortest word with a typing mistake

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Hit:
    """A concept that was found in a text, how surely, and the words that say it."""

    concept: str
    weight: float
    said: str

    @property
    def family(self) -> str:
        """The family of the concept."""
        return self.concept.partition(".")[0]


@dataclass(slots=True)
class Index:
    """A lexicon turned round: from what is said to the concepts that say it."""

    words: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    openings: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # word*
    endings: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # *word
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=lambda: defaultdict(list))
    left: frozenset[str] = frozenset()  # families of what is no answer
    near: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # one letter less → known words
    seen: dict[str, Weights] = field(default_factory=dict)  # words looked up before

    def hits(self, text: str) -> list[Hit]:
        """Everything that the lexicon finds in a text; words that a phrase explains say little else."""
        tokens = split(text)
        found: list[Hit] = []
        explained: dict[int, set[str]] = defaultdict(set)
        for name, places in self._phrases(tokens):
            found.append(Hit(name, _PHRASE, " ".join(tokens[places[0] : places[-1] + 1])))
            for place in places:
                explained[place].add(found[-1].family)
        for place, token in enumerate(tokens):
            for name, weight in self._word(token).items():
                other = explained[place] and name.partition(".")[0] not in explained[place]
                found.append(Hit(name, weight * (_INSIDE if other else 1.0), token))
        return found

    def _phrases(self, tokens: list[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
        stems = [stem(token) for token in tokens]
        for start, (token, first) in enumerate(zip(tokens, stems, strict=True)):
            for key in {first, token, token[:3] + "*"}:
                for pattern, name in self.phrases.get(key, ()):
                    if places := _along(pattern, tokens, stems, start):
                        yield name, places

    def _word(self, token: str) -> Weights:
        found = self.seen.get(token)
        if found is None:
            found = self.seen[token] = self._look_up(token)
        return found

    def _look_up(self, token: str) -> Weights:
        for word in dict.fromkeys((token, spelled(token), danish(token))):
            if found := self._known(word):
                return found | {name: w for name, w in self._parts(word).items() if name not in found}
        return self._parts(token) or self._mistyped(token)

    def _known(self, word: str) -> dict[str, float]:
        names = set(self.words.get(stem(word), ())) | self.words.get(word, set())
        for end in range(len(word), 1, -1):
            if word[:end] in self.openings:
                names |= self.openings[word[:end]]
                break
        for start in range(1, len(word) - 2):
            names |= self.endings.get(word[start:], set())
        return _shared(names, 1.0)

    def _parts(self, word: str) -> dict[str, float]:
        """A compound is first of all what its last part says: »morgenmøde« is a meeting."""
        found: dict[str, float] = {}
        for at in range(_PART, len(word) - _PART + 1):
            tail = stem(word[at:])
            if tail in self.words:
                found = _shared(self.words[tail], _TAIL) | found
            if word[:at] in self.words:
                found = _shared(self.words[word[:at]], _HEAD) | found
        return found

    def _mistyped(self, word: str) -> dict[str, float]:
        if len(word) < _LONG or common(word):
            return {}
        close = {known for less in one_less(word) | {word} for known in self.near.get(less, ())}
        close = {known for known in close if known[0] == word[0] and a_typo_apart(word, known)}
        names = {name for known in close for name in self._known(known)}
        return _shared(names, _TYPO)


def _shared(names: Iterable[str], weight: float) -> dict[str, float]:
    """A word that stands in several concepts says each of them a little less surely."""
    found = sorted(names)
    return dict.fromkeys(found, weight / len(found) ** 0.5) if found else {}


def _along(pattern: tuple[str, ...], tokens: list[str], stems: list[str], start: int) -> tuple[int, ...]:
    """Where the words of a phrase stand, in order and close together; nothing where they do not."""
    places: list[int] = []
    at = start
    for part in pattern:
        window = islice(range(at, len(tokens)), _GAP + 1 if places else 1)
        place = next((i for i in window if _fits(part, tokens[i], stems[i])), None)
        if place is None:
            return ()
        places.append(place)
        at = place + 1
    return tuple(places)


def _fits(part: str, token: str, stemmed: str) -> bool:
    if part.endswith("*"):
        return token.startswith(part[:-1])
    return part in (stemmed, token)


@cache
def shipped() -> Index:
    """The shipped lexicon, ready to look things up in."""
    return build(lexicon.shipped())


def build(words: Lexicon) -> Index:
    """A lexicon turned round."""
    index = Index(left=words.left)
    for concept in words.concepts:
        for entry in concept.says:
            _add(index, entry, concept.name)
    for table in (index.words, index.openings):
        for word in list(table):
            if len(word) >= _LONG - 1:
                for less in one_less(word) | {word}:
                    index.near[less].add(word)
    return index


def _add(index: Index, entry: str, name: str) -> None:
    parts = lexicon.stems(entry)
    if len(parts) > 1:
        first = parts[0]
        known = index.phrases[first[:3] + "*" if first.endswith("*") else first]
        known += [(parts, name)] * ((parts, name) not in known)  # two forms of one verb are the same phrase
        return
    part = parts[0]
    if part.endswith("*"):
        index.openings[part[:-1]].add(name)
    elif part.startswith("*"):
        index.endings[part[1:]].add(name)
    else:
        index.words[part].add(name)
        if len(split(entry)) == 1:
            index.words[split(entry)[0]].add(name)
