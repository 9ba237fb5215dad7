"""Counts the words a room has written: »borger«, »borgerne« and »borgerens« are one word, »leder« and »ledelse« two.

Two forms are one word when they have the same Snowball stem and the same derivational ending (-hed, -else, -ing …):
the stem alone would merge tryg with tryghed. What that does not know stands in word_lists.toml (stack.md 5).
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import snowballstemmer

_LISTS: Mapping[str, Any] = tomllib.loads((Path(__file__).parent / "word_lists.toml").read_text("utf-8"))
_HEAD: Mapping[str, str] = {form: row.split()[0] for row in _LISTS["families"] for form in row.split()}
_APART = frozenset(_LISTS["apart"].split())
_STOPS: Mapping[str, frozenset[str]] = {name: frozenset(words.split()) for name, words in _LISTS["stops"].items()}
_STEMMERS = {"da": "danish", "en": "english"}

Heads = Mapping[str, str]  # a form in small letters → the word it is counted as, where a person has said so
NO_HEADS: Heads = {}

_PHRASE = 3  # words that are read as one
_AND = frozenset(("og", "eller", "and", "or", "samt"))  # between two words that are not one phrase
_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_NOUN = r"(?:s|en|ens|er|ers|erne|ernes|ene|enes|et|ets)?"
_ADJECTIVE = r"(?:t|e|ere|st|ste|es)?"
_DERIVED = tuple(
    (name, re.compile(rf"\w{{2,}}{ending}"))
    for name, ending in (
        ("hed", f"hed{_NOUN}"),
        ("else", r"else(?:s|n|ns|r|rs|rne|rnes)?"),
        ("skab", f"skab{_NOUN}"),
        ("dom", f"dom{_NOUN}"),
        ("ing", rf"\wing{_NOUN}"),
        ("lig", f"lig{_ADJECTIVE}"),
        ("ig", f"ig{_ADJECTIVE}"),
        ("isk", f"isk{_ADJECTIVE}"),
        ("som", r"som(?:t|me|mere)?"),
        ("ende", r"\w\wendes?"),
    )
)
_AGENT = re.compile(rf"\w*(?:{'|'.join(_LISTS['agents'].split())})(?:s|en|ens|e|es|ne|nes)?")


def count_words(texts: Iterable[str], language: str = "da", heads: Heads = NO_HEADS) -> tuple[tuple[str, int], ...]:
    """Each word in its most frequent form with how many texts hold it, most frequent first."""
    return tuple((word, n) for word, n, _ in count_forms(texts, language, heads))


def count_forms(
    texts: Iterable[str], language: str = "da", heads: Heads = NO_HEADS
) -> tuple[tuple[str, int, tuple[str, ...]], ...]:
    """As `count_words`, with the forms that are counted as that word, the most frequent first."""
    holders: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = {}
    for text in texts:
        families = {_meant(word, language, heads): word for word in reversed(_said(text, language))}
        holders.update(families.keys())
        for key, word in families.items():
            forms.setdefault(key, Counter())[_shown(word)] += 1
    counted = [
        (_best(forms[key]), n, tuple(form for form, _ in forms[key].most_common())) for key, n in holders.items()
    ]
    return tuple(sorted(counted, key=lambda each: (-each[1], each[0].casefold(), each[0])))


def _said(text: str, language: str) -> Sequence[str]:
    """A short phrase stands whole, for »mindre travlhed« is not »travlhed«; of a longer one the words that carry it."""
    tokens = [token.casefold() for token in _TOKEN.findall(text)]
    listed = "," in text or "/" in text or not _AND.isdisjoint(tokens)
    return [" ".join(text.split())] if 1 < len(tokens) <= _PHRASE and not listed else words_of(text, language)


def _meant(word: str, language: str, heads: Heads) -> str:
    """The family of a word, or the one a person has put it in; a word that is its own head stands alone."""
    head = heads.get(word.casefold())
    if head is None:
        return " ".join(family(part, language) for part in word.split())
    return f"={head}" if heads.get(head) == head or head == word.casefold() else family(head, language)


def words_of(text: str, language: str = "da") -> Sequence[str]:
    """The words that carry meaning; one word alone always does, and so does a phrase of nothing but small words."""
    tokens = _TOKEN.findall(text)
    if len(tokens) < 2:
        return tokens or ([text] if text else [])
    return [token for token in tokens if token.casefold() not in _STOPS[language]] or [text]


def family(word: str, language: str = "da") -> str:
    """A key that is the same for all forms of one word."""
    return _family(word.casefold(), language)


@lru_cache(maxsize=20_000)
def _family(word: str, language: str) -> str:
    stemmer = snowballstemmer.stemmer(_STEMMERS[language])  # its own one: a stemmer keeps state, and threads may meet
    if language != "da":
        return str(stemmer.stemWord(word))
    head = _HEAD.get(word, word)
    return head if head in _APART else f"{stemmer.stemWord(head)}/{_derivation(head)}"


def _derivation(word: str) -> str:
    if _AGENT.fullmatch(word):
        return "agent"
    return next((name for name, pattern in _DERIVED if pattern.fullmatch(word)), "")


def _shown(word: str) -> str:
    """Phones write a capital first letter by themselves; TR and MED are written so on purpose."""
    return word if len(word) > 1 and word.isupper() else word.lower()


def _best(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], len(form), form))
