"""A whole programme with a few simulated trios, through a server of its own, to every file."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import aside
from workshop import paths
from workshop.commands import chosen, export
from workshop.commands.opened import house_of
from workshop.content.library import load
from workshop.rehearsal.day import Asked, presses, rehearse

pytestmark = pytest.mark.slow


def test_a_rehearsal_accounts_for_every_answer_and_writes_every_file(tmp_path: Path) -> None:
    words = ("rehearse", "workshop-90", "--trios", "3", "--out", "out", "--seed", "7")
    ran = subprocess.run(
        [sys.executable, "-m", "workshop", *words], cwd=tmp_path, capture_output=True, text=True, timeout=300
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    out = tmp_path / "out"
    files = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    whole = {"room.pptx", "answers.xlsx", "minutes.docx", "follow-up.ics", "workshop.json", "department.docx"}
    assert whole <= files
    assert {"trios/hjemmeplejen-nord.pptx", "trios/own.json", "figures/1-B01-humoer.svg"} <= files
    assert len([file for file in files if file.startswith("trios/")]) == 3 + 1
    assert "Phones: 9. " in ran.stdout
    assert {path.name for path in tmp_path.iterdir()} == {"out"}
    accounts = json.loads((out / "workshop.json").read_text("utf-8"))["accounts"]
    assert accounts["total"]["acknowledged"] == sum(step["acknowledged"] for step in accounts["steps"]) > 50


def test_a_trio_that_shares_one_phone_is_accounted_for_too(tmp_path: Path) -> None:
    plan, data = load(paths.exercises()).plan("workshop-90"), tmp_path / "data"
    done = aside.run(rehearse(Asked(plan, 3, 7, "da", sharing=1), data))
    assert (done.phones, done.tally.troubles) == (3 + 3 + 1, [])
    with house_of(chosen.read(data=data, database_url="")) as house:
        report = export.write(house, done.code, tmp_path / "out")
    assert done.tally.missing(report.accounts) == []
    assert done.tally.of("B01.humoer") > 2 * 3  # the three who pass a phone round answer one by one


def test_the_progress_bar_ends_with_the_day() -> None:
    assert presses(load(paths.exercises()).plan("workshop-90")) == 50
