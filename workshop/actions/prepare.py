"""Before the day: a workshop from a programme, its sentence, its workplaces, and who may reach it."""

from typing import Any

from sqlalchemy import Connection

from workshop.actions import take_part
from workshop.actions.clock import typed_clock, typed_day
from workshop.actions.house import House
from workshop.actions.workplace_list import Line
from workshop.content.library import Library, freeze, thaw
from workshop.content.programme import Plan
from workshop.core.changes import Topic
from workshop.core.codes import new_code
from workshop.core.errors import NotFound, WorkshopError
from workshop.core.keys import new_id
from workshop.core.phases import Phase
from workshop.store import meetings, people, rounds, workshops
from workshop.store.database import Work
from workshop.store.rows import Account, Workshop
from workshop.text.cleaning import clean

LONGEST_SENTENCE = 300
LONGEST_TITLE = 160


def new_workshop(
    house: House,
    account: Account,
    library: Library,
    *,
    programme: str,
    title: str,
    day: str,
    starts: str,
    language: str,
) -> str:
    """A workshop with its own frozen copy of the programme; its id."""
    if programme not in library.programmes:
        raise WorkshopError("Choose a programme from the list.", field="programme")
    named = _title(title) or library.programmes[programme].title.say(language)
    return copy(house, account, freeze(library, programme), title=named, day=day, starts=starts, language=language)


def copy(
    house: House, account: Account, frozen: dict[str, Any], *, title: str, day: str, starts: str, language: str,
    **more: Any,
) -> str:  # fmt: skip
    """A workshop of a programme that is frozen already; its id."""
    values = {"title": title, "language": language, "day": typed_day(day), "starts": typed_clock(starts), **more}
    with house.store.work() as work:
        return add(house, work, account.id, frozen, **values)


def add(house: House, work: Work, owner_id: str, frozen: dict[str, Any], **values: Any) -> str:
    """A workshop and its rounds as part of a larger piece of work; its id."""
    workshop_id, code = new_id(house.chance), _free_code(house, work.connection)
    values = {"state": "prepared", "pace": {}, **values}
    workshops.add(work.connection, id=workshop_id, code=code, owner_id=owner_id, plan=frozen, **values)
    rounds.add(work.connection, _rounds(house, workshop_id, thaw(frozen)))
    return workshop_id


def change(
    house: House, workshop: Workshop, *, title: str, day: str, starts: str, sentence: str, language: str
) -> None:
    """Change what a workshop is called, when it is, and the core-task sentence."""
    sentence = clean(sentence)
    if len(sentence) > LONGEST_SENTENCE:
        raise WorkshopError(
            "The sentence has {n} characters; there is room for {most}.",
            field="sentence",
            n=len(sentence),
            most=LONGEST_SENTENCE,
        )
    if not _title(title):
        raise WorkshopError("Write what the workshop is called.", field="title")
    values = {"title": _title(title), "day": typed_day(day), "starts": typed_clock(starts), "sentence": sentence}
    with house.store.work() as work:
        workshops.change(work, workshop, Topic.SETUP, language=language, **values)


def add_workplaces(house: House, workshop_id: str, lines: tuple[Line, ...]) -> int:
    """Put workplaces on the list; those that are there already are left as they are. How many were new."""
    new = 0
    with house.store.work() as work:
        workshop = workshops.by_id(work.connection, workshop_id)
        known = {trio.name.casefold() for trio in workshops.trios(work.connection, workshop_id)}
        for line in lines:
            if line.name.casefold() not in known:
                take_part.add_workplace(house, work, workshop_id, line.name, dict(line.chairs))
                known.add(line.name.casefold())
                new += 1
        workshops.change(work, workshop, Topic.ROOM)
    return new


def remove_workplace(house: House, workshop_id: str, trio_id: str) -> None:
    """Take a workplace off the list, as long as nobody sits there."""
    with house.store.work() as work:
        workshop = workshops.by_id(work.connection, workshop_id)
        trio = workshops.trio(work.connection, trio_id)
        if trio.workshop_id != workshop_id:
            raise NotFound("That workplace is not on the list any more.")
        if any(seat.secret_hash for seat in workshops.seats_of(work.connection, trio_id)):
            raise WorkshopError("Somebody from {name} has joined, so it stays on the list.", name=trio.name)
        workshops.remove_trio(work.connection, trio_id)
        workshops.change(work, workshop, Topic.ROOM)


def admit(house: House, workshop_id: str, trio_id: str) -> None:
    """One tap: a workplace that was not on the list is welcome."""
    with house.store.work() as work:
        workshop = workshops.by_id(work.connection, workshop_id)
        if workshops.trio(work.connection, trio_id).workshop_id != workshop_id:
            raise NotFound("That workplace is not on the list any more.")
        workshops.change_trio(work.connection, trio_id, listed=True)
        workshops.change(work, workshop, Topic.STEP)


def free_seat(house: House, workshop_id: str, seat_id: str) -> None:
    """Free a chair that somebody took by mistake."""
    with house.store.work() as work:
        workshop = workshops.by_id(work.connection, workshop_id)
        seat = workshops.seat(work.connection, seat_id)
        if seat is None or seat.workshop_id != workshop_id:
            raise NotFound("That seat is not here any more. Choose again.")
        workshops.change_seat(work.connection, seat_id, secret_hash=None)
        workshops.change(work, workshop, Topic.ROOM)


def name_organisation(house: House, name: str, unit: str) -> None:
    """The organisation's name and unit, shown on phones, the screen and slides."""
    with house.store.work() as work:
        people.set_organisation(work.connection, name=_line(name, 120), unit=_line(unit, 120))


def delete(house: House, workshop_id: str) -> None:
    """A workshop and every answer in it, for good."""
    with house.store.work() as work:
        workshops.remove(work.connection, workshop_id)


def owned(house: House, account: Account, workshop_id: str) -> Workshop:
    """A workshop that is this facilitator's; NotFound for anybody else's, so that it does not tell that it exists.

    A staff meeting is its trio's, and not the facilitator's of the day it came from.
    """
    with house.store.read() as connection:
        workshop = workshops.by_id(connection, workshop_id)
        trios_own = meetings.of_workshop(connection, workshop_id) is not None
    if workshop.owner_id != account.id or trios_own:
        raise NotFound("That workshop is not here any more.")
    return workshop


def _free_code(house: House, connection: Connection) -> str:
    while True:
        code = new_code(house.chance)
        if workshops.by_code(connection, code) is None:
            return code


def _rounds(house: House, workshop_id: str, plan: Plan) -> list[dict[str, object]]:
    steps = [
        (beat.item, plan.programme.items[beat.item].exercise, beat.step.name) for beat in plan.beats() if beat.step
    ]
    steps += [(-1, exercise.id, step.name) for exercise in plan.always() for step in exercise.steps]
    return [
        {
            "id": new_id(house.chance),
            "workshop_id": workshop_id,
            "item": item,
            "exercise": exercise,
            "step": step,
            "phase": Phase.WAITING,
        }
        for item, exercise, step in steps
    ]


def _line(text: str, most: int) -> str:
    return " ".join(clean(text).split())[:most]


def _title(text: str) -> str:
    title = " ".join(clean(text).split())
    if len(title) > LONGEST_TITLE:
        raise WorkshopError(
            "The title has {n} characters; there is room for {most}.", field="title", n=len(title), most=LONGEST_TITLE
        )
    return title
