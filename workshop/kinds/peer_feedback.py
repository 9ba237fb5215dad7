"""What one trio tells another: numbers and a piece of advice, for those two and nobody else."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.figures import Figure
from workshop.core.privacy import Released
from workshop.kinds import worksheet
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome

name = "peer_feedback"


def check(ask: Ask) -> None:
    """Fields to fill in, as on a sheet."""
    worksheet.check(ask)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The numbers and the words."""
    return worksheet.read(ask, form, partial=partial)


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """What was said before."""
    return worksheet.fill(ask, value)


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """What the trio that listened has said; the room is told nothing of it."""
    return worksheet.tell(ask, released)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The advice."""
    return worksheet.hand_on(ask, answers)


def pretend(ask: Ask, chance: Random) -> Form:
    """Friendly numbers and a short piece of advice."""
    return worksheet.pretend(ask, chance)
