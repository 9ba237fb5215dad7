"""Read a few texts that others have written, without knowing whose, and say what one thinks of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Figure
from workshop.core.privacy import Released
from workshop.kinds import filled, telling, typed
from workshop.kinds.author import distinct, enough_numbers
from workshop.kinds.contract import Answer, Ask, Form, Json, Option, Outcome
from workshop.kinds.pretended import people

name = "peer_rating"

BEST = 5  # texts that are shown, mixed: no places and no numbers
LEAST = 2  # people who must have read a text before it can be among them


def check(ask: Ask) -> None:
    """Questions to answer, and a scale to answer them on."""
    if not ask.fields:
        raise WorkshopError("There is nothing to rate. Add statements under fields.")
    distinct(ask.fields)
    enough_numbers(ask)


def dealt(ask: Ask) -> tuple[Option, ...]:
    """The texts this phone is to read: drawn by its own lot, the same each time the page is drawn."""
    drawn = sorted(ask.options, key=lambda option: Random(f"{ask.lot}/{option.id}").random())
    return tuple(drawn[: ask.at_most])


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """A number for each question about each text."""
    ratings: dict[str, dict[str, int]] = {}
    for place, option in enumerate(_on_the_page(ask, form), 1):
        if not option.id:
            continue
        marks: dict[str, int] = {}
        for field in ask.fields:
            name = f"r{place}_{field.id}"
            if written := typed.plain(form, name):
                marks[field.id] = filled.number(ask, field, written, name)
            elif not partial:
                raise WorkshopError("Choose a number for “{label}”.", field=name, label=field.label)
        if marks:
            ratings[option.id] = marks
    if not ratings and not partial:
        raise WorkshopError("There is nothing to read yet. Choose Pass, and listen.")
    return Answer({"ratings": ratings})


def _on_the_page(ask: Ask, form: Form) -> Sequence[Option]:
    """The texts that stood on the page when it was sent; one that has been taken down since is passed over."""
    known = {option.id: option for option in dealt(ask)}
    items = [typed.plain(form, f"item{place}") for place in range(1, ask.at_most + 1)]
    if not any(items):
        return dealt(ask)
    return [known.get(id, Option("", "")) for id in items]


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The numbers that were given before."""
    places = {option.id: place for place, option in enumerate(dealt(ask), 1)}
    return {
        f"r{places[id]}_{field}": [str(mark)]
        for id, marks in value.get("ratings", {}).items()
        if id in places
        for field, mark in marks.items()
    }


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """The texts that were liked most, mixed; a text the room may not see any more is not among them."""
    if withheld := telling.hidden(ask, released):
        return withheld
    best = _best(ask, [said.value for said in released.answers])
    return (telling.notes(ask, released, best, "{n} text.", "{n} texts."),)


def _best(ask: Ask, values: Sequence[Mapping[str, Json]]) -> tuple[str, ...]:
    marks: Counter[str] = Counter()
    readers: Counter[str] = Counter()
    for value in values:
        for id, given_marks in value.get("ratings", {}).items():
            marks[id] += sum(given_marks.values()) / len(given_marks) if given_marks else 0
            readers[id] += 1
    known = [option for option in ask.options if readers[option.id] >= LEAST]
    known.sort(key=lambda option: -marks[option.id] / readers[option.id])
    return tuple(option.label for option in known[:BEST])


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The texts that were liked most."""
    return Outcome(_best(ask, [answer.value for answer in answers]))


def pretend(ask: Ask, chance: Random) -> Form:
    """Numbers with a mind of one's own."""
    mood = chance.gauss(0, 0.12)
    return {
        f"r{place}_{field.id}": [str(people.mark(ask, field, chance, mood))]
        for place, _ in enumerate(dealt(ask), 1)
        for field in ask.fields
    }
