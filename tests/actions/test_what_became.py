"""The next day's decks open with what became of the last agreements: sums for the room, its own for a trio."""

import json

from tests.actions.day import WORKPLACES, Clock, Day
from tests.actions.test_check_ins import at, trio, typed
from tests.actions.test_last_time import answers, next_day
from workshop.actions import check_ins, restoring
from workshop.core.figures import Bars
from workshop.export import archived, owned
from workshop.export.archive import archive
from workshop.export.deck import room
from workshop.export.deck import trio as trio_deck
from workshop.export.deck.parts import BarChart, Table
from workshop.export.deck.slide import Slide
from workshop.export.report import Report, TrioReport


def began(held: Day) -> Day:
    """The next workshop, with somebody from each workplace in it."""
    later = next_day(held)
    later.leaders()
    return later


def of(report: Report, workplace: str) -> TrioReport:
    return next(each for each in report.trios if each.workplace == workplace)


def named(slides: tuple[Slide, ...], title: str) -> int:
    """The number of the slide with that title."""
    return [slide.title for slide in slides].index(title) + 1


def test_the_rooms_deck_opens_with_sums_of_the_last_workshop(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    answers(held, WORKPLACES[:4])
    answers(held, WORKPLACES[4:5], "lidt")
    slide = room.plan(began(held).report())[1]
    assert (slide.title, slide.kicker) == ("Er I begyndt? Ja: 4 af 5", "Vi aftalte – det blev til · Kerneopgaven")
    assert isinstance(slide.part, BarChart)
    assert list(zip(slide.part.labels, slide.part.values, strict=True)) == [("Ja", 4), ("Lidt", 1), ("Nej", 0)]
    assert slide.notes.say == "Sidst lavede trioerne 6 aftaler. Vi begynder med, hvad det blev til."
    assert "ro på" not in repr(slide)


def test_no_sum_is_on_a_slide_under_the_floor(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    answers(held, WORKPLACES[:4], "nej")
    report = began(held).report()
    slide = room.plan(report)[1]
    assert slide.title == "Sidst lavede trioerne 6 aftaler"
    assert report.last is not None and report.last.figure is None
    assert "Nej" not in repr(slide) and "Færre end fem har sagt" in repr(slide)


def test_the_first_workshop_and_one_of_others_have_no_such_slide(held: Day) -> None:
    assert held.report().last is None
    few = next_day(held, WORKPLACES[:4])
    assert few.report().last is None


def test_a_trios_deck_shows_its_own_last_agreement_at_slide_four(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    answers(held, ("Solgården",))
    report = began(held).report()
    slides = trio_deck.plan(report, of(report, "Solgården"))
    assert named(slides, "Vi aftalte – det blev til") == 4
    part = slides[3].part
    assert isinstance(part, Table)
    assert [[cell.text for cell in row] for row in part.rows] == [
        ["Vi aftalte", "Når vi mødes kl. 8, vil vi prøve nummer 0."],
        ["Er I begyndt?", "Ja"],
        ["Det har vi lært", "ro på Solgården"],
    ]
    assert "Sidst aftalte vi: Når vi mødes kl. 8, vil vi prøve nummer 0. Er I begyndt? Ja. Det står på slide 4" in str(
        slides[1].notes.facts
    )
    assert [slides[n - 1].key for n in (2, 3, 7, 8, 10, 11)] == ["why", "ours", "proposal", "question", "say", "agree"]


def test_a_trio_that_has_not_answered_has_fields_to_fill_in_and_nobody_elses_words(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    answers(held, ("Solgården",))
    report = began(held).report()
    slides = trio_deck.plan(report, of(report, "Åhaven"))
    part = slides[3].part
    assert isinstance(part, Table)
    assert [row[1].hint for row in part.rows] == [False, True, True]
    assert "ro på Solgården" not in repr(slides) and "nummer 0" not in repr(slides)
    newcomer = trio_deck.plan(report, of(report, "Lyngen"))
    assert "Vi aftalte – det blev til" not in [slide.title for slide in newcomer]


def test_a_name_in_what_was_learnt_is_taken_out(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    form = typed({"f_status": "ja", "f_tegn": "ring til fru Hansen på 22 34 56 78"})
    check_ins.answer(held.house, trio(held, "Solgården"), 30, form, "da")
    last = of(began(held).report(), "Solgården").last
    assert last is not None and ("Hansen" in last.learnt, "22 34" in last.learnt) == (False, False)


def test_both_come_back_from_the_files(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    answers(held, WORKPLACES[:5])
    report = began(held).report()
    data, own = json.loads(archive(report)), json.loads(owned.owned(report))
    assert archived.last_time(data) == report.last
    assert report.last is not None and isinstance(report.last.figure, Bars)
    again = restoring.report_of(data, own)
    assert [each.last for each in again.trios] == [each.last for each in report.trios]
    assert "ro på" not in json.dumps(data, ensure_ascii=False)


def test_another_workshop_on_the_same_day_is_no_last_time(held: Day) -> None:
    same = Day(held.house)
    same.leaders()
    report = same.report()
    assert (report.last, {each.last for each in report.trios}) == (None, {None})
