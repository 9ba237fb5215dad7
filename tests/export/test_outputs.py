"""Files on the disk: whole or not there, and a clear sentence where they cannot be."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.export.sample import sample
from workshop.core.errors import NotFound, WorkshopError
from workshop.export import naming, outputs
from workshop.export.report import Report
from workshop.language import say

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def day() -> Report:
    whole = sample("da")
    return replace(whole, trios=whole.trios[:2])


def test_every_file_is_written_and_told_of(tmp_path: Path, day: Report) -> None:
    folder, told = tmp_path / "ny" / "mappe", list[str]()
    outputs.write_all(day, folder, told.append)
    files = naming.files(day)
    assert tuple(told[: len(files)]) == files
    assert {Path(file).parts[0] for file in told[len(files) :]} == {"figures"}
    written = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert written == set(told)
    assert [(folder / file).read_bytes()[:2] for file in files] == [
        *[b"PK"] * 5, b"BE", b"{\n", b"{\n",
    ]  # fmt: skip


def test_writing_again_replaces_what_was_there(tmp_path: Path, day: Report) -> None:
    (tmp_path / naming.DAY).write_text("old")
    outputs.write_all(day, tmp_path, len)
    assert (tmp_path / naming.DAY).read_bytes() == outputs.one(day, naming.DAY)


def test_others_may_read_what_was_written_as_any_new_file(tmp_path: Path, day: Report) -> None:
    (tmp_path / "any").write_text("")
    outputs.write_all(day, tmp_path, len)
    assert (tmp_path / naming.DAY).stat().st_mode == (tmp_path / "any").stat().st_mode


@pytest.mark.parametrize("name", ["", "x.pptx", "../room.pptx", "trios/../room.pptx", "trios/ukendt.pptx"])
def test_another_name_is_not_found(day: Report, name: str) -> None:
    with pytest.raises(NotFound):
        outputs.one(day, name)


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path, day: Report) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(WorkshopError) as refused:
        outputs.write_all(day, tmp_path / "taken", len)
    assert _danish(refused.value) == f"Der kan ikke skrives i {tmp_path / 'taken'}. Vælg en anden mappe."


def test_a_read_only_folder_is_refused(tmp_path: Path, day: Report) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    with _as_nobody(), pytest.raises(WorkshopError) as refused:
        outputs.write_all(day, closed, len)
    assert str(refused.value) == "Nothing can be written in {folder}. Choose another folder."


def test_a_full_disk_is_said_and_leaves_the_earlier_file_whole(tmp_path: Path, day: Report) -> None:
    outputs.write_all(day, tmp_path, len)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with _no_file_over(1000), pytest.raises(WorkshopError) as refused:
        outputs.write_all(replace(day, title="Ny titel"), tmp_path, len)
    assert _danish(refused.value) == f"Der er ikke plads til filerne i {tmp_path}. Skaf plads, og prøv igen."
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def _danish(refused: WorkshopError) -> str:
    return say("da", refused.message, **refused.values)


@contextmanager
def _as_nobody() -> Iterator[None]:
    """Root may write everywhere; somebody else may not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def _no_file_over(most: int) -> Iterator[None]:
    """No file can grow over this many bytes, as when a disk is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
