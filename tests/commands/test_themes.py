"""`workshop themes` groups a file's answers, or ranks titles for them, and says what it cannot read."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from workshop.commands import terminal

ANSWERS = """Vi skriver det samme tre steder
for meget dokumentation

møder uden dagsorden
lange personalemøder
pas
"""


@pytest.fixture
def answers(tmp_path: Path) -> str:
    """Six lines, one of them empty."""
    (tmp_path / "svar.txt").write_text(ANSWERS, "utf-8")
    return "svar.txt"


def test_every_line_is_in_one_theme_or_unplaced(run: Run, answers: str) -> None:
    found = json.loads(run("themes", answers, "--json").stdout)
    assert found == {
        "themes": [
            {"name": "Dobbelt og unødig dokumentation", "members": [0, 1]},
            {"name": "Møder", "members": [3, 4]},
        ],
        "unplaced": [2, 5],
    }


def test_people_read_names_words_and_line_numbers_from_one(run: Run, answers: str) -> None:
    lines = run("themes", answers).stdout.splitlines()
    assert lines[0] == "Suggestions: 2 themes for 4 of 5 answers."
    assert lines[2].startswith("Dobbelt og unødig dokumentation (2), said with: ")
    assert lines[3] == "     1  Vi skriver det samme tre steder"
    assert lines[-2:] == ["Without a theme (1)", "     6  pas"]


def test_titles_are_ranked_for_each_line(run: Run, answers: str, tmp_path: Path) -> None:
    (tmp_path / "titler.txt").write_text("Møder\n\nDokumentation\n", "utf-8")
    found = json.loads(run("themes", answers, "--titles", "titler.txt", "--json").stdout)["suggestions"]
    assert [each["line"] for each in found] == [0, 1, 2, 3, 4, 5]
    assert [each["titles"][0] for each in found if each["line"] in (0, 1, 3, 4)] == [1, 1, 0, 0]
    assert [each["sure"] for each in found] == [True, True, False, True, True, False]
    told = run("themes", answers, "--titles", "titler.txt").stdout.splitlines()
    assert told[0] == "*    1  Vi skriver det samme tre steder  →  Dokumentation · Møder"
    assert told[-1] == "4 of 5 suggestions are sure; they are marked with a star."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "There is nothing in svar.txt."),
        (b" \n\n", "There is nothing in svar.txt."),
        ("på".encode("latin-1"), "svar.txt is not saved as UTF-8."),
        (None, "There is no file svar.txt."),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(run: Run, tmp_path: Path, content: bytes | None, said: str) -> None:
    if content is not None:
        (tmp_path / "svar.txt").write_bytes(content)
    ran = run("themes", "svar.txt", "--json")
    assert (ran.exit_code, ran.stdout) == (terminal.REFUSED, "")
    assert ran.stderr.startswith(said)


def test_a_folder_is_not_a_file(run: Run, tmp_path: Path) -> None:
    assert run("themes", str(tmp_path)).exit_code == terminal.REFUSED


def test_one_line_and_three_hundred_alike(run: Run, tmp_path: Path) -> None:
    (tmp_path / "en.txt").write_bytes("\ufeffmere tid til borgeren\r\n".encode())
    assert json.loads(run("themes", "en.txt", "--json").stdout) == {"themes": [], "unplaced": [0]}
    (tmp_path / "mange.txt").write_text("mere tid til borgeren\n" * 300, "utf-8")
    found = json.loads(run("themes", "mange.txt", "--json").stdout)
    assert ([theme["members"] for theme in found["themes"]], found["unplaced"]) == ([list(range(300))], [])
