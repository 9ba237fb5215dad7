"""Interview each other; notes stay on the phone they are written on, and only chosen lines become the trio's.

What is read here is what somebody chose to share. The notes themselves are never sent (contracts.md 6).
"""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Figure
from workshop.core.privacy import Released
from workshop.kinds import filled, telling, typed
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.pretended import people

name = "story"

MOST = 6  # lines that are shared


def check(ask: Ask) -> None:
    """Questions to ask each other."""
    filled.check(ask)
    if any(field.choices or field.rated for field in ask.fields):
        raise WorkshopError("A story is told in words. Take choices and numbers out of its fields.")


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The lines that were shared; none is an answer too."""
    lines = typed.numbered(form, "share", MOST, ask.longest)
    return Answer({"cards": list(lines)}, lines)


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The lines that were shared before."""
    return typed.again("share", value.get("cards", ()))


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """The shared lines, without who told them."""
    if withheld := telling.hidden(ask, released):
        return withheld
    lines = [card.text for said in released.answers for card in said.cards]
    return (telling.notes(ask, released, lines, "{n} line.", "{n} lines."),)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The shared lines."""
    texts = [text for answer in answers for text in answer.value.get("cards", ()) if text]
    return Outcome(tuple(dict.fromkeys(texts)))


def pretend(ask: Ask, chance: Random) -> Form:
    """Mostly a line or two that one may pass on; now and then nothing."""
    return typed.again("share", people.lines(ask, chance, chance.choice((0, 1, 1, 2))))
