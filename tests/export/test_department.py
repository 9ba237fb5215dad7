"""The department's picture: what is in it, in which words, and what can never be read from it."""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from tests.export.sample import WORKPLACES, sample
from tests.export.validator import errors
from workshop.core.errors import NotFound
from workshop.core.figures import (
    Agreement,
    Agreements,
    Bar,
    Bars,
    Decisions,
    Figure,
    Force,
    Forces,
    Scales,
    Sheet,
    SheetColumn,
    SheetGroup,
    Spread,
    Theme,
    Themes,
)
from workshop.export import naming, outputs
from workshop.export.department.paper import document
from workshop.export.report import Earlier, Report, StepReport

pytestmark = pytest.mark.slow

CHAPTERS = {
    "da": [
        "Sådan var dagen", "Temaer", "Det kan vi selv, og det kræver en beslutning over os", "Mål og evaluering",
        "Forandring siden sidst", "Det beder vi chef, MED, HR og politikere om", "Sådan er tallene lavet",
    ],
    "en": [
        "What the day was", "Themes", "What we do ourselves, and what needs a decision above us",
        "Goals and evaluation", "Change since last time", "What we ask of chief, MED, HR and politicians",
        "How the numbers were made",
    ],
}  # fmt: skip


def ended(language: str = "da", **more: Any) -> Report:
    """The sample once its day is over."""
    return replace(sample(language), ended=True, **more)


def read(report: Report) -> Document:
    """The document as Word reads it."""
    return docx.Document(BytesIO(document(report)))


def words(report: Report) -> str:
    """Everything in the file that holds words, charts and the sheets behind them too."""
    return _words(document(report))


