"""The write path as the server runs it: greenlets instead of threads, and the commit in a thread of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.whole.tree import ROOT

PROGRAM = """
from gevent import monkey
monkey.patch_all()
import sys
import gevent
from workshop.store import people
from workshop.store.database import Store
from workshop.store.migrate import migrate

url = "sqlite:///" + sys.argv[1]
migrate(url)
commits, ticks, unsaved = [], [], []

def off_loop(commit):
    commits.append(1)
    gevent.get_hub().threadpool.apply(commit)

store = Store(url, off_loop=off_loop)

def tick():
    while True:
        ticks.append(1)
        gevent.sleep(0)

def write(number):
    with store.work() as work:
        people.add_account(work.connection, str(number), f"n{number}", "")
        if number % 10 == 0:
            raise KeyError(number)
    with store.read() as connection:
        if people.account(connection, str(number)) is None:
            unsaved.append(number)

ticking = gevent.spawn(tick)
writing = [gevent.spawn(write, number) for number in range(300)]
killed = [gevent.spawn(write, number) for number in range(300, 350)]
gevent.sleep(0)
gevent.sleep(0)
gevent.killall(killed)
gevent.joinall(writing, timeout=60)
ticking.kill()
assert all(each.dead for each in writing)
assert sum(isinstance(each.exception, KeyError) for each in writing) == 30
with store.read() as connection:
    kept = people.accounts(connection)
assert 270 <= kept <= 320, kept
assert not unsaved
assert len(ticks) > len(commits)
assert len(commits) < 100, len(commits)
with store.work() as work:
    people.add_account(work.connection, "after", "after", "")
print("well", kept, len(commits), len(ticks))
"""


@pytest.mark.slow
def test_greenlets_share_commits_and_one_that_is_killed_harms_nobody(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error::RuntimeWarning", "-c", PROGRAM, str(tmp_path / "green.sqlite3")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stdout[:5]) == (0, "well "), done.stderr
