"""Check-ins after 30, 60 and 90 days: the trio answers together in one tap; the rest see sums, and who has answered.

The questions are the programme's own; where it has none, those of the shipped exercise on buddy trios.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection

from workshop import paths
from workshop.actions import run as running
from workshop.actions.clock import ZONE
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.content.asking import ask_for
from workshop.content.exercise import Exercise, Step
from workshop.content.library import load
from workshop.core import check_ins, privacy
from workshop.core.errors import NotFound, WorkshopError
from workshop.core.figures import Bar, Bars
from workshop.core.privacy import Said
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask, Field, Form
from workshop.store import take_home
from workshop.store.rows import Trio
from workshop.store.take_home import CheckInRow

SHIPPED = "B10"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One of a trio's check-ins."""

    days: int
    due: date
    ask: Ask
    form: Form  # what the trio has answered; empty before
    open: bool  # whether it can be answered today

    @property
    def answered(self) -> bool:
        """Whether the trio has."""
        return bool(self.form)

    @property
    def status(self) -> Field | None:
        """The field that is answered in one tap."""
        return next((field for field in self.ask.fields if field.choices), None)

    @property
    def said(self) -> str:
        """The status in words; "" before it is answered."""
        chosen = (self.form.get(f"f_{self.status.id}") or [""])[0] if self.status else ""
        return next((option.label for option in self.status.choices if option.id == chosen), "") if self.status else ""

    @property
    def learnt(self) -> str:
        """The line of what was learnt; "" when there is none."""
        lines = (field for field in self.ask.fields if not field.choices)
        return " ".join(text for field in lines if (text := (self.form.get(f"f_{field.id}") or [""])[0]))


@dataclass(frozen=True, slots=True)
class Sum:
    """What all trios together have answered to one check-in."""

    days: int
    question: str
    figure: Bars

    @property
    def most(self) -> Bar:
        """The answer that most have given."""
        return max(self.figure.rows, key=lambda row: row.count)


def of_trio(connection: Connection, run: Run, trio: Trio, language: str, today: date) -> tuple[CheckIn, ...]:
    """A trio's check-ins in order."""
    known = {row.days: row for row in take_home.check_ins_of(connection, trio.id)}
    return tuple(_one(run, step, known.get(step.after), language, today) for step in steps(run))


def answer(house: House, trio: Trio, days: int, form: Form, language: str) -> None:
    """Keep how it goes; WorkshopError where the form is no answer, or it is too early."""
    with house.store.work() as work:
        run = running.load(work.connection, trio.workshop_id)
        step = next((step for step in steps(run) if step.after == days), None)
        if step is None:
            raise NotFound("That check-in is not here. Open your trio's page again.")
        asked = _one(run, step, None, language, today(house))
        if not asked.open:
            raise WorkshopError("This check-in can be answered from {n} days before its date on.", n=check_ins.EARLY)
        value = KINDS[step.kind].read(asked.ask, form).value
        take_home.check_in(work.connection, CheckInRow(trio.id, days, value))
        _show_sums(work.connection, run, step)


def sums(connection: Connection, run: Run, language: str) -> tuple[Sum, ...]:
    """What all trios have answered, added together, as far as the floor lets it be shown; the latest check-in last."""
    rows = take_home.check_ins(connection, run.workshop.id)
    told: list[Sum] = []
    for step in steps(run):
        shown = [Said(row.shown) for row in rows if row.days == step.after and row.shown is not None]
        released, ask = privacy.release(shown, floor=run.workshop.floor), ask_for(step, language)
        labels = [field.label for field in ask.fields if field.choices]
        if released.n:
            figures = [each for each in KINDS[step.kind].tell(ask, released) if isinstance(each, Bars)]
            told += [Sum(step.after, label, each) for label, each in zip(labels, figures, strict=False)]
    return tuple(told)


def steps(run: Run) -> Sequence[Step]:
    """What is asked after the day, in order."""
    own = _later(run.plan.exercises.values())
    return own or _shipped()


def due(run: Run, step: Step) -> date:
    """When a check-in is asked."""
    return check_ins.at_work(date.fromisoformat(run.workshop.day) + timedelta(days=step.after))


def today(house: House) -> date:
    """The day it is in Denmark."""
    return datetime.fromtimestamp(house.clock(), ZONE).date()


def _one(run: Run, step: Step, row: CheckInRow | None, language: str, today: date) -> CheckIn:
    ask = ask_for(step, language)
    form = KINDS[step.kind].fill(ask, row.value) if row else {}
    opens = due(run, step) - timedelta(days=check_ins.EARLY)
    return CheckIn(step.after, due(run, step), ask, form, today >= opens)


def _show_sums(connection: Connection, run: Run, step: Step) -> None:
    """Make the sums anew, when enough have answered that nobody's answer can be read off the difference."""
    rows = [row for row in take_home.check_ins(connection, run.workshop.id) if row.days == step.after]
    now = [(_ready(step, row.value), row.shown) for row in rows]
    if check_ins.may_be_shown(now, run.workshop.floor):
        for row, (ready, _) in zip(rows, now, strict=True):
            take_home.show(connection, row.trio_id, row.days, ready)


def _ready(step: Step, value: Mapping[str, Any]) -> dict[str, Any]:
    """The part of an answer that is no words of the trio's own."""
    ids = {field.id for field in step.fields if field.choices}
    return {"fields": {id: text for id, text in value.get("fields", {}).items() if id in ids}}


def _later(exercises: Any) -> tuple[Step, ...]:
    found = [step for exercise in exercises for step in exercise.steps if step.after and step.kind == "pulse"]
    return tuple(sorted({step.after: step for step in found}.values(), key=lambda step: step.after))


@cache
def _shipped() -> tuple[Step, ...]:
    found: Exercise | None = load(paths.exercises()).exercises.get(SHIPPED)
    return _later([found] if found else [])
