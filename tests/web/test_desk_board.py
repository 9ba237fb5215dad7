"""The theming board: answers are gathered, moved, renamed and merged by forms alone."""

from typing import Any

import pytest
from flask import Flask
from lxml.html import HtmlElement

from tests.actions.day import Day
from tests.web.client import parsed, said
from tests.web.facilitator import Facilitator
from workshop.actions import moderation
from workshop.store import board


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator of a day that has come to its board: eight answers, one of them still held."""
    phones = day.leaders()
    day.goes("K01.valg")
    for number, phone in enumerate(phones):
        phone.sends(own1=f"svar {number}")
    moderation.decide(day.house, day.id, [card.id for card in day.desk().held if card.text != "svar 7"], "up")
    day.goes("K01.temaer", "shown")
    return Facilitator(app, day.account)


def cards(karen: Facilitator, day: Day) -> dict[str, str]:
    """Each answer on the board, and the title of the theme it is in."""
    page = parsed(karen.sees(f"/desk/w/{day.id}/board"))
    columns = {each.get("data-theme-column"): each.xpath("string(.//h2)") for each in page.xpath("//section")}
    return {
        str(each.xpath("string(.//label)")).strip(): columns.get(each.get("data-theme"), "")
        for each in page.xpath("//li[@data-card]")
    }


def ids(day: Day) -> list[str]:
    """The cards that may go up."""
    return [card.id for card in sorted(day.desk().up, key=lambda card: card.text)]


def round_id(day: Day) -> str:
    """The round of the board."""
    found = day.desk().board
    assert found is not None
    return found.round_id


def theme(day: Day, title: str) -> str:
    """The id of a theme."""
    with day.house.store.read() as connection:
        return next(each.id for each in board.themes(connection, round_id(day)) if each.title == title)


def test_held_answers_are_not_on_the_board(karen: Facilitator, day: Day) -> None:
    assert sorted(cards(karen, day)) == [f"svar {n}" for n in range(7)]
    assert "1 svar venter på, at du ser på det" in said(karen.sees(f"/desk/w/{day.id}/board"))


def test_answers_go_into_a_new_theme_to_another_and_back(karen: Facilitator, day: Day) -> None:
    home = f"/desk/w/{day.id}"
    karen.sends(f"{home}/themes", round=round_id(day), title="Tid", card=ids(day)[:2])
    karen.sends(f"{home}/themes", round=round_id(day), title="Ro")
    karen.sends(f"{home}/move", card=ids(day)[1:3], theme=theme(day, "Ro"))
    assert [cards(karen, day)[f"svar {n}"] for n in range(4)] == ["Tid", "Ro", "Ro", ""]
    karen.sends(f"{home}/move", card=ids(day)[0], theme="")
    assert cards(karen, day)["svar 0"] == ""


def test_themes_are_renamed_merged_and_taken_away(karen: Facilitator, day: Day) -> None:
    home = f"/desk/w/{day.id}"
    for number, title in enumerate(("Tid", "Ro")):
        karen.sends(f"{home}/themes", round=round_id(day), title=title, card=ids(day)[number])
    karen.sends(f"{home}/themes/{theme(day, 'Tid')}/rename", title="Tid nok")
    karen.sends(f"{home}/themes/{theme(day, 'Ro')}/merge", into=theme(day, "Tid nok"))
    assert [cards(karen, day)[f"svar {n}"] for n in range(3)] == ["Tid nok", "Tid nok", ""]
    karen.sends(f"{home}/themes/{theme(day, 'Tid nok')}/remove")
    assert set(cards(karen, day).values()) == {""}


def test_what_cannot_be_done_is_said_and_what_was_chosen_is_kept(karen: Facilitator, day: Day) -> None:
    home, chosen = f"/desk/w/{day.id}", ids(day)[:2]
    karen.sends(f"{home}/themes", round=round_id(day), title="Tid")
    again = karen.sends(f"{home}/themes", 422, round=round_id(day), title="tid", card=chosen)
    assert "Der er allerede et tema" in said(again)
    assert parsed(again).xpath("//input[@id='new-title']/@value") == ["tid"]
    assert sorted(parsed(again).xpath("//input[@name='card'][@checked]/@value")) == sorted(chosen)
    itself = karen.sends(f"{home}/themes/{theme(day, 'Tid')}/merge", 422, into=theme(day, "Tid"))
    assert "ikke" in said(itself)
    karen.sends(f"{home}/themes", 422, round=round_id(day), title="x" * 10_000)
    karen.sends(f"{home}/themes", 422, round=round_id(day), title=" ")
    karen.sends(f"{home}/themes", 404, round="unknown", title="Nyt")
    karen.sends(f"{home}/move", 409, card=ids(day)[0], theme="unknown")
    karen.sends(f"{home}/move", 409, card="unknown", theme="")
    karen.sends(f"{home}/move", 422, theme=theme(day, "Tid"))
    karen.sends(f"{home}/themes/unknown/rename", 409, title="Nyt")


def test_another_board_of_the_day_is_chosen_by_its_round(karen: Facilitator, day: Day) -> None:
    page = parsed(karen.sees(f"/desk/w/{day.id}/board"))
    other = page.xpath("//nav//a[contains(@href, 'round=')][not(@aria-current)]/@href")[0]
    assert parsed(karen.sees(other)).xpath("//li[@data-card]") == []


def test_sixty_answers_lie_on_the_board(app: Flask, day: Day) -> None:
    phones = day.leaders()
    day.goes("K01.valg")
    for phone in phones:
        phone.sends(own1="et svar <script>alert(1)</script> 🙂")
    moderation.decide(day.house, day.id, [card.id for card in day.desk().held], "up")
    day.goes("K01.temaer", "shown")
    page = Facilitator(app, day.account).sees(f"/desk/w/{day.id}/board")
    assert "<script>alert" not in page.get_data(as_text=True)


def test_suggestions_are_taken_or_left_and_the_last_thing_is_undone(app: Flask, day: Day) -> None:
    phones = day.leaders()
    day.goes("K01.valg")
    texts = (
        "for meget dokumentation",
        "skriver alt to gange",
        "lange møder",
        "møder uden dagsorden",
        "pas",
        "gulerødder",
        "?",
        "ok",
    )
    for phone, text in zip(phones, texts, strict=False):
        phone.sends(own1=text)
    moderation.decide(day.house, day.id, [card.id for card in day.desk().held], "up")
    day.goes("K01.temaer", "shown")
    karen, home = Facilitator(app, day.account), f"/desk/w/{day.id}"
    page = parsed(karen.sees(f"{home}/board"))
    assert page.xpath("//details[@id='offers']/summary")[0].text_content().strip().startswith("Forslag: 2 grupper")
    karen.sends(f"{home}/themes/accept", **_fields(page, "offer-dokumentation"))
    karen.sends(f"{home}/themes/aside", **_fields(page, "offer-moeder"))
    karen.sends(f"{home}/themes", round=round_id(day), title="Møder")
    page = parsed(karen.sees(f"{home}/board"))
    assert "Nyt tema »Møder«" in said(karen.sees(f"{home}/board"))
    assert page.xpath("//details[@id='offers']") == []
    sure = _fields(page, "sure")
    karen.sends(f"{home}/place", **sure)
    placed = {text: title for text, title in cards(karen, day).items() if title}
    assert {text: placed[text] for text in texts[2:4]} == {"lange møder": "Møder", "møder uden dagsorden": "Møder"}
    karen.sends(f"{home}/place", 409, **sure)
    page = parsed(karen.sees(f"{home}/board"))
    one = page.xpath("//li[@data-theme='']//button[@name='place']/@value")[0]
    karen.sends(f"{home}/place", round=round_id(day), place=one)
    stale = _fields(parsed(karen.sees(f"{home}/board")), "last")
    karen.sends(f"{home}/board/undo", **stale)
    karen.sends(f"{home}/board/undo", 409, **stale)
    assert {text: title for text, title in cards(karen, day).items() if title} == placed
    for nonsense in ("", "x", "x:y", ":"):
        karen.sends(f"{home}/place", 409, round=round_id(day), place=nonsense)
    karen.sends(f"{home}/move", 409, card="unknown", theme="", seen="999999999999")


def _fields(page: HtmlElement, form: str) -> dict[str, Any]:
    """What a form of the page sends by itself, but for its token."""
    found: dict[str, Any] = {}
    for field in page.xpath(f"//form[@id='{form}']//input[@type='hidden'][@name != 'csrf_token']"):
        found.setdefault(field.get("name"), []).append(field.get("value"))
    return found
