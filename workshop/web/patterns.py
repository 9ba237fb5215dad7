"""Samples for /desk/patterns: every way of asking and every figure in each state, built from their own catalogues.

Nothing here names a kind or a figure: a question is made of everything a question can hold, and a figure is filled in
by the types of its fields. So a new kind or figure stands on the page from the day it is in its catalogue.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from random import Random
from typing import Any, get_args, get_origin, get_type_hints

from workshop.core import figures, privacy
from workshop.core.errors import WorkshopError
from workshop.core.figures import Axis, Figure
from workshop.core.seats import Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Ask, Field, Option

LONG = "speciallægepraksisplanlægningsstabiliseringsperiodernes medarbejderinddragelse og arbejdstilrettelæggelse"
SHORT = ("Tid til at tale", "At komme ud", "En fast kontakt", "Ro om måltidet", "At blive hørt", "Tryghed om natten")
HIGH = 10  # of a sample's scale
_NUMBERS: Mapping[tuple[type, str], float] = {
    (int, "low"): 0, (int, "high"): HIGH, (int, "total"): 100, (float, "low"): 20.0, (float, "high"): 60.0,
    (float, "median"): 40.0, (float, "mean"): 5.5, (float, "today"): 3.5, (float, "wished"): 7.5,
    (float, "strength"): 3.5, (float, "spread"): 0.1, (float, "spread_x"): 0.1, (float, "spread_y"): 0.15,
}  # fmt: skip


class State(StrEnum):
    """What a pattern is shown in."""

    EMPTY = "empty"
    LIVE = "live"
    LONG = "long"
    WITHHELD = "withheld"
    CLOSED = "closed"  # a question that was refused or has been answered


def words(state: State, place: int) -> str:
    """A label of a sample."""
    return f"{LONG} {place + 1}" if state is State.LONG else SHORT[place % len(SHORT)]


@cache
def question(kind: str, state: State, language: str = "da") -> Ask | None:
    """A question of that kind with everything a question can hold; None where nobody is asked."""
    options = tuple(Option(f"o{n}", words(state, n)) for n in range(6))
    asked = tuple(Field(f"f{n}", words(state, n), wanted=n < 2) for n in range(3))
    axes = (Axis(words(state, 0), "lidt", "meget"), Axis(words(state, 1), "langt fra", "tæt på"))
    whole = Ask(
        kind, language, words(state, 2) + "?", who=Who.TRIO, help=words(state, 3), heading=words(state, 4),
        options=options, fields=asked, at_most=3, axes=axes, corners=("a", "b", "c", "d"), ends=("lidt", "meget"),
        low=1, high=5, columns=options[:3], lot="pattern", starters=(words(state, 5),),
    )  # fmt: skip
    for ask in _narrower(whole):
        if _can_be_asked(ask):
            return ask
    return None


def _narrower(ask: Ask) -> Iterator[Ask]:
    """The same question with less in it, for kinds that want exactly so many."""
    yield ask
    yield replace(ask, options=ask.options[:3])
    yield replace(ask, columns=ask.columns[:2])
    yield replace(ask, options=(), columns=(), axes=None)
    yield replace(ask, fields=())


def _can_be_asked(ask: Ask) -> bool:
    try:
        KINDS[ask.kind].check(ask)
        return bool(KINDS[ask.kind].pretend(ask, Random(1)))
    except WorkshopError:
        return False


def told(ask: Ask, people: int) -> Sequence[Figure]:
    """What so many pretended people make of a question."""
    chance, kind = Random(people), KINDS[ask.kind]
    answers: list[Answer] = [kind.read(ask, kind.pretend(ask, chance)) for _ in range(people)]
    said = [privacy.Said(answer.value, tuple(privacy.Card(text) for text in answer.texts)) for answer in answers]
    return kind.tell(ask, privacy.release(said))


def figure(kind: type[Figure], state: State) -> Figure:
    """A figure of that type, filled in by the types of its fields."""
    if state is State.WITHHELD:
        return figures.Withheld(words(state, 0), "Vises fra fem svar.", 0)
    made: Figure = _filled(kind, state, 0, 0 if state is State.EMPTY else 4)
    return made


def _filled(kind: type[Any], state: State, place: int, rows: int) -> Any:
    """Each field by what it holds; `rows` are how many there are of what comes in any number."""
    hints, values = get_type_hints(kind), {}
    for field in fields(kind):
        hint, long = hints[field.name], HIGH + 1 if "high" in hints or "mean" in hints else 3
        values[field.name] = _value(hint, field.name, state, place, long if field.name == "counts" else rows)
    return kind(**values)


def _value(hint: Any, name: str, state: State, place: int, rows: int) -> Any:
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        many = [inner[0]] * _many(name, rows) if inner[-1] is Ellipsis else list(inner)
        return tuple(_value(each, name, state, place + n, rows) for n, each in enumerate(many))
    if is_dataclass(hint) and isinstance(hint, type):
        return _filled(hint, state, place, 3)
    if hint is str:
        return words(state, place)
    if hint is bool:
        return place == 0
    return _number(hint, name, place)


def _many(name: str, rows: int) -> int:
    return 3 if name == "columns" else rows


def _number(hint: type, name: str, place: int) -> float:
    if name == "shares":
        return 1 / 3
    if (hint, name) in _NUMBERS:
        return _NUMBERS[hint, name]
    return max(1, 12 - 2 * place) if hint is int else max(0.1, 0.9 - 0.15 * place)
