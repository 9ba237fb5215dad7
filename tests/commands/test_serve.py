"""`workshop serve` and `workshop demo` as processes of their own: they answer, end calmly, and lose nothing."""

import asyncio
import re
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from random import Random
from urllib.request import urlopen

import pytest

from tests import aside
from tests.people.server import PATIENCE, Server, serving
from workshop import paths
from workshop.content.library import load
from workshop.rehearsal import names
from workshop.rehearsal.browser import Browser
from workshop.rehearsal.crowd import Crowd
from workshop.rehearsal.facilitator import Facilitator
from workshop.rehearsal.habits import Habits
from workshop.rehearsal.phone import Phone

pytestmark = pytest.mark.slow

BURST = 200
STEP = "B01.humoer"
QUIET = Habits(0, 0, 0, 0, 0, 0, 0, 0)


def test_a_server_answers_prints_where_it_is_and_ends_calmly(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        assert f"Temadag is open. Desk: {server.url}/desk\n" in server.said
        with urlopen(server.link("/desk/first/")) as page:
            assert page.status == 200
        assert aside.run(_ends_with_phones_in_the_room(server)) == 0
        assert "Traceback" not in server.said


def test_a_link_for_the_first_facilitator_is_printed_until_there_is_one(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        aside.run(_sign_up(server))
        server.stop()
        server.said = ""
        server.start()
        assert "/desk/first/" not in server.said


def test_nothing_that_was_acknowledged_is_lost_when_the_server_is_killed_in_a_burst(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        acknowledged = aside.run(_killed_in_a_burst(server))
        assert len(acknowledged) >= BURST
        server.said = ""
        server.start()
        with urlopen(server.url) as page:
            assert page.status == 200
        assert acknowledged - _stored(tmp_path / "data" / "temadag.sqlite3") == set()


def test_the_demo_has_a_room_that_answers_and_leaves_with_it(tmp_path: Path) -> None:
    with serving(tmp_path, "demo") as server:
        server.link("/desk/in/")
        database = tmp_path / "data" / "demo" / "temadag.sqlite3"
        ends = time.monotonic() + 2 * PATIENCE
        while not _stored(database) and time.monotonic() < ends:
            time.sleep(0.1)
        assert _stored(database)
        assert server.stop() == 0
        assert "Traceback" not in server.said


def test_a_demo_link_that_has_been_used_is_followed_by_another(tmp_path: Path) -> None:
    with serving(tmp_path, "demo") as server:
        link = server.link("/desk/in/")
        aside.run(_click(server, link))
        ends = time.monotonic() + PATIENCE
        while len(_links(server)) < 2 and time.monotonic() < ends:
            time.sleep(0.1)
        first, second = _links(server)
        assert first != second


async def _ends_with_phones_in_the_room(server: Server) -> int:
    _, crowd = await _open_room(server, trios=2)
    try:
        return await asyncio.to_thread(server.stop)
    finally:
        await crowd.leave()


async def _killed_in_a_burst(server: Server) -> frozenset[str]:
    """What phones were told is received, when all of them send as fast as they can and the server is killed."""
    _, crowd = await _open_room(server, trios=8)
    sending = [asyncio.create_task(_send_on_and_on(person.phone)) for person, _ in crowd.people]
    while crowd.tally.of(STEP) < BURST:
        await asyncio.sleep(0.01)
    await asyncio.to_thread(server.stop, signal.SIGKILL)
    for each in sending:
        each.cancel()
    await asyncio.gather(*sending, return_exceptions=True)
    await crowd.leave()
    assert crowd.tally.troubles == []
    return crowd.tally.submissions(STEP)


async def _send_on_and_on(phone: Phone) -> None:
    moment = await phone.look()
    form = moment.form
    assert form is not None
    for edition in range(10_000):
        await phone.send(phone.write(form, phone.imagined(form), later=edition))


async def _open_room(server: Server, trios: int) -> tuple[Facilitator, Crowd]:
    """A workshop at its first question, with its phones."""
    facilitator, browser = await _sign_up(server, stay=True)
    try:
        workplaces = names.workplaces(trios)
        code = await facilitator.prepare("workshop-90", "2027-03-16", workplaces)
        for _ in ("begin", "explain", "open"):
            await facilitator.press(await facilitator.look())
    finally:
        await browser.close()
    crowd = Crowd(server.url, load(paths.exercises()).plan("workshop-90"), "da", QUIET, seed=1)
    await crowd.join(code, workplaces[:-1])
    return facilitator, crowd


async def _sign_up(server: Server, *, stay: bool = False) -> tuple[Facilitator, Browser]:
    browser = Browser(server.url)
    facilitator = Facilitator(browser, Random(1), "da")
    await facilitator.sign_up(server.link("/desk/first/").removeprefix(server.url))
    if not stay:
        await browser.close()
    return facilitator, browser


async def _click(server: Server, link: str) -> None:
    browser = Browser(server.url)
    path = link.removeprefix(server.url)
    await browser.look(path)
    assert (await browser.submit(path)).path == "/desk"
    await browser.close()


def _links(server: Server) -> list[str]:
    return re.findall(r"/desk/in/\w+", server.said)


def _stored(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as connection:
        return {submission for (submission,) in connection.execute("select submission from sent")}
