"""Databases to test on: SQLite in a file, and a real PostgreSQL that is started for the occasion."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from glob import glob
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url

from workshop.store.database import Store
from workshop.store.migrate import migrate

DRIVER = "postgresql+psycopg"


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server on a socket in a folder of its own."""
    programs = [Path(found) for found in sorted(glob("/usr/lib/postgresql/*/bin"))] or [_beside("initdb")]
    folder = tmp_path_factory.mktemp("postgres")
    user = _somebody(folder)
    data = folder / "data"
    run: dict[str, Any] = {"check": True, "capture_output": True, "text": True, "user": user, "cwd": folder}
    subprocess.run([programs[-1] / "initdb", "-D", data, "-U", "temadag", "-A", "trust", "-E", "UTF8"], **run)
    options = f"-c listen_addresses= -c unix_socket_directories={folder}"
    subprocess.run([programs[-1] / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"], **run)
    try:
        yield f"{DRIVER}://temadag@/postgres?host={folder}"
    finally:
        subprocess.run([programs[-1] / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **run)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'test.sqlite3'}"
    server: str = request.getfixturevalue("postgres")
    name = f"t{abs(hash(tmp_path)):x}"
    admin = Store(server)
    try:
        with admin.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.exec_driver_sql(f'CREATE DATABASE "{name}"')
    finally:
        admin.close()
    return make_url(server).set(database=name).render_as_string(hide_password=False)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """A store on an empty database with its tables."""
    migrate(url)
    made = Store(url)
    yield made
    made.close()


def _beside(program: str) -> Path:
    found = shutil.which(program)
    if found is None:
        pytest.fail("PostgreSQL is missing; run: make tools")
    return Path(found).resolve().parent


def _somebody(folder: Path) -> str | int:
    """PostgreSQL refuses to run as root: somebody else, who may reach the folder."""
    if os.geteuid() != 0:
        return os.geteuid()
    known = {entry.pw_name for entry in pwd.getpwall()}
    name = "postgres" if "postgres" in known else "nobody"
    shutil.chown(folder, name)
    for above in folder.parents:
        if above.stat().st_uid == 0 and above not in (Path("/"), Path("/tmp")):
            above.chmod(above.stat().st_mode | 0o011)
    return name
