"""Words as they are compared: small letters, one spelling of æ, ø and å, and the stem that inflections share."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from workshop.text.danish import family

_TOKEN = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_COUSINS = str.maketrans({"ö": "ø", "ä": "æ", "é": "e", "è": "e", "ü": "y"})
_TYPED_OUT = (("aa", "å"), ("ae", "æ"), ("oe", "ø"))
_NORWEGIAN = (("sjon", "tion"), ("kj", "k"), ("gj", "g"), ("eie", "eje"))
_VERBS: Mapping[str, Any] = tomllib.loads((Path(__file__).parent / "verbs.toml").read_text("utf-8"))
_HEAD: Mapping[str, str] = {form: row.split()[0] for row in _VERBS["verbs"] for form in row.split()}
_NO_PAST = frozenset(_VERBS["no_past"].split())
_NO_TYPO = frozenset(_VERBS["no_typo"].split())
_SHORTEST_PAST = 6  # letters of »hente-de«


def split(text: str) -> list[str]:
    """The words of a text in small letters."""
    return [part for token in _TOKEN.findall(text.casefold().translate(_COUSINS)) for part in _halves(token)]


def _halves(token: str) -> list[str]:
    """»dag-aften« is two words, »e-mail« is one."""
    parts = re.split(r"['’\-]", token)
    return parts if len(parts) > 1 and all(len(part) > 2 for part in parts) else ["".join(parts)]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What the forms of a word share, and no other word: godt and gode, but not godhed; sagde and siger."""
    if head := _HEAD.get(word):
        return f"{head}="
    past = word.endswith("ede") and len(word) >= _SHORTEST_PAST and word not in _NO_PAST
    return family(word[:-2] if past else word)


def spelled(word: str) -> str:
    """A word from a keyboard without æ, ø and å, with them: paaroerende → pårørende."""
    for typed, meant in _TYPED_OUT:
        word = word.replace(typed, meant)
    return word


def common(word: str) -> bool:
    """Whether this is a word that everybody writes, and so no typing mistake of another."""
    return word in _HEAD or word in _NO_TYPO


def danish(word: str) -> str:
    """A Norwegian word as it would be in Danish: informasjon → information."""
    for theirs, ours in _NORWEGIAN:
        word = word.replace(theirs, ours)
    return word


def one_less(word: str) -> set[str]:
    """The word with each of its letters left out in turn: two words that share one of these are a typo apart."""
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def a_typo_apart(one: str, other: str) -> bool:
    """Whether one letter was left out, added, changed or swapped with its neighbour."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if len(one) == len(other):
        swapped = one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :]
        return one[at + 1 :] == other[at + 1 :] or swapped == other[at:]
    short, long = sorted((one, other), key=len)
    return short[at:] == long[at + 1 :]
