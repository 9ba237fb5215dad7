"""Sees that what one exercise takes from another is there to be taken, and that none waits for itself."""

from collections.abc import Iterator, Mapping

from workshop.content.exercise import Source
from workshop.content.exercise_file import Sketch, gives, offers, sources
from workshop.content.problems import Place

Sketches = Mapping[str, Sketch]  # by exercise id


def check_chains(sketches: Sketches) -> None:
    """Complain about sources that point to nothing in other exercises, and about circles."""
    for sketch in sketches.values():
        for place, source in outward(sketch):
            _points_right(sketch, place, source, sketches)
    _circles(sketches)


def outward(sketch: Sketch) -> Iterator[tuple[Place, Source]]:
    """Every source that points to another exercise, with its place."""
    for draft in sketch.drafts:
        for key, source in sources(draft):
            if source.exercise:
                yield draft.place.at(key), source


def _points_right(sketch: Sketch, place: Place, source: Source, sketches: Sketches) -> None:
    named = f"{source.exercise}.{source.outcome}"
    other = sketches.get(source.exercise)
    if other is None:
        if not source.optional:
            message = '"{source}" points to {exercise}, which is no exercise here. If it may be absent, end it with ?.'
            sketch.report.complain(place, message, source=named, exercise=source.exercise)
    elif not other.dim and not any(gives(draft, source.outcome) for draft in other.drafts):
        message = '"{source}" is nothing that {exercise} hands on. It has: {known}.'
        sketch.report.complain(place, message, source=named, exercise=source.exercise, known=offers(other.drafts))


def _circles(sketches: Sketches) -> None:
    """A circle of sources that must be there can never be run, whatever the order of the day."""
    for start, sketch in sketches.items():
        for place, source in outward(sketch):
            way = None if source.optional else _way_back(source.exercise, start, sketches, ())
            if way is not None:
                message = "These exercises wait for each other: {circle}. End one of the sources with ?."
                sketch.report.complain(place, message, circle=" → ".join((start, *way)))


def _way_back(here: str, goal: str, sketches: Sketches, seen: tuple[str, ...]) -> tuple[str, ...] | None:
    """The exercises from here to the goal along sources that must be there; None when there is no such way."""
    if here == goal:
        return (*seen, here)
    if here in seen or here not in sketches:
        return None
    for _, source in outward(sketches[here]):
        if not source.optional:
            way = _way_back(source.exercise, goal, sketches, (*seen, here))
            if way is not None:
                return way
    return None
