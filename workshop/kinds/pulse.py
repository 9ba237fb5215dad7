"""Asked some weeks later: how it goes, in one tap, and a line of what was learnt."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.figures import Figure
from workshop.core.privacy import Released
from workshop.kinds import worksheet
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome

name = "pulse"


def check(ask: Ask) -> None:
    """Fields to fill in, as on a sheet."""
    worksheet.check(ask)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The status and the line."""
    return worksheet.read(ask, form, partial=partial)


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """What was said before."""
    return worksheet.fill(ask, value)


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """How many have begun, and what they have learnt."""
    return worksheet.tell(ask, released)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """What was learnt."""
    return worksheet.hand_on(ask, answers)


def pretend(ask: Ask, chance: Random) -> Form:
    """A status, and mostly a line with it."""
    return worksheet.pretend(ask, chance)
