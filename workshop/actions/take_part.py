"""Joining: from a code to a seat. Nobody says who they are, only where they work and which chair they take."""

from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions.house import House
from workshop.core.changes import Change, Topic
from workshop.core.codes import read_code
from workshop.core.errors import NotAllowed, NotFound, WorkshopError
from workshop.core.keys import hashed, new_id
from workshop.core.seats import TRIO_FUNCTIONS, Function, Mode
from workshop.store import workshops
from workshop.store.database import Work
from workshop.store.rows import Seat, Trio, Workshop
from workshop.text.cleaning import clean


@dataclass(frozen=True, slots=True)
class TrioDoor:
    """A workplace to choose, and how many of its chairs are taken (not which)."""

    trio: Trio
    taken: int
    chairs: int


@dataclass(frozen=True, slots=True)
class Chair:
    """A chair to take, seen only inside the chosen workplace."""

    function: str
    taken: bool
    seat_id: str


def with_code(house: House, typed: str) -> Workshop | None:
    """The workshop whose code was typed, ended ones too; WorkshopError where it cannot be a code."""
    code = read_code(typed)
    if not code:
        raise WorkshopError(
            "A code has six characters, such as K7M 4PR. Look at the screen and type it again.", field="code"
        )
    with house.store.read() as connection:
        return workshops.by_code(connection, code)


def still_open(found: Workshop | None) -> Workshop:
    """The workshop that was found; a sentence that helps when there is none, or when it is over."""
    if found is None:
        raise WorkshopError("No workshop has that code. Look at the screen and type it again.", field="code")
    if found.state == "ended":
        raise WorkshopError("That workshop is over. Your trio's material is with your leader.", field="code")
    return found


def doors(house: House, workshop_id: str) -> tuple[TrioDoor, ...]:
    """The workplaces one can choose."""
    with house.store.read() as connection:
        seats = workshops.seats(connection, workshop_id)
        return tuple(
            TrioDoor(
                trio,
                sum(s.trio_id == trio.id and s.secret_hash is not None for s in seats),
                sum(s.trio_id == trio.id and s.function != Function.TRIO for s in seats),
            )
            for trio in workshops.trios(connection, workshop_id)
            if trio.listed
        )


def chairs(house: House, workshop_id: str, trio_id: str) -> tuple[Trio, tuple[Chair, ...]]:
    """A workplace and its chairs, leader first."""
    with house.store.read() as connection:
        trio = workshops.trio(connection, trio_id)
        if trio.workshop_id != workshop_id:
            raise NotFound("That workplace is not on the list any more.")
        seats = [s for s in workshops.seats_of(connection, trio_id) if s.function in TRIO_FUNCTIONS]
    order = {str(function): place for place, function in enumerate(TRIO_FUNCTIONS)}
    seats.sort(key=lambda s: (order[s.function], s.id))
    return trio, tuple(Chair(s.function, s.secret_hash is not None, s.id) for s in seats)


def sit_down(house: House, workshop_id: str, trio_id: str, seat_id: str, *, claim: bool = False) -> str:
    """Take a chair; the phone's new secret. A taken one only after "Det er mig" (claim)."""
    secret = new_id(house.chance)
    with house.store.work() as work:
        workshop = _living(work.connection, workshop_id)
        seat = workshops.seat(work.connection, seat_id)
        if seat is None or seat.workshop_id != workshop_id or seat.trio_id != trio_id:
            raise NotFound("That seat is not here any more. Choose again.")
        if seat.secret_hash is not None and not claim:
            raise WorkshopError("Somebody sits there already. Is it you on another phone?", status=409, field="seat")
        workshops.change_seat(work.connection, seat_id, secret_hash=hashed(secret), moved=seat.secret_hash is not None)
        _leave_trio_phone(work.connection, trio_id)
        work.announce(Change(workshop.id, Topic.ROOM, workshop.version))
    return secret


def sit_as_trio(house: House, workshop_id: str, trio_id: str) -> str:
    """One phone for the whole trio; phones that sat there before are retired."""
    secret = new_id(house.chance)
    with house.store.work() as work:
        workshop = _living(work.connection, workshop_id)
        trio = workshops.trio(work.connection, trio_id)
        if trio.workshop_id != workshop_id:
            raise NotFound("That workplace is not on the list any more.")
        for seat in workshops.seats_of(work.connection, trio_id):
            workshops.change_seat(work.connection, seat.id, secret_hash=None)
        workshops.change_trio(work.connection, trio_id, mode=Mode.TRIO_PHONE)
        _new_seat(house, work, workshop_id, trio_id, Function.TRIO, secret)
        work.announce(Change(workshop.id, Topic.ROOM, workshop.version))
    return secret


