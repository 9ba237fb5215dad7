"""The one write path: `work()` returns when the change is on the disk, and only then is anyone told.

On SQLite all writers share one connection. Each piece of work is a savepoint inside a group; whoever comes first
commits the group for all, off the event loop, while the next group gathers (one sync serves a roomful of answers).
On PostgreSQL each piece of work is a transaction of its own. Callers may not assume that they own the transaction.
"""

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from workshop.core.changes import Change
from workshop.core.errors import WorkshopError

log = logging.getLogger(__name__)

Listener = Callable[[Sequence[Change]], None]
OffLoop = Callable[[Callable[[], None]], None]


class StorageTrouble(WorkshopError):
    """The disk or the database did not take the change; nothing was acknowledged."""

    def __init__(self) -> None:
        super().__init__("The answer could not be saved just now. It is kept on your phone and sent again.", status=503)


@dataclass(slots=True)
class Work:
    """One piece of work: a connection to write with, and what to announce once it is safe."""

    connection: Connection
    changes: list[Change] = field(default_factory=list)

    def announce(self, change: Change) -> None:
        """Tell listeners of this after the commit."""
        self.changes.append(change)


@dataclass(slots=True)
class _Group:
    done: threading.Event = field(default_factory=threading.Event)
    failed: bool = False


class Store:
    """A database of one server."""

    def __init__(self, url: str, *, off_loop: OffLoop | None = None) -> None:
        self.sqlite = url.startswith("sqlite")
        self.engine = _sqlite_engine(url) if self.sqlite else create_engine(url, poolclass=QueuePool, pool_size=10)
        self._off_loop = off_loop or (lambda commit: commit())
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()
        self._group: _Group | None = None
        self._writer: Connection | None = None

    def on_commit(self, listener: Listener) -> None:
        """Call this with the changes of every piece of work, after its commit."""
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection to read one consistent picture with."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def work(self) -> Iterator[Work]:
        """A piece of work; leaving the block returns after the durable commit, or raises and nothing is kept."""
        if self.sqlite:
            with self._grouped() as work:
                yield work
        else:
            with self.engine.begin() as connection:
                work = Work(connection)
                yield work
        for listener in self._listeners if work.changes else ():
            listener(work.changes)

    def close(self) -> None:
        """Let go of every connection."""
        with self._lock:
            if self._writer is not None:
                self._writer.close()
                self._writer = None
        self.engine.dispose()

    @contextmanager
    def _grouped(self) -> Iterator[Work]:
        with self._lock:
            group, leads, work = self._enter()
            try:
                with work.connection.begin_nested():
                    yield work
            except BaseException as trouble:
                if leads:
                    self._finish(group)
                if isinstance(trouble, DBAPIError) and isinstance(trouble.orig, sqlite3.OperationalError):
                    log.exception("the database did not take a change")
                    raise StorageTrouble from trouble
                raise
        if leads:
            with self._lock:
                self._finish(group)
        group.done.wait()
        if group.failed:
            raise StorageTrouble

    def _enter(self) -> tuple[_Group, bool, Work]:
        try:
            if self._writer is None:
                self._writer = self.engine.connect()
                self._writer.info["writes"] = True
            leads = self._group is None
            if leads:
                self._writer.begin()
        except DBAPIError as trouble:
            raise StorageTrouble from trouble
        group = self._group = self._group or _Group()
        return group, leads, Work(self._writer)

    def _finish(self, group: _Group) -> None:
        """Commit the group for all who are in it; the lock is held, so the next group waits."""
        self._group = None
        writer = self._writer
        transaction = writer.get_transaction() if writer else None
        if writer is None or transaction is None:
            group.failed = True
            group.done.set()
            return
        raw = cast("sqlite3.Connection", writer.connection.driver_connection)
        try:
            # A full disk makes SQLite roll the whole group back by itself: then nothing may be acknowledged.
            group.failed = not raw.in_transaction
            self._off_loop(raw.commit)
            transaction.commit()
        except (sqlite3.Error, DBAPIError):
            log.exception("a group of changes was not saved")
            group.failed = True
            transaction.rollback()
        finally:
            group.done.set()


def _sqlite_engine(url: str) -> Engine:
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=20,
        connect_args={"check_same_thread": False, "timeout": 5, "isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def prepare(raw: sqlite3.Connection, _record: object) -> None:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.info.get("writes") else "BEGIN")

    return engine
