"""The patterns: everything in every state, drawn from the catalogues, and only where WORKSHOP_DEBUG is on."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask

from tests.actions.day import Day
from tests.web.client import parsed
from tests.web.facilitator import Facilitator
from workshop.core import figures
from workshop.kinds.catalogue import ALL as KINDS
from workshop.web import patterns
from workshop.web.patterns import State

NOBODY_IS_ASKED = {"themes", "look"}
OWN_FIELDS = {"commitment"}  # a kind that knows its fields by name: a shipped exercise stands in


@pytest.fixture
def karen(app: Flask, day: Day) -> Iterator[Facilitator]:
    """The facilitator, where debugging is on."""
    before = app.extensions["settings"]
    app.extensions["settings"] = replace(before, debug=True)
    yield Facilitator(app, day.account)
    app.extensions["settings"] = before


def test_every_kind_has_a_sample_without_a_list_by_hand() -> None:
    without = {name for name in KINDS if patterns.question(name, State.LIVE) is None}
    assert without == NOBODY_IS_ASKED | OWN_FIELDS


@pytest.mark.parametrize("kind", figures.ALL, ids=lambda kind: kind.name)
def test_every_figure_can_be_made_in_every_state(kind: type[figures.Figure]) -> None:
    assert all(patterns.figure(kind, state).heading for state in State)


@pytest.mark.slow
def test_the_page_leads_to_every_pattern_and_each_is_drawn(karen: Facilitator) -> None:
    links = parsed(karen.sees("/desk/patterns")).xpath("//a[@data-pattern]/@href")
    assert len(links) >= len(State) * (2 * (len(KINDS) - 2) + 3 * len(figures.ALL))
    drawn = [link for link in links if "/live" in link or "/empty" in link or "/long" in link]
    for link in drawn:
        karen.sees(link)
    karen.sees("/desk/patterns/ask/nothing/live", 404)
    karen.sees("/desk/patterns/figure/bars/gone", 404)


def test_nobody_finds_them_in_a_hall(app: Flask, day: Day) -> None:
    Facilitator(app, day.account).sees("/desk/patterns", 404)
