"""The theming board in a browser: suggestions, keys, two moderators and a phone, with nothing dragged."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import SystemRandom
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.actions.day import Day
from tests.people.persons import PHONE, Facilitator
from tests.people.server import Server
from workshop.actions import moderation, sign_in
from workshop.actions.house import House
from workshop.settings import Settings
from workshop.store.database import Store
from workshop.store.migrate import migrate

TEXTS = (
    *("for meget dokumentation", "skriver det samme tre steder", "skemaer ingen bruger"),
    *("møder uden dagsorden", "lange morgenmøder", "personalemøder der trækker ud"),
    *("sladder i krogene", "pas"),
)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[Server, Day, str]]:
    """A server whose day has come to its board: eight answers that may go up, and a link to sign in with."""
    address = Settings(data=tmp_path / "data").database()
    (tmp_path / "data").mkdir()
    migrate(address)
    store = Store(address)
    day = Day(House(store, time.time, SystemRandom()))
    phones = day.leaders()
    day.goes("K08.bud")
    for phone, text in zip(phones, TEXTS, strict=True):
        phone.sends(card1=text)
    moderation.decide(day.house, day.id, [card.id for card in day.desk().held], "up")
    day.goes("K08.temaer", "shown")
    secret = sign_in.invite(day.house, sign_in.RESET, day.account.id)
    store.close()
    running = Server(tmp_path)
    running.start()
    try:
        yield running, day, f"/desk/reset/{secret}"
    finally:
        running.stop()


@pytest.fixture
def at_board(browser: Any, server: tuple[Server, Day, str]) -> Iterator[Callable[..., Facilitator]]:
    """Persons at the board, signed in once and sharing it."""
    running, day, link = server
    there: list[Facilitator] = []

    def comes(**settings: Any) -> Facilitator:
        person = Facilitator(browser, running.url, **settings)
        if there:
            person.has_cookies_of(there[0])
        else:
            person.opens(link)
            person.page.locator("input[name=password]").fill("tre ord i rad og en fjord")
            person.page.locator("main button[type=submit]").first.click()
            person.page.wait_for_url("**/desk")
        there.append(person)
        person.opens(f"/desk/w/{day.id}/board")
        return person

    yield comes
    assert [trouble for person in there for trouble in person.troubles] == []
    for person in there:
        person.leaves()


def lies_in(person: Facilitator, text: str, theme: str) -> None:
    """Wait until an answer is in the column of that name."""
    column = person.page.locator("section.tc").filter(has=person.page.locator("h2", has_text=theme))
    expect(column.locator("ul")).to_contain_text(text)


def test_drafts_are_taken_the_sure_ones_follow_and_all_can_be_undone(at_board: Callable[..., Facilitator]) -> None:
    karen = at_board()
    karen.sees("Forslag: 2 grupper")
    karen.presses("Gør til tema")
    karen.sees("Forslag: 1 gruppe")
    lies_in(karen, "skemaer ingen bruger", "okumentation")
    karen.page.locator("#new-title").fill("Møder")
    karen.presses("Lav temaet")
    karen.sees("Nyt tema »Møder«")
    karen.presses("Tag imod alle sikre \\(3\\)")
    for text in TEXTS[3:6]:
        lies_in(karen, text, "Møder")
    karen.page.keyboard.press("z")
    karen.sees("3 svar hører næsten sikkert til i et tema.")
    lies_in(karen, "lange morgenmøder", "Uden tema")


def test_the_board_is_sorted_with_the_keyboard_alone(at_board: Callable[..., Facilitator]) -> None:
    karen = at_board()
    keys = karen.page.keyboard
    for title in ("Møder", "Snak"):
        keys.press("n")
        keys.type(title)
        keys.press("Enter")
        karen.sees(f"Nyt tema »{title}«")
        expect(karen.page.locator("input[name=card]").first).to_be_focused()
    box = karen.page.locator(".loose li", has_text="sladder").locator("input")
    box.focus()
    keys.press("2")
    lies_in(karen, "sladder", "Snak")
    karen.page.locator(".loose li", has_text="lange morgenmøder").locator("input").focus()
    keys.press("s")
    lies_in(karen, "lange morgenmøder", "Møder")
    for key in "r2":
        keys.press(key)
    keys.type("Sladder")
    keys.press("Enter")
    karen.sees("»Snak« hedder nu »Sladder«")
    assert karen.page.locator("[data-theme-column] details[open]").count() == 0
    keys.press("z")
    karen.sees("Flyttede 1 svar til »Møder«")
    for key in "m21":
        keys.press(key)
    karen.sees("Lagde »Snak« sammen med »Møder«")
    keys.press("z")
    lies_in(karen, "sladder", "Snak")


def test_answers_are_dragged_to_a_theme_and_back(at_board: Callable[..., Facilitator]) -> None:
    karen = at_board()
    karen.page.locator("#new-title").fill("Møder")
    karen.presses("Lav temaet")
    karen.sees("Nyt tema »Møder«")
    theme = karen.page.locator("[data-theme-column]")
    for text in ("lange morgenmøder", "sladder"):
        karen.page.locator(".loose li", has_text=text).locator("label").drag_to(theme.locator("header"))
        lies_in(karen, text, "Møder")
    theme.locator("li", has_text="sladder").locator("label").drag_to(karen.page.locator(".loose header"))
    lies_in(karen, "sladder", "Uden tema")
    lies_in(karen, "lange morgenmøder", "Møder")
    assert karen.page.locator("input[name=card]:checked").count() == 0


def test_two_moderators_hear_of_each_other(at_board: Callable[..., Facilitator]) -> None:
    karen = at_board()
    for title in ("Snak", "Andet"):
        karen.page.locator("#new-title").fill(title)
        karen.presses("Lav temaet")
        karen.sees(f"Nyt tema »{title}«")
    bo = at_board()
    bo.page.locator(".loose li", has_text="sladder").locator("input").check()
    bo.context.set_offline(True)
    karen.page.locator(".loose li", has_text="sladder").locator("input").check()
    karen.page.locator("[data-theme-column] button.to").first.click()
    lies_in(karen, "sladder", "Snak")
    bo.context.set_offline(False)
    lies_in(bo, "sladder", "Snak")
    karen.sees("Flyttede 1 svar til »Snak«")
    bo.presses("Fortryd")
    lies_in(karen, "sladder", "Uden tema")


def test_a_phone_sorts_with_two_taps(at_board: Callable[..., Facilitator]) -> None:
    karen = at_board()
    karen.page.locator("#new-title").fill("Snak")
    karen.presses("Lav temaet")
    karen.sees("Nyt tema »Snak«")
    phone = at_board(is_mobile=True, has_touch=True)
    phone.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert phone.page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    phone.page.locator(".loose li", has_text="sladder").locator("label").tap()
    phone.page.locator(".thumbs button", has_text="Snak").tap()
    lies_in(phone, "sladder", "Snak")
    heights = phone.page.locator(".thumbs button, .sg, #last button").evaluate_all(
        "all => all.map(e => e.offsetHeight)"
    )
    assert min(heights) >= 44
