"""Writes the files of a workshop: each is whole under its name, or not there at all."""

import errno
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from workshop.core.errors import NotFound, WorkshopError
from workshop.export import calendar, naming
from workshop.export.archive import archive
from workshop.export.deck import room, trio
from workshop.export.deck.look import OURS, Look, wearing
from workshop.export.department import paper
from workshop.export.minutes.document import minutes
from workshop.export.owned import owned
from workshop.export.pictures import picture
from workshop.export.report import Report
from workshop.export.workbook import workbook

_WHOLE: Mapping[str, Callable[[Report], bytes]] = {
    naming.ROOM: room.deck,
    naming.ANSWERS: workbook,
    naming.MINUTES: minutes,
    naming.CALENDAR: calendar.of_room,
    naming.DAY: archive,
    naming.OWN: owned,
}
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.EISDIR, errno.ENOENT)


def one(report: Report, file: str, look: Look = OURS) -> bytes:
    """One of `naming.files(report)`, decks in that look; NotFound for any other name."""
    with wearing(look):
        return _one(report, file)


def _one(report: Report, file: str) -> bytes:
    if file == naming.DEPARTMENT and report.ended:
        return paper.document(report)
    if file in _WHOLE:
        return _WHOLE[file](report)
    for each in report.trios:
        if naming.trio_file(each) == file:
            return trio.deck(report, each)
    raise NotFound("There is no file of that name in this workshop.")


def write_all(report: Report, folder: Path, told: Callable[[str], object], look: Look = OURS) -> None:
    """Every file into the folder, which is made where it is missing; `told` hears each name once it is written."""
    try:
        (folder / naming.TRIOS).mkdir(parents=True, exist_ok=True)
        for file in naming.files(report):
            _write(folder / file, one(report, file, look))
            told(file)
        for file, content in picture.files(report):
            (folder / file).parent.mkdir(exist_ok=True)
            _write(folder / file, content)
            told(file)
    except OSError as trouble:
        raise _said(trouble, folder) from trouble


def _write(path: Path, content: bytes) -> None:
    """Beside its place first, so that a reader never finds half a file and a full disk spoils no earlier one."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _said(trouble: OSError, folder: Path) -> WorkshopError:
    if trouble.errno in _FULL:
        return WorkshopError(
            "There is no room left for the files in {folder}. Make room, and try again.", folder=folder
        )
    if trouble.errno in _CLOSED:
        return WorkshopError("Nothing can be written in {folder}. Choose another folder.", folder=folder)
    reason = trouble.strerror or type(trouble).__name__
    message = "The files could not be written in {folder} ({reason}). Choose another folder, or try again."
    return WorkshopError(message, folder=folder, reason=reason)
