"""A sheet of fields to fill in together; the room sees what was written side by side, field by field."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.figures import Figure, SheetColumn
from workshop.core.privacy import Released
from workshop.core.seats import Who
from workshop.kinds import decisions, filled, sheets, telling
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.pretended import people

name = "worksheet"


def check(ask: Ask) -> None:
    """Fields to fill in, and a scale where some are numbers."""
    filled.check(ask)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The fields that hold something, and the one with a star."""
    return filled.read(ask, form, partial=partial)


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The fields of an earlier sheet."""
    return filled.fill(value)


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """The texts side by side; numbers and ready answers as figures of their own."""
    if withheld := telling.hidden(ask, released):
        return withheld
    if any(said.pair for said in released.answers):
        return (sheets.pairs(ask, released),)
    told = [*sheets.counted(ask, released), *sheets.rated(ask, released)]
    if ask.groups and not telling.is_own(released):
        return (sheets.panels(ask, released), *told)
    columns = _columns(ask, released)
    sheet = [sheets.sheet(ask, released, columns)] if columns or not told else []
    return (*sheet, *told, *decisions.told(ask, released, (), sheets.above(ask, released)))


def _columns(ask: Ask, released: Released) -> tuple[SheetColumn, ...]:
    if ask.who is Who.ROLE:
        return sheets.by_role(ask, released)
    return sheets.own(ask, released) if telling.is_own(released) else sheets.by_field(ask, released)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The texts, those of the starred field first; and field by field."""
    parts: dict[str, tuple[str, ...]] = {}
    starred: list[str] = []
    for field in ask.fields:
        held = [(a.value.get("star"), a.value.get("fields", {}).get(field.id, "")) for a in answers]
        parts[field.id] = tuple(filled.label(field, text) for _, text in held if text)
        starred += [filled.label(field, text) for star, text in held if text and star == field.id]
    rest = [text for texts in parts.values() for text in texts]
    return Outcome(tuple(dict.fromkeys((*starred, *rest))), parts)


def pretend(ask: Ask, chance: Random) -> Form:
    """A sheet filled in as people here might, an optional field now and then left empty."""
    return people.sheet(ask, chance)
