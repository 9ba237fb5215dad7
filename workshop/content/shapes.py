"""What a content file may hold: words, numbers, choices, lists and groups of keys, each described once.

The same description reads a value, says what is wrong with it, and tells an editor what belongs there.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final, Protocol
from unicodedata import normalize

from workshop.content.problems import Place, Report

BROKEN: Final = object()  # stands for a value that could not be read; the report says why
# Control characters, lone surrogates, invisible marks and what XML cannot hold: they break decks and pages.
_FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)


class Shape(Protocol):
    """One thing a key may hold."""

    def read(self, value: object, place: Place, report: Report) -> Any:
        """The value as the code uses it, or BROKEN after a complaint."""

    def schema(self) -> dict[str, Any]:
        """The same rule as JSON Schema, for editors."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words in one language, trimmed; `lines` lets them run over several lines."""

    longest: int
    lines: bool = False
    pattern: str = ""
    advice: str = ""  # what to say when the pattern does not fit

    def read(self, value: object, place: Place, report: Report) -> Any:
        if not isinstance(value, str):
            report.complain(place, "Write words in quotes here, not {found}.", found=shown(value))
            return BROKEN
        text = normalize("NFC", value).strip()
        strange = _FORBIDDEN.search(text.replace("\n", " ") if self.lines else text)
        if strange:
            code = f"U+{ord(strange[0]):04X}"
            report.complain(place, "A character that cannot be shown ({code}) is in here. Delete it.", code=code)
        elif not text:
            report.complain(place, "There are no words here. Write some, or remove the key.")
        elif len(text) > self.longest:
            message = "This is {n} characters long, and there is room for {longest}. Shorten it."
            report.complain(place, message, n=len(text), longest=self.longest)
        elif self.pattern and not re.fullmatch(self.pattern, text):
            report.complain(place, self.advice, found=shown(text))
        else:
            return text
        return BROKEN

    def schema(self) -> dict[str, Any]:
        rule: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": self.longest}
        return rule | ({"pattern": f"^({self.pattern})$"} if self.pattern else {})


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number within limits."""

    low: int
    high: int

    def read(self, value: object, place: Place, report: Report) -> Any:
        if not isinstance(value, int) or isinstance(value, bool):
            report.complain(place, "Write a whole number here, not {found}.", found=shown(value))
            return BROKEN
        if not self.low <= value <= self.high:
            message = "The number must be from {low} to {high}, not {found}."
            report.complain(place, message, low=self.low, high=self.high, found=shown(value))
            return BROKEN
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.low, "maximum": self.high}


@dataclass(frozen=True, slots=True)
class Truth:
    """Yes or no."""

    def read(self, value: object, place: Place, report: Report) -> Any:
        if isinstance(value, bool):
            return value
        report.complain(place, "Write true or false here, not {found}.", found=shown(value))
        return BROKEN

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few fixed words."""

    words: Sequence[str]
    build: Callable[[str], object] = str

    def read(self, value: object, place: Place, report: Report) -> Any:
        if isinstance(value, str) and value in self.words:
            return self.build(value)
        message = "Choose one of {choices} here, not {found}."
        report.complain(place, message, choices=", ".join(self.words), found=shown(value))
        return BROKEN

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of one shape; `single` accepts one value without brackets, `name` is the key that names an element."""

    shape: Shape
    most: int = 40
    single: bool = False
    name: str = ""

    def read(self, value: object, place: Place, report: Report) -> Any:
        if self.single and isinstance(value, str):
            value = [value]
        if not isinstance(value, list):
            report.complain(place, "Write a list in square brackets here, not {found}.", found=shown(value))
            return BROKEN
        if not 1 <= len(value) <= self.most:
            message = "There must be from 1 to {most} here, not {n}."
            report.complain(place, message, most=self.most, n=len(value))
            return BROKEN
        found = [
            self.shape.read(element, place.nth(number, self._label(element)), report)
            for number, element in enumerate(value, 1)
        ]
        return tuple(element for element in found if element is not BROKEN)

    def _label(self, element: object) -> str:
        name = element.get(self.name) if isinstance(element, dict) else None
        return name if isinstance(name, str) else ""

    def schema(self) -> dict[str, Any]:
        element = self.shape.schema()
        many = {"type": "array", "items": element, "minItems": 1, "maxItems": self.most}
        return {"anyOf": [element, many]} if self.single else many


def shown(value: object) -> str:
    """A value as the file might have it, short enough for a sentence."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 40 else text[:39] + "…"


def near(word: str, known: Sequence[str]) -> str:
    """The known word that was probably meant, or nothing."""
    return next(iter(get_close_matches(word, known, 1)), "")


def whole_of(made_by: Callable[..., object]) -> Callable[[Place, Mapping[str, Any], bool], object]:
    """For a table that is built only when everything in it could be read."""
    return lambda _place, values, clean: made_by(**values) if clean else BROKEN
