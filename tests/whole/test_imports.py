"""A room imports only rooms below it; the rules stand in pyproject.toml."""

import subprocess
import sys
from pathlib import Path

from tests.whole.tree import ROOT


def test_every_import_points_downwards() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([program, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
