"""The door: from a code or a QR to a chair in at most three taps, without a name and without an account."""

from flask import Blueprint, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import staff_meeting, take_part
from workshop.actions.take_part import TrioDoor
from workshop.core.codes import spoken
from workshop.core.errors import NotFound, WorkshopError
from workshop.core.seats import Function
from workshop.store import people
from workshop.store.rows import Seat, Workshop
from workshop.web import guesses, visitors
from workshop.web.pages import draw, say

pages = Blueprint("door", __name__)

TRIO_PHONE = "trio"  # what the button »Vi deler én telefon« sends instead of a chair
_DANISH = str.maketrans("æøå", "{|}")  # the three letters come last


@pages.get("/")
def front() -> ResponseReturnValue:
    """Where a code is typed."""
    visitors.speak(None)
    return _front()


@pages.post("/")
def typed_code() -> ResponseReturnValue:
    """A typed code leads to the list of workplaces."""
    typed = request.form.get("code", "")
    try:
        workshop = _open_workshop(typed)
    except WorkshopError as trouble:
        return _front(typed, trouble), trouble.status
    return redirect(url_for("door.workplaces", code=workshop.code), 303)


@pages.get("/J/<code>", endpoint="scanned")
@pages.get("/j/<code>")
def workplaces(code: str) -> ResponseReturnValue:
    """Which workplace? A table card's QR has answered that already; a phone that has a seat goes on to it."""
    try:
        workshop = _open_workshop(code)
    except WorkshopError as trouble:
        return _front(code, trouble), trouble.status
    if _seat_in(workshop) is not None and "change" not in request.args:
        return redirect(url_for("phone.now_page"), 303)
    if staff_meeting.is_one(visitors.house(), workshop.id):
        again = _seat_in(workshop) is not None
        return draw("door/staff.html", workshop=workshop, again=again)
    card = (request.args.get("a") or request.args.get("A") or "").lower()
    if any(door.trio.id == card for door in _doors(workshop)):
        return redirect(url_for("door.chairs", code=workshop.code, trio_id=card), 303)
    return _list(workshop)


@pages.post("/j/<code>/workplace")
def unlisted(code: str) -> ResponseReturnValue:
    """A workplace that is not on the list waits for one tap on the desk; its people can sit down meanwhile."""
    workshop = _workshop(code)
    name = request.form.get("name", "")
    try:
        trio_id = take_part.ask_for_workplace(visitors.house(), workshop.id, name)
    except WorkshopError as trouble:
        return _list(workshop, name, trouble), trouble.status
    return redirect(url_for("door.chairs", code=workshop.code, trio_id=trio_id), 303)


@pages.post("/j/<code>/guest")
def guest(code: str) -> ResponseReturnValue:
    """A guest follows the room's own steps."""
    return _seated(take_part.sit_as_guest(visitors.house(), _workshop(code).id))


@pages.post("/j/<code>/staff")
def staff(code: str) -> ResponseReturnValue:
    """One of the staff: no chair to choose, nobody is asked who they are."""
    workshop = _open_workshop(code)
    if not staff_meeting.is_one(visitors.house(), workshop.id):
        raise NotFound("That seat is not here any more. Choose again.")
    return _seated(take_part.sit_as_guest(visitors.house(), workshop.id, Function.STAFF))


@pages.get("/j/<code>/<trio_id>")
def chairs(code: str, trio_id: str) -> ResponseReturnValue:
    """Which chair? With `?seat=` a taken one was tapped: »Det er mig«."""
    workshop = _workshop(code)
    claims = request.args.get("seat", "")
    if _is_mine(workshop, claims):
        return redirect(url_for("phone.now_page"), 303)
    return _chairs(workshop, trio_id, claims=claims)


@pages.post("/j/<code>/<trio_id>")
def sit(code: str, trio_id: str) -> ResponseReturnValue:
    """Take a chair, or the whole table with one phone."""
    workshop = _workshop(code)
    seat_id, claim = request.form.get("seat", ""), request.form.get("claim") == "1"
    if seat_id == TRIO_PHONE:
        _, there = take_part.chairs(visitors.house(), workshop.id, trio_id)
        if any(chair.taken for chair in there) and not claim:
            return _chairs(workshop, trio_id, claims=TRIO_PHONE), 409
        return _seated(take_part.sit_as_trio(visitors.house(), workshop.id, trio_id))
    if _is_mine(workshop, seat_id):
        return redirect(url_for("phone.now_page"), 303)
    try:
        secret = take_part.sit_down(visitors.house(), workshop.id, trio_id, seat_id, claim=claim)
    except WorkshopError as trouble:
        if trouble.status != 409:
            raise
        return _chairs(workshop, trio_id, claims=seat_id), trouble.status
    return _seated(secret)


def _workshop(code: str) -> Workshop:
    """A workshop with chairs; at a staff meeting there are none to take."""
    workshop = _open_workshop(code)
    if staff_meeting.is_one(visitors.house(), workshop.id):
        raise NotFound("That seat is not here any more. Choose again.")
    return workshop


def _open_workshop(typed: str) -> Workshop:
    """The workshop of a code, which nobody finds by trying."""
    visitors.speak(None)
    found = take_part.with_code(visitors.house(), typed)
    guesses.check_join(found.id if found else "")
    workshop = take_part.still_open(found)
    visitors.speak(workshop)
    return workshop


def _seat_in(workshop: Workshop | None) -> Seat | None:
    """This phone's seat (in that workshop, or in any), or None."""
    try:
        seat, _ = visitors.phone()
    except WorkshopError:
        return None
    return seat if workshop is None or seat.workshop_id == workshop.id else None


def _is_mine(workshop: Workshop, seat_id: str) -> bool:
    """Whether this phone sits there already: somebody has gone back."""
    seat = _seat_in(workshop)
    return seat is not None and seat.id == seat_id


def _seated(secret: str) -> ResponseReturnValue:
    """From now on this browser is that phone; the chair it had before is free again."""
    before = str(session.get("phone", ""))
    if before:
        take_part.stand_up(visitors.house(), before)
    visitors.keep_phone(secret)
    return redirect(url_for("phone.now_page", new=1), 303)


def _doors(workshop: Workshop) -> list[TrioDoor]:
    found = take_part.doors(visitors.house(), workshop.id)
    return sorted(found, key=lambda door: door.trio.name.casefold().translate(_DANISH))


def _front(typed: str = "", trouble: WorkshopError | None = None) -> str:
    with visitors.house().store.read() as connection:
        name, unit = people.organisation(connection)
    return draw(
        "door/front.html",
        organisation=" · ".join(part for part in (name, unit) if part),
        typed=typed[:40],
        sentence=say(trouble.message, **trouble.values) if trouble else "",
        seated=_seat_in(None) is not None,
    )


def _list(workshop: Workshop, typed: str = "", trouble: WorkshopError | None = None) -> str:
    return draw(
        "door/workplaces.html",
        workshop=workshop,
        doors=_doors(workshop),
        typed=typed,
        sentence=say(trouble.message, **trouble.values) if trouble else "",
        code=spoken(workshop.code),
    )


def _chairs(workshop: Workshop, trio_id: str, *, claims: str) -> str:
    trio, there = take_part.chairs(visitors.house(), workshop.id, trio_id)
    claimed = next((chair for chair in there if chair.seat_id == claims and chair.taken), None)
    if claimed is None and claims != TRIO_PHONE:
        return draw("door/chairs.html", workshop=workshop, trio=trio, chairs=there)
    return draw("door/claim.html", workshop=workshop, trio=trio, chair=claimed)
