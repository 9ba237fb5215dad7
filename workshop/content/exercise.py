"""An exercise as its file says it: what is asked, step by step, and everything the facilitator needs around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from workshop.core.seats import Audience, Keeps, Reveal, Who


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Danish and English."""

    da: str = ""
    en: str = ""

    def say(self, language: str) -> str:
        """The words in `da` or `en`."""
        return self.en if language == "en" else self.da


@dataclass(frozen=True, slots=True)
class Source:
    """An outcome a step takes: `svar.answers` of this exercise, `K06.less` of another; optional with `?`."""

    exercise: str  # empty: this exercise
    outcome: str  # a name some step gives, `<step>.answers`, or `<step>.<field>` of a sheet
    optional: bool = False


class From(StrEnum):
    """Whose outcome a step takes."""

    OWN = "own"  # the trio's where a trio owns it, else the room's
    ROOM = "room"  # what the whole room has been shown


class Becomes(StrEnum):
    """What an outcome is for the rest of the day."""

    SENTENCE = "sentence"  # the trio's sentence on the core task, on top of its phones
    AGREEMENTS = "agreements"  # the day's agreements, at the foot of screen and phones
    OPENING = "opening"  # how the trio opens the item at its staff meeting


@dataclass(frozen=True, slots=True)
class Choosable:
    """An option of a step, with an id that outlives rewording."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class FieldText:
    """A field of a card to fill in."""

    id: str
    label: Text
    hint: Text = field(default_factory=Text)
    wanted: bool = True
    choices: tuple[Choosable, ...] = ()
    rated: bool = False


@dataclass(frozen=True, slots=True)
class AxisText:
    """An axis of a 2×2 with the words at its ends."""

    label: Text
    low: Text
    high: Text


@dataclass(frozen=True, slots=True)
class Step:
    """One thing asked (or looked at) inside an exercise."""

    name: str
    who: Who
    kind: str
    minutes: int
    ask: Text = field(default_factory=Text)
    help: Text = field(default_factory=Text)
    heading: Text = field(default_factory=Text)  # file key: slide
    say: Text = field(default_factory=Text)  # spoken line for this step, if it has its own
    in_short: bool = True
    keeps: Keeps = Keeps.NOTHING
    audience: Audience = Audience.ROOM  # file key: class
    reveal: Reveal = Reveal.BATCH
    moderated: bool = False
    wall: bool = False  # a trio's text goes on the screen under its workplace's name
    takes: tuple[Source, ...] = ()
    takes_from: From = From.OWN
    top: int = 0  # only the first so many of what is taken; 0: all
    again: Source | None = None  # the same question was asked there; the movement is shown
    becomes: Becomes | None = None  # what the outcome is from now on, beside being an answer
    floor: int = 0  # respondents before it is shown, where that is more than the workshop's own floor
    partner: bool = False  # the trio this one is paired with is named over the form
    after: int = 0  # days after the workshop on which it is asked; 0: on the day
    of: tuple[Source, ...] = ()  # a room step: the steps whose results it shows
    gives: tuple[str, ...] = ()
    hands_on: int = 0  # only the first so many of the result; 0: all
    starters: tuple[Text, ...] = ()
    options: tuple[Choosable, ...] = ()
    fields: tuple[FieldText, ...] = ()
    at_most: int = 1
    at_least: int = 1
    own: int = 0
    low: int = 1
    high: int = 5
    ends: tuple[Text, Text] = field(default_factory=lambda: (Text(), Text()))
    axes: tuple[AxisText, AxisText] | None = None  # across, up
    corners: tuple[Text, Text, Text, Text] = field(default_factory=lambda: (Text(), Text(), Text(), Text()))
    middle: Text = field(default_factory=Text)  # what the middle of a 2×2 is called
    longest: int = 280
    words: int = 0
    wished: bool = False
    star: bool = False
    columns: tuple[Choosable, ...] = ()
    by: Source | None = None  # a choice the same trio has made: what is written is put under it
    above: tuple[
        str, ...
    ] = ()  # columns or fields that need a decision above us: their texts become a list of their own
    goals: Text = field(default_factory=Text)  # a field for each of the day's goals, which stands where {goal} is


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long an exercise takes; `floor` is what it never goes under when the day is re-planned."""

    min: int
    default: int
    max: int
    floor: int = 0


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise, complete."""

    id: str
    slug: str
    theme: str  # kerneopgave | foelgeskab | both
    minutes: Minutes
    title: Text
    purpose: Text
    script: Text
    plan_b: Text
    silence: Text  # what to ask if the room goes quiet
    steps: tuple[Step, ...]
    always_open: bool = False
    timeline: tuple[Text, ...] = ()  # the facilitator's minute plan, a line each

    def step(self, name: str) -> Step:
        """The step of that name; KeyError when there is none."""
        for step in self.steps:
            if step.name == name:
                return step
        raise KeyError(name)


Exercises = Mapping[str, Exercise]
