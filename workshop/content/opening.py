"""Opens a content file: the checks that come before any key can be read."""

import re
import tomllib
from pathlib import Path
from typing import Any

from workshop.content.problems import WHOLE_FILE, Report, line

LARGEST = 200_000  # bytes; the longest shipped exercise is a twentieth of it
_BOM = b"\xef\xbb\xbf"


Opened = Path | bytes  # a file, or what would stand in it


def parsed(file: Opened, report: Report) -> dict[str, Any] | None:
    """What the file says as TOML, or None after a complaint."""
    data = _bytes(file, report) if isinstance(file, Path) else _not_too_large(file, report)
    text = _text(data, report) if data is not None else None
    return _toml(text, report) if text is not None else None


def _bytes(path: Path, report: Report) -> bytes | None:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as trouble:
        message = "The file cannot be read ({reason}). Check that it is there and that you may open it."
        report.complain(WHOLE_FILE, message, reason=trouble.strerror)
        return None
    return _not_too_large(data, report)


def _not_too_large(data: bytes, report: Report) -> bytes | None:
    if len(data) > LARGEST:
        message = "The file is larger than {limit} kB. Only words belong in it; shorten them."
        report.complain(WHOLE_FILE, message, limit=LARGEST // 1000)
        return None
    return data


def _text(data: bytes, report: Report) -> str | None:
    if data.startswith(_BOM):
        report.complain(line(1), "The file begins with an invisible mark (BOM). Save it as UTF-8 without BOM.")
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError as trouble:
        at = data[: trouble.start].count(b"\n") + 1
        report.complain(line(at), "The file is not saved as UTF-8. Save it again with the encoding UTF-8.")
        return None
    if not text.strip():
        report.complain(WHOLE_FILE, "The file is empty. Copy one that works, and change its words.")
        return None
    return text


def _toml(text: str, report: Report) -> dict[str, Any] | None:
    try:
        return tomllib.loads(text)
    except ValueError as trouble:  # a TOMLDecodeError is one, and so is a number of 5,000 digits
        reason, at = _reason(str(trouble), text)
    except RecursionError:
        report.complain(WHOLE_FILE, "Too many brackets stand inside each other. Write it in a simpler way.")
        return None
    message = "This is not TOML ({reason}). Look here or just above for a missing quote, bracket or equals sign."
    report.complain(line(at), message, reason=reason)
    return None


def _reason(said: str, text: str) -> tuple[str, int]:
    """The parser's reason without its position, and the line."""
    found = re.search(r"^(.*) \(at line (\d+), column \d+\)$", said, re.DOTALL)
    if found:
        return found[1], int(found[2])
    return said.removesuffix(" (at end of document)"), text.count("\n") + 1
