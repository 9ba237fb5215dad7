"""The day held up against its goals, in the room's deck and in the workbook."""

import json
from dataclasses import replace
from functools import cache
from io import BytesIO

from openpyxl import load_workbook

from tests.export.sample import sample
from workshop.core import plain
from workshop.core.figures import Decisions, Scales, SheetColumn, SheetGroup, Spread
from workshop.export import evaluation
from workshop.export.archive import archive
from workshop.export.deck import room
from workshop.export.deck.parts import Table
from workshop.export.deck.wording import counted
from workshop.export.report import Report
from workshop.export.workbook import workbook

GOALS = ("Alle går hjem med én prøvehandling", "Alle har sagt det, de mente")
ROWS = (
    Spread("Jeg ved, hvad vi gør i næste uge", (0, 1, 2, 8, 9), 4.25, 20),
    *(Spread(f"Vi nåede målet »{goal}«", (0, 2, 4, 8, 6), 3.9, 20, goal) for goal in GOALS),
)


@cache
def rated() -> Report:
    """The sample day with two goals that have been rated."""
    report = sample()
    scales = Scales("Sådan gik dagen", "Højest er noget.", 20, 1, 5, ("slet ikke", "helt enig"), ROWS)
    steps = [replace(step, figures=(scales,)) if step.key == "B11.skalaer" else step for step in report.steps]
    return replace(report, steps=tuple(steps), goals=GOALS)


def test_each_goal_stands_beside_its_own_number_and_a_field_for_what_we_change() -> None:
    (slide,) = [slide for slide in room.plan(rated()) if slide.title == "Mål, svar og det, vi ændrer"]
    assert isinstance(slide.part, Table)
    first, second, day = slide.part.rows
    assert [(row[0].text, row[1].text, row[2].hint) for row in (first, second)] == [
        (goal, "3,9 af 5 (20 svar)", True) for goal in GOALS
    ]
    assert (day[0].text, day[1].text) == ("Sådan gik dagen", "Jeg ved, hvad vi gør i næste uge: 4,2")
    said = [shared.text for shared in rated().step("B11.linje").texts]
    assert day[2].text == "\n".join(f"{text} ({n})" if n > 1 else text for text, n in counted(said)[:3])


def test_the_workbook_pairs_goals_with_their_means_and_lists_what_the_room_would_change() -> None:
    sheet = load_workbook(BytesIO(workbook(rated())))["Evaluering"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["Mål", "Gennemsnit", "Højeste", "n", "Det ændrer vi", "Sagt i salen"]
    assert [row[:4] for row in rows[1:3]] == [[goal, 3.9, 5, 20] for goal in GOALS]
    assert [row[5] for row in rows[3:]] == [shared.text for shared in rated().step("B11.linje").texts]


def test_without_rated_goals_there_is_no_pairing() -> None:
    assert evaluation.of(sample()) is None
    assert "Evaluering" not in load_workbook(BytesIO(workbook(sample()))).sheetnames


def test_a_result_that_was_kept_before_goals_were_rated_can_still_be_read() -> None:
    written = plain.written(rated().step("B11.skalaer").figures)
    for row in written[0]["rows"]:
        del row["goal"]
    (scales,) = plain.read(written)
    assert isinstance(scales, Scales)
    assert [row.goal for row in scales.rows] == ["", "", ""]


def test_what_is_decided_above_us_is_a_slide_and_a_list_of_its_own_and_stands_apart_in_its_sheet() -> None:
    lists = (("Det kan vi selv", ("Vikarplanen (3)",)), ("Over os", ("Normeringen (4)", "Køretiden")))
    columns = tuple(SheetColumn(title, (SheetGroup("", texts),)) for title, texts in lists)
    decisions = Decisions("Hvem kan beslutte det?", "2 ting kræver en beslutning over os", 11, columns)
    report = sample()
    steps = [replace(s, figures=(*s.figures, decisions)) if s.key == "K06.kort" else s for s in report.steps]
    report = replace(report, steps=tuple(steps))
    titles = {slide.title: slide for slide in room.plan(report)}
    shown = titles["Hvem kan beslutte det: 2 ting kræver en beslutning over os"]
    assert isinstance(shown.part, Table)
    assert [[cell.text for cell in row] for row in shown.part.rows] == [
        ["Vikarplanen (3)", "Normeringen (4)"], ["", "Køretiden"],
    ]  # fmt: skip
    assert titles["Det beder vi dem, der bestemmer, om"].notes.facts == ("Normeringen (4)", "Køretiden")
    book = load_workbook(BytesIO(workbook(report)))
    listed = [(row[9], row[4]) for row in book["K06 Kompasset"].iter_rows(min_row=2, values_only=True) if row[4]]
    assert listed == [("Vikarplanen (3)", "Det kan vi selv"), ("Normeringen (4)", "Over os"), ("Køretiden", "Over os")]
    assert [(line["text"], line["above"]) for line in json.loads(archive(report))["decisions"]] == [
        ("Vikarplanen (3)", False), ("Normeringen (4)", True), ("Køretiden", True),
    ]  # fmt: skip


def test_a_theme_wall_does_not_take_the_lists_before_it_off_the_slides() -> None:
    columns = (SheetColumn("Vi selv", (SheetGroup("", ("Vikarplanen",)),)), SheetColumn("Over os", ()))
    decisions = Decisions("Hvem kan beslutte det?", "0 ting kræver en beslutning over os", 11, columns)
    report = sample()
    steps = [replace(s, figures=(*s.figures, decisions)) if s.key == "K01.valg" else s for s in report.steps]
    titles = [slide.title for slide in room.plan(replace(report, steps=tuple(steps)))]
    assert "Hvem kan beslutte det: 0 ting kræver en beslutning over os" in titles
    assert len(titles) == len(room.plan(report)) + 1
