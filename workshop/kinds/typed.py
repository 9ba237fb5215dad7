"""What was typed on a phone: cleaned, and refused with a sentence that says how much too long it is."""

import re
from collections.abc import Mapping, Sequence

from workshop.core.errors import WorkshopError
from workshop.kinds.contract import Form
from workshop.text.cleaning import clean


def plain(form: Form, name: str) -> str:
    """The field's text, cleaned; empty where there is none."""
    typed = form.get(name) or ("",)
    return clean(typed[0])


def text(form: Form, name: str, longest: int) -> str:
    """The field's text, cleaned and no longer than there is room for."""
    found = plain(form, name)
    if len(found) > longest:
        raise WorkshopError(
            "Too long by {over}: the text has {length} characters, and there is room for {most}.",
            field=name,
            over=len(found) - longest,
            length=len(found),
            most=longest,
        )
    return found


def numbered(form: Form, stem: str, most: int, longest: int) -> tuple[str, ...]:
    """The texts in the fields stem1, stem2 … that hold something; refused when there are more than `most`."""
    held = [name for name in _fields(form, stem) if plain(form, name)]
    if len(held) > most:
        raise WorkshopError(
            "There is room for {most}, and you have written {n}. Take some away.",
            field=held[most],
            most=most,
            n=len(held),
        )
    return tuple(text(form, name, longest) for name in held)


def again(stem: str, texts: Sequence[str]) -> dict[str, list[str]]:
    """The form fields that hold these texts: the inverse of `numbered`."""
    return {f"{stem}{place}": [found] for place, found in enumerate(texts, 1)}


def first_line(values: Mapping[str, object], name: str) -> str:
    """A text of a stored value; empty where it has none."""
    found = values.get(name, "")
    return found if isinstance(found, str) else ""


def _fields(form: Form, stem: str) -> list[str]:
    """The form's fields called stem1, stem2 …, in the order of their numbers."""
    found = [name for name in form if re.fullmatch(rf"{stem}[1-9][0-9]{{0,2}}", name)]
    return sorted(found, key=lambda name: int(name[len(stem) :]))
