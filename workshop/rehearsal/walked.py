"""Whether somebody really answered every step of a programme, or by which rule nobody could."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from workshop.actions.sources import hands_out
from workshop.content.exercise import Step
from workshop.content.programme import Plan
from workshop.core.phases import asks_nobody
from workshop.export.accounts import StepAccount


def unanswered(plan: Plan, accounts: Sequence[StepAccount]) -> list[str]:
    """The steps (`K04.nik`) that were asked and that nobody answered, although they could be.

    A step about what the whole room has written has nothing to ask about while that is under the floor.
    """
    given, seen = _given(accounts), _seen(accounts)
    return [
        name
        for name, step in _asked(plan)
        if not given[name] and not (hands_out(step) and not any(seen[source] for source in _sources(name, step)))
    ]


def _asked(plan: Plan) -> Iterator[tuple[str, Step]]:
    for beat in plan.beats():
        exercise = plan.exercise_of(beat)
        if exercise is not None and beat.step is not None and not asks_nobody(beat.step.who):
            yield f"{exercise.id}.{beat.step.name}", beat.step


def _sources(name: str, step: Step) -> list[str]:
    """The steps it takes from, as they are called here: of its own exercise where none is named."""
    own = name.partition(".")[0]
    return [f"{source.exercise or own}.{source.outcome.partition('.')[0]}" for source in step.takes]


def _given(accounts: Sequence[StepAccount]) -> Mapping[str, int]:
    """How many answers of each step stand: neither passed, nor changed later, nor taken back."""
    found: Counter[str] = Counter()
    for each in accounts:
        found[each.step] += each.acknowledged - each.passed - each.superseded - each.deleted
    return found


def _seen(accounts: Sequence[StepAccount]) -> Mapping[str, int]:
    """How many answers of each step others could see."""
    found: Counter[str] = Counter()
    for each in accounts:
        found[each.step] += each.counted + each.as_text
    return found
