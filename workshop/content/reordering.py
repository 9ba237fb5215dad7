"""Changes a programme's run sheet: the order of its items, what is left out and what is added, and when each begins."""

from collections.abc import Mapping, MutableMapping
from typing import Any

import tomlkit

from workshop.content.clock import as_start, minutes
from workshop.content.exercise import Exercise, Exercises
from workshop.text.numerals import whole

KINDS = ("exercise", "talk", "break", "goals")


def rearranged(text: str, form: Mapping[str, str], exercises: Exercises) -> str:
    """The programme with the items in the order that was typed, without those to be removed, and starts that fit."""
    document = tomlkit.parse(text)
    items = list(document["item"])
    first = str(items[0].get("start", "+0")) if items else "+0"
    kept = [(_order(form, n), n, item) for n, item in enumerate(items) if form.get(f"item.{n}.remove", "") != "1"]
    found = [item for _, _, item in sorted(kept, key=lambda each: each[:2])]
    added = _new(form, exercises)
    if added is not None:
        found.append(added)
    for item in found:
        _fit(item, exercises.get(str(item.get("exercise", ""))))
    _start(found, first)
    again = tomlkit.aot()
    for item in found:
        again.append(tomlkit.item(item.unwrap() if hasattr(item, "unwrap") else item))
    document["item"] = again
    return tomlkit.dumps(document)


def _order(form: Mapping[str, str], n: int) -> int:
    place = whole(form.get(f"item.{n}.order", ""))
    return n + 1 if place is None else place


def _new(form: Mapping[str, str], exercises: Exercises) -> MutableMapping[str, Any] | None:
    """The item that was typed at the foot of the list, if one was."""
    kind = form.get("new.kind", "")
    exercise = exercises.get(form.get("new.exercise", ""))
    if kind not in KINDS or (kind == "exercise" and exercise is None):
        return None
    words = {language: form.get(f"new.what.{language}", "").strip() for language in ("da", "en")}
    if exercise is not None and kind == "exercise":
        words = {"da": words["da"] or exercise.title.da, "en": words["en"] or exercise.title.en}
    if not any(words.values()):
        return None
    length = whole(form.get("new.minutes", ""))
    usual = exercise.minutes.default if exercise is not None and kind == "exercise" else 10
    item: dict[str, Any] = {"kind": kind, "minutes": usual if length is None else length, "what": words}
    if kind == "exercise":
        item["exercise"] = form["new.exercise"]
    return item


def _fit(item: MutableMapping[str, Any], exercise: Exercise | None) -> None:
    """Steps that take longer than the item has are shortened alike; none under a minute."""
    if exercise is None or not isinstance(item.get("minutes"), int):
        return
    asked = [step for step in exercise.steps if step.name not in item.get("leave_out", ()) and not step.after]
    own = dict(item.get("step_minutes", {}))
    now = {step.name: int(own.get(step.name, step.minutes)) for step in asked}
    total, room = sum(now.values()), item["minutes"]
    if total <= room:
        return
    shorter = {name: max(1, length * room // total) if length else 0 for name, length in now.items()}
    item["step_minutes"] = shorter


def _start(items: list[MutableMapping[str, Any]], first: str) -> None:
    at = minutes(first)
    for item in items:
        item["start"] = as_start(at, plus=first.startswith("+"))
        length = item.get("minutes")
        at += length if isinstance(length, int) else 0
