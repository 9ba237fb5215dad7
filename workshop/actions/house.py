"""What every action needs: where things are kept, what time it is, and chance."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from workshop.store.database import Store


@dataclass(frozen=True, slots=True)
class House:
    """Handed to each action first; tests hand in their own clock and chance."""

    store: Store
    clock: Callable[[], float]  # seconds since 1970
    chance: Random
    secret: str = ""  # what the keys of take-home pages are made with; the same on every server of the house
