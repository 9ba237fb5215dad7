"""Files made in a process of their own."""

import logging
import os
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from tests.export.sample import sample
from tests.whole.tree import ROOT
from workshop.core.errors import NotFound, WorkshopError
from workshop.export import apart, naming, outputs

pytestmark = pytest.mark.slow


def test_a_child_makes_the_same_files() -> None:
    day = sample("da")
    assert apart.made(day, naming.DAY) == outputs.one(day, naming.DAY)
    assert apart.made(day, naming.ANSWERS) == outputs.one(day, naming.ANSWERS)


def test_a_child_makes_a_deck() -> None:
    day = sample("da")
    assert apart.made(day, naming.trio_file(day.trios[0]))[:2] == b"PK"


def test_a_name_that_is_not_one_of_the_files_starts_no_child() -> None:
    with pytest.raises(NotFound):
        apart.made(sample("da"), "../../etc/passwd")


def test_a_child_that_fails_is_a_calm_sentence_and_a_trace_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    broken = replace(sample("da"), programme_text={"not json": {1, 2}})
    with caplog.at_level(logging.ERROR), pytest.raises(WorkshopError) as refused:
        apart.made(broken, naming.DAY)
    assert str(refused.value).startswith("The file could not be made. Nothing is lost;")
    assert "TypeError: Object of type set is not JSON serializable" in caplog.text


def test_a_file_in_the_folder_the_server_was_started_from_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "workshop").mkdir()
    for name in ("workshop/__init__.py", "json.py", "pptx.py"):
        (tmp_path / name).write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert apart.made(sample("da"), naming.DAY) == outputs.one(sample("da"), naming.DAY)


def test_the_child_hears_none_of_the_servers_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONSTARTUP", "x")
    monkeypatch.setenv("PYTHONHOME", "nowhere")  # a child that inherited it could not start
    assert apart.made(sample("da"), naming.DAY)[:1] == b"{"


@pytest.mark.slow
def test_the_servers_loop_goes_on_under_gevent(tmp_path: Path) -> None:
    script = tmp_path / "under_gevent.py"
    script.write_text(
        textwrap.dedent("""
        from gevent import monkey
        monkey.patch_all()
        import gevent
        from tests.export.sample import sample
        from workshop.export import apart, outputs
        day = sample("da")
        made = [gevent.spawn(apart.made, day, "workshop.json") for _ in range(3)]
        ticks = 0
        while not all(greenlet.ready() for greenlet in made):
            gevent.sleep(0.005)
            ticks += 1
        assert ticks > 5, ticks
        assert {greenlet.get() for greenlet in made} == {outputs.one(day, "workshop.json")}
        """)
    )
    told = subprocess.run(
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (told.returncode, told.stderr) == (0, "")
