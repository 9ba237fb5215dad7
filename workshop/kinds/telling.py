"""Makes sentences from results: short enough for a wall, honest about ties, and silent about what may not be seen."""

from collections.abc import Sequence

from workshop.core import privacy
from workshop.core.figures import Figure, Notes, Withheld
from workshop.core.privacy import FLOOR, Released, Standing
from workshop.core.seats import Who
from workshop.kinds.contract import Ask
from workshop.language import count, say

_ROOM_FOR_LABEL = 48  # characters of an option's own words in a sentence for the wall


def heading(ask: Ask) -> str:
    """What the result is called."""
    return ask.heading or ask.question


def hidden(ask: Ask, released: Released) -> Sequence[Figure] | None:
    """The figure that says why nothing is shown, or None when the answers may be seen."""
    if released.standing is Standing.SHOWN:
        return None
    finding = _not_enough(ask) if released.standing is Standing.BELOW_FLOOR else say(ask.language, "Not shown yet.")
    return (Withheld(heading(ask), finding, released.n),)


def _not_enough(ask: Ask) -> str:
    if ask.who is Who.ROLE:
        return say(ask.language, "Shown when at least five of each function have answered.")
    if ask.floor > FLOOR:
        return say(ask.language, "Shown from {n} answers on.", n=ask.floor)
    return say(ask.language, "Shown from five answers on.")


def nothing(ask: Ask, released: Released) -> str:
    """The finding where there is nothing to see: nobody has answered, or every text waits to be read."""
    if released.n:
        return say(ask.language, "The answers are read before they are shown.")
    return say(ask.language, "Nobody has answered yet.")


def notes(ask: Ask, released: Released, texts: Sequence[str], one: str, many: str) -> Figure:
    """What was written, as it was written; the room sees it mixed, so that no phone's texts stand together."""
    shown = tuple(texts) if is_own(released) else privacy.mix(texts, ask.question)
    finding = count(ask.language, one, many, len(shown)) if shown else nothing(ask, released)
    return Notes(heading(ask), finding, released.n, shown)


def is_own(released: Released) -> bool:
    """Whether this is one trio's own material: what the room sees holds at least five answers."""
    return released.n == 1


_INNER = str.maketrans("»«“”", "›‹‘’")


def quoted(label: str) -> str:
    """A label as it stands between quotation marks: its own become single ones, and long ones are cut at a word."""
    label = label.translate(_INNER)
    if len(label) <= _ROOM_FOR_LABEL:
        return label
    return label[: _ROOM_FOR_LABEL - 1].rsplit(" ", 1)[0].rstrip(" ,.;:–-") + " …"


def leaders(counted: Sequence[tuple[str, int]]) -> tuple[tuple[str, ...], int]:
    """The labels with the highest count, and that count; none where nothing has been counted."""
    most = max((count for _, count in counted), default=0)
    return tuple(quoted(label) for label, count in counted if count == most and most), most


def decimal(language: str, number: float) -> str:
    """The number with one decimal, as the language writes it."""
    written = f"{number:.1f}"
    return written.replace(".", ",") if language == "da" else written


def plain(language: str, number: float) -> str:
    """The number with one decimal only where it is not a whole one."""
    return f"{number:.0f}" if number == int(number) else decimal(language, number)
