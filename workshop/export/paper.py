"""One sheet of a workbook as it is written: texts that stay texts, number formats, a header that stays in sight."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from workshop.export.sheet_table import Column, Form, Table
from workshop.text.cleaning import clean

_LOOKS_LIKE_A_FORMULA = ("=", "+", "-", "@")
_MOST_CHARACTERS = 32_000  # Excel holds 32,767 in a cell
_FONT = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
_DATES = {"da": "[$-406]d. mmmm yyyy", "en": "[$-809]d mmmm yyyy"}


class Paper:
    """The cell styles of one workbook, and how a value is put into a cell."""

    def __init__(self, book: Workbook, language: str) -> None:
        self._book = book
        self._formats: dict[str, Format] = {}
        self._date = _DATES[language]

    def head(self, sheet: Worksheet, row: int, columns: Sequence[Column]) -> None:
        """The header row, and as much width as the columns need."""
        style = self._style(bold=True, text_wrap=True, bg_color="#E4EAE6", bottom=1)
        for place, column in enumerate(columns):
            sheet.write_string(row, place, _text(column.title), style)
            sheet.set_column(place, place, column.form.width)

    def fill(self, sheet: Worksheet, row: int, table: Table) -> None:
        """The rows of a table, from this row on."""
        for down, values in enumerate(table.rows, row):
            for place, (value, column) in enumerate(zip(values, table.columns, strict=True)):
                self.cell(sheet, down, place, value, column.form)

    def cell(self, sheet: Worksheet, row: int, place: int, value: str | int | float | date, form: Form) -> None:
        """One value. A text is never a formula, also when it is edited or saved as something else."""
        if isinstance(value, str):
            if value:
                sheet.write_string(row, place, _text(value), self._text(value))
        elif isinstance(value, date):
            day = datetime(value.year, value.month, value.day)
            sheet.write_datetime(row, place, day, self._style(num_format=self._date, align="left"))
        else:
            sheet.write_number(row, place, value, self._style(num_format=form.format))

    def named(self, sheet: Worksheet, table: Table, name: str) -> None:
        """Make what was filled in from the first cell on a table of the workbook, with a name."""
        heads = [{"header": _text(column.title)} for column in table.columns]
        plain = "table_" + re.sub(r"[^A-Za-z0-9]", "_", name)  # `K01` by itself is the name of a cell
        options = {"name": plain, "columns": heads, "style": None, "banded_rows": False}
        sheet.add_table(0, 0, max(1, len(table.rows)), len(table.columns) - 1, options)
        self.head(sheet, 0, table.columns)

    def title(self, sheet: Worksheet, text: str) -> None:
        """The sheet's name in large letters, in its first cell."""
        sheet.write_string(0, 0, _text(text), self._style(bold=True, font_size=16))

    def label(self, sheet: Worksheet, row: int, text: str) -> None:
        """What the value beside it is."""
        sheet.write_string(row, 0, _text(text), self._style(bold=True))

    def link(self, sheet: Worksheet, row: int, name: str) -> None:
        """The name of another sheet, to go there."""
        quoted = name.replace("'", "''")
        sheet.write_url(row, 0, f"internal:'{quoted}'!A1", self._style(font_color="#0B5C4B", underline=1), name)

    def _text(self, value: str) -> Format:
        guarded = value.lstrip().startswith(_LOOKS_LIKE_A_FORMULA)
        return self._style(text_wrap=True, num_format="@", quote_prefix=guarded)

    def _style(self, **values: Any) -> Format:
        key = repr(sorted(values.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({**_FONT, **values})
        return self._formats[key]


def _text(value: str) -> str:
    """What a cell can hold; commonly nothing is lost, for texts are cleaned when they come in."""
    cleaned = clean(value, lines=True)
    return cleaned if len(cleaned) <= _MOST_CHARACTERS // 2 else cleaned[: _MOST_CHARACTERS // 2] + " …"
