"""Cleans every word of a report before anything is planned: one cleaner for every slide (trust.md, Decks)."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import TypeVar, cast

from workshop.text.cleaning import clean

T = TypeVar("T")

_LIVE = re.compile(r"[=+\-@]|\{=|(?:https?|ftp)://|mailto:|(?:in|ex)ternal:", re.IGNORECASE)


def cleaned(value: T) -> T:
    """The same value with every text in it cleaned, however deep it lies."""
    return cast(T, _cleaned(value))


def inert(label: str) -> str:
    """The label as a spreadsheet takes it for words: not a formula, not a link. An empty one becomes a dash."""
    return f" {label}" if _LIVE.match(label) else label or "–"


@lru_cache(maxsize=8192)  # a room's deck and its trios' hold much the same words
def _words(text: str) -> str:
    return clean(text)


def _cleaned(value: object) -> object:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return _words(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(one) for one in value)
    if isinstance(value, Mapping):
        return {key: _cleaned(one) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _cleaned(getattr(value, each.name)) for each in fields(value)})
    return value
