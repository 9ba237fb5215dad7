"""What one trio finds on its page after the day: its agreement, its check-ins, and the trio that asks how it goes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from workshop.actions import agreed, check_ins
from workshop.actions import run as running
from workshop.actions.agreed import Card
from workshop.actions.check_ins import CheckIn, Sum
from workshop.actions.house import House
from workshop.actions.outcomes import ask_of
from workshop.actions.run import Run
from workshop.core.check_ins import follow_up_ends
from workshop.kinds.catalogue import ALL as KINDS
from workshop.store import pairs, restored, take_home, workshops
from workshop.store.rows import StoredAnswer, Trio, Workshop


@dataclass(frozen=True, slots=True)
class Home:
    """One trio's page, in one language."""

    workshop: Workshop
    trio: Trio
    was_here: bool  # somebody of the trio was; else there is no material
    card: Card | None
    check_ins: tuple[CheckIn, ...]  # none where there is no agreement to ask about
    buddies: tuple[str, ...]  # workplaces of the trios it is paired with
    call: tuple[tuple[str, str], ...]  # what it has agreed with them, as (field, text)
    ends_on: date

    @property
    def following(self) -> CheckIn | None:
        """The check-in to answer now; where none waits, the next one."""
        waiting = [each for each in self.check_ins if not each.answered]
        return next((each for each in reversed(waiting) if each.open), waiting[0] if waiting else None)


def look(house: House, trio: Trio, language: str) -> Home:
    """The page as it is now."""
    with house.store.read() as connection:
        run = running.load(connection, trio.workshop_id)
        card = agreed.card(connection, run, trio, language)
        asked = check_ins.of_trio(connection, run, trio, language, check_ins.today(house)) if card else ()
        answers = agreed.answers_of(connection, run, trio.id)
        call = _call(connection, run, trio, answers, language)
        here = bool(answers) or _was_here(connection, trio)
        known = pairs.of(connection, run.workshop.id)
        whom = {known.get(trio.id, "")} | {who for who, listens in known.items() if listens == trio.id}
        buddies = tuple(each.name for each in workshops.trios(connection, run.workshop.id) if each.id in whom)
    held = date.fromisoformat(run.workshop.day)
    ends_on = follow_up_ends(held, run.workshop.keep_days)
    return Home(run.workshop, trio, here, card, asked, buddies, call, ends_on)


def _was_here(connection: Connection, trio: Trio) -> bool:
    """Whether anybody of it was in the room; a day that was read in has only those who were."""
    seats = workshops.seats_of(connection, trio.id)
    return any(seat.secret_hash for seat in seats) or restored.of(connection, trio.workshop_id) is not None


def _call(
    connection: Connection, run: Run, trio: Trio, answers: Iterable[StoredAnswer], language: str
) -> tuple[tuple[str, str], ...]:
    """What a trio has agreed with the one that asks how it goes, as (field, text)."""
    given = {row.round_id: row for row in answers if row.state == "given"}
    for beat in run.beats:
        row = given.get(found.id) if (found := run.round_of(beat)) else None
        if row is not None and beat.step is not None and beat.step.partner:
            form = KINDS[beat.step.kind].fill(ask := ask_of(connection, run, beat, language, trio.id), row.value)
            lines = ((field.label, (form.get(f"f_{field.id}") or [""])[0]) for field in ask.fields)
            return tuple((label, text) for label, text in lines if text)
    return ()


@dataclass(frozen=True, slots=True)
class Line:
    """A trio on the desk: which check-ins it has answered, and nothing of what or who."""

    trio: Trio
    has_card: bool
    answered: frozenset[int]  # days


@dataclass(frozen=True, slots=True)
class Overview:
    """The follow-up of a whole workshop, for its owner."""

    days: tuple[tuple[int, date], ...]  # of each check-in, and its date
    lines: tuple[Line, ...]
    sums: tuple[Sum, ...]  # as far as they may be shown
    ends_on: date


def overview(house: House, workshop_id: str, language: str) -> Overview:
    """Which trios have answered which check-ins, and the sums that may be shown."""
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
        rows = take_home.check_ins(connection, workshop_id)
        agreements, lines = agreed.agreements(connection, run, language), []
        for trio in workshops.trios(connection, workshop_id):
            if trio.listed:
                answered = frozenset(row.days for row in rows if row.trio_id == trio.id)
                lines.append(Line(trio, trio.id in agreements, answered))
        sums = check_ins.sums(connection, run, language)
        held = date.fromisoformat(run.workshop.day)
        days = tuple((step.after, check_ins.due(run, step)) for step in check_ins.steps(run))
    return Overview(days, tuple(lines), sums, follow_up_ends(held, run.workshop.keep_days))
