"""Which earlier days a workshop may be held up against: the same facilitator's, ended, with the same questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.core.phases import Phase
from workshop.store import rounds, workshops
from workshop.store.rows import Workshop

_LOOKED_AT = 40  # workshops back in time
_COMPARED = ("scales", "choice", "worksheet")  # kinds whose answers can stand beside each other
_YEAR = timedelta(days=365)
_ABOUT = timedelta(days=120)  # a day may lie so far from a year before, and is still about a year before


@dataclass(frozen=True, slots=True)
class Compared:
    """The ids of the days to compare with; None is chosen by us, "" is none."""

    last: str | None = None
    year: str | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What the desk may choose among, and what is chosen where nobody does; "" is no day."""

    days: tuple[Workshop, ...]
    last: str
    year: str


def choices(house: House, workshop_id: str) -> Choices:
    """The days one may compare with, and ours."""
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
        days = offered(connection, run)
    last, year = next(iter(days), None), a_year_before(days, run.workshop.day)
    return Choices(days, last.id if last else "", year.id if year and year != last else "")


def offered(connection: Connection, run: Run) -> tuple[Workshop, ...]:
    """Earlier days that share a question with this one, the latest first; a trial only where this one is one too."""
    wanted = _questions(run)
    held = [
        other
        for other in workshops.owned_by(connection, run.workshop.owner_id)
        if other.id != run.workshop.id
        and other.state == "ended"
        and other.tried == run.workshop.tried
        and _before(other, run.workshop)
    ]
    held.sort(key=lambda other: (other.day, other.started_at or 0.0), reverse=True)
    return tuple(other for other in held[:_LOOKED_AT] if wanted & _shown(connection, other))


def chosen(connection: Connection, run: Run, compared: Compared) -> tuple[Workshop, ...]:
    """The last day and the one about a year before, or those that were chosen among the offered; each once."""
    days = offered(connection, run)
    last = _named(days, compared.last) if compared.last is not None else next(iter(days), None)
    year = _named(days, compared.year) if compared.year is not None else a_year_before(days, run.workshop.day)
    return tuple({day.id: day for day in (last, year) if day is not None}.values())


def a_year_before(days: Sequence[Workshop], day: str) -> Workshop | None:
    """The day that lies nearest to a year before, if any lies near."""
    wanted = date.fromisoformat(day) - _YEAR
    found = min(days, key=lambda other: abs(date.fromisoformat(other.day) - wanted), default=None)
    return found if found and abs(date.fromisoformat(found.day) - wanted) <= _ABOUT else None


def _named(days: Sequence[Workshop], workshop_id: str) -> Workshop | None:
    return next((day for day in days if day.id == workshop_id), None)


def _before(other: Workshop, this: Workshop) -> bool:
    return (other.day, other.started_at or 0.0) < (this.day, this.started_at or float("inf"))


def _questions(run: Run) -> set[tuple[str, str]]:
    """What this day has asked that can be compared, as (exercise, step)."""
    beats = [beat for beat in run.beats if beat.step is not None and beat.step.kind in _COMPARED]
    found = (run.round_of(beat) for beat in beats)
    return {(round_.exercise, round_.step) for round_ in found if round_ and round_.phase == Phase.SHOWN}


def _shown(connection: Connection, other: Workshop) -> set[tuple[str, str]]:
    every = rounds.all_of(connection, other.id)
    return {(round_.exercise, round_.step) for round_ in every if round_.phase == Phase.SHOWN}
