"""Groups of keys in a content file: which keys there are, which must be there, and what they become."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop.content.exercise import Text
from workshop.content.problems import Place, Report
from workshop.content.shapes import BROKEN, Line, Shape, near, shown, whole_of

NAME = r"[a-z][a-z0-9_]{0,39}"
BAD_NAME = "{found} cannot be a name. Use small letters a-z, digits and _, and begin with a letter."
MISSING = "This is missing. Add it."


@dataclass(frozen=True, slots=True)
class Key:
    """One key: what it may hold, and the line an editor shows about it."""

    name: str
    shape: Shape
    about: str
    wanted: bool = False
    into: str = ""  # its name in the code, where that differs
    missing: str = MISSING


@dataclass(frozen=True, slots=True)
class Table:
    """A group with known keys. `build` gets the place, the values that could be read, and whether all could."""

    keys: tuple[Key, ...]
    build: Callable[[Place, Mapping[str, Any], bool], object]
    instead: str = "Write a group of keys here, not {found}."

    def read(self, value: object, place: Place, report: Report) -> Any:
        if not isinstance(value, dict):
            report.complain(place, self.instead, found=shown(value))
            return BROKEN
        before = len(report.problems)
        self._refuse_unknown(value, place, report)
        values: dict[str, Any] = {}
        for key in self.keys:
            if key.name in value:
                found = key.shape.read(value[key.name], place.at(key.name), report)
                if found is not BROKEN:
                    values[key.into or key.name] = found
            elif key.wanted:
                report.complain(place.at(key.name), key.missing)
        return self.build(place, values, len(report.problems) == before)

    def _refuse_unknown(self, value: Mapping[str, object], place: Place, report: Report) -> None:
        known = [key.name for key in self.keys]
        for name in value:
            if name in known:
                continue
            meant = near(name, known)
            if meant:
                report.complain(place.at(name), 'This key is not known. Did you mean "{meant}"?', meant=meant)
            else:
                message = "This key is not known. Remove it, or use one of {known}."
                report.complain(place.at(name), message, known=", ".join(known))

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "properties": {key.name: {"description": key.about} | key.shape.schema() for key in self.keys},
            "required": [key.name for key in self.keys if key.wanted],
            "additionalProperties": False,
        }


@dataclass(frozen=True, slots=True)
class Named:
    """A group whose keys the author chooses: options, fields, minutes by step. `build` gets them in file order."""

    shape: Shape
    build: Callable[[Mapping[str, Any]], object] = field(default=dict)
    most: int = 30

    def read(self, value: object, place: Place, report: Report) -> Any:
        if not isinstance(value, dict):
            report.complain(place, "Write a group of keys here, not {found}.", found=shown(value))
            return BROKEN
        if not 1 <= len(value) <= self.most:
            message = "There must be from 1 to {most} here, not {n}."
            report.complain(place, message, most=self.most, n=len(value))
            return BROKEN
        named = Line(80, pattern=NAME, advice=BAD_NAME)
        values = {
            name: self.shape.read(one, place.at(name), report)
            for name, one in value.items()
            if named.read(name, place.at(name), report) is not BROKEN
        }
        return self.build({name: one for name, one in values.items() if one is not BROKEN})

    def schema(self) -> dict[str, Any]:
        return {
            "type": "object",
            "patternProperties": {f"^{NAME}$": self.shape.schema()},
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": self.most,
        }


def languages(longest: int, *, lines: bool = False) -> tuple[Key, Key]:
    """The two keys of any words a person reads."""
    line = Line(longest, lines)
    return (
        Key("da", line, "Dansk", wanted=True, missing='The Danish words are missing. Add da = "…".'),
        Key("en", line, "English", wanted=True, missing='The English words are missing. Add en = "…".'),
    )


def words(longest: int, *, lines: bool = False) -> Table:
    """The same words in Danish and English."""
    return Table(
        languages(longest, lines=lines),
        whole_of(Text),
        instead='Write the words in both languages, as da = "…" and en = "…", not {found}.',
    )
