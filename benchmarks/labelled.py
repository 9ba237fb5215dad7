"""Answers that were sorted by hand, and how near suggestions come to it: read from TOML or JSON, measured plainly."""

import json
import tomllib
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

OWN = Path(__file__).parent / "labelled_answers.toml"
NOISE = -1


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its themes' titles, its answers, and the place of each answer's theme (or NOISE)."""

    ask: str
    titles: tuple[str, ...]
    answers: tuple[str, ...]
    themes: tuple[int, ...]

    def noise(self) -> list[int]:
        """The places of what belongs nowhere."""
        return [at for at, theme in enumerate(self.themes) if theme == NOISE]

    def meant(self) -> list[int]:
        """The places of what belongs somewhere."""
        return [at for at, theme in enumerate(self.themes) if theme != NOISE]


def read(path: Path) -> list[Question]:
    """The questions of a labelled file."""
    text = path.read_text("utf-8")
    return _from_json(json.loads(text)) if path.suffix == ".json" else _from_toml(tomllib.loads(text))


def _from_toml(data: dict[str, Any]) -> list[Question]:
    found = []
    for question in data["question"]:
        sorted_answers = [
            (answer, number)
            for number, theme in enumerate(question["theme"])
            for answer in theme["answers"].strip().splitlines()
        ]
        sorted_answers += [(answer, NOISE) for answer in question["noise"].strip().splitlines()]
        Random(3).shuffle(sorted_answers)  # a room does not answer theme by theme
        answers, themes = zip(*sorted_answers, strict=True)
        found.append(Question(question["ask"], tuple(t["title"] for t in question["theme"]), answers, themes))
    return found


def _from_json(data: dict[str, Any]) -> list[Question]:
    found = []
    for question in data["questions"]:
        themes = [theme for theme in question["themes"] if not theme["is_noise"]]
        place = {theme["id"]: number for number, theme in enumerate(themes)}
        own = [answer for answer in data["answers"] if answer["question"] == question["id"]]
        found.append(
            Question(
                question["da"],
                tuple(theme["da"] for theme in themes),
                tuple(answer["text"] for answer in own),
                tuple(place.get(answer["theme"], NOISE) for answer in own),
            )
        )
    return found


def agreement(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    """The adjusted Rand index of two groupings of the same things (Hubert and Arabie 1985): 1 the same, 0 by chance."""
    together = sum(map(_pairs, Counter(zip(one, other, strict=True)).values()))
    first, second = (sum(map(_pairs, Counter(each).values())) for each in (one, other))
    chance = first * second / (_pairs(len(one)) or 1)
    most = (first + second) / 2
    return (together - chance) / (most - chance) if most != chance else 1.0


def _pairs(n: int) -> float:
    return n * (n - 1) / 2
