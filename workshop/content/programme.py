"""A programme: the run sheet of a workshop, an ordered list of items with minutes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from workshop.content.exercise import Exercise, Step, Text


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the run sheet: an exercise, a talk, a break, or the goals of the day."""

    kind: str  # exercise | talk | break | goals
    minutes: int
    what: Text
    start: str = ""  # clock time, or +minutes from the beginning
    exercise: str = ""
    says: Text = field(default_factory=Text)
    note: Text = field(default_factory=Text)
    cut: int = 0  # minutes that may be cut; equal to `minutes` means the item may be skipped
    leave_out: tuple[str, ...] = ()  # step names
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # step name → field/option ids that are asked
    step_minutes: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Programme:
    """A whole run sheet."""

    name: str  # the file's name, as on the command line
    title: Text
    setup: Text
    items: tuple[Item, ...]
    always: tuple[str, ...] = ()  # exercises open all day


@dataclass(frozen=True, slots=True)
class Beat:
    """One press of *Næste* at the coarsest: an item without steps, or one step of an exercise."""

    item: int  # index into the programme's items
    step: Step | None

    @property
    def key(self) -> str:
        """Names the beat inside its workshop: `2.svar`, `3.` for a break."""
        return f"{self.item}.{self.step.name if self.step else ''}"


@dataclass(frozen=True, slots=True)
class Plan:
    """A programme with its exercises: all that a workshop needs, frozen when it is made."""

    programme: Programme
    exercises: Mapping[str, Exercise]

    def beats(self) -> tuple[Beat, ...]:
        """The whole run in order, with each item's left-out steps left out and minutes set."""
        return tuple(self._beats())

    def exercise_of(self, beat: Beat) -> Exercise | None:
        """The exercise a beat belongs to, if any."""
        return self.exercises.get(self.programme.items[beat.item].exercise)

    def always(self) -> tuple[Exercise, ...]:
        """Exercises that are open all day."""
        return tuple(self.exercises[name] for name in self.programme.always)

    def _beats(self) -> Iterator[Beat]:
        for index, item in enumerate(self.programme.items):
            exercise = self.exercises.get(item.exercise)
            if exercise is None:
                yield Beat(index, None)
                continue
            for step in exercise.steps:
                if step.name not in item.leave_out and not step.after:
                    yield Beat(index, tailored(step, item))


def tailored(step: Step, item: Item) -> Step:
    """The step as this item asks it: its own minutes, and only the chosen fields and options."""
    only = item.only.get(step.name)
    return replace(
        step,
        minutes=item.step_minutes.get(step.name, step.minutes),
        options=tuple(o for o in step.options if only is None or o.id in only),
        fields=tuple(f for f in step.fields if only is None or f.id in only),
    )
