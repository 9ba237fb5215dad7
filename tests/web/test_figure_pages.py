"""Every figure has its two drawings, and no label, count or empty result breaks them."""

from typing import Any

import pytest
from flask import Flask
from lxml import html

from workshop import paths
from workshop.core import figures
from workshop.core.figures import (
    Agreement,
    Agreements,
    Axis,
    Bar,
    Bars,
    Blend,
    Decisions,
    Figure,
    Force,
    Forces,
    Gap,
    Gaps,
    Movement,
    Notes,
    Pair,
    Pairs,
    Panels,
    Place,
    Placement,
    Ranking,
    Scales,
    Sheet,
    SheetColumn,
    SheetGroup,
    Shift,
    Sorted,
    SortedRow,
    Spot,
    Spread,
    Theme,
    Themes,
    Triangle,
    Weight,
    Weights,
    Withheld,
    Word,
    Words,
)
from workshop.web import charts, question_size, sheets

LONG = "speciallægepraksisplanlægningsstabiliseringsperiodernes"
LABEL = f"Når {LONG} kommer i vejen for det, vi ellers havde aftalt med borgeren, & <de pårørende> »altid« ringer først"
AXES = Axis("Tid i dag", "lidt", "meget"), Axis(LABEL, LABEL, LABEL)


def made(n: int) -> tuple[Figure, ...]:
    """Each figure with n rows that are as long as people make them."""
    texts = [f"{LABEL} {number}" for number in range(n)]
    shared = ("Hvad hjælper jer mest?", LABEL, n)
    return (
        Bars(*shared, tuple(Bar(text, n - i, (n - i) / n) for i, text in enumerate(texts))),
        Words(*shared, tuple(Word(f"{LONG[:18]}{i}", n - i) for i in range(n))),
        Themes(*shared, tuple(Theme(text, n - i, (LABEL, LABEL)) for i, text in enumerate(texts)), 3),
        Scales(*shared, 0, 10, (LABEL, LABEL), tuple(Spread(text, (1,) * 11, 5.0, 11) for text in texts)),
        Gaps(*shared, 0, 10, (LABEL, LABEL), tuple(Gap(text, i % 11, 10.0, n) for i, text in enumerate(texts))),
        Weights(*shared, 100, tuple(Weight(text, 12.5, 0.0, 100.0) for text in texts)),
        Triangle(*shared, (LABEL, LABEL, LABEL), tuple(Blend(text, (0.5, 0.3, 0.2), 0.1) for text in texts[:2])),
        Ranking(*shared, tuple(Place(text, n - i, 1) for i, text in enumerate(texts))),
        Placement(*shared, *AXES, (LABEL,) * 4, tuple(Spot(text, 0.5, 0.5, 0.1, 0.2, n) for text in texts)),
        Sorted(*shared, (LABEL, "Selv"), tuple(SortedRow(text, (n, 1)) for text in texts)),
        Movement(*shared, n, tuple(Shift(text, n, 0, 1.0, 0.0) for text in texts)),
        Forces(*shared, (LABEL, LABEL), tuple(Force(text, 3.0, 0.5, n) for text in texts), ()),
        Sheet(*shared, tuple(SheetColumn(text, (SheetGroup(text, (text,), True),)) for text in texts)),
        Decisions(*shared, tuple(SheetColumn(text, (SheetGroup("", (text,)),)) for text in texts)),
        Panels(*shared, tuple(SheetColumn(text, (SheetGroup(LABEL, (text,)),)) for text in texts)),
        Pairs(*shared, tuple(Pair(text, text) for text in texts)),
        Agreements(*shared, tuple(Agreement(text, text, text, text, ((text, text),)) for text in texts)),
        Notes(*shared, tuple(texts)),
        Withheld("Hvad hjælper jer mest?", "Vises fra fem svar.", 0),
    )


def drawn(app: Flask, figure: Figure, macro: str, *more: Any) -> html.HtmlElement:
    """A macro of the figure's template, as elements."""
    with app.test_request_context():
        template = app.jinja_env.get_template(f"figures/{figure.name}.html")
        return html.fromstring(f"<div>{getattr(template.module, macro)(figure, *more)}</div>")


def test_there_is_one_template_for_each_figure() -> None:
    found = {path.stem for path in (paths.templates() / "figures").glob("[!_]*.html")}
    assert found == {kind.name for kind in figures.ALL}
    assert [type(figure) for figure in made(1)] == list(figures.ALL)


