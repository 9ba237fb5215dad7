"""Holds a programme up against its exercises: is everything it names there, and do the minutes fit?"""

from collections.abc import Iterable, Mapping

from workshop.content.chains import Sketches
from workshop.content.clock import check_clock
from workshop.content.exercise import Exercise, Step
from workshop.content.order import check_order
from workshop.content.problems import WHOLE_FILE, Place, Report
from workshop.content.programme import Item, tailored
from workshop.content.programme_file import LONGEST_ITEM, ItemDraft, ProgrammeSketch, check_name
from workshop.content.step_rules import try_asking

EXERCISE_ONLY = ("leave_out", "only", "step_minutes")  # keys that mean something for an exercise alone


def check_programme(sketch: ProgrammeSketch, sketches: Sketches) -> None:
    """Complain about what does not fit between a programme and its exercises."""
    check_name(sketch)
    for draft in sketch.drafts:
        _cut(draft, sketch.report)
        _item(draft, sketches, sketch.report)
    check_clock(sketch)
    check_order(sketch, sketches)
    for number, name in enumerate(sketch.always, 1):
        place = WHOLE_FILE.at("always").nth(number)
        if _known(name, place, sketches, sketch.report):
            found = sketches[name].exercise
            if found is not None and not found.always_open:
                message = "{exercise} is not made to be open all day. Remove it here, or add always_open = true to it."
                sketch.report.complain(place, message, exercise=name)


def _known(name: str, place: Place, sketches: Sketches, report: Report) -> bool:
    if name not in sketches:
        message = "There is no exercise {exercise}. There are: {known}."
        report.complain(place, message, exercise=name, known=", ".join(sorted(sketches)))
    return name in sketches


def _cut(draft: ItemDraft, report: Report) -> None:
    minutes = draft.values.get("minutes", LONGEST_ITEM)
    if draft.values.get("cut", 0) > minutes:
        report.complain(draft.place.at("cut"), "No more than its {minutes} minutes can be cut.", minutes=minutes)


def _item(draft: ItemDraft, sketches: Sketches, report: Report) -> None:
    values = draft.values
    if values.get("kind") == "exercise" and "exercise" not in values:
        if not report.knows(draft.place.at("exercise")):
            report.complain(draft.place.at("exercise"), 'Say which exercise it is, such as exercise = "K01".')
    elif values.get("kind") not in (None, "exercise"):
        for key in ("exercise", *EXERCISE_ONLY):
            if key in values:
                message = 'Only an item with kind = "exercise" can have this. Remove it, or change kind.'
                report.complain(draft.place.at(key), message)
    elif "exercise" in values and _known(values["exercise"], draft.place.at("exercise"), sketches, report):
        sketch = sketches[values["exercise"]]
        if sketch.exercise is not None and draft.item is not None:
            _exercise_item(draft.item, draft.place, sketch.exercise, report, sound=not sketch.report.problems)


def _exercise_item(item: Item, place: Place, exercise: Exercise, report: Report, *, sound: bool) -> None:
    """`sound`: nothing is wrong with the exercise itself; what is, has been said once, where it stands."""
    before = len(report.problems)
    _names(item, place, exercise, report)
    _minutes(item, place, exercise, report)
    if len(report.problems) > before:
        return
    steps = [tailored(step, item) for step in exercise.steps if step.name not in item.leave_out]
    total = sum(step.minutes for step in steps if not step.after)
    if total > item.minutes:
        message = "The steps take {steps} minutes, but the item has {minutes}. Set step_minutes, or leave a step out."
        report.complain(place.at("minutes"), message, steps=total, minutes=item.minutes)
    for step in steps:
        if step.name in item.only and sound:
            try_asking(step, place.at("only").at(step.name), report)


def _minutes(item: Item, place: Place, exercise: Exercise, report: Report) -> None:
    low = max(exercise.minutes.min, exercise.minutes.floor)
    values = {"exercise": exercise.id, "low": low, "high": exercise.minutes.max, "minutes": item.minutes}
    if not low <= item.minutes <= exercise.minutes.max:
        message = "{exercise} takes from {low} to {high} minutes, not {minutes}. Change the minutes."
        report.complain(place.at("minutes"), message, **values)
    elif 0 < item.cut < item.minutes and item.minutes - item.cut < low:
        message = "After a cut of {cut} minutes {exercise} has less than its {low}. Cut less, or all {minutes}."
        report.complain(place.at("cut"), message, cut=item.cut, **values)


def _names(item: Item, place: Place, exercise: Exercise, report: Report) -> None:
    """Every step, field and option an item names must be in the exercise."""
    steps = {step.name: step for step in exercise.steps}
    for key in EXERCISE_ONLY:
        named: Iterable[str] = getattr(item, key)
        _among(named, steps, place.at(key), exercise.id, report)
    for name, ids in item.only.items():
        if name in steps:
            _among(ids, _ids(steps[name]), place.at("only").at(name), f"{exercise.id}.{name}", report)
    if all(name in item.leave_out for name in steps):
        report.complain(place.at("leave_out"), "All its steps are left out. Remove the item instead.")


def _ids(step: Step) -> Mapping[str, object]:
    return dict.fromkeys((*(option.id for option in step.options), *(field.id for field in step.fields)))


def _among(named: Iterable[str], known: Mapping[str, object], place: Place, owner: str, report: Report) -> None:
    for name in named:
        if name not in known:
            message = '{owner} has no "{name}". It has: {known}.'
            report.complain(place, message, owner=owner, name=name, known=", ".join(known) or "–")
