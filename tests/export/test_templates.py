"""Decks on templates that are not ours: everything fits, can be read, and stands in the template's own places."""

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from tests.export import validator
from tests.export.fits import faults
from tests.export.foreign import NAMES, awkward, converted, read
from tests.export.sample import sample
from tests.export.unkind import followership, silent
from workshop.export.deck import room, trio
from workshop.export.deck.look import OURS, Look, wearing, worn
from workshop.export.deck.slide import Layout
from workshop.export.deck.theme import BODY, Tone
from workshop.export.template import fitted, matching, palette
from workshop.export.template.colours import READABLE, contrast, worst
from workshop.export.template.noticed import noticed
from workshop.export.template.survey import from_json

pytestmark = pytest.mark.slow

EVERY = (*NAMES, "awkward")
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def look(name: str) -> Look:
    found = read(name)
    return fitted.look(found.survey, {}, found.file)


@cache
def made(name: str) -> bytes:
    """A trio's deck on that template."""
    with wearing(look(name)):
        return trio.deck(sample("da"), sample("da").trios[0])


@cache
def opened(name: str) -> Any:
    return Presentation(BytesIO(made(name)))


@pytest.mark.parametrize("name", EVERY)
def test_everything_fits_where_it_was_put(name: str) -> None:
    with wearing(look(name)):
        report = sample("da")
        plans = [room.plan(report), trio.plan(report, report.trios[0]), trio.plan(silent(), silent().trios[0])]
        plans.append(trio.plan(followership(), followership().trios[0]))
        assert [fault for plan in plans for slide in plan for fault in faults(slide)] == []


@pytest.mark.parametrize("name", EVERY)
def test_the_templates_masters_layouts_and_theme_are_kept_and_its_slides_are_not(name: str) -> None:
    deck, before = opened(name), Presentation(BytesIO(awkward() if name == "awkward" else converted()[name]))
    assert [len(master.slide_layouts) for master in deck.slide_masters] == [
        len(master.slide_layouts) for master in before.slide_masters
    ]
    theme = [_theme(master) for master in deck.slide_masters]
    assert theme == [_theme(master) for master in before.slide_masters]
    with wearing(look(name)):
        titles = [slide.title for slide in trio.plan(sample("da"), sample("da").trios[0])]
    assert [slide.shapes.title.text for slide in deck.slides] == titles
    assert not any(rel.is_external for part in deck.part.package.iter_parts() for rel in part.rels.values())


def _theme(master: Any) -> bytes:
    return bytes(next(rel.target_part.blob for rel in master.part.rels.values() if rel.reltype.endswith("/theme")))


@pytest.mark.parametrize("name", EVERY)
def test_every_slide_has_its_title_first_or_on_it_and_no_place_is_empty(name: str) -> None:
    for slide in opened(name).slides:
        assert [held.name for held in slide.placeholders if not held.text_frame.text.strip()] == []
        assert slide.shapes.title.text.strip()
        sizes = [int(run.get("sz")) / 100 for run in slide.shapes.title._element.iter(f"{A}rPr") if run.get("sz")]
        assert all(size >= BODY for size in sizes)


def test_a_plain_ground_lies_under_the_words_and_never_over_them() -> None:
    stands = look("Focus").stands
    assert stands[Layout.TEXT].panel and stands[Layout.FIGURE].panel
    grounds = 0
    for slide in opened("Focus").slides:
        shapes = list(slide.shapes)
        names = [shape.name for shape in shapes]
        if "Ground" in names:
            before = shapes[: names.index("Ground")]
            assert [shape.name for shape in before if shape != slide.shapes.title] in ([], ["Kicker"])
            grounds += 1
    assert grounds > 5


