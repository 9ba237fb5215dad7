"""From a printed link to a room with phones in it: a facilitator's first morning, a participant's first minute."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.people.persons import Facilitator, Participant, Projector
from tests.people.server import Server

WORKPLACES = ("Hjemmeplejen Nord", "Plejecenter Åhaven", "Rehabiliteringsafdelingen og Korttidspladserne Fjordblik")


@pytest.fixture(scope="module")
def first_link(server: Server) -> str:
    """The link that makes the first facilitator."""
    return server.link("/desk/first/")


def test_a_facilitator_makes_a_workshop_and_a_phone_joins_it(
    people: Callable[..., Any], server: Server, first_link: str
) -> None:
    facilitator = people(Facilitator)
    facilitator.signs_up(first_link)
    code = facilitator.makes_workshop("Kerneopgaven i Fjordby", WORKPLACES)
    facilitator.next()
    projector = people(Projector)
    projector.has_cookies_of(facilitator)
    projector.opens(f"/screen/{facilitator.workshop}")
    projector.scene("lobby")
    projector.sees(f"{code[:3]} {code[3:]}")
    leader, representative = people(Participant), people(Participant)
    leader.joins(code, "Hjemmeplejen Nord", "leader")
    representative.joins(f"{code[:3]} {code[3:]}".lower(), "Hjemmeplejen Nord", "tr")
    facilitator.goes_on_to("open")
    leader.stage("ask")
    leader.sees("På lærredet")
