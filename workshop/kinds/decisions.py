"""Two lists that are handed on apart: what people can do something about themselves, and what is decided above them."""

from collections.abc import Iterator, Sequence

from workshop.core import privacy
from workshop.core.figures import Decisions, SheetColumn, SheetGroup
from workshop.core.privacy import Released
from workshop.kinds import telling
from workshop.kinds.contract import Ask
from workshop.language import count, say

OURS, ABOVE = "ours", "above"  # as sources name the two lists
PARTS = (OURS, ABOVE)


def told(
    ask: Ask, released: Released, ours: Sequence[str], above: Sequence[str], heads: tuple[str, str] = ("", "")
) -> Iterator[Decisions]:
    """The lists, what most have named first; nothing where both are empty."""
    known = (
        say(ask.language, "We can do something about it ourselves"),
        say(ask.language, "It needs a decision above us"),
    )
    columns = tuple(
        SheetColumn(head or usual, (SheetGroup("", _once(ask, texts)),) if texts else ())
        for head, usual, texts in zip(heads, known, (ours, above), strict=True)
    )
    n = len({text.casefold() for text in above})
    finding = count(ask.language, "{n} thing needs a decision above us.", "{n} things need a decision above us.", n)
    if ours or above:
        heading = telling.heading(ask) if any(heads) else say(ask.language, "Who can do something about it?")
        yield Decisions(heading, finding, released.n, columns)


def _once(ask: Ask, texts: Sequence[str]) -> tuple[str, ...]:
    """Each text once, in a mixed order, with how many named it where they were more than one."""
    named: dict[str, list[str]] = {}
    for text in texts:
        named.setdefault(text.casefold(), []).append(text)
    mixed = sorted(privacy.mix(named.values(), ask.question), key=lambda same: -len(same))
    return tuple(same[0] if len(same) == 1 else f"{same[0]} ({len(same)})" for same in mixed)
