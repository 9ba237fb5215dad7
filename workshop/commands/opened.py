"""Opens the house for a command; what stands in the way is said in a sentence."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import SystemRandom

from sqlalchemy.exc import SQLAlchemyError

from workshop.actions.house import House
from workshop.core.errors import WorkshopError
from workshop.settings import Settings
from workshop.store.database import Store
from workshop.store.migrate import migrate


@contextmanager
def house_of(settings: Settings, *, new: bool = False) -> Iterator[House]:
    """The house whose data the settings name; `new` makes one where there is none."""
    if new:
        ready_folder(settings.data)
    elif not settings.database_url and not Path(settings.database().removeprefix("sqlite:///")).exists():
        message = "There are no workshops in {folder}. Name the folder the server uses with --data."
        raise WorkshopError(message, folder=settings.data)
    with database_trouble():
        migrate(settings.database())
        store = Store(settings.database())
        try:
            yield House(store, time.time, SystemRandom(), settings.signing_key())
        finally:
            store.close()


def ready_folder(folder: Path) -> None:
    """Make the data folder where it is missing, and see that it can be written in."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return
    except OSError as trouble:
        message = "The data folder {folder} cannot be written in ({reason}). Choose another one with --data."
        raise WorkshopError(message, folder=folder, reason=trouble.strerror or trouble) from trouble


@contextmanager
def database_trouble() -> Iterator[None]:
    """A database that cannot be opened, said in a sentence."""
    try:
        yield
    except SQLAlchemyError as trouble:
        reason = str(getattr(trouble, "orig", None) or trouble).splitlines()[0]
        message = "The database cannot be opened ({reason}). Look at --data and --database-url."
        raise WorkshopError(message, reason=reason) from trouble
