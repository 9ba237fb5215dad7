"""Choose one answer or several; where the exercise allows it, also in one's own words."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Bar, Bars, Figure
from workshop.core.privacy import Released
from workshop.kinds import telling, typed
from workshop.kinds.author import distinct, enough_options
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.labels import by_label, most_first, tally
from workshop.kinds.pretended import people
from workshop.language import count, say

name = "choice"

ON_A_PAGE = 5  # bars that a wall shows at once


def check(ask: Ask) -> None:
    """At least two answers to choose between, and no more to be chosen than there are."""
    if not (ask.own and ask.options):
        enough_options(ask, 2)
    distinct(ask.options)
    there = len(ask.options) + ask.own
    if ask.at_most > there:
        raise WorkshopError(
            "Up to {most} may be chosen, but there are only {there}. Lower at_most.", most=ask.at_most, there=there
        )


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The chosen options in the order they were offered, then what was written."""
    chosen = _chosen(ask, form, partial)
    own = typed.numbered(form, "own", ask.own, ask.longest)
    _not_too_many(ask, len(chosen), len(own))
    if not partial:
        _enough(ask, form, len(chosen) + len(own))
    labels = [option.label for option in ask.options if option.id in chosen]
    return Answer({"chosen": chosen, "own": list(own), "labels": [*labels, *own]}, own)


def _chosen(ask: Ask, form: Form, partial: bool) -> list[str]:
    """Ids of the chosen options; a tick at »our own« is no option, its text counts."""
    own = {f"own{place}" for place in range(1, ask.own + 1)}
    ticked = {value for value in form.get("choice", ()) if value} - own
    known = [option.id for option in ask.options if option.id in ticked]
    if len(known) < len(ticked) and not partial:
        raise WorkshopError("The answers have changed meanwhile. Look at them again and choose.", field="choice")
    return known


def _not_too_many(ask: Ask, chosen: int, own: int) -> None:
    if chosen + own <= ask.at_most:
        return
    if ask.at_most == 1 and chosen == own == 1:
        message = "You have both chosen an answer and written one. Keep one of them."
        raise WorkshopError(message, field="choice")
    raise WorkshopError("You have chosen {n}. Choose at most {most}.", field="choice", n=chosen + own, most=ask.at_most)


def _enough(ask: Ask, form: Form, n: int) -> None:
    least = max(1, min(ask.at_least, len(ask.options) + ask.own))
    if n >= least:
        return
    for place in range(1, ask.own + 1):
        if f"own{place}" in form.get("choice", ()):
            raise WorkshopError("Write your own answer, or choose another one.", field=f"own{place}")
    if n:
        raise WorkshopError("You have chosen {n}. Choose at least {least}.", field="choice", n=n, least=least)
    if ask.own:
        raise WorkshopError("Choose an answer, or write one.", field="choice")
    raise WorkshopError("Choose an answer.", field="choice")


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The ticks and texts of an earlier answer."""
    return {"choice": list(value.get("chosen", ())), **typed.again("own", value.get("own", ()))}


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """Bars: the options in the order they were offered, then what was written, most frequent first."""
    if withheld := telling.hidden(ask, released):
        return withheld
    counted = _count(ask, [said.value for said in released.answers])
    if len(counted) > ON_A_PAGE:  # what most have chosen stands on the first page
        counted.sort(key=lambda each: -each[1])
    rows = tuple(Bar(label, n, n / released.n if released.n else 0.0) for label, n in counted)
    return (Bars(telling.heading(ask), _finding(ask, released, counted), released.n, rows),)


def _count(ask: Ask, values: Sequence[Mapping[str, Json]]) -> list[tuple[str, int]]:
    held = [by_label(ask, value.get("chosen", ()), value.get("labels", ()), value.get("own", ())) for value in values]
    counts = dict(tally(held))
    offered = [(option.label, counts.pop(option.label, 0)) for option in ask.options]
    return offered + list(counts.items())


def _finding(ask: Ask, released: Released, counted: Sequence[tuple[str, int]]) -> str:
    first, most = telling.leaders(counted)
    if not first:
        return telling.nothing(ask, released)
    if telling.is_own(released):
        return _own_finding(ask, first)
    if len(first) == 1:
        message = "Most have chosen “{label}”: {n} of {all}."
        return say(ask.language, message, label=first[0], n=most, all=released.n)
    if most == 1:
        return say(ask.language, "No two have chosen the same.")
    if len(first) == 2:
        message = "Equally many have chosen “{one}” and “{other}”: {n} each."
        return say(ask.language, message, one=first[0], other=first[1], n=most)
    return say(ask.language, "{k} answers are equally popular: {n} each.", k=len(first), n=most)


def _own_finding(ask: Ask, chosen: Sequence[str]) -> str:
    if len(chosen) == 1:
        return say(ask.language, "You chose “{label}”.", label=chosen[0])
    return count(ask.language, "You chose {n} answer.", "You chose {n} answers.", len(chosen))


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The labels that were chosen, most chosen first."""
    return most_first(
        by_label(ask, a.value.get("chosen", ()), a.value.get("labels", ()), a.value.get("own", ())) for a in answers
    )


def pretend(ask: Ask, chance: Random) -> Form:
    """Mostly one of the options, by what people like here lean towards; now and then in own words."""
    most = min(ask.at_most, len(ask.options) + ask.own)
    n = chance.randint(min(max(ask.at_least, 1), most), most)
    own = people.lines(ask, chance, min(n, ask.own)) if ask.own and chance.random() < 0.15 else ()
    own = own or people.lines(ask, chance, max(0, n - len(ask.options)))
    return {"choice": people.leanings(ask, chance, n - len(own)), **typed.again("own", own)}
