"""The day as a workbook, `answers.xlsx`: what it is, a sheet for each released result, what the columns mean, accounts.

Each result sheet is one plain table with its header in the first row, ready for a pivot table.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date, datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from workshop.core.figures import Notes
from workshop.export import evaluation, single, tables
from workshop.export.paper import Paper
from workshop.export.report import Report, StepAccount, StepReport
from workshop.export.sheet_names import SheetNames
from workshop.export.sheet_table import Column, Form, Table
from workshop.language import say

STANDINGS = {
    "shown": "Shown",
    "below_floor": "Shown from {floor} answers on",
    "not_yet": "Not shown yet",
    "trio_only": "The trios' own",
    "nobody_asked": "Not looked at together",
}
CLASSES = {"room": "In sums only", "trio": "The trio's", "screen": "On the screen"}
ASKED = {"person": "Each person", "trio": "The trio", "pair": "Two trios", "role": "Each role", "room": "The room"}
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


@dataclass(frozen=True, slots=True)
class Result:
    """A sheet to be: one table of one step."""

    sheet: str
    step: StepReport
    table: Table


def workbook(report: Report) -> bytes:
    """The file. The same report gives the same bytes."""
    file = BytesIO()
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(file, {"in_memory": True, **safe}) as book:
        _describe(book, report)
        paper, names = Paper(book, report.language), SheetNames()
        front = book.add_worksheet(names.take(say(report.language, "Front page")))
        meanings, accounts = (names.take(say(report.language, name)) for name in ("Columns", "Accounts"))
        results = tuple(_results(report, names))
        own = [(names.take(say(report.language, name)), table) for name, table in _of_the_day(report)]
        _front(paper, front, report, results)
        for result in results:
            _sheet(paper, book.add_worksheet(result.sheet), result.table)
        for name, table in own:
            _sheet(paper, book.add_worksheet(name), table)
        _sheet(paper, book.add_worksheet(meanings), _meanings(report, results))
        _sheet(paper, book.add_worksheet(accounts), _accounts(report))
    return file.getvalue()


def _describe(book: Workbook, report: Report) -> None:
    made = datetime(report.day.year, report.day.month, report.day.day)
    about = {"title": report.title, "subject": say(report.language, "Answers from the day"), "created": made}
    book.set_properties({**about, "company": report.municipality, "author": report.unit or report.municipality})
    book.set_custom_property("Language", {"da": "da-DK", "en": "en-GB"}[report.language], "text")


def _results(report: Report, names: SheetNames) -> Iterator[Result]:
    """Every released figure, and the answers that may stand by themselves, in the order of the day."""
    for step in report.steps:
        answers = single.answers(step)
        for figure in single.figures(step):
            if not (answers and isinstance(figure, Notes)):  # the answers say what the notes say, and more
                yield Result(names.take(f"{step.exercise} {step.step}"), step, tables.table(figure, report.language))
        if answers:
            name = say(report.language, "{step} answers", step=f"{step.exercise} {step.step}")
            yield Result(names.take(name), step, tables.texts(answers, report.language))


def _of_the_day(report: Report) -> Iterator[tuple[str, Table]]:
    """What is told across the day's steps: its goals with how far they were reached."""
    if found := evaluation.of(report):
        yield "Evaluation", evaluation.table(found, report.language)


def _front(paper: Paper, sheet: Worksheet, report: Report, results: tuple[Result, ...]) -> None:
    paper.title(sheet, report.title)
    row = 2
    for label, value in _facts(report):
        if not value:
            continue
        paper.label(sheet, row, say(report.language, label))
        paper.cell(sheet, row, 1, value, Form.NUMBER)
        row += 1
    overview = _overview(report, results)
    paper.head(sheet, row + 1, overview.columns)
    paper.fill(sheet, row + 2, overview)
    for place, line in enumerate(overview.rows):
        if line[0]:
            paper.link(sheet, row + 2 + place, str(line[0]))
    _print(sheet)


def _facts(report: Report) -> Iterator[tuple[str, str | int | date]]:
    language = report.language
    about = "Released results from the day, without names. A question under {floor} answers is not shown."
    yield "What this is", say(language, about, floor=report.floor)
    yield "Organisation", ", ".join(part for part in (report.municipality, report.unit) if part)
    yield "Date", report.day
    yield "People", report.people
    yield "Workplaces", report.workplaces
    if report.functions:
        named = {"leader": "leaders", "tr": "TR", "amr": "AMR"}
        counted = (f"{n} {say(language, named.get(function, function))}" for function, n in report.functions.items())
        yield "Functions", ", ".join(counted)
    yield "Fewest answers shown", report.floor
    yield "Single answers are deleted", report.delete_on
    yield "Language", say(language, {"da": "Danish", "en": "English"}[language])


def _overview(report: Report, results: tuple[Result, ...]) -> Table:
    """Every step that was asked, with its sheets or the reason why it has none."""
    titles = {"Sheet": Form.TEXT, "Question": Form.TEXT, "Who answered": Form.WORD, "Class": Form.WORD}
    titles |= {"Standing": Form.WORD, "n": Form.NUMBER, "Pass": Form.NUMBER}
    rows: list[tuple[str | int | float, ...]] = []
    for step in report.steps:
        words = (ASKED.get(step.who, step.who), CLASSES.get(step.audience, ""), STANDINGS[step.standing])
        told = [say(report.language, word, floor=report.floor) for word in words]
        numbers = (step.n, step.passed) if step.standing == "shown" and step.n else ("", "")
        for sheet in [result.sheet for result in results if result.step is step] or [""]:
            rows.append((sheet, f"{step.exercise} {step.question}", *told, *numbers))
    return Table(tuple(Column(say(report.language, title), "", form) for title, form in titles.items()), tuple(rows))


def _meanings(report: Report, results: tuple[Result, ...]) -> Table:
    """What every column of every result sheet holds."""
    titles = {"Sheet": Form.WORD, "Column": Form.WORD, "What it holds": Form.TEXT, "Question": Form.TEXT}
    columns = tuple(Column(say(report.language, title), "", form) for title, form in titles.items())
    rows = [(r.sheet, column.title, column.meaning, r.step.question) for r in results for column in r.table.columns]
    return Table(columns, tuple(rows))


def _accounts(report: Report) -> Table:
    """Where every acknowledged send ended; the reasons add up to what was received."""
    names = [field.name for field in fields(StepAccount) if field.name != "step"]
    columns = [Column(say(report.language, "Step"), "", Form.WORD)]
    columns += [Column(say(report.language, REASONS[name])) for name in names]
    rows = [(account.step, *(getattr(account, name) for name in names)) for account in report.accounts]
    return Table(tuple(columns), tuple(rows))


def _sheet(paper: Paper, sheet: Worksheet, table: Table) -> None:
    paper.head(sheet, 0, table.columns)
    paper.fill(sheet, 1, table)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.columns) - 1)
    sheet.repeat_rows(0)
    _print(sheet)


def _print(sheet: Worksheet) -> None:
    """A4 on its side, as wide as one page."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
