"""What whoever leads a staff meeting sees: where it is, what the big button does, what waits, and the result."""

from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions import attendance, desk_view, meeting_lead, meeting_texts, room_view, staff_material
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.meeting_texts import Pile
from workshop.actions.released import floor
from workshop.actions.room_view import ScreenView
from workshop.actions.run import Run
from workshop.actions.staff_meeting import Meeting, answered_alone
from workshop.content.exercise import Exercise
from workshop.content.programme import Item
from workshop.core import privacy
from workshop.core.phases import Phase, asks_nobody
from workshop.export.report import StepReport
from workshop.kinds.contract import Ask, Form
from workshop.store import rounds
from workshop.store.rows import Trio


@dataclass(frozen=True, slots=True)
class Agreeing:
    """The agreement's form, and what stands in it."""

    ask: Ask
    form: Form
    saved: bool
    here: bool  # the meeting has come to it


@dataclass(frozen=True, slots=True)
class Count:
    """How many have answered one question of a poster, told in steps; 0 under the floor."""

    question: str
    n: int


@dataclass(frozen=True, slots=True)
class MeetingView:
    """One look at a staff meeting from its leader's phone or laptop."""

    meeting: Meeting
    screen: ScreenView
    position: str
    phase: str
    next_does: str  # explain | open | read | close | reveal | end
    next_title: str
    exercise: Exercise | None
    item: Item | None
    can_reopen: bool
    piles: tuple[Pile, ...]
    agreeing: Agreeing | None
    results: tuple[StepReport, ...]  # where the meeting is over or the poster is down
    counts: tuple[Count, ...]  # while the poster hangs
    floor: int


def look(house: House, meeting: Meeting, trio: Trio, language: str) -> MeetingView:
    """What there is to see and to do now."""
    with house.store.read() as connection:
        run = running.load(connection, meeting.workshop.id)
        meeting = Meeting(meeting.row, run.workshop)
        room = attendance.look(connection, run.workshop.id)
        beat, (does, leads_to) = run.beat, desk_view.following(run, language)
        screen = room_view.of(connection, run, room, language, house.clock())
        step, phase = beat.step if beat else None, run.round.phase if run.round else ""
        asked = step is not None and not asks_nobody(step.who)
        return MeetingView(
            meeting, screen, run.position, phase,
            "read" if meeting_lead.reads_first(run) else does, leads_to,
            exercise=run.plan.exercise_of(beat) if beat else None,
            item=run.plan.programme.items[beat.item] if beat else None,
            can_reopen=asked and phase in (Phase.CLOSED, Phase.SHOWN),
            piles=meeting_texts.waiting(connection, run, language),
            agreeing=_agreeing(connection, run, trio, language),
            results=_results(connection, run, meeting, language),
            counts=_counts(connection, run, language) if meeting.on_the_wall else (),
            floor=run.workshop.floor,
        )  # fmt: skip


def _agreeing(connection: Connection, run: Run, trio: Trio, language: str) -> Agreeing | None:
    found = meeting_lead.agreement(connection, run, language)
    if found is None:
        return None
    beat, round_, ask = found
    here = run.beat is not None and run.beat.key == beat.key
    return Agreeing(ask, *meeting_lead.in_form(connection, run, ask, round_, trio), here)


def _results(connection: Connection, run: Run, meeting: Meeting, language: str) -> tuple[StepReport, ...]:
    """What may be seen now: afterwards, and between a poster and the meeting that looks at it."""
    before_it_began = run.workshop.beat < 0 and meeting.row.until is not None and not meeting.on_the_wall
    return staff_material.told(connection, run, language) if run.ended() or before_it_began else ()


def _counts(connection: Connection, run: Run, language: str) -> tuple[Count, ...]:
    found = []
    for beat in answered_alone(run):
        round_, step = run.round_of(beat), beat.step
        if round_ is not None and step is not None:
            n = privacy.in_steps(rounds.given(connection, round_.id), floor(run, step))
            found.append(Count(step.ask.say(language), n))
    return tuple(found)
