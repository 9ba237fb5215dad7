"""Mistakes that kinds have in common in an author's file: too few options, two alike, a scale without room."""

from collections.abc import Sequence

from workshop.core.errors import WorkshopError
from workshop.kinds.contract import Ask, Field, Option

_MOST_NUMBERS = 11  # on a scale


def enough_options(ask: Ask, least: int) -> None:
    """Refuse a question with too little to choose between."""
    if len(ask.options) < least:
        raise WorkshopError(
            "There must be at least {least} options, and there are {n}. Add some under options.",
            least=least,
            n=len(ask.options),
        )


def distinct(named: Sequence[Option] | Sequence[Field]) -> None:
    """Refuse two with the same id or the same words, and one without words."""
    ids: set[str] = set()
    labels: set[str] = set()
    for one in named:
        if not one.label.strip():
            raise WorkshopError("“{id}” has no words. Write them in Danish and English.", id=one.id)
        if one.id in ids or one.label.casefold() in labels:
            raise WorkshopError("“{label}” is there twice. Change one of them.", label=one.label)
        ids.add(one.id)
        labels.add(one.label.casefold())


def room_for(ask: Ask, most: int) -> None:
    """Refuse more fields than a phone can show."""
    if not 1 <= ask.at_most <= most:
        raise WorkshopError("at_most must be from 1 to {most}, and it is {n}.", most=most, n=ask.at_most)


def enough_numbers(ask: Ask) -> None:
    """Refuse a scale of one number, and one that is too long for a phone."""
    if not 2 <= ask.high - ask.low + 1 <= _MOST_NUMBERS:
        raise WorkshopError("A scale has 2 to {most} numbers. Change low or high.", most=_MOST_NUMBERS)
