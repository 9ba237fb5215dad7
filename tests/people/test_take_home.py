"""A trio ends its day, opens its page from its own phone, changes its agreement and says how it goes; until no link."""

import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import SystemRandom
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.actions.day import Day
from tests.people import eyes
from tests.people.persons import DESK, Participant, Person
from tests.people.server import Server
from workshop.actions import facilitate, sign_in, take_home
from workshop.actions.house import House
from workshop.settings import Settings
from workshop.store import workshops
from workshop.store.database import Store
from workshop.store.migrate import migrate

pytestmark = [pytest.mark.slow, pytest.mark.browser]

CARD = {
    "f_when": "vi mødes kl. 8",
    "f_will": "spørge om lyset",
    "f_starts": "TR",
    "f_first": "på mandag",
    "f_sign": "borgeren smiler",
    "f_meeting": "lederen, uge 12",
}


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """A day a month ago whose trios write their agreements."""
    settings = Settings(data=tmp_path / "data")
    settings.data.mkdir()
    migrate(settings.database())
    store = Store(settings.database())
    found = Day(House(store, time.time, SystemRandom(), settings.signing_key()))
    with store.work() as work:
        workshops.note(work.connection, found.id, day=(date.today() - timedelta(days=31)).isoformat())
    found.goes("B08.kort")
    yield found
    store.close()


@pytest.fixture
def server(tmp_path: Path, day: Day) -> Iterator[Server]:
    """The server of that day."""
    running = Server(tmp_path)
    running.start()
    try:
        yield running
    finally:
        running.stop()


def test_a_trio_comes_back_to_its_agreement(people: Callable[..., Any], server: Server, day: Day) -> None:
    phone: Participant = people(Participant)
    writes_its_card(phone, day)
    facilitate.end(day.house, day.id)
    phone.opens("/phone")
    phone.sees("Jeres side efter i dag")
    wrong = eyes.violations(phone.page)
    phone.presses("Åbn vores side")
    phone.sees("Er I begyndt på jeres prøvehandling?")
    wrong += eyes.violations(phone.page)
    phone.presses("Lidt")
    phone.sees("Modtaget ✓")
    changes_its_card(phone)
    wrong += eyes.violations(phone.page)
    wrong += looks_from_the_desk(people, day)
    take_home.revoke(day.house, day.id, day.trio_id("Solgården"))
    phone.page.reload()
    phone.sees("Linket er taget væk. Bed facilitator om et nyt.")
    wrong += eyes.violations(phone.page)
    assert (wrong, eyes.too_wide(phone.page)) == ([], 0)


def writes_its_card(phone: Participant, day: Day) -> None:
    """From the code to the trio's agreement."""
    phone.opens(f"/j/{day.workshop.code}")
    phone.presses("Solgården")
    phone.page.locator("[data-function=leader]").first.click()
    phone.asked_about("B08.kort")
    phone.writes(**CARD)
    phone.sends()


def changes_its_card(phone: Participant) -> None:
    """What was agreed turns out otherwise."""
    phone.page.locator("#card summary").click()
    field = phone.page.locator("[name=f_will]")
    expect(field).to_have_value(CARD["f_will"])
    field.fill("tænde lyset i stuen")
    expect(phone.page.locator("[data-preview]")).to_contain_text("tænde lyset i stuen")
    phone.presses("Gem aftalen")
    phone.sees("Gemt ✓")
    phone.sees("Når vi mødes kl. 8, vil vi tænde lyset i stuen.")


def looks_from_the_desk(people: Callable[..., Any], day: Day) -> list[str]:
    """The leader types the code at a PC, and the facilitator looks at who has answered; what axe holds against both."""
    leader: Person = people(Person, size=DESK)
    leader.opens("/h")
    wrong = eyes.violations(leader.page)
    leader.page.locator("#code").fill(take_home.link_of(day.house, day.trio_id("Solgården")).code)
    leader.presses("Åbn vores side")
    leader.sees("Når vi mødes kl. 8, vil vi tænde lyset i stuen.")
    wrong += eyes.violations(leader.page)
    leader.opens(f"/desk/in/{sign_in.invite(day.house, sign_in.DEMO, day.account.id)}")
    leader.page.locator("main button[type=submit]").first.click()
    for path in ("follow-up", "trio-codes"):
        leader.opens(f"/desk/w/{day.id}/{path}")
        wrong += eyes.violations(leader.page)
    return wrong
