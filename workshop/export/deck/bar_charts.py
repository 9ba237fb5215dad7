"""Plans bars: native charts of counts, as many bars on a slide as their labels leave room for."""

from collections.abc import Sequence

from workshop.core.figures import Figure
from workshop.export.deck.cleaned import inert
from workshop.export.deck.frame import evenly
from workshop.export.deck.measure import high, two_lines, wide, wrap
from workshop.export.deck.parts import BarChart, Box, Part
from workshop.export.deck.theme import LABEL
from workshop.export.deck.wording import sentence, told

Rows = Sequence[tuple[str, int]]  # labels with their counts

LABELS, _WIDE_LABELS = 0.42, 0.6  # of the width, at most, for the labels of bars; the second where it saves a slide


def charts(figure: Figure, series: str, rows: Rows, box: Box, last: Rows = ()) -> Sequence[Part]:
    """Bars, highest first; those in `last` stand at the end, and do not set what stands out."""
    ordered = [*sorted(rows, key=lambda row: -row[1]), *last]
    if not any(count for _, count in ordered):
        return sentence(figure)
    room, per = min((_fitting(ordered, box, most) for most in (LABELS, _WIDE_LABELS)), key=lambda f: _pages(ordered, f))
    labels = [label_of(label, box.wide * room - 16) for label, _ in ordered]
    left = [(inert(label_of(label, box.wide * room - 16)), count) for label, count in last]
    fitted = [(inert(label), count) for label, (_, count) in zip(labels, ordered, strict=True)]
    return [
        BarChart(
            told(figure, [f"{label.strip()}: {count}" for label, count in page]),
            series,
            tuple(label for label, _ in page),
            tuple(count for _, count in page),
            room,
            max(count for _, count in ordered),
            max((count for _, count in rows), default=0),
            loose=len([row for row in page if row in left]),
        )
        for page in evenly(fitted, per)
    ]


def _fitting(rows: Rows, box: Box, most: float) -> tuple[float, int]:
    """How much of the width the labels take, at most so much, and how many bars then fit on a slide."""
    longest = max(wide(label, LABEL) for label, _ in rows) + 24
    room = min(most, max(0.16, longest / box.wide))
    lines = max(len(wrap(label_of(label, box.wide * room - 16), LABEL, box.wide * room - 16)) for label, _ in rows)
    return room, int(box.high / (high(lines, LABEL) + 14))


def _pages(rows: Rows, fitted: tuple[float, int]) -> int:
    return -(-len(rows) // max(1, fitted[1]))


def label_of(text: str, room: float) -> str:
    """A label in two lines at most."""
    return two_lines(text, LABEL, room)
