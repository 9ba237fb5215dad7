"""A whole programme with a few simulated trios, through a server of its own, to every file."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from signal import SIGINT

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


@pytest.mark.full
def test_a_staff_meeting_is_rehearsed_from_the_command_line_to_the_refreshed_deck(tmp_path: Path) -> None:
    words = ("rehearse", "personalemoede-20-kerneopgave", "--trios", "2", "--out", "out", "--lang", "en")
    ran = subprocess.run(
        [sys.executable, "-m", "workshop", *words], cwd=tmp_path, capture_output=True, text=True, timeout=400
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    files = {file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*.*")}
    assert {"room.pptx", "workshop.json", "refreshed.pptx", "day/room.pptx", "day/workshop.json"} <= files
    assert ran.stdout.count("Every acknowledged answer is accounted for.") == 2


def test_whoever_stops_a_rehearsal_leaves_nothing_running(tmp_path: Path) -> None:
    words = ("rehearse", "K02", "--trios", "2", "--out", "out")
    kept = tmp_path / "kept"
    kept.mkdir()
    running = subprocess.Popen(
        [sys.executable, "-m", "workshop", *words], cwd=tmp_path, env={**os.environ, "TMPDIR": str(kept)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    until = time.monotonic() + 60
    while not list(kept.glob("temadag-*/*.sqlite3")) and time.monotonic() < until:
        time.sleep(0.1)
    (data,) = kept.glob("temadag-*")
    running.send_signal(SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert said.strip() == "The rehearsal was stopped. Its server and its phones are gone, and nothing was written."
    assert list(kept.iterdir()) == []
    assert not [line for line in Path("/proc").glob("[0-9]*/cmdline") if str(data).encode() in _read(line)]


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:  # it has ended meanwhile
        return b""


def test_the_progress_bar_ends_with_the_day() -> None:
    assert presses(load(paths.exercises()).plan("workshop-90")) == 50
