"""What is promised of every slide, counted over every programme and language: each share is a hundred percent."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation

from tests.export.days import PROGRAMMES, day
from tests.export.sample import sample
from tests.export.unkind import followership, silent
from workshop.export.deck import room, trio
from workshop.export.deck.agenda import NUMBERS
from workshop.export.deck.native import TAGS
from workshop.export.deck.number_parts import Moves, Weighing
from workshop.export.deck.parts import BarChart, Distribution, Table
from workshop.export.deck.slide import Slide
from workshop.export.report import Report
from workshop.language import say

pytestmark = pytest.mark.slow

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
CHARTS = (BarChart, Distribution, Weighing, Moves)
FOUR = ("Say", "Ask", "Time", "If it goes quiet")
LARGEST = 5_000_000  # bytes
DAYS = [(programme, language) for programme in PROGRAMMES for language in ("da", "en")]


def shown(slide: Any) -> list[Any]:
    """The shapes of a slide that hold no words of a placeholder."""
    return [shape for shape in slide.shapes if not shape.is_placeholder]


def native(planned: Slide, slide: Any) -> bool:
    """Whether a figure is a chart or a table of the program's own, or shapes and words; never a picture."""
    if any(shape._element.tag == f"{P}pic" for shape in slide.shapes):
        return False
    if isinstance(planned.part, CHARTS):
        return any(shape.has_chart for shape in slide.shapes)
    return not isinstance(planned.part, Table) or any(shape.has_table for shape in slide.shapes)


def told(slide: Any) -> bool:
    """Whether everything without words of its own has alt text."""
    drawn = [shape._element for shape in shown(slide)]
    wordless = [e for e in drawn if e.tag != f"{P}sp" or not "".join(e.itertext()).strip()]
    return all(element.find(f"./*/{P}cNvPr").get("descr") for element in wordless)


def spoken(slide: Any, language: str) -> bool:
    """Whether the notes begin with what to say, to ask, how long, and what helps in silence, each with words."""
    lines = slide.notes_slide.notes_text_frame.text.split("\n")
    wanted = [say(language, word) for word in FOUR]
    return [line.split(":")[0] for line in lines[:4]] == wanted and all(
        line.split(":", 1)[1].strip() for line in lines[:4]
    )


def marked(slide: Any, language: str) -> bool:
    """Whether every run of the slide and its notes is in the deck's language."""
    looks = [run.find(f"{A}rPr") for e in (slide._element, slide.notes_slide._element) for run in e.iter(f"{A}r")]
    return all(look is not None and look.get("lang") == TAGS[language] for look in looks)


def held(slide: Any, kind: str) -> int:
    return [place.get("type") for place in slide._element.iter(f"{P}ph")].count(kind)


def measured(file: bytes, plan: tuple[Slide, ...], language: str) -> Iterator[tuple[str, int, int]]:
    """Each promise with how many slides keep it, of how many."""
    deck = Presentation(BytesIO(file))
    slides = list(deck.slides)
    titles = [slide.shapes.title.text for slide in slides]
    listed = [each.get("id") for each in deck.part._element.iter(f"{P14}sldId")]
    n = len(slides)
    figures = [(planned, slide) for planned, slide in zip(plan, slides, strict=True) if planned.part is not None]
    yield "unique titles", len(set(titles)), n
    yield "notes in four parts", sum(spoken(slide, language) for slide in slides), n
    yield "alt text", sum(map(told, slides)), n
    yield "native figures", sum(native(planned, slide) for planned, slide in figures), len(figures)
    yield "in a section", sum(listed.count(str(slide.slide_id)) == 1 for slide in slides), n
    yield "slide numbers", sum(held(slide, "sldNum") == 1 for slide in slides), n
    yield "language tags", sum(marked(slide, language) for slide in slides), n
    yield "a footer on all but the cover", sum(held(slide, "ftr") == 1 for slide in slides[1:]), n - 1
    yield "no picture in the file", int(not any("media" in str(p.partname) for p in deck.part.package.iter_parts())), 1
    yield "small enough", int(len(file) <= LARGEST), 1


@cache
def decks(programme: str, language: str) -> tuple[tuple[bytes, tuple[Slide, ...]], ...]:
    """The room's deck, one trio's, and that of the trio which said nothing."""
    report = day(programme, language)
    found = [(trio.deck(report, each), trio.plan(report, each)) for each in (report.trios[0], report.trios[-1])]
    return (room.deck(report), room.plan(report)), *found


@pytest.mark.parametrize(("programme", "language"), DAYS)
def test_every_promise_is_kept_on_every_slide(programme: str, language: str) -> None:
    short = [each for deck in decks(programme, language) for each in measured(*deck, language) if each[1] < each[2]]
    assert short == []


@pytest.mark.parametrize(("programme", "language"), DAYS)
def test_starred_slides_can_be_run_from_their_notes_in_twenty_minutes(programme: str, language: str) -> None:
    for _, plan in decks(programme, language)[1:]:
        starred = [slide for slide in plan if slide.key in NUMBERS]
        assert [plan.index(slide) + 1 for slide in starred] == sorted(NUMBERS.values())
        assert sum(int(re.findall(r"\d+", slide.notes.time)[0]) for slide in starred) == 20
        order = sorted(starred, key=lambda slide: list(NUMBERS).index(slide.key))
        last = [int(re.findall(r"\d+", slide.notes.time)[-1]) for slide in order[:-1]]
        assert last == list(NUMBERS.values())[1:]


@pytest.mark.parametrize("make", [sample, silent, followership], ids=lambda make: make.__name__)
def test_the_question_at_the_foot_is_the_one_the_speaker_asks(make: Callable[[], Report]) -> None:
    report = make()
    for slide in trio.plan(report, report.trios[0]):
        if slide.aside is not None and slide.aside.label == "Spørg kollegerne":
            assert slide.aside.text == slide.notes.ask
