"""A hundred trio decks while three hundred phones answer: how long they take, and what a send feels of it.

Phones are simulated ones that use the real doors of a server of its own; the files are made as that server makes them.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from benchmarks import told
from tests.export.sample import sample
from tests.people.server import serving
from workshop import paths
from workshop.content.library import load
from workshop.export.naming import slugs
from workshop.export.packing import Packer
from workshop.export.report import Report
from workshop.rehearsal import names
from workshop.rehearsal.browser import Browser
from workshop.rehearsal.crowd import Crowd
from workshop.rehearsal.facilitator import Facilitator
from workshop.rehearsal.habits import REHEARSED
from workshop.rehearsal.phone import Phone

PAUSE = 10.0  # seconds between two sends of a phone, at most
GOAL = 60  # seconds for a hundred decks
PROGRAMME, LANGUAGE = "workshop-90", "da"


def main() -> None:
    """Measure the sends alone, then while everything is made."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--trios", type=int, default=100)
    asked.add_argument("--alone", type=float, default=20.0, help="seconds of sends without an export")
    chosen = asked.parse_args()
    told.heading(f"All files of {chosen.trios} trios while {3 * chosen.trios} phones answer")
    with tempfile.TemporaryDirectory() as name, serving(Path(name)) as server:
        link = server.link("/desk/first/").removeprefix(server.url)
        asyncio.run(_measure(server.url, link, chosen.trios, chosen.alone))


def day_of(trios: int) -> Report:
    """The sample day with so many trios, each with what one of the sample's took home."""
    day = sample(LANGUAGE)
    places = names.workplaces(trios)
    known = [trio for trio in day.trios if trio.own]
    each = [replace(known[n % len(known)], workplace=place) for n, place in enumerate(places)]
    return replace(day, trios=tuple(replace(t, slug=s) for t, s in zip(each, slugs(places), strict=True)))


async def _measure(address: str, link: str, trios: int, alone: float) -> None:
    plan = load(paths.exercises()).plan(PROGRAMME)
    crowd = Crowd(address, plan, LANGUAGE, REHEARSED, 1)
    browser = Browser(address)
    try:
        facilitator = Facilitator(browser, Random(1), LANGUAGE)
        await facilitator.sign_up(link)
        places = names.workplaces(trios)
        code = await facilitator.prepare(PROGRAMME, date.today().isoformat(), places)
        await facilitator.press(await facilitator.look())
        await crowd.join(code, places)
        phones = [person.phone for person, _ in crowd.people]
        while not await _asks_persons(phones[0]):
            await facilitator.press(await facilitator.look())
        ends = time.monotonic() + alone
        _tell("a send, nothing else going on", await _sends(phones, lambda: time.monotonic() < ends))
        await _with_export(phones, trios)
    finally:
        await crowd.leave()
        await browser.close()


async def _with_export(phones: list[Phone], trios: int) -> None:
    began, decks = time.monotonic(), list[float]()
    packing = Packer().begin("benchmark", day_of(trios))

    def going() -> bool:
        if packing.done > trios and not decks:  # the room's deck comes first
            decks.append(time.monotonic() - began)
        return packing.state == "running"

    _tell("a send while the files are made", await _sends(phones, going))
    told.line(f"{trios} trio decks and the room's", f"{decks[0] if decks else -1:.1f} s", f"under {GOAL} s")
    told.line(f"all {packing.total} files, {packing.state}", f"{time.monotonic() - began:.1f} s")
    told.line("the zip", f"{len(packing.content()) / 1e6:.1f} MB")


async def _asks_persons(phone: Phone) -> bool:
    return (await phone.look()).form is not None


async def _sends(phones: list[Phone], going: Callable[[], bool]) -> list[float]:
    """Seconds of every send: each phone answers, thinks, and answers differently."""
    found = await asyncio.gather(*(_answers(phone, going) for phone in phones))
    return [seconds for each in found for seconds in each]


async def _answers(phone: Phone, going: Callable[[], bool]) -> list[float]:
    found: list[float] = []
    await asyncio.sleep(phone.chance.random() * PAUSE)
    form = (await phone.look()).form
    for later in range(10_000):
        if form is None or not going():
            break
        send = phone.write(form, phone.imagined(form), later=later)
        began = time.perf_counter()
        assert await phone.send(send) == 200
        found.append(time.perf_counter() - began)
        await asyncio.sleep(phone.chance.random() * PAUSE)
    return found


def _tell(what: str, seconds: list[float]) -> None:
    half, most = told.spread(seconds)
    told.line(what, f"p50 {half:.0f} ms, p95 {most:.0f} ms", f"{len(seconds)} sends")


if __name__ == "__main__":
    main()
