"""Distances, weights, mixtures and movement on slides and in sheets: they fit, are native, and say their numbers."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation

from tests.export import validator
from tests.export.fits import faults
from tests.export.unkind import with_figure
from workshop.core.figures import (
    Blend,
    Figure,
    Force,
    Forces,
    Gap,
    Gaps,
    Movement,
    Shift,
    Sorted,
    SortedRow,
    Triangle,
    Weight,
    Weights,
)
from workshop.export import tables
from workshop.export.deck.draw import About, draw
from workshop.export.deck.frame import body_box
from workshop.export.deck.results import PLANNERS
from workshop.export.deck.slide import Aside, Notes, Slide
from workshop.export.deck.speaking import facts
from workshop.export.workbook import workbook

LONG = "Arbejdsmiljørepræsentanten inddrages i planlægningen fra begyndelsen og ikke først bagefter"
WORD = "arbejdsmiljørepræsentantuddannelsesforløbet" * 3
ASIDE = Aside("Tal sammen", "Hvad skal være på plads, før du siger det højt?")


def figures(label: str, n: int) -> tuple[Figure, ...]:
    """One of each with n rows."""
    labels = [f"{label} {place}" for place in range(n)]
    shared = ("Hvor vil vi gerne nå længere?", "Længst til det, vi gerne vil.", 31)
    both = (Blend("Sådan var det", (0.2, 0.3, 0.5), 0.2), Blend("Sådan ønsker vi det", (0.6, 0.2, 0.2), 0.9))
    return (
        Gaps(*shared, 1, 7, (label, label), tuple(Gap(text, 1.0, 7.0, 31) for text in labels)),
        Gaps(*shared, 0, 10, ("", ""), tuple(Gap(text, 5.0, 5.0, 31) for text in labels), ("Før", "Nu")),
        Weights(
            *shared, 100, tuple(Weight(text, 12.5 * (place == 0), 0.0, 100.0) for place, text in enumerate(labels))
        ),
        Triangle(*shared, (label, label, label), both),
        Triangle(*shared, (label, label, label), both[:1]),
        Movement(*shared, 28, tuple(Shift(text, 28, 0, 1.0, 0.0) for text in labels)),
    )


def planned(figure: Figure, aside: Aside | None = None) -> list[Slide]:
    """Its slides."""
    made = PLANNERS[type(figure)](figure, body_box("En titel (99)", aside), "da")
    return [
        Slide("S", "31 svar", f"En titel ({n})", Notes("a", "b", "c", "d"), part, aside) for n, part in enumerate(made)
    ]


@pytest.mark.parametrize("label", ["Ro", LONG, WORD, "=1+1"])
@pytest.mark.parametrize("n", [1, 4, 17])
def test_they_fit_however_long_the_labels_and_however_many(label: str, n: int) -> None:
    slides = [slide for figure in figures(label, n) for aside in (None, ASIDE) for slide in planned(figure, aside)]
    assert [fault for slide in slides for fault in faults(slide)] == []


def sides(label: str, n: int) -> tuple[Figure, ...]:
    """Cards in five columns and a force field, each with n rows."""
    labels = [f"{label} {place}" for place in range(n)]
    strong = tuple(Force(text, 5.0, place % 3 / 2, place + 1) for place, text in enumerate(labels))
    rows = tuple(SortedRow(text, (7, 1, 0, 12, 11)) for text in labels)
    shared = ("Hvad virker?", "Længst til det, vi gerne vil.", 31)
    return Sorted(*shared, (label,) * 5, rows), Forces(*shared, (label, label), strong, strong[: n // 2])


@pytest.mark.parametrize("label", ["Ro", LONG, WORD, "=1+1"])
@pytest.mark.parametrize("n", [1, 4, 7])
def test_cards_and_forces_fit_and_lose_none(label: str, n: int) -> None:
    for figure in sides(label, n):
        for aside in (None, ASIDE):
            slides = planned(figure, aside)
            assert [fault for slide in slides for fault in faults(slide)] == []
            parts: list[Any] = [slide.part for slide in slides]
            assert sum(len(part.labels if isinstance(figure, Sorted) else part.helps) for part in parts) == n


@pytest.mark.slow
@pytest.mark.parametrize("label", [LONG, "=1+1"])
def test_they_are_native_charts_and_shapes_that_say_what_they_show(label: str, tmp_path: Path) -> None:
    slides = [slide for figure in (*figures(label, 4), *sides(label, 2)) for slide in planned(figure)]
    file = draw(slides, About("t", "o", date(2026, 5, 12), "fod", "da"))
    found = [
        [shape for shape in slide.shapes if not shape.is_placeholder] for slide in Presentation(BytesIO(file)).slides
    ]
    assert not any(shape.shape_type == 13 for shapes in found for shape in shapes)  # no pictures
    for shapes in found:
        told = [shape._element.xpath("./*/p:cNvPr")[0].get("descr") for shape in shapes]
        assert any(text and "Længst til det, vi gerne vil" in text for text in told)
    charts = [shape.chart for shapes in found for shape in shapes if shape.has_chart]
    assert [len(chart.plots[0].series) for chart in charts] == [1, 2, 5]
    (tmp_path / "deck.pptx").write_bytes(file)
    assert validator.errors(tmp_path / "deck.pptx") == []


def test_a_figure_with_nothing_in_it_is_a_sentence() -> None:
    empty = [*figures("Ro", 0)[:3], Triangle("h", "f", 5, ("A", "B", "C"), ()), figures("Ro", 0)[-1]]
    for figure in empty:
        (slide,) = planned(figure)
        assert type(slide.part).__name__ == "Text"


def test_the_sheets_hold_the_numbers_to_be_counted_again() -> None:
    gaps, _, weights, triangle, _, movement = figures("Ro", 1)
    assert tables.table(gaps, "da").rows == (("Ro 0", 1.0, 7.0, 6.0, 31),)
    assert tables.table(weights, "da").rows == (("Ro 0", 12.5, 0.0, 100.0, 31),)
    assert tables.table(triangle, "da").rows[:2] == (
        ("Sådan var det", "Ro", 0.2, 0.2, 31),
        ("Sådan var det", "Ro", 0.3, 0.2, 31),
    )
    assert tables.table(movement, "da").rows == (("Ro 0", 28, 0, 1.0, 0.0, 28, 31),)
    for figure in (gaps, weights, triangle, movement):
        found = tables.table(figure, "da")
        assert all(column.title and column.meaning for column in found.columns)


def test_the_speaker_has_the_numbers_in_words() -> None:
    gaps, _, weights, triangle, _, movement = figures("Ro", 1)
    assert facts(gaps, "da")[1] == "Ro 0: 1,0 → 7,0"
    assert facts(weights, "da")[1] == "Ro 0: 12,5 (0–100)"
    assert facts(triangle, "da")[1] == "Ro: 20 → 60"
    assert facts(movement, "da")[1] == "Ro 0: 100% → 0%"


@pytest.mark.slow
def test_they_have_a_sheet_in_the_workbook() -> None:
    for figure in figures("Ro", 2):
        book = load_workbook(BytesIO(workbook(with_figure("B11.skalaer", figure))))
        steps = [row[0].value for row in book["B11 Tjek ud og evaluering"]["A2:A99"]]
        assert "skalaer" in steps
