"""The room with real browsers: raised hands, a queue worked by keyboard at phone width, thirty cards typed in."""

from collections.abc import Callable
from time import monotonic
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.people import eyes
from tests.people.persons import PHONE, Facilitator, Participant
from tests.people.server import Server

WORKPLACES = ("Hjemmeplejen Nord", "Plejecenter Åhaven")
CARDS = 30
FIVE_MINUTES = 300.0

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def link(server: Server) -> str:
    """The link that makes the first facilitator."""
    return server.link("/desk/first/")


def test_hands_the_queue_and_paper_on_one_day(people: Callable[..., Any], link: str) -> None:
    karen, leader, late = people(Facilitator), people(Participant), people(Participant)
    karen.signs_up(link)
    code = karen.makes_workshop("Kerneopgaven i Fjordby", WORKPLACES)
    karen.next()
    leader.joins(code, WORKPLACES[0], "leader")
    karen.goes_on_to("open")
    help_is_called(karen, leader)
    goes_on_to(karen, leader, "K01.svar")
    thirty_cards_are_typed_in(karen)
    goes_on_to(karen, leader, "K01.valg")
    texts_are_masked_with_the_keyboard_at_phone_width(karen, leader)
    late.opens("/")
    late.page.locator("input[name=code]").fill(code)
    late.page.locator("input[name=code]").press("Enter")
    late.presses(WORKPLACES[1])
    late.page.locator("[data-function=tr]").first.click()
    late.stage("ask")


def goes_on_to(karen: Facilitator, leader: Participant, step: str) -> None:
    """Press the big button until the phone is asked that."""
    for _ in range(12):
        if leader.page.locator(f"form#answer[data-step='{step}']").count():
            return
        karen.next()
        leader.page.wait_for_timeout(300)
    raise AssertionError(f"the phone was never asked {step}")


def help_is_called(karen: Facilitator, leader: Participant) -> None:
    """One tap on the phone stands on the desk at once; the desk's tap is seen on the phone."""
    leader.stage("ask")
    leader.presses("Brug for hjælp")
    leader.sees("Facilitator kommer hen til jeres bord.")
    calls = karen.page.locator("#calls")
    expect(calls).to_contain_text(WORKPLACES[0])
    assert eyes.violations(karen.page) == []
    calls.get_by_role("button").click()
    expect(calls).to_have_count(0)
    expect(leader.page.locator("#hand [data-pen=help]")).to_be_visible()
    leader.presses("Vi er klar")
    leader.sees("Facilitator kan se, at jeres bord er klar.")


def texts_are_masked_with_the_keyboard_at_phone_width(karen: Facilitator, leader: Participant) -> None:
    """No mouse: choose those with a warning, take it out of them; and the phone has said so while one typed."""
    leader.page.locator("form#answer textarea").first.fill("Spørg fru Hansen på 20304050")
    expect(leader.page.locator("[data-personal]")).to_be_visible()
    leader.sends()
    karen.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    expect(karen.page.locator("#held mark")).to_have_count(2)
    assert (eyes.violations(karen.page), eyes.too_wide(karen.page)) == ([], 0)
    karen.page.locator("[data-pick=all]").focus()
    karen.page.keyboard.press("Enter")
    karen.page.locator("#bulk button[formaction]").focus()
    karen.page.keyboard.press("Enter")
    expect(karen.page.locator("#held mark")).to_have_count(0)
    expect(karen.page.locator("#up")).to_contain_text("Spørg fru […] på […]")


def thirty_cards_are_typed_in(karen: Facilitator) -> None:
    """Type, Enter, type, Enter: thirty lines, one after the other, and nothing but the keyboard."""
    karen.opens(f"/desk/w/{karen.workshop}/paper")
    choose = karen.page.locator("#trio")
    if choose.count():
        choose.select_option(label=WORKPLACES[1])
    began = monotonic()
    for n in range(CARDS):
        expect(karen.page.locator("#line")).to_be_focused() if n else karen.page.locator("#line").focus()
        karen.page.keyboard.type(f"fra papir {n}")
        karen.page.keyboard.press("Enter")
        expect(karen.page.locator("#line")).to_have_value("")
    assert monotonic() - began < FIVE_MINUTES
    karen.sees(f"{CARDS} svar er skrevet ind.")
    assert eyes.violations(karen.page) == []
    karen.opens(f"/desk/w/{karen.workshop}")
