"""What a reader of the workbook meets first: the front page, and what every column and entry means."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from xlsxwriter.worksheet import Worksheet

from workshop.export import long_table, trial
from workshop.export.paper import Paper
from workshop.export.report import Report, StepReport
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


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to be: an exercise with the released results of its steps, in the order of the day."""

    name: str
    exercise: str
    results: tuple[tuple[StepReport, Table], ...]


def front(paper: Paper, sheet: Worksheet, report: Report, sheets: tuple[Sheet, ...]) -> None:
    """What this is, and every step with the sheet it is in."""
    paper.title(sheet, report.title)
    row = 2
    for label, value in _facts(report):
        if not value:
            continue
        paper.label(sheet, row, say(report.language, label))
        paper.cell(sheet, row, 1, value, Form.NUMBER)
        row += 1
    overview = _overview(report, sheets)
    paper.head(sheet, row + 1, overview.columns)
    paper.fill(sheet, row + 2, overview)
    for place, line in enumerate(overview.rows):
        if line[0]:
            paper.link(sheet, row + 2 + place, str(line[0]))
    printed(sheet)


def _facts(report: Report) -> Iterator[tuple[str, str | int | date]]:
    language = report.language
    about = "Released results from the day, without names. A question under {floor} answers is not shown."
    yield "What this is", ". ".join(trial.marked(report, say(language, about, floor=report.floor)))
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


def _overview(report: Report, sheets: tuple[Sheet, ...]) -> Table:
    """Every step that was asked, with its exercise's sheet or the reason why it is in none."""
    titles = {"Sheet": Form.TEXT, "Question": Form.TEXT, "Who answered": Form.WORD, "Class": Form.WORD}
    titles |= {"Standing": Form.WORD, "n": Form.NUMBER, "Pass": Form.NUMBER}
    rows: list[tuple[str | int | float, ...]] = []
    for step in report.steps:
        words = (ASKED.get(step.who, step.who), CLASSES.get(step.audience, ""), STANDINGS[step.standing])
        told = [say(report.language, word, floor=report.floor) for word in words]
        numbers = (step.n, step.passed) if step.standing == "shown" and step.n else ("", "")
        name = next((sheet.name for sheet in sheets if any(each is step for each, _ in sheet.results)), "")
        rows.append((name, f"{step.exercise} {step.question}", *told, *numbers))
    return Table(tuple(Column(say(report.language, title), "", form) for title, form in titles.items()), tuple(rows))


def meanings(report: Report, sheets: tuple[Sheet, ...], own: Iterable[tuple[str, Table]]) -> Table:
    """What every column holds, and what the entries of an exercise's rows mean."""
    titles = {
        "Sheet": Form.TEXT,
        "Step": Form.WORD,
        "Column": Form.WORD,
        "Entry": Form.TEXT,
        "What it holds": Form.TEXT,
    }
    columns = tuple(Column(say(report.language, title), "", form) for title, form in titles.items())
    all_of_them = say(report.language, "every exercise")
    rows = [(all_of_them, "", c.title, "", c.meaning) for c in spoken(long_table.COLUMNS, report.language)]
    for sheet in sheets:
        for step, table in sheet.results:
            for column, entry in long_table.explained(table):
                rows.append((sheet.name, step.step, say(report.language, column), entry.title, entry.meaning))
    rows += [(name, "", column.title, "", column.meaning) for name, table in own for column in table.columns]
    return Table(columns, tuple(dict.fromkeys(rows)))


def spoken(columns: Iterable[Column], language: str) -> tuple[Column, ...]:
    """The columns in the language."""
    return tuple(replace(c, title=say(language, c.title), meaning=say(language, c.meaning)) for c in columns)


def printed(sheet: Worksheet) -> None:
    """A4 on its side, as wide as one page."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
