"""The remote on the facilitator's phone, and the day's clock and *Fortryd* on the desk."""

import pytest
from flask import Flask

from tests.actions.day import Clock, Day
from tests.web.client import Client, form, parsed, said
from tests.web.facilitator import Facilitator
from workshop.actions import facilitate, helping_hands
from workshop.core.access import Role

pytestmark = pytest.mark.slow  # many pages or whole steps; make test runs them


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator of the day."""
    return Facilitator(app, day.account)


@pytest.fixture
def remote(client: Client, day: Day) -> Client:
    """Her phone, let in by the code."""
    answer = client.send(f"/in/{helping_hands.invite(day.house, day.id, Role.REMOTE)}")
    assert answer.location == f"/remote/{day.id}"
    return client


def presses(remote: Client, day: Day, name: str, **more: str) -> None:
    """A form of the remote, without script."""
    page = remote.get(f"/remote/{day.id}")
    found = parsed(page).xpath(f"//form[@id='{name}']")[0]
    answer = remote.post(found.get("action"), data={**form(page, f"//form[@id='{name}']"), **more})
    assert (answer.status_code, answer.location) == (303, f"/remote/{day.id}")


def test_the_whole_day_can_be_run_from_the_remote(remote: Client, day: Day) -> None:
    phones = day.leaders(5)
    for _ in range(2):
        presses(remote, day, "next")
    for phone in phones[:2]:
        phone.sends(choice="frisk")
    page = said(remote.get(f"/remote/{day.id}"))
    assert "2 af 5 har svaret" in page
    presses(remote, day, "close")
    assert day.run.position == "0.closed"
    presses(remote, day, "next")
    presses(remote, day, "reopen")
    assert day.run.position == "0.open"


def test_the_remote_darkens_and_lights_the_screen(remote: Client, day: Day) -> None:
    presses(remote, day, "switches", blank="1")
    assert (day.workshop.blank, "Skærmen er slukket lige nu." in said(remote.get(f"/remote/{day.id}"))) == (True, True)
    presses(remote, day, "switches", blank="0")
    assert day.workshop.blank is False


def test_time_can_be_given_with_one_press_also_where_none_runs(remote: Client, day: Day) -> None:
    day.goes("B01.humoer", "shown")
    for minutes, left in (("2", 120), ("5", 7 * 60), ("-1", 6 * 60), ("1", 7 * 60)):
        answer = remote.send(f"/desk/w/{day.id}/timer", {"minutes": minutes, "back": "remote"})
        assert (answer.location, day.wall().seconds_left) == (f"/remote/{day.id}", left)


def test_the_remote_takes_back_the_last_press(remote: Client, day: Day) -> None:
    presses(remote, day, "next")
    page = remote.get(f"/remote/{day.id}")
    assert "Fortryd det seneste trin" in said(page)
    remote.post(f"/desk/w/{day.id}/undo", data=form(page, "//form[@id='undo']"))
    assert day.run.position == "-1.running"


def test_the_short_address_leads_to_the_phones_own_workshop(app: Flask, remote: Client, day: Day) -> None:
    assert remote.get("/remote").location == f"/remote/{day.id}"
    nobody = app.test_client()
    assert nobody.get("/remote").status_code == 403


def test_the_fragment_of_the_remote_holds_no_token(remote: Client, day: Day) -> None:
    fragment = remote.get(f"/remote/{day.id}/now").get_data(as_text=True)
    assert ("csrf_token" in fragment, "data-next-button" in fragment) == (False, True)


def test_too_late_an_undo_is_refused_on_the_page(karen: Facilitator, clock: Clock, day: Day) -> None:
    karen.presses(day)
    stamp = form(karen.sees(f"/desk/w/{day.id}"), "//form[@id='undo']")["stamp"]
    clock.now += 12
    assert "De ti sekunder er gået" in said(karen.sends(f"/desk/w/{day.id}/undo", 409, stamp=stamp))
    karen.presses(day)
    assert "Nogen er gået videre siden" in said(karen.sends(f"/desk/w/{day.id}/undo", 409, stamp=stamp))
    assert day.run.position == "0.open"


def test_an_item_is_changed_with_one_tap_on_the_desk(karen: Facilitator, day: Day) -> None:
    facilitate.go_to(day.house, day.id, 0)
    item = f"/desk/w/{day.id}/time/4"
    for do, changes in (
        ("skip", {"skipped": [4]}),
        ("normal", {}),
        ("long", {"minutes": {"4": 30}}),
        ("20", {"minutes": {"4": 20}}),
        ("down", {"minutes": {"4": 20}, "order": [0, 1, 2, 3, 5, 4, 6]}),
    ):
        karen.sends(item, do=do)
        assert day.workshop.changes == changes
    page = said(karen.sees(f"/desk/w/{day.id}"))
    assert "Resten som i drejebogen" in page
    karen.sends(f"/desk/w/{day.id}/time/as-planned")
    assert day.workshop.changes == {}


def test_nonsense_about_the_time_is_refused_kindly(karen: Facilitator, day: Day) -> None:
    facilitate.go_to(day.house, day.id, 0)
    for do in ("", "x", "-5", "0", "999999999999", "²", "241"):
        assert "Vælg, hvad der skal ske med punktet." in said(karen.sends(f"/desk/w/{day.id}/time/4", 422, do=do))
    for item, do in (("0", "skip"), ("77", "skip"), ("99999999999999", "up"), ("5", "skip"), ("5", "12"), ("1", "up")):
        karen.sends(f"/desk/w/{day.id}/time/{item}", 422, do=do)
    karen.sends(f"/desk/w/{day.id}/time/catch-up", late="many")
    assert day.workshop.changes == {}


def test_a_late_day_offers_what_can_be_done(karen: Facilitator, clock: Clock, day: Day) -> None:
    facilitate.go_to(day.house, day.id, 0)
    clock.now += 20 * 60
    words = said(karen.sees(f"/desk/w/{day.id}"))
    assert "Slut 10.47 plan 10.30" in words
    karen.sends(f"/desk/w/{day.id}/time/catch-up", late="13")
    assert "kan ikke indhentes" in said(karen.sees(f"/desk/w/{day.id}"))
