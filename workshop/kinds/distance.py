"""How far today is from what people wish: over those who gave both, and in appreciative words."""

from collections.abc import Mapping, Sequence
from statistics import fmean

from workshop.core.figures import Gap
from workshop.kinds import telling
from workshop.kinds.contract import Ask, Json
from workshop.language import say


def gaps(ask: Ask, values: Sequence[Mapping[str, Json]], least: int) -> tuple[Gap, ...]:
    """A row for each statement that at least so many rated both ways, the largest distance first."""
    found: list[Gap] = []
    for field in ask.fields:
        both = [
            (value["values"][field.id], value["wished"][field.id])
            for value in values
            if field.id in value.get("values", {}) and field.id in value.get("wished", {})
        ]
        if both and len(both) >= least:
            found.append(Gap(field.label, fmean(a for a, _ in both), fmean(b for _, b in both), len(both)))
    return largest_first(found)


def largest_first(rows: Sequence[Gap]) -> tuple[Gap, ...]:
    """The rows by how far their two numbers lie apart; level ones as they came."""
    return tuple(sorted(rows, key=lambda row: -abs(step(row))))


def step(row: Gap) -> float:
    """The distance between the two numbers as they are written, with one decimal."""
    return round(round(row.wished, 1) - round(row.today, 1), 1)


def finding(ask: Ask, rows: Sequence[Gap]) -> str:
    """What lies farthest from what is wished; honest where several do."""
    most = abs(step(rows[0]))
    first = [row for row in rows if abs(step(row)) == most]
    if not most:
        return say(ask.language, "It is already as we wish it.")
    if len(first) > 1:
        message = "{k} statements lie equally far from what we wish ({by})."
        return say(ask.language, message, k=len(first), by=telling.decimal(ask.language, most))
    return say(
        ask.language,
        "Farthest from what we wish: “{label}”, from {today} to {wished}.",
        label=telling.quoted(rows[0].label),
        today=telling.decimal(ask.language, rows[0].today),
        wished=telling.decimal(ask.language, rows[0].wished),
    )
