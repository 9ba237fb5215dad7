"""A participant's whole ninety minutes in a browser without script: every form is a form, and *Hent næste* fetches."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.people.hands import called, field, summary, ticks
from tests.people.persons import Facilitator, Participant
from tests.people.phone_day import PhoneDay
from tests.people.server import Server

pytestmark = pytest.mark.slow


class WithoutScript:
    """Somebody whose phone runs no script."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, name: str, within: str = "body") -> None:
        """Press it, and wait for the page that comes."""
        with self.page.expect_navigation():
            called(self.page, name, within).click()

    def unfold(self, name: str) -> None:
        """The browser does it by itself."""
        summary(self.page, name).click()

    def write(self, label: str, text: str) -> None:
        """Into the field."""
        field(self.page, label).fill(text)

    def tick(self, label: str, within: str = "body") -> None:
        """Press its words."""
        ticks(self.page, label, within).locator("xpath=ancestor::label[1]").click()

    def pick(self, label: str, option: str) -> None:
        """From the list."""
        field(self.page, label).select_option(label=option)

    def arrives(self, stage: str) -> None:
        """Nothing comes by itself: fetch it."""
        self.press("Hent næste")

    def rank(self, first: str, then: str) -> None:
        """A list for each place."""
        self.pick("Plads 1", first)
        self.pick("Plads 2", then)

    def place(self, card: str, across: int, up: int) -> None:
        """Two numbers for each card."""
        self.write(f"{card}: Tid i dag", str(across))
        self.write(f"{card}: Hvor tæt på kernen", str(up))


def test_a_participant_gets_through_the_day_without_script(people: Callable[..., Any], server: Server) -> None:
    phone = people(Participant, java_script_enabled=False)
    hands = WithoutScript(phone.page)
    PhoneDay(hands, phone, people(Participant), people(Facilitator), server.link("/desk/first/")).lives()
    assert [url for url in phone.asked if url.endswith(".js")] == []
