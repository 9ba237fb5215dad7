"""The lines of a run sheet with the facilitator's words for them, as reports hold them."""

from workshop.content.programme import Plan
from workshop.export.report import ItemReport


def items(plan: Plan, language: str) -> tuple[ItemReport, ...]:
    """Every item of the programme, in the order of its file."""
    found = []
    for item in plan.programme.items:
        exercise = plan.exercises.get(item.exercise)
        found.append(
            ItemReport(
                kind=item.kind,
                title=exercise.title.say(language) if exercise else item.what.say(language),
                minutes=item.minutes,
                exercise=item.exercise,
                purpose=exercise.purpose.say(language) if exercise else "",
                script=item.says.say(language) or (exercise.script.say(language) if exercise else ""),
                silence=exercise.silence.say(language) if exercise else "",
                plan_b=exercise.plan_b.say(language) if exercise else "",
            )
        )
    return tuple(found)
