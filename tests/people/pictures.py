"""Takes the pictures in README again, from a demo in which simulated trios answer: `make pictures`."""

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from tests.people.conftest import QUIET
from tests.people.persons import Facilitator, Participant, Projector
from tests.people.server import Server, serving
from tests.whole.tree import ROOT

PICTURES = ROOT / "docs" / "pictures"
THEMES = ("Tryghed og nærvær", "At bestemme selv", "Værdighed i hverdagen", "Tid til det hele menneske")
CARDS = 3  # in each theme
PAGE = "12"  # of a trio's deck: the room's themes
ROOM = 7000  # milliseconds in which the room answers


def main() -> None:
    """Walk to the moments that tell most, and keep what is seen."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(QUIET))
        with serving(folder, "demo") as server:
            code = _surfaces(browser, server)
        _deck(folder, code)


def _surfaces(browser: Browser, server: Server) -> str:
    """Three surfaces at their moments, and the day to its end; the workshop's code."""
    facilitator, phone = Facilitator(browser, server.url), Participant(browser, server.url)
    wall = Projector(browser, server.url)
    _signs_in(facilitator, server)
    code = _code(facilitator)
    _joins(phone, code)
    facilitator.goes_on_to("2.open")
    phone.asked_about("K01.svar")
    phone.writes(card1="At kunne gå i haven, når solen skinner", card2="At være ren og pæn, når familien kommer")
    phone.page.screenshot(path=PICTURES / "phone.png")
    phone.sends()
    facilitator.goes_on_to("3.open")
    facilitator.page.wait_for_timeout(ROOM)
    facilitator.goes_on_to("3.shown")
    _gathers(facilitator)
    facilitator.page.screenshot(path=PICTURES / "desk.png")
    facilitator.goes_on_to("4.shown")
    wall.has_cookies_of(facilitator)
    wall.opens(f"/screen/{facilitator.workshop}")
    wall.scene("result")
    wall.page.screenshot(path=PICTURES / "screen.png")
    _ends(facilitator)
    for person in (facilitator, phone, wall):
        person.leaves()
    return code


def _signs_in(facilitator: Facilitator, server: Server) -> None:
    facilitator.opens(server.link("/desk/in/"))
    facilitator.page.locator("main button[type=submit]").first.click()
    facilitator.page.locator("a[href*='/desk/w/']").first.click()
    facilitator.workshop = facilitator.page.url.split("/desk/w/")[1].split("/")[0]
    facilitator.opens(f"/desk/w/{facilitator.workshop}")


def _code(facilitator: Facilitator) -> str:
    return str(facilitator.page.locator("[data-code]").first.get_attribute("data-code"))


def _joins(phone: Participant, code: str) -> None:
    phone.opens(f"/j/{code}")
    phone.page.locator("#places a").filter(has_text="Ingen endnu").first.click()
    phone.page.locator("button[data-function=leader]").click()
    expect(phone.page.locator("[data-stage]")).to_be_visible()


def _gathers(facilitator: Facilitator) -> None:
    """Let the answers go up, and gather some in themes."""
    facilitator.page.locator(".all-plain button[value=up]").first.click()
    expect(facilitator.page.locator("#up summary .n")).not_to_have_text("0")
    facilitator.opens(f"/desk/w/{facilitator.workshop}/board")
    for title in THEMES:
        for box in facilitator.page.locator(".loose input[name=card]").all()[:CARDS]:
            box.check(force=True)
        facilitator.page.locator("#new-title").fill(title)
        facilitator.page.locator("#move button[formaction]").click()
        expect(facilitator.page.locator(".themes h2").filter(has_text=title)).to_be_visible()
    facilitator.opens(f"/desk/w/{facilitator.workshop}")


def _ends(facilitator: Facilitator) -> None:
    """Go through the rest of the day with the room."""
    while not facilitator.page.locator("[data-state=ended]").count():
        if facilitator.position().endswith("open"):
            facilitator.page.wait_for_timeout(ROOM)
        facilitator.next()


def _deck(folder: Path, code: str) -> None:
    """A page of a trio's deck, drawn by LibreOffice."""
    words = ["export", code, "--data", str(folder / "data" / "demo"), "--out", str(folder)]
    subprocess.run([sys.executable, "-m", "workshop", *words], check=True, capture_output=True)
    deck = sorted((folder / "trios").glob("*.pptx"))[0]
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, deck], check=True, capture_output=True
    )
    page = ["pdftoppm", "-png", "-r", "80", "-f", PAGE, "-l", PAGE, "-singlefile"]
    subprocess.run([*page, deck.with_suffix(".pdf").name, PICTURES / "deck"], cwd=folder, check=True)


if __name__ == "__main__":
    main()
