"""Every released figure of a report as a picture of its own: SVG, and PNG drawn from that SVG with our own typeface.

Adding a figure = its line in a `DRAWERS`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

import resvg_py

from workshop.core.figures import Figure
from workshop.export import single, trial
from workshop.export.deck import speaking
from workshop.export.pictures import fields, rows, words
from workshop.export.pictures.sheet import BODY, FAMILY, FONTS, INNER, LARGE, MARGIN, QUIET, SMALL, Sheet
from workshop.export.report import Report, StepReport

DRAWERS: Mapping[str, Callable[[Sheet, Any, str], None]] = {**rows.DRAWERS, **fields.DRAWERS, **words.DRAWERS}
FOLDER = "figures"


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure with the name of its file, without an ending: `2-K01-temaer`."""

    name: str
    step: StepReport
    figure: Figure


def pictures(report: Report) -> tuple[Picture, ...]:
    """What there is to draw, in the order of the day."""
    return tuple(_named(report))


def _named(report: Report) -> Iterator[Picture]:
    for step in report.steps:
        for place, figure in enumerate(single.figures(step), 1):
            name = f"{step.item + 1}-{step.exercise}-{step.step}{f'-{place}' if place > 1 else ''}"
            yield Picture("".join(c if c.isalnum() or c in "-_" else "-" for c in name), step, figure)


def svg(picture: Picture, language: str, mark: str = "") -> str:
    """The picture as a standalone SVG; `mark` says at its foot that it is a trial."""
    sheet, figure = Sheet(), picture.figure
    heading = figure.heading or picture.step.heading
    sheet.y += sheet.block(MARGIN, heading, INNER, LARGE, bold=True, most=3) + 4
    sheet.y += sheet.block(MARGIN, figure.finding, INNER, BODY, fill=QUIET, most=3) + 28
    DRAWERS[figure.name](sheet, figure, language)
    if figure.n:
        sheet.y += 12
        sheet.y += sheet.block(MARGIN, speaking.answers(language, figure.n), INNER, SMALL, fill=QUIET)
    if mark:
        sheet.y += 12 + sheet.block(MARGIN, mark, INNER, SMALL, fill=QUIET)
    return sheet.svg(heading, "; ".join(speaking.facts(figure, language)), language)


def png(drawn: str) -> bytes:
    """The same picture in pixels, at twice its size."""
    fonts = [str(FONTS / name) for name in ("regular.ttf", "bold.ttf")]
    made = resvg_py.svg_to_bytes(svg_string=drawn, zoom=2, skip_system_fonts=True, font_files=fonts,
                                 font_family=FAMILY, sans_serif_family=FAMILY)  # fmt: skip
    return bytes(made)


def makers(report: Report) -> dict[str, Callable[[], bytes]]:
    """Every picture twice, as `figures/….svg` and `figures/….png`, and what draws it."""
    found: dict[str, Callable[[], bytes]] = {}
    for picture in pictures(report):
        drawn = cache(partial(svg, picture, report.language, trial.said(report)))
        found[f"{FOLDER}/{picture.name}.svg"] = partial(_encoded, drawn)
        found[f"{FOLDER}/{picture.name}.png"] = partial(_pixels, drawn)
    return found


def _encoded(drawn: Callable[[], str]) -> bytes:
    return drawn().encode()


def _pixels(drawn: Callable[[], str]) -> bytes:
    return png(drawn())


def files(report: Report) -> Iterator[tuple[str, bytes]]:
    """The same files, each drawn when it is asked for."""
    return ((name, made()) for name, made in makers(report).items())
