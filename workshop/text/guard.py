"""Looks for personal data in what people type, so that nobody's number or address ends up on a wall.

This looks for CPR numbers, telephone numbers, e-mail addresses and people's names. It would rather hold one text too
many than let one slip: a false alarm costs the facilitator a tap.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from workshop.text import names

MASK = "[…]"


class Personal(StrEnum):
    """What a piece of text looks like."""

    CPR = "cpr"
    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Hit:
    """A piece of text, from `start` to before `end`, and what it looks like."""

    kind: Personal
    start: int
    end: int


def find(text: str) -> tuple[Hit, ...]:
    """Everything in the text that looks like personal data, in order, never overlapping."""
    found: list[Hit] = []
    for finder in _FINDERS:
        found += [hit for hit in finder(text) if not any(_overlap(hit, other) for other in found)]
    return tuple(sorted(found, key=lambda hit: hit.start))


def mask(text: str) -> str:
    """The text with everything that looks like personal data replaced by […]."""
    while hits := find(text):
        for hit in reversed(hits):
            text = text[: hit.start] + MASK + text[hit.end :]
    return text


def _overlap(one: Hit, other: Hit) -> bool:
    return one.start < other.end and other.start < one.end


_DASHES = r"\-‐‑‒–—"
_CPR = re.compile(rf"(?<!\d)(\d\d)[ .]?(\d\d)[ .]?(\d\d)(?: ?[{_DASHES}.] ?| )?(\d{{4}})(?!\d)")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _cpr(text: str) -> Iterator[Hit]:
    for match in _CPR.finditer(text):
        day, month = int(match[1]), int(match[2])
        if 1 <= month <= 12 and 1 <= (day - 60 if day > 60 else day) <= _DAYS[month - 1]:  # +60: a stand-in number
            yield Hit(Personal.CPR, *match.span())


_GAP = rf"[ .{_DASHES}]"
_ABROAD = rf"(?:\+|(?<!\d)00) ?\d{{1,3}}\)?(?:{_GAP}?\d){{6,11}}"  # +45 and every other country
_PAIRS = rf"[2-9]\d(?:{_GAP}?\d\d){{3}}"
_HALVES = rf"[2-9]\d{{3}}{_GAP}\d{{4}}"
_OLD_WAYS = r"[2-9]\d (?!\d{3} 000)\d{3} \d{3}|[2-9]\d\d \d\d \d{3}"
_BEFORE, _AFTER = r"(?<!\d)(?<!\d[.,-])", r"(?![\d%]|[.,]\d)"  # not the middle of a larger number
_PHONE = re.compile(rf"{_ABROAD}(?!\d)|{_BEFORE}(?:{_PAIRS}|{_HALVES}|{_OLD_WAYS}){_AFTER}")
_YEARS = re.compile(rf"(?:19|20)\d\d ?[{_DASHES}] ?(?:19|20)\d\d")  # 2026-2027 is no telephone,
_DATE = re.compile(rf"(?:19|20)\d\d([{_DASHES}])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])")  # and 2027-03-16 is none


def _phone(text: str) -> Iterator[Hit]:
    for match in _PHONE.finditer(text):
        if not (_YEARS.fullmatch(match[0]) or _DATE.fullmatch(match[0])):
            yield Hit(Personal.PHONE, *match.span())


_AT = r"(?:@| ?[(\[](?:at|a|snabel-?a)[)\]] ?| snabel-?a )"
_EMAIL = re.compile(rf"(?<![\w.+-])[\w.+-]+{_AT}[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)


def _email(text: str) -> Iterator[Hit]:
    for match in _EMAIL.finditer(text):
        yield Hit(Personal.EMAIL, *match.span())


def _name(text: str) -> Iterator[Hit]:
    for start, end in names.find(text):
        yield Hit(Personal.NAME, start, end)


_FINDERS: tuple[Callable[[str], Iterator[Hit]], ...] = (_email, _cpr, _phone, _name)
