"""Lets a screen in: the desk shows a code that works once, for ten minutes; whoever types it may show that workshop."""

import re

from workshop.actions.house import House
from workshop.core.codes import SYMBOLS
from workshop.core.errors import WorkshopError
from workshop.core.keys import hashed
from workshop.store import people

SCREEN = "screen"
LENGTH = 8
LASTS = 10 * 60.0  # seconds


def new_code(house: House, workshop_id: str) -> str:
    """A one-time code for a screen of this workshop; only its hash is kept."""
    code = "".join(house.chance.choice(SYMBOLS) for _ in range(LENGTH))
    with house.store.work() as work:
        people.add_link(work.connection, _kept(code), SCREEN, workshop_id, house.clock() + LASTS)
    return code


def use(house: House, typed: str) -> str:
    """The workshop whose code was typed; the code is spent."""
    code = re.sub(r"[\s\-·.]", "", typed).upper()
    if not code:
        raise WorkshopError("Type the code that the desk shows for the screen.", field="code")
    with house.store.work() as work:
        found = people.link(work.connection, _kept(code), house.clock())
        if found is None or found[0] != SCREEN:
            raise WorkshopError(
                "That code does not open a screen: it works once, within ten minutes. Fetch a new one on the desk.",
                field="code",
            )
        people.use_link(work.connection, _kept(code))
    return found[1]


def _kept(code: str) -> str:
    return hashed(f"{SCREEN}:{code}")
