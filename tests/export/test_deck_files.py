"""The decks as files, opened again: native, editable, told to those who do not see, in one language, small."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.presentation import Presentation as Deck

from tests.export.awkward import awkward
from tests.export.sample import sample
from tests.export.unkind import rewritten, silent
from workshop.export.deck import room, trio
from workshop.export.deck.native import TAGS
from workshop.export.deck.theme import BODY, FOOTER, HEIGHT, HEXES, LABEL, WIDTH

pytestmark = pytest.mark.slow

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
GRAPHICS = ("graphicFrame", "pic", "grpSp")
SMALL_PLACES = {"ftr", "sldNum"}


@pytest.fixture(scope="module", params=["da", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def files(language: str) -> list[bytes]:
    report = sample(language)
    return [room.deck(report), trio.deck(report, report.trios[0]), trio.deck(report, report.trios[-1])]


@pytest.fixture(scope="module")
def decks(files: list[bytes]) -> list[Deck]:
    return [opened(file) for file in files]


def opened(file: bytes) -> Deck:
    return Presentation(BytesIO(file))


def slides(decks: list[Deck]) -> Iterator[Any]:
    return (slide for deck in decks for slide in deck.slides)


def charts(deck: Deck) -> list[Any]:
    return [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def test_slides_are_wide_and_stand_on_our_own_master(decks: list[Deck]) -> None:
    for deck in decks:
        assert (deck.slide_width.pt, deck.slide_height.pt) == (WIDTH, HEIGHT)
        assert len(deck.slide_masters) == 1
        assert len(deck.slide_layouts) == 4


def test_every_slide_has_a_title_of_its_own_read_first(decks: list[Deck]) -> None:
    for deck in decks:
        titles = [slide.shapes.title.text for slide in deck.slides]
        assert len(set(titles)) == len(titles)
        assert all(slide.shapes[0] == slide.shapes.title for slide in deck.slides)


def test_no_place_is_left_empty(decks: list[Deck]) -> None:
    for slide in slides(decks):
        assert [held.name for held in slide.placeholders if not held.text_frame.text.strip()] == []
        notes = slide.notes_slide
        assert [held.name for held in notes.placeholders if held.has_text_frame and not held.text_frame.text] == []


def test_every_slide_carries_its_number_and_all_but_the_cover_a_footer(decks: list[Deck]) -> None:
    for deck in decks:
        for number, slide in enumerate(deck.slides, 1):
            kinds = [held.get("type") for held in slide._element.iter(f"{P}ph")]
            assert kinds.count("sldNum") == 1
            assert kinds.count("ftr") == (0 if number == 1 else 1)
            assert slide._element.find(f".//{A}fld/{A}t").text == str(number)


def test_notes_say_what_to_say_to_ask_how_long_and_what_helps_in_silence(language: str, decks: list[Deck]) -> None:
    labels = {"da": ["Sig", "Spørg", "Tid", "Hvis der bliver stille"], "en": ["Say", "Ask", "Time", "If it goes quiet"]}
    for slide in slides(decks):
        lines = slide.notes_slide.notes_text_frame.text.split("\n")
        assert [line.split(":")[0] for line in lines[:4]] == labels[language]


def test_every_graphic_is_told_to_those_who_do_not_see_it(decks: list[Deck]) -> None:
    for slide in slides(decks):
        tree = slide.shapes._spTree
        graphics = [shape for shape in tree if any(shape.tag == f"{P}{kind}" for kind in GRAPHICS)]
        graphics += [shape for shape in tree.findall(f"{P}sp") if not "".join(shape.itertext()).strip()]
        assert [g for g in graphics if not g.find(f"./*/{P}cNvPr").get("descr")] == []


def test_every_run_is_marked_with_the_decks_language(language: str, decks: list[Deck]) -> None:
    for slide in slides(decks):
        for element in (slide._element, slide.notes_slide._element):
            runs = [look for run in element.iter(f"{A}r") for look in [run.find(f"{A}rPr")]]
            assert {None if look is None else look.get("lang") for look in runs} == {TAGS[language]}
    for deck in decks:
        for chart in charts(deck):
            looks = [look for look in chart._chartSpace.iter(f"{A}defRPr")]
            assert {look.get("lang") for look in looks} == {TAGS[language]}


def test_text_is_large_enough_to_read(decks: list[Deck]) -> None:
    for slide in slides(decks):
        for shape in slide.shapes._spTree.iter(f"{P}sp"):
            sizes = [int(look.get("sz")) / 100 for look in shape.iter(f"{A}rPr") if look.get("sz")]
            assert all(size >= LABEL for size in sizes)
        for frame in slide.shapes._spTree.findall(f"{P}graphicFrame"):
            cells = [[int(look.get("sz")) / 100 for look in row.iter(f"{A}rPr")] for row in frame.iter(f"{A}tr")]
            assert all(size >= BODY for row in cells[1:] for size in row)
    for deck in decks:
        for chart in charts(deck):
            sizes = [int(look.get("sz")) / 100 for look in chart._chartSpace.iter(f"{A}defRPr") if look.get("sz")]
            assert sizes and min(sizes) >= LABEL
        for layout in deck.slide_layouts:
            places: Any = layout.placeholders
            for place in places:
                size = int(place._element.find(f".//{A}defRPr").get("sz")) / 100
                kind = place._element.find(f".//{P}ph").get("type")
                assert size >= (FOOTER if kind in SMALL_PLACES else LABEL)


def test_colours_and_fonts_are_the_themes(decks: list[Deck], files: list[bytes]) -> None:
    for slide in slides(decks):
        assert list(slide._element.iter(f"{A}srgbClr")) == []
        faces = {face.get("typeface") for face in slide._element.iter(f"{A}latin")}
        assert faces <= {"+mn-lt", "+mj-lt"}
    with zipfile.ZipFile(BytesIO(files[0])) as package:
        theme = package.read("ppt/theme/theme1.xml").decode()
    assert all(value in theme for value in HEXES.values())
    assert 'typeface="Calibri"' in theme and 'typeface="Georgia"' in theme


def test_charts_are_native_with_their_numbers_in_a_sheet(decks: list[Deck]) -> None:
    whole = decks[0]
    assert len(charts(whole)) >= 6
    for chart in charts(whole):
        sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        assert [sheet.cell(n + 2, 1).value for n in range(len(chart.plots[0].categories))] == list(
            chart.plots[0].categories
        )


def test_tables_and_words_are_text_and_nothing_is_a_picture(files: list[bytes]) -> None:
    for file in files:
        with zipfile.ZipFile(BytesIO(file)) as package:
            names = package.namelist()
        assert [
            name for name in names if re.search(r"ppt/(slides|slideLayouts|slideMasters)/.*media|ppt/media", name)
        ] == []


def test_sections_hold_every_slide_once(decks: list[Deck]) -> None:
    for deck in decks:
        listed = [
            found.get("id")
            for found in deck.part._element.iter()
            if found.tag.endswith("}sldId") and "2010" in found.tag
        ]
        assert listed == [str(slide.slide_id) for slide in deck.slides]


def test_the_agenda_jumps_to_its_slides(decks: list[Deck]) -> None:
    agenda = next(slide for slide in decks[1].slides if slide.shapes.title.text.startswith(("Tyve", "Twenty")))
    jumps = list(agenda._element.iter(f"{A}hlinkClick"))
    assert len(jumps) == 6
    assert {jump.get("action") for jump in jumps} == {"ppaction://hlinksldjump"}


def test_a_trios_own_cards_lie_loose(decks: list[Deck]) -> None:
    loose = [
        s
        for slide in decks[1].slides
        for s in slide.shapes
        if s.shape_type == 1 and s.has_text_frame and s.text_frame.text
    ]
    assert {card.text_frame.text for card in loose} >= {"Møder"} or len(loose) >= 8


def test_a_deck_is_small(files: list[bytes]) -> None:
    assert max(map(len, files)) < 1_000_000


def test_the_same_report_gives_the_same_slides() -> None:
    report = sample()
    first, second = (trio.deck(report, report.trios[0]) for _ in range(2))
    with zipfile.ZipFile(BytesIO(first)) as one, zipfile.ZipFile(BytesIO(second)) as other:
        names = [name for name in one.namelist() if name.endswith(".xml")]
        assert [name for name in names if one.read(name) != other.read(name)] == []


UNKIND = {"awkward": awkward, "silent": silent, "controls": lambda: rewritten(lambda text: f"\x00={text}\ufffe")}


@pytest.mark.parametrize("kind", UNKIND)
def test_unkind_reports_become_decks_that_open(kind: str) -> None:
    report = UNKIND[kind]()
    for file in (room.deck(report), trio.deck(report, report.trios[0])):
        assert len(opened(file).slides) > 5


def test_no_label_is_run_by_the_sheet_behind_a_chart() -> None:
    found = [chart for chart in charts(opened(room.deck(awkward()))) if chart.plots[0].categories]
    assert found
    for chart in found:
        book = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        cells = [cell for row in book.active.iter_rows() for cell in row]
        assert [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink] == []
