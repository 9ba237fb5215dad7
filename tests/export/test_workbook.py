"""The workbook, read back as Excel would read it."""

from dataclasses import replace
from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from tests.export import validator
from tests.export.awkward import awkward
from tests.export.sample import WORKPLACES, sample
from workshop.core.figures import ALL, Bar, Bars, Notes, Withheld
from workshop.export import tables
from workshop.export.report import Report, Shared
from workshop.export.sheet_names import SheetNames
from workshop.export.workbook import workbook


def read(report: Report) -> Workbook:
    return load_workbook(BytesIO(workbook(report)))


@cache
def plain() -> Workbook:
    return read(sample("da"))


@cache
def spoiled() -> Workbook:
    return read(awkward())


def texts(book: Workbook) -> list[str]:
    return [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]


def rows(book: Workbook, sheet: str) -> list[tuple[Any, ...]]:
    return list(book[sheet].iter_rows(values_only=True))


def records(sheet: str, book: Workbook | None = None) -> list[dict[str, Any]]:
    heads, *found = rows(book or plain(), sheet)
    return [dict(zip(heads, row, strict=True)) for row in found]


def exercises(book: Workbook) -> list[str]:
    return [name for name in book.sheetnames if name not in ("Forside", "Evaluering", "Kolonner", "Regnskab")]


def test_the_front_page_says_what_this_is_in_the_language_of_the_report() -> None:
    front = dict(row[:2] for row in rows(plain(), "Forside")[2:11])
    assert front == {
        "Hvad det er": "Dagens viste resultater uden navne. Et spørgsmål med færre end 5 svar vises ikke.",
        "Organisation": "Fjordby Kommune, Sundhed og Omsorg",
        "Dato": datetime(2026, 5, 12),
        "Deltagere": 34,
        "Arbejdspladser": 12,
        "Funktioner": "11 ledere, 12 TR, 11 AMR",
        "Færrest svar, der vises": 5,
        "Enkelte svar slettes": datetime(2026, 6, 11),
        "Sprog": "Dansk",
    }
    assert rows(read(sample("en")), "Front page")[0][0] == "The core task in Fjordby"


def test_each_exercise_has_a_sheet_and_what_is_the_trios_own_is_in_none() -> None:
    assert plain().sheetnames == [
        "Forside", "B01 Tjek ind", "K01 Hvis vi lukkede i morgen", "K06 Kompasset", "K08 Sådan spænder vi ben for os",
        "B08 Prøvehandling", "B11 Tjek ud og evaluering", "B12 I spurgte, vi svarer", "Kolonner", "Regnskab",
    ]  # fmt: skip
    assert {row["Trin"] for row in records("K08 Sådan spænder vi ben for os")} == {"bud", "temaer", "rang"}


def test_the_front_page_lists_every_step_and_says_why_one_is_in_no_sheet() -> None:
    front = rows(plain(), "Forside")[12:]
    assert front[0] == ("Ark", "Spørgsmål", "Hvem svarede", "Hvem må se det", "Status", "n", "Pas")
    own = next(row for row in front if str(row[1]).startswith("K08 Hvad vil I holde op med?"))
    assert own == (None, "K08 Hvad vil I holde op med?", "Trioen", "Trioens", "Trioernes eget", None, None)
    assert front[1][0] == "B01 Tjek ind"


def test_an_exercise_is_one_table_with_a_name_and_its_header_in_sight() -> None:
    sheet = plain()["B01 Tjek ind"]
    (table,) = sheet.tables.values()
    assert (table.name, table.ref, sheet.freeze_panes) == ("table_B01", sheet.dimensions, "A2")
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
    heads = {tuple(cell.value for cell in plain()[name][1]) for name in exercises(plain())}
    assert len(heads) == 1  # sheets can be put under each other


def test_a_number_stands_once_so_that_a_pivot_adds_nothing_twice() -> None:
    mood = [row for row in records("B01 Tjek ind") if row["Trin"] == "humoer"]
    assert [(row["Hvad"], row["Opgørelse"], row["Hvilken"], row["Tal"], row["n"]) for row in mood] == [
        ("Svarmulighed", "Antal", "Frisk og klar", 10, 31),
        ("Svarmulighed", "Antal", "Klar, men lidt træt", 12, 31),
        ("Svarmulighed", "Antal", "Har tankerne et andet sted", 8, 31),
        ("Svarmulighed", "Antal", "Skeptisk", 1, 31),
    ]
    asked = [row for row in records("B11 Tjek ud og evaluering") if row["Trin"] == "skalaer"]
    means = [row["Hvilken"] for row in asked if row["Opgørelse"] == "Gennemsnit"]
    assert len(means) == len(set(means)) == 2
    counted = [row for row in asked if row["Opgørelse"] == "Antal" and row["Hvilken"] == means[0]]
    assert [row["Værdi"] for row in counted] == [1, 2, 3, 4, 5]
    assert sum(row["Tal"] for row in counted) == counted[0]["n"]
    for name in exercises(plain()):
        keys = [tuple(row.values())[:7] for row in records(name) if row["Tal"] is not None]
        assert len(keys) == len(set(keys)), name


def test_a_row_is_a_number_or_a_text() -> None:
    for name in exercises(plain()):
        for row in records(name):
            assert (row["Tal"] is None) != (row["Tekst"] is None), row


