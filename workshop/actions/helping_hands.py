"""Lets other devices help: a link that works once lets a device in with a role, until the workshop ends or she says no.

Opening the link is enough, so that another device is in control within seconds when the laptop dies. No account and no
name; what is kept are hashes.
"""

from workshop.actions.house import House
from workshop.core.access import HELPERS, Role
from workshop.core.errors import NotAllowed, WorkshopError
from workshop.core.keys import hashed, new_id
from workshop.store import hands, workshops
from workshop.store.rows import HandRow

HOUR = 3600.0
LASTS = {Role.REMOTE: HOUR}  # how long a link may wait to be opened
LASTS_ELSE = 7 * 24 * HOUR
MOST = 20
SPENT = "That link has been opened already, or is too old. Ask for a new one on the desk."


def invite(house: House, workshop_id: str, role: Role) -> str:
    """The secret of a new link for a device with that role."""
    if role not in HELPERS:
        raise WorkshopError("Choose what the device may do.", field="role")
    secret, now = new_id(house.chance), house.clock()
    with house.store.work() as work:
        workshop = workshops.by_id(work.connection, workshop_id)
        if workshop.state == "ended":
            raise WorkshopError("The workshop has ended, so nobody needs to be let in.")
        hands.remove_unopened(work.connection, workshop_id, now)
        if len(hands.of_workshop(work.connection, workshop_id)) >= MOST:
            raise WorkshopError("There are {n} links and devices. Take one away first.", n=MOST)
        ends = now + LASTS.get(role, LASTS_ELSE)
        hands.add(work.connection, HandRow(new_id(house.chance), workshop_id, role, _kept(secret), ends, None))
    return secret


def invited(house: House, secret: str) -> HandRow:
    """Whom a link lets in; NotAllowed when it has been opened, is too old or was taken away."""
    with house.store.read() as connection:
        found = hands.by_link(connection, _kept(secret))
        ended = found is not None and workshops.by_id(connection, found.workshop_id).state == "ended"
    if found is None or ended or found.link_ends <= house.clock():
        raise NotAllowed(SPENT)
    return found


def open_link(house: House, secret: str) -> tuple[HandRow, str]:
    """The link is spent, and this device is in: who it is, and its token."""
    found, token = invited(house, secret), new_id(house.chance)
    with house.store.work() as work:
        if not hands.open_link(work.connection, _kept(secret), hashed(token)):
            raise NotAllowed(SPENT)
    return found, token


def role_of(house: House, token: str, workshop_id: str) -> Role | None:
    """What the device with that token may be in a workshop; None when it is nobody there (any more)."""
    if not token:
        return None
    with house.store.read() as connection:
        found = hands.by_token(connection, hashed(token))
        if found is None or found.workshop_id != workshop_id:
            return None
        return None if workshops.by_id(connection, workshop_id).state == "ended" else Role(found.role)


def devices(house: House, workshop_id: str) -> tuple[HandRow, ...]:
    """Every device that helps, and every link that waits to be opened."""
    now = house.clock()
    with house.store.read() as connection:
        found = hands.of_workshop(connection, workshop_id)
    return tuple(hand for hand in found if hand.token_hash or hand.link_ends > now)


def revoke(house: House, workshop_id: str, hand_id: str) -> None:
    """A device or a link is to help no more; at once."""
    with house.store.work() as work:
        hands.remove(work.connection, workshop_id, hand_id)


def _kept(secret: str) -> str:
    return hashed(f"hand:{secret}")
