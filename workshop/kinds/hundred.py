"""A hundred points shared out: read from a form, and refused with how many are left or too many."""

from collections.abc import Sequence

from workshop.core.errors import WorkshopError
from workshop.kinds import typed
from workshop.kinds.contract import Form, Option
from workshop.text.numerals import whole

TOTAL = 100


def read(options: Sequence[Option], form: Form, letter: str, step: int, *, partial: bool) -> dict[str, int]:
    """Each option's points; all of them must be shared out, except in a draft, which holds what is a number."""
    found: dict[str, int] = {}
    for option in options:
        written = typed.plain(form, f"{letter}_{option.id}")
        if partial:
            points = whole(written)
            if points is not None and 0 <= points <= TOTAL:
                found[option.id] = points
        else:
            found[option.id] = _points(option, f"{letter}_{option.id}", written or "0", step)
    if not partial:
        _refuse_a_rest(TOTAL - sum(found.values()), f"{letter}_{options[0].id}" if options else "")
    return found


def _points(option: Option, field: str, written: str, step: int) -> int:
    number = whole(written)
    if number is None or not 0 <= number <= TOTAL:
        raise WorkshopError("Write a whole number from 0 to 100 for “{label}”.", field=field, label=option.label)
    if number % step:
        raise WorkshopError(
            "The points for “{label}” go in steps of {step}.", field=field, label=option.label, step=step
        )
    return number


def _refuse_a_rest(left: int, field: str) -> None:
    if left == TOTAL:
        raise WorkshopError("Share out the 100 points, or choose Pass.", field=field)
    if left > 0:
        raise WorkshopError("Still to be shared out: {n} of the 100 points.", field=field, n=left)
    if left < 0:
        raise WorkshopError("That is more than 100 points, by {n}. Take some away.", field=field, n=-left)
