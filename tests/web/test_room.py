"""The room from phone and desk: hands that are raised, texts that are held, and people who come late."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from flask import Flask

from tests.actions.day import Day
from tests.web.client import parsed, said
from tests.web.facilitator import Facilitator
from tests.web.participant import Participant

Join = Callable[..., Participant]
HAND = "//form[contains(@action, '/phone/hand/{}')]"


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator."""
    return Facilitator(app, day.account)


def test_help_is_called_on_the_phone_and_answered_on_the_desk(karen: Facilitator, day: Day, join: Join) -> None:
    somebody = join("Åhaven", "tr")
    assert not somebody.there("//*[@id='hand']")
    day.goes("K01.valg")
    somebody.opens()
    somebody.submits(HAND.format("help"))
    assert "Facilitator kommer hen til jeres bord." in somebody.words
    desk = parsed(karen.sees(f"/desk/w/{day.id}"))
    calls = desk.get_element_by_id("calls")
    assert "Åhaven" in calls.text_content()
    karen.sends(str(calls.xpath(".//form")[0].get("action")))
    somebody.opens()
    assert somebody.there(HAND.format("help"))
    somebody.submits(HAND.format("ready"))
    somebody.submits(HAND.format("lower"))
    somebody.submits(HAND.format("ready"))
    assert "1 af 1 borde er klar" in said(karen.sees(f"/desk/w/{day.id}"))
    assert "klar" not in said(karen.sees(f"/screen/{day.id}")).lower()


def test_the_fragment_answers_a_hand_with_what_the_phone_shows_now(day: Day, join: Join) -> None:
    somebody = join("Åhaven", "tr")
    day.goes("K01.valg")
    answer = somebody.client.send("/phone/hand/help/now")
    assert (answer.status_code, parsed(answer).get_element_by_id("hand") is not None) == (200, True)
    day.presses()
    assert somebody.client.send("/phone/hand/help/now").status_code == 409


def test_a_step_is_held_back_and_many_are_masked_from_the_desk(karen: Facilitator, day: Day, join: Join) -> None:
    somebody = join()
    round_ = day.goes("K08.bud")
    on = "false" if day.run.beat.step.moderated else "true"
    karen.sends(f"/desk/w/{day.id}/hold", round=round_.id, hold="0" if on == "false" else "1")
    pressed = parsed(karen.sees(f"/desk/w/{day.id}")).xpath("//form[@id='hold']//button/@aria-pressed")
    assert pressed == [on]
    somebody.opens()
    somebody.answers(card1="ring til Birgitte", card2="ring 20304050")
    form = parsed(karen.sees(f"/desk/w/{day.id}")).xpath("//form[@id='all-flagged']")[0]
    fields: dict[str, Any] = {name: [v for n, v in form.form_values() if n == name] for name, _ in form.form_values()}
    karen.sends(str(form.get("action")), **fields)
    assert sorted(card.shown for card in day.cards().values()) == ["ring […]", "ring til […]"]
    told = karen.sends(f"/desk/w/{day.id}/cards", 409, card=fields["card"], state="hidden", seen="held")
    assert "2" in said(told)


def test_the_one_who_comes_late_reads_two_lines_the_first_time(app: Flask, day: Day, join: Join) -> None:
    phones = day.everybody(3)
    day.goes("B01.humoer")
    assert not join("Lyngen", "tr").there("//*[@id='late']")
    for phone in phones:
        phone.pretends(Random(1))
    day.reveals()
    day.goes("K08.bud")
    late = join("Fjordglimt", "tr")
    lines = late.one("//*[@id='late']").xpath(".//p")
    assert len(lines) == 2
    assert lines[0].text_content().startswith("Vi er ved: ")
    assert lines[1].text_content().startswith("Sidst: ")
    late.opens()
    assert not late.there("//*[@id='late']")
