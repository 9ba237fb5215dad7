"""Titles of a result's later pages: each says what stands on it, for the first page's finding may be on another."""

from collections.abc import Sequence
from itertools import pairwise

from workshop.core.figures import Figure, Scales
from workshop.export.deck.arrange import short
from workshop.export.deck.foremost import unbroken
from workshop.export.deck.number_parts import Dumbbells
from workshop.export.deck.parts import BarChart, Distribution, Part, Table
from workshop.kinds.telling import decimal, quoted
from workshop.language import say


def titles(title: str, figure: Figure, parts: Sequence[Part], language: str) -> list[str]:
    """The title of each page: the first one's is the finding; a later one has a number where it says nothing new."""
    found, shown = [title], 0
    for place, (before, part) in enumerate(pairwise(parts), 2):
        shown += len(before.labels) if isinstance(before, Distribution) else 0
        told = _told(part, parts[0], figure, shown, language)
        found.append(short(unbroken(told)) if told else f"{title} ({place})")
    return found


def _told(part: Part, first: Part, figure: Figure, shown: int, language: str) -> str:
    if isinstance(part, BarChart) and not part.under and part.loose < len(part.labels):
        return say(language, "Then “{label}”: {n}", label=quoted(part.labels[0].strip()), n=part.values[0])
    if isinstance(part, Dumbbells):
        row = part.rows[0]
        told = {"label": quoted(row.label), "today": row.written[0], "wished": row.written[1]}
        return say(language, "Then “{label}”, from {today} to {wished}", **told)
    if isinstance(part, Distribution) and isinstance(figure, Scales):
        spread = sorted(figure.rows, key=lambda each: -each.mean)[shown]
        told = {"label": quoted(spread.label), "mean": decimal(language, spread.mean), "high": str(figure.high)}
        return say(language, "Then “{label}” ({mean} out of {high})", **told)
    return _field(part) if _field(part) != _field(first) else ""


def _field(part: Part) -> str:
    """The field that every column of a table's page is about, as its heads say it after their colons."""
    heads = part.heads if isinstance(part, Table) else ()
    fields = {head.partition(": ")[2] for head in heads}
    return fields.pop() if len(fields) == 1 else ""
