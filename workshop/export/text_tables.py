"""Figures of texts as tables: cards, sheets, lists and what was written one by one."""

from workshop.core import figures as f
from workshop.export.sheet_table import Column, Form, Part, Table

ANSWER = Column("Answer", "A text as it was written and let through; the order is mixed.", Form.TEXT, Part.TEXT)
WORKPLACE = Column(
    "Workplace", "Whose text it is, where the trio put it on the wall itself.", Form.WORD, Part.WORKPLACE
)
_N = Column("n", "How many answered the question; Pass is not among them.", part=Part.N)


def agreements(figure: f.Agreements) -> Table:
    """A row for each card, a column for each of its fields."""
    fullest_first = sorted(figure.cards, key=lambda card: -len(card.lines))  # it has the fields in their order
    labels = tuple(dict.fromkeys(label for card in fullest_first for label, _ in card.lines))
    columns = (WORKPLACE, Column("Experiment", "The trio's sentence on the wall.", Form.TEXT, Part.TEXT))
    fields = tuple(
        Column(label, "A field of the card, as the trio filled it in.", Form.TEXT, Part.TEXT) for label in labels
    )
    rows = []
    for card in figure.cards:
        written = dict(card.lines)
        rows.append((card.workplace, card.sentence, *(written.get(label, "") for label in labels)))
    return Table(columns + fields, tuple(rows))


def notes(figure: f.Notes) -> Table:
    """A row for each text."""
    return Table((ANSWER,), tuple((note,) for note in figure.notes))


def sheet(figure: f.Sheet) -> Table:
    """A row for each text, with the field it was written in."""
    columns = (
        Column("Field", "Whose or which field of the sheet.", Form.WORD, Part.NAME),
        Column("Under", "The field, or the theme the room put it under.", Form.WORD, Part.UNDER),
        ANSWER,
        Column("Star", "1 where the trio gave it the star.", part=Part.MARK),
    )
    rows = [(c.title, g.label, t, int(g.marked)) for c in figure.columns for g in c.groups for t in g.texts]
    return Table(columns, tuple(rows))


def decisions(figure: f.Decisions) -> Table:
    """A row for each thing, in the list it stands in."""
    columns = (
        Column("What", "What people can do something about, or what is decided above them.", Form.TEXT, Part.TEXT),
        Column("Who decides", "The list it stands in: our own, or a decision above us.", Form.TEXT, Part.UNDER),
        _N,
    )
    rows = [(text, c.title, figure.n) for c in figure.columns for group in c.groups for text in group.texts]
    return Table(columns, tuple(rows))


def pairs(figure: f.Pairs) -> Table:
    """A row for each pair."""
    columns = (
        Column("Buddies", "The workplaces that ask each other how it goes.", Form.TEXT, Part.NAME),
        Column(
            "When they meet",
            "As one of them has written it; empty where they have not agreed yet.",
            Form.TEXT,
            Part.TEXT,
        ),
    )
    return Table(columns, tuple((row.names, row.when) for row in figure.rows))
