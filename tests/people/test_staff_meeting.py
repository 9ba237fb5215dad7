"""A leader holds a staff meeting from her trio's page: started in two taps, five phones answer, the deck is fetched."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import APIRequestContext, expect
from pptx import Presentation

from tests.actions.day import Day
from tests.people import eyes
from tests.people.persons import DESK, Person
from tests.people.server import Server, serving
from workshop.actions import agreed, take_home
from workshop.actions.house import House
from workshop.settings import Settings
from workshop.store import workshops
from workshop.store.database import Store
from workshop.store.migrate import migrate

pytestmark = pytest.mark.slow

SMALLEST = 4.5  # percent of the wall's height
CARD = {
    **{"f_when": ["Når vi mødes om morgenen"], "f_will": ["vil vi spørge borgeren først"], "f_starts": ["aftenvagten"]},
    **{"f_first": ["mandag den 9. marts"], "f_sign": ["borgeren siger til"], "f_meeting": ["lederen, 1. april"]},
}
SAID = ("Han dækkede selv bordet", "Vi gik en tur", "Vi ventede et minut", "Hun valgte tøjet", "Vi spurgte igen")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    """A server with a day whose trio has a proposal, and the path of that trio's link."""
    folder: Path = tmp_path_factory.mktemp("house")
    path = after_a_day(folder)
    with serving(folder) as running:
        yield running, path


@pytest.fixture
def server(home: tuple[Server, str]) -> Server:
    """The server that everybody comes to."""
    return home[0]


def after_a_day(folder: Path) -> str:
    """A day is over in that folder, and one trio has agreed on something: the path of its link."""
    settings = Settings(data=folder / "data")
    settings.data.mkdir()
    migrate(settings.database())
    store = Store(settings.database())
    house = House(store, lambda: 1_800_000_000.0, Random(7), settings.signing_key())
    day = Day(house)
    phone = day.sits("Solgården")
    day.goes("K01.valg")
    phone.sends(choice="own1", own1="At nogen har tid")
    with store.read() as connection:
        trio = workshops.trio(connection, day.trio_id("Solgården"))
    agreed.change(house, trio, CARD, "da")
    link = take_home.link_of(house, trio.id)
    store.close()
    return f"/h/{link.key}"


class Phone:
    """One of the staff with a phone that is plain HTTP and no more."""

    def __init__(self, requests: APIRequestContext, url: str) -> None:
        self.requests, self.url = requests, url

    def joins(self, code: str) -> None:
        self.sends(f"/j/{code}", "//form[contains(@action, '/staff')]")

    def answers(self, **fields: str) -> None:
        self.sends("/phone", "//form[@id='answer']", intent="send", **fields)

    def sends(self, path: str, xpath: str, **fields: str) -> None:
        page = html.document_fromstring(self.requests.get(self.url + path).text())
        form: Any = page.xpath(xpath)[0]
        values = {name: value or "" for name, value in form.fields.items()} | fields
        assert self.requests.post(self.url + form.get("action"), form=values).ok


class Leader(Person):
    """Whoever has the trio's link: no account."""

    def __init__(self, browser: Any, url: str) -> None:
        super().__init__(browser, url, DESK, accept_downloads=True)

    def next(self, word: str) -> None:
        """The big button, once it says that."""
        button = self.page.locator("[data-next-button]")
        expect(button).to_contain_text(word)
        self.page.wait_for_timeout(500)  # a double tap is one step
        position = self.page.locator("main").get_attribute("data-position")
        if self.page.locator("#last:not([open])").count():  # the end asks first
            self.page.locator("#last summary").click()
        button.click()
        expect(self.page.locator("main")).not_to_have_attribute("data-position", str(position))


def test_a_staff_meeting_from_the_trios_page_to_the_refreshed_deck(
    people: Callable[..., Any], home: tuple[Server, str]
) -> None:
    leader: Leader = people(Leader)
    leader.opens(home[1])
    leader.presses("Start personalemøde")
    leader.presses("Start mødet")
    code = leader.page.locator(".way-in .code").inner_text().replace(" ", "")[-6:]
    assert re.fullmatch("[0-9A-Z]{6}", code)
    with leader.page.expect_popup() as opened:
        leader.presses("Åbn skærmen i sit eget vindue")
    wall = opened.value
    wall.set_viewport_size({"width": 1920, "height": 1080})
    expect(wall.locator("h1")).to_contain_text("Velkommen. Kom med på din telefon.")
    wrong = [*eyes.small_text(wall, SMALLEST), *eyes.outside_text(wall)]
    phones = [Phone(leader.page.context.browser.new_context().request, home[0].url) for _ in SAID]
    for phone in phones:
        phone.joins(code)
    expect(leader.page.locator(".tally")).to_contain_text("5")
    leader.next("Begynd")
    leader.next("Næste")
    leader.next("Næste")
    leader.next("Åbn for svar")
    for phone, text in zip(phones, SAID, strict=True):
        phone.answers(card1=text)
    leader.next("Luk for svar")
    leader.page.get_by_label(SAID[4]).check()  # this one is not to be shown
    leader.next("Vis svarene")
    expect(wall.locator("main")).to_contain_text(SAID[0])
    expect(wall.locator("main")).not_to_contain_text(SAID[4])
    wrong += [*eyes.small_text(wall, SMALLEST), *eyes.outside_text(wall)]
    wall.keyboard.press("PageDown")  # a clicker goes on from the wall
    expect(leader.page.locator("h1")).to_contain_text("Hør fire eksempler")
    leader.next("Næste")
    leader.next("Åbn for svar")
    expect(wall.locator("main")).to_contain_text("vil vi spørge borgeren først")
    wrong += [*eyes.small_text(wall, SMALLEST), *eyes.outside_text(wall)]
    for phone, choice in zip(phones, ("ja", "ja", "ja", "aendring", "ikke_nu"), strict=True):
        phone.answers(choice=choice)
    leader.next("Vis svarene")
    expect(wall.locator("main")).to_contain_text("Ja med ændring")
    leader.next("Næste")
    leader.next("Åbn for svar")
    expect(leader.page.locator("#f_will")).to_have_value("vil vi spørge borgeren først")
    leader.page.locator("#f_again").fill("mandag den 4. maj")
    leader.presses("Gem, og vis på skærmen")
    expect(wall.locator("main")).to_contain_text("vil vi spørge borgeren først")
    leader.next("Ja, slut mødet")
    leader.sees("Det sagde jeres personale")
    leader.opens(home[1])
    with leader.page.expect_download() as fetched:
        leader.presses("Hent oplægget")
    words = text_of(Path(fetched.value.path()).read_bytes())
    assert "mandag den 4. maj" in words
    assert "Trioen, temadagen og vores personale side om side" in words
    assert "At nogen har tid" in words
    assert SAID[0] in words
    assert SAID[4] not in words
    assert wrong == []


def text_of(deck: bytes) -> str:
    """Every word on the slides."""
    found: list[str] = []
    for slide in Presentation(BytesIO(deck)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)
