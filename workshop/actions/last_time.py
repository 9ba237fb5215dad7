"""The next workshop opens with the last one: what each trio agreed, and what has become of it; the room in sums."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

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
        return of_trios(connection, here, (trio,), language, check_ins.today(house)).get(trio.id)


def of_trios(
    connection: Connection, here: Workshop, trios: Sequence[Trio], language: str, today: date
) -> dict[str, LastTime]:
    """Trio → the same, for those that agreed something."""
    runs: dict[str, Run] = {}
    found: dict[str, LastTime] = {}
    for trio in trios:
        for earlier, trio_id in workshops.earlier(connection, here, trio.workplace_id)[:_DAYS_BACK]:
            if earlier.tried or earlier.day >= here.day:
                continue
            if earlier.id not in runs:
                runs[earlier.id] = running.of(connection, earlier)
            then = replace(trio, id=trio_id, workshop_id=earlier.id)
            last = _last(connection, runs[earlier.id], then, language, today)
            if last is not None:
                found[trio.id] = last
                break
    return found


def _last(connection: Connection, run: Run, then: Trio, language: str, today: date) -> LastTime | None:
    agreement = agreed.agreement(connection, run, then, language)
    if agreement is None:
        return None
    answered = [each for each in check_ins.of_trio(connection, run, then, language, today) if each.answered]
    return LastTime(run.workshop, agreement, answered[-1] if answered else None)


def of_room(connection: Connection, run: Run, language: str) -> RoomLastTime | None:
    """The last workshop that at least five of these workplaces were at; None where there is none with agreements."""
    for workshop_id in take_home.held_before(connection, run.workshop, run.workshop.floor)[:_DAYS_BACK]:
        before = running.load(connection, workshop_id)
        n = len(agreed.agreements(connection, before, language))
        if n >= run.workshop.floor:
            sums = check_ins.sums(connection, before, language)
            return RoomLastTime(before.workshop.title, n, sums[-1] if sums else None)
    return None


def on_wall(connection: Connection, run: Run, language: str, now: float) -> RoomLastTime | None:
    """The same, looked up once a minute: the wall is drawn again with everybody who sits down."""
    key, minute = (run.workshop.id, language), int(now // _MINUTE)
    known = _ROOMS.get(key)
    if known is None or known[0] != minute:
        known = _ROOMS[key] = (minute, of_room(connection, run, language))
        while len(_ROOMS) > _KEPT:
            _ROOMS.popitem(last=False)
    return known[1]
