"""What the phones counted: which sends were acknowledged, and what was refused."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from workshop.export.accounts import StepAccount


class Tally:
    """Shared by all phones of a rehearsal; an acknowledged send is counted once however often it was sent."""

    def __init__(self) -> None:
        self._acknowledged: dict[str, set[str]] = defaultdict(set)
        self._sent: set[str] = set()
        self.refused: Counter[str] = Counter()
        self.missed_rings = 0
        self.troubles: list[str] = []

    def send(self, submission: str) -> None:
        """A send that left a phone, or is on its way."""
        self._sent.add(submission)

    def sent(self) -> int:
        """How many different sends there were; one that is repeated is counted once."""
        return len(self._sent)

    def acknowledge(self, step: str, submission: str) -> None:
        """The server holds this send."""
        self._acknowledged[step].add(submission)

    def submissions(self, step: str) -> frozenset[str]:
        """The sends of a step that were acknowledged."""
        return frozenset(self._acknowledged[step])

    def of(self, step: str) -> int:
        """How many different sends of a step were acknowledged."""
        return len(self._acknowledged[step])

    def total(self) -> int:
        """All of them."""
        return sum(map(len, self._acknowledged.values()))

    def missing(self, accounts: Sequence[StepAccount]) -> list[str]:
        """The steps in which the outputs do not account for what the phones were told is stored."""
        held: Counter[str] = Counter()
        for account in accounts:
            held[account.step] += account.acknowledged
        wrong = [account.step for account in accounts if not account.adds_up()]
        wrong += [step for step in {*held, *self._acknowledged} if held[step] != self.of(step)]
        return sorted(set(wrong))
