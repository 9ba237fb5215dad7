"""One small experiment on a card: »Når …, vil vi …«, who starts, when, and how one can see that it works."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Agreement, Agreements, Figure
from workshop.core.privacy import Released, Said
from workshop.kinds import telling, typed
from workshop.kinds.author import distinct
from workshop.kinds.contract import Answer, Ask, Field, Form, Json, Outcome
from workshop.kinds.joined import sentence
from workshop.kinds.pretended import people
from workshop.language import count

name = "commitment"

WHEN, WILL, STARTS, FIRST = "when", "will", "starts", "first"
_MISSING = {
    WHEN: "Write when: a situation you know from everyday work.",
    WILL: "Write what you will do: so small that you can begin next week.",
}


def check(ask: Ask) -> None:
    """The card has its two halves, when and will."""
    ids = {field.id for field in ask.fields}
    for id in (WHEN, WILL):
        if id not in ids:
            raise WorkshopError("A commitment needs the field {name}. Add it under fields.", name=id)
    distinct(ask.fields)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The card's fields that hold something; the wanted ones are asked for before the card can be sent."""
    fields: dict[str, str] = {}
    for field in ask.fields:
        written = typed.text(form, f"f_{field.id}", ask.longest)
        if written:
            fields[field.id] = _choice(field, written)
        elif not partial and (field.wanted or field.id in _MISSING):
            _missing(field)
    return Answer({"fields": fields}, tuple(fields.values()))


def _choice(field: Field, written: str) -> str:
    """A field with choices holds one of them; others hold what was written."""
    if field.choices and written not in {option.id for option in field.choices}:
        message = "“{label}” has other choices now. Choose again."
        raise WorkshopError(message, field=f"f_{field.id}", label=field.label)
    return written


def _missing(field: Field) -> None:
    if field.id in _MISSING:
        raise WorkshopError(_MISSING[field.id], field=f"f_{field.id}")
    raise WorkshopError("The card still needs “{label}”.", field=f"f_{field.id}", label=field.label)


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The fields of an earlier card."""
    return {f"f_{id}": [text] for id, text in value.get("fields", {}).items()}


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """The wall of commitments; a card whose two halves may not both be seen is left out."""
    if withheld := telling.hidden(ask, released):
        return withheld
    cards = [_agreement(ask, said) for said in released.answers]
    seen = tuple(card for card in cards if card.sentence)
    message = "{n} experiment to begin with.", "{n} experiments to begin with."
    finding = count(ask.language, *message, len(seen)) if seen else telling.nothing(ask, released)
    return (Agreements(telling.heading(ask), finding, released.n, seen),)


def _agreement(ask: Ask, said: Said) -> Agreement:
    texts = said.value.get("fields", {})
    shown = {field: _label(field, typed.first_line(texts, field.id)) for field in ask.fields}
    by_id = {field.id: text for field, text in shown.items()}
    return Agreement(
        workplace=said.workplace,
        sentence=sentence(ask.language, by_id.get(WHEN, ""), by_id.get(WILL, "")),
        who=by_id.get(STARTS, ""),
        first=by_id.get(FIRST, ""),
        lines=tuple((field.label, text) for field, text in shown.items() if text),
    )


def _label(field: Field, text: str) -> str:
    return next((option.label for option in field.choices if option.id == text), text)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The sentences »Når …, vil vi …«."""
    cards = [_agreement(ask, Said(answer.value)) for answer in answers]
    return Outcome(tuple(card.sentence for card in cards if card.sentence))


def pretend(ask: Ask, chance: Random) -> Form:
    """A card that hangs together, with its optional fields now and then left empty."""
    card = people.card(ask, chance)
    return {f"f_{id}": [text] for id, text in card.items()}