@pytest.mark.parametrize("name", EVERY)
def test_words_can_be_read_on_what_lies_behind_them(name: str) -> None:
    survey = read(name).survey
    for kind, stand in look(name).stands.items():
        seen = survey.layouts[stand.layout]
        colours, at = stand.palette, "words" if kind is Layout.COVER else "body"
        paper = palette.hexed(colours.value(Tone.PAPER), seen.scheme)
        grounds = (paper,) if stand.panel else seen.grounds[at]
        for tone in (Tone.INK, Tone.QUIET, Tone.FJORD, Tone.RAV_INK):
            assert worst(palette.hexed(colours.value(tone), seen.scheme), grounds) >= READABLE, (kind, tone)
        for soft, inks in ((Tone.WASH, (Tone.INK, Tone.QUIET)), (Tone.RAV_SOFT, (Tone.INK, Tone.RAV_INK))):
            for ink in inks:
                words = palette.hexed(colours.value(ink), seen.scheme)
                assert contrast(words, palette.hexed(colours.value(soft), seen.scheme)) >= READABLE, (kind, soft)
        if stand.held and not stand.title_ground:
            title = palette.hexed(stand.title_tone, seen.scheme) if stand.title_tone else seen.title_ink
            assert worst(title, seen.grounds["title"]) >= READABLE


@pytest.mark.parametrize("name", EVERY)
def test_office_finds_nothing_wrong(name: str, tmp_path: Path) -> None:
    path = tmp_path / "trio.pptx"
    path.write_bytes(made(name))
    assert validator.errors(path) == []


def test_a_template_is_not_four_by_three_by_chance() -> None:
    assert {name: round(read(name).survey.wide / 540, 2) for name in ("DNA", "Vintage", "awkward")} == {
        "DNA": 1.78,
        "Vintage": 1.33,
        "awkward": 1.33,
    }
    assert round(opened("Vintage").slide_width.pt) == 720


def test_several_masters_are_told_apart_by_the_slides_that_came_with_them() -> None:
    survey = read("Midnightblue").survey
    masters = {kind: survey.layouts[number].master for kind, number in matching.matched(survey).items()}
    assert masters[Layout.COVER] != masters[Layout.TEXT]
    assert masters[Layout.TEXT] == masters[Layout.FIGURE]


def test_the_awkward_one_is_told_in_full_and_dark_text_on_a_dark_ground_becomes_light() -> None:
    survey = read("awkward").survey
    lacks = [each.lacks for each in noticed(survey, {})]
    assert "There is no footer." in lacks and "There is no slide number." in lacks
    assert "The theme's text colour cannot be read on the slide's own colour." in lacks
    assert "There is no master for the speaker's notes." in lacks
    assert "The slides are 4:3." in lacks
    stand = look("awkward").stands[Layout.FIGURE]
    assert palette.hexed(stand.palette.value(Tone.INK), survey.layouts[stand.layout].scheme) == "FFFFFF"
    assert matching.has_title(survey.layouts[stand.layout])


def test_a_layout_without_any_place_still_carries_every_slide() -> None:
    survey, file = read("awkward").survey, read("awkward").file
    nothing = {kind.value: 3 for kind in Layout}
    with wearing(fitted.look(survey, nothing, file)):
        deck = Presentation(BytesIO(trio.deck(sample("da"), sample("da").trios[0])))
    assert all(slide.shapes.title.text for slide in deck.slides)
    assert all(slide.slide_layout == deck.slide_layouts[3] for slide in deck.slides)


def test_nine_places_are_taken_away_where_they_are_not_used() -> None:
    survey, file = read("awkward").survey, read("awkward").file
    with wearing(fitted.look(survey, {kind.value: 1 for kind in Layout}, file)):
        deck = Presentation(BytesIO(trio.deck(sample("da"), sample("da").trios[0])))
    kinds = [[held.get("type") for held in slide._element.iter(f"{P}ph")] for slide in deck.slides]
    assert all(types.count("body") <= 1 for types in kinds)


def test_a_survey_is_the_same_after_it_was_kept() -> None:
    for name in EVERY:
        assert from_json(read(name).survey.to_json()) == read(name).survey


def test_without_a_template_our_own_look_is_worn() -> None:
    assert worn() is OURS
    with wearing(look("DNA")):
        assert worn().wide == pytest.approx(960, abs=1)
    assert worn() is OURS
