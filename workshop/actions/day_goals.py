"""The day's goals: up to three short lines, typed on the desk in the morning and what the day is held up against."""

from collections.abc import Sequence

from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.content.exercise import Text
from workshop.core.changes import Topic
from workshop.core.errors import WorkshopError
from workshop.core.phases import Phase
from workshop.store import workshops
from workshop.text.cleaning import clean

MOST = 3
LONGEST = 80  # characters, so that a line fits on the wall


def keep(house: House, workshop_id: str, lines: Sequence[str]) -> None:
    """The goals from now on; empty lines are left out."""
    goals = [" ".join(clean(line).split()) for line in lines]
    goals = [goal for goal in goals if goal]
    if len(goals) > MOST:
        raise WorkshopError("There is room for {most} goals.", field="goal1", most=MOST)
    for place, goal in enumerate(goals, 1):
        if len(goal) > LONGEST:
            raise WorkshopError("A goal has room for {most} characters.", field=f"goal{place}", most=LONGEST)
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        if goals != list(run.workshop.goals) and _asked_about(run):
            raise WorkshopError("The room has been asked about these goals, so they stand as they are.", field="goal1")
        workshops.change(work, run.workshop, Topic.STEP, goals=goals)


def _asked_about(run: Run) -> bool:
    """Whether a step that rates the goals has been opened: from then on its answers are about just these."""
    steps = (beat for beat in run.beats if beat.step is not None and beat.step.goals != Text())
    return any(run.phase_of(beat) not in (None, Phase.WAITING) for beat in steps)


def shown(run: Run) -> tuple[str, ...]:
    """The goals, where the item that is on is about them."""
    beat = run.beat
    is_now = beat is not None and run.plan.programme.items[beat.item].kind == "goals"
    return tuple(run.workshop.goals) if is_now else ()
