"""Chromium from Debian, and a house for each module that wants one."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.people.persons import Person
from tests.people.server import Server, serving

# Chromium's own services would knock at hosts elsewhere; the suite must see that no page does.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(item.path).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Debian's Chromium; a missing one fails the run."""
    return {**browser_type_launch_args, "executable_path": "/usr/bin/chromium", "args": list(QUIET)}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of its own for a module's tests."""
    with serving(tmp_path_factory.mktemp("house")) as running:
        yield running


@pytest.fixture
def people(browser: Browser, server: Server) -> Iterator[Callable[..., Any]]:
    """Makes persons, sends them home, and sees that no page of theirs failed or asked another host."""
    there: list[Person] = []

    def person(kind: type[Person], **settings: Any) -> Person:
        there.append(kind(browser, server.url, **settings))
        return there[-1]

    yield person
    for one in there:
        one.leaves()
    assert [trouble for one in there for trouble in one.troubles] == []
    elsewhere = [url for one in there for url in one.asked if not url.startswith((server.url, "data:", "blob:"))]
    assert elsewhere == []
