"""A figure as a table: one kind of row, a number or a text in each cell, ready to be counted again in a sheet.

Adding a figure = its line in `FIGURES`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workshop.core import figures as f
from workshop.export import number_tables, text_tables
from workshop.export.report import Shared
from workshop.export.sheet_table import Column, Form, Part, Table
from workshop.language import say

_N = Column("n", "How many answered the question; Pass is not among them.", part=Part.N)
_COUNT = Column("Count", "How many chose, wrote or were counted under this.")
_SHARE = Column("Share", "The count as a share of n.", Form.SHARE, Part.DERIVED)
_THEME = Column("Theme", "The theme the room put it under.", Form.WORD, Part.THEME)


def table(figure: f.Figure, language: str) -> Table:
    """The figure's numbers and texts; column titles in the language."""
    found = FIGURES[figure.name](figure)
    return _spoken(found, language)


def texts(shared: Sequence[Shared], language: str) -> Table:
    """A row for each text; theme and workplace only where some text has one."""
    columns, rows = [text_tables.ANSWER], [[text.text] for text in shared]
    for column, values in (
        (_THEME, [text.theme for text in shared]),
        (text_tables.WORKPLACE, [text.workplace for text in shared]),
    ):
        if any(values):
            columns.append(column)
            rows = [[*row, value] for row, value in zip(rows, values, strict=True)]
    return _spoken(Table(tuple(columns), tuple(tuple(row) for row in rows)), language)


def _spoken(found: Table, language: str) -> Table:
    columns = (replace(c, title=say(language, c.title), meaning=say(language, c.meaning)) for c in found.columns)
    return Table(tuple(columns), found.rows)


def _bars(figure: f.Bars) -> Table:
    label = Column("Option", "What could be chosen, or was written in own words.", Form.TEXT, Part.NAME)
    return Table((label, _COUNT, _SHARE, _N), tuple((r.label, r.count, r.share, figure.n) for r in figure.rows))


def _words(figure: f.Words) -> Table:
    word = Column("Word", "Forms of one word are counted together.", Form.WORD, Part.NAME)
    return Table((word, _COUNT, _N), tuple((w.text, w.count, figure.n) for w in figure.words))


def _themes(figure: f.Themes) -> Table:
    titles = Column("Theme", "The name the room gave it.", Form.WORD, Part.NAME)
    example = Column("Example", "One of the answers in it.", Form.TEXT, Part.TEXT)
    unplaced = Column("Without a theme", "How many answers lie under no theme.", part=Part.ALONE)
    rows = [(t.title, t.count, (*t.examples, "")[0], figure.unplaced, figure.n) for t in figure.themes]
    return Table((titles, _COUNT, example, unplaced, _N), tuple(rows))


def _scales(figure: f.Scales) -> Table:
    columns = (
        Column("Statement", "What people took a stand on.", Form.TEXT, Part.NAME),
        Column("Value", "A point on the scale; how it is named at both ends stands beside it.", part=Part.VALUE),
        Column("Meaning", "The word at that end of the scale.", Form.WORD, Part.UNDER),
        _COUNT,
        Column("Share", "The count as a share of those who answered this statement.", Form.SHARE, Part.DERIVED),
        Column("Mean", "The mean of this statement.", Form.MEAN, Part.ONCE),
        Column("n", "How many answered this statement.", part=Part.N),
    )
    ends = {figure.low: figure.ends[0], figure.high: figure.ends[1]}
    rows = [
        (r.label, value, ends.get(value, ""), count, count / r.n if r.n else 0.0, r.mean, r.n)
        for r in figure.rows
        for value, count in enumerate(r.counts, figure.low)
    ]
    return Table(columns, tuple(rows))


def _ranking(figure: f.Ranking) -> Table:
    columns = (
        Column("Option", "What was put in order.", Form.TEXT, Part.NAME),
        Column("Points", "The sum of its places; a first place gives most."),
        Column("On lists", "How many had it on their list."),
        _N,
    )
    return Table(columns, tuple((r.label, r.points, r.chosen_by, figure.n) for r in figure.rows))


def _placement(figure: f.Placement) -> Table:
    columns = (
        Column("Card", "What was placed.", Form.TEXT, Part.NAME),
        Column(figure.x.label, f"0 = {figure.x.low}, 1 = {figure.x.high}.", Form.MEAN),
        Column(figure.y.label, f"0 = {figure.y.low}, 1 = {figure.y.high}.", Form.MEAN),
        Column("Spread across", "Standard deviation: how far apart the placements lie.", Form.MEAN),
        Column("Spread up", "Standard deviation: how far apart the placements lie.", Form.MEAN),
        Column("n", "How many placed this card.", part=Part.N),
    )
    return Table(columns, tuple((s.label, s.x, s.y, s.spread_x, s.spread_y, s.n) for s in figure.spots))


def _sorted(figure: f.Sorted) -> Table:
    columns = (
        Column("Card", "What was sorted.", Form.TEXT, Part.NAME),
        Column("Column", "Where it could be put.", Form.WORD, Part.UNDER),
        _COUNT,
        _N,
    )
    rows = [(r.label, c, n, figure.n) for r in figure.rows for c, n in zip(figure.columns, r.counts, strict=True)]
    return Table(columns, tuple(rows))


def _forces(figure: f.Forces) -> Table:
    columns = (
        Column("Force", "What helps or hinders.", Form.TEXT, Part.NAME),
        Column("Side", "Which side of the field it is on.", Form.WORD, Part.UNDER),
        Column("Strength", "The mean strength it was given.", Form.MEAN),
        Column("Can we?", "1 = we can do something about it ourselves, 0 = we cannot.", Form.MEAN),
        _COUNT,
    )
    sides = zip(figure.sides, (figure.helps, figure.hinders), strict=True)
    rows = [(each.label, name, each.strength, each.can, each.count) for name, side in sides for each in side]
    return Table(columns, tuple(rows))


FIGURES: Mapping[str, Callable[[Any], Table]] = {
    "bars": _bars,
    "words": _words,
    "themes": _themes,
    "scales": _scales,
    "gaps": number_tables.gaps,
    "weights": number_tables.weights,
    "triangle": number_tables.triangle,
    "movement": number_tables.movement,
    "ranking": _ranking,
    "placement": _placement,
    "agreements": text_tables.agreements,
    "notes": text_tables.notes,
    "sheet": text_tables.sheet,
    "decisions": text_tables.decisions,
    "panels": text_tables.sheet,
    "pairs": text_tables.pairs,
    "sorted": _sorted,
    "forces": _forces,
}
