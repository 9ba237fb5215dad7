"""Turns a step of a file into what a kind is asked with, in one language."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.content.exercise import AxisText, Step
from workshop.core.figures import Axis
from workshop.kinds.contract import Ask, Field, Option

Suggestions = Mapping[str, tuple[str, ...]]  # field id (or "") → texts to take over
GOAL = "{goal}"  # where a goal's own words stand in a step's `goals`
LIMITS = (
    "at_most",
    "at_least",
    "own",
    "low",
    "high",
    "longest",
    "words",
    "wished",
    "star",
)  # the same number in every language


def ask_for(
    step: Step,
    language: str,
    *,
    options: Sequence[Option] | None = None,
    suggestions: Suggestions | None = None,
    goals: Sequence[str] = (),
    lot: str = "",
) -> Ask:
    """The step in one language; `options` replaces the file's own where they come from an earlier outcome.

    `goals` are the day's, as they were typed: a step that asks about them gets a field for each.
    """
    return Ask(
        kind=step.kind,
        language=language,
        question=step.ask.say(language),
        who=step.who,
        help=step.help.say(language),
        heading=step.heading.say(language) or step.ask.say(language),
        starters=tuple(text.say(language) for text in step.starters),
        options=tuple(options) if options is not None else _options(step, language),
        fields=(*_fields(step, language), *_goals(step, language, goals)),
        suggestions=suggestions or {},
        floor=step.floor,
        above=step.above,
        taken=options is not None,
        lot=lot,
        **_places(step, language),
        **{name: getattr(step, name) for name in LIMITS},
    )


def _places(step: Step, language: str) -> dict[str, Any]:
    """Where an answer can lie: the ends of a scale, the axes and corners of a 2×2, the columns to sort into."""
    return {
        "ends": (step.ends[0].say(language), step.ends[1].say(language)),
        "axes": (_axis(step.axes[0], language), _axis(step.axes[1], language)) if step.axes else None,
        "corners": _corners(step, language),
        "middle": step.middle.say(language),
        "columns": tuple(Option(c.id, c.label.say(language)) for c in step.columns),
    }


def _corners(step: Step, language: str) -> tuple[str, str, str, str]:
    first, second, third, fourth = step.corners
    return first.say(language), second.say(language), third.say(language), fourth.say(language)


def _options(step: Step, language: str) -> tuple[Option, ...]:
    return tuple(Option(o.id, o.label.say(language)) for o in step.options)


def _fields(step: Step, language: str) -> tuple[Field, ...]:
    return tuple(
        Field(
            f.id,
            f.label.say(language),
            f.hint.say(language),
            f.wanted,
            tuple(Option(c.id, c.label.say(language)) for c in f.choices),
            f.rated,
        )
        for f in step.fields
    )


def _goals(step: Step, language: str, goals: Sequence[str]) -> tuple[Field, ...]:
    words = step.goals.say(language)
    return tuple(
        Field(f"goal{place}", words.replace(GOAL, goal), goal=goal) for place, goal in enumerate(goals, 1) if words
    )


def _axis(axis: AxisText, language: str) -> Axis:
    return Axis(axis.label.say(language), axis.low.say(language), axis.high.say(language))
