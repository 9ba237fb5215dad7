"""A copy of the shipped exercises that a test may spoil."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from workshop import paths
from workshop.content.survey import files_of, survey

Spoil = Callable[..., list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The 90-minute workshop and its exercises, copied: as small a library as a programme can have."""
    copy = tmp_path / "exercises"
    for name in ("schema", "programmes"):
        (copy / name).mkdir(parents=True)
    for path in (paths.exercises() / "schema").glob("*.json"):
        shutil.copy(path, copy / "schema")
    shutil.copy(paths.exercises() / "programmes" / "workshop-90.toml", copy / "programmes")
    for id in ("B01", "B08", "B11", "B12", "K01", "K06", "K08"):
        for path in paths.exercises().glob(f"{id}-*.toml"):
            shutil.copy(path, copy)
    return copy


@pytest.fixture
def sentences(folder: Path) -> Callable[[str], list[str]]:
    """Everything that is wrong in the folder now, as `workshop check` says it."""

    def said(language: str = "en") -> list[str]:
        return [problem.say(language) for problem in survey(files_of(folder)).problems]

    return said


@pytest.fixture
def edit(folder: Path) -> Callable[[str, str, str], None]:
    """Replace words that stand once in a file of the copy; no words at all replace the whole file."""

    def replaced(name: str, old: str, new: str) -> None:
        path = folder / name
        text = path.read_text("utf-8")
        if old:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new) if old else new, "utf-8")

    return replaced
