"""Whether a file could have been written by this program: a forged one shows nothing that a workshop here would not.

Everything here raises ValueError, which the one who reads the file tells in a sentence.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from math import isfinite
from typing import Any

from workshop.actions import day_goals, prepare
from workshop.core.phases import asks_nobody
from workshop.core.privacy import Standing
from workshop.core.seats import TRIO_FUNCTIONS, Who, is_trios
from workshop.export.report import Report, TrioReport
from workshop.text.cleaning import clean

LOWEST_FLOOR, HIGHEST_FLOOR = 5, 20
LONGEST_DAYS = 180
LONGEST_NAME, LONGEST_TEXT = 120, 4000  # characters
MOST_WORKPLACES, MOST_ROUNDS = 500, 500
LARGEST_NUMBER = 10**6
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)


def check(found: Report, *files: dict[str, Any]) -> None:
    """Nothing, unless something is there that this program does not write."""
    _sized(found)
    _dated(found)
    _named(found.trios)
    _answered(found)
    for file in files:
        _plain({name: part for name, part in file.items() if name != "programme"})


def _sized(found: Report) -> None:
    """The floor, and what stands on a wall."""
    texts = (found.title, found.sentence, found.municipality, found.unit, *found.goals)
    most = (prepare.LONGEST_TITLE, prepare.LONGEST_SENTENCE, LONGEST_NAME, LONGEST_NAME)
    room = (*most, *[day_goals.LONGEST] * day_goals.MOST)
    if not LOWEST_FLOOR <= found.floor <= HIGHEST_FLOOR or len(texts) > len(room) or len(found.steps) > MOST_ROUNDS:
        raise ValueError("a floor, goals or rounds")
    if any(len(text) > longest for text, longest in zip(texts, room, strict=False)):
        raise ValueError("a text that is too long")


def _dated(found: Report) -> None:
    if not _FIRST_DAY <= found.day <= _LAST_DAY:
        raise ValueError("a day")
    if not timedelta() <= found.delete_on - found.day <= timedelta(days=LONGEST_DAYS):
        raise ValueError("a day of deletion")


def _named(trios: tuple[TrioReport, ...]) -> None:
    """Each workplace once, in a line that can stand on a slide and in the subject of a letter, with chairs we know."""
    workplaces = [trio.workplace for trio in trios]
    if not {name for trio in trios for name in trio.functions} <= set(TRIO_FUNCTIONS):
        raise ValueError("a function")
    if len(workplaces) > MOST_WORKPLACES or len({name.casefold() for name in workplaces}) != len(workplaces):
        raise ValueError("workplaces")
    if any(not name.strip() or len(name) > LONGEST_NAME or clean(name) != name.strip() for name in workplaces):
        raise ValueError("the name of a workplace")


def _answered(found: Report) -> None:
    """What persons answered, and how many of a function were there, is shown from the floor on."""
    if any(n < found.floor for n in found.functions.values()):
        raise ValueError("fewer of a function than the floor")
    for step in found.steps:
        persons = not asks_nobody(Who(step.who)) and not is_trios(Who(step.who))
        if persons and step.standing == Standing.SHOWN and step.n < found.floor:
            raise ValueError("fewer than the floor")


def _plain(data: Any) -> None:
    for value in _values(data):
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            raise ValueError("a text that is too long")
        if isinstance(value, int | float) and not (isfinite(value) and abs(value) <= LARGEST_NUMBER):
            raise ValueError("a number")


def _values(data: Any) -> Iterator[Any]:
    """Every text and number in it."""
    if isinstance(data, dict):
        for part in data.values():
            yield from _values(part)
    elif isinstance(data, list):
        for part in data:
            yield from _values(part)
    else:
        yield data
