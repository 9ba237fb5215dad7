"""The next workshop opens with the last one: what each trio agreed, and what has become of it; the room in sums."""

from collections import OrderedDict
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from workshop.actions import agreed, check_ins
from workshop.actions import run as running
from workshop.actions.check_ins import CheckIn, Sum
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.core.figures import Agreement
from workshop.store import take_home, workshops
from workshop.store.rows import Trio, Workshop

_DAYS_BACK = 6  # earlier workshops that are looked through
_MINUTE = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class LastTime:
    """What one trio agreed the last time, for its own phones and its own material."""

    workshop: Workshop
    agreement: Agreement
    check_in: CheckIn | None  # the latest that it has answered


@dataclass(frozen=True, slots=True)
class RoomLastTime:
    """What has become of the last workshop's agreements, as far as sums may be shown."""

    title: str
    agreements: int
    said: Sum | None  # of the latest check-in that enough have answered


_ROOMS: OrderedDict[tuple[str, str], tuple[int, RoomLastTime | None]] = OrderedDict()
_KEPT = 50


def of_trio(house: House, here: Workshop, trio: Trio, language: str) -> LastTime | None:
    """What the trio of this workplace agreed at its last workshop before `here`; None where it agreed nothing."""
    with house.store.read() as connection:
        for earlier, trio_id in workshops.earlier(connection, here, trio.workplace_id)[:_DAYS_BACK]:
            if earlier.tried:
                continue
            before, then = running.of(connection, earlier), replace(trio, id=trio_id, workshop_id=earlier.id)
            found = agreed.agreement(connection, before, then, language)
            if found is not None:
                said = check_ins.of_trio(connection, before, then, language, check_ins.today(house))
                answered = [each for each in said if each.answered]
                return LastTime(earlier, found, answered[-1] if answered else None)
    return None


def of_room(connection: Connection, run: Run, language: str, now: float) -> RoomLastTime | None:
    """The last workshop that at least five of these workplaces were at; None where there is none with agreements.

    Looked up once a minute: the wall is drawn again with everybody who sits down.
    """
    key, minute = (run.workshop.id, language), int(now // _MINUTE)
    known = _ROOMS.get(key)
    if known is None or known[0] != minute:
        known = _ROOMS[key] = (minute, _of_room(connection, run, language))
        while len(_ROOMS) > _KEPT:
            _ROOMS.popitem(last=False)
    return known[1]


def _of_room(connection: Connection, run: Run, language: str) -> RoomLastTime | None:
    for workshop_id in take_home.held_before(connection, run.workshop, run.workshop.floor)[:_DAYS_BACK]:
        before = running.load(connection, workshop_id)
        n = len(agreed.agreements(connection, before, language))
        if n >= run.workshop.floor:
            sums = check_ins.sums(connection, before, language)
            return RoomLastTime(before.workshop.title, n, sums[-1] if sums else None)
    return None
