"""A look back at earlier results: it asks nobody, and the steps it looks at tell their own figures."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.figures import Figure
from workshop.core.privacy import Released
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.nobody import refuse

name = "look"


def check(ask: Ask) -> None:
    """Anything can be looked at."""


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """Nobody answers here."""
    return refuse()


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """No form."""
    return {}


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """Nothing of its own."""
    return ()


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """Nothing of its own."""
    return Outcome(())


def pretend(ask: Ask, chance: Random) -> Form:
    """Nobody answers here."""
    return {}
