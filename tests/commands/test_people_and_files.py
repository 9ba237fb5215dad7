"""`workshop user` and `workshop export`: links that work once, files at any moment, and sentences where not."""

import re
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.actions.test_restoring import TODAY, held
from tests.commands.conftest import Run
from workshop import paths
from workshop.actions import prepare, sign_in
from workshop.actions.house import House
from workshop.content.library import load
from workshop.export import naming, outputs
from workshop.export.archive import archive
from workshop.store import people, workshops
from workshop.store.database import Store


def test_a_new_facilitator_gets_a_link_that_works_once(run: Run, tmp_path: Path) -> None:
    ran = run("user", "add", "Karen")
    assert ran.exit_code == 0, ran.output
    secret = _secret(ran.output)
    house = _house(tmp_path)
    assert sign_in.invitation(house, secret)[0] == sign_in.RESET
    assert sign_in.accept(house, secret, "", sign_in.hash_password("tre ord i træk"))
    house.store.close()
    assert run("user", "list").stdout == "Karen\n"


def test_two_facilitators_do_not_share_a_name(run: Run) -> None:
    run("user", "add", "Karen")
    ran = run("user", "add", "karen")
    assert (ran.exit_code, ran.stderr) == (2, "Somebody signs in with that name already.\n")


def test_a_new_password_is_for_somebody_who_exists(run: Run) -> None:
    run("user", "add", "Karen")
    assert run("user", "reset", "Karen").exit_code == 0
    ran = run("user", "reset", "Kirsten")
    assert ran.exit_code == 2
    assert ran.stderr == "Nobody signs in as Kirsten. The command workshop user list shows who does.\n"


def test_a_folder_without_a_database_is_said_and_not_made(run: Run, tmp_path: Path) -> None:
    ran = run("user", "list")
    assert ran.exit_code == 2
    assert ran.stderr == "There are no workshops in data. Name the folder the server uses with --data.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_data_folder_that_cannot_be_written_in_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    ran = run("user", "add", "Karen", "--data", "taken")
    assert ran.exit_code == 2
    assert ran.stderr.startswith("The data folder taken cannot be written in (")


def test_a_file_that_is_no_database_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "temadag.sqlite3").write_text("not a database " * 100)
    ran = run("user", "list")
    assert ran.exit_code == 2
    assert ran.stderr == (
        "The database cannot be opened (file is not a database). Look at --data and --database-url.\n"
    )


def test_a_setting_that_is_no_number_is_said(run: Run) -> None:
    ran = run("user", "list", WORKSHOP_PORT="eighty")
    assert (ran.exit_code, ran.stderr) == (2, "WORKSHOP_PORT must be a whole number, not 'eighty'.\n")


def test_the_files_of_a_workshop_are_written_before_it_has_begun(run: Run, tmp_path: Path) -> None:
    run("user", "add", "Karen")
    code = _workshop(tmp_path)
    ran = run("export", f"{code[:3]} {code[3:]}".lower(), "--out", "files")
    assert ran.exit_code == 0, ran.output
    assert ran.stdout.split() == [
        "files/room.pptx", "files/answers.xlsx", "files/minutes.docx", "files/follow-up.ics", "files/workshop.json",
        "files/trios/own.json",
    ]  # fmt: skip
    assert all((tmp_path / name).stat().st_size for name in ran.stdout.split())


def test_a_code_nobody_has_is_said(run: Run) -> None:
    run("user", "add", "Karen")
    ran = run("export", "BCDFGH", "--out", "files")
    assert (ran.exit_code, ran.stderr) == (2, "No workshop has the code BCDFGH. Its desk shows the right one.\n")


def _house(folder: Path) -> House:
    return House(Store(f"sqlite:///{folder / 'data' / 'temadag.sqlite3'}"), time.time, Random(1))


def _workshop(folder: Path) -> str:
    house = _house(folder)
    with house.store.read() as connection:
        account = people.account_named(connection, "Karen")
    assert account is not None
    made = prepare.new_workshop(
        house, account, load(paths.exercises()),
        programme="workshop-90", title="", day="2027-03-16", starts="9:00", language="da",
    )  # fmt: skip
    with house.store.read() as connection:
        code = workshops.by_id(connection, made).code
    house.store.close()
    return code


def _secret(said: str) -> str:
    found = re.search(r"/desk/reset/(\w+)", said)
    assert found, said
    return found[1]


@pytest.mark.slow
def test_a_past_workshop_is_read_back_in_and_exported_again(run: Run, tmp_path: Path) -> None:
    report = held(days_ago=_days_since(TODAY) + 5)
    outputs.write_all(replace(report, trios=report.trios[:1]), tmp_path / "old", len)
    run("user", "add", "Karen")
    ran = run("import", "old")
    assert (ran.exit_code, ran.stdout) == (0, "“Kerneopgaven i Fjordby” is here now, under the code 7QXKFM.\n")
    assert run("export", "7QXKFM", "--out", "new").exit_code == 0
    for name in (naming.DAY, naming.OWN, naming.MINUTES, naming.CALENDAR, naming.ANSWERS):
        assert (tmp_path / "new" / name).read_bytes() == (tmp_path / "old" / name).read_bytes()
    assert run("import", "old/workshop.json").exit_code == 0  # again, under a code of its own


def test_what_cannot_be_read_in_is_said(run: Run, tmp_path: Path) -> None:
    run("user", "add", "Karen")
    run("user", "add", "Kirsten")
    (tmp_path / "workshop.json").write_bytes(archive(held()))
    (tmp_path / "other.json").write_text('{"format": "something else"}')
    told = {
        ("nothing.json", "--for", "Karen"): "The file nothing.json cannot be read. Check its name and place.\n",
        ("other.json", "--for", "Karen"): (
            "This is not a workshop.json from this program. Choose the file from the export folder.\n"
        ),
        ("workshop.json",): (
            "Say whose desk it is to stand on, with --for NAME. The command workshop user list shows who.\n"
        ),
        ("workshop.json", "--for", "Ib"): ("Nobody signs in as Ib. The command workshop user list shows who does.\n"),
    }
    for words, sentence in told.items():
        ran = run("import", *words)
        assert (ran.exit_code, ran.stderr) == (2, sentence)


def _days_since(day: date) -> int:
    """The test's day lies before or after today: ages are counted from the real one here."""
    return (day - date.today()).days
