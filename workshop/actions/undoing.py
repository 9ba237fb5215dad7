"""*Fortryd*: for ten seconds the last press can be taken back, as long as nobody has gone on since.

Answers stay where they are whatever is undone. A round that was closed is open again as by *Åbn igen*: the keys were
erased at the close, so who had answered has answered. A result that was shown is hidden; that it was seen is kept, so
that nothing can be read from the difference to the next one.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.core.changes import Topic
from workshop.core.errors import WorkshopError
from workshop.store import rounds, workshops
from workshop.store.database import Work

LASTS = 10.0  # seconds
GRACE = 1.5  # seconds a press may be on its way
OVERTAKEN = "Somebody has gone on since, so nothing was undone."
_KEPT = (
    *("state", "beat", "beat_started_at", "started_at", "ends_at", "timer_length", "page", "blank", "pace"),
    *("changes", "agreements"),
)


@dataclass(frozen=True, slots=True)
class Undo:
    """What can be undone now."""

    what: str  # next | go | close | reopen | end | plan | blank
    stamp: int
    seconds: int  # left


@contextmanager
def remembered(house: House, work: Work, run: Run, what: str) -> Iterator[None]:
    """Note how it was before what is done in the block; what could be undone until now cannot be any more."""
    yield
    after = running.load(work.connection, run.workshop.id)
    values = {name: getattr(run.workshop, name) for name in _KEPT}
    changed = {name: value for name, value in values.items() if value != getattr(after.workshop, name)}
    phases = {old.id: old.phase for at, old in run.rounds.items() if old.phase != after.rounds[at].phase}
    if not changed and not phases:
        return
    record = {"what": what, "until": house.clock() + LASTS, "stamp": after.workshop.version, "after": after.position}
    workshops.note(work.connection, run.workshop.id, undo=record | {"values": changed, "phases": phases})


def offered(run: Run, now: float) -> Undo | None:
    """What can be undone at this moment."""
    record = run.workshop.undo
    if not record or not _stands(record, run) or now >= record["until"]:
        return None
    return Undo(record["what"], record["stamp"], max(1, round(record["until"] - now)))


def undo(house: House, workshop_id: str, stamp: int) -> None:
    """Take the last press back; WorkshopError when it is too late or somebody has gone on."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        record = run.workshop.undo
        if not record or record["stamp"] != stamp or not _stands(record, run):
            raise WorkshopError(OVERTAKEN, status=409)
        if house.clock() > record["until"] + GRACE:
            raise WorkshopError("The ten seconds are over, so nothing was undone.", status=409)
        for round_id, phase in record["phases"].items():
            rounds.set_phase(work.connection, round_id, phase)
        topic = Topic.SCREEN if set(record["values"]) == {"blank"} else Topic.STEP
        workshops.change(work, run.workshop, topic, **{**record["values"], "undo": {}})


def _stands(record: Mapping[str, Any], run: Run) -> bool:
    """Whether the run is still where that press left it."""
    return bool(record["after"] == run.position)
