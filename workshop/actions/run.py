"""A workshop with its plan and its place in it: what every other action looks at first."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from workshop.content import replanned
from workshop.content.library import thaw
from workshop.content.programme import Beat, Plan
from workshop.content.replanned import Changes
from workshop.core.phases import Phase
from workshop.store import rounds, workshops
from workshop.store.rows import Round, Workshop

ALL_DAY = -1  # the item number of rounds that are open all day
_PLANS: OrderedDict[str, "_Laid"] = OrderedDict()  # a frozen plan never changes, what is laid over it seldom
_KEPT = 50


@dataclass(frozen=True, slots=True)
class _Laid:
    """A frozen plan with what this day does otherwise laid over it."""

    written: Mapping[str, Any]
    plan: Plan
    changes: Changes
    beats: tuple[Beat, ...]
    route: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """One consistent look at a workshop."""

    workshop: Workshop
    plan: Plan  # as it was frozen
    beats: tuple[Beat, ...]  # all of them, in the file's order, with the minutes of this day
    rounds: Mapping[tuple[int, str], Round]
    changes: Changes
    route: tuple[int, ...]  # the beats of this day in order, as places in `beats`

    @property
    def beat(self) -> Beat | None:
        """Where we are; None in the lobby and after the end."""
        index = self.workshop.beat
        return self.beats[index] if 0 <= index < len(self.beats) and self.workshop.state == "running" else None

    @property
    def round(self) -> Round | None:
        """The round of the current beat, if it has a step."""
        return self.round_of(self.beat) if self.beat else None

    @property
    def following(self) -> int:
        """The beat after this one on today's route; the number of beats when the day is over."""
        at, order = self.workshop.beat, replanned.ordered(self.plan, self.changes)
        if at in self.route:
            later = self.route[self.route.index(at) + 1 :]
        elif at < 0:
            later = self.route
        else:  # a beat that has been left out: on to the first one that comes after its place
            place = (order.index(self.beats[at].item), at)
            later = tuple(each for each in self.route if (order.index(self.beats[each].item), each) > place)
        return later[0] if later else len(self.beats)

    def minutes_of(self, item: int) -> int:
        """How long an item is today; nothing when it is skipped."""
        return replanned.minutes_of(self.plan, self.changes, item)

    @property
    def position(self) -> str:
        """Names this very moment of the run; *Næste* says which one it was pressed at."""
        return f"{self.workshop.beat}.{self.round.phase if self.round else self.workshop.state}"

    def round_of(self, beat: Beat) -> Round | None:
        """The round in which a beat's step is asked."""
        return self.rounds.get((beat.item, beat.step.name)) if beat.step else None

    def phase_of(self, beat: Beat) -> Phase | None:
        """How far a beat's round has come."""
        found = self.round_of(beat)
        return Phase(found.phase) if found else None

    def beat_of(self, round_: Round) -> Beat:
        """The beat a round belongs to; also for rounds that are open all day."""
        for beat in self.beats:
            if (beat.item, beat.step.name if beat.step else "") == (round_.item, round_.step):
                return beat
        return Beat(ALL_DAY, self.plan.exercises[round_.exercise].step(round_.step))

    def all_day(self) -> tuple[Round, ...]:
        """The rounds that are open all day."""
        return tuple(found for (item, _), found in self.rounds.items() if item == ALL_DAY)

    def ended(self) -> bool:
        """Whether the workshop is over."""
        return self.workshop.state == "ended"


def load(connection: Connection, workshop_id: str) -> Run:
    """The workshop as it is now; NotFound when it is gone."""
    return of(connection, workshops.by_id(connection, workshop_id))


def of(connection: Connection, workshop: Workshop) -> Run:
    """A workshop that has been read, with its plan and rounds."""
    laid = _laid(connection, workshop)
    found = {(r.item, r.step): r for r in rounds.all_of(connection, workshop.id)}
    return Run(workshop, laid.plan, laid.beats, found, laid.changes, laid.route)


def _laid(connection: Connection, workshop: Workshop) -> _Laid:
    found = _PLANS.get(workshop.id)
    if found is None or found.written != workshop.changes:
        plan = found.plan if found else thaw(workshops.plan_data(connection, workshop.id))
        changes = replanned.read(workshop.changes)
        beats, route = replanned.beats_of(plan, changes), replanned.route_of(plan, changes)
        found = _PLANS[workshop.id] = _Laid(workshop.changes, plan, changes, beats, route)
        while len(_PLANS) > _KEPT:
            _PLANS.popitem(last=False)
    return found