@pytest.mark.parametrize("n", [0, 1, 5, 40])
@pytest.mark.parametrize("large", [False, True])
def test_every_page_of_every_figure_is_drawn(app: Flask, n: int, large: bool) -> None:
    for figure in made(n):
        found = sheets.pages((figure,), large)
        assert [(page.number, page.of) for page in found] == [(i + 1, len(found)) for i in range(len(found))]
        for page in found:
            page_drawn = drawn(app, page.part, "draw", page)
            assert page_drawn.xpath("//@style") == []


def test_a_figure_that_holds_nothing_has_no_empty_table(app: Flask) -> None:
    for figure in made(0):
        tables = drawn(app, figure, "table").xpath("table")
        assert len(tables) == (1 if isinstance(figure, Themes | Withheld) else 0)


@pytest.mark.parametrize("n", [1, 40])
def test_every_table_has_a_caption_and_headings(app: Flask, n: int) -> None:
    for figure in made(n):
        table = drawn(app, figure, "table").xpath("table[contains(@class, 'figure-table')]")[0]
        assert table.xpath("caption")[0].text_content().startswith("Hvad hjælper jer mest?")
        assert set(table.xpath(".//th/@scope")) <= {"col", "row"}
        assert len(table.xpath(".//th[not(@scope)]")) == 0
        rows = table.xpath("tbody/tr")
        extra = 1 if isinstance(figure, Themes | Withheld) else 0
        if not isinstance(figure, Triangle):
            assert len(rows) == (1 if isinstance(figure, Withheld) else n + extra)


def test_the_table_says_the_figures_own_numbers(app: Flask) -> None:
    bars = Bars("h", "f", 12, (Bar("Møder", 7, 7 / 12), Bar("Ro", 5, 5 / 12)))
    assert cells(app, bars) == [["Møder", "7", "58 %"], ["Ro", "5", "42 %"]]
    ranking = Ranking("h", "f", 12, (Place("Møder", 24, 9), Place("Ro", 3, 2)))
    assert cells(app, ranking) == [["Møder", "24", "9"], ["Ro", "3", "2"]]
    scales = Scales("h", "f", 9, 1, 3, ("lidt", "meget"), (Spread("Ro", (4, 3, 2), 1.777, 9),))
    assert cells(app, scales) == [["Ro", "1,8", "4", "3", "2"]]
    spots = (Spot("Møder", 0.75, 0.25, 0.1, 0.1, 12),)
    placement = Placement("h", "f", 12, *AXES, ("øv", "øh", "nv", "nh"), spots)
    assert cells(app, placement) == [["Møder", "75", "25", "nh", "12"]]
    gaps = Gaps("h", "f", 9, 1, 7, ("lidt", "meget"), (Gap("Ro", 3.44, 6.31, 9), Gap("Mod", 5.0, 4.5, 9)))
    assert cells(app, gaps) == [["Ro", "3,4", "6,3", "+2,9"], ["Mod", "5,0", "4,5", "−0,5"]]
    weights = Weights("h", "f", 9, 100, (Weight("Ro", 35.0, 22.5, 40.0),))
    assert cells(app, weights) == [["Ro", "35", "22,5–40"]]
    blends = (Blend("Før", (0.2, 0.3, 0.5), 0.1), Blend("Nu", (0.4, 0.3, 0.3), 0.1))
    assert cells(app, Triangle("h", "f", 9, ("A", "B", "C"), blends)) == [
        ["A", "20", "40"],
        ["B", "30", "30"],
        ["C", "50", "30"],
    ]
    movement = Movement("h", "f", 10, 8, (Shift("Ro", 2, 5, 0.25, 0.5), Shift("Mod", 6, 5, 0.75, 0.5)))
    assert cells(app, movement) == [["Ro", "25 % (2)", "50 % (5)", "+25"], ["Mod", "75 % (6)", "50 % (5)", "−25"]]
    themes = Themes("h", "f", 12, (Theme("Ro", 4, ("Stille",)),), 2)
    assert cells(app, themes) == [["Ro", "4", "Stille"], ["Uden tema endnu", "2"]]


def cells(app: Flask, figure: Figure) -> list[list[str]]:
    """The words in the cells of a figure's table, empty cells left out."""
    rows = drawn(app, figure, "table").xpath("//tbody/tr")
    return [[text for cell in row if (text := " ".join(cell.text_content().split()))] for row in rows]


