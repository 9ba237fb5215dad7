"""Opens, readies and reads a template in a process of its own, with little memory and little time (trust.md, fact 8).

The child gets the file on standard input and answers with JSON: the survey and the file without its slides, or the
sentence that says why not.
"""

import json
import logging
import os
import subprocess
import sys
from base64 import b64decode, b64encode
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from workshop.core.errors import WorkshopError
from workshop.export.template import package, prepared, reading
from workshop.export.template.survey import Survey, from_json

log = logging.getLogger(__name__)

LONGEST = 20  # seconds
MEMORY = 512 * 1024 * 1024  # bytes
_KEPT = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "TMPDIR", "TEMP", "SYSTEMROOT")


@dataclass(frozen=True, slots=True)
class Checked:
    """A template that can be used: what is known of it, and the file with masters, layouts and theme alone."""

    survey: Survey
    file: bytes


def checked(data: bytes) -> Checked:
    """The template, read apart from the server; WorkshopError with one sentence when it cannot be used."""
    if not data or len(data) > package.LARGEST:
        package.opened(data)  # says so
    command = [sys.executable, "-P", "-m", "workshop.export.template.checked"]
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        child = subprocess.run(command, input=data, capture_output=True, env=environment, timeout=LONGEST)  # noqa: S603
        answer = json.loads(child.stdout) if not child.returncode else {}
    except (OSError, subprocess.TimeoutExpired, ValueError) as trouble:
        log.error("a template was not read: %s", trouble)
        raise _too_much() from trouble
    if not answer:
        log.error("a template was not read (exit code %s): %s", child.returncode, child.stderr[-2000:])
        raise _too_much()
    if "refused" in answer:
        raise WorkshopError(answer["refused"], field="template", **answer["values"])
    return Checked(from_json(answer["survey"]), b64decode(answer["file"]))


def here(data: bytes) -> Checked:
    """The template, read in this very process."""
    deck = prepared.unwrapped(package.opened(data))
    used = prepared.used(deck)
    prepared.emptied(deck)
    enlarged = prepared.enlarged(deck)
    try:
        found = reading.survey(deck, enlarged=enlarged, used=used)
        out = BytesIO()
        deck.save(out)
    except (AttributeError, KeyError, IndexError, TypeError, ValueError) as trouble:
        raise prepared.unreadable() from trouble
    return Checked(found, out.getvalue())


def _too_much() -> WorkshopError:
    return WorkshopError("The template takes too much time or memory to read. Choose a simpler one.", field="template")


def _main() -> None:
    if hasattr(os, "nice"):
        os.nice(10)
    _limited()
    answer: dict[str, Any]
    try:
        found = here(sys.stdin.buffer.read())
        answer = {"survey": found.survey.to_json(), "file": b64encode(found.file).decode()}
    except WorkshopError as refused:
        answer = {"refused": refused.message, "values": {name: str(value) for name, value in refused.values.items()}}
    except MemoryError:
        answer = {"refused": _too_much().message, "values": {}}
    sys.stdout.write(json.dumps(answer))


def _limited() -> None:
    """No more memory and processor time than that; Windows has no such limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))


if __name__ == "__main__":
    _main()
