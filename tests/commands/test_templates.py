"""`--template`: a file for the decks of one command, checked before anything is done; `workshop check` reads it too."""

from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.export.foreign import awkward
from workshop.commands import templates
from workshop.export.deck.look import Look

pytestmark = pytest.mark.slow


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A template on disk."""
    path = tmp_path / "kommunen.potx"
    path.write_bytes(awkward())
    return path


def test_what_a_template_lacks_is_told_with_what_is_done(run: Run, file: Path) -> None:
    ran = run("check", str(file))
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert f"{file}: There is no slide number. The number stands at the right of the foot." in ran.stdout.splitlines()


def test_a_template_gives_the_decks_its_look(run: Run, file: Path) -> None:
    look = templates.look_of(file)
    assert isinstance(look, Look)
    assert round(look.wide) == 720
    assert templates.look_of(None) is None


def test_a_file_that_is_no_template_stops_the_command_before_it_begins(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.pptx").write_bytes(b"hello")
    sentence = "This is not a PowerPoint file. Choose one that ends in .pptx or .potx.\n"
    for words in (
        ("rehearse", "workshop-90", "--trios", "1", "--out", "out", "--template", "x.pptx"),
        ("export", "QP8NXQ", "--out", "out", "--template", "x.pptx"),
        ("check", "x.pptx"),
    ):
        ran = run(*words)
        assert (ran.exit_code, ran.stderr) == (2, sentence)
    assert not (tmp_path / "out").exists()


def test_a_template_that_is_not_there_is_said(run: Run) -> None:
    ran = run("export", "QP8NXQ", "--out", "out", "--template", "nowhere.potx")
    assert (ran.exit_code, ran.stderr) == (2, "There is no file nowhere.potx.\n")
