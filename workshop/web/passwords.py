"""Passwords at the desk's door: hashed off the event loop, and slower after wrong ones, but nobody is locked out."""

from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar, cast

import gevent
from flask import current_app
from gevent import monkey

from workshop.actions import sign_in
from workshop.actions.house import House
from workshop.core.errors import WorkshopError
from workshop.store.rows import Account

T = TypeVar("T")
FREE_TRIES, FREE_TRIES_ADDRESS = 4, 30  # wrong ones before anybody waits: for a name, and from an address
LONGEST_WAIT = 30.0  # seconds
FORGOTTEN = 3600.0  # seconds after the last wrong one
MOST_KEPT = 5000
LONGEST_PASSWORD = 1000


class Tries:
    """Wrong passwords by name and address, in this server's memory only."""

    def __init__(self) -> None:
        self._wrong: OrderedDict[tuple[str, str], tuple[int, float]] = OrderedDict()

    def wait(self, name: str, address: str, now: float) -> float:
        """Seconds until the next try is looked at."""
        return max(
            self._wait((name, address), FREE_TRIES, now),
            self._wait(("", address), FREE_TRIES_ADDRESS, now),
        )

    def was_wrong(self, name: str, address: str, now: float) -> None:
        """A wrong one: the next wait is twice as long."""
        for key in ((name, address), ("", address)):
            times, last = self._wrong.pop(key, (0, now))
            self._wrong[key] = (times + 1 if now - last < FORGOTTEN else 1, now)
        while len(self._wrong) > MOST_KEPT:
            self._wrong.popitem(last=False)

    def was_right(self, name: str, address: str) -> None:
        """The right one: nothing is remembered of the wrong ones before it."""
        self._wrong.pop((name, address), None)

    def _wait(self, key: tuple[str, str], free: int, now: float) -> float:
        times, last = self._wrong.get(key, (0, 0.0))
        if times < free or now - last >= FORGOTTEN:
            return 0.0
        return max(0.0, last + min(LONGEST_WAIT, 2.0 ** min(times - free, 10)) - now)


def checked(house: House, name: str, password: str, address: str) -> Account:
    """The account of that name and password; WorkshopError when they do not fit or it is too soon to try."""
    tries, key = _tries(), " ".join(name.split()).casefold()[:120]
    wait = tries.wait(key, address, house.clock())
    if wait > 0:
        raise WorkshopError("Wait {n} seconds, and try again.", status=429, n=int(wait) + 1)
    account, stored = sign_in.stored_password(house, name)
    if not off_loop(sign_in.matches, stored, password[:LONGEST_PASSWORD]) or account is None:
        tries.was_wrong(key, address, house.clock())
        raise WorkshopError("That name and password do not belong together. Check both, and try again.", field="name")
    tries.was_right(key, address)
    return account


def hashed(password: str) -> str:
    """The hash to keep of a new password."""
    return off_loop(sign_in.hash_password, password)


def off_loop(slow: Callable[..., T], *values: object) -> T:
    """Do something slow without holding up everybody else's pages."""
    if monkey.is_module_patched("socket"):
        return cast(T, gevent.get_hub().threadpool.apply(slow, values))
    return slow(*values)


def _tries() -> Tries:
    return cast(Tries, current_app.extensions.setdefault("sign_in_tries", Tries()))
