"""What is talked about in this work and how it is said: the lexicon file, read and compiled for looking things up.

A *family* is what a theme could be called, a *concept* is closer. The file is for people to edit; `workshop check`
says what is wrong in it.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from workshop import paths
from workshop.text.suggesting.tokens import split, stem

OWN = ("title", "leave")  # what a family has beside its concepts


@dataclass(frozen=True, slots=True)
class Concept:
    """Something that is talked about, and the ways of saying it."""

    name: str  # family.concept
    title: Mapping[str, str]
    says: tuple[str, ...]

    @property
    def family(self) -> str:
        """The name of the family it is in."""
        return self.name.partition(".")[0]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The families by name with their titles, and every concept."""

    families: Mapping[str, Mapping[str, str]]
    concepts: tuple[Concept, ...]
    left: frozenset[str]  # families of what is no answer: »pas«, »ved ikke«


@cache
def shipped() -> Lexicon:
    """The lexicon that came with the program, read once."""
    return read(tomllib.loads(shipped_file().read_text("utf-8")))


def shipped_file() -> Path:
    """Where the lexicon is."""
    return paths.exercises() / "lexicon" / "da.toml"


def read(data: Mapping[str, Any]) -> Lexicon:
    """The lexicon in a file without faults."""
    families = {name: family["title"] for name, family in data.items()}
    concepts = (
        Concept(f"{name}.{key}", concept["title"], entries(concept["says"]))
        for name, family in data.items()
        for key, concept in family.items()
        if key not in OWN
    )
    left = frozenset(name for name, family in data.items() if family.get("leave"))
    return Lexicon(families, tuple(concepts), left)


def entries(says: str) -> tuple[str, ...]:
    """The words and phrases of a list with commas, each once."""
    found = (" ".join(entry.casefold().split()) for entry in says.split(","))
    return tuple(dict.fromkeys(entry for entry in found if entry))


def stems(entry: str) -> tuple[str, ...]:
    """An entry as it is compared: each word's stem, or its open beginning or ending with the star."""
    found: list[str] = []
    for word in entry.split():
        found += [word] if "*" in word else [stem(part) for part in split(word)]
    return tuple(found)
