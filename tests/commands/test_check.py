"""`workshop check` reads files and says every mistake with its place."""

import shutil
from pathlib import Path

from tests.commands.conftest import Run
from workshop import paths


def test_what_the_product_came_with_is_sound(run: Run) -> None:
    ran = run("check")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.startswith("Nothing is wrong in ")


def test_a_broken_exercise_is_named_with_place_and_reason(run: Run, tmp_path: Path) -> None:
    shutil.copytree(paths.exercises(), tmp_path / "exercises")
    broken = tmp_path / "exercises" / "K01-savn.toml"
    broken.write_text(broken.read_text("utf-8").replace('kind = "cards"', 'kind = "crads"'), "utf-8")
    ran = run("check", str(broken))
    assert ran.exit_code == 2
    first, *_, last = ran.stderr.splitlines()
    assert first.startswith(f'{broken}: step 1 "svar": kind: ')
    assert last.startswith("Mistakes: ")


def test_a_file_that_is_not_there_is_said(run: Run) -> None:
    ran = run("check", "nowhere.toml")
    assert (ran.exit_code, ran.stderr) == (2, "There is no file nowhere.toml.\n")
