"""The trio's deck after its staff meeting: slides 10 and 11 are filled, and three columns stand side by side."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.export import validator
from tests.export.fits import faults
from tests.export.sample import sample
from tests.export.unkind import followership
from workshop.core.figures import Bar, Bars, Figure, Notes, Withheld
from workshop.export.deck import trio
from workshop.export.deck.parts import BarChart, Table
from workshop.export.deck.slide import Slide
from workshop.export.report import Report, Shared, StaffReport, StepReport

SAID = (
    "Hun ville selv tage strømperne på, og vi ventede, til hun var færdig, selv om klokken var mange",
    "Han dækkede bordet",
    "Vi gik en tur",
    "Vi spurgte en gang til",
    "Vi lod radioen spille",
)
AGREED = {"what": "Når vi mødes, vil vi spørge først.", "starts": "aftenvagten", "again": "1. maj"}


def step(exercise: str, name: str, figure: Figure, n: int, texts: tuple[str, ...] = ()) -> StepReport:
    kind, question = ("cards", "Hvornår gjorde vi det?") if exercise == "M01" else ("choice", "Vil du være med?")
    standing = "shown" if n >= 5 else "below_floor"
    shared = tuple(Shared(text) for text in texts)
    return StepReport(0, exercise, name, kind, "person", "screen", question, "", standing, n, 0, (figure,), shared)


def with_staff(
    report: Report, n: int = 9, agreed: dict[str, str] | None = None, said: tuple[str, ...] = SAID
) -> Report:
    """The first trio has held its meeting, with so many who answered."""
    rows = (Bar("Ja", n - 2, (n - 2) / max(n, 1)), Bar("Ja med ændring", 1, 0.1), Bar("Ikke nu", 1, 0.1))
    vote: Figure = Bars("Det siger vi til forslaget", "De fleste siger ja.", n, rows)
    notes: Figure = Notes("Her gjorde vi det for en borger", f"{len(said)} tekster.", n, said)
    if n < 5:
        vote, notes = (Withheld("Det siger vi", "Vises fra fem svar.", 0) for _ in range(2))
    steps = (step("M01", "borger", notes, n, said), step("M02", "svar", vote, n))
    staff = StaffReport(date(2026, 6, 2), steps, AGREED if agreed is None else agreed)
    return replace(report, trios=(replace(report.trios[0], staff=staff), *report.trios[1:]))


def slides(report: Report) -> dict[str, Slide]:
    return {each.key: each for each in trio.plan(report, report.trios[0]) if each.key}


def cells(slide: Slide) -> list[list[str]]:
    assert isinstance(slide.part, Table)
    return [[cell.text for cell in row] for row in slide.part.rows]


def test_what_the_staff_wrote_stands_in_the_table_that_waited_for_it() -> None:
    report = with_staff(sample())
    said = slides(report)["say"]
    first = [row[0] for row in cells(said)]
    assert first[1:] == list(SAID[1:4])
    assert first[0].startswith("Hun ville selv")
    assert said.notes.facts == SAID
    plan = trio.plan(report, report.trios[0])
    assert [plan[9].key, plan[10].key] == ["say", "agree"]


def test_what_was_agreed_stands_in_the_agreement_and_the_rest_as_it_was_proposed() -> None:
    agreed = slides(with_staff(sample()))["agree"]
    before = slides(sample())["agree"]
    values = [row[1] for row in cells(agreed)]
    assert (values[0], values[1], values[4]) == (AGREED["what"], "aftenvagten", "1. maj")
    assert values[2:4] == [row[1] for row in cells(before)][2:4]
    assert agreed.kicker == "Aftalt på personalemødet 2. juni"


def test_the_trio_the_day_and_the_staff_stand_side_by_side() -> None:
    report = with_staff(sample())
    part = slides(report)["side_by_side"].part
    assert isinstance(part, Table)
    assert part.heads == ("Trioen", "Temadagen", "Vores personale (9)")
    ours = report.trios[0].texts["K01.valg"]
    themes = [theme for figure in report.step("K01.temaer").figures for theme in figure.themes]
    assert part.rows[0][0].text == ours[0]
    assert part.rows[0][1].text == f"{themes[0].title} ({themes[0].count})"
    assert part.rows[1][2].text == SAID[1]


def test_how_many_said_yes_is_a_chart_with_the_proposal_under_it() -> None:
    report = with_staff(sample())
    (vote,) = [each for each in trio.plan(report, report.trios[0]) if each.title == "De fleste siger ja"]
    assert isinstance(vote.part, BarChart)
    assert vote.part.values == (7, 1, 1)
    assert vote.aside is not None
    assert vote.aside.text == report.trios[0].commitment.sentence
    assert "9" in vote.notes.say


def test_under_the_floor_the_deck_is_as_it_was_before_the_meeting() -> None:
    plain = sample()
    few = with_staff(plain, n=4, agreed={})
    assert trio.plan(few, few.trios[0]) == trio.plan(plain, plain.trios[0])


def test_another_trios_deck_says_nothing_of_it() -> None:
    report, plain = with_staff(sample()), sample()
    assert trio.plan(report, report.trios[1]) == trio.plan(plain, plain.trios[1])


@pytest.mark.slow
@pytest.mark.parametrize("report", [sample, followership], ids=["core task", "followership"])
def test_the_deck_is_whole_and_nothing_runs_over(report: Callable[[], Report], tmp_path: Path) -> None:
    long = ("Vi " + "ventede længe på elevatoren og " * 8, *SAID)
    told = with_staff(report(), said=long, agreed={**AGREED, "sign": "Når " + "borgeren smiler og " * 14})
    assert [fault for slide in trio.plan(told, told.trios[0]) for fault in faults(slide)] == []
    (tmp_path / "trio.pptx").write_bytes(trio.deck(told, told.trios[0]))
    assert validator.errors(tmp_path / "trio.pptx") == []
