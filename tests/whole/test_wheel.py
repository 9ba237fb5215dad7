"""The wheel holds what the checkout holds, and runs without the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.whole.tree import ROOT

pytestmark = pytest.mark.slow

SHIPPED = ("templates", "static", "exercises")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built offline from the checkout."""
    out = tmp_path_factory.mktemp("wheel")
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)], ROOT)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files in a folder, as an installation lays them."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def test_the_wheel_holds_every_file_of_the_checkout_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    shipped = {f"workshop/_shipped/{name}" for folder in SHIPPED for name in _present(folder)}
    assert sorted(held) == sorted(_present("workshop") | shipped)


def test_the_wheel_carries_its_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.endswith("/licenses/LICENSE")]
        assert [archive.read(name) for name in names] == [(ROOT / "LICENSE").read_bytes()]


def test_the_unpacked_wheel_is_the_one_that_runs(unpacked: Path, tmp_path: Path) -> None:
    where = _workshop(unpacked, tmp_path, "-c", "import workshop.paths as p; print(p.__file__, p.templates())")
    package = unpacked / "workshop"
    assert where.split() == [str(package / "paths.py"), str(package / "_shipped" / "templates")]


def test_the_command_line_explains_itself_from_an_empty_folder(unpacked: Path, tmp_path: Path) -> None:
    assert "Usage:" in _workshop(unpacked, tmp_path, "-m", "workshop", "--help")


def test_the_shipped_exercises_are_found_and_sound_from_an_empty_folder(unpacked: Path, tmp_path: Path) -> None:
    _workshop(unpacked, tmp_path, "-m", "workshop", "check")


def _present(folder: str) -> set[str]:
    # The folder itself, not git: a file that git ignores would be missing from the wheel unseen.
    return {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def _workshop(site: Path, folder: Path, *words: str) -> str:
    return _run([sys.executable, "-P", *words], folder, PYTHONPATH=str(site))


def _run(command: list[str], folder: Path, **variables: str) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("WORKSHOP_", "PYTHON"))}
    ran = subprocess.run(
        command, cwd=folder, env=kept | variables, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout
