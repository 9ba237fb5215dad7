"""A programme made of a few exercises, for whoever wants to try just those."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import tomlkit

from workshop import paths
from workshop.content.exercise import Exercise, Exercises
from workshop.content.library import FORMAT, Library, thaw
from workshop.content.programme import Plan
from workshop.content.replanned import musts
from workshop.core.errors import NotFound

NAME = "exercise"  # what the programme is called, before the ids of its exercises
NEAR = 0.6  # of 1: how much a name must be like the one that was typed


@dataclass(frozen=True, slots=True)
class Alone:
    """The plan, and the same as a programme file that can be read in on the desk."""

    plan: Plan
    written: str


def alone(library: Library, wanted: Sequence[str]) -> Alone:
    """These exercises (by id) in this order, each after those it cannot do without; the title is the last one's."""
    ids = list(dict.fromkeys(each for id in wanted for each in (*needed(library.exercises, id), id)))
    always = [id for id in ids if library.exercises[id].always_open]
    items = [_item(library.exercises[id]) for id in ids if id not in always]
    title = _both(library.exercises[wanted[-1]])
    programme: dict[str, Any] = {"title": title, "setup": title, "item": items or [_talk(title)]}
    if always:
        programme = {"always": always, **programme}
    name = "-".join((NAME, *(id.lower() for id in wanted)))
    exercises = {id: library.written[id] for id in ids}
    frozen = {"format": FORMAT, "name": name, "programme": programme, "exercises": exercises}
    return Alone(thaw(frozen), tomlkit.dumps(programme))


def needed(exercises: Exercises, id: str) -> tuple[str, ...]:
    """The exercises whose outcomes one must have, and what those must have, the first first."""
    return tuple(dict.fromkeys(_needed(exercises, id, (id,))))


def _needed(exercises: Exercises, id: str, way: tuple[str, ...]) -> Iterator[str]:
    for step in exercises[id].steps:
        for source in musts(step):
            other = source.exercise
            if other in exercises and other not in way:
                yield from _needed(exercises, other, (*way, other))
                yield other


def _item(exercise: Exercise) -> Mapping[str, Any]:
    """A line of the run sheet with room for every step, as far as the exercise may take it."""
    asked = sum(step.minutes for step in exercise.steps if not step.after)
    minutes = max(exercise.minutes.default, min(asked, exercise.minutes.max))
    return {"kind": "exercise", "exercise": exercise.id, "minutes": minutes, "what": _both(exercise)}


def _talk(title: Mapping[str, str]) -> Mapping[str, Any]:
    """What the room listens to, where everything that is asked is open all day."""
    return {"kind": "talk", "minutes": 5, "what": title}


def _both(exercise: Exercise) -> Mapping[str, str]:
    return {"da": exercise.title.da, "en": exercise.title.en}


def found(library: Library, asked: str) -> Alone:
    """A programme by its name, or an exercise alone by its id, slug or file; NotFound with the nearest names."""
    file = Path(asked)  # only a file that is the library's own: another one of the same name would not be what is run
    ours = file.is_file() and file.resolve().is_relative_to(paths.exercises().resolve())
    name = file.stem if ours else asked
    if name in library.programmes:
        return Alone(library.plan(name), "")
    ids = {spoken: id for id, each in library.exercises.items() for spoken in _spoken(each)}
    if name.casefold() in ids:
        return alone(library, [ids[name.casefold()]])
    raise _unknown(library, asked, ids)


def _spoken(exercise: Exercise) -> tuple[str, ...]:
    """What an exercise may be called, in small letters."""
    said = (exercise.id, exercise.slug, f"{exercise.id}-{exercise.slug}", exercise.title.da, exercise.title.en)
    return tuple(each.casefold() for each in said)


def _unknown(library: Library, asked: str, ids: Mapping[str, str]) -> NotFound:
    names = {**ids, **{name: name for name in library.programmes}}
    near = dict.fromkeys(names[each] for each in get_close_matches(asked.casefold(), names, n=5, cutoff=NEAR))
    if near:
        message = "There is no programme or exercise called {asked}. Did you mean {near}?"
        return NotFound(message, asked=asked, near=", ".join(near))
    message = "There is no programme or exercise called {asked}. Programmes: {programmes}. Exercises: {exercises}."
    programmes, exercises = (", ".join(sorted(each)) for each in (library.programmes, library.exercises))
    return NotFound(message, asked=asked, programmes=programmes, exercises=exercises)
