"""How simulated people behave: most answer at once; some pass, change their minds, lose the network or are late."""

import asyncio
from dataclasses import dataclass, replace
from random import Random


@dataclass(frozen=True, slots=True)
class Habits:
    """Shares of the answers (0 to 1), and how long people take."""

    passes: float = 0.06
    changes: float = 0.14
    takes_back: float = 0.02
    sends_twice: float = 0.10
    loses_network: float = 0.08
    late: float = 0.04
    parks: float = 0.02  # a note for the parking lot at a step
    asks_for_pen: float = 0.15
    shortest: float = 0.0  # seconds to answer
    longest: float = 0.0

    def shared(self) -> "Habits":
        """With one phone for three: what one of them puts off or takes back would keep the next from answering."""
        return replace(self, takes_back=0.0, loses_network=0.0, late=0.0)

    async def think(self, chance: Random) -> None:
        """Take one's time: most are quick, a few slow."""
        if self.longest:
            await asyncio.sleep(chance.triangular(self.shortest, self.longest, self.shortest))


REHEARSED = Habits()
UNHURRIED = Habits(shortest=0.3, longest=24.0, late=0.0)
"""As in a hall, for the demo."""
