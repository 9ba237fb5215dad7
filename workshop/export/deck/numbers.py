"""Plans results that are numbers people gave: distances, weights, mixtures, and what has moved since last time."""

from collections.abc import Sequence

from workshop.core.figures import Blend, Gap, Gaps, Movement, Triangle, Weight, Weights
from workshop.export.deck.cleaned import inert
from workshop.export.deck.frame import evenly
from workshop.export.deck.measure import high, shorten, two_lines
from workshop.export.deck.number_parts import Dumbbell, Dumbbells, Mixture, Moves, Pole, Weighing
from workshop.export.deck.parts import Box, Part
from workshop.export.deck.theme import BODY, LABEL
from workshop.export.deck.wording import sentence, told
from workshop.kinds import distance
from workshop.kinds.telling import decimal, plain
from workshop.language import say

LABELS = 0.36  # of the width, for the labels
ENDS = 0.19  # of the width, for the words at each end of a scale
GAP_HEAD, GAP_ROW = 34.0, 50.0  # over the rows, and one row at least
PAIR, LEGEND = 62.0, 40.0  # two bars with their space, and the legend under them
WEIGHT = 48.0
TRIANGLE = 0.866  # the height of a triangle whose side is 1


def gaps(figure: Gaps, box: Box, language: str) -> Sequence[Part]:
    """A dumbbell for each statement, the largest distance first."""
    sides = (figure.sides[0] or say(language, "Today"), figure.sides[1] or say(language, "Wished"))
    words = [f"{n} {word}".strip() for n, word in zip((figure.low, figure.high), figure.ends, strict=True)]
    ends = [shorten(word, LABEL, box.wide * ENDS, 1) for word in words]
    found: list[Part] = []
    for page in evenly(figure.rows, int((box.high - GAP_HEAD) / GAP_ROW)):
        rows = tuple(_dumbbell(row, figure, box, language) for row in page)
        name = told(figure, [f"{row.label}: {'–'.join(row.written)}" for row in rows])
        steps = figure.high - figure.low + 1
        wished = not figure.sides[1]
        found.append(Dumbbells(name, sides, wished, (ends[0], ends[1]), steps, rows, LABELS))
    return found or sentence(figure)


def _dumbbell(row: Gap, figure: Gaps, box: Box, language: str) -> Dumbbell:
    low, high_end = ((value - figure.low) / (figure.high - figure.low) for value in (row.today, row.wished))
    written = (decimal(language, row.today), decimal(language, row.wished))
    return Dumbbell(_label(row.label, box), low, high_end, written, signed(language, row))


def signed(language: str, row: Gap) -> str:
    """The distance with its sign: +2,9."""
    by = distance.step(row)
    sign = "+" if by > 0 else "−" if by < 0 else "±"
    return sign + decimal(language, abs(by))


def weights(figure: Weights, box: Box, language: str) -> Sequence[Part]:
    """Bars of what was typically given, with the middle half beside each."""
    found: list[Part] = []
    most = max([row.median for row in figure.rows], default=0.0)
    for page in evenly(figure.rows, int((box.high - high(1, LABEL)) / WEIGHT)):
        halves = tuple(half(row, language) for row in page)
        values = [
            f"{row.label}: {plain(language, row.median)} ({between})" for row, between in zip(page, halves, strict=True)
        ]
        labels = tuple(inert(_label(row.label, box)) for row in page)
        medians = tuple(row.median for row in page)
        series, beside = say(language, "Points, median"), say(language, "The middle half")
        found.append(Weighing(told(figure, values), series, labels, medians, halves, beside, LABELS, most))
    return found or sentence(figure)


def half(row: Weight, language: str) -> str:
    """The middle half of what one thing was given: 10–25."""
    return f"{plain(language, row.low)}–{plain(language, row.high)}"


def movement(figure: Movement, box: Box, language: str) -> Sequence[Part]:
    """Two bars for each answer: its share before, and now."""
    series = tuple(f"{side} ({n})" for side, n in zip(_sides(language), (figure.n_before, figure.n), strict=True))
    most = max([share for row in figure.rows for share in (row.before_share, row.after_share)], default=0.0)
    if mean_of(figure):
        return [_scale_moved(figure, series, most)]
    found: list[Part] = []
    for page in evenly(figure.rows, int((box.high - LEGEND) / PAIR)):
        name = told(figure, [f"{row.label}: {row.before_share:.0%}–{row.after_share:.0%}" for row in page])
        labels = tuple(inert(_label(row.label, box)) for row in page)
        shares = tuple((row.before_share, row.after_share) for row in page)
        found.append(Moves(name, (series[0], series[1]), labels, shares, LABELS, most))
    return found or sentence(figure)


def _scale_moved(figure: Movement, series: Sequence[str], most: float) -> Moves:
    """The numbers of a scale side by side, in percent."""
    name = told(figure, [f"{row.label}: {row.before_share:.0%}–{row.after_share:.0%}" for row in figure.rows])
    shares = tuple((round(100 * row.before_share), round(100 * row.after_share)) for row in figure.rows)
    before, now = (f"{side}, %" for side in series)
    labels = tuple(row.label for row in figure.rows)
    return Moves(name, (before, now), labels, shares, LABELS, 100 * most, upright=True)


def mean_of(figure: Movement) -> tuple[float, float] | None:
    """The mean before and now where the answers are the numbers of a scale; None where they are words."""
    if not figure.rows or not all(row.label.isdecimal() for row in figure.rows):
        return None
    before = sum(int(row.label) * row.before_share for row in figure.rows)
    return before, sum(int(row.label) * row.after_share for row in figure.rows)


def _sides(language: str) -> tuple[str, str]:
    return say(language, "Before"), say(language, "Now")


def triangle(figure: Triangle, box: Box, language: str) -> Sequence[Part]:
    """The triangle with its mixtures; the shares stand at the corners."""
    if not figure.blends:
        return sentence(figure)
    side = box.high / TRIANGLE
    rooms = (box.wide / 2 - 80, (box.wide - side) / 2 - 12, (box.wide - side) / 2 - 12)
    poles = [_pole(figure, place, room, 1 + (place > 0)) for place, room in enumerate(rooms)]
    name = told(figure, [f"{pole.label}: {pole.numbers}" for pole in poles])
    means = tuple(_mean(blend) for blend in figure.blends)
    spreads = tuple(blend.spread for blend in figure.blends)
    legends = tuple(shorten(blend.label, LABEL, rooms[1] - 30, 2) for blend in figure.blends)
    return [Mixture(name, (poles[0], poles[1], poles[2]), means, spreads, legends)]


def _pole(figure: Triangle, place: int, room: float, lines: int) -> Pole:
    numbers = " → ".join(str(round(100 * blend.shares[place])) for blend in figure.blends)
    return Pole(shorten(figure.poles[place], BODY, room, lines), numbers)


def _mean(blend: Blend) -> tuple[float, float]:
    """Across and down in the triangle's square: the first pole is on top, the second left, the third right."""
    return (1 + blend.shares[2] - blend.shares[1]) / 2, 1 - blend.shares[0]


def _label(text: str, box: Box) -> str:
    return two_lines(text, LABEL, box.wide * LABELS - 16)
