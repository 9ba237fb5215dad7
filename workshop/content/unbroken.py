"""Sees that a run sheet that was changed on the day still gives every step what it must have."""

from workshop.content.exercise import Step
from workshop.content.programme import Plan
from workshop.content.replanned import Changes, gives, musts, route_of


def broken(plan: Plan, changes: Changes) -> tuple[int, str] | None:
    """The first item that would miss what it must have, and the exercise that was to give it."""
    before = _missing(plan, Changes())
    return next((found for found in _missing(plan, changes) if found not in before), None)


def holds(plan: Plan, changes: Changes) -> bool:
    """Whether every step still has what it must have."""
    return broken(plan, changes) is None


def _missing(plan: Plan, changes: Changes) -> list[tuple[int, str]]:
    beats = plan.beats()
    seen: list[tuple[str, Step]] = []
    found: list[tuple[int, str]] = []
    for place in route_of(plan, changes):
        beat = beats[place]
        own = plan.programme.items[beat.item].exercise
        for source in musts(beat.step):
            if not any(name == (source.exercise or own) and gives(step, source) for name, step in seen):
                found.append((beat.item, source.exercise or own))
        if beat.step is not None:
            seen.append((own, beat.step))
    return found
