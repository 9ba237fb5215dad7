"""Running the day from several devices: remote, dark wall, clicker, *Fortryd*, and a phone whose clock is wrong."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.people import eyes
from tests.people.persons import DOUBLE_TAP, PHONE, Facilitator, Participant, Person, Projector
from tests.people.server import Server

WORKPLACES = ("Hjemmeplejen Nord", "Plejecenter Åhaven")
WRONG_BY_A_DAY = """() => {
  const Real = Date, day = 24 * 3600 * 1000;
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length ? given : [Real.now() + day])); }
    static now() { return Real.now() + day; }
  };
}"""
SECONDS = """() => {
  const [minutes, seconds] = document.querySelector("[data-seconds-left]").textContent.split(":").map(Number);
  return minutes * 60 + seconds;
}"""
DARK = """() => new Promise(done => {
  const wall = document.getElementById("now");
  const seen = () => wall.classList.contains("blank") && done(Date.now());
  new MutationObserver(seen).observe(wall, {attributes: true});
  setTimeout(() => done(0), 15000);
})"""

pytestmark = pytest.mark.slow


class Remote(Person):
    """The facilitator's own phone."""

    def __init__(self, browser: Browser, url: str, **settings: object) -> None:
        super().__init__(browser, url, PHONE, is_mobile=True, has_touch=True, **settings)

    def next(self) -> None:
        """The one large button."""
        before = str(self.page.locator("#now").get_attribute("data-position"))
        self.page.wait_for_timeout(DOUBLE_TAP)
        self.page.locator("[data-next-button]").tap()
        expect(self.page.locator("#now")).not_to_have_attribute("data-position", before)


@pytest.fixture(scope="module")
def first_link(server: Server) -> list[str]:
    """The link that makes the first facilitator, and then her cookies' workshop."""
    return [server.link("/desk/first/")]


@pytest.fixture
def karen(people: Callable[..., Any], first_link: list[str], kept: dict[str, Any]) -> Facilitator:
    """The facilitator with a new workshop whose doors are open."""
    facilitator: Facilitator = people(Facilitator)
    if "cookies" in kept:
        facilitator.context.add_cookies(kept["cookies"])
    else:
        facilitator.signs_up(first_link[0])
        kept["cookies"] = facilitator.context.cookies()
    kept["code"] = facilitator.makes_workshop("Kerneopgaven i Fjordby", WORKPLACES)
    facilitator.next()
    return facilitator


@pytest.fixture(scope="module")
def kept() -> dict[str, Any]:
    """What the tests of this module share: one account."""
    return {}


def comes_in(karen: Facilitator, device: Person, role: str) -> None:
    """The desk shows a code; the device opens its address."""
    karen.opens(f"/desk/w/{karen.workshop}/hands")
    karen.page.locator(f"button[value={role}]").click()
    address = str(karen.page.locator("#link").input_value())
    device.opens(re.sub("^https?://[^/]+", "", address))
    device.page.wait_for_url(f"**/{'remote' if role == 'remote' else 'desk/w'}/{karen.workshop}")
    karen.opens(f"/desk/w/{karen.workshop}")


def test_the_remote_moves_the_day_and_the_desk_follows(people: Callable[..., Any], karen: Facilitator) -> None:
    remote = people(Remote)
    comes_in(karen, remote, "remote")
    remote.next()
    remote.next()
    expect(karen.page.locator("#now")).to_have_attribute("data-position", "0.open")
    remote.presses("\\+1")
    expect(remote.page.locator("#left")).to_have_text(re.compile("^(3:5|4:0)"))
    remote.presses("Fortryd det seneste trin")
    expect(karen.page.locator("#now")).to_have_attribute("data-position", "0.waiting")
    assert (eyes.violations(remote.page), eyes.too_wide(remote.page)) == ([], 0)
    remote.page.set_viewport_size({"width": 320, "height": 640})
    assert eyes.too_wide(remote.page) == 0
    karen.opens(f"/desk/w/{karen.workshop}/hands")
    assert eyes.violations(karen.page) == []
    karen.presses("Fjern Fjernbetjening")
    remote.page.locator("[data-next-button]").tap()
    remote.sees("hjælper ikke længere")


def test_when_the_laptop_dies_another_device_goes_on(people: Callable[..., Any], karen: Facilitator) -> None:
    other = people(Facilitator)
    comes_in(karen, other, "cofacilitator")
    karen.page.close()
    other.next()
    expect(other.page.locator("#now")).to_have_attribute("data-position", "0.waiting")
    assert eyes.violations(other.page) == []


def test_one_key_darkens_the_wall_before_it_is_redrawn(people: Callable[..., Any], karen: Facilitator) -> None:
    projector = people(Projector)
    projector.has_cookies_of(karen)
    projector.opens(f"/screen/{karen.workshop}")
    karen.next()
    projector.scene("question")
    projector.page.evaluate(f"() => {{ window.dark = ({DARK})(); }}")
    pressed = float(karen.page.evaluate("() => Date.now()"))
    karen.page.keyboard.press("b")
    dark = float(projector.page.evaluate("() => window.dark"))
    assert dark > 0
    print(f"dark after {dark - pressed:.0f} ms")
    expect(projector.page.locator("#now h1:not(.sr)")).to_have_count(0)
    expect(karen.page.locator("#dark-note")).to_be_visible()
    karen.page.keyboard.press("z")
    projector.scene("question")
    expect(projector.page.locator("#now.blank")).to_have_count(0)


def test_a_clicker_works_in_the_walls_own_window(people: Callable[..., Any], karen: Facilitator) -> None:
    projector = people(Projector)
    projector.has_cookies_of(karen)
    projector.opens(f"/screen/{karen.workshop}")
    projector.scene("lobby")
    for scene, position in (("question", "0.waiting"), ("question", "0.open"), ("result", "0.shown")):
        projector.page.wait_for_timeout(DOUBLE_TAP)
        projector.page.keyboard.press("PageDown")
        expect(projector.page.locator("#now")).to_have_attribute("data-position", position)
        projector.scene(scene)
    projector.page.keyboard.press(".")
    expect(projector.page.locator("#now.blank")).to_have_count(1)
    expect(karen.page.locator("#dark-note")).to_be_visible()
    projector.page.keyboard.press("b")
    projector.scene("result")


def test_a_phone_whose_clock_is_wrong_by_a_day_shows_the_rooms_time(
    people: Callable[..., Any], karen: Facilitator, kept: dict[str, Any]
) -> None:
    phone = people(Participant)
    phone.context.add_init_script(f"({WRONG_BY_A_DAY})()")
    phone.joins(kept["code"], WORKPLACES[0], "leader")
    karen.next()
    karen.next()
    phone.stage("ask")
    expect(phone.page.locator("[data-seconds-left]").first).to_have_text(re.compile(r"^[23]:\d\d$"))
    seen = [int(person.page.evaluate(SECONDS)) for person in (karen, phone, karen)]
    assert seen[2] - 1 <= seen[1] <= seen[0] + 1
    karen.page.keyboard.press("+")
    expect(phone.page.locator("[data-seconds-left]").first).to_have_text(re.compile(r"^(3:[3-5]|4:0)\d$"))
