"""Figures as pictures: every figure has one, its words stay inside it, and the PNG is drawn with our own typeface."""

import io
from dataclasses import replace
from hashlib import sha256

import pytest
from lxml import etree
from PIL import Image

from tests.export.awkward import awkward
from tests.export.sample import sample
from tests.web.test_figure_pages import made
from workshop.core.figures import Bars, Figure, Withheld
from workshop.export import tables
from workshop.export.pictures.picture import DRAWERS, Picture, files, pictures, png, svg
from workshop.export.pictures.sheet import FONTS, WIDE, wide, wrapped

FIGURES = [figure for figure in made(2) if not isinstance(figure, Withheld)]


def drawn(figure: Figure) -> str:
    return svg(Picture("x", sample("da").steps[0], figure), "da")


def outside(picture: str) -> list[str]:
    """Words that leave the picture on either side."""
    found = []
    for text in etree.fromstring(picture.encode()).iter("{http://www.w3.org/2000/svg}text"):
        words = text.text or ""
        long = wide(words, float(text.get("font-size", "0")), bold=text.get("font-weight") == "700")
        x = float(text.get("x", "0"))
        left = {"start": x, "middle": x - long / 2, "end": x - long}[text.get("text-anchor", "start")]
        if left < 0 or left + long > WIDE:
            found.append(words)
    return found


def test_every_figure_that_has_a_table_has_a_picture() -> None:
    assert set(DRAWERS) == set(tables.FIGURES)


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_a_picture_holds_long_danish_words(figure: Figure) -> None:
    assert outside(drawn(figure)) == []


def test_a_picture_stands_by_itself_and_says_what_it_shows() -> None:
    root = etree.fromstring(drawn(next(f for f in FIGURES if isinstance(f, Bars))).encode())
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "da"
    assert [child.tag.rpartition("}")[2] for child in root][:2] == ["title", "desc"]
    assert root[1].text is not None and "2" in root[1].text
    assert not [each for each in root.iter() if "href" in str(each.keys()) or str(each.tag).endswith("script")]


@pytest.mark.slow
def test_whatever_was_typed_the_picture_is_whole() -> None:
    day = awkward("da")
    for picture in pictures(day):
        assert outside(svg(picture, "da")) == []


def test_the_png_is_the_svg_in_our_own_letters() -> None:
    picture = drawn(FIGURES[0])
    image = Image.open(io.BytesIO(png(picture)))
    assert image.size[0] == 2 * WIDE
    without = Image.open(io.BytesIO(png(picture.replace("<text", "<desc").replace("</text", "</desc"))))
    assert image.tobytes() != without.tobytes()


def test_only_what_has_been_shown_is_drawn() -> None:
    day = sample("da")
    assert {p.step.standing for p in pictures(day)} == {"shown"}
    hidden = replace(day, steps=tuple(replace(step, standing="below_floor") for step in day.steps))
    assert pictures(hidden) == ()
    assert list(files(hidden)) == []


def test_each_picture_has_a_name_of_its_own() -> None:
    names = [picture.name for picture in pictures(sample("da"))]
    assert len(set(names)) == len(names)
    few = replace(sample("da"), steps=sample("da").steps[:1])
    assert [name for name, _ in files(few)] == ["figures/1-B01-humoer.svg", "figures/1-B01-humoer.png"]


def test_long_words_are_broken_and_cut_with_an_ellipsis() -> None:
    lines = wrapped("x" * 400 + " slut", 26, 300)
    assert len(lines) > 5 and all(wide(line, 26) <= 300 for line in lines)
    assert wrapped("en to tre fire fem seks", 26, 100, 2)[-1].endswith("…")


def test_the_typefaces_are_the_ones_that_were_published() -> None:
    listed = (FONTS / "README.md").read_text(encoding="utf-8")
    for file in FONTS.glob("*.ttf"):
        assert f"| {file.name} | {sha256(file.read_bytes()).hexdigest()} |" in listed
