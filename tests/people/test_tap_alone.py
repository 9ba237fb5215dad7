"""Everything with a finger alone: a participant's ninety minutes on a phone, and a facilitator's on a tablet."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.people.desk_day import DeskDay
from tests.people.hands import Finger
from tests.people.persons import Facilitator, Participant
from tests.people.phone_day import PhoneDay, WithScript
from tests.people.server import Server, serving

TABLET = {"width": 820, "height": 1180}
LEAST = 48.0  # pixels of what is tapped on a phone

pytestmark = pytest.mark.slow


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server that nobody has an account at."""
    with serving(tmp_path) as running:
        yield running


class FingerOnAPhone(WithScript, Finger):
    """The phone's 2×2 by taps."""

    def place(self, card: str, across: int, up: int) -> None:
        """Tap in the field, where the card is to lie; a step, and on to the next card."""
        spot, pad = self.page.locator("[data-spot]:not([hidden])"), self.page.locator("[data-pad]")
        expect(spot).to_have_count(1)  # all of them stand there until the script for this has come
        expect(spot.locator("[data-label]")).to_have_text(card)
        pad.scroll_into_view_if_needed()
        box = pad.bounding_box()
        assert box is not None
        x, y = box["x"] + box["width"] * (across - 10) / 100, box["y"] + box["height"] * (1 - up / 100)
        self.page.touchscreen.tap(x, y)
        self.press("Tid i dag: meget")
        there = float(spot.locator("[data-axis=x]").input_value()), float(spot.locator("[data-axis=y]").input_value())
        assert there == pytest.approx((across, up), abs=1)
        self.press("Næste kort")


def test_a_participant_gets_through_the_day_with_a_finger_alone(people: Callable[..., Any], server: Server) -> None:
    phone = people(Participant)
    hands = FingerOnAPhone(phone.page, LEAST)
    PhoneDay(hands, phone, people(Participant), people(Facilitator), server.link("/desk/first/")).lives()


def test_a_facilitator_gets_through_the_day_with_a_finger_alone(people: Callable[..., Any], server: Server) -> None:
    facilitator = people(Facilitator, is_mobile=True, has_touch=True)
    facilitator.page.set_viewport_size(TABLET)
    DeskDay(Finger(facilitator.page), facilitator, people(Participant)).lives(server.link("/desk/first/"))
