"""What leaves the room, from the desk: every file by its long name, and where each answer went."""

import json
import time
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from flask import Flask
from pptx import Presentation

from tests.actions.day import Day
from tests.web.client import parsed, said
from tests.web.facilitator import Facilitator
from workshop.export import naming


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator of a day with one answered step."""
    phones = day.leaders()
    day.goes("B01.haab")
    for phone in phones:
        phone.sends("pass")
    day.reveals()
    return Facilitator(app, day.account)


def test_every_file_is_on_the_page_under_the_name_it_is_saved_by(karen: Facilitator, day: Day) -> None:
    page = parsed(karen.sees(f"/desk/w/{day.id}/outputs"))
    report = day.report()
    wanted = {naming.download_name(report, file) for file in naming.files(report)}
    assert {name for name in page.xpath("//a/@download") if name} == wanted


def test_the_page_says_when_answers_are_deleted_and_where_they_went(karen: Facilitator, day: Day) -> None:
    page = karen.sees(f"/desk/w/{day.id}/outputs")
    assert "Slettes 15. april 2027" in said(page)
    line = parsed(page).xpath("//tr[th/small='B01.haab']/td/text()")
    assert (line[0], line[3]) == ("8", "8")


def test_a_file_is_fetched_by_its_long_name(karen: Facilitator, day: Day) -> None:
    answer = karen.client.get(f"/desk/w/{day.id}/outputs/workshop.json")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == (
        f"attachment; filename={naming.download_name(day.report(), 'workshop.json')}"
    )
    assert json.loads(answer.data)["format"]


def packed(karen: Facilitator, day: Day, what: str) -> Any:
    """Have it made, and fetch it."""
    here = f"/desk/w/{day.id}/packed/{what}"
    karen.sees(here, 404)
    began = time.monotonic()
    karen.sends(here)
    assert time.monotonic() - began < 2.0  # nobody waits for it
    for _ in range(600):
        now = karen.sees(f"{here}/now")
        if b'data-state="running"' not in now.data:
            break
        assert "filer er lavet. Dagen går videre imens." in now.text
        time.sleep(0.1)
    assert "Hent alle" in said(karen.sees(f"/desk/w/{day.id}/outputs"))
    return karen.client.get(here)


def test_all_trios_decks_are_fetched_in_one_file_that_is_made_beside_the_day(karen: Facilitator, day: Day) -> None:
    answer, report = packed(karen, day, "trios.zip"), day.report()
    name = naming.download_name(report, "trios.zip")
    assert (answer.status_code, answer.mimetype) == (200, "application/zip")
    assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"
    assert name.endswith("_alle-trioer.zip")
    with ZipFile(BytesIO(answer.data)) as package:
        assert package.testzip() is None
        assert package.namelist() == [naming.download_name(report, naming.trio_file(trio)) for trio in report.trios]
        with package.open(package.namelist()[-1]) as deck:
            assert len(Presentation(deck).slides) > 3


def test_every_figure_is_drawn_beside_the_day(karen: Facilitator, day: Day) -> None:
    answer = packed(karen, day, "figures.zip")
    assert "alle-figurer.zip" in answer.headers["Content-Disposition"] or "figurer.zip" in str(answer.headers)
    assert {name.rpartition(".")[2] for name in ZipFile(BytesIO(answer.data)).namelist()} <= {"svg", "png"}


def test_a_file_that_is_not_one_of_them_is_not_there(karen: Facilitator, day: Day) -> None:
    karen.sees(f"/desk/w/{day.id}/packed/secret.key/now", 404)
    karen.sends(f"/desk/w/{day.id}/packed/secret.key", status=404)
    for path in (
        "secret.key",
        "trios.zip",
        "figures.zip",
        "trios/nowhere.pptx",
        "../temadag.sqlite3",
        "trios/%2e%2e/room.pptx",
    ):
        assert karen.client.get(f"/desk/w/{day.id}/outputs/{path}").status_code == 404


def test_all_files_are_made_beside_the_day_and_fetched_when_they_are_ready(karen: Facilitator, day: Day) -> None:
    answer = packed(karen, day, "everything.zip")
    assert "workshop.json" in ZipFile(BytesIO(answer.data)).namelist()
    assert "alle-filer.zip" in answer.headers["Content-Disposition"]


def test_making_all_files_can_be_stopped(karen: Facilitator, day: Day) -> None:
    karen.sends(f"/desk/w/{day.id}/packed/everything.zip")
    karen.sends(f"/desk/w/{day.id}/packed/everything.zip/stop")
    assert "Det blev stoppet." in said(karen.sees(f"/desk/w/{day.id}/outputs"))
