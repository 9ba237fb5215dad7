"""Reads one exercise file, as far as it can be understood, and says everything that is wrong inside it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.content.exercise import Exercise, Minutes, Source
from workshop.content.exercise_keys import EXERCISE, Draft, built
from workshop.content.problems import WHOLE_FILE, Report
from workshop.content.shapes import BROKEN
from workshop.content.step_rules import check_step
from workshop.kinds.catalogue import PARTS


@dataclass(frozen=True, slots=True)
class Sketch:
    """An exercise as far as its file could be read; others may point to it even while it has mistakes."""

    id: str
    report: Report
    drafts: tuple[Draft, ...] = ()
    exercise: Exercise | None = None
    dim: bool = True  # whether a mistake hides a step's name or what it gives, so that pointers cannot be judged


PLAIN_OUTCOMES = ("answers", "items")  # what every step hands on without saying so


def offers(drafts: Sequence[Draft]) -> str:
    """The names a source may use of these steps, for a sentence."""
    names = (name for draft in drafts for name in (draft.name, *draft.values.get("gives", ())))
    return ", ".join(dict.fromkeys(name for name in names if name))


def gives(draft: Draft, outcome: str) -> bool:
    """Whether a source's `svar`, `svar.answers` or `hopes` is something this step hands on."""
    own = draft.values.get("gives", ())
    name, dot, what = outcome.partition(".")
    if not dot:
        return name == draft.name or name in own
    return name == draft.name and (what in own or what in PLAIN_OUTCOMES or what in parts(draft))


def parts(draft: Draft) -> frozenset[str]:
    """What a source may name of one step: its fields, the columns things are put in, and its kind's own lists."""
    named = [each.id for key in ("fields", "columns") for each in draft.values.get(key, ())]
    return frozenset((*named, *PARTS.get(draft.values.get("kind", ""), ())))


def sources(draft: Draft) -> Iterator[tuple[str, Source]]:
    """Every source of a step, with the key it stands under."""
    for key in ("takes", "of"):
        for source in draft.values.get(key, ()):
            yield key, source
    for key in ("again", "by"):
        if source := draft.values.get(key):
            yield key, source


def read_exercise(data: object, report: Report, guess: str = "") -> Sketch:
    """The exercise in a parsed file; `guess` is its id where the file does not say."""
    values = EXERCISE.read(data, WHOLE_FILE, report)
    if values is BROKEN:
        return Sketch(guess, report)
    drafts: tuple[Draft, ...] = values.get("steps", ())
    exercise = built(values) if not report.problems else None
    dim = not drafts or any(not draft.name or report.knows(draft.place.at("gives")) for draft in drafts)
    return Sketch(values.get("id", guess), report, drafts, exercise, dim)


def check_exercise(sketch: Sketch) -> None:
    """Complain about what does not agree inside the exercise."""
    for draft in sketch.drafts:
        check_step(draft, sketch.report)
    _names(sketch)
    _sources_inside(sketch)
    if sketch.exercise is not None:
        _minutes(sketch.exercise, sketch.report)


def _minutes(exercise: Exercise, report: Report) -> None:
    minutes: Minutes = exercise.minutes
    place = WHOLE_FILE.at("minutes")
    if not minutes.min <= minutes.default <= minutes.max:
        message = "The minutes must rise from min ({low}) over default ({usual}) to max ({high})."
        report.complain(place, message, low=minutes.min, usual=minutes.default, high=minutes.max)
    elif minutes.floor > minutes.default:
        message = "The floor of {floor} minutes is more than the default of {usual}. Lower it."
        report.complain(place.at("floor"), message, floor=minutes.floor, usual=minutes.default)
    steps = sum(step.minutes for step in exercise.steps if not step.after)
    if steps > minutes.default:
        message = "The steps take {steps} minutes together, but the default is {usual}. Shorten one, or raise it."
        report.complain(place.at("default"), message, steps=steps, usual=minutes.default)


def _names(sketch: Sketch) -> None:
    """Names that others point to must each mean one thing."""
    steps = Counter(draft.name for draft in sketch.drafts if draft.name)
    given: set[str] = set()
    seen: set[str] = set()
    for draft in sketch.drafts:
        if draft.name in seen:
            message = 'Two steps are called "{name}". Give one of them another name.'
            sketch.report.complain(draft.place.at("name"), message, name=draft.name)
        seen.add(draft.name)
        for name in draft.values.get("gives", ()):
            if name in given or (name in steps and name != draft.name):
                message = '"{name}" is already a step or an outcome of this exercise. Choose another name.'
                sketch.report.complain(draft.place.at("gives"), message, name=name)
            given.add(name)


def _sources_inside(sketch: Sketch) -> None:
    for index, draft in enumerate(sketch.drafts):
        for key, source in sources(draft):
            if not source.exercise:
                _inside(sketch, index, key, source)


def _inside(sketch: Sketch, index: int, key: str, source: Source) -> None:
    """A source without an exercise must be an earlier step of this one."""
    place = sketch.drafts[index].place.at(key)
    if any(gives(draft, source.outcome) for draft in sketch.drafts[:index]):
        return
    if any(gives(draft, source.outcome) for draft in sketch.drafts):
        message = '"{source}" comes later in this exercise. Put that step before this one.'
        sketch.report.complain(place, message, source=source.outcome)
    elif not sketch.dim:
        message = '"{source}" is no step or outcome of this exercise. There are: {known}.'
        sketch.report.complain(place, message, source=source.outcome, known=offers(sketch.drafts))
