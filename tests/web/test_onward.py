"""The big button: first through the pages of a result, then on, and a question before it ends the day."""

import threading
from random import Random
from typing import Any

import pytest
from flask import Flask
from lxml.html import HtmlElement

from tests.actions.day import Day
from tests.web.client import form, parsed, said
from tests.web.facilitator import Facilitator
from workshop.actions import facilitate, moderation

pytestmark = pytest.mark.slow  # many pages or whole steps; make test runs them


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator of the day."""
    return Facilitator(app, day.account)


def page(karen: Facilitator, day: Day) -> HtmlElement:
    """The run page."""
    return parsed(karen.sees(f"/desk/w/{day.id}"))


def compass(day: Day) -> None:
    """A result that is larger than the screen, on the screen."""
    phones = day.leaders(8)
    day.goes("K06.kort")
    for n, phone in enumerate(phones):
        phone.pretends(Random(n))
    day.goes("K06.kompas", "shown")


def button(karen: Facilitator, day: Day) -> tuple[str, str]:
    """What the big button says, and what a press does."""
    desk = page(karen, day)
    return desk.xpath("string(//form[@id='next']//b)"), desk.get_element_by_id("now").get("data-next")


def test_the_big_button_turns_every_page_of_a_result_and_then_goes_on(karen: Facilitator, day: Day) -> None:
    compass(day)
    at = day.run.position
    assert "Skærmen går videre til side 2 af " in said(karen.sees(f"/desk/w/{day.id}"))
    assert "Side 1 af " in said(karen.sees(f"/desk/w/{day.id}"))
    pages = int(page(karen, day).xpath("string(//*[@id='turn']/span)").split()[-1])
    assert pages > 1
    for turned in range(pages - 1):
        assert button(karen, day) == ("Næste side", "turn")
        assert (karen.presses(day), day.workshop.page) == (at, turned + 1)
    assert button(karen, day) == ("Næste", "explain")
    assert karen.presses(day) != at
    assert day.workshop.page == 0


def test_the_other_pages_can_be_skipped(karen: Facilitator, day: Day) -> None:
    compass(day)
    at = day.run.position
    past = form(karen.sees(f"/desk/w/{day.id}"), "//form[@id='past']")
    karen.sends(f"/desk/w/{day.id}/next", **past, past="1")
    assert day.run.position != at


def test_two_devices_that_turn_at_once_turn_one_page(karen: Facilitator, day: Day) -> None:
    compass(day)
    pressed = form(karen.sees(f"/desk/w/{day.id}"), "//form[@id='next']")
    for _ in range(3):
        karen.sends(f"/desk/w/{day.id}/next", **pressed)
    assert day.workshop.page == 1


def test_two_who_turn_in_the_same_moment_turn_one_page(day: Day) -> None:
    compass(day)
    at, together, turned = day.run.position, threading.Barrier(4), []

    def press() -> None:
        together.wait(10)
        turned.append(facilitate.turn_on(day.house, day.id, at, 0, 1))

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert (sorted(turned), day.workshop.page) == ([False, False, False, True], 1)


def test_a_press_at_a_page_that_has_been_turned_does_not_go_on(day: Day) -> None:
    compass(day)
    facilitate.turn_page(day.house, day.id, 1)
    assert facilitate.next_step(day.house, day.id, day.run.position, page=0) is False
    assert facilitate.next_step(day.house, day.id, day.run.position, page=1) is True


def test_a_clicker_in_the_walls_window_turns_the_page_too(karen: Facilitator, day: Day) -> None:
    compass(day)
    wall = parsed(karen.sees(f"/screen/{day.id}")).get_element_by_id("now")
    keyed = {"at": wall.get("data-position"), "page": wall.get("data-turned"), "key": "1"}
    karen.sends(f"/desk/w/{day.id}/next", **keyed)
    assert (day.workshop.page, day.run.position) == (1, keyed["at"])


def last_step(day: Day) -> None:
    """To where the next press would end the day."""
    facilitate.go_to(day.house, day.id, len(day.run.beats) - 1)
    while day.desk().next_does != "end":
        day.presses()


def test_the_end_asks_once_more_and_says_what_has_not_been_shown(karen: Facilitator, day: Day) -> None:
    phones = day.leaders(6)
    day.goes("K01.valg")
    for number, phone in enumerate(phones):
        phone.sends(own1=f"nummer {number}")
    day.goes("K06.kort")
    phones[0].pretends(Random(1))
    last_step(day)
    shown = page(karen, day)
    asked = shown.xpath("//details[@id='last']")[0]
    assert asked.get("open") is None  # folded up: the press that folds it out ends nothing, without script too
    assert asked.xpath("string(summary/b)") == "Slut dagen"
    assert "2 trin har svar, som salen ikke har set." in asked.text_content()
    assert "Ja, slut dagen" in asked.xpath("string(.//button)")
    facilitate.go_to(day.house, day.id, day.beat("K01", "valg"))
    day.reveals()
    last_step(day)
    assert "1 trin har svar" in page(karen, day).xpath("string(//details[@id='last'])")
    assert karen.presses(day) == day.run.position
    assert day.workshop.state == "ended"


def test_when_everything_has_been_shown_the_end_says_nothing_of_it(karen: Facilitator, day: Day) -> None:
    phones = day.leaders(6)
    day.goes("B01.humoer")
    for phone in phones:
        phone.sends(choice="frisk")
    day.reveals()
    last_step(day)
    assert "salen ikke har set" not in page(karen, day).xpath("string(//details[@id='last'])")
    assert "Telefonerne siger tak" in page(karen, day).xpath("string(//details[@id='last'])")


def test_the_last_answers_of_a_live_picture_are_said_to_wait(karen: Facilitator, day: Day) -> None:
    phones = day.leaders(7)
    day.goes("B01.humoer")

    def told() -> str:
        facilitate.publish_live(day.house, day.id)
        return " ".join(page(karen, day).xpath("string(//*[@id='waits'])").split())

    assert told() == ""
    for phone in phones[:2]:
        phone.sends(choice="frisk")
    assert told() == "2 svar venter på at kunne vises. Billedet begynder ved 5 svar."
    for phone in phones[2:5]:
        phone.sends(choice="frisk")
    assert told() == ""
    phones[5].sends(choice="frisk")
    assert told().startswith("1 svar venter på at kunne vises. Nye svar kommer op mindst tre ad gangen")
    phones[6].sends(choice="frisk")
    day.reveals()
    assert told().startswith("2 svar er ikke med i billedet.") and "»Åbn igen«" in told()


def test_the_queue_keeps_the_parking_lot_apart_from_what_the_step_asks(karen: Facilitator, day: Day) -> None:
    phones = day.leaders(3)
    day.goes("K08.bud")
    moderation.hold(day.house, day.id, day.round.id, True)
    for number, phone in enumerate(phones):
        phone.sends(card1=f"spænd ben {number}")
        phone.sends(to=day.run.all_day()[0].id, text=f"husk nummer {number}")
    held: Any = page(karen, day).get_element_by_id("held")
    piles = {" ".join(each.text_content().split()): each.getnext() for each in held.xpath(".//h3")}
    (asked, together), (parked, _) = piles.items()
    assert (asked[-2:], parked) == (" 3", "Parkeringspladsen 3")
    sent = form(karen.sees(f"/desk/w/{day.id}"), f"//form[@id='{together.get('id')}']")
    karen.sends(f"/desk/w/{day.id}/cards", **{**sent, "state": "up"})
    assert {card.text for card in day.desk().held} == {f"husk nummer {n}" for n in range(3)}
