"""Measures a planned slide as its reader would: what runs over, touches, or is too small to read."""

from collections.abc import Iterator
from functools import singledispatch
from itertools import combinations

from workshop.export.deck.filled import FOOT, HEAD
from workshop.export.deck.filled import row as force_row
from workshop.export.deck.frame import ASIDE_MARK, aside_box, body_box, inner, title_box, title_lines, title_size
from workshop.export.deck.look import worn
from workshop.export.deck.measure import high, wide, wrap
from workshop.export.deck.number_parts import Dumbbells, ForceField, Mixture, Moves, Weighing
from workshop.export.deck.numbers import GAP_HEAD, LEGEND, TRIANGLE
from workshop.export.deck.parts import BarChart, Box, Cloud, Columns, Distribution, Map, Part, Pictograms, Table, Text
from workshop.export.deck.slide import Slide
from workshop.export.deck.tables import PAD_X
from workshop.export.deck.theme import BODY, HEIGHT, LABEL, LARGE

SLACK = 0.5  # points, for rounding


def faults(slide: Slide) -> list[str]:
    """What is wrong with a slide, each with its title."""
    found = [*_title(slide), *_aside(slide)]
    if slide.part is not None:
        found += _part(slide.part, body_box(slide.title, slide.aside))
    return [f"{slide.title!r}: {fault}" for fault in found]


def _title(slide: Slide) -> Iterator[str]:
    size, stand = title_size(slide.title, slide.layout), worn().stands[slide.layout]
    if high(title_lines(slide.title, size, stand), size) > stand.title.high + SLACK:
        yield "the title runs over"
    if len(wrap(slide.kicker, LABEL, inner())) > 1:
        yield "the kicker runs over"
    if title_box(slide.title).touches(body_box(slide.title)):
        yield "the title stands on the body"


def _aside(slide: Slide) -> Iterator[str]:
    if slide.aside and not aside_box(slide.aside).inside(Box(0, 0, worn().wide, HEIGHT)):
        yield "the aside leaves the page"
    if slide.aside and wide(slide.aside.label, LABEL) > inner() - ASIDE_MARK:
        yield "the aside's label runs over"


@singledispatch
def _part(part: Part, box: Box) -> list[str]:
    return []


@_part.register
def _(part: Text, box: Box) -> list[str]:
    tall = sum(
        line.before + high(len(wrap(line.text, line.size, box.wide, voice=line.voice)), line.size)
        for line in part.lines
    )
    small = [line.text for line in part.lines if line.size < BODY]
    return ["the text runs over"] * (tall > box.high + SLACK) + [f"too small: {text}" for text in small]


@_part.register
def _(part: Table, box: Box) -> list[str]:
    found = ["the table runs over"] * (sum(part.highs) + part.head > box.high + SLACK)
    found += [f"the head runs over: {h[:40]}" for h in _heads_over(part)]
    found += ["the table is too wide"] * (sum(part.widths) > box.wide + SLACK)
    for row, tall in zip(part.rows, part.highs, strict=True):
        for cell, room in zip(row, part.widths, strict=True):
            if high(len(wrap(cell.text, BODY, room - PAD_X)), BODY) > tall:
                found.append(f"the cell runs over: {cell.text[:40]}")
    return found


def _heads_over(part: Table) -> list[str]:
    heads = zip(part.heads, part.widths, strict=bool(part.heads))
    return [head for head, room in heads if high(len(wrap(head, LABEL, room - PAD_X)), LABEL) > part.head]


@_part.register
def _(part: BarChart, box: Box) -> list[str]:
    if part.under:
        return ["the words under the bars run over"] * (wide(part.under, LABEL) > box.wide * 0.96)
    room = box.wide * part.label_room - 16
    lines = max(len(wrap(label, LABEL, room)) for label in part.labels)
    found = ["a label has more than two lines"] * (lines > 2)
    found += ["the bars stand too close"] * (len(part.labels) * high(lines, LABEL) > box.high)
    return found + ["two labels are not a number each"] * (len(part.labels) != len(part.values))


