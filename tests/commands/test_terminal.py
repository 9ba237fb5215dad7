"""The command line speaks the language of the terminal, and refuses in sentences."""

import socket
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from workshop.commands import terminal


@pytest.mark.parametrize(
    ("variables", "spoken"),
    [
        ({"LANG": "da_DK.UTF-8"}, "da"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "da_DK"}, "da"),
        ({"LANG": "da_DK", "LC_ALL": "", "LC_MESSAGES": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_the_terminal_says_which_language_it_reads(variables: dict[str, str], spoken: str) -> None:
    assert terminal.language_of(variables) == spoken


def test_a_refusal_is_said_in_danish_at_a_danish_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "SPOKEN", "da")
    ran = run("check", "ingensteds.toml")
    assert (ran.exit_code, ran.stderr) == (2, "Der er ingen fil, der hedder ingensteds.toml.\n")


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_in_use_is_said_before_anything_is_made(run: Run, tmp_path: Path, command: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ran = run(command, "--host", "127.0.0.1", "--port", port)
    assert ran.exit_code == 2
    assert ran.stderr == f"Port {port} is in use already. Stop what uses it, or choose another one.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_port_that_is_none_is_said(run: Run) -> None:
    ran = run("serve", "--port", "70000")
    assert (ran.exit_code, ran.stderr) == (2, "A port is a number from 0 to 65535.\n")


def test_an_address_of_another_machine_is_said(run: Run) -> None:
    ran = run("serve", "--host", "192.0.2.99", "--port", "0")
    assert ran.exit_code == 2
    assert ran.stderr == "192.0.2.99 is not an address of this machine. Choose 0.0.0.0 or 127.0.0.1.\n"


def test_a_data_folder_that_is_a_file_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    ran = run("serve", "--host", "127.0.0.1", "--port", "0")
    assert ran.exit_code == 2
    assert ran.stderr.startswith("The data folder data cannot be written in (")


@pytest.mark.parametrize(
    ("asked", "near"),
    [("workshop-91", "workshop-90"), ("ko2", "K02"), ("tre-blik", "K02, F02"), ("Hvis vi lukkede", "K01")],
)
def test_an_unknown_programme_or_exercise_is_answered_with_near_names(
    run: Run, tmp_path: Path, asked: str, near: str
) -> None:
    ran = run("rehearse", asked, "--trios", "3", "--out", "out")
    assert ran.exit_code == 2
    assert ran.stderr == f"There is no programme or exercise called {asked}. Did you mean {near}?\n"
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_like_none_is_answered_with_all_there_are(run: Run) -> None:
    ran = run("rehearse", "zzzz", "--trios", "3", "--out", "out")
    assert ran.exit_code == 2
    assert "dag-kerneopgave" in ran.stderr and "K10" in ran.stderr


@pytest.mark.parametrize("words", [(), ("workshop-90", "--all")])
def test_what_is_rehearsed_is_said_once(run: Run, words: tuple[str, ...]) -> None:
    ran = run("rehearse", *words, "--trios", "3", "--out", "out")
    said = "Say which programme or exercise to rehearse, or --all for every one of them.\n"
    assert (ran.exit_code, ran.stderr) == (2, said)


def test_only_a_staff_meeting_hangs_on_a_poster(run: Run) -> None:
    ran = run("rehearse", "K02", "--trios", "3", "--out", "out", "--poster")
    assert (ran.exit_code, ran.stderr) == (2, "Only a staff meeting can hang on a poster. Leave --poster out.\n")


@pytest.mark.parametrize("trios", ["0", "-3", "1000"])
def test_a_rehearsal_has_trios(run: Run, trios: str) -> None:
    ran = run("rehearse", "workshop-90", "--trios", trios, "--out", "out")
    assert (ran.exit_code, ran.stderr) == (2, "A rehearsal has from 1 to 300 trios.\n")


def test_a_folder_that_cannot_be_made_is_said_before_the_rehearsal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    ran = run("rehearse", "workshop-90", "--trios", "3", "--out", "out/here")
    assert (ran.exit_code, ran.stderr) == (2, "Nothing can be written in out/here. Choose another folder.\n")


def test_a_folder_that_cannot_be_written_in_is_said_before_the_rehearsal(run: Run) -> None:
    ran = run("rehearse", "K02", "--trios", "3", "--out", "/proc")  # there, and closed also to root
    assert (ran.exit_code, ran.stderr) == (2, "Nothing can be written in /proc. Choose another folder.\n")
