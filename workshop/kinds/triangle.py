"""Three poles that share a hundred points, as it was and as one wishes it; the room sees where the mixtures lie."""

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt
from random import Random
from statistics import fmean

from workshop.core.errors import WorkshopError
from workshop.core.figures import Blend, Figure, Triangle
from workshop.core.privacy import FLOOR, Released
from workshop.kinds import hundred, telling
from workshop.kinds.author import distinct
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.pretended import people
from workshop.language import say

name = "triangle"

_SIDES = {"p": "points", "w": "wished"}  # of a form's field → of a stored answer


def check(ask: Ask) -> None:
    """Exactly three poles."""
    if len(ask.options) != 3:
        raise WorkshopError("A triangle has exactly three options, and there are {n}.", n=len(ask.options))
    distinct(ask.options)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """What each pole was given, together a hundred; twice where it is wished too."""
    return Answer(
        {stored: hundred.read(ask.options, form, letter, 1, partial=partial) for letter, stored in _sides(ask).items()}
    )


def _sides(ask: Ask) -> Mapping[str, str]:
    return _SIDES if ask.wished else {"p": "points"}


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The points of an earlier answer."""
    return {
        f"{letter}_{id}": [str(number)]
        for letter, stored in _SIDES.items()
        for id, number in value.get(stored, {}).items()
    }


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """The mean mixture and how far answers lie around it; with what is wished beside it."""
    if withheld := telling.hidden(ask, released):
        return withheld
    blends = tuple(_blends(ask, [said.value for said in released.answers], min(FLOOR, released.n)))
    labels = [option.label for option in ask.options[:3]] + [""] * (3 - len(ask.options))
    finding = _finding(ask, released, blends)
    return (Triangle(telling.heading(ask), finding, released.n, (labels[0], labels[1], labels[2]), blends),)


def _blends(ask: Ask, values: Sequence[Mapping[str, Json]], least: int) -> Iterator[Blend]:
    labels = (say(ask.language, "How it was"), say(ask.language, "How we wish it"))
    if not ask.wished:
        labels = (say(ask.language, "Our mean"), "")
    for label, stored in zip(labels, _sides(ask).values(), strict=False):
        whole = [value[stored] for value in values if sum(value.get(stored, {}).values()) == hundred.TOTAL]
        if whole and len(whole) >= least:
            yield _blend(label, [_shares(ask, points) for points in whole])


def _shares(ask: Ask, points: Mapping[str, int]) -> tuple[float, float, float]:
    a, b, c = (points.get(option.id, 0) / hundred.TOTAL for option in ask.options)
    return a, b, c


def _blend(label: str, given: Sequence[tuple[float, float, float]]) -> Blend:
    """The mean, and how far from it answers lie: 1 is the triangle's side."""
    a, b, c = (fmean(shares[pole] for shares in given) for pole in range(3))
    apart = fmean(((x - a) ** 2 + (y - b) ** 2 + (z - c) ** 2) / 2 for x, y, z in given)
    return Blend(label, (a, b, c), sqrt(apart))


def _finding(ask: Ask, released: Released, blends: Sequence[Blend]) -> str:
    if not blends:
        return telling.nothing(ask, released)
    shares = [[round(100 * share) for share in blend.shares] for blend in blends]
    poles = [telling.quoted(option.label) for option in ask.options]
    if len(blends) == 1:
        most = max(range(3), key=lambda pole: shares[0][pole])
        return say(ask.language, "“{label}” takes up most: {n} of 100.", label=poles[most], n=shares[0][most])
    grows = max(range(3), key=lambda pole: shares[1][pole] - shares[0][pole])
    before, after = shares[0][grows], shares[1][grows]
    if after - before < 1:
        return say(ask.language, "We wish the same mixture as it was.")
    message = "We wish more of “{label}”: from {before} to {after} of 100."
    return say(ask.language, message, label=poles[grows], before=before, after=after)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The poles, what is wished most of first (or what took up most, where nothing was wished)."""
    stored = "wished" if ask.wished else "points"
    given = [answer.value[stored] for answer in answers if answer.value.get(stored)]
    total = {option.label: sum(points.get(option.id, 0) for points in given) for option in ask.options}
    return Outcome(tuple(sorted((label for label in total if total[label]), key=lambda label: -total[label])))


def pretend(ask: Ask, chance: Random) -> Form:
    """Mixtures around what people like here would say; what is wished leans another way than what was."""
    order = people.leanings(ask, chance, len(ask.options))
    form: dict[str, list[str]] = {}
    for letter in _sides(ask):
        left = hundred.TOTAL
        for id in order[:-1]:
            share = min(left, 5 * round(left * min(0.9, max(0.05, chance.gauss(0.45, 0.15))) / 5))
            form[f"{letter}_{id}"] = [str(share)]
            left -= share
        form |= {f"{letter}_{id}": [str(left)] for id in order[-1:]}
        order = order[::-1] if letter == "p" else order
    return form
