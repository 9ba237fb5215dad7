"""Looking back: the whole workshop as one report of what has been released, for decks, sheets and files."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

from workshop.actions import agreed, earlier, restoring, staff_material, step_reports, trio_material, what_became
from workshop.actions import run as running
from workshop.actions.accounting import account
from workshop.actions.as_held import held
from workshop.actions.earlier import Compared
from workshop.actions.house import House
from workshop.actions.item_words import items
from workshop.actions.run import Run
from workshop.content.programme import Beat
from workshop.core.phases import asks_nobody
from workshop.core.seats import TRIO_FUNCTIONS
from workshop.export.report import Earlier, Report
from workshop.store import meetings, people, places, workshops
from workshop.store.rows import Round, Seat, Workshop


def report(
    house: House, workshop_id: str, language: str, compared: Compared | None = None, *, staff_of: str = ""
) -> Report:
    """Everything that may leave the room now, in one language; a workshop that was read in keeps its own.

    Once it has ended, with the days to compare with: those that are named, else ours. `staff_of`: with what this
    trio's own staff said.
    """
    with house.store.read() as connection:
        read_in = restoring.report(connection, workshop_id)
        if read_in is not None:
            found = _read_in(connection, workshop_id, read_in)
        else:
            found = _of_here(connection, workshop_id, language, compared)
        return staff_material.beside(connection, found, staff_of) if staff_of else found


def _read_in(connection: Connection, workshop_id: str, report: Report) -> Report:
    """The files' report, with the commitments that trios have changed on their pages since."""
    changed = agreed.changed(connection, running.load(connection, workshop_id), report.language)
    trios = tuple(replace(trio, commitment=changed.get(trio.workplace, trio.commitment)) for trio in report.trios)
    return replace(report, ended=True, known=places.names(connection), trios=trios)


def _of_here(connection: Connection, workshop_id: str, language: str, compared: Compared | None) -> Report:
    run = running.load(connection, workshop_id)
    found = _report(connection, run, language)
    if meetings.of_workshop(connection, workshop_id) is not None:  # a meeting is one workplace's own
        return found
    found = what_became.beside(connection, run, found)
    if not run.ended():
        return found
    days = earlier.chosen(connection, run, compared or Compared())
    return replace(found, ended=True, earlier=tuple(_earlier(connection, day, language) for day in days))


def _earlier(connection: Connection, workshop: Workshop, language: str) -> Earlier:
    run = running.of(connection, workshop)
    steps = tuple(step_reports.of(connection, run, beat, language) for beat in _asked(run))
    return Earlier(workshop.title, date.fromisoformat(workshop.day), workshop.floor, steps)


def _report(connection: Connection, run: Run, language: str) -> Report:
    day = date.fromisoformat(run.workshop.day)
    return Report(
        language=language,
        title=run.workshop.title,
        code=run.workshop.code,
        day=day,
        programme=run.plan.programme.name,
        programme_text=workshops.plan_data(connection, run.workshop.id),
        sentence=run.workshop.sentence,
        **_present(connection, run),
        delete_on=day + timedelta(days=run.workshop.keep_days),
        floor=run.workshop.floor,
        items=items(run.plan, language),
        steps=tuple(step_reports.of(connection, run, beat, language) for beat in _asked(run)),
        trios=trio_material.all_trios(connection, run, language),
        accounts=tuple(account(connection, run, round_) for round_ in _answered(run)),
        goals=tuple(run.workshop.goals),
        held=held(run, language),
        known=places.names(connection),
        simulated=run.workshop.tried,
    )


def _present(connection: Connection, run: Run) -> dict[str, Any]:
    """Whose day it is, and how many people and workplaces are here."""
    name, unit = people.organisation(connection)
    taken = [seat for seat in workshops.seats(connection, run.workshop.id) if seat.secret_hash]
    workplaces = {seat.trio_id for seat in taken if seat.trio_id}
    counted = {"people": len(taken), "workplaces": len(workplaces), "functions": _functions(taken, run.workshop.floor)}
    return {"municipality": name, "unit": unit, **counted}


def _functions(taken: list[Seat], floor: int) -> dict[str, int]:
    """How many of each function are here; of none when one of them has too few to be told apart."""
    counted = Counter(seat.function for seat in taken)
    found = {str(function): counted[function] for function in TRIO_FUNCTIONS}
    return found if min(found.values()) >= floor else {}


def _asked(run: Run) -> list[Beat]:
    return [beat for beat in run.beats if beat.step is not None] + [run.beat_of(round_) for round_ in run.all_day()]


def _answered(run: Run) -> list[Round]:
    beats = [beat for beat in _asked(run) if beat.step is not None and not asks_nobody(beat.step.who)]
    return [round_ for round_ in (_round(run, beat) for beat in beats) if round_ is not None]


def _round(run: Run, beat: Beat) -> Round | None:
    return run.round_of(beat)
