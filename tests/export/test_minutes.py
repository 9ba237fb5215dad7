"""The minutes, read back by a library that knows Word files."""

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document

from tests.export.awkward import awkward
from tests.export.sample import WORKPLACES, sample
from tests.export.validator import errors
from workshop.core.figures import ALL, Withheld, Word, Words
from workshop.export import tables
from workshop.export.minutes import results
from workshop.export.minutes.document import minutes
from workshop.export.report import Held, Report

HELD = (
    Held("Velkomst", "talk", "09:00", "09:02", "09:14", 10),
    Held("Pause", "break", "09:10", "", "", 10, skipped=True),
    Held("Tjek ud", "exercise", "09:20", "", "", 25),
)


def read(report: Report) -> Document:
    return docx.Document(io.BytesIO(minutes(report)))


def table_of(document: Document, title: str) -> list[list[str]]:
    found = next(t for t in document.tables if t.rows[0].cells[0].text == title)
    return [[cell.text for cell in row.cells] for row in found.rows]


@pytest.fixture(scope="module")
def danish() -> Document:
    return read(replace(sample("da"), held=HELD, goals=("Vi kender hinanden",)))


def test_the_parts_stand_in_the_order_of_minutes(danish: Document) -> None:
    assert [p.text for p in danish.paragraphs if p.style.name == "Heading 1"] == [
        "Dagens mål", "Hvem var med?", "Dagen, som den blev holdt", "Resultater", "Det prøver trioerne",
        "Parkeringspladsen", "Opfølgning", "Sådan er tallene lavet",
    ]  # fmt: skip


def test_the_day_stands_as_it_was_held(danish: Document) -> None:
    assert table_of(danish, "Planlagt")[1:] == [
        ["09:00", "09:02–09:14", "Velkomst", "10"],
        ["09:10", "sprunget over", "Pause", "10"],
        ["09:20", "–", "Tjek ud", "25"],
    ]


def test_who_was_there_is_told_by_counts_only(danish: Document) -> None:
    assert table_of(danish, "Hvem")[1:] == [
        ["Telefoner", "34"], ["Arbejdspladser", "12"], ["Leder", "11"], ["TR", "12"], ["AMR", "11"],
    ]  # fmt: skip


def test_too_few_people_are_not_counted() -> None:
    document = read(replace(sample("da"), people=4, functions={}))
    assert "Færre end 5 telefoner var med." in [p.text for p in document.paragraphs]
    assert not any(table.rows[0].cells[0].text == "Hvem" for table in document.tables)


def test_every_agreement_on_the_wall_is_a_row_under_its_workplace(danish: Document) -> None:
    rows = table_of(danish, "Arbejdsplads")
    assert [row[0] for row in rows[1:]] == list(WORKPLACES[:-1])
    assert all(row[1].startswith("Når ") for row in rows[1:])


def test_a_result_has_its_sentence_its_n_and_its_numbers(danish: Document) -> None:
    day = sample("da")
    step = day.step("B11.skalaer")
    assert step is not None
    texts = [p.text for p in danish.paragraphs]
    place = texts.index(step.figures[0].heading)
    assert texts[place + 1 : place + 3] == [step.figures[0].finding, f"{step.question} · 31 svar · 2 valgte Pas"]
    made = results.drawn(step.figures[0], "da")
    assert [head.title for head in made.heads] == ["Udsagn", "1", "2", "3", "4", "5", "Gennemsnit", "n"]
    assert sum(int(n.replace("–", "0")) for n in made.rows[0][1:6]) == int(made.rows[0][-1])


def test_every_figure_can_be_put_in_minutes() -> None:
    assert {kind.name for kind in ALL if kind is not Withheld} == set(tables.FIGURES)
    assert set(results._OWN) <= set(tables.FIGURES)


def test_nothing_that_is_not_shown_is_in_the_minutes() -> None:
    day = sample("da")
    steps = tuple(replace(step, standing="below_floor") for step in day.steps)
    document = read(replace(day, steps=steps))
    texts = [p.text for p in document.paragraphs]
    assert "Der er ikke vist noget resultat endnu." in texts
    assert "Der er ingen aftale på væggen endnu." in texts
    assert {row[1] for row in table_of(document, "Spørgsmål")[1:]} == {"Færre end 5 svar"}


def test_a_workshop_nobody_has_come_to_has_minutes() -> None:
    empty = replace(sample("en"), people=0, workplaces=0, functions={}, steps=(), trios=(), accounts=(), sentence="")
    assert "No result has been shown yet." in [p.text for p in read(empty).paragraphs]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["da", "en"])
def test_office_opens_whatever_was_typed(tmp_path: Path, language: str) -> None:
    for name, report in (("day", sample(language)), ("odd", awkward(language))):
        path = tmp_path / f"{name}.docx"
        path.write_bytes(minutes(report))
        assert errors(path) == []


def test_words_that_were_said_once_stand_in_a_sentence_and_not_a_row_each() -> None:
    said = tuple(Word(f"ord {n}", 3 if n < 8 else 1) for n in range(30))
    made = results.drawn(Words(heading="Ordet", finding="", n=40, words=said), "da")
    assert [row[0] for row in made.rows] == [f"ord {n}" for n in range(8)]
    assert made.under == "Desuden: " + ", ".join(f"ord {n}" for n in range(8, 30))


def test_where_no_word_was_said_twice_a_few_still_stand_in_the_table() -> None:
    said = tuple(Word(f"ord {n}", 1) for n in range(9))
    made = results.drawn(Words(heading="Ordet", finding="", n=9, words=said), "da")
    assert len(made.rows) == 5 and made.under == "Desuden: ord 5, ord 6, ord 7, ord 8"
