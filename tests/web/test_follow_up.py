"""How a trio finds its page (on its phones, on paper), and what the owner sees of the follow-up on the desk."""

import pytest
from flask import Flask

from tests.actions.day import CARD, Clock, Day
from tests.actions.test_check_ins import at, trio, typed
from tests.web.client import parsed, said
from tests.web.facilitator import Facilitator
from tests.web.participant import Participant
from workshop.actions import check_ins, facilitate, take_home
from workshop.store import workshops

SOLGAARDEN = "Solgården"


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator of the day."""
    return Facilitator(app, day.account)


def joined(app: Flask, day: Day, workplace: str = SOLGAARDEN, function: str = "leader") -> Participant:
    """Somebody at a phone."""
    found = Participant(app)
    found.joins(day.workshop.code, workplace, function)
    return found


def test_phones_are_shown_the_way_once_the_agreements_are_written(app: Flask, day: Day) -> None:
    own, neighbour, guest = joined(app, day), joined(app, day, "Åhaven"), Participant(app)
    guest.joins(day.workshop.code, "", "guest")
    day.goes("B08.kort")
    code = take_home.link_of(day.house, day.trio_id(SOLGAARDEN)).code
    spoken = f"{code[:4]} {code[4:]}"
    assert spoken not in own.opens("/phone").get_data(as_text=True)
    facilitate.close(day.house, day.id, day.run.position)
    assert spoken in own.opens("/phone").get_data(as_text=True)
    facilitate.end(day.house, day.id)
    shown = [spoken in each.opens("/phone").get_data(as_text=True) for each in (own, neighbour, guest)]
    assert shown == [True, False, False]
    own.opens("/phone")
    own.opens(own.one("//section[contains(@class, 'way-home')]//a").get("href"))
    assert own.heading == SOLGAARDEN


def test_a_link_that_was_taken_away_is_not_shown_on_phones(app: Flask, day: Day) -> None:
    own = joined(app, day)
    facilitate.end(day.house, day.id)
    own.opens("/phone")
    assert own.there("//section[contains(@class, 'way-home')]")
    take_home.revoke(day.house, day.id, day.trio_id(SOLGAARDEN))
    assert own.opens("/phone").status_code == 200
    assert not own.there("//section[contains(@class, 'way-home')]")


def test_the_next_day_opens_with_the_trios_own_agreement_on_its_phones(app: Flask, day: Day, clock: Clock) -> None:
    phone = day.sits(SOLGAARDEN)
    day.goes("B08.kort")
    phone.sends(**CARD)
    facilitate.end(day.house, day.id)
    at(day, clock, 30)
    check_ins.answer(day.house, trio(day, SOLGAARDEN), 30, typed({"f_status": "lidt", "f_tegn": "ro kl. 8"}), "da")
    later = Day(day.house)
    with day.house.store.work() as work:
        workshops.note(work.connection, later.id, day="2027-05-16")
    own, neighbour = joined(app, later), joined(app, later, "Åhaven")
    assert "Vi aftalte – det blev til" in own.words
    assert "Når vi mødes kl. 8, vil vi spørge om lyset. Efter 30 dage: Lidt – ro kl. 8" in own.words
    assert "spørge om lyset" not in neighbour.words


def test_the_owner_sees_who_has_answered_and_renews_and_takes_away(app: Flask, day: Day, clock: Clock) -> None:
    phone = day.sits(SOLGAARDEN)
    day.goes("B08.kort")
    phone.sends(**CARD)
    at(day, clock, 30)
    check_ins.answer(day.house, trio(day, SOLGAARDEN), 30, typed({"f_status": "nej", "f_tegn": "hemmeligt"}), "da")
    karen, where = Facilitator(app, day.account), f"/desk/w/{day.id}/follow-up"
    page = karen.sees(where)
    (row,) = parsed(page).xpath(f"//tr[th='{SOLGAARDEN}']")
    assert [" ".join(cell.text_content().split()) for cell in row.xpath("td")][:4] == ["ja", "svaret", "–", "–"]
    assert ("hemmeligt" in said(page), "spørge om lyset" in said(page)) == (False, False)
    old = take_home.link_of(day.house, day.trio_id(SOLGAARDEN))
    karen.sends(f"{where}/{day.trio_id(SOLGAARDEN)}/renew")
    assert "Trioen har fået et nyt link og en ny kode." in said(karen.sees(where))
    assert take_home.link_of(day.house, day.trio_id(SOLGAARDEN)).code != old.code
    karen.sends(f"{where}/{day.trio_id(SOLGAARDEN)}/revoke")
    assert "Linket og koden åbner ikke længere noget." in said(karen.sees(where))
    assert "taget væk" in said(karen.sees(where))
    karen.sends(f"{where}/nobody/revoke", 404)


def test_a_card_for_each_trio_that_has_a_link_can_be_printed(day: Day, karen: Facilitator) -> None:
    take_home.revoke(day.house, day.id, day.trio_id("Åhaven"))
    page = karen.sees(f"/desk/w/{day.id}/trio-codes")
    cards = parsed(page).xpath("//li[@class='card']")
    code = take_home.link_of(day.house, day.trio_id(SOLGAARDEN)).code
    assert len(cards) == 7
    assert (f"{code[:4]} {code[4:]}" in said(page), "Åhaven" in said(page)) == (True, False)


def test_the_outputs_lead_to_the_follow_up(day: Day, karen: Facilitator) -> None:
    page = parsed(karen.sees(f"/desk/w/{day.id}/outputs"))
    assert page.xpath(f"//a[@href='/desk/w/{day.id}/follow-up']")
