"""Where every acknowledged send ended (contracts.md, Outputs)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StepAccount:
    """Where a round's acknowledged sends ended; the reasons add up to `acknowledged`."""

    step: str
    acknowledged: int
    counted: int  # last editions in the released n
    as_text: int  # stand as text only: the trio's own, the parking lot
    passed: int
    superseded: int
    deleted: int
    hidden: int
    suppressed: int  # below the floor
    not_shown: int  # round not released yet
    private: int  # the trio's only, never for the room
    typed: int = 0  # of all of them: typed in from paper at the desk

    def adds_up(self) -> bool:
        """Whether every acknowledged send is in exactly one reason."""
        reasons = (
            self.counted,
            self.as_text,
            self.passed,
            self.superseded,
            self.deleted,
            self.hidden,
            self.suppressed,
            self.not_shown,
            self.private,
        )
        return sum(reasons) == self.acknowledged
