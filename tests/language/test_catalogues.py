"""Everything a person reads is there in Danish: no message without, none left over, none said in two ways."""

from collections import defaultdict
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from tests.language import messages
from workshop import language, paths

SAID_ELSEWHERE: frozenset[str] = frozenset()  # ids that are put together where no reader of code can follow

CATALOGUES = sorted((paths.catalogues() / "da").glob("*.po"))


@cache
def entries() -> dict[str, list[tuple[Path, str]]]:
    """Each id with where it stands and its Danish."""
    found: dict[str, list[tuple[Path, str]]] = defaultdict(list)
    for path in CATALOGUES:
        with path.open("rb") as file:
            for message in read_po(file):
                if message.id:
                    found[str(message.id)].append((path, str(message.string)))
    return found


def names(text: str) -> set[str]:
    """The placeholders in a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_message_has_danish() -> None:
    missing = [f"{file}: {message}" for message, file in messages.wanted().items() if message not in entries()]
    assert not missing, "\n".join(sorted(missing))


def test_no_danish_is_left_over() -> None:
    known = messages.constants() | SAID_ELSEWHERE | messages.wanted().keys()
    unused = [f"{found[0][0].name}: {message}" for message, found in entries().items() if message not in known]
    assert not unused, "\n".join(sorted(unused))


def test_no_message_stands_twice() -> None:
    twice = [f"{message}: {[path.name for path, _ in found]}" for message, found in entries().items() if len(found) > 1]
    assert not twice, "\n".join(sorted(twice))


def test_danish_has_the_same_placeholders() -> None:
    wrong = [f"{m} → {da}" for m, found in entries().items() for _, da in found if names(m) != names(da)]
    assert not wrong, "\n".join(sorted(wrong))


def test_no_danish_is_empty_or_english() -> None:
    same = {"Temadag", "TR", "AMR", "{n}", "Plan B", "Status"}
    wrong = [
        m for m, found in entries().items() for _, da in found if not da or (da == m and m not in same and " " in m)
    ]
    assert not wrong, "\n".join(sorted(wrong))


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.name)
def test_danish_is_written_as_in_danish_print(path: Path) -> None:
    """»…« for quotation marks and a real ellipsis."""
    wrong = [da for found in entries().values() for where, da in found if where == path and ("“" in da or "..." in da)]
    assert not wrong, "\n".join(wrong)


def test_a_message_is_said_in_the_language_of_the_reader() -> None:
    assert language.say("da", "Shown from five answers on.") == "Vises fra fem svar."
    assert language.say("en", "Shown from five answers on.") == "Shown from five answers on."
    assert language.say("da", "There is no such message: {n}", n=3) == "There is no such message: 3"
    assert language.count("da", "{n} answer.", "{n} answers.", 1) == "1 svar."
    assert language.count("en", "{n} answer.", "{n} answers.", 2) == "2 answers."


@pytest.mark.parametrize(
    ("asked", "fallback", "spoken"), [("en", "da", "en"), ("de", "en", "en"), (None, "xx", "da"), ("", "da", "da")]
)
def test_only_languages_we_speak_are_chosen(asked: str | None, fallback: str, spoken: str) -> None:
    assert language.chosen(asked, fallback) == spoken
