"""Fields that are filled in: words, a ready answer, or a number, each where the author asks for it."""

from collections.abc import Iterator, Mapping

from workshop.core.errors import WorkshopError
from workshop.kinds import typed
from workshop.kinds.author import distinct, enough_numbers
from workshop.kinds.contract import Answer, Ask, Field, Form, Json
from workshop.text.numerals import whole

MOST = 12  # fields that a phone can show


def check(ask: Ask) -> None:
    """Something to fill in, no more than a phone shows, and a scale for the numbers."""
    if not 1 <= len(ask.fields) <= MOST:
        raise WorkshopError("There must be from 1 to {most} fields, and there are {n}.", most=MOST, n=len(ask.fields))
    distinct(ask.fields)
    if any(field.rated for field in ask.fields):
        enough_numbers(ask)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """Every field that holds something; the wanted ones are asked for before the sheet can be sent."""
    fields: dict[str, str] = {}
    ratings: dict[str, int] = {}
    for field in ask.fields:
        written = typed.text(form, f"f_{field.id}", ask.longest)
        if not written:
            if field.wanted and not partial:
                _missing(field)
        elif field.rated:
            ratings[field.id] = number(ask, field, written, f"f_{field.id}")
        else:
            fields[field.id] = _chosen(field, written)
    if not (fields or ratings or partial):
        first = f"f_{ask.fields[0].id}" if ask.fields else ""
        raise WorkshopError("Fill in a field, or choose Pass.", field=first)
    value: dict[str, Json] = {"fields": fields}
    value |= {"ratings": ratings} if ratings else {}
    value |= {"star": star} if (star := _star(ask, form)) else {}
    return Answer(value, tuple(fields[id] for id in free(ask, fields)))


def free(ask: Ask, fields: Mapping[str, str]) -> Iterator[str]:
    """The ids of fields that hold somebody's own words."""
    return (field.id for field in ask.fields if field.id in fields and not field.choices and not field.rated)


def number(ask: Ask, field: Field, written: str, name: str) -> int:
    """A whole number on the scale."""
    found = whole(written)
    if found is None or not ask.low <= found <= ask.high:
        message = "Choose a number from {low} to {high} for “{label}”."
        raise WorkshopError(message, field=name, low=ask.low, high=ask.high, label=field.label)
    return found


def fill(value: Mapping[str, Json]) -> Form:
    """The form of an earlier sheet."""
    held = {**value.get("fields", {}), **value.get("ratings", {})}
    star = {"star": [value["star"]]} if value.get("star") else {}
    return {f"f_{id}": [str(each)] for id, each in held.items()} | star


def label(field: Field, text: str) -> str:
    """A choice's words; what was written stands as it is."""
    return next((option.label for option in field.choices if option.id == text), text)


def _chosen(field: Field, written: str) -> str:
    if field.choices and written not in {option.id for option in field.choices}:
        raise WorkshopError("“{label}” has other choices now. Choose again.", field=f"f_{field.id}", label=field.label)
    return written


def _star(ask: Ask, form: Form) -> str:
    written = typed.plain(form, "star") if ask.star else ""
    return written if written in {field.id for field in ask.fields} else ""


def _missing(field: Field) -> None:
    if field.rated:
        raise WorkshopError("Choose a number for “{label}”.", field=f"f_{field.id}", label=field.label)
    raise WorkshopError("“{label}” is still empty.", field=f"f_{field.id}", label=field.label)
