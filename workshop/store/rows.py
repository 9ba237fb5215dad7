"""Rows as values: what the tables hold, read once and never changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Workshop:
    """One run of a programme."""

    id: str
    code: str
    owner_id: str
    title: str
    language: str
    day: str  # ISO date
    starts: str  # HH:MM
    sentence: str
    state: str  # prepared | running | ended
    beat: int  # -1: the lobby
    version: int
    floor: int
    keep_days: int
    dark: bool
    large: bool
    blank: bool
    page: int
    ends_at: float | None  # seconds since 1970, of the timer that runs
    timer_length: int  # seconds
    started_at: float | None
    beat_started_at: float | None
    pace: Mapping[str, float]
    agreements: Mapping[str, list[str]]  # by language
    changes: Mapping[str, Any]  # what this run does otherwise than its run sheet
    undo: Mapping[str, Any]  # how it was before the last press, while that can be undone
    tried: bool = False  # with simulated trios, and gone with one click
    goals: Sequence[str] = ()  # of the day, typed on the desk in the morning
    closes_at: float | None = None  # until when everybody answers at their own pace


@dataclass(frozen=True, slots=True)
class Trio:
    """A workplace in one workshop."""

    id: str
    workshop_id: str
    workplace_id: str
    name: str  # the workplace's
    mode: str
    sentence: str
    listed: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """A chair; taken when it has a secret."""

    id: str
    workshop_id: str
    trio_id: str | None
    function: str
    secret_hash: str | None
    moved: bool


@dataclass(frozen=True, slots=True)
class Round:
    """A step being asked."""

    id: str
    workshop_id: str
    item: int
    exercise: str
    step: str
    phase: str
    hold: bool | None = None  # whether texts wait to be seen; None: as the exercise says


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """An answer under its key."""

    id: str
    round_id: str
    item: str
    key: str
    edition: int
    submission: str
    value: Mapping[str, Any]
    state: str  # given | passed | deleted
    owner: str  # person | trio
    trio_id: str | None
    role: str | None
    batch: int | None
    typed: bool = False  # from paper, at the desk


@dataclass(frozen=True, slots=True)
class CardRow:
    """One free text of an answer, with what the facilitator decided about it."""

    id: str
    answer_id: str
    round_id: str
    place: int
    text: str
    shown: str
    state: str  # held | up | hidden
    flags: str
    theme_id: str | None


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme on the board of one round."""

    id: str
    round_id: str
    title: str
    place: int


@dataclass(frozen=True, slots=True)
class ActRow:
    """Something that was done on a board: what it is called, and what it changed."""

    id: str
    round_id: str
    number: int
    message: str
    told: Mapping[str, Any]
    cards: Mapping[str, tuple[str | None, str | None]]  # card → theme before, theme after
    themes: Mapping[str, tuple[list[Any] | None, list[Any] | None]]  # theme → title and place before, and after
    undone: bool


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """What was shown of a round, and when it was frozen: answers without owner, in mixed order."""

    round_id: str
    batch: int
    n: int
    passed: int
    answers: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class KeptRow:
    """What a round told, in one language, after its answers were deleted."""

    round_id: str
    language: str
    n: int
    passed: int
    figures: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class PenRow:
    """Who writes for a trio, and who has asked for it."""

    round_id: str
    trio_id: str
    seat_id: str
    asked_by: str
    asked_at: float | None


@dataclass(frozen=True, slots=True)
class HandRow:
    """A device that helps to run one workshop; until its link is opened it has no token."""

    id: str
    workshop_id: str
    role: str
    link_hash: str | None
    link_ends: float
    token_hash: str | None


@dataclass(frozen=True, slots=True)
class Account:
    """A facilitator."""

    id: str
    name: str
    password: str
