"""Two facilitators at two devices press *Næste* in the same moment, against a real server: one step, every time."""

import re
import threading
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, Request, build_opener

import pytest

from tests.people.server import Server, serving

STEPS = [
    *("-1.running", "0.waiting", "0.open", "0.shown", "1.waiting", "1.open", "1.shown", "2.waiting", "2.open"),
    *("2.closed", "3.waiting"),
]


class Device:
    """A browser without script at a real address."""

    def __init__(self, server: Server) -> None:
        self._url = server.url
        self._opener: OpenerDirector = build_opener(HTTPCookieProcessor(CookieJar()))

    def opens(self, path: str) -> str:
        """The page there."""
        with self._opener.open(self._url + path, timeout=20) as answer:
            return str(answer.read().decode())

    def sends(self, path: str, **fields: str) -> str:
        """Send a form; the page it leads to."""
        token = re.search(r'name="csrf-token" content="([^"]+)"', self.opens("/screen"))
        assert token is not None
        posted = Request(self._url + path, urlencode({"csrf_token": token[1], **fields}).encode())
        with self._opener.open(posted, timeout=20) as answer:
            return str(answer.read().decode())

    def position(self, workshop: str) -> str:
        """The moment the desk is at."""
        found = re.search(r'data-position="([^"]+)"', self.opens(f"/desk/w/{workshop}/now"))
        assert found is not None
        return found[1]


def pressed_together(devices: list[Device], workshop: str, at: str) -> None:
    """All press the same *Næste* as nearly at once as threads can."""
    together = threading.Barrier(len(devices))

    def press(device: Device) -> None:
        together.wait(20)
        device.sends(f"/desk/w/{workshop}/next", at=at)

    threads = [threading.Thread(target=press, args=(device,)) for device in devices]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)


@pytest.mark.slow
def test_two_who_press_in_the_same_moment_make_one_step(tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        owner, other = Device(server), Device(server)
        owner.sends(server.link("/desk/first/").removeprefix(server.url), name="Karen", password="tre ord i en række")
        page = owner.sends(
            "/desk/new", programme="workshop-90", title="", day="2027-03-16", starts="09:00", language="da"
        )
        workshop = re.findall(r"/desk/w/([0-9a-f]+)", page)[0]
        owner.sends(f"/desk/w/{workshop}/begin")
        shown = owner.sends(f"/desk/w/{workshop}/hands", role="cofacilitator")
        found = re.search(r"/in/[0-9a-f]+", shown)
        assert found is not None
        other.sends(found[0])
        seen = [owner.position(workshop)]
        for _ in STEPS[1:]:
            pressed_together([owner, other], workshop, seen[-1])
            seen.append(owner.position(workshop))
    assert seen == STEPS
