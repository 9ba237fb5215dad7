"""What a trio's staff said and agreed at its staff meeting, for the trio's own page and deck and nobody else's."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from workshop.actions import meeting_lead, step_reports
from workshop.actions import run as running
from workshop.actions.run import Run
from workshop.actions.staff_meeting import answered_alone
from workshop.core.keys import trio_key
from workshop.core.privacy import Standing
from workshop.export.report import Report, StaffReport, StepReport
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer
from workshop.store import meetings, rounds, workshops
from workshop.text import guard


def beside(connection: Connection, report: Report, trio_id: str) -> Report:
    """The report with what that trio's own staff said beside what the trio wrote."""
    staff, name = of_trio(connection, trio_id, report.language), workshops.trio(connection, trio_id).name
    trios = tuple(replace(trio, staff=staff) if trio.workplace == name else trio for trio in report.trios)
    return replace(report, trios=trios)


def of_trio(connection: Connection, trio_id: str, language: str) -> StaffReport | None:
    """The trio's last meeting at which anything was said; None when it has had none."""
    for row in meetings.of_trio(connection, trio_id):
        run = running.load(connection, row.workshop_id)
        agreed, steps = _agreed(connection, run, language), told(connection, run, language)
        if agreed or any(step.standing != Standing.NOT_YET for step in steps):
            return StaffReport(date.fromisoformat(run.workshop.day), steps, agreed, _typed(connection, run))
    return None


def told(connection: Connection, run: Run, language: str) -> tuple[StepReport, ...]:
    """What each of the staff was asked, as it may be seen now."""
    return tuple(step_reports.of(connection, run, beat, language) for beat in answered_alone(run))


def _typed(connection: Connection, run: Run) -> int:
    found = [run.round_of(beat) for beat in answered_alone(run)]
    return sum(row.typed for round_ in found if round_ for row in rounds.answers(connection, round_.id))


def _agreed(connection: Connection, run: Run, language: str) -> Mapping[str, str]:
    """The agreement by its fields, without what looks like personal data."""
    asked = meeting_lead.agreement(connection, run, language)
    if asked is None:
        return {}
    _beat, round_, ask = asked
    stored = rounds.answer_under(connection, round_.id, trio_key(meeting_lead.owner(connection, run).id))
    if stored is None or stored.state != "given":
        return {}
    fields = {id: guard.mask(text) for id, text in stored.value.get("fields", {}).items()}
    whole = KINDS[ask.kind].hand_on(ask, [Answer({"fields": fields})]).texts
    return {**fields, "what": whole[0] if whole else ""}
