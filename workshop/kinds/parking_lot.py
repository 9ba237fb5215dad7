"""A place for what does not belong here and now; always open, read by the facilitator."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Figure
from workshop.core.privacy import Released
from workshop.kinds import telling, typed
from workshop.kinds.author import distinct
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.pretended import people

name = "parking_lot"


def check(ask: Ask) -> None:
    """The options, if there are any, are different."""
    distinct(ask.options)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The text, and what it is about if that was chosen."""
    text = typed.text(form, "text", ask.longest)
    about = typed.plain(form, "about")
    if about and about not in {option.id for option in ask.options}:
        raise WorkshopError("That choice is not there any more. Choose another one.", field="about")
    if not text and not partial:
        raise WorkshopError("Write what we must remember to come back to.", field="text")
    return Answer({"text": text, "about": about}, (text,) if text else ())


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """An earlier note."""
    return {"text": [typed.first_line(value, "text")], "about": [typed.first_line(value, "about")]}


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """The notes that may be seen."""
    if withheld := telling.hidden(ask, released):
        return withheld
    texts = [card.text for said in released.answers for card in said.cards]
    return (telling.notes(ask, released, texts, "{n} thing to come back to.", "{n} things to come back to."),)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The notes."""
    return Outcome(tuple(text for answer in answers if (text := typed.first_line(answer.value, "text"))))


def pretend(ask: Ask, chance: Random) -> Form:
    """A note, mostly with what it is about."""
    said = people.lines(ask, chance, 1)
    about = people.leanings(replace(ask, question=said[0]), chance, 1) if chance.random() < 0.8 else []
    return {"text": list(said), "about": about or [""]}
