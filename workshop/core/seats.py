"""Seats: who can sit where in a trio, and what a phone is told to be."""

from enum import StrEnum


class Function(StrEnum):
    """The function a seat belongs to."""

    LEADER = "leader"
    TR = "tr"
    AMR = "amr"
    TRIO = "trio"  # one phone for the whole trio
    GUEST = "guest"  # no workplace, room items only
    STAFF = "staff"  # at a staff meeting, where nobody chooses a chair


TRIO_FUNCTIONS = (Function.LEADER, Function.TR, Function.AMR)


class Mode(StrEnum):
    """How a workplace answers: each on an own phone, or one phone that is passed round."""

    SEATS = "seats"
    TRIO_PHONE = "trio_phone"


class Who(StrEnum):
    """Who answers a step."""

    PERSON = "person"
    TRIO = "trio"
    PAIR = "pair"
    ROLE = "role"
    ROOM = "room"
    NONE = "none"


def is_trios(who: Who) -> bool:
    """Whether a trio owns the answer: its own, or what it gives to the trio it is paired with."""
    return who in (Who.TRIO, Who.PAIR)


class Keeps(StrEnum):
    """What an individual answer keeps beside its value; never two of them."""

    NOTHING = "nothing"
    WORKPLACE = "workplace"
    ROLE = "role"


class Audience(StrEnum):
    """The class of an answer, said on the phone before anyone types."""

    ROOM = "room"  # kun samlet
    TRIO = "trio"  # trioens
    SCREEN = "screen"  # på lærredet


class Reveal(StrEnum):
    """When the room sees a step's result."""

    LIVE = "live"
    BATCH = "batch"
    TWICE = "twice"
    DESK = "desk"
    NEVER = "never"
