"""Share out a hundred points; the room sees what most gave to each thing, and how far apart the middle half lies."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from statistics import median, quantiles

from workshop.core.errors import WorkshopError
from workshop.core.figures import Figure, Weight, Weights
from workshop.core.privacy import FLOOR, Released
from workshop.kinds import hundred, telling
from workshop.kinds.author import distinct, enough_options
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.pretended import people
from workshop.language import say

name = "points"

STEP = 5
_MOST_OPTIONS = 12  # more cannot be weighed against each other on a phone


def check(ask: Ask) -> None:
    """Two to twelve things to share the points between."""
    enough_options(ask, 2)
    distinct(ask.options)
    if len(ask.options) > _MOST_OPTIONS:
        raise WorkshopError("Points are shared between at most {most} options.", most=_MOST_OPTIONS)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """What each option was given, in steps of five; together a hundred."""
    return Answer({"points": hundred.read(ask.options, form, "p", STEP, partial=partial)})


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The points of an earlier answer."""
    return {f"p_{id}": [str(number)] for id, number in value.get("points", {}).items()}


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """The median and the middle half of what each was given, most first."""
    if withheld := telling.hidden(ask, released):
        return withheld
    rows = _weighed(ask, [said.value for said in released.answers], min(FLOOR, released.n))
    return (Weights(telling.heading(ask), _finding(ask, released, rows), released.n, hundred.TOTAL, rows),)


def _weighed(ask: Ask, values: Sequence[Mapping[str, Json]], least: int) -> tuple[Weight, ...]:
    shared = [value["points"] for value in values if value.get("points")]
    if len(shared) < max(1, least):
        return ()
    return tuple(sorted(_weights(ask, shared), key=lambda row: (-row.median, -row.high)))


def _weights(ask: Ask, shared: Sequence[Mapping[str, int]]) -> Iterator[Weight]:
    for option in ask.options:
        given = [points.get(option.id, 0) for points in shared]
        low, _, high = quantiles(given, method="inclusive") if len(given) > 1 else given * 3
        yield Weight(option.label, float(median(given)), float(low), float(high))


def _finding(ask: Ask, released: Released, rows: Sequence[Weight]) -> str:
    if not rows:
        return telling.nothing(ask, released)
    first = [telling.quoted(row.label) for row in rows if row.median == rows[0].median]
    points = telling.plain(ask.language, rows[0].median)
    if len(first) > 2:
        return say(ask.language, "{k} things weigh equally much ({n} of 100 points).", k=len(first), n=points)
    if len(first) == 2:
        message = "“{one}” and “{other}” weigh most: {n} of 100 points each."
        return say(ask.language, message, one=first[0], other=first[1], n=points)
    return say(ask.language, "“{label}” weighs most: {n} of 100 points.", label=first[0], n=points)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """What was given points, the most first."""
    rows = _weighed(ask, [answer.value for answer in answers], 1)
    given = {o.label for o in ask.options for a in answers if a.value.get("points", {}).get(o.id)}
    return Outcome(tuple(row.label for row in rows if row.label in given))


def pretend(ask: Ask, chance: Random) -> Form:
    """Most to what people like here lean towards, and something to a few others."""
    order = people.leanings(ask, chance, len(ask.options))
    weights = [0.62**place for place in range(len(order))]
    given = dict.fromkeys(order, 0)
    for id in chance.choices(order, weights, k=hundred.TOTAL // STEP) if order else ():
        given[id] += STEP
    return {f"p_{id}": [str(number)] for id, number in given.items()}
