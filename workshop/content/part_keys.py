"""The parts that steps are written with: sources, choices, fields, axes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from workshop.content.exercise import AxisText, Choosable, FieldText, Source, Text
from workshop.content.problems import Place, Report
from workshop.content.shapes import BROKEN, Truth, shown, whole_of
from workshop.content.tables import NAME, Key, Named, Table, languages, words

EXERCISE_ID = r"[A-Z]{1,3}[0-9]{2,3}"
SOURCE = rf"(?:({EXERCISE_ID})\.)?({NAME}(?:\.{NAME})?)(\?)?"


@dataclass(frozen=True, slots=True)
class SourceText:
    """A pointer to what another step hands on: `svar.answers`, `K06.less?`."""

    def read(self, value: object, place: Place, report: Report) -> Any:
        found = re.fullmatch(SOURCE, value.strip()) if isinstance(value, str) else None
        if found is None:
            message = '{found} points to nothing. Write a step or outcome, such as "svar.answers" or "K06.less?".'
            report.complain(place, message, found=shown(value))
            return BROKEN
        return Source(found[1] or "", found[2], found[3] is not None)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{SOURCE}$"}


def _field(_place: Place, values: Mapping[str, Any], clean: bool) -> object:
    rest = {name: value for name, value in values.items() if name not in ("da", "en")}
    return FieldText("", Text(values["da"], values["en"]), **rest) if clean else BROKEN


def _in_order(*keys: Key) -> Table:
    """A group that becomes a tuple, in the order of its keys here and not of the file."""
    return Table(keys, lambda _place, values, clean: tuple(values.values()) if clean else BROKEN)


def fields_of(found: Mapping[str, Any]) -> object:
    """The fields in order, each with its name as id."""
    return tuple(replace(field, id=name) for name, field in found.items())


CHOICES = Named(words(80), lambda found: tuple(Choosable(name, text) for name, text in found.items()))

FIELD = Table(
    (
        *languages(120),
        Key("hint", words(120), "A line under the field: an example, or what to think of."),
        Key("wanted", Truth(), "false when the card may be sent without it; true if left out."),
        Key("choices", CHOICES, "Ready answers to choose between; left out, one writes freely."),
        Key("rated", Truth(), "true when it is answered with a number from low to high."),
    ),
    _field,
)

AXIS = Table(
    (
        Key("label", words(60), "What the axis measures.", wanted=True),
        Key("low", words(40), "The word at the low end.", wanted=True),
        Key("high", words(40), "The word at the high end.", wanted=True),
    ),
    whole_of(AxisText),
)

ENDS = _in_order(
    Key("low", words(40), "The low end.", wanted=True),
    Key("high", words(40), "The high end.", wanted=True),
)

AXES = _in_order(
    Key("across", AXIS, "Left to right.", wanted=True),
    Key("up", AXIS, "Bottom to top.", wanted=True),
)

CORNERS = _in_order(
    Key("top_left", words(40), "Upper left.", wanted=True),
    Key("top_right", words(40), "Upper right.", wanted=True),
    Key("bottom_left", words(40), "Lower left.", wanted=True),
    Key("bottom_right", words(40), "Lower right.", wanted=True),
)
