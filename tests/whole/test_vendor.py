"""Scripts and typefaces of others are the bytes their authors published, with their licences."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from tests.whole.tree import ROOT

ROW = re.compile(r"^\| (\S+) \| (\S+) \| ([\d.]+) \| (0BSD|MIT|OFL-1\.1) \| ([0-9a-f]{64}) \|$", re.MULTILINE)


@pytest.fixture(params=["static/vendor", "static/fonts"])
def folder(request: pytest.FixtureRequest) -> Path:
    """A folder of files made by others."""
    return ROOT / str(request.param)


def test_each_file_is_listed_with_its_sum_and_nothing_else_lies_there(folder: Path) -> None:
    rows = ROW.findall((folder / "README.md").read_text(encoding="utf-8"))
    listed = {name: digest for name, _, _, _, digest in rows}
    there = {
        file.name: sha256(file.read_bytes()).hexdigest()
        for file in folder.iterdir()
        if file.name != "README.md" and not file.name.endswith(".LICENSE.txt")
    }
    assert there == listed
    assert listed


def test_each_package_has_its_licence_beside_it(folder: Path) -> None:
    rows = ROW.findall((folder / "README.md").read_text(encoding="utf-8"))
    licences = {file.name for file in folder.glob("*.LICENSE.txt") if file.stat().st_size > 300}
    assert licences == {f"{package.rpartition('/')[2]}.LICENSE.txt" for _, package, _, _, _ in rows}


def test_the_list_is_the_one_that_the_script_would_fetch(folder: Path) -> None:
    script = (ROOT / ".ci/vendor").read_text(encoding="utf-8").replace("\\\n", " ")
    taken = re.findall(rf"^take {folder.relative_to(ROOT)} (\S+) (\S+) (\S+)\s+\S+\s+(\S+)$", script, re.MULTILINE)
    rows = ROW.findall((folder / "README.md").read_text(encoding="utf-8"))
    assert [(package, version, licence, name) for name, package, version, licence, _ in rows] == taken
