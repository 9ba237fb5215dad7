"""Paints native charts: bars and divided bars that open in the program's own chart editor, with their numbers."""

from collections.abc import Sequence
from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from workshop.export.deck.look import palette
from workshop.export.deck.native import NAMESPACES, TAGS, fill, line
from workshop.export.deck.painters.canvas import Canvas, tell
from workshop.export.deck.parts import BarChart, Distribution
from workshop.export.deck.theme import LABEL, Tone

_C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
NUMBER = 20.0
LEGEND, LEGEND_LINE = 40.0, 28.0  # under the bars, and each further line of it
_RAMP = (Tone.LINE, Tone.EDGE, Tone.PALE, Tone.MID, Tone.FJORD)  # from the lowest value to the highest
_UNDER = 76.0  # under upright bars: the numbers of the scale, and the words at its ends
_BAR, _BAR_GAP = 72.0, 0.6  # a bar with its space at most, and how much of the bar the space is


def bars(part: BarChart, canvas: Canvas) -> None:
    """One series; the highest stand out by colour, and every bar has its number."""
    data = sheet(part.labels, [(part.series, part.values)])
    high = canvas.box.high if part.under else min(canvas.box.high, len(part.labels) * _BAR)
    kind = XL_CHART_TYPE.COLUMN_CLUSTERED if part.under else XL_CHART_TYPE.BAR_CLUSTERED
    chart = framed(kind, data, canvas, part.name, high)
    chart.has_legend = False
    axes(chart, part.most * 1.02)
    if part.under:
        stand(chart, _UNDER / high, part.under)
    else:
        inner(chart, part.label_room, 0.0, 1 - part.label_room - 0.07, 1.0)
    plot = chart.plots[0]
    plot.gap_width = round(_BAR_GAP * 100)
    plot.has_data_labels = True
    labels = plot.data_labels
    labels.font.size, labels.font.bold = Pt(NUMBER), True
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    _tones(part, plot.series[0]._element)
    finished(chart, canvas.language)


def _tones(part: BarChart, series: Any) -> None:
    """The highest bars in the strong colour, those without a theme in the weakest."""
    coloured(series, Tone.PALE)
    for place, value in enumerate(part.values):
        left_over = place >= len(part.values) - part.loose
        if left_over or value == part.top:
            coloured(series.get_or_add_dPt_for_point(place), Tone.LINE if left_over else Tone.FJORD)


def stand(chart: Chart, foot: float, under: str = "") -> None:
    """Upright bars, the first to the left; `foot` is the share of the height for the numbers and words under them."""
    across = chart.category_axis
    across.reverse_order = False
    inner(chart, 0.02, 0.08, 0.96, 0.92 - foot)
    if under:
        across.has_title = True
        run = across.axis_title.text_frame.paragraphs[0].add_run()
        run.text, run.font.size, run.font.bold = under, Pt(LABEL), False


def distribution(part: Distribution, canvas: Canvas) -> None:
    """Bars divided by how many gave each value, with numbers in them and the values' names under them."""
    columns = [[row[place] for row in part.counts] for place in range(len(part.values))]
    data = sheet(part.labels, list(zip(part.values, columns, strict=True)))
    legend = LEGEND + (part.keys - 1) * LEGEND_LINE
    high = min(canvas.box.high, len(part.labels) * _BAR * 1.7 + legend)
    chart = framed(XL_CHART_TYPE.BAR_STACKED, data, canvas, part.name, high)
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.legend.font.size = Pt(LABEL)
    axes(chart, max(sum(row) for row in part.counts))
    inner(chart, part.label_room, 0.0, 1 - part.label_room - 0.02, 1 - legend / high)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = round(_BAR_GAP * 100), 100
    for place, series in enumerate(plot.series):
        _stack(series, place, len(part.values))
    finished(chart, canvas.language)


