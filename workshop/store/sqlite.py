"""SQLite as we use it: durable, one writer beside many readers, and a commit that can run off the event loop."""

import logging
import sqlite3
import time
from collections.abc import Callable

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

log = logging.getLogger(__name__)

BUSY = 5  # seconds to wait for another program that writes to the same file
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
GLANCE = 0.002  # seconds between looks at a commit whose greenlet was killed


class Commit:
    """One commit: it is always waited for, whatever happens to the one who waits."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.failed = True
        self._raw, self._over = raw, False
        self._turns = iter((True,))  # whoever comes first commits, once

    def run(self, off_loop: Callable[[Callable[[], None]], None]) -> None:
        """Run it off the loop; afterwards `failed` says how it went."""
        try:
            off_loop(self._commit)
        except Exception:
            log.exception("a commit could not be run off the loop")
        finally:
            self._commit()
            while not self._over:  # killed meanwhile: the thread that commits goes on, and uses the connection
                time.sleep(GLANCE)

    def _commit(self) -> None:
        if not next(self._turns, False):
            return
        try:
            self._raw.commit()
            self.failed = self._raw.in_transaction
        except sqlite3.Error:
            log.exception("a group of changes was not saved")
        finally:
            self._over = True


def sqlite_engine(url: str) -> Engine:
    """An engine whose transactions begin when SQLAlchemy says so; the writer's take the write lock at once."""
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=20,
        hide_parameters=True,  # what failed is logged, and not what somebody wrote
        connect_args={"check_same_thread": False, "timeout": BUSY, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def prepare(raw: sqlite3.Connection, _record: object) -> None:
        for pragma in PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.info.get("writes") else "BEGIN")

    return engine
