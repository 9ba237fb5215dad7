"""Who hears what: phones the step, a trio its draft, the wall everything that is countable, strangers nothing."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask_socketio import SocketIO
from flask_socketio.test_client import SocketIOTestClient

from tests.actions.conftest import empty_database  # noqa: F401 - a fixture
from tests.actions.day import Day, Phone
from workshop.actions import facilitate, helping_hands, prepare, sign_in, take_part
from workshop.app import create_app
from workshop.core.access import Role
from workshop.live import hub
from workshop.settings import Settings

PATIENCE = 10.0  # seconds at most; what is waited for comes in tenths of one


@pytest.fixture
def app(tmp_path: Path, empty_database: Path) -> Iterator[Flask]:  # noqa: F811
    """A server."""
    shutil.copy(empty_database, tmp_path / "temadag.sqlite3")
    made = create_app(Settings(data=tmp_path, secret_key="only for this test"))
    yield made
    made.extensions["house"].store.close()


@pytest.fixture
def day(app: Flask) -> Day:
    """A theme day on it."""
    return Day(app.extensions["house"])


@pytest.fixture
def listen(app: Flask) -> Callable[..., SocketIOTestClient]:
    """Opens a socket with a cookie that says this, and asks for a workshop."""

    def opened(cookie: dict[str, Any], workshop: object = None) -> SocketIOTestClient:
        client = app.test_client()
        with client.session_transaction() as session:
            session.update(cookie)
        socketio: SocketIO = app.extensions["socketio"]
        auth = None if workshop is None else {"workshop": workshop}
        return socketio.test_client(app, flask_test_client=client, auth=auth)

    return opened


def heard(socket: SocketIOTestClient) -> list[tuple[str, dict[str, Any]]]:
    """What has come since it was last asked."""
    return [(message["name"], message["args"][0]) for message in socket.get_received()]


def hears(socket: SocketIOTestClient, event: str) -> dict[str, Any]:
    """Wait for an event; what it carries."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        for name, carried in heard(socket):
            if name == event:
                return carried
        time.sleep(0.01)
    raise AssertionError(f"{event} never came")


def wall(day: Day, listen: Callable[..., SocketIOTestClient]) -> SocketIOTestClient:
    """The facilitator's own screen."""
    socket = listen({"desk": sign_in.sign_in(day.house, day.account)}, day.id)
    assert socket.is_connected()
    return socket


def test_a_phone_hears_the_step_but_not_the_answers(day: Day, listen: Callable[..., SocketIOTestClient]) -> None:
    phone, other = day.sits("Solgården"), day.sits("Åhaven")
    screen, socket = wall(day, listen), listen({"phone": phone.secret})
    facilitate.next_step(day.house, day.id, day.run.position)
    assert hears(socket, "step") == {"version": day.workshop.version}
    facilitate.next_step(day.house, day.id, day.run.position)
    hears(socket, "step")
    hears(screen, "redraw")
    other.sends(choice="frisk")
    hears(screen, "redraw")
    assert heard(socket) == []


def test_a_trio_hears_its_own_draft_and_no_other_trio_does(day: Day, listen: Callable[..., SocketIOTestClient]) -> None:
    phones = [day.sits("Solgården"), day.sits("Solgården", "tr"), day.sits("Åhaven")]
    day.goes("K08.stop")
    writer, reader, stranger = [listen({"phone": phone.secret}) for phone in phones]
    phones[0].sends("draft", card1="Hemmeligt udkast")
    assert hears(reader, "draft") == {}
    assert [name for name, _ in heard(stranger)] == []
    assert "Hemmeligt" not in repr(heard(writer))


def test_the_wall_hears_at_once_that_it_is_to_be_dark_and_phones_do_not(
    day: Day, listen: Callable[..., SocketIOTestClient]
) -> None:
    phone = day.sits("Solgården")
    screen, socket = wall(day, listen), listen({"phone": phone.secret})
    facilitate.change_screen(day.house, day.id, blank=True)
    assert [name for name, _ in heard(screen) if name == "blank"] == ["blank"]  # no tick has passed
    hears(screen, "redraw")
    facilitate.change_screen(day.house, day.id, blank=False)
    hears(screen, "redraw")
    assert [name for name, _ in (*heard(screen), *heard(socket)) if name == "blank"] == []


def test_a_helper_hears_the_desk_until_it_is_taken_away(day: Day, listen: Callable[..., SocketIOTestClient]) -> None:
    hand, token = helping_hands.open_link(day.house, helping_hands.invite(day.house, day.id, Role.COFACILITATOR))
    assert listen({"hands": [[day.id, token]]}, day.id).is_connected()
    assert not listen({"hands": [[Day(day.house).id, token]]}, day.id).is_connected()
    helping_hands.revoke(day.house, day.id, hand.id)
    assert not listen({"hands": [[day.id, token]]}, day.id).is_connected()


