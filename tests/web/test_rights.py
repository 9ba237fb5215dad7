"""Every page and press about a workshop, held up against everybody who might try it."""

from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from werkzeug.routing import Rule

from tests.actions.day import Day, facilitator
from tests.web.client import Client
from tests.web.facilitator import Facilitator
from tests.web.participant import Participant
from workshop.actions import helping_hands, sign_in
from workshop.core.access import HELPERS, Right, Role, may
from workshop.store import workshops
from workshop.web import rights

SEEN = {"desk.run", "desk.now", "screen.wall", "screen.now"}
MODERATED = {
    *("desk.cards", "desk_queue.mask", "desk_board.board", "desk_board.now", "desk_board.new_theme"),
    *("desk_board.rename", "desk_board.merge", "desk_board.remove", "desk_board.move"),
}
NEVER_A_HELPERS = {
    *("desk_prepare.prepare_page", "desk_prepare.change", "desk_prepare.delete", "desk_prepare.pair"),
    *("desk_prepare.add_workplaces", "desk_outputs.outputs", "desk_outputs.fetch", "hands.hands", "hands.invite"),
    "hands.revoke",
}
HERE = {"X-Requested-With": "temadag"}


def rules(app: Flask) -> Iterator[tuple[Rule, str]]:
    """Every route about one workshop, each with a method."""
    for rule in app.url_map.iter_rules():
        if "workshop_id" in rule.arguments:
            for method in sorted((rule.methods or set()) & {"GET", "POST"}):
                yield rule, method


def needed(endpoint: str) -> Right:
    """What a route should need; the table of the code must say the same."""
    return Right.SEE if endpoint.startswith("screen.") else rights.needed(endpoint)


def address(app: Flask, rule: Rule, **known: str) -> str:
    """The route's address with what is known; what else it names does not exist."""
    values = {name: 1 if "int" in type(rule._converters[name]).__name__.lower() else "x" for name in rule.arguments}
    with app.test_request_context():
        return str(app.url_map.bind("localhost").build(rule.endpoint, {**values, **known}))


@pytest.fixture
def helper(app: Flask, day: Day) -> Callable[[Role], Client]:
    """Lets a device in: `helper(Role.MODERATOR)`."""

    def enter(role: Role) -> Client:
        client = app.test_client()
        assert isinstance(client, Client)
        link = f"/in/{helping_hands.invite(day.house, day.id, role)}"
        assert client.send(link).status_code == 303
        return client

    return enter


def status(client: Client, token: str, method: str, path: str) -> int:
    """What the server answers a script."""
    if method == "GET":
        return client.get(path, headers=HERE).status_code
    return client.post(path, data={"csrf_token": token}, headers=HERE).status_code


def runs_again(day: Day) -> None:
    """Whatever was pressed, the day goes on."""
    with day.house.store.work() as work:
        workshops.note(work.connection, day.id, state="running", beat=0)


@pytest.mark.slow
@pytest.mark.parametrize("role", HELPERS)
def test_a_helper_reaches_what_the_role_says_and_nothing_else(
    app: Flask, day: Day, helper: Callable[[Role], Client], role: Role
) -> None:
    client = helper(role)
    token = client.token("/screen")
    wrong = []
    for rule, method in rules(app):
        runs_again(day)
        allowed = may(role, needed(rule.endpoint))
        answer = status(client, token, method, address(app, rule, workshop_id=day.id))
        if allowed != (answer != 403) or answer >= 500:
            wrong.append(f"{method} {rule.rule} as {role}: {answer}")
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("who", ["nobody", "seat", "other owner", "helper elsewhere", "signed out"])
def test_a_stranger_reaches_nothing(app: Flask, day: Day, helper: Callable[[Role], Client], who: str) -> None:
    client, refusal = stranger(app, day, who)
    token = client.token("/screen")
    wrong = []
    for rule, method in rules(app):
        before = day.run.position
        answer = status(client, token, method, address(app, rule, workshop_id=day.id))
        if answer != refusal or day.run.position != before:
            wrong.append(f"{method} {rule.rule} as {who}: {answer}")
    assert wrong == []


def stranger(app: Flask, day: Day, who: str) -> tuple[Client, int]:
    """Somebody who should not be here, and what they are answered."""
    if who == "seat":
        phone = Participant(app)
        phone.joins(day.workshop.code, "Solgården", "leader")
        return phone.client, 403
    if who == "other owner":
        return Facilitator(app, facilitator(day.house)).client, 404
    client = app.test_client()
    assert isinstance(client, Client)
    if who == "helper elsewhere":
        other = Day(day.house)
        client.send(f"/in/{helping_hands.invite(day.house, other.id, Role.COFACILITATOR)}")
    if who == "signed out":
        token = sign_in.sign_in(day.house, day.account)
        sign_in.sign_out(day.house, token)
        with client.session_transaction() as session:
            session["desk"] = token
    return client, 403


@pytest.mark.slow
def test_the_owner_is_refused_nothing(app: Flask, day: Day) -> None:
    client = Facilitator(app, day.account).client
    token = client.token("/screen")
    wrong = []
    for rule, method in rules(app):
        runs_again(day)
        answer = status(client, token, method, address(app, rule, workshop_id=day.id))
        if answer == 403 or answer >= 500:
            wrong.append(f"{method} {rule.rule}: {answer}")
    assert wrong == []


def test_what_a_moderator_and_an_observer_may_do_is_written_twice(app: Flask) -> None:
    known = {rule.endpoint for rule, _ in rules(app)}
    assert {name for name in known if needed(name) is Right.SEE} == SEEN
    assert {name for name in known if needed(name) is Right.MODERATE} >= MODERATED
    assert {name for name in NEVER_A_HELPERS & known if needed(name) is not Right.OWN} == set()
    assert {name for name in rights.NEEDS if name not in known} == set()
