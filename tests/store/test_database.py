"""The one write path: durable before it is acknowledged, all or nothing, and never stuck."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import gevent
import pytest
from sqlalchemy import text

from workshop.core.changes import Change, Topic
from workshop.core.errors import WorkshopError
from workshop.store import people
from workshop.store.database import StorageTrouble, Store, Work
from workshop.store.migrate import migrate

CHANGE = Change("w", Topic.ANSWERS, 1)


@pytest.fixture
def sqlite(tmp_path: Path) -> Store:
    """A store on SQLite alone."""
    url = f"sqlite:///{tmp_path / 'one.sqlite3'}"
    migrate(url)
    return Store(url)


def names(store: Store) -> list[str]:
    """What is on the disk, seen from a connection that is not the writer's."""
    with store.read() as connection:
        return sorted(connection.execute(text("SELECT name FROM account")).scalars())


def add(work: Work, name: str) -> None:
    """One row."""
    people.add_account(work.connection, f"id-{name}", name, "")


def test_what_is_written_is_there_when_the_block_is_left(store: Store) -> None:
    with store.work() as work:
        add(work, "Karen")
    assert names(store) == ["Karen"]


def test_nothing_is_kept_and_nothing_is_told_when_the_block_fails(store: Store) -> None:
    heard: list[object] = []
    store.on_commit(heard.append)
    with pytest.raises(WorkshopError, match="no"), store.work() as work:
        add(work, "Karen")
        work.announce(CHANGE)
        raise WorkshopError("no")
    assert (names(store), heard) == ([], [])


def test_a_reader_sees_only_what_is_committed(store: Store) -> None:
    with store.work() as work:
        add(work, "Karen")
        assert names(store) == []
    assert names(store) == ["Karen"]


def test_a_reader_sees_one_picture_while_others_write(store: Store) -> None:
    count = text("SELECT count(*) FROM account")
    with store.read() as connection:
        assert connection.execute(count).scalar_one() == 0
        with store.work() as work:
            add(work, "Karen")
        assert connection.execute(count).scalar_one() == 0
    assert names(store) == ["Karen"]


def test_listeners_hear_after_the_commit_and_a_broken_one_unsays_nothing(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[list[str]] = []

    def breaks(_changes: object) -> None:
        raise RuntimeError("the doorbell is broken")

    store.on_commit(breaks)
    store.on_commit(lambda _changes: seen.append(names(store)))
    with store.work() as work:
        add(work, "Karen")
        work.announce(CHANGE)
    assert seen == [["Karen"]]
    assert "not announced" in caplog.text


def test_fifty_threads_all_get_their_row_kept(store: Store) -> None:
    ready = threading.Barrier(50)
    saved: list[str] = []

    def write(number: int) -> None:
        ready.wait()
        with store.work() as work:
            add(work, f"n{number:02}")
        saved.append(f"n{number:02}")

    in_threads(write, 50)
    assert names(store) == sorted(saved) == [f"n{number:02}" for number in range(50)]


def test_one_sync_serves_a_roomful(sqlite: Store) -> None:
    commits: list[int] = []
    first = threading.Event()

    def off_loop(commit: Callable[[], None]) -> None:
        commits.append(1)
        if len(commits) == 1:  # the first commit lasts until all the others wait at the door
            first.set()
            while sqlite._waiting < 49:
                threading.Event().wait(0.001)
        commit()

    sqlite._off_loop = off_loop

    def write(number: int) -> None:
        if number:
            first.wait()
        with sqlite.work() as work:
            add(work, f"n{number:02}")

    in_threads(write, 50)
    assert len(names(sqlite)) == 50
    assert len(commits) == 2


def test_a_failed_piece_of_work_leaves_the_others_of_its_group(sqlite: Store) -> None:
    ready = threading.Barrier(30)

    def write(number: int) -> None:
        ready.wait()
        try:
            with sqlite.work() as work:
                add(work, f"n{number:02}")
                if number % 3 == 0:
                    raise WorkshopError("no")
        except WorkshopError:
            assert number % 3 == 0

    in_threads(write, 30)
    assert names(sqlite) == [f"n{number:02}" for number in range(30) if number % 3]


def test_a_failed_commit_is_told_to_everybody_in_the_group(sqlite: Store, caplog: pytest.LogCaptureFixture) -> None:
    def off_loop(commit: Callable[[], None]) -> None:
        raw = sqlite._writer.connection.driver_connection
        raw.execute("ROLLBACK")  # as SQLite does by itself when the disk is full
        raw.execute("BEGIN")
        raw.execute("PRAGMA defer_foreign_keys = ON")
        raw.execute("INSERT INTO desk_session VALUES ('t', 'nobody', 1)")
        commit()

    sqlite._off_loop = off_loop
    told: list[str] = []

    def write(number: int) -> None:
        try:
            with sqlite.work() as work:
                add(work, f"n{number}")
        except StorageTrouble:
            told.append(f"n{number}")

    in_threads(write, 5)
    assert len(told) == 5
    sqlite._off_loop = lambda commit: commit()
    assert names(sqlite) == []
    with sqlite.work() as work:
        add(work, "after")
    assert names(sqlite) == ["after"]


def test_a_full_disk_acknowledges_nothing_and_heals(sqlite: Store, caplog: pytest.LogCaptureFixture) -> None:
    with sqlite.work() as work:
        add(work, "before")
        pages = work.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        work.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    acknowledged = ["before"]
    refused = 0
    for number in range(40):
        name = f"{number:03}" + "x" * 117
        try:
            with sqlite.work() as work:
                for each in range(20):
                    people.add_account(work.connection, f"{number}-{each}", f"{each:02}{name}"[:120], "")
            acknowledged += [f"{each:02}{name}"[:120] for each in range(20)]
        except StorageTrouble as trouble:
            refused += 1
            assert trouble.status == 503
    assert refused
    assert ("did not take" in caplog.text, "xxx" in caplog.text) == (True, False)
    assert names(sqlite) == sorted(acknowledged)
    raw = sqlite._writer.connection.driver_connection
    raw.execute("PRAGMA max_page_count = 100000")
    with sqlite.work() as work:
        add(work, "after")
    assert "after" in names(sqlite)


def test_a_database_that_cannot_be_written_is_trouble_and_heals(
    sqlite: Store, caplog: pytest.LogCaptureFixture
) -> None:
    with sqlite.work() as work:
        add(work, "before")
    raw = sqlite._writer.connection.driver_connection
    raw.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageTrouble), sqlite.work() as work:
        add(work, "during")
    raw.execute("PRAGMA query_only = OFF")
    with sqlite.work() as work:
        add(work, "after")
    assert names(sqlite) == ["after", "before"]