def _stack(series: Any, place: int, values: int) -> None:
    step = round(place * (len(_RAMP) - 1) / max(1, values - 1))
    coloured(series._element, _RAMP[step])
    labels = series.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = "0;;", False  # a zero stays silent
    labels.font.size, labels.font.bold = Pt(LABEL), True
    properties = labels._element.find(f".//{qn('a:defRPr')}")
    properties.insert(0, _parsed(fill(palette().on(_RAMP[step]))))


def sheet(labels: Sequence[str], series: Sequence[tuple[str, Sequence[float]]], form: str = "0") -> Any:
    """What stands in the sheet behind the chart; `form` is the number format."""
    made: Any = CategoryChartData
    data = made(number_format=form)
    data.categories = labels
    for name, values in series:
        data.add_series(name, values)
    return data


def framed(kind: Any, data: Any, canvas: Canvas, told: str, high: float, wide: float = 0.0) -> Chart:
    """An empty chart in the canvas's box, named and told; `wide` where it takes less than the whole width."""
    box = canvas.box
    frame = canvas.slide.shapes.add_chart(kind, Pt(box.x), Pt(box.y), Pt(wide or box.wide), Pt(high), data)
    tell(frame, "Chart", told)
    chart: Chart = frame.chart  # type: ignore[attr-defined]
    chart.font.size = Pt(LABEL)
    chart.has_title = False
    return chart


def axes(chart: Chart, most: float) -> None:
    """Categories from the top, a bare line; no scale, for every bar has its number. It starts at zero."""
    across, up = chart.category_axis, chart.value_axis
    across.reverse_order = True
    across.major_tick_mark = XL_TICK_MARK.NONE
    across.tick_labels.font.size = Pt(LABEL)
    across.has_major_gridlines = False
    _line(across, Tone.INK)
    up.minimum_scale, up.maximum_scale = 0, max(1.0, most)
    up.has_major_gridlines = False
    up.major_tick_mark, up.tick_label_position = XL_TICK_MARK.NONE, XL_TICK_LABEL_POSITION.NONE
    up.visible = False


def _line(axis: Any, tone: Tone) -> None:
    properties = axis._element.get_or_add_spPr()
    for old in properties.findall(qn("a:ln")):
        properties.remove(old)
    properties.append(_parsed(line(tone, 1.25)))


def coloured(element: Any, tone: Tone) -> None:
    """Fill a series or a point."""
    properties = element.get_or_add_spPr()
    for old in list(properties):
        properties.remove(old)
    for made in (fill(tone), line(None)):
        properties.append(_parsed(made))


def _parsed(xml: str) -> Any:
    tag, rest = xml[: xml.index(">")].rstrip("/"), xml[xml.index(">") :]
    closing = "/" if xml[xml.index(">") - 1] == "/" else ""
    name, _, attributes = tag.partition(" ")
    return parse_xml(f"{name} {NAMESPACES} {attributes}{closing}{rest}")


def inner(chart: Chart, x: float, y: float, wide: float, high: float) -> None:
    """Where the bars stand, as shares of the chart, so that labels keep the room they were measured for."""
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    place = f'<c:x val="{x:.4f}"/><c:y val="{y:.4f}"/><c:w val="{wide:.4f}"/><c:h val="{high:.4f}"/>'
    area.insert(0, parse_xml(f"<c:layout {_C}><c:manualLayout>{modes}{place}</c:manualLayout></c:layout>"))


def finished(chart: Chart, language: str) -> None:
    """What the schema asks and python-pptx does not give: positive axis numbers; and the language of every text."""
    space = chart._chartSpace
    for tag in ("c:axId", "c:crossAx"):
        for found in space.iter(qn(tag)):
            found.set("val", found.get("val").lstrip("-"))
    for found in list(space.iter(qn("c:smooth"))):
        found.getparent().remove(found)
    for tag in ("a:defRPr", "a:endParaRPr", "a:rPr"):
        for found in space.iter(qn(tag)):
            found.set("lang", TAGS[language])
            if found.find(qn("a:solidFill")) is None and tag != "a:endParaRPr":
                found.insert(0, _parsed(fill(Tone.INK)))
