"""A staff meeting: a trio's own workshop, held now, on a poster for three days, or on paper; nobody needs an account.

It belongs to the trio and not to the facilitator of the day. The trio's take-home key opens it; what the staff sees is
decided by the same floor as on the day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection

from workshop.actions import facilitate, meeting_plan, prepare, releasing, trio_material
from workshop.actions import run as running
from workshop.actions.asking_view import sentence_for
from workshop.actions.clock import ZONE
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.content.library import Library
from workshop.content.programme import Beat
from workshop.core.changes import Topic
from workshop.core.errors import NotFound, WorkshopError
from workshop.core.keys import new_id
from workshop.core.phases import Phase
from workshop.core.seats import Mode, Who
from workshop.language import LANGUAGES, say
from workshop.store import meetings, rounds, workshops
from workshop.store.database import Work
from workshop.store.meetings import MeetingRow
from workshop.store.rows import Trio, Workshop

POSTER_HOURS = 72
HOUR = 3600.0


class Way(StrEnum):
    """How a meeting is held."""

    NOW = "now"  # twenty minutes, everybody in one room
    POSTER = "poster"  # three days on the wall, for all shifts
    PAPER = "paper"  # no phones: counts and notes are typed in afterwards


@dataclass(frozen=True, slots=True)
class Meeting:
    """A staff meeting with the workshop it is."""

    row: MeetingRow
    workshop: Workshop

    @property
    def going_on(self) -> bool:
        """Whether somebody may still come along."""
        return self.workshop.state != "ended"

    @property
    def on_the_wall(self) -> bool:
        """Whether it hangs on a poster, and everybody answers at their own pace."""
        return self.workshop.closes_at is not None


def start(house: House, library: Library, trio_id: str, way: Way) -> Meeting:
    """The trio's new meeting; the one that is going on, where there is one already (two may tap at once)."""
    with house.store.work() as work:
        known = _latest(work.connection, trio_id)
        if known is not None and known.going_on:
            return known
        trio = workshops.trio(work.connection, trio_id)
        day = running.load(work.connection, trio.workshop_id)
        made = prepare.add(house, work, day.workshop.owner_id, **_values(house, work, library, day, trio, way))
        _seat_the_trio(house, work, made, trio)
        until = house.clock() + POSTER_HOURS * HOUR if way is Way.POSTER else None
        meetings.add(work.connection, MeetingRow(made, trio_id, house.clock(), way, until))
        if until is not None:
            _hang_up(work, made, until)
        return Meeting(MeetingRow(made, trio_id, house.clock(), way, until), workshops.by_id(work.connection, made))


def latest(house: House, trio_id: str) -> Meeting | None:
    """The trio's newest meeting; a poster whose time is over is closed first."""
    with house.store.read() as connection:
        found = _latest(connection, trio_id)
    if found is None or found.workshop.closes_at is None or found.workshop.closes_at > house.clock():
        return found
    take_down(house, found.workshop.id)
    return latest(house, trio_id)


def is_one(house: House, workshop_id: str) -> bool:
    """Whether a workshop is a staff meeting."""
    with house.store.read() as connection:
        return meetings.of_workshop(connection, workshop_id) is not None


def wanted(house: House, trio_id: str) -> Meeting:
    """The trio's newest meeting; NotFound when it has none."""
    found = latest(house, trio_id)
    if found is None:
        raise NotFound("There is no staff meeting yet. Start one first.")
    return found


def take_down(house: House, workshop_id: str) -> None:
    """The poster's time is over: nothing more is taken in, and what reaches the floor can be shown at the meeting."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if run.workshop.closes_at is None:
            return
        for beat in answered_alone(run):
            found = run.round_of(beat)
            if found is not None and found.phase == Phase.OPEN:
                releasing.freeze(work.connection, run, found)
                rounds.set_phase(work.connection, found.id, Phase.SHOWN)
                rounds.forget_keys(work.connection, found.id)
        meetings.change(work.connection, workshop_id, until=min(run.workshop.closes_at, house.clock()))
        workshops.change(work, run.workshop, Topic.STEP, closes_at=None)


def take_down_due(house: House) -> int:
    """Close every poster whose time is over; how many were."""
    with house.store.read() as connection:
        due = meetings.over(connection, house.clock())
    for workshop_id in due:
        take_down(house, workshop_id)
    return len(due)


def answered_alone(run: Run) -> tuple[Beat, ...]:
    """The steps that each of the staff answers, in the order of the meeting."""
    return tuple(beat for beat in run.beats if beat.step is not None and beat.step.who is Who.PERSON)


def end(house: House, meeting: Meeting) -> None:
    """The meeting is over."""
    if meeting.on_the_wall:
        take_down(house, meeting.workshop.id)
    facilitate.end(house, meeting.workshop.id)


def _latest(connection: Connection, trio_id: str) -> Meeting | None:
    for row in meetings.of_trio(connection, trio_id):
        return Meeting(row, workshops.by_id(connection, row.workshop_id))
    return None


def _values(house: House, work: Work, library: Library, day: Run, trio: Trio, way: Way) -> Mapping[str, Any]:
    now, language = datetime.fromtimestamp(house.clock(), ZONE), day.workshop.language
    title = say(language, "Staff meeting: {workplace}", workplace=trio.name)[: prepare.LONGEST_TITLE]
    sentence = sentence_for(work.connection, day, trio.id)
    return {
        "frozen": meeting_plan.frozen(library, day.plan, _proposals(work.connection, day, trio), sentence),
        "title": title,
        "language": language,
        "day": now.date().isoformat(),
        "starts": f"{now:%H:%M}",
        "sentence": sentence,
        "floor": day.workshop.floor,
        "keep_days": day.workshop.keep_days,
        "state": "ended" if way is Way.PAPER else "running",
    }


def _proposals(connection: Connection, day: Run, trio: Trio) -> dict[str, str]:
    """The trio's small experiment as one sentence, by language; empty where it has none."""
    found = {each: trio_material.one(connection, day, trio, "", each).commitment for each in LANGUAGES}
    return {language: card.sentence if card else "" for language, card in found.items()}


def _seat_the_trio(house: House, work: Work, workshop_id: str, trio: Trio) -> None:
    """The workplace without chairs: it owns the agreement, and nobody chooses where to sit."""
    values = {"id": new_id(house.chance), "workshop_id": workshop_id, "workplace_id": trio.workplace_id}
    workshops.add_trio(work.connection, **values, mode=Mode.SEATS, sentence=trio.sentence, listed=True)


def _hang_up(work: Work, workshop_id: str, until: float) -> None:
    run = running.load(work.connection, workshop_id)
    for beat in answered_alone(run):
        found = run.round_of(beat)
        if found is not None:
            rounds.set_phase(work.connection, found.id, Phase.OPEN)
    workshops.note(work.connection, workshop_id, closes_at=until)


def on_its_way(meeting: Meeting) -> Meeting:
    """The meeting, where somebody may still come along; WorkshopError when it is over."""
    if not meeting.going_on:
        raise WorkshopError("This staff meeting is over. Start a new one.", status=409)
    return meeting