def test_the_numbers_stand_at_the_bars(app: Flask) -> None:
    bars = Bars("h", "f", 12, (Bar("Møder", 8, 8 / 12), Bar("Ro", 4, 4 / 12), Bar("Kaffe", 0, 0.0)))
    page = sheets.pages((bars,), False)[0]
    found = drawn(app, bars, "draw", page)
    assert [value.text_content() for value in found.xpath("//*[@class='value']")] == ["8", "4", "0"]
    assert found.xpath("//svg/@width") == ["100.0%", "50.0%", "0.0%"]
    assert found.xpath("//svg/@class") == ["bar top", "bar", "bar"]


def test_markup_that_people_type_stays_text(app: Flask) -> None:
    notes = Notes("h", "f", 1, ("<script>alert(1)</script>",))
    found = drawn(app, notes, "draw", sheets.pages((notes,), False)[0])
    assert found.xpath("//script") == []
    assert "<script>alert(1)</script>" in found.text_content()


@pytest.mark.parametrize("large", [False, True])
def test_no_row_is_lost_between_pages_and_none_is_too_full(large: bool) -> None:
    for figure in made(23):
        name = next((n for n in ("rows", "themes", "spots", "cards", "notes") if hasattr(figure, n)), "")
        found = [page for page in sheets.pages((figure,), large) if not page.way]
        if not name:
            continue
        parts = [getattr(page.part, name) for page in found]
        assert tuple(row for part in parts for row in part) == getattr(figure, name)
        assert [page.first for page in found] == [sum(map(len, parts[:i])) for i in range(len(parts))]
        assert max(map(len, parts)) <= (4 if large else 7)


def test_seven_short_theme_titles_fit_and_their_examples_come_two_themes_at_a_time() -> None:
    wall = Themes("h", "f", 20, tuple(Theme(f"Tema {i}", 9 - i, ("Et", "To")) for i in range(7)), 0)
    found = sheets.pages((wall,), False)
    assert [(page.way, len(page.part.themes)) for page in found] == [  # type: ignore[attr-defined]
        ("", 7),
        ("examples", 2),
        ("examples", 2),
        ("examples", 2),
        ("examples", 1),
    ]
    assert found[0].led


def test_the_page_that_is_asked_for_is_kept_within_what_there_is() -> None:
    notes = Notes("h", "f", 20, tuple(f"Note {i}" for i in range(20)))
    found = [sheets.shown((notes,), page, large=False) for page in (-1, 0, 3, 99)]
    assert [page.number for page in found if page] == [1, 1, 4, 4]
    assert sheets.shown((), 0, large=False) is None


@pytest.mark.parametrize("large", [False, True])
def test_no_word_of_a_cloud_is_too_small_for_the_back_row(large: bool) -> None:
    words = tuple(Word(f"{LONG[: 4 + i % 30]}{i}", 40 - i) for i in range(40))
    placed = charts.cloud(words, large)
    assert placed
    assert min(word.size for word in placed) >= 4.5 * (1.25 if large else 1)
    assert [(a.text, b.text) for a in placed for b in placed if a.text < b.text and a.touches(b)] == []


def test_a_word_that_only_one_wrote_is_left_out_when_there_are_enough_others() -> None:
    words = (*(Word(f"ord{i}", 3) for i in range(12)), Word("håb", 1))
    assert "håb" not in {word.text for word in charts.cloud(words, False)}
    assert {word.text for word in charts.cloud(words[-3:], False)} == {"ord10", "ord11", "håb"}


def test_cards_in_the_same_place_keep_their_numbers_apart() -> None:
    spots = tuple(Spot(str(i), 0.9, 0.95, 0.1, 0.1, 9) for i in range(5))
    found = charts.marks(spots, 10, False)
    assert [mark.number for mark in found] == [11, 12, 13, 14, 15]
    assert {(mark.true_x, round(mark.true_y)) for mark in found} == {(90.0, 5)}
    assert len({(round(mark.x), round(mark.y)) for mark in found}) == 5


@pytest.mark.parametrize(
    ("question", "explained", "large", "size"),
    [
        ("Hvilket svar vil I stå ved?", "Vælg ét.", False, "q11"),
        ("Forestil dig, at I lukker i morgen. Hvad ville borgeren savne?", "Skriv op til tre svar.", True, "q7"),
        (LABEL * 2, LABEL, True, "q7"),
    ],
)
def test_a_question_is_as_large_as_there_is_room_for(question: str, explained: str, large: bool, size: str) -> None:
    found, told = question_size.asked(question, explained, large=large, timed=True)
    assert found == size
    assert explained.startswith(told.removesuffix(" …"))
