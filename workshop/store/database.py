"""The one write path: `work()` returns when the change is on the disk, and only then is anyone told.

On SQLite all writers share one connection, one at a time. Each piece of work is a savepoint inside a group; whoever
leaves and sees nobody waiting commits for all, off the event loop (one sync serves a roomful of answers).
On PostgreSQL each piece of work is a transaction of its own. Callers may not assume that they own the transaction.
"""

import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import IntegrityError, OperationalError, SQLAlchemyError

from workshop.core.changes import Change
from workshop.core.errors import WorkshopError
from workshop.store.sqlite import Commit, sqlite_engine

log = logging.getLogger(__name__)

Listener = Callable[[Sequence[Change]], None]
OffLoop = Callable[[Callable[[], None]], None]

MOST_IN_GROUP = 100  # so that nobody waits long for a commit however many keep coming
PATIENCE = 1.0  # seconds after which one who waits for a commit looks whether anybody is left to make it


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
    size: int = 0


class Store:
    """A database of one server."""

    def __init__(self, url: str, *, off_loop: OffLoop | None = None) -> None:
        self.sqlite = url.startswith("sqlite")
        self.engine = sqlite_engine(url) if self.sqlite else _server_engine(url)
        self._off_loop = off_loop or (lambda commit: commit())
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()  # held by the one that works, and through the commit
        self._door = threading.Lock()  # held to count those who wait for it
        self._waiting = 0
        self._group: _Group | None = None
        self._writer: Connection | None = None

    def on_commit(self, listener: Listener) -> None:
        """Call this with the changes of every piece of work, after its commit."""
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection to read one consistent picture with."""
        with self.engine.connect() as connection:
            if not self.sqlite:
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def work(self) -> Iterator[Work]:
        """A piece of work; leaving the block returns after the durable commit, or raises and nothing is kept."""
        with self._grouped() if self.sqlite else self._alone() as work:
            yield work
        for listener in self._listeners if work.changes else ():
            try:
                listener(work.changes)
            except Exception:  # what is on the disk is saved, whether or not its doorbell works
                log.exception("a change was saved but not announced")

    def close(self) -> None:
        """Let go of every connection."""
        with self._lock:
            self._drop_writer()
        self.engine.dispose()

    @contextmanager
    def _alone(self) -> Iterator[Work]:
        try:
            with self.engine.begin() as connection:
                yield Work(connection)
        except (OperationalError, IntegrityError) as trouble:  # away, full, or another server wrote the same just now
            log.exception("the database did not take a change")
            raise StorageTrouble from trouble

    @contextmanager
    def _grouped(self) -> Iterator[Work]:
        self._take_turn()
        try:
            group, work = self._enter()
            try:
                with work.connection.begin_nested():
                    yield work
            finally:
                self._leave(group)
        except OperationalError as trouble:
            log.exception("the database did not take a change")
            raise StorageTrouble from trouble
        finally:
            self._lock.release()
        self._until_saved(group)

    def _take_turn(self) -> None:
        """Wait for the lock; those who wait are counted, so that the one before leaves the commit to them."""
        with self._door:
            self._waiting += 1
        try:
            self._lock.acquire()
        finally:
            with self._door:
                self._waiting -= 1

    def _enter(self) -> tuple[_Group, Work]:
        if self._writer is None:
            self._writer = self.engine.connect()
            self._writer.info["writes"] = True
        if self._group is None:
            self._writer.begin()
            self._group = _Group()
        self._group.size += 1
        return self._group, Work(self._writer)

    def _leave(self, group: _Group) -> None:
        """Commit for the group, unless somebody who waits will. A full disk rolls SQLite back at once: all are told."""
        assert self._writer is not None
        group.failed = not _raw(self._writer).in_transaction
        if group.failed or not self._waiting or group.size >= MOST_IN_GROUP:
            self._finish(group, self._writer)

    def _finish(self, group: _Group, writer: Connection) -> None:
        """End the group's transaction and tell everybody in it; the lock is held, so the next group waits."""
        self._group = None
        commit = Commit(_raw(writer))
        try:
            if not group.failed:
                commit.run(self._off_loop)
        finally:  # also where this greenlet was killed: the commit has ended then too, well or badly
            group.failed = group.failed or commit.failed
            self._end_transaction(writer, keep=not group.failed)
            group.done.set()

    def _end_transaction(self, writer: Connection, *, keep: bool) -> None:
        """Tell SQLAlchemy what SQLite has done already; a connection that is not well is not used again."""
        try:
            transaction = writer.get_transaction()
            assert transaction is not None
            transaction.commit() if keep else transaction.rollback()
        except (sqlite3.Error, SQLAlchemyError):
            log.exception("the writing connection is opened anew")
            self._drop_writer()

    def _drop_writer(self) -> None:
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.invalidate()
            writer.close()

    def _until_saved(self, group: _Group) -> None:
        while not group.done.wait(PATIENCE):
            with self._lock:  # the one we left the commit to was killed while it waited
                if self._group is group and self._writer is not None:
                    self._finish(group, self._writer)
        if group.failed:
            raise StorageTrouble


def _raw(writer: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", writer.connection.driver_connection)


def _server_engine(url: str) -> Engine:
    return create_engine(url, pool_size=10, pool_pre_ping=True, hide_parameters=True)
