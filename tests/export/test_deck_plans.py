"""What the decks say, read as plain values: whole, fitting, and nobody else's."""

import re
from collections.abc import Iterator

import pytest

from tests.export.awkward import awkward
from tests.export.fits import faults
from tests.export.sample import SILENT, WORKPLACES, sample
from tests.export.unkind import followership, one_answer, rewritten, silent, sixty_themes
from workshop.core.figures import ALL
from workshop.export.deck import room, trio
from workshop.export.deck.agenda import NUMBERS
from workshop.export.deck.draw import PAINTERS
from workshop.export.deck.parts import BarChart, Blank, Columns, Distribution, Map, Part, Table, Text
from workshop.export.deck.results import PLANNERS
from workshop.export.deck.slide import Layout, Slide
from workshop.export.report import Report, TrioReport

pytestmark = pytest.mark.slow

UNKIND = {
    "long": lambda: rewritten(lambda text: (f"{text} " * 40)[:400] if text else ""),
    "compounds": lambda: rewritten(lambda text: "arbejdsmiljørepræsentantuddannelsesforløbet" * 3 if text else ""),
    "formulas": lambda: rewritten(lambda text: f'=HYPERLINK("http://x";"{text}")'),
    "control characters": lambda: rewritten(lambda text: f"\x00{text}\x0b\ufffe\ud800\u202e "),
    "nothing but invisible characters": lambda: rewritten(lambda text: "\u200b\x07"),
    "emoji": lambda: rewritten(lambda text: f"👩‍⚕️{text}🎉"),
    "silent": silent,
    "awkward": awkward,
    "sixty themes": sixty_themes,
    "one answer": one_answer,
    "followership": followership,
}


def trio_called(report: Report, name: str) -> TrioReport:
    return next(each for each in report.trios if each.workplace == name)


def every_plan(report: Report) -> Iterator[tuple[Slide, ...]]:
    yield room.plan(report)
    for each in report.trios:
        yield trio.plan(report, each)


def words(slides: tuple[Slide, ...]) -> str:
    return repr(slides)


@pytest.mark.parametrize("language", ["da", "en"])
def test_everything_fits_where_it_was_put(language: str) -> None:
    assert [fault for plan in every_plan(sample(language)) for slide in plan for fault in faults(slide)] == []


@pytest.mark.parametrize("kind", UNKIND)
def test_everything_fits_however_unkind_the_answers_are(kind: str) -> None:
    report = UNKIND[kind]()
    plans = [room.plan(report), trio.plan(report, report.trios[0]), trio.plan(report, report.trios[-1])]
    assert [fault for plan in plans for slide in plan for fault in faults(slide)] == []


@pytest.mark.parametrize("kind", UNKIND)
def test_every_title_is_there_and_the_only_one(kind: str) -> None:
    report = UNKIND[kind]()
    for plan in (room.plan(report), trio.plan(report, report.trios[0])):
        titles = [slide.title.casefold() for slide in plan]
        assert sorted(titles) == sorted(set(titles))
        assert all(title.strip() for title in titles)


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_slide_says_what_to_say_to_ask_how_long_and_what_helps_in_silence(language: str) -> None:
    for plan in every_plan(sample(language)):
        missing = [s.title for s in plan if not all((s.notes.say, s.notes.ask, s.notes.time, s.notes.quiet))]
        assert missing == []


def test_the_starred_slides_run_a_twenty_minute_item_in_order() -> None:
    for report in (sample(), silent(), followership()):
        plan = trio.plan(report, report.trios[0])
        assert {slide.key: n for n, slide in enumerate(plan, 1) if slide.key in NUMBERS} == NUMBERS
        times = [slide.notes.time for slide in plan if slide.key in NUMBERS]
        assert sum([int(re.findall(r"\d+", time)[0]) for time in times]) == 20


def test_the_agendas_lines_lead_to_slides_that_are_there() -> None:
    plan = trio.plan(sample(), sample().trios[0])
    agenda = next(slide for slide in plan if slide.key == "agenda")
    linked = [cell.link for row in agenda.part.rows for cell in row if cell.link]
    assert linked == ["why", "ours", "question", "say", "proposal", "agree"]
    assert set(linked) <= {slide.key for slide in plan}


def test_a_trios_deck_holds_nothing_of_another_trio() -> None:
    report = sample()
    whole = [f.finding for step in report.steps for f in step.figures] + [repr(step.figures) for step in report.steps]
    for mine in report.trios:
        said = words(trio.plan(report, mine))
        for other in report.trios:
            if other is mine:
                continue
            assert not re.search(rf"\b{other.workplace}\b", said)
            for key in ("K08.stop", "B08.kort"):
                private = [text for text in other.texts.get(key, ()) if text not in mine.texts.get(key, ())]
                assert [text for text in private if text in said] == []
    assert whole


def test_a_trios_own_answers_are_never_a_chart() -> None:
    for mine in sample().trios:
        charts = [s.part for s in trio.plan(sample(), mine) if isinstance(s.part, BarChart | Distribution)]
        assert all(sum(part.values) > 5 for part in charts if isinstance(part, BarChart))
        assert not any(isinstance(part, Distribution) for part in charts)


