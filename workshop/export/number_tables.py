"""Figures of numbers as tables: distances, weights, mixtures, and what has moved; a row can be counted again."""

from workshop.core import figures as f
from workshop.export.sheet_table import Column, Form, Part, Table
from workshop.kinds import distance


def gaps(figure: f.Gaps) -> Table:
    """Both means of each statement and the distance between them."""
    first, second = figure.sides
    columns = (
        Column("Statement", "What people took a stand on.", Form.TEXT, Part.NAME),
        Column(first or "Today", f"{figure.low} = {figure.ends[0]}, {figure.high} = {figure.ends[1]}.", Form.MEAN),
        Column(second or "Wished", f"{figure.low} = {figure.ends[0]}, {figure.high} = {figure.ends[1]}.", Form.MEAN),
        Column("Distance", "The second mean minus the first, each with one decimal.", Form.MEAN),
        Column("n", "How many answered this statement.", part=Part.N),
    )
    return Table(columns, tuple((r.label, r.today, r.wished, distance.step(r), r.n) for r in figure.rows))


def weights(figure: f.Weights) -> Table:
    """The median and the quartiles of what each was given."""
    columns = (
        Column("Option", "What points were shared between.", Form.TEXT, Part.NAME),
        Column("Points, median", "Half gave this much or more, of a hundred points.", Form.MEAN),
        Column("Lower quartile", "Three in four gave this much or more.", Form.MEAN),
        Column("Upper quartile", "One in four gave this much or more.", Form.MEAN),
        Column("n", "How many answered the question; Pass is not among them.", part=Part.N),
    )
    return Table(columns, tuple((r.label, r.median, r.low, r.high, figure.n) for r in figure.rows))


def triangle(figure: f.Triangle) -> Table:
    """A row for each mixture and pole."""
    columns = (
        Column("Mixture", "Which of the mixtures it is.", Form.WORD, Part.NAME),
        Column("Pole", "A corner of the triangle.", Form.TEXT, Part.UNDER),
        Column("Share", "The pole's mean share of the mixture.", Form.SHARE),
        Column("Spread", "How far apart the answers lie; 1 is the side of the triangle.", Form.MEAN, Part.ONCE),
        Column("n", "How many answered the question; Pass is not among them.", part=Part.N),
    )
    rows = [
        (blend.label, pole, share, blend.spread, figure.n)
        for blend in figure.blends
        for pole, share in zip(figure.poles, blend.shares, strict=True)
    ]
    return Table(columns, tuple(rows))


def movement(figure: f.Movement) -> Table:
    """Both counts of each answer and their shares."""
    columns = (
        Column("Option", "What could be chosen both times.", Form.TEXT, Part.NAME),
        Column("Before", "How many chose it the first time."),
        Column("Now", "How many chose it the second time."),
        Column("Share before", "The count as a share of those who answered the first time.", Form.SHARE, Part.DERIVED),
        Column("Share now", "The count as a share of those who answered the second time.", Form.SHARE, Part.DERIVED),
        Column("n before", "How many answered the first time; no answer is joined with a later one.", part=Part.N),
        Column("n now", "How many answered the second time.", part=Part.N),
    )
    rows = [(r.label, r.before, r.after, r.before_share, r.after_share, figure.n_before, figure.n) for r in figure.rows]
    return Table(columns, tuple(rows))
