"""Put what matters most on top; each place gives points, and the room sees their sum."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Figure, Place, Ranking
from workshop.core.privacy import Released
from workshop.kinds import telling, typed
from workshop.kinds.author import distinct, enough_options
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.labels import by_label
from workshop.kinds.pretended import people
from workshop.language import say

name = "ranking"


def check(ask: Ask) -> None:
    """At least two options, and no more places than options."""
    enough_options(ask, max(2, ask.at_most))
    distinct(ask.options)


def places(ask: Ask) -> int:
    """How many places there are to fill."""
    return min(ask.at_most, len(ask.options))


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """Option ids, best first; an empty place in between is closed up."""
    if not ask.options and not partial:
        raise WorkshopError("There is nothing to rank. Choose Pass, and listen.")
    order: list[str] = []
    labels = {option.id: option.label for option in ask.options}
    for place in range(1, places(ask) + 1):
        id = typed.plain(form, f"rank{place}")
        if id and not (partial and (id not in labels or id in order)):
            _refuse_mistakes(labels, order, id, place)
            order.append(id)
    least = 0 if partial else max(1, min(ask.at_least, places(ask)))
    if len(order) < least:
        _too_few(order, least)
    return Answer({"order": order, "labels": [labels[id] for id in order]})


def _refuse_mistakes(labels: Mapping[str, str], order: Sequence[str], id: str, place: int) -> None:
    if id not in labels:
        raise WorkshopError("The list has changed meanwhile. Look at it again and choose.", field=f"rank{place}")
    if id in order:
        raise WorkshopError(
            "“{label}” has two places. Choose another one for place {place}.",
            field=f"rank{place}",
            label=labels[id],
            place=place,
        )


def _too_few(order: Sequence[str], least: int) -> None:
    if not order:
        raise WorkshopError("Choose what comes first.", field="rank1")
    raise WorkshopError("Fill at least {least} places.", field=f"rank{len(order) + 1}", least=least)


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The places of an earlier answer."""
    return typed.again("rank", value.get("order", ()))


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """The ranked options by points, most first; those on nobody's list are left out."""
    if withheld := telling.hidden(ask, released):
        return withheld
    rows = _points(ask, [said.value for said in released.answers])
    return (Ranking(telling.heading(ask), _finding(ask, released, rows), released.n, rows),)


def _points(ask: Ask, values: Sequence[Mapping[str, Json]]) -> tuple[Place, ...]:
    """Three places give 3, 2 and 1 point; as many points as there are places, also in a shorter list."""
    points: dict[str, int] = {option.label: 0 for option in ask.options}
    lists: dict[str, int] = {}
    for value in values:
        for place, label in enumerate(by_label(ask, value.get("order", ()), value.get("labels", ()))):
            points[label] = points.get(label, 0) + max(1, ask.at_most - place)
            lists[label] = lists.get(label, 0) + 1
    ranked = sorted(lists, key=lambda label: (-points[label], -lists[label], list(points).index(label)))
    return tuple(Place(label, points[label], lists[label]) for label in ranked)


def _finding(ask: Ask, released: Released, rows: Sequence[Place]) -> str:
    first, most = telling.leaders([(row.label, row.points) for row in rows])
    if not first:
        return telling.nothing(ask, released)
    if telling.is_own(released):
        return say(ask.language, "On top of your list: “{label}”.", label=first[0])
    if len(first) == 1:
        return say(ask.language, "On top: “{label}” with {n} points.", label=first[0], n=most)
    if len(first) == 2:
        message = "“{one}” and “{other}” share the top: {n} points each."
        return say(ask.language, message, one=first[0], other=first[1], n=most)
    return say(ask.language, "{k} share the top with {n} points each.", k=len(first), n=most)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The ranked options by points."""
    return Outcome(tuple(row.label for row in _points(ask, [answer.value for answer in answers])))


def pretend(ask: Ask, chance: Random) -> Form:
    """Mostly a full list, by what people like here lean towards."""
    full = places(ask)
    least = max(1, min(ask.at_least, full))
    n = full if chance.random() < 0.85 else chance.randint(least, full) if full else 0
    return typed.again("rank", people.leanings(ask, chance, n))
