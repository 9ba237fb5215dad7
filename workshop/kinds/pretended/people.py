"""Answers as people in the room might give them, drawn from the sentence lists beside this file.

A list is found by the kind that asks and by words of the question; a new exercise works at once with the general
lists, and better with a list of its own in da.toml and en.toml.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from workshop.kinds.contract import Ask, Field, Option

_TYPO = 0.05  # on top of those in the lists
_SPREAD = 14  # standard deviation of a card's position
_PRESENT = 0.7  # how often a field that may be empty is filled in


def lines(ask: Ask, chance: Random, n: int, *, longest: int = 10_000) -> tuple[str, ...]:
    """`n` different texts that fit, fewer only when the list is shorter."""
    room, words = min(ask.longest, longest), ask.words or longest
    known = list(_lines(ask))
    fitting = [line for line in known if len(line) < room and len(line.split()) <= words]
    fitting = fitting or [line[:room].strip() for line in known]
    return tuple(mistyped(line, chance) for line in chance.sample(fitting, min(n, len(fitting))))


def leanings(ask: Ask, chance: Random, n: int) -> list[str]:
    """Ids of `n` different options; some are more popular than others, the same ones with everybody."""
    left = {option.id: _weight(ask, option) for option in ask.options}
    chosen: list[str] = []
    while left and len(chosen) < n:
        id = chance.choices(list(left), list(left.values()))[0]
        del left[id]
        chosen.append(id)
    return chosen


def mark(ask: Ask, field: Field, chance: Random, mood: float) -> int:
    """A number on the scale."""
    known = (float(mean["at"]) for mean in _said(ask.language)["mean"] if _names(mean, field.label))
    centre = next(known, 0.45 + crc32(field.label.encode()) % 40 / 100)
    share = centre + mood + chance.gauss(0, 0.16)
    return ask.low + round(min(1.0, max(0.0, share)) * (ask.high - ask.low))


def spot(card: Option, chance: Random) -> tuple[int, int]:
    """Where a card is laid."""
    known = (
        place["at"] for language in ("da", "en") for place in _said(language)["place"] if _names(place, card.label)
    )
    seed = crc32(card.label.casefold().encode())
    across, up = next(known, (20 + seed % 61, 20 + seed // 61 % 61))
    return _near(across, chance), _near(up, chance)


def card(ask: Ask, chance: Random) -> dict[str, str]:
    """A commitment's fields, all from one invented card."""
    known: Mapping[str, str] = chance.choice(_said(ask.language)["commitment"])
    filled = [field for field in ask.fields if field.wanted or chance.random() < _PRESENT]
    found = {field.id: _for_field(ask, field, known, chance) for field in filled}
    return {id: text[: ask.longest].strip() for id, text in found.items()}


def sheet(ask: Ask, chance: Random) -> dict[str, list[str]]:
    """A sheet's fields, each with a line about just that, and a star on one where the sheet has one."""
    there = [field for field in ask.fields if field.wanted or chance.random() < _PRESENT]
    there = there or [chance.choice(ask.fields)]
    found: dict[str, list[str]] = {}
    chosen = ""  # in the field before, which the next one is about
    for field in there:
        if field.choices:
            option = chance.choice(field.choices)
            found[f"f_{field.id}"], chosen = [option.id], f"{option.label}: "
        elif field.rated:
            found[f"f_{field.id}"] = [str(mark(ask, field, chance, 0.0))]
        else:
            found[f"f_{field.id}"] = [lines(asking_for(ask, chosen + field.label), chance, 1)[0]]
    if not found and ask.fields:
        return {f"f_{ask.fields[0].id}": [lines(ask, chance, 1)[0]]}
    if ask.star and there:
        found["star"] = [chance.choice(there).id]
    return found


def asking_for(ask: Ask, words: str) -> Ask:
    """As if only this part of it were asked, where there is a list about it."""
    alone = replace(ask, question=words)
    return alone if _about(alone) else ask


def mistyped(text: str, chance: Random) -> str:
    """The text, now and then with two letters swapped, one doubled or one lost."""
    if len(text) < 6 or chance.random() >= _TYPO:
        return text
    at = chance.randrange(1, len(text) - 2)
    if not text[at : at + 2].isalpha():
        return text
    swapped = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return chance.choice((swapped, text[:at] + text[at:].replace(text[at], "", 1)))


def _for_field(ask: Ask, field: Field, known: Mapping[str, str], chance: Random) -> str:
    if field.choices:
        return chance.choice(field.choices).id
    return mistyped(known.get(field.id) or chance.choice(_lines(ask)), chance)


def _near(centre: int, chance: Random) -> int:
    return min(100, max(0, round(chance.gauss(centre, _SPREAD))))


def _weight(ask: Ask, option: Option) -> float:
    question = ask.question.casefold()
    for lean in _said(ask.language)["lean"]:
        if any(word in question for word in lean["about"]) and _names(lean, option.label):
            return float(lean["weight"])
    return 1.0 + crc32(option.label.casefold().encode()) % 4


def _names(entry: Mapping[str, Any], label: str) -> bool:
    """Whether an entry of the lists is about an option with this label."""
    return any(word in label.casefold() for word in entry["like"])


def _lines(ask: Ask) -> Sequence[str]:
    """The list for this question, else the general one for its kind, else the general one for any."""
    every = _said(ask.language)["lines"]
    known = [entry for entry in every if ask.kind in entry["kinds"]]
    general = [entry for entry in (*known, *every) if not entry["about"]]
    found: Sequence[str] = (*_about(ask), *general)[0]["said"]
    return found


def _about(ask: Ask) -> list[Mapping[str, Any]]:
    """The lists for this kind that hold words of the question."""
    question = ask.question.casefold()
    known = [entry for entry in _said(ask.language)["lines"] if ask.kind in entry["kinds"]]
    return [entry for entry in known if any(word in question for word in entry["about"])]


@lru_cache(maxsize=2)
def _said(language: str) -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / f"{language}.toml").read_text("utf-8"))
