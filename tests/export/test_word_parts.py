"""The parts of a Word document: styles, languages and tables that Word itself knows."""

import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from PIL import Image

from tests.export.awkward import TEXTS
from tests.export.validator import errors
from workshop.export.word import look, parts
from workshop.export.word.document import About, begin, saved

pytestmark = pytest.mark.slow

ABOUT = About("Referat", "Fjordby Kommune", date(2026, 5, 12), "Fjordby · 12. maj 2026", "da")
HEADS = (parts.Head("Svar", 3), parts.Head("Antal", 1, number=True))


def drawn(texts: tuple[str, ...] = ("Tryghed",)) -> bytes:
    document = begin(ABOUT)
    parts.title(document, "Referat", ("Fjordby", ""))
    parts.heading(document, "Resultater")
    parts.paragraph(document, "Første linje\nanden linje")
    parts.paragraph(document, "  ")
    parts.bullets(document, texts)
    parts.table(document, HEADS, [(text, "5") for text in texts], "Svar og hvor mange", first=True)
    png = io.BytesIO()
    Image.new("RGB", (20, 10), "white").save(png, "PNG")
    parts.picture(document, png.getvalue(), "En hvid flade", 3)
    parts.quiet(document, "31 svar")
    return saved(document)


@pytest.fixture(scope="module")
def read_back() -> Document:
    return docx.Document(io.BytesIO(drawn()))


def test_headings_and_lists_are_words_own_styles(read_back: Document) -> None:
    assert [(p.style.name, p.text) for p in read_back.paragraphs if p.text] == [
        ("Title", "Referat"), ("Caption", "Fjordby"), ("Heading 1", "Resultater"),
        ("Normal", "Første linje\nanden linje"), ("List Bullet", "Tryghed"), ("Caption", "31 svar"),
    ]  # fmt: skip


def test_a_table_is_real_and_its_header_row_repeats(read_back: Document) -> None:
    table = read_back.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Svar", "Antal"], ["Tryghed", "5"]]
    assert table.style.name == look.TABLE
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, False]
    assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Svar og hvor mange"


def test_the_language_is_said_once_for_every_word() -> None:
    for language, tag in (("da", "da-DK"), ("en", "en-GB")):
        about = About("x", "x", date(2026, 5, 12), "x", language)
        document = docx.Document(io.BytesIO(saved(begin(about))))
        assert document.styles.element.find(".//" + qn("w:lang")).get(qn("w:val")) == tag
        assert document.core_properties.language == tag


def test_a_picture_has_words_and_the_foot_has_the_page(read_back: Document) -> None:
    assert read_back.inline_shapes[0]._inline.docPr.get("descr") == "En hvid flade"
    foot = read_back.sections[0].footer
    assert foot.paragraphs[0].text.startswith("Fjordby · 12. maj 2026\tSide ")
    fields = [f.get(qn("w:instr")).strip() for f in foot._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_same_document_is_the_same_bytes() -> None:
    assert drawn() == drawn()
    assert {each.date_time for each in zipfile.ZipFile(io.BytesIO(drawn())).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_whatever_people_type_the_file_opens(tmp_path: Path) -> None:
    path = tmp_path / "odd.docx"
    path.write_bytes(drawn(tuple(text for text in TEXTS)))
    assert errors(path) == []
    assert docx.Document(str(path)).tables[0].rows[1].cells[0].text == "=1+1"
