"""The hardened socket: its hooks are where we think, and it says so in the log where they are not."""

import socket
import subprocess
import sys
import threading

import pytest
from engineio.async_drivers import gevent as driver

from tests.whole.tree import ROOT
from workshop.live import hardened
from workshop.live.presence import Presence


def test_the_library_still_has_what_we_hold_on_to(monkeypatch: pytest.MonkeyPatch) -> None:
    assert hardened.hooks_are_there()
    monkeypatch.setitem(driver._async, "websocket", driver._async["websocket"])
    assert hardened.harden()
    assert driver._async["websocket"] is hardened.Hardened


def test_a_library_that_has_changed_is_left_as_it_is_and_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(driver, "_async", {"thread": object()})
    assert not hardened.harden()
    assert driver._async.keys() == {"thread"}
    assert "without the hardened socket" in caplog.text


def test_frames_are_sent_whole() -> None:
    ours, theirs = socket.create_server(("127.0.0.1", 0)), socket.socket()
    theirs.connect(ours.getsockname())
    accepted, _ = ours.accept()
    frame = bytes(range(256)) * 4000
    got = bytearray()

    def drain() -> None:
        while len(got) < len(frame):
            got.extend(theirs.recv(65536))

    reading = threading.Thread(target=drain)
    reading.start()
    assert hardened.WholeFrames(accepted).send(frame) == len(frame)
    reading.join(30)
    assert bytes(got) == frame
    for each in (accepted, theirs, ours):
        each.close()


PEER_THAT_NEVER_READS = """
from gevent import monkey
monkey.patch_all()
import socket
from workshop.live import hardened
hardened.SEND_TIMEOUT = 0.2
server = socket.create_server(("127.0.0.1", 0))
peer = socket.socket()
peer.connect(server.getsockname())
ours, _ = server.accept()
whole = hardened.WholeFrames(ours)
try:
    for _ in range(1000):
        whole.send(b"x" * 1_000_000)
except BrokenPipeError as trouble:
    print("dropped", trouble)
"""


def test_a_peer_that_never_reads_is_dropped() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PEER_THAT_NEVER_READS], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.stdout == "dropped the phone does not read\n", done.stderr


def test_presence_forgets_a_seat_with_its_last_connection() -> None:
    presence = Presence()
    assert [presence.came("a", "1"), presence.came("a", "1"), presence.came("a", "2")] == [1, 1, 2]
    presence.left("a", "1")
    presence.left("b", "9")
    assert (presence.is_here("a"), presence.is_here("b"), presence.away(["a", "b"])) == (True, False, 1)
    presence.left("a", "2")
    assert presence.away(["a"]) == 1
