"""The run sheet on paper: for each item its time, what to say, what to ask when the room is quiet, and plan B."""

from dataclasses import dataclass

from workshop.actions import day_clock, day_sheet
from workshop.actions import run as running
from workshop.actions.clock import clock_minutes, hhmm
from workshop.actions.day_sheet import SheetLine
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.titles import step_title
from workshop.content.exercise import Step


@dataclass(frozen=True, slots=True)
class PrintedStep:
    """A step with its minutes and the words for it."""

    title: str
    minutes: int
    question: str
    say: str
    who: str


@dataclass(frozen=True, slots=True)
class PrintedItem:
    """One item of the day as it is held in the hand."""

    number: int
    begins: str
    ends: str
    minutes: int
    title: str
    kind: str
    says: str
    purpose: str
    script: str
    silence: str
    plan_b: str
    note: str
    timeline: tuple[str, ...]
    steps: tuple[PrintedStep, ...]


def sheet(house: House, workshop_id: str, language: str) -> tuple[PrintedItem, ...]:
    """The day in its order of today; what is skipped is left out."""
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
    lines = [line for line in day_sheet.sheet(run, day_clock.look(run, house.clock()), language) if not line.skipped]
    return tuple(_item(run, line, number, language) for number, line in enumerate(lines, 1))


def _item(run: Run, line: SheetLine, number: int, language: str) -> PrintedItem:
    exercise = run.plan.exercises.get(line.item.exercise)
    beats = [(beat, beat.step) for beat in run.beats if beat.item == line.index]
    as_usual = exercise and line.minutes == exercise.minutes.default  # the minute plan is for that length
    return PrintedItem(
        number=number,
        begins=line.planned,
        ends=hhmm(clock_minutes(line.planned) + line.minutes),
        minutes=line.minutes,
        title=line.title,
        kind=line.item.kind,
        says=line.item.says.say(language),
        note=line.item.note.say(language),
        purpose=exercise.purpose.say(language) if exercise else "",
        script=exercise.script.say(language) if exercise else "",
        silence=exercise.silence.say(language) if exercise else "",
        plan_b=exercise.plan_b.say(language) if exercise else "",
        timeline=tuple(text.say(language) for text in exercise.timeline) if exercise and as_usual else (),
        steps=tuple(_step(step_title(run, beat, language), step, language) for beat, step in beats if step),
    )


def _step(title: str, step: Step, language: str) -> PrintedStep:
    asked = step.ask.say(language)
    return PrintedStep(title, step.minutes, "" if asked == title else asked, step.say.say(language), step.who)
