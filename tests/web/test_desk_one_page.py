"""The sheets to print, from the desk: all trios or one, in either language."""

import pytest
from flask import Flask

from tests.actions.day import Day
from tests.web.client import parsed, said
from tests.web.facilitator import Facilitator


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator of a day whose trios are there."""
    phones = day.leaders()
    day.goes("B01.haab")
    for phone in phones:
        phone.sends("pass")
    return Facilitator(app, day.account)


def test_there_is_a_sheet_for_each_trio_and_a_link_to_it_from_the_outputs(karen: Facilitator, day: Day) -> None:
    links = parsed(karen.sees(f"/desk/w/{day.id}/outputs")).xpath("//a/@href")
    assert f"/desk/w/{day.id}/one-page" in links
    page = parsed(karen.sees(f"/desk/w/{day.id}/one-page"))
    names = [trio.workplace for trio in day.report().trios]
    assert page.xpath("//article//p[@class='by']/b/text()") == names


def test_one_trio_has_a_sheet_of_its_own_in_either_language(karen: Facilitator, day: Day) -> None:
    mine = day.report().trios[0]
    for language, words in (("da", "Mødet, minut for minut"), ("en", "The meeting, minute by minute")):
        page = karen.sees(f"/desk/w/{day.id}/one-page/{mine.slug}?language={language}")
        assert len(parsed(page).xpath("//article")) == 1
        assert words in said(page)


def test_a_trio_that_is_not_there_has_no_sheet(karen: Facilitator, day: Day) -> None:
    assert karen.client.get(f"/desk/w/{day.id}/one-page/nobody").status_code == 404
