"""The run page: one big button through a whole day, and everything beside it."""

from random import Random

import pytest
from flask import Flask

from tests.actions.day import Day, facilitator
from tests.web.client import Client, form, parsed, said
from tests.web.facilitator import Facilitator
from workshop.actions import take_part

POSTS = (
    *("begin", "next", "close", "reopen", "timer", "screen", "page", "go", "end", "cards", "themes", "move"),
    *(
        "prepare",
        "workplaces",
        "pairing",
        "delete",
        "cards/mask",
        "hold",
        "tables/x/helped",
        "themes/x/rename",
        "themes/x/merge",
    ),
    *("themes/x/remove", "workplaces/x/remove", "workplaces/x/admit", "seats/x/free"),
)


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator of the day."""
    return Facilitator(app, day.account)


def now(karen: Facilitator, day: Day, name: str) -> str:
    """What the run page says of itself."""
    return str(parsed(karen.sees(f"/desk/w/{day.id}")).get_element_by_id("now").get(f"data-{name}"))


@pytest.mark.slow
def test_the_big_button_goes_through_the_whole_day(karen: Facilitator, day: Day) -> None:
    for phone in day.leaders(6):
        assert phone.looks().stage == "lobby"
    seen = [karen.presses(day) for _ in range(4)]
    assert seen == ["0.waiting", "0.open", "0.shown", "1.waiting"]
    for _ in range(80):
        if now(karen, day, "state") == "ended":
            break
        karen.presses(day)
    assert (now(karen, day, "state"), day.workshop.state) == ("ended", "ended")
    assert "Hent det, trioerne tager med hjem" in said(karen.sees(f"/desk/w/{day.id}"))


def test_the_button_says_what_it_does(karen: Facilitator, day: Day) -> None:
    words = []
    for _ in range(4):
        words.append(parsed(karen.sees(f"/desk/w/{day.id}")).xpath("string(//button[@data-next-button]/b)"))
        karen.presses(day)
    assert words == ["Næste", "Åbn for svar", "Vis svarene", "Næste"]


def test_two_who_press_at_once_make_one_step(karen: Facilitator, day: Day) -> None:
    at = now(karen, day, "position")
    karen.sends(f"/desk/w/{day.id}/next", at=at)
    karen.sends(f"/desk/w/{day.id}/next", at=at)
    assert now(karen, day, "position") == "0.waiting"


def test_closing_without_showing_and_opening_again(karen: Facilitator, day: Day) -> None:
    day.goes("B01.humoer")
    karen.sends(f"/desk/w/{day.id}/close", at=day.run.position)
    assert day.run.position == "0.closed"
    karen.sends(f"/desk/w/{day.id}/reopen", at=day.run.position)
    assert day.run.position == "0.open"


def test_more_and_less_time(karen: Facilitator, day: Day) -> None:
    day.goes("B01.humoer")
    before = day.wall().seconds_left
    karen.sends(f"/desk/w/{day.id}/timer", minutes="5")
    karen.sends(f"/desk/w/{day.id}/timer", minutes="-1")
    assert (before, day.wall().seconds_left) == (180, 180 + 4 * 60)
    karen.sends(f"/desk/w/{day.id}/timer", minutes="many")
    karen.sends(f"/desk/w/{day.id}/timer", minutes="-999999999999")
    assert day.wall().seconds_left == 180 + 4 * 60 - 60 * 60 or day.wall().seconds_left == 0


def test_the_screens_switches(karen: Facilitator, day: Day) -> None:
    karen.sends(f"/desk/w/{day.id}/screen", blank="1")
    karen.sends(f"/desk/w/{day.id}/screen", dark="1")
    assert (day.workshop.blank, day.workshop.dark, day.workshop.large) == (True, True, False)
    assert "Skærmen er slukket lige nu." in said(karen.sees(f"/desk/w/{day.id}"))
    karen.sends(f"/desk/w/{day.id}/page", page="-3")
    assert day.workshop.page == 0


def test_a_step_that_is_not_there_is_refused_on_the_page(karen: Facilitator, day: Day) -> None:
    for beat in ("99999999999999", "x", ""):
        refused = karen.sends(f"/desk/w/{day.id}/go", 422, beat=beat)
        assert "Det trin er ikke i denne drejebog." in said(refused)
        assert "Drejebog" in said(refused)
    karen.sends(f"/desk/w/{day.id}/go", beat="1")
    assert day.run.position == "1.waiting"


def test_a_script_gets_the_sentence_alone_and_no_page(karen: Facilitator, day: Day) -> None:
    script = {"X-Requested-With": "temadag", "X-CSRFToken": karen.client.token()}
    refused = karen.client.post(f"/desk/w/{day.id}/go", data={"beat": "777"}, headers=script)
    assert (refused.status_code, len(parsed(refused).xpath("//main"))) == (422, 0)
    done = karen.client.post(f"/desk/w/{day.id}/screen", data={"dark": "1"}, headers=script)
    assert (done.status_code, done.data) == (204, b"")


def test_the_fragment_holds_no_token_and_the_page_does(karen: Facilitator, day: Day) -> None:
    fragment = karen.sees(f"/desk/w/{day.id}/now").get_data(as_text=True)
    assert ("csrf_token" in fragment, "data-next-button" in fragment) == (False, True)
    assert form(karen.sees(f"/desk/w/{day.id}"), "//form[@id='next']")["at"] == ["-1.running"]


def test_held_texts_are_let_through_masked_and_hidden(karen: Facilitator, day: Day) -> None:
    phones = day.leaders(3)
    day.goes("K01.valg")
    texts = ("Ring til mig på 20 30 40 50", "at være ren", "<b>fed</b> tekst")
    for phone, text in zip(phones, texts, strict=True):
        phone.sends(own1=text)
    page = karen.sees(f"/desk/w/{day.id}")
    held = parsed(page).xpath("//*[@id='held']//li[@data-card]")
    assert (len(held), "Kan være et telefonnummer" in said(page)) == (3, True)
    assert parsed(page).xpath("string(//mark)") == "20 30 40 50"
    cards = {card.text: card.id for card in day.desk().held}
    karen.sends(f"/desk/w/{day.id}/cards/mask", card=cards[texts[0]])
    karen.sends(f"/desk/w/{day.id}/cards", card=[cards[texts[1]], cards[texts[2]]], state="up")
    assert sorted(card.shown for card in day.desk().up) == ["<b>fed</b> tekst", "Ring til mig på […]", "at være ren"]
    karen.sends(f"/desk/w/{day.id}/cards", card=cards[texts[1]], state="hidden")
    assert [card.shown for card in day.desk().hidden] == ["at være ren"]
    assert "Vælg først et svar." in said(karen.sends(f"/desk/w/{day.id}/cards", 422, state="up"))
    karen.sends(f"/desk/w/{day.id}/cards", 409, card="unknown", state="up")
    karen.sends(f"/desk/w/{day.id}/cards", 422, card=cards[texts[1]], state="shouted")


def test_a_workplace_that_waits_is_let_in_and_a_seat_is_freed(karen: Facilitator, day: Day) -> None:
    waiting = take_part.ask_for_workplace(day.house, day.id, "Natteamet Øst")
    assert "Natteamet Øst" in said(karen.sees(f"/desk/w/{day.id}"))
    karen.sends(f"/desk/w/{day.id}/workplaces/{waiting}/admit")
    assert day.desk().waiting_workplaces == ()
    seat = day.sits("Åhaven").seat
    karen.sends(f"/desk/w/{day.id}/seats/{seat.id}/free")
    assert day.wall().people == 0
    karen.sends(f"/desk/w/{day.id}/seats/nothing/free", 404)


def test_how_many_are_here_and_away_is_a_count_without_seats(karen: Facilitator, day: Day) -> None:
    day.leaders(4)
    assert "4 telefoner, 4 væk" in said(karen.sees(f"/desk/w/{day.id}"))


def test_a_stranger_finds_nothing(app: Flask, client: Client, day: Day) -> None:
    other = Facilitator(app, facilitator(day.house))
    phone = app.test_client()
    inside = ("/now", "/prepare", "/board", "/board/now", "/outputs", "/outputs/room.pptx", "/table-cards", "/one-page")
    for page in ("", *inside):
        assert client.get(f"/desk/w/{day.id}{page}").location == "/desk/sign-in"
        assert phone.get(f"/desk/w/{day.id}{page}", headers={"X-Requested-With": "temadag"}).status_code == 403
        other.sees(f"/desk/w/{day.id}{page}", 404)
    for path in POSTS:
        assert client.send(f"/desk/w/{day.id}/{path}").status_code == 403
        other.sends(f"/desk/w/{day.id}/{path}", 404, confirm="1")
    assert day.run.position == "-1.running"


def test_nothing_is_written_without_a_token(karen: Facilitator, day: Day) -> None:
    for path in POSTS:
        assert karen.client.post(f"/desk/w/{day.id}/{path}", data={"confirm": "1"}).status_code == 403
    for path in ("/desk/new", "/desk/organisation", "/desk/sign-in", "/desk/sign-out", "/desk/first/x"):
        assert karen.client.post(path).status_code == 403
    assert day.run.position == "-1.running"


def test_the_page_speaks_english_too(karen: Facilitator, day: Day) -> None:
    karen.sends("/language", language="en", back=f"/desk/w/{day.id}")
    page = karen.sees(f"/desk/w/{day.id}")
    assert parsed(page).get("lang") == "en"
    assert "The doors are open" in said(page)


@pytest.mark.slow
def test_pages_at_every_moment_are_good_pages(karen: Facilitator, day: Day) -> None:
    chance = Random(5)
    phones = day.leaders(5)
    for _ in range(60):
        if day.workshop.state == "ended":
            break
        if day.run.round is not None and day.run.round.phase == "open":
            for phone in phones:
                asking = phone.looks(ready=True).asking
                if asking is not None and (asking.ask.options or asking.ask.kind != "ranking"):
                    phone.pretends(chance)
        for page in ("", "/now", "/board"):
            karen.sees(f"/desk/w/{day.id}{page}")
        day.presses()
    assert day.workshop.state == "ended"
    karen.sees(f"/desk/w/{day.id}")
    karen.sees(f"/desk/w/{day.id}/outputs")
