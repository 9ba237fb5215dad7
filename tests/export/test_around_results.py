"""The slides around the results: a dilemma, the buddy trio, the way back; and titles that say what most wrote."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.export import validator
from tests.export.days import day
from tests.export.fits import faults
from tests.export.sample import sample
from workshop.core.figures import Notes, Sheet, SheetColumn, SheetGroup, Theme, Themes
from workshop.export.deck import tables, trio
from workshop.export.deck.fetch import modules
from workshop.export.deck.foremost import in_their_words, unbroken, written
from workshop.export.deck.parts import Code, Table
from workshop.export.report import Address

ADDRESS = Address("https://temadag.example.org/hjem/3kJh8dKqWz0x7fTgPs2Lbv", "temadag.example.org/hjem", "K7QX 3FMB")


@pytest.mark.slow
def test_a_trios_agreement_names_its_buddy_trio() -> None:
    report = day("dag-kerneopgave", "da")
    agreed = next(each for each in trio.plan(report, report.trios[0]) if each.key == "agree")
    assert "Vores makkertrio er Plejecenter Åhaven" in agreed.notes.facts


@pytest.mark.slow
def test_the_day_of_the_core_task_brings_a_dilemma_and_that_of_followership_does_not() -> None:
    for programme, there in (("dag-kerneopgave", True), ("dag-foelgeskab", False)):
        report = day(programme, "da")
        titles = [each.title for each in trio.plan(report, report.trios[0])]
        assert ("Et dilemma til næste møde" in titles) is there


@pytest.mark.slow
def test_the_dilemma_is_the_one_the_room_answered() -> None:
    report = sample()
    step = {"name": "foer", "help": {"da": "En borger vil gå en tur i regnvejr."}}
    text = {**report.programme_text, "exercises": {"K09": {"theme": "kerneopgave", "step": [step]}}}
    plan = trio.plan(replace(report, programme_text=text), report.trios[0])
    part = next(each.part for each in plan if each.title == "Et dilemma til næste møde")
    assert isinstance(part, Table)
    assert part.rows[0][1].text == "En borger vil gå en tur i regnvejr."


@pytest.mark.slow
def test_the_last_slide_leads_to_the_trios_own_page_where_it_has_one(tmp_path: Path) -> None:
    report = sample()
    mine = replace(report.trios[0], address=ADDRESS)
    last = trio.plan(report, mine)[-1]
    assert isinstance(last.part, Code)
    assert [line.text for line in last.part.lines][1::2] == ["temadag.example.org/hjem", "K7QX 3FMB"]
    assert faults(last) == []
    file = tmp_path / "trio.pptx"
    file.write_bytes(trio.deck(report, mine))
    assert validator.errors(file) == []
    assert not isinstance(trio.plan(report, report.trios[0])[-1].part, Code)


def test_a_code_has_its_three_corners() -> None:
    rows = modules(ADDRESS.url)
    corner = [row[:7] for row in rows[:7]]
    assert corner == [row[-7:] for row in rows[:7]] == [row[:7] for row in rows[-7:]]
    assert all(corner[0]) and not any(corner[1][1:-1])


def test_rows_are_shared_evenly_and_in_order() -> None:
    assert tables.even([30.0] * 9, 250.0) == [5, 4]
    assert tables.even([30.0] * 8, 250.0) == [8]
    assert tables.even([400.0, 30.0], 250.0) == [1, 1]
    assert tables.even([], 250.0) == []


def test_texts_are_called_by_what_most_wrote() -> None:
    assert written(Notes("Ord", "4 svar.", 4, ("håb", "ro", "Håb")), "da") == "Ord: oftest »håb«, 2 gange"
    assert written(Notes("Ord", "2 svar.", 2, ("håb", "ro")), "da") == "Ord: 2 svar."
    assert written(Notes("Ord", "4 svar.", 4, ("ved ik", "ro", "ved ik")), "da") == "Ord: 4 svar."
    groups = (SheetGroup("", ("ro (3)", "tid (2)")),)
    assert written(Sheet("Ark", "5 svar.", 5, (SheetColumn("A", groups),)), "en") == "Ark: most often “ro”, 3 times"


def test_examples_are_called_by_their_themes() -> None:
    told = tuple(Theme(title, 3, ("a",)) for title in ("Ro", "Tid", "Håb", "Mad"))
    assert in_their_words(Themes("Savn", "…", 9, told, 0), "da") == "Salens egne ord om »Ro«, »Tid« og »Håb«"


def test_a_share_is_not_broken_over_two_lines() -> None:
    assert unbroken("Flest har valgt »Ro«: 5 af 8") == "Flest har valgt »Ro«: 5\N{NO-BREAK SPACE}af\N{NO-BREAK SPACE}8"
    assert unbroken("4,1 ud af 7 i alt") == "4,1\N{NO-BREAK SPACE}ud\N{NO-BREAK SPACE}af\N{NO-BREAK SPACE}7 i alt"
