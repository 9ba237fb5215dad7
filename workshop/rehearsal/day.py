"""A whole programme, from an empty server to its end, through the doors that people use."""

import asyncio
import os
import re
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from workshop.content.programme import Plan
from workshop.core.errors import WorkshopError
from workshop.core.phases import Phase, next_phase
from workshop.rehearsal import names
from workshop.rehearsal.browser import Browser
from workshop.rehearsal.crowd import Crowd
from workshop.rehearsal.facilitator import Facilitator
from workshop.rehearsal.habits import REHEARSED, Habits
from workshop.rehearsal.tally import Tally

HOST = "127.0.0.1"
PATIENCE = 30.0  # seconds for the server to come up
BELL = 5.0  # seconds until a phone looks without having heard the bell
LINK = re.compile(r"(/desk/first/\w+)")


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What came of it."""

    code: str
    tally: Tally
    phones: int


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


async def rehearse(
    plan: Plan,
    data: Path,
    *,
    trios: int,
    seed: int,
    language: str,
    pressed: Callable[[], object],
    sharing: int = 0,
    habits: Habits = REHEARSED,
) -> Rehearsed:
    """Run it all: `pressed` hears each press of the big button, the last `sharing` trios have one phone for three."""
    async with _server(data) as (address, link):
        crowd = Crowd(address, plan, language, habits, seed, sharing=sharing)
        browser = Browser(address)
        try:
            facilitator = Facilitator(browser, Random(f"{seed} facilitator"), language)
            await facilitator.sign_up(link)
            workplaces = names.workplaces(trios)
            code = await facilitator.prepare(plan.programme.name, date.today().isoformat(), workplaces)
            await _run(facilitator, crowd, lambda: crowd.join(code, workplaces), pressed)
            return Rehearsed(code, crowd.tally, len(crowd.people))
        finally:
            await crowd.leave()
            await browser.close()


async def _run(
    facilitator: Facilitator, crowd: Crowd, come: Callable[[], Awaitable[None]], pressed: Callable[[], object]
) -> None:
    desk = await facilitator.look()
    while desk.state != "ended":
        await facilitator.press(desk)
        pressed()
        if not crowd.tables:
            await come()
        else:
            await crowd.act(BELL)
        desk = await facilitator.look()


@asynccontextmanager
async def _server(data: Path) -> AsyncIterator[tuple[str, str]]:
    """A server of our own: its address, and the way to the first account."""
    port = free_port()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("WORKSHOP_", "DATABASE_URL"))}
    words = ("serve", "--host", HOST, "--port", str(port), "--data", str(data))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", "workshop", *words,
        env=kept, stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        link = await asyncio.wait_for(_link(process.stdout), PATIENCE)
        silent = asyncio.create_task(_drain(process.stdout))
        yield f"http://{HOST}:{port}", link
        silent.cancel()
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _link(said: asyncio.StreamReader) -> str:
    everything = ""
    async for line in said:
        everything += line.decode("utf-8", "replace")
        if found := LINK.search(everything):
            return found[1]
    raise WorkshopError("The server of the rehearsal did not start: {said}", said=everything.strip())


async def _drain(said: asyncio.StreamReader) -> None:
    async for line in said:
        sys.stderr.write(line.decode("utf-8", "replace"))


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
