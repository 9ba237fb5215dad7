"""Paints native charts of numbers people gave: medians with their middle half, and shares before and now."""

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.util import Pt

from workshop.export.deck.measure import high
from workshop.export.deck.native import fill, geometry, group, line, paragraphs, shape, text_body
from workshop.export.deck.number_parts import Moves, Weighing
from workshop.export.deck.painters.canvas import Canvas
from workshop.export.deck.painters.charts import LEGEND, NUMBER, axes, coloured, finished, framed, inner, sheet, stand
from workshop.export.deck.parts import Box, Line
from workshop.export.deck.theme import LABEL, Tone

_ROW, _PAIR = 64.0, 84.0  # a bar, and two of them, with their space at most
_NUMBERS = 28.0  # the numbers of a scale under upright bars
_SILENT_ZERO = "0;;"  # upright bars stand too close for more than the number itself
_HALF = 190.0  # the column of middle halves


def weighing(part: Weighing, canvas: Canvas) -> None:
    """Bars of medians; beside them, in words of their own, what the middle half gave."""
    head = high(1, LABEL)
    box = Box(canvas.box.x, canvas.box.y + head, canvas.box.wide - _HALF, canvas.box.high - head)
    beside = Canvas(canvas.slide, box, canvas.language, canvas.number, canvas.links, canvas.stand)
    tall = min(box.high, len(part.labels) * _ROW)
    data = sheet(part.labels, [(part.series, part.values)], "General")
    chart = framed(XL_CHART_TYPE.BAR_CLUSTERED, data, beside, part.name, tall)
    chart.has_legend = False
    axes(chart, part.most * 1.02)
    room = part.label_room * canvas.box.wide / box.wide
    inner(chart, room, 0.0, 1 - room - 0.1, 1.0)
    chart.plots[0].gap_width = 60
    _numbers(chart.plots[0], NUMBER)
    series = chart.plots[0].series[0]
    coloured(series._element, Tone.PALE)
    for place, value in enumerate(part.values):
        if value == part.most and value:
            coloured(series._element.get_or_add_dPt_for_point(place), Tone.FJORD)
    finished(chart, canvas.language)
    _halves(part, canvas, head, tall)


def _halves(part: Weighing, canvas: Canvas, head: float, tall: float) -> None:
    x, row = canvas.box.x + canvas.box.wide - _HALF, tall / len(part.labels)
    texts = [_words(part.half, Box(x, canvas.box.y, _HALF, head), canvas)]
    for place, text in enumerate(part.halves):
        texts.append(_words(text, Box(x, canvas.box.y + head + place * row, _HALF, row), canvas))
    around = Box(x, canvas.box.y, _HALF, head + tall)
    canvas.put(group("Halves", around, texts, told=f"{part.half}: {', '.join(part.halves)}"))


def _words(text: str, box: Box, canvas: Canvas) -> str:
    inner_text = paragraphs([Line(text, LABEL, tone=Tone.QUIET)], canvas.language, align="r")
    look = geometry("rect") + fill(None) + line(None)
    return shape("Words", box, look, text_body(inner_text, anchor="ctr"), text_box=True)


def moves(part: Moves, canvas: Canvas) -> None:
    """Two series, the earlier one pale, with their shares at the bars' ends."""
    high_of = canvas.box.high if part.upright else min(canvas.box.high, len(part.labels) * _PAIR + LEGEND)
    columns = [(name, [pair[place] for pair in part.shares]) for place, name in enumerate(part.series)]
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED if part.upright else XL_CHART_TYPE.BAR_CLUSTERED
    data = sheet(part.labels, columns, _SILENT_ZERO if part.upright else "0%")
    chart = framed(kind, data, canvas, part.name, high_of)
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.legend.font.size = Pt(LABEL)
    axes(chart, part.most * 1.02)
    chart.value_axis.maximum_scale = max(0.01, part.most * 1.02)
    if part.upright:
        stand(chart, (LEGEND + _NUMBERS) / high_of)
    else:
        inner(chart, part.label_room, 0.0, 1 - part.label_room - 0.08, 1 - LEGEND / high_of)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 50, 0
    _numbers(plot, LABEL)
    for series, tone in zip(plot.series, (Tone.PALE, Tone.FJORD), strict=True):
        coloured(series._element, tone)
    finished(chart, canvas.language)


def _numbers(plot: Any, size: float) -> None:
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.font.size, labels.font.bold = Pt(size), True
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