def test_every_column_and_every_entry_is_explained_and_nothing_else() -> None:
    found = rows(plain(), "Kolonner")
    assert found[0] == ("Ark", "Trin", "Kolonne", "Står der", "Hvad der står i den")
    assert all(row[4] for row in found[1:])
    columns = [row[2] for row in found[1:] if row[0] == "hver øvelse"]
    assert columns == [cell.value for cell in plain()["B01 Tjek ind"][1]]
    explained = {row[:4] for row in found[1:] if row[0] != "hver øvelse"}
    used = {
        (name, row["Trin"], column, row[column])
        for name in exercises(plain())
        for row in records(name)
        for column in ("Hvad", "Opgørelse")
        if row[column]
    }
    assert used <= explained
    assert {each[:3] for each in explained} == {each[:3] for each in used}


def test_the_accounts_add_up() -> None:
    first, *found = rows(plain(), "Regnskab")
    assert first[:3] == ("Trin", "Modtaget", "Talt med")
    assert len(found) == len(sample("da").accounts)
    assert all(row[1] == sum(row[2:-1]) for row in found)


def test_no_text_becomes_a_formula_or_a_link() -> None:
    book = spoiled()
    front = book["Forside"].title
    cells = [(sheet.title, cell) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for _, cell in cells} <= {"s", "n", "d"}
    assert [cell.hyperlink.target for name, cell in cells if cell.hyperlink and name != front] == []
    assert [cell.hyperlink.target for _, cell in cells if cell.hyperlink and cell.hyperlink.target] == []
    assert "<f>" not in "".join(_parts(workbook(awkward())))


def test_a_text_that_looks_like_a_formula_stays_one_when_the_cell_is_edited() -> None:
    cells = spoiled()["B11 Tjek ud og evaluering"]["J"][1:]
    quoted = {cell.value for cell in cells if cell.quotePrefix}
    assert quoted == {"=1+1", "+45 12", "-2+3", "@SUM(A1)", '=HYPERLINK("file:x","y")', "=cmd"}


def test_long_texts_emoji_and_control_characters_break_nothing() -> None:
    found = texts(spoiled())
    assert "x" * 10_000 in found
    assert "abcde" in found
    assert "👩⚕️ tak 🎉" in found or "👩‍⚕️ tak 🎉" in found
    assert '<b>fed</b> & "sagt"' in found
    assert "0042" in found


def test_an_answer_promised_to_be_seen_in_sums_only_stands_nowhere_by_itself() -> None:
    day = sample("da")
    secret = Shared("kun min nabo må vide det", "Tema", "Solgården")
    steps = tuple(
        replace(
            step,
            audience="room",
            texts=(secret,),
            figures=(Bars("h", "f", 9, (Bar("ja", 9, 1.0),)), Notes("h", "f", 9, (secret.text,))),
        )
        for step in day.steps
        if step.who in ("person", "trio") and step.standing == "shown"
    )
    found = texts(read(replace(day, steps=steps)))
    assert "ja" in found
    assert secret.text not in found


def test_a_step_that_is_not_shown_leaves_nothing_even_if_the_report_held_it() -> None:
    day = sample("da")
    for standing in ("below_floor", "not_yet", "trio_only", "nobody_asked"):
        steps = tuple(replace(step, standing=standing) for step in day.steps)
        book = read(replace(day, steps=steps))
        assert book.sheetnames == ["Forside", "Kolonner", "Regnskab"]
        assert {row[5] for row in rows(book, "Forside")[13:]} == {None}


def test_what_one_phone_wrote_together_does_not_stand_together() -> None:
    day = sample("da")
    step = next(step for step in day.steps if step.key == "K08.bud")
    written = tuple(Shared(f"svar {place} fra den samme") for place in range(40))
    book = read(replace(day, steps=(replace(step, texts=written),)))
    order = [row["Tekst"] for row in records("K08 Sådan spænder vi ben for os", book) if row["Tekst"]]
    assert sorted(order) == sorted(shared.text for shared in written)
    assert order != [shared.text for shared in written]


def test_no_sheet_has_both_a_workplace_and_a_role() -> None:
    book = plain()
    for sheet in book.worksheets[1:]:
        held = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
        if any(name in held for name in WORKPLACES):
            assert {cell.value for cell in sheet[1]} & {"Rolle", "Funktion", "Funktioner"} == set()


def test_every_figure_has_its_table() -> None:
    assert set(tables.FIGURES) == {figure.name for figure in ALL} - {Withheld.name}


def test_the_same_report_gives_the_same_file() -> None:
    assert workbook(sample("da")) == workbook(sample("da"))


def test_the_file_says_its_title_and_language() -> None:
    book: Any = read(sample("en"))
    assert book.properties.title == "The core task in Fjordby"
    assert {prop.name: prop.value for prop in book.custom_doc_props.props} == {"Language": "en-GB"}


def test_sheet_names_are_legal_and_unique() -> None:
    names = SheetNames()
    wishes = ["a/b:c", "A B C", "'x'", "", "History", "n" * 40, "n" * 40, "🎉" * 20, "[*]?\\"]
    found = [names.take(wish) for wish in wishes]
    assert found == [
        "a b c", "A B C (2)", "x", "-", "History (2)", "n" * 31, "n" * 27 + " (2)", "🎉" * 15, "- (2)"
    ]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("language", ["da", "en"])
def test_office_finds_no_error_in_the_workbook(tmp_path: Path, language: str) -> None:
    for name, report in (("plain", sample(language)), ("awkward", awkward(language))):
        path = tmp_path / f"{name}.xlsx"
        path.write_bytes(workbook(report))
        assert validator.errors(path) == []


def _parts(content: bytes) -> list[str]:
    with ZipFile(BytesIO(content)) as package:
        return [package.read(name).decode() for name in package.namelist() if "worksheets/sheet" in name]
