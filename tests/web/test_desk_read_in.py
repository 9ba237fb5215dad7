"""A past workshop onto the desk again."""

import io

from flask import Flask

from tests.actions.day import Day
from tests.actions.test_restoring import held
from tests.web.client import large, said
from tests.web.facilitator import Facilitator
from workshop.export.archive import archive
from workshop.export.owned import owned


def test_a_file_that_was_fetched_is_a_workshop_again(app: Flask, day: Day) -> None:
    karen = Facilitator(app, day.account)
    files = {"day": (io.BytesIO(archive(held())), "a.json"), "own": (io.BytesIO(owned(held())), "own.json")}
    answer = karen.sends("/desk/import", day=files["day"], own=files["own"])
    page = said(karen.sees(str(answer.location)))
    assert "»Kerneopgaven i Fjordby« er her nu" in page
    assert "Kerneopgaven i Fjordby" in said(karen.sees("/desk"))
    again = karen.client.get(f"{answer.location}/workshop.json")
    assert again.data == archive(held())


def test_another_file_is_refused_in_a_sentence(app: Flask, day: Day) -> None:
    karen = Facilitator(app, day.account)
    for content in (
        b"",
        b"PK\x03\x04",
        archive(held())[:-40],
        archive(held()).replace(b'"version": 1', b'"version": 9'),
    ):
        answer = karen.sends("/desk/import", status=422, day=(io.BytesIO(content), "x.json"))
        assert "workshop.json" in said(answer)
    assert "Læs en tidligere workshop ind" in said(karen.sees("/desk/import"))


def test_files_of_a_large_day_get_through_and_larger_ones_are_refused_in_a_sentence(app: Flask, day: Day) -> None:
    karen = Facilitator(app, day.account)
    padded = archive(held()) + b" " * (6 * 1024 * 1024)  # a day with many more trios
    assert large(karen.client, "/desk/import", "day", padded).status_code == 303
    answer = large(karen.client, "/desk/import", "day", archive(held()) + b" " * (26 * 1024 * 1024))
    assert (answer.status_code, "Tilsammen må de fylde 24 MB" in said(answer)) == (413, True)
