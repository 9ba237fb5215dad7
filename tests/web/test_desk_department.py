"""The department's picture from the desk: not before the day is over, and then in the language that is asked for."""

from io import BytesIO

import docx
import pytest
from flask import Flask

from tests.actions.day import Day
from tests.web.client import parsed, said
from tests.web.facilitator import Facilitator
from workshop.actions import facilitate
from workshop.store import workshops

FILE = "/desk/w/{}/outputs/department.docx"


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator of a day on which six people have said how they are."""
    phones = day.leaders(6)
    day.goes("B01.humoer")
    for phone in phones:
        phone.sends(choice=day.wall().ask.options[0].id)
    day.reveals()
    return Facilitator(app, day.account)


def read(content: bytes) -> list[str]:
    """The paragraphs of a document."""
    return [paragraph.text for paragraph in docx.Document(BytesIO(content)).paragraphs]


def test_while_the_day_goes_on_the_desk_says_why_it_is_not_there_and_no_address_makes_it(
    karen: Facilitator, day: Day
) -> None:
    page = karen.sees(f"/desk/w/{day.id}/outputs")
    assert "Det laves efter dagen, så ingen følger salen, mens den svarer." in said(page)
    assert parsed(page).xpath("//form[contains(@action, 'department')]") == []
    refused = karen.client.get(FILE.format(day.id))
    assert refused.status_code == 409
    assert "Afdelingens billede laves efter dagen. Afslut workshoppen først" in refused.text


def test_after_the_day_it_is_fetched_as_word_without_an_earlier_day(karen: Facilitator, day: Day) -> None:
    facilitate.end(day.house, day.id)
    page = karen.sees(f"/desk/w/{day.id}/outputs")
    assert "Du har ingen tidligere dag med de samme spørgsmål" in said(page)
    answer = karen.client.get(FILE.format(day.id))
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith("_kerneopgave_afdeling.docx")
    assert answer.mimetype.endswith("wordprocessingml.document")
    assert read(answer.data)[0] == "Afdelingens billede"


def test_the_desk_chooses_which_earlier_day_and_which_language(app: Flask, karen: Facilitator, day: Day) -> None:
    before = Day(day.house)
    with day.house.store.work() as work:
        workshops.note(work.connection, before.id, owner_id=day.account.id, day="2026-03-10", title="Sidste forår")
    phones = before.leaders(5)
    before.goes("B01.humoer")
    for phone in phones:
        phone.sends(choice=before.wall().ask.options[0].id)
    before.reveals()
    for each in (before, day):
        facilitate.end(day.house, each.id)
    page = parsed(karen.sees(f"/desk/w/{day.id}/outputs"))
    assert page.xpath("//select[@name='last']/option[@selected]/text()") == ["10. marts 2026 · Sidste forår"]
    assert page.xpath("//select[@name='year']/option[@selected]/text()") == []
    compared = read(karen.client.get(f"{FILE.format(day.id)}?last={before.id}&year=&language=en").data)
    assert "Compared with: Sidste forår (10 March 2026). The groups need not be the same people." in compared
    alone = read(karen.client.get(f"{FILE.format(day.id)}?last=&year=&language=xx").data)
    assert "Der er ingen tidligere dag med de samme spørgsmål at sammenligne med." in alone
