"""A whole programme with a few simulated trios, through a server of its own, to every file."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from workshop import paths
from workshop.content.library import load
from workshop.rehearsal.day import presses

pytestmark = pytest.mark.slow


def test_a_rehearsal_accounts_for_every_answer_and_writes_every_file(tmp_path: Path) -> None:
    words = ("rehearse", "workshop-90", "--trios", "3", "--out", "out", "--seed", "7")
    ran = subprocess.run(
        [sys.executable, "-m", "workshop", *words], cwd=tmp_path, capture_output=True, text=True, timeout=300
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    out = tmp_path / "out"
    files = {file.relative_to(out).as_posix() for file in out.rglob("*") if file.is_file()}
    assert {"room.pptx", "answers.xlsx", "workshop.json", "trios/hjemmeplejen-nord.pptx"} <= files
    assert len(files) == 3 + 3
    assert {path.name for path in tmp_path.iterdir()} == {"out"}
    accounts = json.loads((out / "workshop.json").read_text("utf-8"))["accounts"]
    assert accounts["total"]["acknowledged"] == sum(step["acknowledged"] for step in accounts["steps"]) > 50


def test_the_progress_bar_ends_with_the_day() -> None:
    assert presses(load(paths.exercises()).plan("workshop-90")) == 50
