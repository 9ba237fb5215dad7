"""Joining over the hall's wifi: plain HTTP on the machine's own address, where browsers give no secure context."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.people.persons import Facilitator, Participant
from tests.people.server import Server
from workshop.web.addresses import local_network

pytestmark = pytest.mark.slow


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Server]:
    """A server that is called by the machine's address on the network, not by 127.0.0.1."""
    server = Server(tmp_path, host=local_network())
    server.start()
    yield server
    server.stop()


def test_a_phone_joins_and_answers_over_plain_http_on_the_local_network(browser: Browser, hall: Server) -> None:
    assert not hall.host.startswith("127.")
    facilitator = Facilitator(browser, hall.url)
    facilitator.signs_up(hall.link("/desk/first/"))
    code = facilitator.makes_workshop("Kerneopgaven i Fjordby", ["Hjemmeplejen Nord"])
    facilitator.next()
    phone = Participant(browser, hall.url)
    phone.joins(code, "Hjemmeplejen Nord", "leader")
    assert phone.page.evaluate("() => window.isSecureContext") is False
    assert [cookie["secure"] for cookie in phone.context.cookies()] == [False]
    facilitator.goes_on_to("open")
    phone.asked_about("B01.humoer")
    phone.chooses("Frisk og klar")
    phone.sends()
    expect(facilitator.page.locator("body")).to_contain_text("1 af 1 har svaret", use_inner_text=True)
    assert phone.troubles == []


def test_an_answer_given_without_a_network_is_sent_when_it_is_back(browser: Browser, hall: Server) -> None:
    facilitator = Facilitator(browser, hall.url)
    facilitator.signs_up(hall.link("/desk/first/"))
    code = facilitator.makes_workshop("Kerneopgaven i Fjordby", ["Hjemmeplejen Nord"])
    facilitator.next()
    phone = Participant(browser, hall.url)
    phone.joins(code, "Hjemmeplejen Nord", "leader")
    facilitator.goes_on_to("open")
    phone.asked_about("B01.humoer")
    phone.context.set_offline(True)
    phone.chooses("Skeptisk")
    phone.page.locator("form#answer button[value=send]").click()
    phone.sees("Gemt på telefonen")
    phone.does_not_see("Modtaget")
    phone.context.set_offline(False)
    phone.has_receipt()
    phone.page.reload()
    phone.sees("Skeptisk")
