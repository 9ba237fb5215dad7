"""Asks the Open XML SDK what Office would say to a file."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.whole.tree import ROOT

TOOL = ROOT / ".cache/node/node_modules/.bin/ooxml-validator"


def errors(path: Path) -> list[str]:
    """What is wrong with a .pptx or .xlsx, each with its place in the package; empty when Office opens it."""
    if not TOOL.exists():
        pytest.fail("The Office validator is missing. Run: make tools", pytrace=False)
    told = subprocess.run([TOOL, path], capture_output=True, text=True, timeout=120)
    assert told.returncode in (0, 1), told.stderr
    return [json.dumps(error, ensure_ascii=False) for error in json.loads(told.stdout)["errors"]]
