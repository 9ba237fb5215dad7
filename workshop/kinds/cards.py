"""Open answers, one thought a card; a themes step gathers them afterwards."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Figure
from workshop.core.privacy import Released
from workshop.kinds import telling, typed
from workshop.kinds.author import room_for
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.pretended import people

name = "cards"

_MOST = 12


def check(ask: Ask) -> None:
    """A phone shows up to twelve cards."""
    room_for(ask, _MOST)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The cards in the order they were written; empty ones are left out."""
    cards = typed.numbered(form, "card", ask.at_most, ask.longest)
    least = 0 if partial else max(1, min(ask.at_least, ask.at_most))
    if len(cards) < least:
        if least == 1:
            raise WorkshopError("Write an answer, or choose Pass.", field="card1")
        raise WorkshopError("Write at least {least} answers.", field=f"card{len(cards) + 1}", least=least)
    return Answer({"cards": list(cards)}, cards)


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The cards of an earlier answer."""
    return typed.again("card", value.get("cards", ()))


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """The cards that may be seen, as they were written; the room sees them mixed, so that no phone's stand together."""
    if withheld := telling.hidden(ask, released):
        return withheld
    texts = [card.text for said in released.answers for card in said.cards]
    return (telling.notes(ask, released, texts, "{n} answer.", "{n} answers."),)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The texts of all cards, each once."""
    texts = [text for answer in answers for text in answer.value.get("cards", ())]
    return Outcome(tuple({text.casefold(): text for text in reversed(texts)}.values())[::-1])


def pretend(ask: Ask, chance: Random) -> Form:
    """One card or more, in the words of people who do this work."""
    least = max(1, min(ask.at_least, ask.at_most))
    n = max(chance.randint(least, ask.at_most), chance.randint(least, ask.at_most))
    return typed.again("card", people.lines(ask, chance, n))
