"""Charts in a Word document as Office's own: they can be edited, and print sharply. Every bar has its number.

python-docx draws none, so the chart is made with python-pptx's writer and put into the document as a part.
"""

from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Cm, Length
from lxml import etree
from pptx.chart.chart import Chart as Drawn
from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from pptx.chart.xmlwriter import ChartXmlWriter
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml as parse_chart
from pptx.util import Pt

from workshop.export.deck.cleaned import inert
from workshop.export.deck.measure import two_lines
from workshop.export.deck.painters.charts import axes, coloured, finished, inner
from workshop.export.deck.theme import SANS, Tone
from workshop.export.department.blocks import Chart
from workshop.export.word.document import WIDE

_WIDE = Cm(WIDE)
_ROW, _FOOT = Cm(0.85), Cm(1.3)
_LABEL = Pt(10)
_BESIDE = 0.42  # of the width is for labels; what does not fit in two lines stands whole in the table
_RAMPS = {1: (Tone.FJORD,), 2: (Tone.PALE, Tone.FJORD), 3: (Tone.LINE, Tone.PALE, Tone.FJORD)}
_RAMPS[4] = (Tone.LINE, Tone.PALE, Tone.EDGE, Tone.FJORD)  # where some bars have low and middle in one
_NAMES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_SHEETS: Any = CategoryWorkbookWriter  # python-pptx says nothing of its types
_CHARTS: Any = ChartXmlWriter
_DRAWN: Any = Drawn
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def add(document: Document, chart: Chart, number: int, language: str) -> None:
    """The chart in a paragraph of its own; `number` is its place among the document's charts."""
    high = Length(_ROW * len(chart.labels) + (_FOOT if chart.parted else 0))
    related = document.part.relate_to(_part(document, chart, number, language), RELATIONSHIP_TYPE.CHART)
    inline: Any = parse_xml(
        f'<wp:inline {_NAMES} distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{_WIDE}" cy="{high}"/>'
        f'<wp:docPr id="{100 + number}" name="Chart {number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_CHART}"><c:chart r:id="{related}"/></a:graphicData></a:graphic></wp:inline>'
    )
    inline.find(f"{{{inline.nsmap['wp']}}}docPr").set("descr", chart.told)
    document.add_paragraph().add_run()._r.add_drawing(inline)


def _part(document: Document, chart: Chart, number: int, language: str) -> Part:
    """The chart's part, with the sheet of its numbers behind it."""
    kind = XL_CHART_TYPE.BAR_STACKED_100 if chart.parted else XL_CHART_TYPE.BAR_CLUSTERED
    data = _sheet(chart)
    package = document.part.package
    sheet = Part(
        PackURI(f"/word/embeddings/chart{number}.xlsx"),
        CONTENT_TYPE.SML_SHEET,
        _SHEETS(data).xlsx_blob,
        package,
    )
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CONTENT_TYPE.DML_CHART, b"", package)
    space: Any = parse_chart(_CHARTS(kind, data).xml.encode())
    _styled(_DRAWN(space, None), chart, language)
    behind = parse_chart(f'<c:externalData {_NAMES} r:id="{part.relate_to(sheet, RELATIONSHIP_TYPE.PACKAGE)}"/>')
    behind.append(parse_chart(f'<c:autoUpdate {_NAMES} val="0"/>'))
    space.append(behind)
    part._blob = etree.tostring(space, xml_declaration=True, encoding="UTF-8", standalone=True)
    return part


def _sheet(chart: Chart) -> Any:
    made: Any = CategoryChartData
    data = made(number_format="0")
    data.categories = [inert(two_lines(label, _LABEL.pt, _WIDE.pt * _BESIDE)) for label in chart.labels]
    for name, values in chart.series:
        data.add_series(name, values)
    return data


def _styled(drawn: Drawn, chart: Chart, language: str) -> None:
    drawn.font.size, drawn.font.name = _LABEL, SANS
    drawn._chartSpace.chart.addnext(parse_chart(f"<c:spPr {_NAMES}><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"))
    drawn.has_title = False
    drawn.has_legend = chart.parted
    if chart.parted:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    most = max((value for _, values in chart.series for value in values), default=1.0)
    foot = 0.0 if not chart.parted else _FOOT / (_ROW * len(chart.labels) + _FOOT)
    inner(drawn, _BESIDE, 0.0, 0.96 - _BESIDE, 1 - foot)
    axes(drawn, 1.0 if chart.parted else most * 1.1)
    drawn.category_axis.tick_labels.font.size = _LABEL
    plot = drawn.plots[0]
    plot.gap_width = 45
    for tone, series in zip(_RAMPS[len(chart.series)], plot.series, strict=True):
        coloured(series._element, tone)
        _numbered(series.data_labels, parted=chart.parted, dark=chart.parted and tone is Tone.FJORD)
    finished(drawn, language)


def _numbered(labels: Any, *, parted: bool, dark: bool) -> None:
    """The numbers: in the parts of a divided bar, else at its end; a zero stays silent in a part."""
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = "0;;" if parted else "0", False
    labels.font.size, labels.font.bold = _LABEL, True
    labels.font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1 if dark else MSO_THEME_COLOR.TEXT_1
    if not parted:
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
