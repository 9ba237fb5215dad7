"""Other devices that help: a link that works once, a role, and a take-over when the laptop dies."""

import re

import pytest
from flask import Flask

from tests.actions.day import Clock, Day
from tests.web.client import Client, parsed, said
from tests.web.facilitator import Facilitator
from workshop.actions import facilitate, helping_hands
from workshop.core.access import Role
from workshop.core.errors import WorkshopError

pytestmark = pytest.mark.slow  # many pages or whole steps; make test runs them

SPENT = "Det link er allerede åbnet eller for gammelt. Bed om et nyt på desken."


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator of the day."""
    return Facilitator(app, day.account)


def device(app: Flask) -> Client:
    """Another browser."""
    client = app.test_client()
    assert isinstance(client, Client)
    return client


def link(karen: Facilitator, day: Day, role: str) -> str:
    """The address that the desk shows, as a path."""
    karen.sends(f"/desk/w/{day.id}/hands", role=role)
    page = parsed(karen.sees(f"/desk/w/{day.id}/hands"))
    assert page.xpath("//*[@class='new-link']//*[@role='img']")
    return re.sub("^https?://[^/]+", "", str(page.xpath("string(//input[@id='link']/@value)")))


def pressed(client: Client, day: Day) -> None:
    """The big button on the run page of a device."""
    form = parsed(client.get(f"/desk/w/{day.id}")).xpath("//form[@id='next']")[0]
    assert client.post(form.get("action"), data=dict(form.form_values())).status_code == 303


def test_opening_a_link_is_enough_to_take_over(app: Flask, day: Day, karen: Facilitator) -> None:
    secret = link(karen, day, "cofacilitator")
    other = device(app)
    assert "Du kan køre dagen fra denne enhed." in said(other.get(secret))
    assert other.send(secret).location == f"/desk/w/{day.id}"
    pressed(other, day)
    assert day.run.position == "0.waiting"
    assert parsed(other.get(f"/desk/w/{day.id}")).xpath("//nav//a[contains(@href, '/prepare')]") == []


def test_looking_at_a_link_does_not_use_it_up_and_opening_it_does(app: Flask, day: Day, karen: Facilitator) -> None:
    secret = link(karen, day, "moderator")
    for _ in range(3):
        assert device(app).get(secret).status_code == 200
    assert device(app).send(secret).status_code == 303
    late = device(app).get(secret)
    assert (late.status_code, SPENT in said(late)) == (403, True)
    assert device(app).send(secret).status_code == 403
    assert late.headers["Referrer-Policy"] == "no-referrer"


def test_a_link_is_shown_once_and_kept_nowhere(app: Flask, day: Day, karen: Facilitator) -> None:
    secret = link(karen, day, "observer").removeprefix("/in/")
    assert secret not in karen.sees(f"/desk/w/{day.id}/hands").get_data(as_text=True)
    (hand,) = helping_hands.devices(day.house, day.id)
    assert secret not in repr(hand)


def test_a_link_for_a_remote_lasts_an_hour(app: Flask, clock: Clock, day: Day, karen: Facilitator) -> None:
    remote, helper = link(karen, day, "remote"), link(karen, day, "cofacilitator")
    clock.now += 3600
    assert device(app).get(remote).status_code == 403
    assert device(app).get(helper).status_code == 200
    assert [hand.role for hand in helping_hands.devices(day.house, day.id)] == ["cofacilitator"]


def test_a_device_that_is_taken_away_is_out_at_once(app: Flask, day: Day, karen: Facilitator) -> None:
    other = device(app)
    other.send(link(karen, day, "cofacilitator"))
    assert other.get(f"/desk/w/{day.id}").status_code == 200
    (hand,) = helping_hands.devices(day.house, day.id)
    karen.sends(f"/desk/w/{day.id}/hands/{hand.id}/revoke")
    refused = other.get(f"/desk/w/{day.id}")
    assert (refused.status_code, "hjælper ikke længere" in said(refused)) == (403, True)
    assert other.send(f"/desk/w/{day.id}/next", {"at": day.run.position}).status_code == 403
    assert day.run.position == "-1.running"


def test_nobody_helps_when_the_workshop_has_ended(app: Flask, day: Day, karen: Facilitator) -> None:
    other, unopened = device(app), link(karen, day, "moderator")
    other.send(link(karen, day, "cofacilitator"))
    facilitate.end(day.house, day.id)
    assert other.get(f"/desk/w/{day.id}").status_code == 403
    assert device(app).get(unopened).status_code == 403
    assert "Workshoppen er slut" in said(karen.sends(f"/desk/w/{day.id}/hands", 422, role="observer"))


def test_a_moderator_reads_and_sorts_but_has_no_buttons_for_the_day(app: Flask, day: Day, karen: Facilitator) -> None:
    other = device(app)
    other.send(link(karen, day, "moderator"))
    page = parsed(other.get(f"/desk/w/{day.id}"))
    assert [len(page.xpath(f"//*[@id='{name}']")) for name in ("held", "next", "switches", "jump")] == [1, 0, 0, 0]
    assert other.get(f"/desk/w/{day.id}/board").status_code == 200


def test_an_observer_reads_nothing_that_has_not_been_shown(app: Flask, day: Day, karen: Facilitator) -> None:
    phone = day.sits("Solgården")
    day.goes("K01.valg")
    phone.sends(own1="hemmelig tekst")
    other = device(app)
    other.send(link(karen, day, "observer"))
    for path in ("", "/now"):
        words = said(other.get(f"/desk/w/{day.id}{path}"))
        assert ("hemmelig tekst" in words, "Drejebog" in words) == (False, True)
    assert "hemmelig tekst" in said(karen.sees(f"/desk/w/{day.id}"))


def test_a_role_that_is_none_is_refused(karen: Facilitator, day: Day) -> None:
    for role in ("owner", "", "x"):
        assert "Vælg, hvad enheden må." in said(karen.sends(f"/desk/w/{day.id}/hands", 422, role=role))


def test_there_is_an_end_to_links(day: Day) -> None:
    for _ in range(helping_hands.MOST):
        helping_hands.invite(day.house, day.id, Role.OBSERVER)
    with pytest.raises(WorkshopError, match="Take one away first"):
        helping_hands.invite(day.house, day.id, Role.OBSERVER)


def test_a_helper_watches_the_wall_too(app: Flask, day: Day, karen: Facilitator) -> None:
    other = device(app)
    other.send(link(karen, day, "observer"))
    wall = other.get(f"/screen/{day.id}")
    assert (wall.status_code, "data-run" in wall.get_data(as_text=True)) == (200, False)
    assert "data-run" in karen.sees(f"/screen/{day.id}").get_data(as_text=True)
