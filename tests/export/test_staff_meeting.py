"""The staff meeting in a trio's deck: at the numbers its programmes name, on the day's own topic, in twenty minutes."""

import re
from dataclasses import replace

import pytest

from tests.export.sample import sample
from tests.export.unkind import followership, silent
from workshop import paths
from workshop.content.library import load
from workshop.core.figures import Bar, Bars, Movement, Notes, Scales, Shift, Spread
from workshop.export.deck import room, trio
from workshop.export.deck.agenda import NUMBERS, minutes
from workshop.export.deck.number_parts import Moves
from workshop.export.deck.parts import Box, Table, Text
from workshop.export.deck.results import PLANNERS
from workshop.export.deck.slide import Slide
from workshop.export.deck.wording import counted, halves
from workshop.export.report import Report

BOX = Box(54, 120, 852, 366)
PROGRAMMES = ("personalemoede-20-foelgeskab", "personalemoede-20-kerneopgave")


def slide(report: Report, key: str) -> Slide:
    return next(each for each in trio.plan(report, report.trios[0]) if each.key == key)


@pytest.mark.parametrize("name", PROGRAMMES)
def test_the_programmes_of_the_staff_meeting_name_the_slides_that_are_there(name: str) -> None:
    items = load(paths.exercises()).plan(name).programme.items
    assert [int(re.findall(r"Slide (\d+)", item.what.say("da"))[0]) for item in items] == list(NUMBERS.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", PROGRAMMES)
def test_each_slide_has_the_minutes_of_its_programme(name: str) -> None:
    report = followership() if name.endswith("foelgeskab") else silent()
    programme = load(paths.exercises()).plan(name).programme
    assert [item.minutes for item in programme.items] == list(minutes(report).values())


@pytest.mark.slow
def test_the_day_of_followership_shows_three_promises() -> None:
    part = slide(followership(), "ours").part
    assert isinstance(part, Table)
    assert [(who.text, said.text) for who, said in part.rows] == [
        ("Lederen", "Jeg spørger 0 gange, så du kan nå det"),
        ("TR", "Jeg spørger 1 gange, så du kan nå det"),
        ("AMR", "Jeg spørger 2 gange, så du kan nå det"),
    ]


@pytest.mark.slow
def test_a_trio_without_promises_gets_three_fields() -> None:
    report = followership()
    plan = trio.plan(report, report.trios[1])
    part = next(each.part for each in plan if each.key == "ours")
    assert isinstance(part, Table)
    assert [said.hint for _, said in part.rows] == [True, True, True]


@pytest.mark.slow
def test_the_opening_that_was_rehearsed_is_what_the_leader_says() -> None:
    assert slide(followership(), "why").notes.say == "Vi har brug for jer."


@pytest.mark.slow
def test_the_question_is_the_days_own() -> None:
    assert slide(followership(), "question").title == "Hvad gør en kollega, så du får lyst til at gå med?"
    report = sample("da")
    known = replace(report, trios=(replace(report.trios[0], sentence="Vi hjælper, så dagen kan leves."),))
    assert slide(known, "question").title == "Hvornår i sidste uge gjorde vi netop det her for en borger?"


def test_without_a_sentence_nothing_leans_on_one() -> None:
    assert slide(silent(), "question").title == "Hvornår i sidste uge gjorde vi en forskel for en borger?"
    ours = slide(silent(), "ours").notes
    assert (ours.ask, ours.time.partition(".")[0]) == (
        "Hvordan ville du selv sige det?",
        "2 minutter: TR skriver det, der bliver sagt, på sliden",
    )


@pytest.mark.slow
def test_what_belongs_to_med_stands_on_slide_twelve() -> None:
    report = followership()
    twelfth = trio.plan(report, report.trios[0])[11]
    assert twelfth.title == "Vi beder MED om én drøftelse og én beslutning"
    assert isinstance(twelfth.part, Table)
    assert twelfth.part.rows[1][1].text == "ferieplanen"


@pytest.mark.slow
def test_sentences_to_borrow_stand_before_and_after() -> None:
    report = followership()
    borrowed = next(each for each in trio.plan(report, report.trios[0]) if each.title == "Sætninger, vi kan låne")
    assert isinstance(borrowed.part, Table)
    assert [cell.text for cell in borrowed.part.rows[0]] == ["Det er ikke min opgave", "Hvem er tættest på?"]


@pytest.mark.slow
def test_goals_typed_in_the_morning_open_the_rooms_deck() -> None:
    told = room.plan(replace(followership(), goals=("At tale åbent", "At vælge én ting")))
    assert told[1].title == "Dagen havde 2 mål"
    assert "Mål, svar og det, vi ændrer" in [each.title for each in told]
    assert not any(each.title.startswith("Dagen havde") for each in room.plan(followership()))


def test_a_repeated_scale_moves_on_one_slide() -> None:
    rows = tuple(Shift(str(n), 1, 1, 1 / 11, 1 / 11) for n in range(11))
    parts = PLANNERS[Movement](Movement("Ordet", "Som før.", 11, 11, rows), BOX, "da")
    assert [type(part) for part in parts] == [Moves]
    assert parts[0].upright


def test_one_statement_on_a_long_scale_has_a_bar_for_each_number() -> None:
    spread = Spread("Ordet lyder", (1,) * 11, 5.0, 11)
    parts = PLANNERS[Scales](Scales("Ordet", "5,0", 11, 0, 10, ("slet ikke", "helt"), (spread,)), BOX, "da")
    assert [part.labels for part in parts] == [tuple(map(str, range(11)))]
    assert parts[0].under == "Ordet lyder 0 slet ikke – 10 helt"


def test_answers_that_nobody_shares_are_read_as_a_list() -> None:
    rows = (Bar("ro", 1, 0.5), Bar("håb", 1, 0.5), Bar("tid", 0, 0.0))
    parts = PLANNERS[Bars](Bars("Valgt", "Ingen har valgt det samme.", 2, rows), BOX, "da")
    assert [[line.text for line in part.lines] for part in parts if isinstance(part, Text)] == [["ro", "håb"]]


def test_the_same_words_are_listed_once_with_how_many_wrote_them() -> None:
    assert counted(("ro", "håb", "Ro", "")) == [("ro", 2), ("håb", 1)]


def test_a_turned_sentence_loses_its_arrow_and_its_marks() -> None:
    assert halves("»Det er bestemt« → Hvem spørger vi?") == ("Det er bestemt", "Hvem spørger vi?")
    figure = Notes("Før og efter", "1 tekst.", 1, ("»Det er bestemt« → Hvem spørger vi?",))
    assert [type(part) for part in PLANNERS[Notes](figure, BOX, "da")] == [Table]
