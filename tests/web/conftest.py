"""A whole server without a network, a theme day that runs in it, and people with phones that have no script."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from flask import Flask

from tests.actions.day import Clock, Day
from tests.web.client import Client
from tests.web.participant import Participant
from workshop.actions.house import House
from workshop.app import create_app
from workshop.settings import Settings
from workshop.store.migrate import migrate


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables, made once."""
    path = tmp_path_factory.mktemp("empty") / "temadag.sqlite3"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Iterator[Flask]:
    """The server, on a database of its own for each module; its clients refuse bad pages."""
    data = tmp_path_factory.mktemp("data")
    shutil.copy(empty_file, data / "temadag.sqlite3")
    app = create_app(Settings(data=data, secret_key="only for this test"))
    app.test_client_class = Client
    yield app
    app.extensions["house"].store.close()


@pytest.fixture
def clock(app: Flask, request: pytest.FixtureRequest) -> Clock:
    """The server's clock, which stands still, and chance that begins anew with each test."""
    house: House = app.extensions["house"]
    found = Clock()
    app.extensions["house"] = replace(house, clock=found, chance=Random(request.node.nodeid))
    return found


@pytest.fixture
def client(app: Flask) -> Client:
    """A browser nobody has used before."""
    browser = app.test_client()
    assert isinstance(browser, Client)
    return browser


@pytest.fixture
def day(app: Flask, clock: Clock) -> Day:
    """A theme day of one's own with its doors open."""
    return Day(app.extensions["house"])


@pytest.fixture
def join(app: Flask, day: Day) -> Callable[..., Participant]:
    """Lets somebody in: `join("Åhaven", "tr")`; a guest without a workplace."""

    def enter(workplace: str = "Solgården", function: str = "leader", language: str = "") -> Participant:
        somebody = Participant(app)
        if language:
            somebody.speaks(language)
        somebody.joins(day.workshop.code, workplace, function)
        return somebody

    return enter
