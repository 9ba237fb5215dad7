"""Answers that nobody has seen yet: what the end of the day would leave unseen, and what a picture still waits for."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions.released import floor
from workshop.actions.run import Run
from workshop.actions.sources import looked_at
from workshop.content.programme import Beat
from workshop.core import privacy
from workshop.core.phases import Phase, asks_nobody
from workshop.core.seats import Reveal
from workshop.store import rounds
from workshop.store.rows import Round


@dataclass(frozen=True, slots=True)
class Waiting:
    """Answers to the step that is on which cannot be shown yet. `why`: floor, three, or late when it has been shown."""

    n: int
    why: str
    floor: int


@dataclass(frozen=True, slots=True)
class Unseen:
    """Steps whose answers the room has not seen, and answers that came too late at steps it has seen."""

    steps: int
    late: int


def look(connection: Connection, run: Run) -> tuple[Waiting | None, Unseen]:
    """What waits at the step that is on, and what the end of the day would leave unseen."""
    waits = rounds.unreleased(connection, run.workshop.id)
    return _waiting(connection, run, waits), _unseen(connection, run, waits)


def _waiting(connection: Connection, run: Run, waits: Mapping[str, int]) -> Waiting | None:
    """What waits, in a live picture or after one that has been seen (contracts.md, Who answers, 5)."""
    step, round_ = run.beat.step if run.beat else None, run.round
    if step is None or round_ is None or round_.phase not in (Phase.OPEN, Phase.SHOWN):
        return None
    n = waits.get(round_.id, 0)
    shown = n > 0 and bool(rounds.releases(connection, round_.id))
    if not shown and (round_.phase == Phase.SHOWN or step.reveal is not Reveal.LIVE):
        return None
    why = "late" if round_.phase == Phase.SHOWN else "three" if shown else "floor"
    return Waiting(n, why, floor(run, step)) if n else None


def _unseen(connection: Connection, run: Run, waits: Mapping[str, int]) -> Unseen:
    """What the room was to see and has not seen."""
    there = [found for found in run.rounds.values() if found.id in waits and _for_the_room(run, run.beat_of(found))]
    late = [waits[found.id] for found in there if _too_few(connection, found, waits[found.id])]
    return Unseen(len(there) - len(late), sum(late))


def _too_few(connection: Connection, round_: Round, n: int) -> bool:
    """Whether they came after a result that had been seen, and are too few to be shown as a new one."""
    return not privacy.late_batch_may_show(n) and bool(rounds.releases(connection, round_.id))


def _for_the_room(run: Run, beat: Beat) -> bool:
    step = beat.step
    if step is None or asks_nobody(step.who) or step.reveal is Reveal.DESK:
        return False
    return step.reveal is not Reveal.NEVER or looked_at(run, beat)
