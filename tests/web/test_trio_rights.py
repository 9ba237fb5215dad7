"""Every page and press on a trio's own page, held up against everybody who might try it; found from the routes."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask

from tests.actions.day import Day
from tests.web.client import Client
from tests.web.facilitator import Facilitator
from tests.web.participant import Participant
from tests.web.test_rights import address, rules, status
from workshop.actions import prepare, staff_meeting, take_home
from workshop.actions.staff_meeting import Way
from workshop.store import workshops

OPEN_TO_ALL = {"take_home.forget"}  # this browser forgets a page it may never have opened


def presses(app: Flask, trio_id: str) -> Iterator[tuple[str, str, str]]:
    """Every route about one trio, as (endpoint, method, path); not those of the desk."""
    for rule in app.url_map.iter_rules():
        if "trio_id" in rule.arguments and rule.rule.startswith("/h/"):
            for method in sorted((rule.methods or set()) & {"GET", "POST"}):
                yield rule.endpoint, method, address(app, rule, trio_id=trio_id)


def client_of(app: Flask) -> Client:
    found = app.test_client()
    assert isinstance(found, Client)
    return found


def with_key(app: Flask, day: Day, name: str) -> Client:
    """A browser that has opened that trio's link."""
    client = client_of(app)
    assert client.get(f"/h/{take_home.link_of(day.house, day.trio_id(name)).key}").status_code == 303
    return client


def at_the_table(app: Flask, day: Day, name: str) -> Client:
    phone = Participant(app)
    phone.joins(day.workshop.code, name, "tr")
    return phone.client


STRANGERS: dict[str, Callable[[Flask, Day], Client]] = {
    "nobody": lambda app, day: client_of(app),
    "neighbour's key": lambda app, day: with_key(app, day, "Åhaven"),
    "neighbour's phone": lambda app, day: at_the_table(app, day, "Åhaven"),
    "the day's owner": lambda app, day: Facilitator(app, day.account).client,
}


@pytest.fixture
def meeting(app: Flask, day: Day) -> str:
    """Solgården's trio has started a staff meeting; its trio's id."""
    day.sits("Solgården")
    trio_id = day.trio_id("Solgården")
    staff_meeting.start(day.house, app.extensions["library"], trio_id, Way.NOW)
    return trio_id


def answers(app: Flask, client: Client, trio_id: str, *, with_token: bool = True) -> dict[str, int]:
    """What the server says to each, by route."""
    token = client.token("/screen") if with_token else ""
    asked = [each for each in presses(app, trio_id) if each[0] not in OPEN_TO_ALL]
    return {f"{method} {endpoint}": status(client, token, method, path) for endpoint, method, path in asked}


@pytest.mark.parametrize("who", STRANGERS)
def test_a_stranger_reaches_nothing_of_a_trio(app: Flask, day: Day, meeting: str, who: str) -> None:
    found = answers(app, STRANGERS[who](app, day), meeting)
    assert len(found) > 20
    assert {route: answer for route, answer in found.items() if answer != 403} == {}


def test_whoever_types_the_name_of_a_workplace_reads_nothing_of_it_before_the_desk_lets_them_in(
    app: Flask, day: Day
) -> None:
    day.sits("Solgården")
    later = Day(day.house, workplaces=["Møllebo"])
    stranger = Participant(app)
    stranger.submits("//form[.//input[@name='code']]", code=later.workshop.code)
    stranger.submits("//form[.//input[@name='name']]", name="Solgården")
    stranger.submits("//form[.//button[@name='seat']]", seat=stranger.one("//button[@name='seat']").get("value"))
    with day.house.store.read() as connection:
        typed = next(trio for trio in workshops.trios(connection, later.id) if not trio.listed)
    assert {status for status in answers(app, stranger.client, typed.id).values()} == {403}


def test_a_key_that_was_taken_away_opens_nothing_of_it(app: Flask, day: Day, meeting: str) -> None:
    client = with_key(app, day, "Solgården")
    take_home.revoke(day.house, day.id, meeting)
    assert set(answers(app, client, meeting).values()) == {410}


def test_a_trio_of_a_workshop_that_is_gone_is_nobodys(app: Flask, day: Day, meeting: str) -> None:
    client = with_key(app, day, "Solgården")
    prepare.delete(day.house, day.id)
    assert set(answers(app, client, meeting).values()) == {404}


def test_nothing_is_written_without_its_token(app: Flask, day: Day, meeting: str) -> None:
    found = answers(app, with_key(app, day, "Solgården"), meeting, with_token=False)
    assert {answer for route, answer in found.items() if route.startswith("POST")} == {403}


def test_a_staff_meeting_is_not_on_its_facilitators_desk(app: Flask, day: Day, meeting: str) -> None:
    held = staff_meeting.wanted(day.house, meeting).workshop.id
    client = Facilitator(app, day.account).client
    token = client.token("/screen")
    found = {
        f"{method} {rule.rule}": status(client, token, method, address(app, rule, workshop_id=held))
        for rule, method in rules(app)
    }
    assert len(found) > 60
    assert {route: answer for route, answer in found.items() if answer not in (403, 404)} == {}
