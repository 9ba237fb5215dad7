"""A figure as a table: one kind of row, a number or a text in each cell, ready to be counted again in a sheet.

Adding a figure = its line in `FIGURES`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workshop.core import figures as f
from workshop.export import number_tables
from workshop.export.report import Shared
from workshop.export.sheet_table import Column, Form, Table
from workshop.language import say

_N = Column("n", "How many answered the question; Pass is not among them.")
_COUNT = Column("Count", "How many chose, wrote or were counted under this.")
_SHARE = Column("Share", "The count as a share of n.", Form.SHARE)
_ANSWER = Column("Answer", "A text as it was written and let through; the order is mixed.", Form.TEXT)
_THEME = Column("Theme", "The theme the room put it under.", Form.WORD)
_WORKPLACE = Column("Workplace", "Whose text it is, where the trio put it on the wall itself.", Form.WORD)


def table(figure: f.Figure, language: str) -> Table:
    """The figure's numbers and texts; column titles in the language."""
    found = FIGURES[figure.name](figure)
    return _spoken(found, language)


def texts(shared: Sequence[Shared], language: str) -> Table:
    """A row for each text; theme and workplace only where some text has one."""
    columns, rows = [_ANSWER], [[text.text] for text in shared]
    for column, values in (
        (_THEME, [text.theme for text in shared]),
        (_WORKPLACE, [text.workplace for text in shared]),
    ):
        if any(values):
            columns.append(column)
            rows = [[*row, value] for row, value in zip(rows, values, strict=True)]
    return _spoken(Table(tuple(columns), tuple(tuple(row) for row in rows)), language)


def _spoken(found: Table, language: str) -> Table:
    columns = (Column(say(language, c.title), say(language, c.meaning), c.form) for c in found.columns)
    return Table(tuple(columns), found.rows)


def _bars(figure: f.Bars) -> Table:
    label = Column("Option", "What could be chosen, or was written in own words.", Form.TEXT)
    return Table((label, _COUNT, _SHARE, _N), tuple((r.label, r.count, r.share, figure.n) for r in figure.rows))


def _words(figure: f.Words) -> Table:
    word = Column("Word", "Forms of one word are counted together.", Form.WORD)
    return Table((word, _COUNT, _N), tuple((w.text, w.count, figure.n) for w in figure.words))


def _themes(figure: f.Themes) -> Table:
    titles = Column("Theme", "The name the room gave it.", Form.WORD)
    example = Column("Example", "One of the answers in it.", Form.TEXT)
    unplaced = Column("Without a theme", "How many answers lie under no theme.")
    rows = [(t.title, t.count, (*t.examples, "")[0], figure.unplaced, figure.n) for t in figure.themes]
    return Table((titles, _COUNT, example, unplaced, _N), tuple(rows))


def _scales(figure: f.Scales) -> Table:
    columns = (
        Column("Statement", "What people took a stand on.", Form.TEXT),
        Column("Value", "A point on the scale; how it is named at both ends stands beside it."),
        Column("Meaning", "The word at that end of the scale.", Form.WORD),
        _COUNT,
        Column("Share", "The count as a share of those who answered this statement.", Form.SHARE),
        Column("Mean", "The mean of this statement.", Form.MEAN),
        Column("n", "How many answered this statement."),
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
        Column("Option", "What was put in order.", Form.TEXT),
        Column("Points", "The sum of its places; a first place gives most."),
        Column("On lists", "How many had it on their list."),
        _N,
    )
    return Table(columns, tuple((r.label, r.points, r.chosen_by, figure.n) for r in figure.rows))


def _placement(figure: f.Placement) -> Table:
    columns = (
        Column("Card", "What was placed.", Form.TEXT),
        Column(figure.x.label, f"0 = {figure.x.low}, 1 = {figure.x.high}.", Form.MEAN),
        Column(figure.y.label, f"0 = {figure.y.low}, 1 = {figure.y.high}.", Form.MEAN),
        Column("Spread across", "Standard deviation: how far apart the placements lie.", Form.MEAN),
        Column("Spread up", "Standard deviation: how far apart the placements lie.", Form.MEAN),
        Column("n", "How many placed this card."),
    )
    return Table(columns, tuple((s.label, s.x, s.y, s.spread_x, s.spread_y, s.n) for s in figure.spots))


def _agreements(figure: f.Agreements) -> Table:
    fullest_first = sorted(figure.cards, key=lambda card: -len(card.lines))  # it has the fields in their order
    labels = tuple(dict.fromkeys(label for card in fullest_first for label, _ in card.lines))
    columns = (_WORKPLACE, Column("Experiment", "The trio's sentence on the wall.", Form.TEXT))
    fields = tuple(Column(label, "A field of the card, as the trio filled it in.", Form.TEXT) for label in labels)
    rows = []
    for card in figure.cards:
        written = dict(card.lines)
        rows.append((card.workplace, card.sentence, *(written.get(label, "") for label in labels)))
    return Table(columns + fields, tuple(rows))


def _notes(figure: f.Notes) -> Table:
    return Table((_ANSWER,), tuple((note,) for note in figure.notes))


def _sheet(figure: f.Sheet) -> Table:
    columns = (
        Column("Field", "Whose or which field of the sheet.", Form.WORD),
        Column("Under", "The field, or the theme the room put it under.", Form.WORD),
        _ANSWER,
        Column("Star", "1 where the trio gave it the star."),
    )
    rows = [(c.title, g.label, t, int(g.marked)) for c in figure.columns for g in c.groups for t in g.texts]
    return Table(columns, tuple(rows))


def _sorted(figure: f.Sorted) -> Table:
    columns = (
        Column("Card", "What was sorted.", Form.TEXT),
        Column("Column", "Where it could be put.", Form.WORD),
        _COUNT,
        _N,
    )
    rows = [(r.label, c, n, figure.n) for r in figure.rows for c, n in zip(figure.columns, r.counts, strict=True)]
    return Table(columns, tuple(rows))


def _decisions(figure: f.Decisions) -> Table:
    columns = (
        Column("What", "What people can do something about, or what is decided above them.", Form.TEXT),
        Column("Who decides", "The list it stands in: our own, or a decision above us.", Form.TEXT),
        _N,
    )
    rows = [(text, c.title, figure.n) for c in figure.columns for group in c.groups for text in group.texts]
    return Table(columns, tuple(rows))


def _pairs(figure: f.Pairs) -> Table:
    columns = (
        Column("Buddies", "The workplaces that ask each other how it goes.", Form.TEXT),
        Column("When they meet", "As one of them has written it; empty where they have not agreed yet.", Form.TEXT),
    )
    return Table(columns, tuple((row.names, row.when) for row in figure.rows))


def _forces(figure: f.Forces) -> Table:
    columns = (
        Column("Force", "What helps or hinders.", Form.TEXT),
        Column("Side", "Which side of the field it is on.", Form.WORD),
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
    "agreements": _agreements,
    "notes": _notes,
    "sheet": _sheet,
    "decisions": _decisions,
    "panels": _sheet,
    "pairs": _pairs,
    "sorted": _sorted,
    "forces": _forces,
}
