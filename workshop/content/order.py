"""Walks through a programme and sees that what a step must have from another one has been asked before it."""

from collections.abc import Sequence

from workshop.content.chains import Sketches
from workshop.content.exercise import Source
from workshop.content.exercise_file import gives, sources
from workshop.content.exercise_keys import Draft
from workshop.content.programme_file import ItemDraft, ProgrammeSketch

Walk = Sequence[tuple[str, Sequence[Draft]]]  # for each item: its exercise, and the steps it asks


def check_order(sketch: ProgrammeSketch, sketches: Sketches) -> None:
    """Complain about steps whose sources are left out, missing or asked later."""
    walk = [(draft.values.get("exercise", ""), _asked(draft, sketches)) for draft in sketch.drafts]
    for index, item in enumerate(sketch.drafts):
        for draft in walk[index][1]:
            for _, source in sources(draft):
                message = "" if source.optional else _missing(index, draft, source, walk, sketches)
                if message:
                    named = ".".join(part for part in (source.exercise, source.outcome) if part)
                    sketch.report.complain(item.place, message, step=draft.name, source=named, exercise=source.exercise)


def _asked(item: ItemDraft, sketches: Sketches) -> Sequence[Draft]:
    """The steps an item asks, as far as its exercise could be read."""
    found = sketches.get(item.values.get("exercise", ""))
    out = item.values.get("leave_out", ())
    return [draft for draft in found.drafts if draft.name not in out] if found else ()


def _missing(index: int, draft: Draft, source: Source, walk: Walk, sketches: Sketches) -> str:
    """What to say of a source that is not there when the step is asked; nothing when it is, or cannot be judged."""
    if not source.exercise:
        return _missing_inside(walk[index], draft, source, sketches)
    other = sketches.get(source.exercise)
    if other is None or not any(gives(each, source.outcome) for each in other.drafts):
        return ""  # said where the exercise is checked
    asked = [i for i, (name, drafts) in enumerate(walk) if name == other.id and any(_gives(drafts, source))]
    if any(i < index for i in asked):
        return ""
    if asked:
        return 'The step "{step}" needs {source}, which is asked later. Move this item after {exercise}.'
    return (
        'The step "{step}" needs {source}, and no item before this asks for it. '
        'Add {exercise} before, or write leave_out = ["{step}"].'
    )


def _missing_inside(item: tuple[str, Sequence[Draft]], draft: Draft, source: Source, sketches: Sketches) -> str:
    whole = sketches[item[0]].drafts
    if any(_gives(item[1], source)) or not any(_gives(whole, source)):
        return ""
    return 'The step "{step}" needs {source}, which this item leaves out. Leave "{step}" out as well.'


def _gives(drafts: Sequence[Draft], source: Source) -> list[bool]:
    return [gives(draft, source.outcome) for draft in drafts]
