"""What every kind promises: it reads an answer from a phone and tells results as figures; it knows no medium.

A *form* is what a page posts: field name → the list of typed values. A kind's `fill` is the inverse of `read`,
so a page is drawn the same way for an earlier answer, a refused one and a trio's draft.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Protocol

from workshop.core.figures import Axis, Figure
from workshop.core.privacy import Released
from workshop.core.seats import Who

Form = Mapping[str, Sequence[str]]
Json = Any  # what json can hold; an answer's value is a dict of it


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose, rank or place; its id is stored, its label is shown."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field to fill in; `wanted` ones must hold something before the card can be sent."""

    id: str
    label: str
    hint: str = ""
    wanted: bool = True
    choices: tuple[Option, ...] = ()
    rated: bool = False  # a number from low to high, and not words
    goal: str = ""  # the day's goal it is about, where it was made of one


@dataclass(frozen=True, slots=True)
class Ask:
    """One step as it is asked, in one language, with options and suggestions already filled in."""

    kind: str
    language: str
    question: str
    who: Who = Who.PERSON
    help: str = ""
    heading: str = ""  # what the result is called on the screen and on a slide
    starters: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    fields: tuple[Field, ...] = ()
    suggestions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # field id (or "") → texts to take over
    at_most: int = 1
    at_least: int = 1
    own: int = 0  # how many options of their own may be written
    low: int = 1
    high: int = 5
    ends: tuple[str, str] = ("", "")
    axes: tuple[Axis, Axis] | None = None  # across, up
    corners: tuple[str, str, str, str] = ("", "", "", "")
    middle: str = ""  # of a 2×2, where it has a name too
    longest: int = 280  # characters in one text
    words: int = 0  # the most words in one text; 0: only `longest` counts
    wished: bool = False  # asked twice: as it is today, and as one wishes it
    columns: tuple[Option, ...] = ()  # what cards are sorted into, or the two sides of a force field
    star: bool = False  # one field gets a star
    heads: Mapping[str, str] = field(default_factory=dict)  # words a person has merged with others, or set apart
    floor: int = 0  # respondents before it is shown, where that is more than the five of every result
    groups: tuple[Option, ...] = ()  # what texts are put under, where each trio has chosen something elsewhere
    above: tuple[str, ...] = ()  # columns or fields whose texts need a decision above those who answer
    taken: bool = False  # the options come from an earlier step, so that their words are somebody's
    lot: str = ""  # this phone's own lot: which pairs or texts it is given, the same each time the page is drawn


@dataclass(frozen=True, slots=True)
class Answer:
    """A checked answer: its value as plain JSON, and the free texts in it, in order, for moderation."""

    value: Mapping[str, Json]
    texts: tuple[str, ...] = ()

    def is_empty(self) -> bool:
        """Whether nothing stands in it: a draft that nobody has written anything in."""
        return _holds_nothing(self.value)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step hands on to a later one: texts (labels, sentences), best first; `parts` are those of one field."""

    texts: tuple[str, ...]
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Kind(Protocol):
    """A way of asking."""

    name: str

    def check(self, ask: Ask) -> None:
        """Raise WorkshopError when an author's file cannot be asked like this."""

    def read(self, ask: Ask, form: Form, *, partial: bool = False) -> Answer:
        """The answer in a form; WorkshopError when it is none. `partial` accepts a trio's unfinished draft."""

    def fill(self, ask: Ask, value: Mapping[str, Json]) -> Form:
        """The form that would be read as this value."""

    def tell(self, ask: Ask, released: Released) -> Sequence[Figure]:
        """Figures of answers that core.privacy has released."""

    def hand_on(self, ask: Ask, answers: Sequence[Answer]) -> Outcome:
        """What a later step may use of these answers (one trio's, or the room's released ones)."""

    def pretend(self, ask: Ask, chance: Random) -> Form:
        """A simulated answer, as a person in the room might have typed it."""


def _holds_nothing(value: Json) -> bool:
    if isinstance(value, Mapping):
        return all(map(_holds_nothing, value.values()))
    if isinstance(value, list | tuple):
        return all(map(_holds_nothing, value))
    return value is None or value == ""
