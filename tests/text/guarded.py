"""Counts what the guard against personal data misses and where it cries wolf: `python -m tests.text.guarded`.

In guarded_with.txt every piece of personal data stands in braces; in guarded_without.txt there is none. A title may be
left standing in front of a masked name, so a label that holds one is found when the rest of it is.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from workshop.text.guard import find

_HERE = Path(__file__).parent
_LABEL = re.compile(r"\{([^}]+)\}")
_TITLE = re.compile(r"^(?:hr|herr|fru|frk|frøken|mr|mrs|ms)\.? ", re.IGNORECASE)


@dataclass(frozen=True)
class Case:
    """A sentence without its braces, and the pieces that must not slip."""

    text: str
    labels: tuple[tuple[int, int], ...]


def with_data() -> list[Case]:
    """Sentences with labelled personal data."""
    return [_case(line) for line in _lines("guarded_with.txt")]


def without_data() -> list[Case]:
    """Sentences without any."""
    return [Case(line, ()) for line in _lines("guarded_without.txt")]


def missed(case: Case) -> list[str]:
    """The labelled pieces that are not wholly found."""
    hits = find(case.text)
    return [case.text[a:b] for a, b in case.labels if not any(hit.start <= a and b <= hit.end for hit in hits)]


def alarms(case: Case) -> list[str]:
    """What is found and is nothing of the kind."""
    found = [hit for hit in find(case.text) if not any(hit.start < b and a < hit.end for a, b in case.labels)]
    return [case.text[hit.start : hit.end] for hit in found]


def too_much(case: Case) -> list[str]:
    """What is found right, and takes more of the sentence with it."""
    hits = find(case.text)
    return [
        case.text[hit.start : hit.end]
        for hit in hits
        for a, b in case.labels
        if hit.start < b and a < hit.end and (hit.start < a or hit.end > b)
    ]


def _lines(name: str) -> list[str]:
    return [line for line in (_HERE / name).read_text("utf-8").splitlines() if line.strip()]


def _case(line: str) -> Case:
    text, labels = "", []
    for place, piece in enumerate(_LABEL.split(line)):
        if place % 2:
            title = _TITLE.match(piece)
            labels.append((len(text) + (title.end() if title else 0), len(text) + len(piece)))
        text += piece
    return Case(text, tuple(labels))


def main() -> None:
    """Print the counts and each case."""
    held, free = with_data(), without_data()
    pieces = sum(len(case.labels) for case in held)
    misses = [(piece, case.text) for case in held for piece in missed(case)]
    wolves = [(piece, case.text) for case in (*held, *free) for piece in alarms(case)]
    more = [(piece, case.text) for case in held for piece in too_much(case)]
    print(f"{len(misses)} of {pieces} pieces in {len(held)} sentences are missed")
    print(f"{len(wolves)} false alarms in {len(held) + len(free)} sentences")
    print(f"{len(more)} times more than the piece is taken")
    for heading, rows in (("missed", misses), ("false alarm", wolves), ("too much", more)):
        for piece, text in rows:
            print(f"  {heading}: {piece!r} in {text!r}")


if __name__ == "__main__":
    main()
