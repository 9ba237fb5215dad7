"""The sheet of A4 a leader takes to the meeting: the deck's own words, in order, cut so that they fit."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.export.sample import SILENT, sample
from tests.export.unkind import followership, rewritten, silent
from workshop.export.deck.agenda import NUMBERS
from workshop.export.one_page import OnePage, one_page
from workshop.export.report import Address, Report, TrioReport

pytestmark = pytest.mark.slow


def first(report: Report) -> TrioReport:
    return report.trios[0]


def page(report: Report) -> OnePage:
    return one_page(report, first(report))


@pytest.mark.parametrize("report", [sample, silent, followership], ids=lambda make: make.__name__)
def test_the_meeting_stands_in_the_order_it_is_run_and_takes_twenty_minutes(report: Callable[[], Report]) -> None:
    moments = page(report()).moments
    assert [each.slide for each in moments] == list(NUMBERS.values())
    spans = [tuple(map(int, each.minutes.split("–"))) for each in moments]
    assert (spans[0][0], spans[-1][1]) == (0, 20)
    assert [end for _, end in spans[:-1]] == [start for start, _ in spans[1:]]


def test_every_moment_says_what_to_say_to_ask_and_what_helps_in_silence() -> None:
    for language in ("da", "en"):
        assert all(each.say and each.ask and each.quiet for each in page(sample(language)).moments)


def test_the_trios_own_words_stand_on_it() -> None:
    found = page(sample())
    assert found.own == (("", "Vi hjælper borgeren med at leve sit eget liv, hver dag og hele vejen."),)
    assert found.agreed[0][1].startswith("Når ")
    assert page(followership()).own[0] == ("Lederen", "Jeg spørger 0 gange, så du kan nå det")


def test_a_trio_that_answered_nothing_gets_lines_to_write_on() -> None:
    found = one_page(sample(), next(trio for trio in sample().trios if trio.workplace == SILENT))
    assert [text for _, text in found.proposal] == [""] * 6
    assert [text for _, text in found.agreed] == [""] * 4


def test_long_words_are_cut_and_marked() -> None:
    found = page(rewritten(lambda text: (f"{text} " * 40)[:400] if text else ""))
    assert all(len(text) < 200 for _, text in (*found.own, *found.proposal, *found.agreed))
    assert found.own[0][1].endswith("…")


def test_it_holds_nothing_of_another_trio() -> None:
    mine, others = first(sample()), sample().trios[1:]
    said = repr(page(sample()))
    assert mine.workplace in said
    assert [other.workplace for other in others if other.workplace in said] == []


def test_the_buddy_trio_and_the_address_stand_at_the_foot() -> None:
    address = Address("https://example.org/hjem/abc", "example.org/hjem", "K7QX 3FMB")
    mine = replace(first(sample()), partner="Hjemmeplejen Nord", address=address)
    found = one_page(sample(), mine)
    assert (found.partner, found.address) == ("Hjemmeplejen Nord", address)
