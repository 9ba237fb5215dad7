"""Put each card in one of a few columns; the room sees where people differ most."""

from collections.abc import Mapping, Sequence
from math import log
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Decisions, Figure, Sorted, SortedRow
from workshop.core.privacy import FLOOR, Released
from workshop.kinds import decisions, telling, typed
from workshop.kinds.author import distinct, enough_options
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.language import say

name = "sort"

_MOST_COLUMNS = 5  # more cannot be told apart in a bar


def check(ask: Ask) -> None:
    """Cards to sort, and two to five columns to put them in."""
    enough_options(ask, 1)
    distinct(ask.options)
    distinct(ask.columns)
    if not 2 <= len(ask.columns) <= _MOST_COLUMNS:
        message = "There must be from 2 to {most} columns, and there are {n}."
        raise WorkshopError(message, most=_MOST_COLUMNS, n=len(ask.columns))


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """A column for each card."""
    known = {column.id for column in ask.columns}
    placed: dict[str, str] = {}
    labels: dict[str, str] = {}
    for option in ask.options:
        field = f"c_{option.id}"
        written = typed.plain(form, field)
        if written in known:
            placed[option.id], labels[option.id] = written, option.label
        elif not partial:
            raise WorkshopError("Choose a column for “{label}”.", field=field, label=option.label)
    if not placed and not partial:
        raise WorkshopError("There is nothing to sort yet. Choose Pass, and listen.")
    return Answer({"columns": placed, "labels": labels}, tuple(labels.values()) if ask.taken else ())


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """Where the cards were put before."""
    return {f"c_{id}": [column] for id, column in value.get("columns", {}).items()}


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """How many put each card in each column, where people differ most first."""
    if withheld := telling.hidden(ask, released):
        return withheld
    if ask.above:
        return tuple(decisions.told(ask, released, *_by_who(ask, released), _heads(ask))) or _none(ask, released)
    rows = _rows(ask, [said.value for said in released.answers], min(FLOOR, released.n))
    columns = tuple(column.label for column in ask.columns)
    return (Sorted(telling.heading(ask), _finding(ask, released, rows), released.n, columns, rows),)


def _by_who(ask: Ask, released: Released) -> tuple[list[str], list[str]]:
    """The cards in columns that are ours to decide, and those in columns that are decided above us."""
    ours: list[str] = []
    above: list[str] = []
    for said in released.answers:
        labels = _cards(ask, [said.value])
        for id, column in said.value.get("columns", {}).items():
            (above if column in ask.above else ours).append(labels[id])
    return ours, above


def _heads(ask: Ask) -> tuple[str, str]:
    """What the two lists are called: their columns' own names, where there is one column for each."""
    ours = [column.label for column in ask.columns if column.id not in ask.above]
    above = [column.label for column in ask.columns if column.id in ask.above]
    return (ours[0] if len(ours) == 1 else "", above[0] if len(above) == 1 else "")


def _none(ask: Ask, released: Released) -> tuple[Figure, ...]:
    return (Decisions(telling.heading(ask), telling.nothing(ask, released), released.n, ()),)


def _rows(ask: Ask, values: Sequence[Mapping[str, Json]], least: int) -> tuple[SortedRow, ...]:
    found = []
    for id, label in _cards(ask, values).items():
        given = [value.get("columns", {}).get(id, "") for value in values]
        counts = tuple(given.count(column.id) for column in ask.columns)
        if sum(counts) >= max(1, least):
            found.append(SortedRow(label, counts))
    return tuple(sorted(found, key=lambda row: -_disagreement(row.counts)))


def _cards(ask: Ask, values: Sequence[Mapping[str, Json]]) -> dict[str, str]:
    """The cards as they are called today, then those that are no longer there as they were called."""
    today = {option.id: option.label for option in ask.options}
    then = {id: label for value in values for id, label in value.get("labels", {}).items() if label}
    return {**today, **{id: label for id, label in then.items() if id not in today}}


def _disagreement(counts: Sequence[int]) -> float:
    """Shannon's entropy of a row: 0 where all agree."""
    total = sum(counts)
    return -sum(n / total * log(n / total) for n in counts if n) if total else 0.0


def _finding(ask: Ask, released: Released, rows: Sequence[SortedRow]) -> str:
    if not rows:
        return telling.nothing(ask, released)
    if telling.is_own(released):
        return say(ask.language, "{n} cards are sorted.", n=len(rows))
    if _disagreement(rows[0].counts) == 0:
        return say(ask.language, "All have answered alike.")
    return say(ask.language, "You see “{label}” most differently.", label=telling.quoted(rows[0].label).rstrip("."))


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The cards, where people differ most first; and by column, where most have put them."""
    rows = _rows(ask, [answer.value for answer in answers], 1)
    parts: dict[str, tuple[str, ...]] = {column.id: () for column in ask.columns}
    for row in rows:
        column = ask.columns[max(range(len(row.counts)), key=lambda place: row.counts[place])]
        parts[column.id] = (*parts[column.id], row.label)
    return Outcome(tuple(row.label for row in rows), parts)


def pretend(ask: Ask, chance: Random) -> Form:
    """Each card where people here lean towards, some with a mind of their own."""
    form: dict[str, list[str]] = {}
    for option in ask.options:
        weights = [1.0 + Random(f"{option.label}{column.id}").random() * 3 for column in ask.columns]
        form[f"c_{option.id}"] = [chance.choices(ask.columns, weights)[0].id]
    return form
