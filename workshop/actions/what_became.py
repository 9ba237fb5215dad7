"""What has become of the last agreements, for what leaves the room: a trio's own for its deck, sums for the room's."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from workshop.actions import last_time
from workshop.actions.last_time import LastTime
from workshop.actions.run import Run
from workshop.export.report import Became, Kept, Report
from workshop.store import workshops
from workshop.text import guard


def beside(connection: Connection, run: Run, report: Report) -> Report:
    """The report with what each trio agreed the last time, and with the room's sums."""
    trios, held = workshops.trios(connection, run.workshop.id), date.fromisoformat(run.workshop.day)
    found = last_time.of_trios(connection, run.workshop, trios, report.language, held)
    own = {trio.name: _kept(found[trio.id]) for trio in trios if trio.id in found}
    told = tuple(replace(trio, last=own.get(trio.workplace)) for trio in report.trios)
    return replace(report, trios=told, last=_became(connection, run, report.language))


def _kept(last: LastTime) -> Kept:
    """Without what looks like personal data: nobody has looked through it at a desk."""
    title, sentence = last.workshop.title, guard.mask(last.agreement.sentence)
    said = last.check_in
    if said is None:
        return Kept(title, sentence)
    question = said.status.label if said.status else ""
    return Kept(title, sentence, said.days, question, said.said, guard.mask(said.learnt))


def _became(connection: Connection, run: Run, language: str) -> Became | None:
    last = last_time.of_room(connection, run, language)
    if last is None:
        return None
    if last.said is None:
        return Became(last.title, last.agreements)
    return Became(last.title, last.agreements, last.said.question, last.said.days, last.said.figure)