@_part.register
def _(part: Distribution, box: Box) -> list[str]:
    room = box.wide * part.label_room - 16
    return ["a label has more than two lines"] * any(len(wrap(label, LABEL, room)) > 2 for label in part.labels)


@_part.register
def _(part: Dumbbells, box: Box) -> list[str]:
    return _rows(tuple(row.label for row in part.rows), part.label_room, box, box.high - GAP_HEAD)


@_part.register
def _(part: Weighing, box: Box) -> list[str]:
    return _rows(part.labels, part.label_room, box, box.high - high(1, LABEL))


@_part.register
def _(part: Moves, box: Box) -> list[str]:
    return _rows(part.labels, part.label_room, box, box.high - LEGEND)


def _rows(labels: tuple[str, ...], share: float, box: Box, room: float) -> list[str]:
    lines = max(len(wrap(label, LABEL, box.wide * share - 16)) for label in labels)
    return ["a label has more than two lines"] * (lines > 2) + ["the rows stand too close"] * (
        len(labels) * high(lines, LABEL) > room
    )


@_part.register
def _(part: Mixture, box: Box) -> list[str]:
    side = min(box.high / TRIANGLE, box.wide * 0.6)
    room = (box.wide - side) / 2 - 12
    feet = [pole.label for pole in part.poles[1:] if len(wrap(pole.label, BODY, room)) > 2]
    found = [f"the pole runs over: {label[:40]}" for label in feet]
    return found + ["the legend runs over"] * any(wide(text, LABEL) > room - 26 for text in part.legends)


@_part.register
def _(part: ForceField, box: Box) -> list[str]:
    rows = max(len(part.helps), len(part.hinders))
    arrows = (*part.helps, *part.hinders)
    over = [arrow.label for arrow in arrows if len(wrap(arrow.label, LABEL, box.wide / 2 - 20)) > part.lines]
    return over + ["the forces run over the slide"] * (HEAD + rows * force_row(part.lines) + FOOT > box.high)


@_part.register
def _(part: Map, box: Box) -> list[str]:
    inside = Box(0, 0, box.wide, box.high)
    found = [f"{mark.text} leaves the map" for mark in part.marks if not mark.label.inside(inside)]
    pairs = combinations(part.marks, 2)
    return found + [f"{a.text} covers {b.text}" for a, b in pairs if a.label.touches(b.label)]


@_part.register
def _(part: Cloud, box: Box) -> list[str]:
    inside = Box(-SLACK, -SLACK, box.wide + 2 * SLACK, box.high + 2 * SLACK)
    found = [f"{word.text} leaves the cloud" for word in part.words if not word.box.inside(inside)]
    found += [f"{word.text} is too small" for word in part.words if word.size < BODY]
    pairs = combinations(part.words, 2)
    return found + [f"{a.text} covers {b.text}" for a, b in pairs if a.box.touches(b.box)]


@_part.register
def _(part: Columns, box: Box) -> list[str]:
    room = (box.wide - 28 * (len(part.columns) - 1)) / len(part.columns)
    found = []
    for column in part.columns:
        if high(len(wrap(f"{column.title} {column.count}", LARGE, room)), LARGE) > part.head - 12:
            found.append(f"the theme runs over: {column.title}")
        if high(len(wrap(column.quote, LARGE, room, voice=True)), LARGE) > box.high - part.head + SLACK:
            found.append(f"the quote runs over: {column.quote[:40]}")
    return found


@_part.register
def _(part: Pictograms, box: Box) -> list[str]:
    room = box.wide / len(part.steps) - 24
    return [
        f"{word} runs over" for word, text in part.steps if len(wrap(text, BODY, room)) > 4 or wide(word, LARGE) > room
    ]
