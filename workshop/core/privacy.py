"""The one place that decides what may be shown or exported; every screen, deck and sheet asks here.

Rules (domain.md 0.1, contracts.md 5): a group shown apart needs at least five respondents; a live display starts at
five answers and moves only in steps of three new or changed ones; results that wait for reveal come in one batch;
what a trio owns is its own to see, and reaches the room only in sums or as text somebody has looked at.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from itertools import pairwise
from typing import Any

from workshop.core.seats import TRIO_FUNCTIONS, Audience, Reveal

FLOOR = 5
LIVE_STEP = 3
BATCH_STEP = 3
_SHORT_SCALE = 4  # values; a longer one has a middle of more than one


class Standing(StrEnum):
    """Whether a group of answers may be seen."""

    SHOWN = "shown"
    BELOW_FLOOR = "below_floor"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Card:
    """One free text that may be seen (masked where it had to be), and the title of the theme it is in."""

    text: str
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One answer without its owner. `workplace` only where the trio owns it and the wall names it."""

    value: Mapping[str, Any]
    cards: tuple[Card, ...] = ()
    workplace: str = ""
    role: str = ""
    pair: str = ""  # the workplaces of two trios that are paired, where the answer is about both
    group: str = ""  # what a trio chose elsewhere, which its text is put under: an option's id, or its own words


@dataclass(frozen=True, slots=True)
class Released:
    """Answers that may be seen together. `n` counts respondents (Pas not among them)."""

    answers: tuple[Said, ...]
    n: int
    standing: Standing = Standing.SHOWN
    passed: int = 0
    themes: tuple[str, ...] = ()  # titles in the board's order


NOTHING_YET = Released((), 0, Standing.NOT_YET)


def release(answers: Sequence[Said], *, passed: int = 0, floor: int = FLOOR, themes: tuple[str, ...] = ()) -> Released:
    """The room's answers as one group, or nothing at all when fewer than the floor have answered."""
    n = len(answers)
    if n < floor:
        return Released((), 0, Standing.BELOW_FLOOR, themes=themes)
    return Released(tuple(answers), n, Standing.SHOWN, passed, themes)


def own(answers: Sequence[Said]) -> Released:
    """A trio's own answers, for its own phones and its own deck; never for anyone else."""
    return Released(tuple(answers), len(answers))


def wall(answers: Sequence[Said]) -> Released:
    """Texts that trios have written for the wall, those that the facilitator lets up; no floor hides them."""
    return Released(tuple(answers), len(answers), Standing.SHOWN if answers else Standing.NOT_YET)


def by_group(groups: Mapping[str, Sequence[Said]], floor: int = FLOOR) -> Mapping[str, Released] | None:
    """A split by role, or None: unless every group with answers reaches the floor, none is shown (P3)."""
    if any(0 < len(answers) < floor for answers in groups.values()):
        return None
    return {name: release(answers, floor=floor) for name, answers in groups.items()}


def by_role(answers: Sequence[Said], chairs: Mapping[str, int], *, passed: int = 0, floor: int = FLOOR) -> Released:
    """What groups of one function said, side by side: only when each function that is here stands for the floor (P3).

    One phone may answer for several (`people` in its value); `chairs` says how many of a function there can be.
    """
    people: Counter[str] = Counter()
    for said in answers:
        people[said.role] += max(1, int(said.value.get("people", 1)))
    heard = {
        role: min(people[role], chairs.get(role, 0)) for role in TRIO_FUNCTIONS if chairs.get(role) or people[role]
    }
    if not heard or min(heard.values()) < floor:
        return Released((), 0, Standing.BELOW_FLOOR)
    return Released(tuple(answers), sum(heard.values()), Standing.SHOWN, passed)


def live_may_move(fresh: int, total: int, *, first: bool, floor: int = FLOOR) -> bool:
    """Whether a live display may be redrawn: `fresh` answers are new or changed since it last was."""
    return total >= floor if first else fresh >= LIVE_STEP


def in_steps(n: int, floor: int = FLOOR) -> int:
    """How many answers may be told of while they come in over days: none under the floor, then in steps of three."""
    return 0 if n < floor else floor + (n - floor) // LIVE_STEP * LIVE_STEP


def may_be_live(reveal: Reveal, audience: Audience) -> bool:
    """Only what the phone said goes on the screen may be seen while it comes in."""
    return reveal is Reveal.LIVE and audience is Audience.SCREEN


def late_batch_may_show(fresh: int) -> bool:
    """Whether answers that came after the reveal are enough to be added without pointing at one of them."""
    return fresh >= BATCH_STEP


def apart_from_paper(n: int, typed: int) -> bool:
    """Whether `n` answers may be seen by somebody who has typed in so many of them from paper, and knows those.

    The others are nobody's or at least three: what a difference leaves is never one person's or two.
    """
    return typed == 0 or n == typed or n - typed >= BATCH_STEP


def mix(items: Iterable[Any], key: str) -> tuple[Any, ...]:
    """The items in an order that says nothing of when they came: by a hash of their content and this key."""
    return tuple(sorted(items, key=lambda item: blake2b(f"{key}{item!r}".encode(), digest_size=8).digest()))


def folded(counts: Sequence[int], rest: int = 0, *, floor: int = FLOOR) -> frozenset[int]:
    """The places of counts that may not stand with a number of their own outside the room that answered.

    A count under the floor may not, and what is left over when the others are shown (`rest` counts with it) is itself
    nothing or at least the floor. It looks at this one group alone, so that it is the same in every document.
    """
    away = {place for place, count in enumerate(counts) if 0 < count < floor}
    shown = sorted((count, place) for place, count in enumerate(counts) if count >= floor)
    while shown and 0 < rest + sum(counts[place] for place in away) < floor:
        away.add(shown.pop(0)[1])
    return frozenset(away)


def bands(counts: Sequence[int], *, floor: int = FLOOR) -> tuple[int, ...]:
    """Where the values of a scale may be parted: low, middle and high; or low and middle together; or not at all.

    Each part holds nobody or at least the floor. The ways are nested, so that two of them say no more than the finest.
    """
    values = len(counts)
    middle = values % 2 if values <= _SHORT_SCALE else values // 4 + (values - values // 4) % 2
    low = (values - middle) // 2
    for cuts in (tuple(dict.fromkeys((low, low + middle))), (low + middle,)):
        edges = (0, *cuts, values)
        parts = [sum(counts[start:end]) for start, end in pairwise(edges)]
        if not any(0 < part < floor for part in parts):
            return cuts
    return ()
