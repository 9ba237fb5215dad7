"""Begins a document and turns it into a file: paper, language, properties, a foot with page numbers.

The same document gives the same bytes.
"""

import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from workshop.export.word import look
from workshop.language import say
from workshop.text.cleaning import clean

TAGS = {"da": "da-DK", "en": "en-GB"}
WIDE = 16.6  # centimetres between the margins of an A4 page

_MARGIN = 2.2
_LONGEST = 255  # characters of a property
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of the zip format: a file says nothing of when it was made


@dataclass(frozen=True, slots=True)
class About:
    """What stands in the file's properties and at the foot of its pages."""

    title: str
    owner: str
    day: date
    footer: str
    language: str  # da | en


def begin(about: About) -> Document:
    """An empty A4 document in the product's look."""
    document = docx.Document()
    look.dress(document, TAGS[about.language])
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_MARGIN)
    _foot(document, about)
    _describe(document, about)
    return document


def saved(document: Document) -> bytes:
    """The file."""
    drawn, out = BytesIO(), BytesIO()
    document.save(drawn)
    with zipfile.ZipFile(drawn) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(zipfile.ZipInfo(name, _FIRST_DAY), made.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _foot(document: Document, about: About) -> None:
    """Whose document it is, and which page of how many."""
    line = document.sections[0].footer.paragraphs[0]
    line.paragraph_format.tab_stops.clear_all()
    line.paragraph_format.tab_stops.add_tab_stop(Cm(WIDE), docx.enum.text.WD_TAB_ALIGNMENT.RIGHT)
    words = say(about.language, "Page {page} of {pages}", page="\0", pages="\1")
    line.add_run(f"{clean(about.footer)}\t")
    before, rest = words.split("\0")
    between, after = rest.split("\1")
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        line.add_run(text)
        if field:
            line._p.append(_field(field))


def _field(name: str) -> Any:
    return parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')


def _describe(document: Document, about: About) -> None:
    properties, owner = document.core_properties, clean(about.owner)[:_LONGEST]
    properties.title, properties.author, properties.last_modified_by = clean(about.title)[:_LONGEST], owner, owner
    properties.comments, properties.language, properties.revision = "", TAGS[about.language], 1
    properties.created = properties.modified = datetime(about.day.year, about.day.month, about.day.day, 12)
