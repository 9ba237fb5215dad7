"""Makes many files of a workshop into one zip, in a process of its own, and says how far it has come.

Nobody waits for it: whoever asks gets on with the day and comes back. The zip lies in a file without a name, which is
gone with the server, when it is made again, or after an hour.
"""

import contextlib
import logging
import os
import pickle
import subprocess
import sys
import tempfile
import threading
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from io import RawIOBase
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from workshop.export import naming, outputs
from workshop.export.apart import environment
from workshop.export.deck.look import OURS, Look
from workshop.export.pictures import picture
from workshop.export.report import Report

log = logging.getLogger(__name__)

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_STORED = (".pptx", ".docx", ".xlsx", ".png")  # these are packed already
_LAST_LINES = 20
_KEPT = 3600.0  # seconds that a finished zip waits to be fetched


@dataclass(eq=False)
class Packing:
    """One zip while it is made, and afterwards."""

    total: int
    state: str = "running"  # running | ready | failed | stopped
    done: int = 0
    child: "subprocess.Popen[bytes] | None" = None
    file: int = field(default_factory=lambda: _nameless())  # closed, and so gone, when nobody holds this any more

    def __post_init__(self) -> None:
        """Let go of the file with the last reader."""
        weakref.finalize(self, os.close, self.file)

    def stop(self) -> None:
        """End it; what was made is thrown away."""
        if self.state == "running":
            self.state = "stopped"
        self.kill_if_stopped()

    def kill_if_stopped(self) -> None:
        """The child goes on for nobody."""
        if self.state == "stopped" and self.child is not None:
            with contextlib.suppress(ProcessLookupError):
                self.child.kill()

    def content(self) -> bytes:
        """The whole zip, once it is ready."""
        return os.pread(self.file, os.fstat(self.file).st_size, 0)


class Packer:
    """The zips of a server, at most one of each kind a workshop, and one being made at a time."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Packing] = {}
        self._turn = threading.BoundedSemaphore(1)  # more would take the machine from the people who answer

    def of(self, workshop_id: str, what: str = naming.EVERYTHING) -> Packing | None:
        """The last one of that kind (one of `naming.PACKED`) that was asked for."""
        return self._known.get((workshop_id, what))

    def begin(self, workshop_id: str, report: Report, look: Look = OURS, what: str = naming.EVERYTHING) -> Packing:
        """Begin one with decks in that look, unless one is being made."""
        known = self.of(workshop_id, what)
        if known is not None and known.state == "running":
            return known
        found = self._known[workshop_id, what] = Packing(len(_makers(report, look, what)))
        threading.Thread(target=self._made, args=(found, pickle.dumps((report, look, what))), daemon=True).start()
        return found

    def forget(self, workshop_id: str) -> None:
        """Stop them and throw them away."""
        for what in naming.PACKED:
            if known := self._known.pop((workshop_id, what), None):
                known.stop()

    def _made(self, found: Packing, report: bytes) -> None:
        with self._turn:
            if found.state != "running":
                return
            try:
                said = _listened(found, report)
            except OSError as trouble:  # no process to be had
                said = [str(trouble)]
            if found.state == "running":
                found.state = "ready" if found.child and found.child.returncode == 0 else "failed"
            if found.state == "ready":
                self._forget_later(found)
            if found.state == "failed":
                log.error("The files were not made:\n%s", "\n".join(said))

    def _forget_later(self, found: Packing) -> None:
        """Nothing of a day lies about once its answers may have been deleted."""
        timer = threading.Timer(_KEPT, self._drop, (found,))
        timer.daemon = True
        timer.start()

    def _drop(self, found: Packing) -> None:
        self._known = {key: each for key, each in self._known.items() if each is not found}


def _nameless() -> int:
    """A file that no folder lists."""
    handle, path = tempfile.mkstemp(prefix="temadag-")
    os.unlink(path)
    return handle


def _listened(found: Packing, report: bytes) -> list[str]:
    """Start the child and count what it tells; its last lines."""
    command = [sys.executable, "-P", "-m", "workshop.export.packing"]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": found.file, "stderr": subprocess.PIPE}
    found.child = subprocess.Popen(command, env=environment(), **pipes)  # noqa: S603
    found.kill_if_stopped()  # it may have been stopped before there was a child
    assert found.child.stdin is not None and found.child.stderr is not None
    said: list[str] = []
    with found.child:
        with contextlib.suppress(BrokenPipeError):  # a child that ended early says why, or was stopped
            found.child.stdin.write(report)
            found.child.stdin.close()
        for line in found.child.stderr:
            told = line.decode("utf-8", "replace").strip()
            found.done += told == _TOLD
            said = [*said, told][-_LAST_LINES:]
    return said


_TOLD = "+"


def _makers(report: Report, look: Look, what: str) -> dict[str, Callable[[], bytes]]:
    """Each file's name in the zip, and what makes it; every trio's deck is named as a browser would save it."""

    def drawn(file: str) -> Callable[[], bytes]:
        return partial(outputs.one, report, file, look)

    if what == naming.ALL_TRIOS:
        return {naming.download_name(report, f): drawn(f) for f in map(naming.trio_file, report.trios)}
    pictures = picture.makers(report)
    return pictures if what == naming.FIGURES else {f: drawn(f) for f in naming.files(report)} | pictures


class _Pipe(RawIOBase):
    """Standard output as a zip is written to it: forwards only."""

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        sys.stdout.buffer.write(content)
        return len(content)


def _main() -> None:
    """The child: a pickled report on standard input, the zip on standard output, a line for each file beside it."""
    if hasattr(os, "sched_setscheduler"):  # it takes what phones leave over; nobody waits at a page for it
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    report, look, what = pickle.load(sys.stdin.buffer)  # noqa: S301 (written by `begin`)
    with ZipFile(_Pipe(), "w") as package:
        for name, made in _makers(report, look, what).items():
            how = ZIP_STORED if name.endswith(_STORED) else ZIP_DEFLATED
            package.writestr(ZipInfo(name, _FIRST_DAY), made(), how)
            print(_TOLD, file=sys.stderr, flush=True)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    _main()
