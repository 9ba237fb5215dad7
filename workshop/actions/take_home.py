"""A trio's take-home page: a long key in a link and a short code to type open it, until somebody takes them away.

Both are made from a seed and the house's secret, so they can be shown again without being kept: the database alone
opens no page. A trio has one link and one code at a time, and no name stands beside them.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from workshop.actions.clock import ZONE
from workshop.actions.house import House
from workshop.core.codes import TRIO_LENGTH, read_code, spoken, written
from workshop.core.errors import NotFound, WorkshopError
from workshop.core.keys import derived, hashed, new_id
from workshop.export.report import Address, Report
from workshop.store import take_home, workshops
from workshop.store.database import StorageTrouble
from workshop.store.rows import Trio, Workshop
from workshop.store.take_home import TakeHomeRow

KEY_LENGTH = 27  # symbols: 129 bits
GONE = "This link opens no page. There may be a newer one, or the follow-up has ended. Ask your trio, or type its code."
REVOKED = "This link has been taken away. Ask the facilitator for a new one."


@dataclass(frozen=True, slots=True)
class Link:
    """What opens one trio's page. It belongs to that trio alone: show it to its own phones, and on the owner's desk."""

    trio_id: str
    key: str  # for the link: /h/<key>
    code: str  # to type at /h: eight symbols
    revoked: bool


def link_of(house: House, trio_id: str) -> Link:
    """A trio's link and code, made when they are asked for the first time."""
    row = _row(house, trio_id)
    if row is None or _of_another_secret(house, row):
        try:
            row = _make(house, trio_id, again=row is not None)
        except StorageTrouble:
            row = _row(house, trio_id)
            if row is None:
                raise
    return _link(house, row)  # where another server was faster, its link is the trio's


def renew(house: House, workshop_id: str, trio_id: str) -> Link:
    """A new link and a new code; the old ones open nothing any more."""
    _check(house, workshop_id, trio_id)
    return _link(house, _make(house, trio_id, again=True))


def revoke(house: House, workshop_id: str, trio_id: str) -> None:
    """Link and code open nothing from now on; what the trio wrote stays."""
    _check(house, workshop_id, trio_id)
    link_of(house, trio_id)
    with house.store.work() as work:
        take_home.revoke(work.connection, trio_id)


def links(house: House, workshop_id: str) -> dict[str, Link]:
    """Trio → its link and code, for every workplace on the list of a workshop; those that are missing are made."""
    with house.store.read() as connection:
        listed = [trio.id for trio in workshops.trios(connection, workshop_id) if trio.listed]
        known = take_home.of_workshop(connection, workshop_id)
    fresh = {each for each, row in known.items() if not _of_another_secret(house, row)}
    return {each: _link(house, known[each]) if each in fresh else link_of(house, each) for each in listed}


def addressed(house: House, workshop_id: str, report: Report, base: str) -> Report:
    """The report with the way to each trio's page, for its deck and its sheet; `base` is where phones find the server.

    Only for what a trio is given itself: whoever reads a link may open the page.
    """
    open_ones = {trio_id: link for trio_id, link in links(house, workshop_id).items() if not link.revoked}
    with house.store.read() as connection:
        ids = {trio.name: trio.id for trio in workshops.trios(connection, workshop_id)}
    trios = [
        replace(trio, address=_address(open_ones[ids[trio.workplace]], base))
        if ids.get(trio.workplace) in open_ones
        else trio
        for trio in report.trios
    ]
    return replace(report, trios=tuple(trios))


def _address(link: Link, base: str) -> Address:
    short = f"{base.removeprefix('http://').removeprefix('https://')}/h"
    return Address(f"{base}/h/{link.key}".upper(), short, spoken(link.code))


def trio_of(connection: Connection, key: str) -> tuple[Workshop, Trio]:
    """Whose page a key opens; NotFound when it opens none, with a sentence of its own where it was taken away."""
    return _owner(connection, take_home.by_key(connection, _kept(key)))


def check_open(connection: Connection, trio_id: str) -> None:
    """Nothing, unless the trio's page was taken away: then its own phones are told so too."""
    row = take_home.of_trio(connection, trio_id)
    if row is not None and row.revoked:
        raise WorkshopError(REVOKED, status=410)


def key_of_code(house: House, typed: str) -> str:
    """The key of the trio whose code was typed; WorkshopError with a sentence that helps when there is none."""
    code = read_code(typed, TRIO_LENGTH)
    if not code:
        message = "A trio code has eight characters, such as K7M4 PR29. Look at the last slide and type it again."
        raise WorkshopError(message, field="code")
    with house.store.read() as connection:
        row = take_home.by_code(connection, _kept_code(house, code))
        if row is None or row.revoked:
            message = "No trio has that code. Look at the last slide and type it again, or ask the facilitator for it."
            raise WorkshopError(message, status=404, field="code")
        _owner(connection, row)
    return _link(house, row).key


def _owner(connection: Connection, row: TakeHomeRow | None) -> tuple[Workshop, Trio]:
    if row is None:
        raise NotFound(GONE)
    if row.revoked:
        raise WorkshopError(REVOKED, status=410)
    trio = workshops.trio(connection, row.trio_id)
    return workshops.by_id(connection, trio.workshop_id), trio


def _make(house: House, trio_id: str, *, again: bool) -> TakeHomeRow:
    seed = new_id(house.chance)
    link = _link(house, TakeHomeRow(trio_id, seed, "", "", ""))
    made = datetime.fromtimestamp(house.clock(), ZONE).date().isoformat()
    row = TakeHomeRow(trio_id, seed, _kept(link.key), _kept_code(house, link.code), made)
    with house.store.work() as work:
        workshops.trio(work.connection, trio_id)
        known = take_home.of_trio(work.connection, trio_id)
        if known is not None and not again:
            return known
        take_home.keep(work.connection, row)
    return row


def _link(house: House, row: TakeHomeRow) -> Link:
    key = written(derived(house.secret, "take-home", row.seed), KEY_LENGTH)
    code = written(derived(house.secret, "trio code", row.seed), TRIO_LENGTH)
    return Link(row.trio_id, key, code, row.revoked)


def _of_another_secret(house: House, row: TakeHomeRow) -> bool:
    """The house's secret is another one now: what was made with the one before cannot be shown again."""
    return not row.revoked and row.key_hash != _kept(_link(house, row).key)


def _row(house: House, trio_id: str) -> TakeHomeRow | None:
    with house.store.read() as connection:
        return take_home.of_trio(connection, trio_id)


def _check(house: House, workshop_id: str, trio_id: str) -> None:
    with house.store.read() as connection:
        if workshops.trio(connection, trio_id).workshop_id != workshop_id:
            raise NotFound("That workplace is not on the list any more.")


def _kept(key: str) -> str:
    return hashed(f"take-home:{key.upper()}")


def _kept_code(house: House, code: str) -> str:
    """A code is short enough to be tried out: its hash needs the house's secret too."""
    return f"{derived(house.secret, 'kept code', code):064x}"
