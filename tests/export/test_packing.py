"""Every file in one zip, made beside the server."""

import io
import json
import time
from dataclasses import replace
from zipfile import ZipFile

import pytest

from tests.export.sample import sample
from workshop.export import naming, outputs
from workshop.export.packing import Packer, Packing
from workshop.export.report import Report

pytestmark = pytest.mark.slow


def small() -> Report:
    day = sample("da")
    return replace(day, trios=(), steps=day.steps[:1])


def waited(found: Packing, longest: float = 120.0) -> str:
    end = time.monotonic() + longest
    while found.state == "running" and time.monotonic() < end:
        time.sleep(0.05)
    return found.state


def test_the_zip_holds_what_the_folder_holds() -> None:
    packer, report = Packer(), small()
    found = packer.begin("w", report)
    assert (waited(found), found.done, found.total) == ("ready", 8, 8)
    package = ZipFile(io.BytesIO(found.content()))
    assert package.testzip() is None
    assert package.namelist() == [
        *naming.files(report), "figures/1-B01-humoer.svg", "figures/1-B01-humoer.png",
    ]  # fmt: skip
    assert package.read(naming.DAY) == outputs.one(report, naming.DAY)
    assert json.loads(package.read(naming.OWN))["format"] == "temadag.trios"


def test_one_is_made_at_a_time_and_a_second_press_begins_no_second_one() -> None:
    packer = Packer()
    first = packer.begin("w", small())
    assert packer.begin("w", small()) is first
    other = packer.begin("v", small())
    assert (waited(first), waited(other)) == ("ready", "ready")
    assert packer.begin("w", small()) is not first
    packer.forget("w")


def test_it_can_be_stopped_and_begun_again() -> None:
    packer = Packer()
    found = packer.begin("w", sample("da"))
    found.stop()
    assert found.state == "stopped"
    again = packer.begin("w", small())
    assert waited(again) == "ready"


def test_what_cannot_be_made_is_failed_and_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    found = Packer().begin("w", replace(small(), programme_text={"not json": {1, 2}}))
    assert waited(found) == "failed"
    assert "TypeError" in caplog.text


def test_each_kind_is_a_zip_of_its_own_and_is_forgotten_with_the_workshop() -> None:
    day = replace(small(), trios=sample("da").trios[:2])
    packer = Packer()
    decks, drawn = (packer.begin("w", day, what=what) for what in (naming.ALL_TRIOS, naming.FIGURES))
    assert (waited(decks), waited(drawn)) == ("ready", "ready")
    assert ZipFile(io.BytesIO(decks.content())).namelist() == [
        naming.download_name(day, naming.trio_file(trio)) for trio in day.trios
    ]
    assert len(ZipFile(io.BytesIO(drawn.content())).namelist()) == drawn.total == 2
    packer.forget("w")
    assert [packer.of("w", what) for what in naming.PACKED] == [None, None, None]
