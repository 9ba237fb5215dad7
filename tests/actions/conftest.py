"""A house with its own clock and chance, and a theme day in it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.actions.day import CARD, Clock, Day
from workshop.actions import facilitate
from workshop.actions.house import House
from workshop.store.database import Store
from workshop.store.migrate import migrate


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with its tables, made once."""
    path = tmp_path_factory.mktemp("empty") / "house.sqlite3"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def clock() -> Clock:
    """The house's clock."""
    return Clock()


@pytest.fixture
def house(tmp_path: Path, clock: Clock, empty_database: Path) -> Iterator[House]:
    """A house on a database of its own."""
    path = shutil.copy(empty_database, tmp_path / "house.sqlite3")
    store = Store(f"sqlite:///{path}")
    yield House(store, clock, Random(str(tmp_path)))
    store.close()


@pytest.fixture
def day(house: House) -> Day:
    """A workshop with its doors open."""
    return Day(house)


@pytest.fixture
def held(day: Day) -> Day:
    """A day on which six trios have written their cards, and that is over."""
    phones = day.leaders(6)
    day.goes("B08.kort")
    for place, phone in enumerate(phones):
        phone.sends(**CARD | {"f_will": f"prøve nummer {place}"})
    facilitate.end(day.house, day.id)
    return day
