"""Reads a list of workplaces: pasted lines, a CSV file or an Excel sheet with `arbejdsplads; leder; tr; amr`.

A cell says how many of that function there are: x, a number, or nothing. Other columns are not read; a column that
could hold names is never kept.
"""

import csv
import io
import logging
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openpyxl import load_workbook

from workshop.core.errors import WorkshopError
from workshop.core.seats import TRIO_FUNCTIONS, Function
from workshop.text.cleaning import clean

log = logging.getLogger(__name__)

LARGEST_FILE = 2_000_000  # bytes
LARGEST_UNPACKED = 20_000_000
MOST_LINES = 300
MOST_CHAIRS = 9
_PLACE = {"arbejdsplads", "arbejdspladser", "workplace", "enhed", "navn på arbejdsplads"}
_FUNCTIONS = {
    "leder": Function.LEADER,
    "leader": Function.LEADER,
    "tr": Function.TR,
    "tillidsrepræsentant": Function.TR,
    "amr": Function.AMR,
    "arbejdsmiljørepræsentant": Function.AMR,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One workplace and how many of each function it has."""

    name: str
    chairs: tuple[tuple[Function, int], ...]


@dataclass(frozen=True, slots=True)
class WorkplaceList:
    """What was read, and the headings of columns that were not."""

    lines: tuple[Line, ...]
    not_read: tuple[str, ...] = ()


def from_text(text: str) -> WorkplaceList:
    """One workplace a line; with or without `; leder; tr; amr` after the name."""
    rows = [[cell.strip() for cell in line.split(";")] for line in text.splitlines() if line.strip()]
    return _read(rows)


def from_file(name: str, content: bytes) -> WorkplaceList:
    """A spreadsheet as it was uploaded (.xlsx or .csv)."""
    if len(content) > LARGEST_FILE:
        raise WorkshopError("The file is larger than 2 MB. A list of workplaces is much smaller.", field="file")
    if not content.strip():
        raise WorkshopError("The file is empty. It needs a line with arbejdsplads; leder; tr; amr.", field="file")
    return _read(_sheet(content) if content[:2] == b"PK" else _csv(content), has_heading=True)


def _sheet(content: bytes) -> list[list[str]]:
    try:
        _not_a_bomb(content)
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_row=MOST_LINES + 20, max_col=40, values_only=True)
        return [["" if cell is None else str(cell).strip() for cell in row] for row in rows]
    except Exception:  # a spoilt file makes the library fail in any of its own ways
        log.info("a list of workplaces could not be read", exc_info=True)
        raise WorkshopError(
            "The file could not be opened. Save it as .xlsx or .csv and try again.", field="file"
        ) from None


def _not_a_bomb(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > LARGEST_UNPACKED:
            raise ValueError("the file unpacks to too much")


def _csv(content: bytes) -> list[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if "\x00" in text:
        raise WorkshopError("The file could not be opened. Save it as .xlsx or .csv and try again.", field="file")
    first = text.splitlines()[0]
    separator = max(";,\t", key=first.count)
    return [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter=separator) if any(row)]


def _read(rows: Sequence[Sequence[str]], *, has_heading: bool = False) -> WorkplaceList:
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    heading = [cell.casefold().strip() for cell in rows[0]] if rows else []
    if not any(cell in _PLACE for cell in heading):
        if has_heading:
            raise WorkshopError(
                "The first line must name the columns: arbejdsplads; leder; tr; amr. Found: {found}.",
                field="file",
                found=", ".join(cell for cell in heading if cell)[:200] or "–",
            )
        heading, body = ["arbejdsplads", "leder", "tr", "amr"], list(rows)
    else:
        body = list(rows[1:])
    place = next(i for i, cell in enumerate(heading) if cell in _PLACE)
    columns = {i: _FUNCTIONS[cell] for i, cell in enumerate(heading) if cell in _FUNCTIONS}
    if len(body) > MOST_LINES:
        raise WorkshopError("There are more than {most} workplaces in the list.", field="file", most=MOST_LINES)
    ignored = tuple(cell for i, cell in enumerate(heading) if cell and i != place and i not in columns)
    return WorkplaceList(_lines(body, place, columns), ignored)


def _lines(body: Iterable[Sequence[str]], place: int, columns: dict[int, Function]) -> tuple[Line, ...]:
    found: dict[str, Line] = {}
    for row in body:
        name = " ".join(clean(row[place] if place < len(row) else "").split())[:120]
        if name:
            found.setdefault(name.casefold(), Line(name, _chairs(row, columns)))
    if not found:
        raise WorkshopError("No workplace was found. Write one on each line.", field="file")
    return tuple(found.values())


def _chairs(row: Sequence[str], columns: dict[int, Function]) -> tuple[tuple[Function, int], ...]:
    numbers = {function: _number(row[i] if i < len(row) else "") for i, function in columns.items()}
    if not any(numbers.values()):
        numbers = dict.fromkeys(TRIO_FUNCTIONS, 1)  # nothing said: one of each
    return tuple((function, numbers.get(function, 0)) for function in TRIO_FUNCTIONS)


def _number(cell: str) -> int:
    cell = cell.strip().casefold()
    if cell in ("", "0", "-", "–", "nej", "no", "false"):
        return 0
    digits = cell.removesuffix(".0")
    return min(int(digits[:4]), MOST_CHAIRS) if digits.isdecimal() else 1