def test_a_database_that_somebody_else_has_locked_is_trouble_and_heals(
    sqlite: Store, caplog: pytest.LogCaptureFixture
) -> None:
    with sqlite.work() as work:
        add(work, "before")
    sqlite._writer.connection.driver_connection.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(str(sqlite.engine.url.database), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageTrouble), sqlite.work() as work:
        add(work, "during")
    other.execute("ROLLBACK")
    other.close()
    with sqlite.work() as work:
        add(work, "after")
    assert names(sqlite) == ["after", "before"]


@pytest.mark.parametrize("killer", [gevent.GreenletExit(), gevent.Timeout(), KeyboardInterrupt()])
def test_being_killed_in_the_middle_keeps_nothing_and_leaves_the_writer_well(
    sqlite: Store, killer: BaseException
) -> None:
    with pytest.raises(type(killer)), sqlite.work() as work:
        add(work, "killed")
        raise killer
    with sqlite.work() as work:
        add(work, "after")
    assert names(sqlite) == ["after"]


def test_being_killed_during_the_commit_leaves_the_commit_whole_and_the_writer_well(sqlite: Store) -> None:
    going = threading.Event()
    threads: list[threading.Thread] = []

    def off_loop(commit: Callable[[], None]) -> None:
        def later() -> None:
            going.wait()
            commit()

        threads.append(threading.Thread(target=later))
        threads[-1].start()
        going.set()
        raise gevent.GreenletExit  # thrown in while the thread commits

    sqlite._off_loop = off_loop
    with pytest.raises(gevent.GreenletExit), sqlite.work() as work:
        add(work, "committed")
    sqlite._off_loop = lambda commit: commit()
    with sqlite.work() as work:
        add(work, "after")
    threads[0].join()
    assert names(sqlite) == ["after", "committed"]


def test_a_thread_pool_that_is_gone_does_not_lose_the_commit(sqlite: Store, caplog: pytest.LogCaptureFixture) -> None:
    def off_loop(_commit: Callable[[], None]) -> None:
        raise RuntimeError("cannot schedule new futures after shutdown")

    sqlite._off_loop = off_loop
    with sqlite.work() as work:
        add(work, "kept")
    assert names(sqlite) == ["kept"]


def test_one_who_left_the_commit_to_another_that_was_killed_is_saved_all_the_same(
    sqlite: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.store.database.PATIENCE", 0.01)
    sqlite._waiting = 1  # somebody waits, and never comes
    with sqlite.work() as work:
        add(work, "kept")
    assert names(sqlite) == ["kept"]


def in_threads(write: Callable[[int], None], n: int) -> None:
    """Run it n times at once, and let the test see what goes wrong in any of them."""
    wrong: list[BaseException] = []

    def guarded(number: int) -> None:
        try:
            write(number)
        except BaseException as trouble:
            wrong.append(trouble)

    threads = [threading.Thread(target=guarded, args=(number,)) for number in range(n)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not wrong
    assert not any(thread.is_alive() for thread in threads)
