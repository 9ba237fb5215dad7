"""Takes the names of workplaces out of what the room wrote: the picture is of the department, never of one place."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from workshop.export.report import Report
from workshop.language import say

_SHORTEST = 4  # letters of a part of a name that is looked for by itself
_KINDS_OF_PLACES = re.compile(  # parts of names that say what a place is, or where; they name no single one
    r"pleje|center|centr|hjem|hus|sygepl|træning|rehab|korttid|område|distrikt|team|afdeling|køkken|aktivitet|demens"
    r"|nord|syd|øst|vest|midt|dag|aften|nat|care|home|house|unit|north|south|east|west",
    re.IGNORECASE,
)


def unnamer(report: Report) -> Callable[[str], str]:
    """A text without the names of the workplaces that the house knows, and without their best-known part."""
    names = sorted({*report.known, *(trio.workplace for trio in report.trios)} - {""}, key=lambda name: -len(name))
    found = [re.compile(_whole(name), re.IGNORECASE) for name in names]
    found += [re.compile(_whole(part)) for part in _parts(names)]  # as it is written: a common word may be like it
    instead = say(report.language, "[a workplace]")

    def unnamed(text: str) -> str:
        for name in found:
            text = name.sub(instead, text)
        return text

    return unnamed


def _whole(name: str) -> str:
    """The name as a word, also in the genitive."""
    return rf"(?<!\w){re.escape(name)}(?:['’]?s)?(?!\w)"


def _parts(names: Sequence[str]) -> Iterator[str]:
    """»Åhaven« of »Plejecenter Åhaven«: words with a capital that only one workplace has in its name."""
    words = Counter(word for name in names for word in set(re.findall(r"\w+", name)))
    for word, times in words.items():
        if times == 1 and len(word) >= _SHORTEST and word[0].isupper() and not _KINDS_OF_PLACES.search(word):
            yield word
