"""Reads `workshop.json` and `trios/own.json`: the same figures as were written, not counted again.

Whatever is not such a file is refused in a sentence; a key that this version does not know is left alone.
"""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from typing import Any

from workshop.core import plain
from workshop.core.errors import WorkshopError
from workshop.core.figures import Bars
from workshop.core.seats import Audience, Who
from workshop.export import archive, owned
from workshop.export.accounts import StepAccount
from workshop.export.report import Became, Held, Shared, StepReport, TrioReport

LARGEST = 50_000_000  # bytes

Json = dict[str, Any]

STANDINGS = ("shown", "below_floor", "not_yet", "trio_only", "nobody_asked")

_ROUND = re.compile(r"(\d{1,3})\.([^.]+)\.(.+)")


def day(content: bytes) -> Json:
    """The data of a `workshop.json`; WorkshopError when the file is another's or a newer version's."""
    return _known(content, archive.FORMAT, archive.VERSION)


def trios(content: bytes) -> Json:
    """The data of a `trios/own.json`."""
    return _known(content, owned.FORMAT, owned.VERSION)


@contextmanager
def whole() -> Iterator[None]:
    """A file in which something is missing or is not what it should be, said in a sentence."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError) as trouble:
        message = "The file is not whole: something in it is missing or was changed. Use the file as it was exported."
        raise WorkshopError(message) from trouble


def steps(data: Json) -> tuple[StepReport, ...]:
    """Every round with its figures, in the order of the file."""
    return tuple(_step(found) for found in data["rounds"])


def accounts(data: Json) -> tuple[StepAccount, ...]:
    """Where every send ended."""
    return tuple(plain.restored(StepAccount, each) for each in data["accounts"]["steps"])


def held(data: Json) -> tuple[Held, ...]:
    """The day as it was held."""
    return tuple(plain.restored(Held, each) for each in data.get("agenda", ()))


def last_time(data: Json) -> Became | None:
    """What had become of the agreements before; None where the day was the first."""
    found = data.get("last_time")
    if found is None:
        return None
    figure = next(iter(plain.read(found["figures"])), None)
    if figure is not None and not isinstance(figure, Bars):
        raise ValueError(figure.name)
    words = {name: plain.restored(str, found[name]) for name in ("title", "question")}
    numbers = {name: plain.restored(int, found[name]) for name in ("agreements", "days")}
    return Became(figure=figure, **words, **numbers)


def trios_of(data: Json, own: Json) -> tuple[TrioReport, ...]:
    """The trios with what they own; only by name where their file is not there."""
    found = {trio.workplace: trio for trio in map(owned.restored, own.get("trios", ()))}
    names = plain.restored(tuple[str, ...], data["workplaces"])
    return tuple(found.get(name) or TrioReport(name, "", ()) for name in names)


def _step(found: Json) -> StepReport:
    match = _ROUND.fullmatch(found["id"])
    if match is None or f"{match[2]}.{match[3]}" != found["step"]:
        raise ValueError("a round without its name")
    words = {name: plain.restored(str, found[name]) for name in ("kind", "standing", "question", "heading")}
    if words["standing"] not in STANDINGS:
        raise ValueError(words["standing"])
    return StepReport(
        item=int(match[1]) - 1,
        exercise=match[2],
        step=match[3],
        who=str(Who(found["who"])),
        audience=str(Audience(found["class"])),
        n=plain.restored(int, found["n"]),
        passed=plain.restored(int, found["passed"]),
        figures=plain.read([*found["figures"], *found.get("withheld", ())]),
        texts=tuple(_shared(answer) for answer in found["answers"]),
        **words,
    )


def _shared(answer: Json) -> Shared:
    known = {field.name for field in fields(Shared)}
    restored: Shared = plain.restored(Shared, {name: text for name, text in answer.items() if name in known})
    return restored


def _known(content: bytes, form: str, version: int) -> Json:
    foreign = "This is not a {name} from this program. Choose the file from the export folder."
    name = {archive.FORMAT: "workshop.json", owned.FORMAT: "trios/own.json"}[form]
    try:
        data = json.loads(content[:LARGEST])
    except (ValueError, RecursionError) as trouble:
        raise WorkshopError(foreign, name=name) from trouble
    if not isinstance(data, dict) or data.get("format") != form or type(data.get("version")) is not int:
        raise WorkshopError(foreign, name=name)
    if data["version"] > version:
        raise WorkshopError("This {name} was made by a newer version. Update the program, and try again.", name=name)
    return data
