"""What items and steps are called in the run sheet."""

from workshop.actions.run import Run
from workshop.content.programme import Beat


def item_title(run: Run, item: int, language: str) -> str:
    """The exercise's title, or what a talk or a break is called."""
    line = run.plan.programme.items[item]
    exercise = run.plan.exercises.get(line.exercise)
    return exercise.title.say(language) if exercise else line.what.say(language)


def step_title(run: Run, beat: Beat, language: str) -> str:
    """What a beat is called in the run sheet."""
    if beat.step is None:
        return run.plan.programme.items[beat.item].what.say(language)
    return beat.step.heading.say(language) or beat.step.ask.say(language)
