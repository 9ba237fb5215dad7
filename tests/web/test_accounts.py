"""The desk's door: one-time links, name and password, slowed but never locked out."""

import pytest
from flask import Flask

from tests.actions.day import Clock, facilitator
from tests.web.client import Client, said
from tests.web.facilitator import PASSWORD
from workshop.actions import sign_in
from workshop.actions.house import House
from workshop.actions.sign_in import DAY, DEMO, FIRST, RESET
from workshop.web import passwords


@pytest.fixture
def house(app: Flask, clock: Clock) -> House:
    """The server's house; wrong passwords of other tests are forgotten."""
    app.extensions["sign_in_tries"] = passwords.Tries()
    return app.extensions["house"]


@pytest.fixture
def name(house: House) -> str:
    """Somebody who has a password."""
    account = facilitator(house)
    sign_in.accept(house, sign_in.invite(house, RESET, account.id), "", sign_in.hash_password(PASSWORD))
    return account.name


def signs_in(client: Client, name: str, password: str = PASSWORD) -> int:
    """The status of a try."""
    return client.send("/desk/sign-in", {"name": name, "password": password}).status_code


def test_the_first_account_is_made_by_a_link_and_comes_back_with_its_password(client: Client, house: House) -> None:
    link = f"/desk/first/{sign_in.invite(house, FIRST)}"
    assert "Lav din konto" in said(client.get(link))
    short = client.send(link, {"name": "Anna på første sal", "password": "kort"})
    assert (short.status_code, "mindst 10 tegn" in said(short)) == (422, True)
    assert 'value="Anna på første sal"' in short.get_data(as_text=True)
    made = client.send(link, {"name": "Anna på første sal", "password": PASSWORD})
    assert (made.status_code, made.location) == (303, "/desk")
    assert client.get("/desk").status_code == 200
    assert client.get(link).status_code == 403
    assert client.send("/desk/sign-out").location == "/desk/sign-in"
    assert client.get("/desk").location == "/desk/sign-in"
    assert signs_in(client, "Anna på første sal") == 303


def test_after_signing_in_one_comes_to_the_page_one_asked_for(client: Client, name: str) -> None:
    assert client.get("/desk/new?x=1").location == "/desk/sign-in"
    answer = client.send("/desk/sign-in", {"name": name, "password": PASSWORD})
    assert answer.location == "/desk/new?x=1"


def test_a_page_of_somebody_else_is_never_gone_on_to(client: Client, name: str) -> None:
    for elsewhere in ("https://example.org/desk", "//example.org/desk", "/deskless", "/\\example.org"):
        with client.session_transaction() as kept:
            kept["after_sign_in"] = elsewhere
        assert client.send("/desk/sign-in", {"name": name, "password": PASSWORD}).location == "/desk"
        client.send("/desk/sign-out")


def test_a_wrong_password_and_an_unknown_name_are_answered_alike(client: Client, name: str) -> None:
    wrong = client.send("/desk/sign-in", {"name": name, "password": "forkert kode"})
    unknown = client.send("/desk/sign-in", {"name": "Ingen", "password": "forkert kode"})
    sentence = "Navnet og adgangskoden hører ikke sammen."
    assert [wrong.status_code, unknown.status_code] == [422, 422]
    assert sentence in said(wrong) and sentence in said(unknown)
    assert client.get("/desk").location == "/desk/sign-in"


def test_wrong_passwords_are_slowed_and_nobody_is_locked_out(client: Client, clock: Clock, name: str) -> None:
    tries = [signs_in(client, name, "forkert kode") for _ in range(passwords.FREE_TRIES + 1)]
    assert tries == [422] * passwords.FREE_TRIES + [429]
    waits = client.send("/desk/sign-in", {"name": name, "password": PASSWORD})
    assert (waits.status_code, "Vent 2 sekunder" in said(waits)) == (429, True)
    clock.now += passwords.LONGEST_WAIT
    assert signs_in(client, name) == 303


def test_the_wait_grows_to_half_a_minute_and_no_more() -> None:
    tries = passwords.Tries()
    for _ in range(60):
        tries.was_wrong("karen", "10.0.0.7", 1000.0)
    assert tries.wait("karen", "10.0.0.7", 1000.0) == passwords.LONGEST_WAIT
    assert tries.wait("karen", "10.0.0.8", 1000.0) == 0
    assert tries.wait("anna", "10.0.0.7", 1000.0) == passwords.LONGEST_WAIT
    assert tries.wait("karen", "10.0.0.7", 1000.0 + passwords.FORGOTTEN) == 0


def test_a_reset_link_gives_a_new_password_once(client: Client, house: House) -> None:
    account = facilitator(house)
    link = f"/desk/reset/{sign_in.invite(house, RESET, account.id)}"
    assert client.send(link, {"password": "kort"}).status_code == 422
    assert client.send(link, {"password": PASSWORD}).status_code == 303
    assert client.send(link, {"password": PASSWORD}).status_code == 403
    client.send("/desk/sign-out")
    assert signs_in(client, account.name) == 303


def test_a_demo_link_is_not_used_up_by_looking(client: Client, house: House) -> None:
    link = f"/desk/in/{sign_in.invite(house, DEMO, facilitator(house).id)}"
    assert [client.get(link).status_code for _ in range(3)] == [200, 200, 200]
    assert client.send(link).status_code == 303
    assert client.get(link).status_code == 403


def test_a_link_opens_only_the_door_it_was_made_for(client: Client, house: House) -> None:
    account = facilitator(house)
    for purpose, doors in ((FIRST, ("reset", "in")), (RESET, ("first", "in")), (DEMO, ("first", "reset"))):
        secret = sign_in.invite(house, purpose, "" if purpose == FIRST else account.id)
        for door in doors:
            assert client.get(f"/desk/{door}/{secret}").status_code == 403
            assert client.send(f"/desk/{door}/{secret}", {"name": "X Y", "password": PASSWORD}).status_code == 403


def test_an_old_link_says_where_to_get_a_new_one(client: Client, house: House, clock: Clock) -> None:
    link = f"/desk/first/{sign_in.invite(house, FIRST)}"
    clock.now += 3 * DAY
    answer = client.get(link)
    assert answer.status_code == 403
    assert "Bed om et nyt" in said(answer)


def test_a_session_ends_after_fourteen_days(client: Client, clock: Clock, name: str) -> None:
    assert signs_in(client, name) == 303
    clock.now += 13 * DAY
    assert client.get("/desk").status_code == 200
    clock.now += 2 * DAY
    assert client.get("/desk").location == "/desk/sign-in"
