"""What the day was about, and which of its steps become something: read from the frozen programme, not guessed."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from workshop.export.report import Report, TrioReport


def on_followership(report: Report) -> bool:
    """Whether more of the day's exercises are about followership than about the core task."""
    found: Any = report.programme_text.get("exercises")
    if not isinstance(found, Mapping):
        return False
    themes = Counter(str(found[item.exercise].get("theme")) for item in report.items if item.exercise in found)
    return themes["foelgeskab"] > themes["kerneopgave"]


def opening(report: Report, trio: TrioReport) -> str:
    """The first sentence that the trio rehearsed for its staff meeting; empty where it has none."""
    return next((text for key in _becoming(report, "opening") for text in trio.texts.get(key, ()) if text), "")


def field_label(report: Report, exercise: str, step: str, field: str) -> str:
    """What a sheet calls one of its fields; empty where the programme has no such field."""
    found: Any = report.programme_text.get("exercises")
    steps = found[exercise].get("step", ()) if isinstance(found, Mapping) and exercise in found else ()
    words = next((each.get("fields", {}).get(field) for each in steps if each.get("name") == step), None)
    return str(words.get(report.language, "")) if isinstance(words, Mapping) else ""


def _becoming(report: Report, what: str) -> list[str]:
    """The steps whose answers become that, by their keys (`B09.saetning`), the last first."""
    found: Any = report.programme_text.get("exercises")
    if not isinstance(found, Mapping):
        return []
    keys = [
        f"{name}.{step.get('name')}"
        for name, exercise in found.items()
        for step in exercise.get("step", ())
        if step.get("becomes") == what
    ]
    return keys[::-1]
