"""A lexicon that somebody has edited: every mistake is said with its place."""

from pathlib import Path

import pytest

from workshop import paths
from workshop.content.checking import check

GOOD = """
[tid]
title = { da = "Tid", en = "Time" }
[tid.nok]
title = { da = "Tid nok", en = "Time enough" }
says = "god tid, travl*"
"""


def said(tmp_path: Path, text: str) -> list[str]:
    """What is wrong with a lexicon file of this text."""
    file = tmp_path / "lexicon" / "da.toml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    problems = check([file])
    assert all(problem.file == str(file) for problem in problems)
    assert all(problem.reason("da") != problem.reason("en") for problem in problems)
    return [f"{problem.place}: {problem.reason('en')}" for problem in problems]


def test_the_shipped_lexicon_and_a_small_one_are_sound(tmp_path: Path) -> None:
    assert check([paths.exercises() / "lexicon" / "da.toml"]) == ()
    assert said(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("good", "bad", "place"),
    [
        ('"god tid, travl*"', '" , "', "tid.nok.says: Write how"),
        ('says = "god tid, travl*"', "", "tid.nok.says: Write how"),
        ("travl*", "tra*vl", "tid.nok.says: “tra*vl” cannot be read"),
        ("travl*", "*travl*", "tid.nok.says: “*travl*” cannot be read"),
        ("travl*", "t*", "tid.nok.says: “t*” cannot be read"),
        ("travl*", "!!", "tid.nok.says: “!!” cannot be read"),
        ("travl*", "a b c d e f g h i", "tid.nok.says: “a b c d e f g h i” has more than 8"),
        ('en = "Time enough"', 'en = " "', "tid.nok.title.en: The title is missing"),
        ('[tid]\ntitle = { da = "Tid", en = "Time" }', "[tid]", "tid.title.da: The title is missing"),
        ("[tid]\n", '[tid]\nleave = "yes"\n', "tid.leave: Write true"),
        ("[tid.nok]", "[tid.nok]\nsay = 3", "tid.nok.say: A concept has"),
        ("[tid]\n", "tid2 = 1\n[tid]\n", "tid2: A family is"),
        ("[tid.nok]", "[to]", "tid: This family has no concepts"),
        ("[tid]\n", "[tid]\nx = 3\n", "tid.x: A concept is"),
        ("[tid]", "[tid", "line: line 2: This is not TOML"),
    ],
)
def test_a_mistake_is_said_where_it_is(tmp_path: Path, good: str, bad: str, place: str) -> None:
    assert any(
        each.startswith(place) or place.startswith("line") for each in said(tmp_path, GOOD.replace(good, bad, 1))
    )
