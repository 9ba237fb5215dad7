"""Who may do what with a workshop: its owner everything, helpers on their own devices what their role says."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody at the desk is."""

    OWNER = "owner"  # the facilitator whose workshop it is
    REMOTE = "remote"  # her own phone
    COFACILITATOR = "cofacilitator"
    MODERATOR = "moderator"
    OBSERVER = "observer"


class Right(StrEnum):
    """What a page or a press needs."""

    SEE = "see"  # the run sheet and what the screen shows
    MODERATE = "moderate"  # read what people write, decide on it, gather it in themes
    RUN = "run"  # *Næste*, time, screen, tables
    OWN = "own"  # prepare, delete, fetch what leaves the room, let helpers in


HELPERS = (Role.REMOTE, Role.COFACILITATOR, Role.MODERATOR, Role.OBSERVER)
_RUNS = frozenset({Right.SEE, Right.MODERATE, Right.RUN})
_RIGHTS = {
    Role.OWNER: frozenset(Right),
    Role.REMOTE: _RUNS,
    Role.COFACILITATOR: _RUNS,
    Role.MODERATOR: frozenset({Right.SEE, Right.MODERATE}),
    Role.OBSERVER: frozenset({Right.SEE}),
}


def may(role: Role, right: Right) -> bool:
    """Whether somebody with that role has a right."""
    return right in _RIGHTS[role]


def rights(role: Role) -> frozenset[str]:
    """All rights of a role, by name."""
    return frozenset(str(right) for right in _RIGHTS[role])
