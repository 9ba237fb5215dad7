"""Runs a command in this process, at a terminal that is set to English, with a folder of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from workshop.commands import main, terminal

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("check", "file")`: what it printed, and its exit code."""
    monkeypatch.setattr(terminal, "SPOKEN", "en")
    monkeypatch.chdir(tmp_path)

    def command(*words: str, **variables: str) -> Result:
        kept = dict.fromkeys(("WORKSHOP_DATA", "WORKSHOP_PORT", "WORKSHOP_DATABASE_URL", "DATABASE_URL"))
        return CliRunner(env={**kept, **variables}).invoke(main, words)

    return command
