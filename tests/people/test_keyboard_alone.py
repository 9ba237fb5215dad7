"""Everything with a keyboard alone: a participant's ninety minutes on a phone, and a facilitator's at the desk."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.people.desk_day import DeskDay
from tests.people.hands import Keyboard, field
from tests.people.persons import Facilitator, Participant
from tests.people.phone_day import PhoneDay, WithScript
from tests.people.server import Server, serving

pytestmark = pytest.mark.slow


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server that nobody has an account at."""
    with serving(tmp_path) as running:
        yield running


class KeyboardOnAPhone(WithScript, Keyboard):
    """The phone's 2×2 by keys."""

    def place(self, card: str, across: int, up: int) -> None:
        """Numbers in two fields, a step, and on to the next card."""
        spot = self.page.locator("[data-spot]:not([hidden])")
        expect(spot).to_have_count(1)  # all of them stand there until the script for this has come
        expect(spot.locator("[data-label]")).to_have_text(card)
        self.write(f"{card}: Tid i dag", str(across - 10))
        self.press("Tid i dag: meget")
        self.write(f"{card}: Hvor tæt på kernen", str(up))
        expect(field(self.page, f"{card}: Tid i dag")).to_have_value(str(across))
        self.press("Næste kort")


def test_a_participant_gets_through_the_day_with_a_keyboard_alone(people: Callable[..., Any], server: Server) -> None:
    phone = people(Participant)
    hands = KeyboardOnAPhone(phone.page)
    PhoneDay(hands, phone, people(Participant), people(Facilitator), server.link("/desk/first/")).lives()


def test_a_facilitator_gets_through_the_day_with_a_keyboard_alone(people: Callable[..., Any], server: Server) -> None:
    facilitator = people(Facilitator)
    DeskDay(Keyboard(facilitator.page), facilitator, people(Participant)).lives(server.link("/desk/first/"))
