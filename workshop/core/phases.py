"""The life of a round: waiting, open, closed, shown. What *Næste* does is decided here.

A step that nobody answers (a talk prompt, the theming board, a look at earlier results) goes straight from
waiting to shown. A step whose result is never on the screen, or waits for a later step, ends at closed.
"""

from enum import StrEnum

from workshop.core.seats import Reveal, Who


class Phase(StrEnum):
    """Where a round is in its life."""

    WAITING = "waiting"
    OPEN = "open"
    CLOSED = "closed"
    SHOWN = "shown"


def asks_nobody(who: Who) -> bool:
    """Whether the step is for the room to look at, so that no phone answers it."""
    return who in (Who.ROOM, Who.NONE)


def next_phase(phase: Phase, who: Who, reveal: Reveal) -> Phase | None:
    """The phase that follows, or None when the step is over and the next one comes."""
    if asks_nobody(who):
        return Phase.SHOWN if phase is Phase.WAITING else None
    if phase is Phase.WAITING:
        return Phase.OPEN
    if phase is Phase.OPEN:
        return Phase.CLOSED if reveal in (Reveal.NEVER, Reveal.DESK) else Phase.SHOWN
    if phase is Phase.CLOSED and reveal not in (Reveal.NEVER, Reveal.DESK):
        return Phase.SHOWN
    return None


def takes_answers(phase: Phase) -> bool:
    """Whether an answer that arrives now is stored."""
    return phase is Phase.OPEN
