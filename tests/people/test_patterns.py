"""Every pattern, looked at by axe: parts, ways of asking and figures, light and dark, with long Danish words too."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest
from werkzeug.serving import make_server

from tests.people import eyes
from tests.people.persons import Facilitator
from workshop.actions import sign_in
from workshop.app import create_app
from workshop.settings import Settings

SMALLEST = 4.5  # percent of the wall's height
OK = 200
ROTATED = 7  # every fifth is looked at in the short run, so that states and themes rotate

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SimpleNamespace]:
    """A server where debugging is on."""
    data: Path = tmp_path_factory.mktemp("patterns")
    app = create_app(Settings(data=data, secret_key="only for this test", debug=True))
    house = app.extensions["house"]
    door = f"/desk/in/{sign_in.invite(house, sign_in.DEMO, sign_in.make_account(house, 'Karen'))}"
    listening = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=listening.serve_forever, daemon=True)
    thread.start()
    yield SimpleNamespace(url=f"http://127.0.0.1:{listening.server_port}", door=door)
    listening.shutdown()
    thread.join()
    house.store.close()
    shutil.rmtree(data, ignore_errors=True)


def looked_at(people: Callable[..., Any], server: SimpleNamespace, every: int) -> list[str]:
    """What is wrong with the list and with each pattern it leads to."""
    karen = people(Facilitator)
    karen.opens(server.door)
    karen.page.locator("main button[type=submit]").first.click()
    karen.opens("/desk/patterns")
    wrong = [f"list: {each}" for each in eyes.violations(karen.page)]
    links = karen.page.locator("[data-pattern]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    for place, link in list(enumerate(links))[::every]:
        wall = "/figure/" in link and "phone=1" not in link
        karen.page.set_viewport_size({"width": 1920, "height": 1080} if wall else {"width": 320, "height": 844})
        karen.page.emulate_media(color_scheme="dark" if place % 2 else "light", reduced_motion="reduce")
        answer = karen.page.goto(server.url + link)
        if answer is None or answer.status != OK:
            wrong.append(f"{link}: it cannot be drawn")
            continue
        wrong += [f"{link}: {each}" for each in eyes.violations(karen.page)]
        if wall:
            wrong += [f"{link} small: {each}" for each in eyes.small_text(karen.page, SMALLEST)]
            wrong += [f"{link} outside: {each}" for each in eyes.outside_text(karen.page)]
        elif beyond := eyes.too_wide(karen.page):
            wrong.append(f"{link}: {beyond}px too wide")
    return wrong


def _nothing(wrong: list[str]) -> None:
    """Every fault on a line of its own; pytest would shorten the list."""
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_patterns_are_accessible_and_readable(people: Callable[..., Any], server: SimpleNamespace) -> None:
    _nothing(looked_at(people, server, ROTATED))


@pytest.mark.full
def test_every_pattern_is_accessible_and_readable(people: Callable[..., Any], server: SimpleNamespace) -> None:
    _nothing(looked_at(people, server, 1))
