"""What a step was made of: the earlier steps that it looks back at, takes something from, or asks again."""

from collections.abc import Mapping, Sequence
from typing import Any

from workshop.export.report import Report, StepReport


def sources(report: Report, step: StepReport) -> tuple[StepReport, ...]:
    """The steps named by the step's `of` and `takes`: those of its own item, else the last time they were asked."""
    exercises: Mapping[str, Any] = report.programme_text.get("exercises", {})  # type: ignore[assignment]
    written = next((s for s in _steps(exercises, step.exercise) if s.get("name") == step.step), {})
    of = written.get("of", ())
    takes, again = written.get("takes", ()), written.get("again", "")
    named = [*_listed(of), *_listed(takes), *_listed(again or ())]
    keys = dict.fromkeys(_key(step.exercise, name, exercises) for name in named)
    return tuple(other for key in keys if (other := _asked(report, step, key)) is not None)


def _listed(sources: str | Sequence[str]) -> Sequence[str]:
    return [sources] if isinstance(sources, str) else sources


def _asked(report: Report, step: StepReport, key: str) -> StepReport | None:
    here = (other for other in report.steps if other.key == key and other.item == step.item)
    return next(here, None) or report.step(key)


def _key(exercise: str, source: str, exercises: Mapping[str, Any]) -> str:
    """`valg`, `svar.answers` and `K06.less?` as the key of the step that gives it."""
    parts = source.rstrip("?").split(".")
    if parts[0] in exercises and len(parts) > 1:
        exercise, *parts = parts
    given = (s["name"] for s in _steps(exercises, exercise) if parts[0] in (s["name"], *s.get("gives", ())))
    return f"{exercise}.{next(given, parts[0])}"


def _steps(exercises: Mapping[str, Any], exercise: str) -> Sequence[Mapping[str, Any]]:
    found: Sequence[Mapping[str, Any]] = exercises.get(exercise, {}).get("step", ())
    return found