def sit_as_guest(house: House, workshop_id: str, function: Function = Function.GUEST) -> str:
    """A guest follows the room's own steps, and so does one of the staff; no workplace and no function is kept."""
    secret = new_id(house.chance)
    with house.store.work() as work:
        workshop = _living(work.connection, workshop_id)
        _new_seat(house, work, workshop_id, None, function, secret)
        work.announce(Change(workshop.id, Topic.ROOM, workshop.version))
    return secret


def ask_for_workplace(house: House, workshop_id: str, name: str) -> str:
    """A workplace that is not on the list: its id; it waits for one tap on the desk."""
    name = clean(name)[:120].strip()
    if len(name) < 2:
        raise WorkshopError("Write the name of your workplace.", field="name")
    with house.store.work() as work:
        workshop = _living(work.connection, workshop_id)
        for trio in workshops.trios(work.connection, workshop_id):
            if trio.name.casefold() == name.casefold():
                return trio.id
        trio_id = add_workplace(house, work, workshop_id, name, dict.fromkeys(TRIO_FUNCTIONS, 1), listed=False)
        work.announce(Change(workshop.id, Topic.ROOM, workshop.version))
    return trio_id


def add_workplace(
    house: House, work: Work, workshop_id: str, name: str, chairs: dict[Function, int], *, listed: bool = True
) -> str:
    """A workplace with its chairs; the id of its trio in this workshop."""
    workplace = workshops.workplace_id(work.connection, name, new_id(house.chance))
    trio_id = new_id(house.chance)
    values = {"id": trio_id, "workshop_id": workshop_id, "workplace_id": workplace}
    values["sentence"] = workshops.last_sentence(work.connection, workplace)
    workshops.add_trio(work.connection, **values, mode=Mode.SEATS, listed=listed)
    for function, number in chairs.items():
        for _ in range(number):
            _new_seat(house, work, workshop_id, trio_id, function, None)
    return trio_id


def phone(house: House, secret: str) -> Seat:
    """The seat of the phone that holds this secret; NotAllowed when another phone has taken it over."""
    with house.store.read() as connection:
        seat = workshops.seat_of_phone(connection, hashed(secret))
    if seat is None:
        raise NotAllowed("This phone has no seat. Type the code from the screen to join.")
    return seat


def stand_up(house: House, secret: str) -> None:
    """Give the seat back."""
    with house.store.work() as work:
        seat = workshops.seat_of_phone(work.connection, hashed(secret))
        if seat is not None:
            if seat.function in TRIO_FUNCTIONS:
                workshops.change_seat(work.connection, seat.id, secret_hash=None)
            else:  # a guest's chair and a phone for the whole table are there only while somebody has them
                workshops.remove_seat(work.connection, seat.id)
            workshop = workshops.by_id(work.connection, seat.workshop_id)
            work.announce(Change(workshop.id, Topic.ROOM, workshop.version))


def _living(connection: Connection, workshop_id: str) -> Workshop:
    workshop = workshops.by_id(connection, workshop_id)
    if workshop.state == "ended":
        raise WorkshopError("That workshop is over. Your trio's material is with your leader.")
    return workshop


def _new_seat(
    house: House, work: Work, workshop_id: str, trio_id: str | None, function: Function, secret: str | None
) -> None:
    row = {"id": new_id(house.chance), "workshop_id": workshop_id, "trio_id": trio_id, "function": str(function)}
    kept = hashed(secret) if secret else None
    workshops.add_seats(work.connection, [row | {"secret_hash": kept, "moved": False}])


def _leave_trio_phone(connection: Connection, trio_id: str) -> None:
    """Somebody sits down with an own phone: the phone that was passed round is retired."""
    for seat in workshops.seats_of(connection, trio_id):
        if seat.function == Function.TRIO:
            workshops.remove_seat(connection, seat.id)
    workshops.change_trio(connection, trio_id, mode=Mode.SEATS)