def test_a_trio_that_answered_nothing_gets_blanks_and_no_empty_box() -> None:
    plan = trio.plan(sample(), trio_called(sample(), SILENT))
    proposal = next(slide for slide in plan if slide.key == "proposal")
    assert all(row[1].hint for row in proposal.part.rows)
    assert not any(isinstance(s.part, Map) and s.part.movable for s in plan)
    assert all(not isinstance(slide.part, Text) or slide.part.lines for slide in plan)


@pytest.mark.parametrize("kind", UNKIND)
def test_the_agreement_keeps_every_line_on_one_slide(kind: str) -> None:
    report = UNKIND[kind]()
    agreed = [slide for slide in trio.plan(report, report.trios[0]) if slide.key == "agree"]
    assert [len(slide.part.rows) for slide in agreed] == [5]


def test_a_trio_without_a_sentence_gets_a_field_to_write_it_in() -> None:
    from_silent = trio.plan(silent(), silent().trios[0])
    sentence = next(slide for slide in from_silent if slide.key == "ours")
    assert sentence.part == Blank("Skriv her: Vi hjælper … så …")


def test_what_is_withheld_is_a_sentence_in_both_decks() -> None:
    report = silent()
    for plan in (room.plan(report), trio.plan(report, report.trios[0])):
        texts = [line.text for s in plan if isinstance(s.part, Text) for line in s.part.lines]
        assert "Det ville borgeren savne: vises fra fem svar." in texts
        assert not any(isinstance(slide.part, BarChart | Distribution | Columns) for slide in plan)


def test_a_room_below_the_floor_is_not_counted() -> None:
    assert "Færre end 5 telefoner var med" in [slide.title for slide in room.plan(silent())]


def test_a_result_slide_is_called_by_what_was_found() -> None:
    titles = [slide.title.replace("\N{NO-BREAK SPACE}", " ") for slide in room.plan(sample())]
    for key in ("B01.humoer", "K01.temaer", "K08.rang", "B11.skalaer"):
        assert sample().step(key).figures[0].finding.rstrip(".") in titles


def test_the_last_slide_tells_how_the_numbers_were_made() -> None:
    for plan in every_plan(sample()):
        assert plan[-1].title == "Sådan er tallene lavet"
        text = " ".join(line.text for line in plan[-1].part.lines)
        assert "34" in text and "mindst 5" in text and "11. juni 2026" in text


def test_the_room_reads_an_exercise_once_its_answers_are_themed() -> None:
    kickers = [slide.kicker for slide in room.plan(sample())]
    assert not any(kicker.startswith(sample().step("K08.bud").question) for kicker in kickers)


def test_the_trio_gets_the_largest_themes_and_the_room_gets_all() -> None:
    report = sixty_themes()
    of_trio = [
        s.part
        for s in trio.plan(report, report.trios[0])
        if isinstance(s.part, BarChart) and "60 temaer" in s.part.name
    ]
    of_room = [s.part for s in room.plan(report) if isinstance(s.part, BarChart) and "60 temaer" in s.part.name]
    assert len(of_trio) == 1
    assert sum(len(part.labels) for part in of_room) == 61
    assert {part.most for part in of_room} == {60}


def test_labels_that_a_spreadsheet_would_run_are_words() -> None:
    report = UNKIND["formulas"]()
    labels = [label for s in room.plan(report) if isinstance(s.part, BarChart) for label in s.part.labels]
    assert labels and not any(label.startswith(("=", "+", "-", "@")) for label in labels)


def test_danish_decks_say_oplaeg_and_never_daek() -> None:
    for plan in every_plan(sample()):
        assert not re.search(r"\bdæk", words(plan), re.IGNORECASE)


def test_every_figure_has_a_planner_and_every_part_a_painter() -> None:
    assert set(PLANNERS) == set(ALL)
    assert set(PAINTERS) == set(Part.__args__)


def test_sections_are_whole_runs_of_slides() -> None:
    for plan in (room.plan(sample()), trio.plan(sample(), sample().trios[0])):
        runs = [slide.section for n, slide in enumerate(plan) if n == 0 or plan[n - 1].section != slide.section]
        assert sorted(runs) == sorted(set(runs))
        assert all(runs)


def test_the_cover_names_the_workplace_and_its_functions_but_nobody() -> None:
    mine = trio_called(sample(), "Kløverhuset")
    cover = trio.plan(sample(), mine)[0]
    assert cover.layout is Layout.COVER
    assert cover.subtitle == ("Kløverhuset", "Leder og TR", "12. maj 2026")


def test_there_are_fields_to_write_in_in_every_deck() -> None:
    for plan in every_plan(sample()):
        blanks = [cell for s in plan if isinstance(s.part, Table) for row in s.part.rows for cell in row if cell.hint]
        assert blanks


def test_the_sample_has_twelve_trios() -> None:
    assert len(WORKPLACES) == len(sample().trios) == 12
