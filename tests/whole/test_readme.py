"""README tells everything a person can run or set, and nothing that does not exist."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from tests.whole.tree import ROOT, text
from workshop.settings import PREFIX, Settings

README = text(Path("README.md"))
MAKEFILE = text(Path("Makefile"))
TELL_COMMANDS = """
import click
from workshop.__main__ import main

def tell(command, path):
    for name, each in getattr(command, "commands", {}).items():
        tell(each, f"{path} {name}")
    if not isinstance(command, click.Group) and not command.hidden:
        print(path)

tell(main, "workshop")
"""


def test_readme_names_every_make_target_and_no_other() -> None:
    targets = set(re.findall(r"^([a-z]+):.*##", MAKEFILE, re.MULTILINE)) - {"help"}
    assert set(re.findall(r"\bmake ([a-z]+)\b", _code())) == targets


def test_readme_names_every_setting_and_no_other() -> None:
    settings = {PREFIX + field.name.upper() for field in fields(Settings)}
    assert set(re.findall(rf"\b{PREFIX}[A-Z_]+\b", README)) == settings


@pytest.mark.slow
def test_readme_names_every_command() -> None:
    # In a process of its own: importing the command line may patch the standard library.
    ran = subprocess.run([sys.executable, "-c", TELL_COMMANDS], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    commands = ran.stdout.splitlines()
    assert [each for each in commands if each not in README] == []
    assert "workshop check" in commands


def test_every_picture_and_file_that_readme_links_to_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)|src=\"([^\"]+)\"", README)
    local = [one or other for one, other in links if not (one or other).startswith(("http:", "https:", "mailto:"))]
    assert [link for link in local if not (ROOT / link).exists()] == []


def _code() -> str:
    """What README sets as code: a sentence may say `make sure`."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", README, re.DOTALL))
