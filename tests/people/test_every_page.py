"""Every page in every state of a whole workshop, looked at by axe and measured, while simulated trios answer.

One walk rotates themes and widths, so that each pair of them meets; `make full` walks through every pair whole.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.export.foreign import awkward
from tests.people import eyes
from tests.people.persons import DESK, PHONE, Facilitator, Participant, Projector
from tests.people.server import Server, serving

SMALLEST = 4.5  # percent of the wall's height
NARROW, WIDE = (320, 640), (1280, 800)
LONGEST_DAY = 80  # presses

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Look:
    """How the pages are looked at: the theme, and the widths of phone and desk."""

    theme: str
    phone: tuple[int, int]
    desk: tuple[int, int]


GRID = tuple(Look(theme, phone, desk) for theme in ("light", "dark") for phone, desk in ((PHONE, DESK), (NARROW, WIDE)))


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A demo of its own: a workshop under way in which simulated trios answer."""
    with serving(tmp_path_factory.mktemp("demo"), "demo") as running:
        yield running


class Eyes:
    """Somebody who looks at the desk, the wall and a phone at once, and notes what is wrong."""

    def __init__(self, people: Callable[..., Any], server: Server) -> None:
        self.facilitator: Facilitator = people(Facilitator)
        self.projector: Projector = people(Projector)
        self.phone: Participant = people(Participant)
        self.wrong: list[str] = []
        self.facilitator.opens(server.link("/desk/in/"))
        self.facilitator.page.locator("main button[type=submit]").first.click()
        self.facilitator.page.locator("a[href*='/desk/w/']").first.click()
        self.facilitator.workshop = self.facilitator.page.url.split("/desk/w/")[1].split("/")[0]
        self.facilitator.opens(f"/desk/w/{self.facilitator.workshop}")
        self.projector.has_cookies_of(self.facilitator)
        self.projector.opens(f"/screen/{self.facilitator.workshop}")

    def joins(self) -> None:
        """The phone goes in by the door, each page of which is looked at."""
        page = self.phone.page
        code = str(self.facilitator.page.locator("[data-code]").first.get_attribute("data-code"))
        self.phone.opens("/")
        self._axe("front", page)
        page.locator("input[name=code]").fill("ZZZ ZZZ")
        page.locator("input[name=code]").press("Enter")
        self._axe("wrong code", page)
        page.locator("input[name=code]").fill(code)
        page.locator("input[name=code]").press("Enter")
        self._axe("workplaces", page)
        page.locator("#places a").filter(has_text="Ingen endnu").last.click()
        self._axe("chairs", page)
        page.locator("button[data-function=leader]").click()
        expect(page.locator("[data-stage]")).to_be_visible()

    def looks(self, look: Look) -> None:
        """All three surfaces as they are now."""
        where = f"{self.facilitator.position()} {look.theme}"
        for person, size in ((self.facilitator, look.desk), (self.phone, look.phone)):
            person.page.emulate_media(color_scheme=look.theme)  # type: ignore[arg-type]
            person.page.set_viewport_size({"width": size[0], "height": size[1]})
        version = self.facilitator.page.locator("[data-version]").first.get_attribute("data-version")
        expect(self.projector.page.locator("main[data-version]")).to_have_attribute("data-version", str(version))
        self._axe(f"{where} desk", self.facilitator.page)
        self._axe(f"{where} phone", self.phone.page)
        self._axe(f"{where} wall", self.projector.page)
        self._wall(f"{where} wall")
        if beyond := eyes.too_wide(self.phone.page):
            self.wrong.append(f"{where} phone: {beyond}px too wide at {look.phone[0]}")

    def opens_others(self) -> None:
        """Pages of the desk that do not belong to a moment."""
        page = self.facilitator.page
        inside = ("prepare", "board", "outputs", "table-cards", "one-page", "follow-up", "trio-codes")
        own = tuple(f"/w/{self.facilitator.workshop}/{name}" for name in inside)
        for path in ("", "/new", "/templates", "/import", *own):
            self.facilitator.opens(f"/desk{path}")
            self._axe(f"/desk{path}", page)
        self.facilitator.opens("/desk/templates")
        sent = {"name": "kommunen.potx", "mimeType": "application/octet-stream", "buffer": awkward()}
        page.set_input_files("#template", sent)  # type: ignore[arg-type]
        page.locator("form button[type=submit].p").click()
        expect(page.locator("svg.layout").first).to_be_visible()
        self._axe("/desk/templates/…", page)
        self.facilitator.opens(f"/desk/w/{self.facilitator.workshop}")

    def opens_after_the_day(self) -> None:
        """What is on the desk only once the workshop has ended."""
        self.facilitator.opens(f"/desk/w/{self.facilitator.workshop}/outputs")
        expect(self.facilitator.page.locator("form[action$='department.docx']")).to_be_visible()
        self._axe("outputs after the day", self.facilitator.page)

    def _axe(self, where: str, page: Any) -> None:
        self.wrong += [f"{where}: {each}" for each in eyes.violations(page)]

    def _wall(self, where: str) -> None:
        page = self.projector.page
        self.wrong += [f"{where} small: {each}" for each in eyes.small_text(page, SMALLEST)]
        self.wrong += [f"{where} outside: {each}" for each in eyes.outside_text(page)]


def walk(people: Callable[..., Any], server: Server, looks: tuple[Look, ...]) -> list[str]:
    """A whole workshop from where the demo stands, a look at each moment; what was wrong."""
    watcher = Eyes(people, server)
    watcher.joins()
    for press in range(LONGEST_DAY):
        watcher.looks(looks[press % len(looks)])
        if press == 8:
            watcher.opens_others()
        if watcher.facilitator.page.locator("[data-state=ended]").count():
            watcher.opens_after_the_day()
            return watcher.wrong
        if press % 6 == 2:
            watcher.facilitator.page.locator("[data-dark]").first.click()
        watcher.facilitator.next()
    raise AssertionError("The workshop never ended.")


def _nothing(wrong: list[str]) -> None:
    """Every fault on a line of its own; pytest would shorten the list."""
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_every_page_is_accessible_and_readable_in_every_state(people: Callable[..., Any], server: Server) -> None:
    _nothing(walk(people, server, GRID))


@pytest.mark.full
@pytest.mark.parametrize("look", GRID, ids=lambda look: f"{look.theme}-{look.phone[0]}-{look.desk[0]}")
def test_the_whole_grid_is_accessible_and_readable(people: Callable[..., Any], server: Server, look: Look) -> None:
    _nothing(walk(people, server, (look,)))
