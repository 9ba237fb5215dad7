"""What the files are called: names that every machine, mail and USB stick can hold, and a reader understands."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from workshop.export.report import Report, TrioReport
from workshop.language import say

ROOM, ANSWERS, DAY, TRIOS = "room.pptx", "answers.xlsx", "workshop.json", "trios"
MINUTES, CALENDAR, OWN = "minutes.docx", "follow-up.ics", "trios/own.json"
FIGURES, EVERYTHING = "figures.zip", "everything.zip"  # on the desk; in an export they are folders
ALL_TRIOS = "trios.zip"  # every trio's deck in one file; not in a folder, where they lie side by side
DEPARTMENT = "department.docx"  # made after the day only
PACKED = (EVERYTHING, ALL_TRIOS, FIGURES)  # many files in one: made beside the day, see `packing`

_WORDS = {
    ROOM: "whole-room",
    ANSWERS: "answers",
    MINUTES: "the-minutes",
    CALENDAR: "follow-up",
    OWN: "the-trios-own",
    ALL_TRIOS: "all-trios",
    FIGURES: "figures",
    EVERYTHING: "all-files",
    DEPARTMENT: "department",
}
_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
)
_LONGEST = 60
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)  # Windows opens a device by these names


def slugs(names: Iterable[str]) -> tuple[str, ...]:
    """A file name for each name, in order: small letters, digits and hyphens; a second one of a kind gets -2."""
    taken: set[str] = set()
    found: list[str] = []
    for name in names:
        first = _plain(name).lower() or "trio"
        slug, place = first, 2
        while slug in taken:
            slug, place = f"{first}-{place}", place + 1
        taken.add(slug)
        found.append(slug)
    return tuple(found)


def files(report: Report) -> tuple[str, ...]:
    """Every file of a whole export, relative to its folder; the department's picture once the workshop has ended."""
    after = (DEPARTMENT,) if report.ended else ()
    return ROOM, *(trio_file(trio) for trio in report.trios), ANSWERS, MINUTES, CALENDAR, DAY, OWN, *after


def trio_file(trio: TrioReport) -> str:
    """Where a trio's deck lies in the folder."""
    return f"{TRIOS}/{trio.slug}.pptx"


def download_name(report: Report, file: str) -> str:
    """The long name a browser saves a file by: `Fjordby_2026-05-12_Solgaarden_kerneopgave_trio.pptx`."""
    place = re.sub(r"\s+(?:kommune|municipality)$", "", report.municipality.strip(), flags=re.IGNORECASE)
    trio = next((trio for trio in report.trios if trio_file(trio) == file), None)
    parts = [_plain(place), report.day.isoformat(), _workplace(trio) if trio else "", subject(report)]
    kind = {file: say(report.language, word) for file, word in _WORDS.items()}
    parts.append("trio" if trio else kind.get(file, say(report.language, "whole-day")))
    return "_".join(part for part in parts if part) + file[file.rindex(".") :]


def subject(report: Report) -> str:
    """What most of the day's exercises were about, as it stands in file names."""
    counted = Counter(step.exercise[:1] for step in report.steps)
    if counted["F"] > counted["K"] or (not counted["K"] and "foelgeskab" in report.programme):
        return say(report.language, "followership")
    return say(report.language, "core-task")


def _workplace(trio: TrioReport) -> str:
    """The workplace's name; where two share one, the number of the slug."""
    number = re.search(r"-\d+$", trio.slug)
    name = _plain(trio.workplace) or trio.slug
    return name + number[0] if number and not name.lower().endswith(number[0]) else name


def _plain(name: str) -> str:
    """The name in ASCII letters, digits and single hyphens."""
    spelled = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", name).translate(_LETTERS))
    bare = re.sub(r"[^A-Za-z0-9]+", "-", spelled.encode("ascii", "ignore").decode()).strip("-")
    return f"{bare}-" if _RESERVED.fullmatch(bare) else bare[:_LONGEST].strip("-")
