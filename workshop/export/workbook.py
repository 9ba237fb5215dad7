"""The day as a workbook, `answers.xlsx`: what it is, a sheet for each exercise, what the columns mean, accounts.

Each exercise's sheet is one table with its header in the first row and a number or a text in each row, ready for a
pivot table.
"""

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from workshop.core.figures import Notes
from workshop.export import evaluation, long_table, single, tables, workbook_front
from workshop.export.accounts import StepAccount
from workshop.export.paper import Paper
from workshop.export.report import Report, StepReport
from workshop.export.sheet_names import SheetNames
from workshop.export.sheet_table import Column, Form, Table
from workshop.export.workbook_front import Sheet, printed
from workshop.language import say

REASONS = {
    "acknowledged": "Received",
    "counted": "Counted",
    "as_text": "Text only",
    "passed": "Pass",
    "superseded": "Changed later",
    "deleted": "Deleted",
    "hidden": "Hidden",
    "suppressed": "Too few",
    "not_shown": "Not shown",
    "private": "Private",
    "typed": "Of these from paper",
}


def workbook(report: Report) -> bytes:
    """The file. The same report gives the same bytes."""
    file = BytesIO()
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(file, {"in_memory": True, **safe}) as book:
        _describe(book, report)
        paper, names = Paper(book, report.language), SheetNames()
        front = book.add_worksheet(names.take(say(report.language, "Front page")))
        meanings, accounts = (names.take(say(report.language, name)) for name in ("Columns", "Accounts"))
        sheets = tuple(_sheets(report, names))
        own = [(names.take(say(report.language, name)), table) for name, table in _of_the_day(report)]
        workbook_front.front(paper, front, report, sheets)
        for sheet in sheets:
            _sheet(paper, book.add_worksheet(sheet.name), _exercise(sheet, report.language), sheet.exercise)
        for name, table in own:
            _sheet(paper, book.add_worksheet(name), table)
        _sheet(paper, book.add_worksheet(meanings), workbook_front.meanings(report, sheets, own))
        _sheet(paper, book.add_worksheet(accounts), _accounts(report))
    return file.getvalue()


def _describe(book: Workbook, report: Report) -> None:
    made = datetime(report.day.year, report.day.month, report.day.day)
    about = {"title": report.title, "subject": say(report.language, "Answers from the day"), "created": made}
    book.set_properties({**about, "company": report.municipality, "author": report.unit or report.municipality})
    book.set_custom_property("Language", {"da": "da-DK", "en": "en-GB"}[report.language], "text")


def _sheets(report: Report, names: SheetNames) -> Iterator[Sheet]:
    """Every exercise that something was released of, in the order of the day; asked twice, it has one sheet."""
    for exercise in dict.fromkeys(step.exercise for step in report.steps):
        steps = [step for step in report.steps if step.exercise == exercise]
        results = tuple((step, table) for step in steps for table in _results(step, report.language))
        if results:
            title = next((item.title for item in report.items if item.exercise == exercise), steps[0].heading)
            yield Sheet(names.take(f"{exercise} {title.partition(':')[0]}"), exercise, results)


def _results(step: StepReport, language: str) -> Iterator[Table]:
    """A step's released figures, and the answers that may stand by themselves."""
    answers = single.answers(step)
    for figure in single.figures(step):
        if not (answers and isinstance(figure, Notes)):  # the answers say what the notes say, and more
            yield tables.table(figure, language)
    if answers:
        yield tables.texts(answers, language)


def _exercise(sheet: Sheet, language: str) -> Table:
    found = ((step.step, step.question or step.heading, table) for step, table in sheet.results)
    return long_table.together(found, workbook_front.spoken(long_table.COLUMNS, language))


def _of_the_day(report: Report) -> Iterator[tuple[str, Table]]:
    """What is told across the day's steps: its goals with how far they were reached."""
    if found := evaluation.of(report):
        yield "Evaluation", evaluation.table(found, report.language)


def _accounts(report: Report) -> Table:
    """Where every acknowledged send ended; the reasons add up to what was received."""
    names = [field.name for field in fields(StepAccount) if field.name != "step"]
    columns = [Column(say(report.language, "Step"), "", Form.WORD)]
    columns += [Column(say(report.language, REASONS[name])) for name in names]
    rows = [(account.step, *(getattr(account, name) for name in names)) for account in report.accounts]
    return Table(tuple(columns), tuple(rows))


def _sheet(paper: Paper, sheet: Worksheet, table: Table, name: str = "") -> None:
    """One table from the first cell on; a named one can be chosen by its name where a pivot table asks for its data."""
    paper.head(sheet, 0, table.columns)
    paper.fill(sheet, 1, table)
    sheet.freeze_panes(1, 0)
    if name:
        paper.named(sheet, table, name)
    else:
        sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
    sheet.repeat_rows(0)
    printed(sheet)
