"""One text that a trio writes together, in few words, and writes again when others have read it."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Figure
from workshop.core.privacy import Released
from workshop.kinds import telling, typed
from workshop.kinds.author import distinct
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.pretended import people

name = "draft"


def check(ask: Ask) -> None:
    """Reminders, where there are any, have words of their own."""
    distinct(ask.fields)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The text, in no more words than there is room for; a draft may be longer until it is sent."""
    text = typed.text(form, "text", ask.longest)
    if not text and not partial:
        raise WorkshopError("Write your text, or choose Pass.", field="text")
    over = len(text.split()) - ask.words if ask.words else 0
    if over > 0 and not partial:
        message = "That is {n} words, and there is room for {most}. Take {over} away."
        raise WorkshopError(message, field="text", n=len(text.split()), most=ask.words, over=over)
    return Answer({"text": text}, (text,) if text else ())


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The text as it stands."""
    return {"text": [value["text"]]} if value.get("text") else {}


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """The texts that may be seen, without who wrote them."""
    if withheld := telling.hidden(ask, released):
        return withheld
    texts = [text for said in released.answers if (text := typed.first_line(said.value, "text"))]
    return (telling.notes(ask, released, texts, "{n} text.", "{n} texts."),)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The texts, each once."""
    return Outcome(tuple(dict.fromkeys(text for a in answers if (text := typed.first_line(a.value, "text")))))


def pretend(ask: Ask, chance: Random) -> Form:
    """A sentence short enough."""
    said = people.lines(ask, chance, 1)
    words = (said[0] if said else "").split()
    return {"text": [" ".join(words[: ask.words or len(words)])]}
