"""Mistakes that kinds have in common in an author's file: too few options, two alike, one without words."""

from collections.abc import Sequence

from workshop.core.errors import WorkshopError
from workshop.kinds.contract import Ask, Field, Option


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
