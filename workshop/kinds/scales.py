"""A number for each statement, from low to high, today or also as one wishes it; the room sees how answers spread."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Figure, Gaps, Scales, Spread
from workshop.core.privacy import FLOOR, Released
from workshop.kinds import distance, telling, typed
from workshop.kinds.author import distinct, enough_numbers
from workshop.kinds.contract import Answer, Ask, Field, Form, Json, Outcome
from workshop.kinds.pretended import people
from workshop.language import say
from workshop.text.numerals import whole

name = "scales"

_SIDES = {"s": "values", "w": "wished"}  # of a form's field → of a stored answer


def check(ask: Ask) -> None:
    """At least one statement, and a scale of two to eleven numbers."""
    if not ask.fields:
        raise WorkshopError("There is nothing to rate. Add statements under fields.")
    distinct(ask.fields)
    enough_numbers(ask)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """A whole number for each statement, twice where it is wished too; wanted ones must be there to be sent."""
    sides = _SIDES if ask.wished else {"s": "values"}
    found: dict[str, dict[str, int]] = {stored: {} for stored in sides.values()}
    for field in ask.fields:
        written = {letter: typed.plain(form, f"{letter}_{field.id}") for letter in sides}
        for letter, text in written.items():
            if text:
                found[sides[letter]][field.id] = _number(ask, field, letter, text)
            elif not partial and (field.wanted or any(written.values())):
                raise WorkshopError("Choose a number for “{label}”.", field=f"{letter}_{field.id}", label=field.label)
    if not any(found.values()) and not partial:
        raise WorkshopError("Choose a number, or choose Pass.", field=f"s_{ask.fields[0].id}" if ask.fields else "")
    return Answer(found)


def _number(ask: Ask, field: Field, letter: str, written: str) -> int:
    number = whole(written)
    if number is None or not ask.low <= number <= ask.high:
        message = "Choose a number from {low} to {high} for “{label}”."
        raise WorkshopError(message, field=f"{letter}_{field.id}", low=ask.low, high=ask.high, label=field.label)
    return number


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The numbers of an earlier answer."""
    return {
        f"{letter}_{id}": [str(number)]
        for letter, stored in _SIDES.items()
        for id, number in value.get(stored, {}).items()
    }


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """How answers to each statement spread, or how far today is from what is wished; the floor holds for each."""
    if withheld := telling.hidden(ask, released):
        return withheld
    if ask.wished:
        gaps = distance.gaps(ask, [said.value for said in released.answers], min(FLOOR, released.n))
        finding = distance.finding(ask, gaps) if gaps else telling.nothing(ask, released)
        return (Gaps(telling.heading(ask), finding, released.n, ask.low, ask.high, ask.ends, gaps),)
    rows = tuple(_spreads(ask, released))
    finding = _finding(ask, released, rows)
    return (Scales(telling.heading(ask), finding, released.n, ask.low, ask.high, ask.ends, rows),)


def _spreads(ask: Ask, released: Released) -> Iterator[Spread]:
    least = min(FLOOR, released.n)
    for field in ask.fields:
        given = [said.value.get("values", {}).get(field.id) for said in released.answers]
        numbers = [number for number in given if number is not None]
        if numbers and len(numbers) >= least:
            counts = tuple(numbers.count(step) for step in range(ask.low, ask.high + 1))
            yield Spread(field.label, counts, sum(numbers) / len(numbers), len(numbers), field.goal)


def _finding(ask: Ask, released: Released, rows: Sequence[Spread]) -> str:
    if not rows:
        return telling.nothing(ask, released)
    highest = max(round(row.mean, 1) for row in rows)
    first = [telling.quoted(row.label) for row in rows if round(row.mean, 1) == highest]
    values = {"mean": telling.decimal(ask.language, highest), "high": ask.high}
    if len(rows) == 1:
        return say(ask.language, "On average {mean} of {high}.", **values)
    if len(first) == 1:
        return say(ask.language, "Highest: “{label}” ({mean} of {high}).", label=first[0], **values)
    return say(ask.language, "{k} statements are equally high ({mean} of {high}).", k=len(first), **values)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The statements: farthest from what is wished first, or highest mean first where nothing was wished."""
    if ask.wished:
        return Outcome(tuple(gap.label for gap in distance.gaps(ask, [answer.value for answer in answers], 1)))
    means: dict[str, float] = {}
    for field in ask.fields:
        given = [a.value["values"][field.id] for a in answers if field.id in a.value.get("values", {})]
        if given:
            means[field.label] = sum(given) / len(given)
    return Outcome(tuple(sorted(means, key=lambda label: -means[label])))


def pretend(ask: Ask, chance: Random) -> Form:
    """Numbers around what people like here would say, each person a little brighter or darker than the others."""
    mood = chance.gauss(0, 0.12)
    form = {f"s_{field.id}": [str(people.mark(ask, field, chance, mood))] for field in ask.fields}
    if ask.wished:  # nearly always higher, and never the same step up for everything
        for field in ask.fields:
            up = round((ask.high - ask.low) * chance.uniform(0.05, 0.5))
            form[f"w_{field.id}"] = [str(min(ask.high, int(form[f"s_{field.id}"][0]) + up))]
    return form
