"""Answers that nobody has seen yet: what the end of the day would leave unseen, and what a picture still waits for."""

from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions.released import floor
from workshop.actions.run import Run
from workshop.actions.sources import looked_at
from workshop.content.programme import Beat
from workshop.core.phases import Phase, asks_nobody
from workshop.core.seats import Reveal
from workshop.store import rounds


@dataclass(frozen=True, slots=True)
class Waiting:
    """Answers to the step that is on which cannot be shown yet. `why`: floor, three, or late when it has been shown."""

    n: int
    why: str
    floor: int


def waiting(connection: Connection, run: Run) -> Waiting | None:
    """What waits, in a live picture or after one that has been seen (contracts.md, Who answers, 5)."""
    step, round_ = run.beat.step if run.beat else None, run.round
    if step is None or round_ is None or round_.phase not in (Phase.OPEN, Phase.SHOWN):
        return None
    shown = bool(rounds.releases(connection, round_.id))
    if not shown and (round_.phase == Phase.SHOWN or step.reveal is not Reveal.LIVE):
        return None
    n = rounds.unreleased(connection, run.workshop.id).get(round_.id, 0)
    why = "late" if round_.phase == Phase.SHOWN else "three" if shown else "floor"
    return Waiting(n, why, floor(run, step)) if n else None


def steps_unshown(connection: Connection, run: Run) -> int:
    """How many steps have answers that were for the room to see, and that it has not seen."""
    waits = rounds.unreleased(connection, run.workshop.id)
    return sum(_for_the_room(run, run.beat_of(found)) for found in run.rounds.values() if found.id in waits)


def _for_the_room(run: Run, beat: Beat) -> bool:
    step = beat.step
    if step is None or asks_nobody(step.who) or step.reveal is Reveal.DESK:
        return False
    return step.reveal is not Reveal.NEVER or looked_at(run, beat)
