"""A staff meeting as it comes about: a day is held, and a leader starts the meeting from the trio's own page."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from workshop.content.alone import alone
from workshop.content.library import Library
from workshop.content.programme import Plan
from workshop.rehearsal.crowd import Crowd
from workshop.rehearsal.day import BELL, Asked, Pressed, Rehearsed, Venue, presses
from workshop.rehearsal.leader import NOW, POSTER, Leader
from workshop.rehearsal.phone import Phone
from workshop.rehearsal.wall import Wall

DAYS: Mapping[str, tuple[str, ...]] = {  # what the day before the meeting asks: the trio's words, and its proposal
    "personalemoede-20-kerneopgave": ("K01", "K04", "B08"),
    "personalemoede-20-foelgeskab": ("F06", "F09", "B08"),
}
MOST_TRIOS = 5  # on the day: enough that what it showed can stand beside what the staff says
AT_A_TABLE = 3  # staff for each trio that was asked for
LOOKS = 4  # at a phone while a poster hangs: once for each question, and for what was put off


@dataclass(frozen=True, slots=True)
class Met:
    """What came of the day, of the meeting, and the deck that its trio fetched afterwards."""

    day: Rehearsed
    meeting: Rehearsed
    deck: bytes


def is_one(plan: Plan) -> bool:
    """Whether a programme is held by a workplace for its own staff."""
    return plan.programme.name in DAYS


def day_before(library: Library, asked: Asked) -> Asked:
    """The day that a rehearsal of this meeting holds first."""
    made = alone(library, DAYS[asked.plan.programme.name])
    return replace(asked, plan=made.plan, written=made.written, trios=min(asked.trios, MOST_TRIOS))


def presses_of(library: Library, asked: Asked) -> int:
    """How often a big button is pressed, on the day and at the meeting."""
    return presses(day_before(library, asked).plan) + presses(asked.plan)


async def meet(venue: Venue, library: Library, asked: Asked, pressed: Pressed, *, poster: bool = False) -> Met:
    """The day, then the meeting of its first trio with three times as many staff as there are trios in `asked`."""
    async with venue.held(day_before(library, asked), pressed) as (day, crowd):
        phone = crowd.tables[0].people[0].phone
        await crowd.leave(but=phone)
        meeting, deck = await _held(venue, phone, asked, pressed, poster=poster)
    return Met(day, meeting, deck)


async def _held(venue: Venue, phone: Phone, asked: Asked, pressed: Pressed, *, poster: bool) -> tuple[Rehearsed, bytes]:
    began = time.monotonic()
    staff = Crowd(venue.address, asked.plan, asked.language, asked.habits, asked.seed)
    leader = Leader(phone.browser, asked.plan, asked.language, staff.tally, Random(f"{asked.seed} leader"))
    wall = Wall(phone.browser, asked.plan)
    try:
        code = (await leader.start(POSTER if poster else NOW)).code
        await wall.open(f"{leader.home}/meeting/wall")
        await staff.join_meeting(code, AT_A_TABLE * asked.trios)
        if poster:
            await staff.answer_all(LOOKS)
            await leader.take_down()
        await _led(leader, staff, wall, pressed)
        rehearsed = Rehearsed(code, staff.tally, len(staff.people), wall.shown, time.monotonic() - began)
        return rehearsed, await leader.deck()
    finally:
        await staff.leave()


async def _led(leader: Leader, staff: Crowd, wall: Wall, pressed: Pressed) -> None:
    seen = await leader.look()
    while seen.state != "ended":
        await leader.press(seen)
        pressed()
        await wall.look()
        await staff.act(BELL)
        seen = await leader.look()
