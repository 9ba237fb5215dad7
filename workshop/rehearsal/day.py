"""A whole programme, from an empty server to its end, through the doors that people use."""

import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random

from workshop.content.programme import Plan
from workshop.core.phases import Phase, next_phase
from workshop.rehearsal import names, server
from workshop.rehearsal.browser import Browser
from workshop.rehearsal.crowd import Crowd
from workshop.rehearsal.facilitator import Facilitator
from workshop.rehearsal.habits import REHEARSED, Habits
from workshop.rehearsal.tally import Tally
from workshop.rehearsal.wall import Wall

BELL = 5.0  # seconds until a phone looks without having heard the bell
Pressed = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What came of it."""

    code: str
    tally: Tally
    phones: int
    shown: dict[str, str] = field(default_factory=dict)  # step → the figure its result was drawn as on the wall
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Asked:
    """What is rehearsed: `written` is the programme as a file, where the server does not have it."""

    plan: Plan
    trios: int
    seed: int
    language: str
    written: str = ""
    title: str = ""
    sharing: int = 0  # the last of the trios that have one phone for three
    habits: Habits = REHEARSED


def presses(plan: Plan) -> int:
    """How often the big button is pressed from the lobby to the end."""
    n = 2  # opening the doors, and the end
    for beat in plan.beats():
        n += 1
        phase: Phase | None = Phase.WAITING
        while beat.step is not None and phase is not None:
            phase = next_phase(phase, beat.step.who, beat.step.reveal)
            n += phase is not None
    return n


@dataclass(frozen=True, slots=True)
class Venue:
    """A server with a facilitator who has signed in; days are held there one after the other."""

    address: str
    desk: Browser

    @asynccontextmanager
    async def held(self, asked: Asked, pressed: Pressed) -> AsyncIterator[tuple[Rehearsed, Crowd]]:
        """A day from an empty workshop to its end; `pressed` hears each press of the big button. Phones stay on."""
        began = time.monotonic()
        crowd = Crowd(self.address, asked.plan, asked.language, asked.habits, asked.seed, sharing=asked.sharing)
        projector = Browser(self.address)
        wall = Wall(projector, asked.plan)
        try:
            facilitator = Facilitator(self.desk, Random(f"{asked.seed} facilitator"), asked.language)
            code = await _prepared(facilitator, asked)
            await wall.pair(await facilitator.screen_code())
            await _run(facilitator, crowd, wall, (code, names.workplaces(asked.trios)), pressed)
            seconds = time.monotonic() - began
            yield Rehearsed(code, crowd.tally, len(crowd.people), wall.shown, seconds), crowd
        finally:
            await crowd.leave()
            await projector.close()

    async def rehearse(self, asked: Asked, pressed: Pressed = int) -> Rehearsed:
        """A day from an empty workshop to its end, and everybody goes home."""
        async with self.held(asked, pressed) as (rehearsed, _):
            return rehearsed


@asynccontextmanager
async def venue(data: Path) -> AsyncIterator[Venue]:
    """A server of our own whose data are in this folder."""
    async with server.running(data) as (address, link):
        desk = Browser(address)
        try:
            await Facilitator(desk, Random(0), "da").sign_up(link)
            yield Venue(address, desk)
        finally:
            await desk.close()


async def rehearse(asked: Asked, data: Path, pressed: Pressed = int) -> Rehearsed:
    """Run it all at a venue of its own."""
    async with venue(data) as here:
        return await here.rehearse(asked, pressed)


async def _prepared(facilitator: Facilitator, asked: Asked) -> str:
    """The workshop is there, and its workplaces are listed; its code."""
    name = asked.plan.programme.name
    if asked.written:
        await facilitator.bring(name, asked.written)
    title = asked.title or (asked.plan.programme.title.say(asked.language) if asked.written else "")
    return await facilitator.prepare(name, date.today().isoformat(), names.workplaces(asked.trios), title)


async def _run(
    facilitator: Facilitator, crowd: Crowd, wall: Wall, room: tuple[str, tuple[str, ...]], pressed: Pressed
) -> None:
    desk = await facilitator.look()
    while desk.state != "ended":
        await facilitator.press(desk)
        pressed()
        await wall.look()
        if not crowd.tables:
            await crowd.join(*room)
        else:
            await crowd.act(BELL)
        desk = await facilitator.look()