def _words(content: bytes) -> str:
    with zipfile.ZipFile(BytesIO(content)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    texts = [_words(each) if name.endswith(".xlsx") else each.decode("utf-8", "ignore") for name, each in files.items()]
    return re.sub(r"<[^>]+>", "\n", "\n".join(texts)) + "\n".join(re.findall(r'"([^"]*)"', "\n".join(texts)))


def rows(found: Document, head: str) -> list[list[str]]:
    """The rows under the first table whose first head is this."""
    table = next(table for table in found.tables if table.cell(0, 0).text == head)
    return [[cell.text for cell in row.cells] for row in table.rows][1:]


def step(figure: Figure, *, exercise: str = "B11", name: str = "skalaer", kind: str = "scales") -> StepReport:
    """A step that the room was shown."""
    return StepReport(
        0, exercise, name, kind, "person", "room", "Hvor enig er du?", figure.heading, "shown", figure.n, 0, (figure,)
    )


def scale(*counts: int, label: str = "Dagen var arbejdstiden værd", n: int | None = None) -> Scales:
    """One statement's answers from 1 to 5."""
    total = sum(counts) if n is None else n
    mean = sum(value * count for value, count in enumerate(counts, 1)) / max(1, sum(counts))
    return Scales("Sådan gik dagen", "", total, 1, 5, ("slet ikke", "helt enig"), (Spread(label, counts, mean, total),))


def before(*steps: StepReport, floor: int = 5, title: str = "Sidste år") -> Earlier:
    """An earlier day."""
    return Earlier(title, date(2025, 5, 14), floor, steps)


def with_steps(*steps: StepReport, earlier: Sequence[Earlier] = (), **more: Any) -> Report:
    """A day of these steps alone."""
    return ended(steps=steps, earlier=tuple(earlier), **more)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_chapters_stand_in_words_own_headings_in_the_readers_language(language: str) -> None:
    report = ended(language, goals=("Alle kender kerneopgaven",))
    found = read(report)
    assert [p.text for p in found.paragraphs if p.style.name == "Heading 1"] == CHAPTERS[language]
    assert [p.text for p in found.paragraphs if p.style.name == "Title"] == [
        {"da": "Afdelingens billede", "en": "The department's picture"}[language]
    ]
    tags = {tag.get(qn("w:val")) for tag in found.styles.element.iter(qn("w:lang"))}
    assert tags == {{"da": "da-DK", "en": "en-GB"}[language]}


def test_every_table_has_a_header_row_and_says_what_it_holds_and_every_chart_has_words() -> None:
    found = read(ended(earlier=(before(*sample("da").steps),)))
    assert len(found.tables) > 5
    for table in found.tables:
        assert table._tbl.tr_lst[0].trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
    charts = list(found.element.iter(qn("wp:docPr")))
    assert len(charts) >= 2
    assert all(chart.get("descr").startswith(("Søjler: ", "Delte søjler: ")) for chart in charts)


def test_how_many_took_part_is_written_by_function() -> None:
    assert rows(read(ended()), "Hvem")[:4] == [["Arbejdspladser", "12"], ["Leder", "11"], ["TR", "12"], ["AMR", "11"]]


def test_a_function_with_four_is_not_written_and_a_remainder_of_one_to_four_cannot_be_found() -> None:
    few = read(ended(functions={}, people=14, workplaces=4))
    assert rows(few, "Hvem") == [["Arbejdspladser", "færre end 5"], ["Telefoner i alt", "14"]]
    guests = read(ended(functions={"leader": 5, "tr": 6, "amr": 5}, people=18))
    assert rows(guests, "Hvem") == [["Arbejdspladser", "12"], ["Leder", "5"], ["TR", "6"], ["AMR", "5"]]


def test_a_theme_is_counted_from_five_answers_on_and_one_that_a_single_answer_made_is_not_named() -> None:
    themes = (Theme("Ro", 9, ("citat",)), Theme("Nærvær", 3, ()), Theme("Hemmeligt", 1, ("hemmeligt citat",)))
    report = with_steps(step(Themes("Det ville borgeren savne", "", 14, themes, 1), name="temaer", kind="themes"))
    assert rows(read(report), "Tema") == [["Ro", "9"]]
    everything = words(report)
    assert "Også nævnt, uden antal: Nærvær." in everything
    assert "emmelig" not in everything
    assert "citat" not in everything.replace("citeres", "")


def test_what_is_left_of_the_themes_when_the_counted_are_taken_away_is_never_one_to_four() -> None:
    themes = (Theme("Ro", 9, ()), Theme("Tid", 6, ()), Theme("Nærvær", 2, ()))
    found = read(with_steps(step(Themes("T", "", 17, themes, 0), name="temaer", kind="themes")))
    assert rows(found, "Tema") == [["Ro", "9"]]


def test_no_workplace_is_named_not_even_in_what_the_room_wrote() -> None:
    cards = [
        Agreement(name, f"Når {name} ringer, vil vi svare {place} gange.", "leder", "i morgen", ())
        for place, name in enumerate((*WORKPLACES, "Strandhøj"))
    ]
    theme = Theme("Solgårdens haver", 6, ())
    report = with_steps(
        step(Agreements("Vores prøvehandling", "", 13, tuple(cards)), exercise="B08", name="kort", kind="commitment"),
        step(Themes("Temaer fra Åhaven", "", 8, (theme,), 0), name="temaer", kind="themes"),
    )
    everything = words(report)
    for name in (*WORKPLACES, "Åhaven", "Solgård"):
        assert name not in everything
    assert "Når [en arbejdsplads] ringer, vil vi svare 3 gange." in everything


def test_commitments_are_shown_from_five_workplaces_on() -> None:
    cards = tuple(Agreement("Møllebo", f"Når x, vil vi {n}.", "", "", ()) for n in range(4))
    report = with_steps(step(Agreements("P", "", 4, cards), exercise="B08", name="kort", kind="commitment"))
    assert "Når x" not in words(report)
    assert "Færre end 5 arbejdspladser har skrevet om det, så det vises ikke." in words(report)


def test_a_brake_stands_by_who_can_loosen_it_and_counts_from_five() -> None:
    hinders = (Force("Dobbelt dokumentation", 4.0, 0.1, 7), Force("Vi afbryder hinanden", 3.0, 0.8, 2))
    forces = Forces("Salens kraftfelt", "", 9, ("Hjælper", "Bremser os"), (), hinders)
    found = read(with_steps(step(forces, exercise="B04", name="felt", kind="force_field")))
    ours, above = (table for table in found.tables if table.cell(0, 0).text == "Hvad")
    assert [cell.text for cell in ours.rows[1].cells] == ["Vi afbryder hinanden", "Bremser os"]
    assert [cell.text for cell in above.rows[1].cells] == ["Dobbelt dokumentation", "Bremser os", "7"]


def test_what_is_decided_above_us_is_taken_from_the_two_lists_where_there_are_such() -> None:
    texts = SheetGroup("", ("Mere vikartid (6)", "Nyt system (2)", "Ro i huset"))
    columns = (SheetColumn("Vi selv", ()), SheetColumn("Over os", (texts,)))
    hinders = (Force("Det samme en gang til", 4.0, 0.0, 9),)
    forces = Forces("Salens kraftfelt", "", 9, ("Hjælper", "Bremser os"), (), hinders)
    shown = step(forces, exercise="B04", name="felt", kind="force_field")
    lists = Decisions("Hvem kan gøre noget ved det?", "", 9, columns)
    (table,) = (
        found
        for found in read(with_steps(replace(shown, figures=(forces, lists)))).tables
        if found.cell(0, 0).text == "Hvad"
    )
    assert sorted([cell.text for cell in row.cells] for row in table.rows[1:]) == [
        ["Mere vikartid", "Salens kraftfelt", "6"],
        ["Nyt system", "Salens kraftfelt", "–"],
        ["Ro i huset", "Salens kraftfelt", "–"],
    ]


def test_the_organisations_boxes_of_a_sheet_go_to_those_who_decide() -> None:
    exercise = {"step": [{"name": "ark", "fields": {"gruppen": {"da": "Gruppen"}, "organisationen": {"da": "Oppe"}}}]}
    columns = tuple(SheetColumn(title, (SheetGroup("", (text,)),)) for title, text in (("Gruppen", "a"), ("Oppe", "b")))
    sheet = step(Sheet("Hvem kan gøre hvad?", "", 6, columns), exercise="B07", name="ark", kind="worksheet")
    found = read(with_steps(sheet, programme_text={"exercises": {"B07": exercise}}))
    ours, above = (table for table in found.tables if table.cell(0, 0).text == "Hvad")
    assert [cell.text for cell in ours.rows[1].cells] == ["a", "Gruppen"]
    assert [cell.text for cell in above.rows[1].cells] == ["b", "Oppe"]


def test_a_goal_stands_beside_the_answer_about_it() -> None:
    asked = scale(0, 0, 1, 4, 10, label="Vi nåede målet »Alle kender opgaven«")
    report = with_steps(
        step(replace(asked, rows=(replace(asked.rows[0], goal="Alle kender opgaven"),))),
        goals=("Alle kender opgaven", "Vi kender vores naboer"),
    )
    found = rows(read(report), "Målet fra i morges")
    assert found[0] == ["Alle kender opgaven", "4,6 af 5 i gennemsnit, 15 svar", "skriv én ting, vi ændrer"]
    assert found[1][1] == "hvilket tal herunder viser det?"


def test_a_statement_that_four_answered_is_not_in_the_evaluation() -> None:
    few = scale(0, 0, 0, 2, 2)
    assert "Færre end 5 svarede på evalueringen" in words(with_steps(step(few)))


def test_a_part_of_one_to_four_is_never_written_and_all_statements_are_parted_alike() -> None:
    statements = (scale(0, 0, 1, 2, 9), scale(2, 1, 3, 7, 9, label="To"), scale(6, 5, 7, 8, 9, label="Tre"))
    whole = replace(statements[0], rows=tuple(figure.rows[0] for figure in statements), n=35)
    found = read(with_steps(step(whole)))
    assert [row[1] for row in rows(found, "Udsagn")] == [
        "færre end 5 i en del",
        "1–3: 6 · 4–5: 16",
        "1–3: 18 · 4–5: 17",
    ]
    (chart,) = found.element.iter(qn("wp:docPr"))
    assert chart.get("descr") == "Delte søjler: To: 1–3: 6, 4–5: 16; Tre: 1–3: 18, 4–5: 17."


def test_two_days_stand_side_by_side_with_both_n_in_parts_that_hold_five() -> None:
    now, then = scale(3, 2, 5, 6, 9), scale(1, 1, 6, 3, 2)
    found = read(with_steps(step(now), earlier=[before(step(then))]))
    assert rows(found, "Udsagn")[0] == ["Dagen var arbejdstiden værd", "1–2: 5 · 3: 5 · 4–5: 15", "3,6", "25"]
    days = [table for table in found.tables if table.cell(0, 1).text == "Dag"]
    assert [[cell.text for cell in row.cells] for row in days[0].rows] == [
        ["Udsagn", "Dag", "Sådan ligger svarene", "Gennemsnit", "Svar"],
        ["Dagen var arbejdstiden værd", "14. maj 2025", "1–3: 8 · 4–5: 5", "3,3", "13"],
        ["Dagen var arbejdstiden værd", "12. maj 2026", "1–3: 10 · 4–5: 15", "3,6", "25"],
    ]


@pytest.mark.parametrize(
    "then",
    [
        scale(0, 0, 0, 2, 2),  # four answers
        replace(scale(0, 0, 5, 5, 5), high=7),
        replace(scale(0, 0, 5, 5, 5), ends=("aldrig", "altid")),
        scale(0, 0, 5, 5, 5, label="Dagen var god"),
    ],
)
def test_days_that_were_not_asked_the_same_or_by_too_few_are_not_compared(then: Scales) -> None:
    everything = words(with_steps(step(scale(0, 0, 5, 5, 5)), earlier=[before(step(then))]))
    assert "Ingen spørgsmål blev stillet med de samme ord og besvaret af mindst 5 begge dage." in everything


def test_a_question_in_other_words_is_not_compared() -> None:
    then = replace(step(scale(0, 0, 5, 5, 5)), question="Hvor uenig er du?")
    assert "Ingen spørgsmål blev stillet med de samme ord" in words(
        with_steps(step(scale(0, 0, 5, 5, 5)), earlier=[before(then)])
    )


def test_the_stricter_floor_of_two_days_holds_for_both() -> None:
    report = with_steps(step(scale(0, 0, 5, 5, 5)), earlier=[before(step(scale(0, 0, 9, 9, 9)), floor=20)])
    assert "besvaret af mindst 20 begge dage" in words(report)


def test_an_answer_that_four_chose_has_no_number_on_either_day() -> None:
    def chosen(*counts: int) -> StepReport:
        bars = tuple(Bar(label, count, count / sum(counts)) for label, count in zip("ABCD", counts, strict=True))
        return step(Bars("Sådan kom vi", "", sum(counts), bars), exercise="B01", name="humoer", kind="choice")

    found = read(with_steps(chosen(9, 8, 4, 3), earlier=[before(chosen(12, 1, 7, 7))]))
    assert rows(found, "Svar") == [["A", "12", "9"], ["B", "–", "8"], ["Har svaret", "27", "24"]]


def test_without_an_earlier_day_it_says_so() -> None:
    assert "Der er ingen tidligere dag med de samme spørgsmål at sammenligne med." in words(ended())


def test_a_day_without_answers_is_a_document_too() -> None:
    empty = ended(steps=(), trios=(), people=0, workplaces=0, functions={}, goals=())
    found = read(empty)
    assert [p.text for p in found.paragraphs if p.style.name == "Heading 1"] == CHAPTERS["da"]
    assert rows(found, "Hvem")[0] == ["Arbejdspladser", "færre end 5"]


def _unkind() -> Report:
    themes = tuple(Theme(f"=HYPERLINK({n}) " + "æ" * 380, 80 - n, ()) for n in range(60))
    cards = tuple(Agreement("", f"=SUM({n}) {'vi vil tale sammen ' * 20}", "", "", ()) for n in range(35))
    return with_steps(
        step(Themes("Temaer", "", 200, themes, 0), name="temaer", kind="themes"),
        step(Agreements("Vores prøvehandling", "", 35, cards), exercise="B08", name="kort", kind="commitment"),
        step(scale(0, 0, 5, 5, 5, label="=1+1")),
        earlier=[before(step(scale(5, 5, 5, 5, 5, label="=1+1")))],
    )


def test_sixty_long_themes_are_twelve_and_the_rest_is_said() -> None:
    report = _unkind()
    assert len(rows(read(report), "Tema")) == 12
    assert "48 temaer mere står i salens oplæg." in words(report)


def test_a_label_that_looks_like_a_formula_is_words_in_the_sheet_behind_a_chart() -> None:
    with zipfile.ZipFile(BytesIO(document(_unkind()))) as package:
        sheets = [package.read(name) for name in package.namelist() if name.endswith(".xlsx")]
    assert len(sheets) == 3
    for sheet in sheets:
        with zipfile.ZipFile(BytesIO(sheet)) as book:
            assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")


@pytest.mark.slow
def test_office_opens_it_also_when_the_words_are_unkind(tmp_path: Path) -> None:
    usual = ended(earlier=(before(*sample("da").steps),), goals=("Mål",))
    for name, report in (("usual", usual), ("unkind", _unkind())):
        file = tmp_path / f"{name}.docx"
        file.write_bytes(document(report))
        assert errors(file) == []


def test_it_is_one_of_the_files_once_the_day_has_ended_and_not_before() -> None:
    assert naming.DEPARTMENT in naming.files(ended())
    assert naming.DEPARTMENT not in naming.files(sample("da"))
    assert outputs.one(ended(), naming.DEPARTMENT)[:2] == b"PK"
    with pytest.raises(NotFound):
        outputs.one(sample("da"), naming.DEPARTMENT)
    assert naming.download_name(ended(), naming.DEPARTMENT) == "Fjordby_2026-05-12_kerneopgave_afdeling.docx"
