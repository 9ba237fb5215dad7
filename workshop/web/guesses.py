"""Codes that nobody has: how many may be tried from one network, so that none is found by trying.

A hall is one network: whoever joins a workshop that is seen there is let in whatever a neighbour tries. Kept in this
server's memory only.
"""

from collections import OrderedDict, deque
from ipaddress import IPv6Address, ip_address
from typing import cast

from flask import current_app, request

from workshop.actions.house import House
from workshop.core.errors import WorkshopError

WINDOW = 600.0  # seconds in which they are counted
MOST_JOIN_CODES = 300  # from a network: ninety phones that mistype thrice each
MOST_TRIO_CODES, MOST_TOGETHER = 100, 5000  # from a network, and from all of them
_KEPT = 5000  # networks, and places where a workshop was seen


class Guesses:
    """When codes that nobody has were typed, by network."""

    def __init__(self, each: int, together: int | None = None) -> None:
        """`each` network may be wrong so often within the window, and everybody `together`."""
        self._each, self._together = each, together
        self._wrong: OrderedDict[str, deque[float]] = OrderedDict()
        self._all: deque[float] = deque()

    def spent(self, network: str, now: float) -> bool:
        """Whether nothing more is looked up just now."""
        own = _recent(self._wrong.get(network, deque()), now)
        return own >= self._each or (self._together is not None and _recent(self._all, now) >= self._together)

    def was_wrong(self, network: str, now: float) -> None:
        """One more."""
        self._wrong.setdefault(network, deque(maxlen=self._each)).append(now)
        self._wrong.move_to_end(network)
        while len(self._wrong) > _KEPT:
            self._wrong.popitem(last=False)
        if self._together is not None:
            self._all.append(now)


class Seen:
    """In which networks a workshop has been joined, led or shown."""

    def __init__(self) -> None:
        self._places: OrderedDict[tuple[str, str], None] = OrderedDict()

    def add(self, workshop_id: str, network: str) -> None:
        """It is here."""
        self._places[workshop_id, network] = None
        self._places.move_to_end((workshop_id, network))
        while len(self._places) > _KEPT:
            self._places.popitem(last=False)

    def __contains__(self, place: tuple[str, str]) -> bool:
        """Whether a workshop was seen in a network, as (workshop, network)."""
        return place in self._places


def join_codes() -> Guesses:
    """Wrong codes of workshops."""
    return _kept("wrong_join_codes", Guesses(MOST_JOIN_CODES))


def trio_codes() -> Guesses:
    """Wrong codes of trios."""
    return _kept("wrong_trio_codes", Guesses(MOST_TRIO_CODES, MOST_TOGETHER))


def _kept(name: str, fresh: Guesses) -> Guesses:
    return cast(Guesses, current_app.extensions.setdefault(name, fresh))


def seen() -> Seen:
    """Where workshops have been seen."""
    return cast(Seen, current_app.extensions.setdefault("seen_workshops", Seen()))


def seen_here(workshop_id: str) -> None:
    """Whoever asks sees this workshop: in the same network nobody needs to guess its code."""
    seen().add(workshop_id, network())


def check_join(workshop_id: str) -> None:
    """A code was typed: of this workshop, or ("") of none. WorkshopError where the network has tried too many.

    A workshop that is seen in the same network is let in all the same.
    """
    where, now = network(), _now()
    if join_codes().spent(where, now) and (workshop_id, where) not in seen():
        message = "Too many wrong codes have come from this network. Check the code, and try again in ten minutes."
        raise WorkshopError(message, status=429, field="code")
    if workshop_id:
        seen().add(workshop_id, where)
    else:
        join_codes().was_wrong(where, now)


def check_trio() -> None:
    """A trio's code is about to be looked up; WorkshopError where too many have been tried."""
    if trio_codes().spent(network(), _now()):
        message = "Too many wrong codes have been typed just now. Open the link instead, or try again in ten minutes."
        raise WorkshopError(message, status=429, field="code")


def was_no_trios() -> None:
    """No trio had it."""
    trio_codes().was_wrong(network(), _now())


def _now() -> float:
    return cast(House, current_app.extensions["house"]).clock()


def network() -> str:
    """Where a request comes from, as coarse as its sender can choose it: IPv4's address, IPv6's first 64 bits."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return ""
    if not isinstance(address, IPv6Address):
        return str(address)
    return str(address.ipv4_mapped or f"{int(address) >> 64:x}")


def _recent(times: deque[float], now: float) -> int:
    while times and now - times[0] >= WINDOW:
        times.popleft()
    return len(times)