def test_nothing_that_was_written_goes_over_a_socket(day: Day, listen: Callable[..., SocketIOTestClient]) -> None:
    phone = day.sits("Solgården")
    screen, socket = wall(day, listen), listen({"phone": phone.secret})
    day.goes("B01.haab")
    phone.sends(word1="hemmelig")
    day.presses()
    hears(screen, "redraw")
    hears(socket, "step")
    for message in (*screen.get_received(), *socket.get_received()):
        assert set(message["args"][0]) <= {"version"}


@pytest.mark.parametrize("cookie", [{}, {"phone": ""}, {"phone": "no such secret"}, {"phone": 7}, {"desk": "nobody"}])
def test_a_stranger_is_refused(day: Day, listen: Callable[..., SocketIOTestClient], cookie: dict[str, Any]) -> None:
    assert not listen(cookie).is_connected()
    assert not listen(cookie, day.id).is_connected()
    assert not listen(cookie, {"$ne": ""}).is_connected()


def test_a_screen_needs_its_own_workshops_facilitator_or_a_pairing(
    day: Day, listen: Callable[..., SocketIOTestClient]
) -> None:
    other = Day(day.house)
    phone = day.sits("Solgården")
    assert not listen({"desk": sign_in.sign_in(day.house, other.account)}, day.id).is_connected()
    assert not listen({"phone": phone.secret}, day.id).is_connected()
    assert not listen({"screens": [other.id]}, day.id).is_connected()
    assert listen({"screens": [day.id]}, day.id).is_connected()
    token = sign_in.sign_in(day.house, day.account)
    assert listen({"desk": token}, day.id).is_connected()
    sign_in.sign_out(day.house, token)
    assert not listen({"desk": token}, day.id).is_connected()


def test_a_seat_holds_six_sockets_and_no_more(app: Flask, day: Day, listen: Callable[..., SocketIOTestClient]) -> None:
    phone = day.sits("Solgården")
    sockets = [listen({"phone": phone.secret}) for _ in range(hub.MOST_SOCKETS + 2)]
    assert [socket.is_connected() for socket in sockets] == [True] * hub.MOST_SOCKETS + [False] * 2
    sockets[0].disconnect()
    assert listen({"phone": phone.secret}).is_connected()


def test_presence_follows_the_sockets_of_a_seat(
    app: Flask, day: Day, listen: Callable[..., SocketIOTestClient]
) -> None:
    phone = day.sits("Solgården")
    presence = app.extensions["presence"]
    one, two = (listen({"phone": phone.secret}) for _ in range(2))
    assert (presence.is_here(phone.seat.id), presence.away([phone.seat.id, "another"])) == (True, 1)
    one.disconnect()
    assert presence.is_here(phone.seat.id)
    two.disconnect()
    assert not presence.is_here(phone.seat.id)


def test_a_phone_whose_seat_was_taken_over_does_not_listen_again(
    day: Day, listen: Callable[..., SocketIOTestClient]
) -> None:
    phone = day.sits("Solgården")
    seat = phone.seat
    secret = take_part.sit_down(day.house, day.id, str(seat.trio_id), seat.id, claim=True)
    assert not listen({"phone": phone.secret}).is_connected()
    assert listen({"phone": Phone(day.house, secret).secret}).is_connected()
    prepare.free_seat(day.house, day.id, seat.id)
    assert not listen({"phone": secret}).is_connected()


def test_many_changes_at_once_redraw_the_wall_a_few_times(day: Day, listen: Callable[..., SocketIOTestClient]) -> None:
    phones = day.everybody(4)
    screen = wall(day, listen)
    day.goes("B01.humoer")
    began = time.monotonic()
    for phone in phones:
        phone.sends(choice="frisk")
    took = time.monotonic() - began
    hears(screen, "redraw")
    assert len([name for name, _ in heard(screen) if name == "redraw"]) <= took / hub.TICK + 2


def test_the_tick_moves_the_live_display_on(day: Day, listen: Callable[..., SocketIOTestClient]) -> None:
    phones = day.everybody(2)
    screen = wall(day, listen)
    day.goes("B01.humoer")
    for phone in phones:
        phone.sends(choice="frisk")
    ends = time.monotonic() + PATIENCE
    while not day.wall().figures and time.monotonic() < ends:
        hears(screen, "redraw")
    assert day.wall().figures[0].n >= 5
