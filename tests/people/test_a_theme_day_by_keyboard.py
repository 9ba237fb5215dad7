"""A facilitator's whole theme day with a keyboard alone: every press of it is a key, from the lobby to the files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.people.hands import Keyboard
from tests.people.persons import DOUBLE_TAP, Facilitator, Participant
from tests.people.server import Server, serving
from workshop import paths

WORKPLACES = ("Hjemmeplejen Nord", "Plejecenter Åhaven")
LONGEST_DAY = 160  # presses
SHIPPED = [path.stem for path in (paths.exercises() / "programmes").glob("dag-*.toml")] or ["workshop-90"]
PROGRAMMES = [  # one of the days in every run, the others in the full one
    pytest.param(name, marks=[pytest.mark.full] if place else []) for place, name in enumerate(sorted(SHIPPED)[::-1])
]

pytestmark = pytest.mark.slow


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server that nobody has an account at."""
    with serving(tmp_path) as running:
        yield running


class Keys:
    """A facilitator at the run page who never touches the mouse."""

    def __init__(self, facilitator: Facilitator) -> None:
        self.facilitator, self.page = facilitator, facilitator.page
        self.hands = Keyboard(self.page)
        self.tried: set[str] = set()

    def key(self, key: str) -> None:
        """One key, while no field has the focus."""
        self.page.keyboard.press(key)

    def state(self, name: str) -> str:
        """What the run page says of itself."""
        return str(self.page.locator("#now").get_attribute(f"data-{name}"))

    def lives(self) -> int:
        """The whole day; how many presses it took."""
        for press in range(LONGEST_DAY):
            if self.state("next") == "end":
                self.ends()
                return press
            self.tries()
            self.next()
        raise AssertionError(f"{LONGEST_DAY} presses never came to the end; the day is at {self.state('position')}")

    def next(self) -> None:
        """N (a clicker sends PageDown), and the day is somewhere else."""
        before = self.state("position")
        self.page.wait_for_timeout(DOUBLE_TAP)
        self.key("n" if "PageDown" in self.tried else "PageDown")
        self.tried.add("PageDown")
        expect(self.page.locator("#now")).not_to_have_attribute("data-position", before)

    def tries(self) -> None:
        """What there is to try at this moment, once each."""
        at = self.state("position")
        for name, there, act in (
            ("blank", at.endswith(".open"), self.blank),
            ("time", at.endswith(".open"), self.time),
            ("close", self.page.locator("#close").count() > 0 and "reopen" not in self.tried, self.close_and_reopen),
            ("undo", at.endswith(".shown"), self.undo),
            ("board", self.page.locator("#to-board").count() > 0, self.board),
            ("plan", at.startswith("1."), self.plan),
            ("jump", at.startswith("2."), self.jump),
        ):
            if there and name not in self.tried:
                self.tried.add(name)
                act()

    def blank(self) -> None:
        """Dark, and light again."""
        for lit in (False, True):
            self.key("b")
            expect(self.page.locator("#dark-note")).to_have_count(0 if lit else 1)

    def time(self) -> None:
        """A minute more, and a minute less."""
        left = self.page.locator("#left")
        for key in ("+", "-"):
            before = int(str(left.get_attribute("data-seconds-left")))
            self.key(key)
            sign = 1 if key == "+" else -1
            self.page.wait_for_function(
                "([before, sign]) => sign * (document.getElementById('left').dataset.secondsLeft - before) > 30",
                arg=[before, sign],
            )

    def close_and_reopen(self) -> None:
        """L closes without showing, O opens again."""
        for key, phase in (("l", "closed"), ("o", "open")):
            self.key(key)
            expect(self.page.locator(f"#now[data-position$='.{phase}']")).to_have_count(1)
        self.tried.add("reopen")

    def undo(self) -> None:
        """On, and back with Z."""
        before = self.state("position")
        self.next()
        self.key("z")
        expect(self.page.locator("#now")).to_have_attribute("data-position", before)

    def board(self) -> None:
        """T goes to the board, and one comes back by Tab and Enter."""
        self.key("t")
        self.page.wait_for_url("**/board**")
        self.hands.press("Kør")
        self.page.wait_for_url(f"**/desk/w/{self.facilitator.workshop}")

    def plan(self) -> None:
        """An item of the afternoon is skipped and taken back, by Tab, Space and Enter."""
        line = self.page.locator(".ag li:has(button[value=skip])").last
        fold, name = line.locator("summary"), line.get_attribute("class")
        self.hands.reach(fold)
        self.key("Space")
        self.hands.reach(line.locator("button[value=skip]"))
        self.key("Enter")
        expect(self.page.locator(".ag li.gone")).to_have_count(1)
        assert name == "later"
        self.key("z")
        expect(self.page.locator(".ag li.gone")).to_have_count(0)

    def jump(self) -> None:
        """To the beginning of the day and, by *Fortryd*, back."""
        before = self.state("position")
        self.hands.unfold("Gå til et andet trin")
        self.hands.pick("Trin", "Lobbyen")
        self.hands.press("Gå dertil")
        expect(self.page.locator("#now")).to_have_attribute("data-position", "-1.running")
        self.page.evaluate("() => document.activeElement.blur()")
        self.key("z")
        expect(self.page.locator("#now")).to_have_attribute("data-position", before)

    def ends(self) -> None:
        """No letter ends the day; Tab, Space and Enter do, when one has been asked once more."""
        before = self.state("position")
        self.key("n")
        self.hands.unfold("Slut dagen")
        self.hands.press("Ja, slut dagen")
        expect(self.page.locator("#now")).to_have_attribute("data-state", "ended")
        assert before != "ended"


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_facilitator_gets_through_a_theme_day_with_keys_alone(
    people: Callable[..., Any], server: Server, programme: str
) -> None:
    karen: Facilitator = people(Facilitator)
    karen.signs_up(server.link("/desk/first/"))
    code = karen.makes_workshop("Temadag i Fjordby", WORKPLACES, programme)
    keys = Keys(karen)
    keys.next()
    phone: Participant = people(Participant)
    phone.joins(code, WORKPLACES[0], "leader")
    assert keys.lives() > 30
    assert {"blank", "time", "close", "undo", "board", "plan", "jump"} <= keys.tried
    keys.hands.press("Hent det, trioerne tager med hjem")
    _sees_the_files(karen.page)


def test_keys_do_nothing_while_one_types_and_can_be_turned_off(people: Callable[..., Any], server: Server) -> None:
    karen: Facilitator = people(Facilitator)
    karen.signs_up(server.link("/desk/first/"))
    karen.makes_workshop("Temadag i Fjordby", WORKPLACES)
    keys = Keys(karen)
    keys.next()
    keys.hands.unfold("Gå til et andet trin")
    keys.hands.reach(karen.page.locator("#beat"))
    for key in ("b", "n", "z"):
        keys.key(key)
    keys.hands.unfold("Taster")
    keys.hands.press("Taster er slået til")
    for key in ("b", "PageDown"):
        keys.key(key)
    karen.page.reload()
    assert (keys.state("position"), karen.page.locator("#dark-note").count()) == ("-1.running", 0)


def _sees_the_files(page: Page) -> None:
    expect(page.locator("a[href$='.pptx']").first).to_be_visible()
