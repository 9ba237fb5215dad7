"""Typed in from paper: lines, whole sheets and counts of hands go the way of every other answer, and are marked."""

import pytest

from tests.actions.day import Day
from workshop.actions import hand_count, paper
from workshop.actions.paper import Owner
from workshop.core.errors import WorkshopError


def test_a_persons_lines_are_an_answer_each(day: Day) -> None:
    round_ = day.goes("K01.svar")
    owner = Owner(day.trio_id("Åhaven"))
    for text in ("ro", "tid", "nærvær"):
        paper.line(day.house, day.id, round_.id, text, owner)
    stored = day.stored()
    assert sorted(row.value["cards"] for row in stored) == [["nærvær"], ["ro"], ["tid"]]
    assert {(row.typed, row.trio_id, row.role) for row in stored} == {(True, day.trio_id("Åhaven"), None)}
    assert day.account_of("K01.svar").typed == 3
    assert day.account_of("K01.svar").adds_up()


def test_a_trios_lines_are_gathered_and_are_not_typed_over_a_phone(day: Day) -> None:
    leader = day.sits("Solgården")
    round_ = day.goes("K08.bud")
    owner = Owner(day.trio_id("Åhaven"))
    paper.line(day.house, day.id, round_.id, "et", owner)
    paper.line(day.house, day.id, round_.id, "to", owner)
    assert [row.value["cards"] for row in day.stored()] == [["et", "to"]]
    leader.sends(card1="fra telefonen")
    with pytest.raises(WorkshopError) as refused:
        paper.line(day.house, day.id, round_.id, "over", Owner(day.trio_id("Solgården")))
    assert (refused.value.status, refused.value.values) == (409, {"name": "Solgården"})


def test_hands_that_were_counted_are_so_many_answers(day: Day) -> None:
    round_ = day.goes("B01.humoer")
    pile = next(each for each in paper.piles(day.house, day.id, "da") if each.round_id == round_.id)
    assert pile.way == "tally"
    headings = hand_count.fields(pile.ask)
    form = {fields[-1][0]: ["4"] for _, fields in headings} | {fields[0][0]: ["3"] for _, fields in headings}
    assert hand_count.count(day.house, day.id, round_.id, form) == 7
    figures = day.reveals()
    assert figures[0].n == 7


def test_uneven_and_absurd_counts_are_refused(day: Day) -> None:
    round_ = day.goes("B01.humoer")
    pile = next(each for each in paper.piles(day.house, day.id, "da") if each.round_id == round_.id)
    first = hand_count.fields(pile.ask)[0][1][0][0]
    for form in ({}, {first: ["900"]}, {first: ["mange"]}):
        with pytest.raises(WorkshopError):
            hand_count.count(day.house, day.id, round_.id, form)
    assert day.stored() == ()


def test_what_is_closed_or_without_an_owner_is_refused(day: Day) -> None:
    round_ = day.goes("K01.valg")
    for owner in (Owner(), Owner("somewhere else")):
        with pytest.raises(WorkshopError):
            paper.whole(day.house, day.id, round_.id, {}, owner)
    closed = day.goes("K01.svar", "closed")
    with pytest.raises(WorkshopError) as refused:
        paper.line(day.house, day.id, closed.id, "for sent", Owner(day.trio_id("Åhaven")))
    assert refused.value.status == 409
    with pytest.raises(WorkshopError):
        paper.line(day.house, day.id, closed.id, " ", Owner())
