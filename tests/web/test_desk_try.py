"""*Prøv dagen*: a copy with simulated trios, and gone with one click."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from flask import Flask

from tests.actions.day import WORKPLACES, Day
from tests.web.client import said
from tests.web.facilitator import Facilitator
from workshop.actions import look_back
from workshop.store import workshops

pytestmark = pytest.mark.slow  # many pages or whole steps; make test runs them


class Rooms:
    """Where simulated trios would be sent from; it remembers which."""

    def __init__(self) -> None:
        self.sent: dict[str, list[str]] = {}

    def begin(
        self, workshop_id: str, code: str, language: str, plan: Mapping[str, Any], workplaces: Sequence[str]
    ) -> None:
        """Note who is sent."""
        self.sent[workshop_id] = list(workplaces)

    def end(self, workshop_id: str) -> None:
        """Note who is called home."""
        del self.sent[workshop_id]


@pytest.fixture
def rooms(app: Flask) -> Rooms:
    """A server that can send trios."""
    app.extensions["rooms"] = found = Rooms()
    return found


def tried(karen: Facilitator, day: Day) -> str:
    """The trial's id."""
    return karen.sends(f"/desk/w/{day.id}/try").headers["Location"].rpartition("/")[2]


def test_a_trial_is_a_copy_with_its_doors_open_and_its_own_trios(app: Flask, day: Day, rooms: Rooms) -> None:
    karen = Facilitator(app, day.account)
    made = tried(karen, day)
    assert set(rooms.sent[made]) == set(WORKPLACES)
    page = said(karen.sees(f"/desk/w/{made}"))
    assert "Prøve: Kerneopgaven" in page
    assert "En prøve med simulerede trioer" in page
    assert "En prøve med simulerede trioer" not in said(karen.sees(f"/desk/w/{day.id}"))


def test_the_wall_and_the_outputs_of_a_trial_say_that_it_is_one(app: Flask, day: Day, rooms: Rooms) -> None:
    karen = Facilitator(app, day.account)
    made = tried(karen, day)
    mark = "En prøve med simulerede trioer"
    assert mark in said(karen.sees(f"/screen/{made}"))
    assert mark not in said(karen.sees(f"/screen/{day.id}"))
    assert look_back.report(day.house, made, "da").simulated
    assert not day.report().simulated


def test_one_click_and_it_is_gone_and_the_real_day_is_as_it_was(app: Flask, day: Day, rooms: Rooms) -> None:
    karen = Facilitator(app, day.account)
    made = tried(karen, day)
    karen.sends(f"/desk/w/{made}/try/end")
    assert rooms.sent == {}
    karen.sees(f"/desk/w/{made}", 404)
    with day.house.store.read() as connection:
        assert [each.id for each in workshops.owned_by(connection, day.account.id)] == [day.id]


def test_a_real_workshop_is_never_ended_as_a_trial(app: Flask, day: Day, rooms: Rooms) -> None:
    Facilitator(app, day.account).sends(f"/desk/w/{day.id}/try/end", 404)
    assert day.workshop.title == "Kerneopgaven"


def test_a_server_without_rooms_says_what_to_do(app: Flask, day: Day) -> None:
    app.extensions.pop("rooms", None)
    assert "workshop rehearse" in said(Facilitator(app, day.account).sends(f"/desk/w/{day.id}/try", 422))
