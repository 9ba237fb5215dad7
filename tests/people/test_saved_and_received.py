"""What a phone says of an answer: the last word is about what was sent, however slowly the network brings it."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.people.persons import Facilitator, Participant
from tests.people.server import Server

WORKPLACE = "Hjemmeplejen Nord"
ALONG = 300  # milliseconds until a held request has come back

pytestmark = pytest.mark.slow


def test_a_draft_that_comes_back_after_the_answer_does_not_unsay_that_it_is_received(
    people: Callable[..., Any], server: Server
) -> None:
    karen, phone = people(Facilitator), people(Participant)
    karen.signs_up(server.link("/desk/first/"))
    code = karen.makes_workshop("Kerneopgaven i Fjordby", [WORKPLACE])
    karen.next()
    phone.joins(code, WORKPLACE, "leader")
    karen.goes_on_to("3.open")
    phone.asked_about("K01.valg")
    held: list[Route] = []

    def slowly(route: Route) -> None:
        held.append(route) if "intent=draft" in (route.request.post_data or "") else route.continue_()

    phone.page.route("**/phone/answer/send", slowly)
    phone.page.locator("[name=own1]").fill("At kunne gå i haven")
    while not held:
        phone.page.wait_for_timeout(100)
    phone.presses("Send trioens svar")
    phone.has_receipt()
    for route in held:
        route.continue_()
    phone.page.wait_for_timeout(ALONG)
    expect(phone.page.locator("#state")).to_contain_text("Modtaget ✓")
