"""Makes a file in a process of its own, so that the server goes on answering while a deck is drawn.

The report goes in and the file comes out through pipes. Only this module writes what the child unpickles.
"""

import logging
import os
import pickle
import subprocess
import sys
from threading import BoundedSemaphore

from workshop.core.errors import NotFound, WorkshopError
from workshop.export import naming, outputs
from workshop.export.deck.look import OURS, Look
from workshop.export.report import Report

log = logging.getLogger(__name__)

LONGEST = 60  # seconds
_AT_ONCE = BoundedSemaphore(2)  # more would take the machine from the people who answer
_KEPT = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "TMPDIR", "TEMP", "SYSTEMROOT")  # what Python needs to start
_LAST_OF_A_TRACE = 4000  # characters


def made(report: Report, file: str, look: Look = OURS) -> bytes:
    """One of `naming.files(report)`, decks in that look; WorkshopError when it cannot be made, or not in time."""
    if file not in naming.files(report):
        raise NotFound("There is no file of that name in this workshop.")
    if not _AT_ONCE.acquire(timeout=LONGEST):
        raise WorkshopError("Many files are being made just now. Try again in a minute.", status=503)
    try:
        return _from_a_child(pickle.dumps((report, file, look)), file)
    finally:
        _AT_ONCE.release()


def environment() -> dict[str, str]:
    """What a child hears of this process: what Python needs, and no secret."""
    return {name: os.environ[name] for name in _KEPT if name in os.environ}


def _from_a_child(asked: bytes, file: str) -> bytes:
    # -P: a file in the folder the server was started from is not taken for one of Python's
    command = [sys.executable, "-P", "-m", "workshop.export.apart"]
    try:
        child = subprocess.run(command, input=asked, capture_output=True, env=environment(), timeout=LONGEST)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as trouble:
        log.error("%s was not made: %s", file, trouble)
        raise _not_made() from trouble
    if child.returncode:
        trace = child.stderr.decode("utf-8", "replace")
        log.error("%s was not made (exit code %s):\n%s", file, child.returncode, trace[-_LAST_OF_A_TRACE:])
        raise _not_made()
    return child.stdout


def _not_made() -> WorkshopError:
    return WorkshopError("The file could not be made. Nothing is lost; try again, or tell whoever runs the server.")


def _main() -> None:
    """The child: a pickled report, a file's name and a look on standard input, the file on standard output."""
    if hasattr(os, "nice"):
        os.nice(10)  # phones first
    report, file, look = pickle.load(sys.stdin.buffer)  # noqa: S301 (written by `made`)
    sys.stdout.buffer.write(outputs.one(report, file, look))


if __name__ == "__main__":
    _main()
