"""Everything that leaves a trial says so, and nothing of a real day does."""

import json
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from pptx import Presentation

from tests.export.sample import sample
from workshop.export import naming, outputs, trial
from workshop.export.one_page import one_page
from workshop.export.pictures import picture
from workshop.export.report import Report
from workshop.language import LANGUAGES

pytestmark = pytest.mark.slow

MARKS = {"da": "En prøve med simulerede trioer", "en": "A trial with simulated trios"}


def held(language: str, *, simulated: bool) -> Report:
    """The sample day once it is over."""
    return replace(sample(language), ended=True, simulated=simulated)


def words(file: str, content: bytes) -> str:
    """Everything that can be read in a file; zipped ones are read part by part."""
    if not file.endswith((".pptx", ".xlsx", ".docx")):
        return content.decode().replace("\r\n ", "")
    with ZipFile(BytesIO(content)) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_of_a_trial_says_that_it_is_one(language: str) -> None:
    report, mark = held(language, simulated=True), MARKS[language]
    data = (naming.DAY, naming.OWN)  # for programs, which read a word and no sentence
    unmarked = [
        file for file in naming.files(report) if file not in data and mark not in words(file, outputs.one(report, file))
    ]
    assert unmarked == []
    assert json.loads(outputs.one(report, naming.DAY))["workshop"]["simulated"] is True
    assert json.loads(outputs.one(report, naming.OWN))["simulated"] is True
    assert mark in one_page(report, report.trios[0]).day
    assert mark in picture.svg(picture.pictures(report)[0], language, trial.said(report))


def test_no_file_of_a_real_day_says_so() -> None:
    report = held("da", simulated=False)
    marked = [file for file in naming.files(report) if MARKS["da"] in words(file, outputs.one(report, file))]
    assert marked == []
    assert json.loads(outputs.one(report, naming.DAY))["workshop"]["simulated"] is False


def test_every_slide_of_a_trial_says_so_at_its_foot() -> None:
    report = held("da", simulated=True)
    for file in (naming.ROOM, naming.trio_file(report.trios[0])):
        slides = list(Presentation(BytesIO(outputs.one(report, file))).slides)
        said = [any(MARKS["da"] in shape.text_frame.text for shape in s.shapes if shape.has_text_frame) for s in slides]
        assert said == [True] * len(slides)
