"""What is wrong in a content file: the file, the place in it, the reason, and what to do about it.

Nothing stops at the first mistake: a file's report collects all of them, and they are refused together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshop.core.errors import WorkshopError
from workshop.language import say

LONGEST_KEY = 40  # of a key somebody misspelt; the rest says nothing more


@dataclass(frozen=True, slots=True)
class Nth:
    """The second step, the third source: a numbered part, with its name where it has one."""

    word: str
    number: int
    name: str = ""

    def say(self, language: str) -> str:
        """`step 2 "valg"`, or »trin 2« in Danish; list keys stand as they do in the file."""
        word = say(language, self.word) if self.word in ("step", "item", "line") else self.word
        quoted = say(language, '"{name}"', name=self.name) if self.name else ""
        return f"{word} {self.number} {quoted}".rstrip()


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file: `step 2 "valg": fields.when.hint`; empty for the file as a whole."""

    parts: tuple[str | Nth, ...] = ()

    def at(self, key: str) -> "Place":
        """The place of a key inside this one."""
        return Place((*self.parts, key[:LONGEST_KEY]))

    def nth(self, number: int, name: str = "") -> "Place":
        """The place of one element (from 1) of the list that this is the place of."""
        *before, word = self.parts
        return Place((*before, Nth(str(word), number, name[:LONGEST_KEY])))

    def holds(self, other: "Place") -> bool:
        """Whether the other place is this one or inside it."""
        names = [part.word if isinstance(part, Nth) else part for part in self.parts]
        return other.parts[: len(self.parts)] == self.parts or (
            len(other.parts) >= len(names) > 0
            and other.parts[: len(names) - 1] == self.parts[:-1]
            and names[-1] == getattr(other.parts[len(names) - 1], "word", None)
        )

    def say(self, language: str) -> str:
        """The place in words."""
        text = ""
        for index, part in enumerate(self.parts):
            inside = isinstance(part, str) and index > 0 and isinstance(self.parts[index - 1], str)
            text += ("." if inside else ": ") if text else ""
            text += part if isinstance(part, str) else part.say(language)
        return text

    def __str__(self) -> str:
        return self.say("en")


WHOLE_FILE = Place()


def line(number: int) -> Place:
    """A line of the file, for what is wrong before it can be read as keys."""
    return Place(("line",)).nth(number)


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: `message` is a message id of the catalogues, `values` fill its braces."""

    file: str
    place: Place
    message: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def reason(self, language: str) -> str:
        """Why, and what to do."""
        return say(language, self.message, **self.values)

    def say(self, language: str) -> str:
        """The whole sentence, as `workshop check` prints it."""
        return ": ".join(part for part in (self.file, self.place.say(language), self.reason(language)) if part)


class Report:
    """All that is wrong in one file, in the order it was found; each thing once."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def complain(self, place: Place, message: str, **values: object) -> None:
        """Note a mistake."""
        problem = Problem(self.file, place, message, values)
        if problem not in self.problems:
            self.problems.append(problem)

    def knows(self, place: Place) -> bool:
        """Whether something at the place or inside it is already known to be wrong."""
        return any(place.holds(problem.place) for problem in self.problems)


def gathered(reports: Iterable[Report]) -> tuple[Problem, ...]:
    """The problems of all files, file by file."""
    return tuple(problem for report in reports for problem in report.problems)


class ContentError(WorkshopError):
    """Content that cannot be used, with everything that is wrong in it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(
            "Mistakes in the exercise files: {n}. The command workshop check shows each one and what to do.",
            n=len(problems),
        )
        self.problems = tuple(problems)

    def __str__(self) -> str:
        return "\n".join(problem.say("en") for problem in self.problems)
