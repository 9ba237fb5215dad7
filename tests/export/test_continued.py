"""Results on more than one slide: each title says what stands under it; what is alone is told in words."""

from dataclasses import replace

from tests.export.sample import sample
from workshop.core.figures import (
    Bar,
    Bars,
    Figure,
    Gap,
    Gaps,
    Scales,
    Sheet,
    SheetColumn,
    SheetGroup,
    Spread,
    Theme,
    Themes,
)
from workshop.export.deck import room
from workshop.export.deck.parts import BarChart, Columns, Distribution, Text
from workshop.export.deck.slide import Slide
from workshop.kinds.telling import quoted


def told(figure: Figure) -> list[Slide]:
    """The room's slides of that figure alone."""
    day = sample("da")
    step = next(step for step in day.steps if step.key == "B01.humoer")
    found = room.plan(replace(day, steps=(replace(step, figures=(figure,)),)))
    return [slide for slide in found if slide.section == "Tjek ind"]


def bars(*rows: tuple[str, int]) -> Bars:
    return Bars("Humør", "Flest har valgt »Ro«: 9 af 31", 31, tuple(Bar(label, n, n / 31) for label, n in rows))


def test_later_pages_of_bars_begin_with_their_own_highest() -> None:
    labels = [
        "Ro",
        *(
            f"Noget andet, der fylder en hel del på linjen, nummer {n}, og lidt til for en sikkerheds skyld"
            for n in range(8)
        ),
    ]
    first, *later = told(bars(*((label, 9 - place // 2) for place, label in enumerate(labels))))
    assert first.title == "Flest har valgt »Ro«: 9\N{NO-BREAK SPACE}af\N{NO-BREAK SPACE}31"
    assert later
    for slide in later:
        assert isinstance(slide.part, BarChart)
        assert slide.title.startswith("Dernæst »Noget andet") and f": {slide.part.values[0]}" in slide.title
        assert slide.notes.say.startswith(slide.title)


def test_labels_get_more_room_where_that_saves_a_slide() -> None:
    labels = (
        "Historierne bliver her, men det, vi lærer, tager vi med hjem",
        "Vi taler om arbejdet",
        "Man må skifte mening",
    )
    found = told(bars(*((label, 3) for label in labels), ("Alle tre kommer til orde", 2), ("Lederen taler sidst", 1)))
    assert len(found) == 1


def test_scales_on_two_pages_begin_with_the_highest() -> None:
    rows = tuple(Spread(f"Udsagn {n}", (0, 9 - n, n), 2 + n / 9, 9) for n in range(9))
    finding = "Højest: »Udsagn 8« (2,9 af 3)"
    found = told(Scales("Hvor enig?", finding, 9, 1, 3, ("slet ikke", "helt"), rows))
    parts = [slide.part for slide in found]
    assert all(isinstance(part, Distribution) for part in parts) and len(parts) > 1
    assert [label for part in parts if isinstance(part, Distribution) for label in part.labels] == [
        f"Udsagn {n}" for n in range(8, -1, -1)
    ]
    first = parts[0]
    assert isinstance(first, Distribution)
    place = 8 - len(first.labels)
    mean = f"{2 + place / 9:.1f}".replace(".", ",")
    assert found[1].title.replace("\N{NO-BREAK SPACE}", " ") == f"Dernæst »Udsagn {place}« ({mean} ud af 3)"


def test_later_distances_say_which_is_the_largest_there() -> None:
    rows = tuple(Gap(f"Vi gør {n}", 4.0, 9.0 - n / 2, 20) for n in range(12))
    found = told(
        Gaps("I dag og ønsket", "Længst: »Vi gør 0«, fra 4,0 til 9,0", 20, 0, 10, ("slet ikke", "fuldt ud"), rows)
    )
    assert len(found) > 1
    assert found[1].title.startswith("Dernæst »Vi gør ") and "fra 4,0 til" in found[1].title


def test_a_field_of_a_sheet_has_its_name_over_its_own_page() -> None:
    fields = ("Vi giver", "Vi har brug for")
    texts = tuple(f"tid til at lytte til hinanden, også når der er travlt om morgenen, nummer {n}" for n in range(4))
    groups = tuple(SheetGroup(field, texts) for field in fields)
    columns = tuple(SheetColumn(name, groups) for name in ("Ledere", "TR", "AMR"))
    titles = [slide.title for slide in told(Sheet("Giv og få", "24 svar", 31, columns))]
    assert titles[0] == "Giv og få: 24 svar"
    assert "Vi har brug for" in titles and len(titles) == len(set(titles))


def test_the_only_thing_that_was_named_stands_there_in_words() -> None:
    long = "Stiller kritiske spørgsmål, fordi hun vil have det til at lykkes"
    part = told(bars((long, 5)))[0].part
    assert isinstance(part, Text)
    assert [line.text for line in part.lines] == [f"»{long}«", "5 af 31"]


def test_the_only_theme_stands_there_with_somebodys_words_and_no_second_slide() -> None:
    (slide,) = told(Themes("Temaer", "Alle taler om ro", 5, (Theme("Ro", 9, ("sagde det roligt",)),), 0))
    assert isinstance(slide.part, Columns)
    assert [(column.title, column.quote) for column in slide.part.columns] == [("Ro", "»sagde det roligt«")]


def test_quotation_marks_within_quotation_marks_are_single_ones() -> None:
    assert quoted("Vi nåede målet »Alle har sagt det«") == "Vi nåede målet ›Alle har sagt det‹"
