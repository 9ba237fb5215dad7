"""Which trio's page a browser may see: by the key of a link or a code, or because its phone sits with the trio."""

from typing import Any

from flask import session, url_for

from workshop.actions import agreed, last_time, take_home
from workshop.actions import run as running
from workshop.actions.follow_up import Home
from workshop.actions.phone_view import PhoneView, Stage
from workshop.core.errors import NotAllowed, WorkshopError
from workshop.export import calendar
from workshop.export.calendar import Day
from workshop.store import workshops
from workshop.store.rows import Trio, Workshop
from workshop.web import addresses, guesses, qr, visitors
from workshop.web.pages import say

REMEMBERED = 6  # pages that one browser may open; a leader may have more than one workplace
_LOOKS_UP = (Stage.LISTEN, Stage.BREAK, Stage.CLOSED, Stage.RESULT, Stage.ENDED)  # nothing is being typed


def keep(key: str) -> Trio:
    """From now on this browser may see the page that a key opens; WorkshopError when it opens none."""
    with visitors.house().store.read() as connection:
        _, trio = take_home.trio_of(connection, key)
    others = [[other, kept] for other, kept in _known() if other != trio.id]
    session["homes"] = [*others, [trio.id, key]][-REMEMBERED:]
    session.permanent = True
    return trio


def forget(trio_id: str) -> None:
    """This browser does not open that page any more."""
    session["homes"] = [[other, kept] for other, kept in _known() if other != trio_id]


def trio(trio_id: str) -> tuple[Workshop, Trio]:
    """The trio whose page this is, where this browser may see it; else a sentence that says why not."""
    key = dict(_known()).get(trio_id, "")
    with visitors.house().store.read() as connection:
        if _sits_at(trio_id):
            take_home.check_open(connection, trio_id)
            found = workshops.trio(connection, trio_id)
            if found.listed:  # whoever only types a workplace's name has not been let in to it
                return workshops.by_id(connection, found.workshop_id), found
        if key:
            workshop, found = take_home.trio_of(connection, key)
            if found.id == trio_id:
                return workshop, found
    raise NotAllowed("Open your trio's link once more, or type its code.")


def mine() -> list[tuple[Workshop, Trio]]:
    """The pages that this browser can open, the latest first; those that are gone are left out."""
    found = []
    with visitors.house().store.read() as connection:
        for _, key in reversed(_known()):
            try:
                found.append(take_home.trio_of(connection, key))
            except WorkshopError:
                continue
    return found


def key_of(typed: str) -> str:
    """The key of the trio whose code was typed; slower than anybody could guess one."""
    guesses.check_trio()
    try:
        return take_home.key_of_code(visitors.house(), typed)
    except WorkshopError as trouble:
        if trouble.status == 404:
            guesses.was_no_trios()
        raise


def way_in(trio_id: str) -> dict[str, Any]:
    """How the rest of a trio gets to its page: the link, its QR, and the short address with the code."""
    link = take_home.link_of(visitors.house(), trio_id)
    return {
        "link": link,
        "link_address": addresses.home(link.key),
        "drawing": qr.drawing(addresses.home(link.key).upper()),
        "address": f"{addresses.typed()}{url_for('take_home.door')}",
    }


def on_phone(view: PhoneView, language: str) -> dict[str, Any]:
    """What a trio's phone shows of before and after: the last agreement in the lobby, the way home once this one is."""
    home = last = None
    if view.trio is not None and view.stage is Stage.LOBBY:
        last = last_time.of_trio(visitors.house(), view.workshop, view.trio, language)
    elif view.trio is not None and view.stage in _LOOKS_UP:
        with visitors.house().store.read() as connection:
            past = view.stage is Stage.ENDED or agreed.is_past(running.of(connection, view.workshop))
        home = way_in(view.trio.id) if past else None
    return {"home": home if home and not home["link"].revoked else None, "last": last}


def _known() -> list[tuple[str, str]]:
    return [(str(trio_id), str(key)) for trio_id, key in session.get("homes", ())]


def _sits_at(trio_id: str) -> bool:
    try:
        return visitors.phone()[0].trio_id == trio_id
    except WorkshopError:
        return False


def days(home: Home) -> list[Day]:
    """The check-ins as days of a calendar."""
    link = addresses.home(take_home.link_of(visitors.house(), home.trio.id).key)
    title = say("Theme day: how does it go? {workplace}", workplace=home.trio.name)
    agreed_on = home.card.agreement.sentence if home.card and home.card.agreement else ""
    return [
        Day(
            calendar.hidden(f"{home.trio.id} {each.days}"),
            each.due,
            title,
            f"{each.ask.question}\n{agreed_on}".strip(),
            link,
        )
        for each in home.check_ins
    ]
