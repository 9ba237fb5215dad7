"""Draws the blocks as a Word document with the shared parts, and gives its charts the colours of the decks."""

import re
from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.shared import Pt, RGBColor

from workshop.export import trial
from workshop.export.deck.cleaned import cleaned
from workshop.export.deck.theme import HEXES
from workshop.export.department import charts, plan
from workshop.export.department.blocks import Blank, Block, Chart, Heading, Items, Line, Table
from workshop.export.report import Report
from workshop.export.word import parts
from workshop.export.word.document import About, begin, saved
from workshop.language import say

_SHORT = 9  # rows of a table that stay on one page


def document(report: Report) -> bytes:
    """The department's picture as a .docx file."""
    report = cleaned(report)
    title, owner = plan.title(report), report.municipality or report.title
    sums = say(report.language, "Draft from the day. Sums only; no single answer, no single workplace.")
    foot = ". ".join(trial.marked(report, sums))
    made = begin(About(f"{title}: {report.title}", owner, report.day, foot, report.language))
    _theme(made)
    parts.title(made, title, (plan.subtitle(report),))
    planned = plan.blocks(report)
    for number, (block, following) in enumerate(zip(planned, (*planned[1:], None), strict=True), 1):
        together = isinstance(following, Chart) or (isinstance(following, Line) and following.quiet)
        _draw(made, block, number, report.language, together=together)
        if isinstance(block, Line) and isinstance(following, Table | Heading) and not block.quiet:
            made.paragraphs[-1].paragraph_format.keep_with_next = True
    return saved(made)


def _draw(made: Document, block: Block, number: int, language: str, *, together: bool) -> None:
    """One block; `together`: what comes next belongs to it."""
    if isinstance(block, Heading):
        parts.heading(made, block.text, block.level)
    elif isinstance(block, Line):
        (parts.quiet if block.quiet else parts.paragraph)(made, block.text)
    elif isinstance(block, Items):
        parts.bullets(made, block.texts)
    elif isinstance(block, Table):
        _table(made, block, together=together)
    else:
        charts.add(made, block, number, language)


def _table(made: Document, table: Table, *, together: bool) -> None:
    heads = [
        parts.Head(title, share, place >= table.numbers)
        for place, (title, share) in enumerate(zip(table.heads, table.shares, strict=True))
    ]
    rows = [[cell.hint if isinstance(cell, Blank) else cell for cell in row] for row in table.rows]
    parts.table(made, heads, rows, table.told)
    drawn = made.tables[-1]
    for drawn_row, row in zip(drawn.rows[1:], table.rows, strict=True):
        for cell, content in zip(drawn_row.cells, row, strict=True):
            if isinstance(content, Blank):
                _hinted(cell)
    under = made.paragraphs[-1].paragraph_format
    under.space_after, under.line_spacing, under.keep_with_next = Pt(0), Pt(8), together
    if len(table.rows) <= _SHORT:
        _keep(list(drawn.rows)[: None if together else -1])


def _keep(rows: Sequence[Any]) -> None:
    """These rows stand on the page of what comes after them."""
    for row in rows:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _hinted(cell: Any) -> None:
    """A cell to write in looks like one."""
    for run in cell.paragraphs[0].runs:
        run.font.italic, run.font.color.rgb = True, RGBColor.from_string(HEXES["dk2"])


def _theme(made: Document) -> None:
    """The colours that charts name: those of the decks."""
    for part in made.part.package.iter_parts():
        if str(part.partname).startswith("/word/theme/"):
            part._blob = _recoloured(part.blob)


def _recoloured(theme: bytes) -> bytes:
    text = theme.decode()
    for name, colour in HEXES.items():
        made = rf'\g<1><a:srgbClr val="{colour}"/>\g<2>'
        text = re.sub(rf"(<a:{name}>).*?(</a:{name}>)", made, text, flags=re.DOTALL)
    return text.encode()
