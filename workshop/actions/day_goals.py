"""The day's goals: up to three short lines, typed on the desk in the morning and what the day is held up against."""

from collections.abc import Sequence

from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.core.changes import Topic
from workshop.core.errors import WorkshopError
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
        workshops.change(work, workshops.by_id(work.connection, workshop_id), Topic.STEP, goals=goals)


def shown(run: Run) -> tuple[str, ...]:
    """The goals, where the item that is on is about them."""
    beat = run.beat
    is_now = beat is not None and run.plan.programme.items[beat.item].kind == "goals"
    return tuple(run.workshop.goals) if is_now else ()
