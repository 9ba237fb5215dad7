"""What a phone fetches before one can answer, in Chromium, over the wire: bytes and requests, with and without font."""

import tempfile
from pathlib import Path

from playwright.sync_api import CDPSession, sync_playwright

from benchmarks import told
from tests.people.conftest import QUIET
from tests.people.persons import Facilitator, Participant
from tests.people.server import serving

FONT = ".woff2"
SETTLED = 1500  # milliseconds in which the font and the icon have come
Loaded = dict[str, tuple[str, float]]


def main() -> None:
    """Load the page of an open question with an empty cache, as a phone does after its seat."""
    told.heading("First load of the phone's page")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright, serving(Path(name)) as server:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(QUIET))
        facilitator = Facilitator(browser, server.url)
        facilitator.signs_up(server.link("/desk/first/"))
        code = facilitator.makes_workshop("Kerneopgaven i Fjordby", ["Hjemmeplejen Nord"])
        facilitator.next()
        seated, phone = Participant(browser, server.url), Participant(browser, server.url)
        seated.joins(code, "Hjemmeplejen Nord", "leader")
        facilitator.goes_on_to("2.open")
        phone.has_cookies_of(seated)
        _tell(_load(phone))
        browser.close()


def _load(phone: Participant) -> Loaded:
    """Every answer by its id: address and bytes on the wire."""
    wire: CDPSession = phone.context.new_cdp_session(phone.page)
    found: Loaded = {}
    wire.on(
        "Network.responseReceived", lambda sent: found.setdefault(sent["requestId"], (sent["response"]["url"], 0.0))
    )
    wire.on("Network.loadingFinished", lambda sent: _ended(found, sent["requestId"], sent["encodedDataLength"]))
    wire.send("Network.enable")
    phone.opens("/phone")
    phone.asked_about("K01.svar")
    phone.page.wait_for_timeout(SETTLED)
    return found


def _ended(found: Loaded, request: str, size: float) -> None:
    if request in found:
        found[request] = (found[request][0], size)


def _tell(found: Loaded) -> None:
    sizes = {url.rsplit("/", 1)[-1].split("?")[0]: size for url, size in found.values()}
    font = sum(size for name, size in sizes.items() if name.endswith(FONT))
    whole = sum(sizes.values())
    told.line("before one can answer", f"{(whole - font) / 1024:.1f} KB", "at most 60 KB")
    told.line("with the font", f"{whole / 1024:.1f} KB", "at most 85 KB")
    told.line("requests", str(len(found)))
    for name, size in sorted(sizes.items(), key=lambda pair: -pair[1]):
        told.line(f"  {name}", f"{size / 1024:.1f} KB")


if __name__ == "__main__":
    main()
