"""Notes of an interview with a real browser: they stay on the phone, leave nothing behind, and are gone after a day."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import SystemRandom
from typing import Any
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import expect

from tests.actions.day import WORKPLACES, Day
from tests.people import eyes
from tests.people.persons import Participant
from tests.people.server import Server
from workshop.actions import facilitate
from workshop.actions.house import House
from workshop.settings import Settings
from workshop.store import workshops
from workshop.store.database import Store
from workshop.store.migrate import migrate

SECRET, SHARED = "det siger jeg kun til dig", "hun spurgte, før hun gjorde det"
DAY = 24 * 3600 * 1000
NOTES = "Object.keys(localStorage).filter(key => key.startsWith('temadag:note:'))"

pytestmark = pytest.mark.slow


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server whose day has come to the interview."""
    address = Settings(data=tmp_path / "data").database()
    (tmp_path / "data").mkdir()
    migrate(address)
    store = Store(address)
    day = Day(House(store, time.time, SystemRandom()), asks=("F05",))
    day.goes("F05.historie")
    code = day.workshop.code
    store.close()
    running = Server(tmp_path)
    running.start()
    running.code = code  # type: ignore[attr-defined]
    try:
        yield running
    finally:
        running.stop()


def seated(people: Callable[..., Any], server: Any, **settings: Any) -> Participant:
    """A phone that is asked to tell."""
    phone: Participant = people(Participant, **settings)
    phone.opens("/")
    phone.page.locator("input[name=code]").fill(server.code)
    phone.page.locator("input[name=code]").press("Enter")
    phone.presses(WORKPLACES[0])
    phone.page.locator("[data-function=leader]").first.click()
    phone.asked_about("F05.historie")
    expect(phone.page.locator("[data-no-lines]")).to_be_visible()
    return phone


def test_notes_are_never_sent_and_only_ticked_lines_become_the_trios(
    people: Callable[..., Any], server: Any, tmp_path: Path
) -> None:
    phone = seated(people, server)
    sent: list[str] = []
    phone.context.on("request", lambda request: sent.append(request.post_data or ""))
    note = phone.page.locator("[data-note]").first
    note.fill(f"{SECRET}\n{SHARED}")
    phone.page.reload()
    expect(note).to_have_value(f"{SECRET}\n{SHARED}")
    assert eyes.violations(phone.page) == []
    phone.page.locator("[data-ticks] label").filter(has_text=SHARED).click()
    phone.sends()
    answered = [fields for body in sent if (fields := parse_qs(body)).get("intent")]
    assert [
        [text for name, texts in one.items() if name.startswith("share") for text in texts] for one in answered
    ] == [[SHARED]]
    assert [body for body in sent if SECRET in body or SECRET.replace(" ", "+") in body] == []
    held = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    assert (SHARED.encode() in held, SECRET.encode() in held) == (True, False)


def test_notes_are_gone_from_the_phone_a_day_later_on_whatever_page_it_opens(
    people: Callable[..., Any], server: Any
) -> None:
    phone = seated(people, server)
    phone.page.locator("[data-note]").first.fill(SECRET)
    assert len(phone.page.evaluate(NOTES)) == 1
    older = (
        f"for (const key of {NOTES}) localStorage.setItem(key, JSON.stringify({{text: 'x', at: Date.now() - {{}}}}))"
    )
    phone.page.evaluate(older.replace("{}", str(DAY - 60_000)))
    phone.page.reload()
    expect(phone.page.locator("[data-note]").first).to_have_value("x")
    phone.page.evaluate(older.replace("{}", str(DAY)))
    phone.page.reload()
    expect(phone.page.locator("[data-note]").first).to_have_value("")
    assert phone.page.evaluate(NOTES) == []
    expect(phone.page.locator("[data-no-lines]")).to_be_visible()
    phone.page.locator("[data-note]").first.fill(SECRET)
    phone.page.evaluate(older.replace("{}", str(DAY)))
    phone.opens("/")
    phone.page.wait_for_function(f"{NOTES}.length === 0")


def test_without_script_lines_are_typed_where_they_are_sent(people: Callable[..., Any], server: Any) -> None:
    phone: Participant = people(Participant, java_script_enabled=False)
    phone.opens("/")
    phone.page.locator("input[name=code]").fill(server.code)
    phone.page.locator("input[name=code]").press("Enter")
    phone.presses(WORKPLACES[0])
    phone.page.locator("[data-function=leader]").first.click()
    phone.sees("Tag stikord på papir.")
    assert phone.page.locator("[data-note]:visible").count() == 0
    phone.writes(share1=SHARED)
    phone.presses("Færdig")
    phone.sees(SHARED)


def test_own_notes_can_be_read_and_deleted_on_the_phone_when_the_exercise_has_closed(
    people: Callable[..., Any], server: Any, tmp_path: Path
) -> None:
    phone = seated(people, server)
    note, other = phone.page.locator("[data-note]").first, phone.page.locator("[data-note]").nth(1)
    note.fill(SECRET)
    other.fill(SHARED)
    expect(phone.page.locator("#to-notes")).to_be_hidden()
    store = Store(Settings(data=tmp_path / "data").database())
    house = House(store, time.time, SystemRandom())
    with store.read() as connection:
        workshop = workshops.by_code(connection, server.code)
    assert workshop is not None
    facilitate.next_step(house, workshop.id, f"{workshop.beat}.open")
    store.close()
    phone.page.reload()
    phone.does_not_see(SECRET)
    phone.presses("Dine noter")
    rows = phone.page.locator("#notes .kept-row textarea")
    expect(rows).to_have_count(2)
    assert sorted(rows.nth(n).input_value() for n in (0, 1)) == sorted((SECRET, SHARED))
    assert eyes.violations(phone.page) == []
    phone.page.locator("#notes .kept-row").filter(has=phone.page.locator("textarea")).first.get_by_role(
        "button", name="Fjern fra telefonen"
    ).click()
    expect(rows).to_have_count(1)
    phone.presses("Slet alle mine noter")
    expect(phone.page.locator("#notes")).to_be_hidden()
    expect(phone.page.locator("#to-notes")).to_be_hidden()
    assert phone.page.evaluate(NOTES) == []
