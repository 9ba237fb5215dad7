"""From a phone's *Send* to the projector's redraw in Chromium, with 36 phones, beside the bare stack in the same run.

Phones send at moments drawn evenly over a few seconds; the wall's count is watched in the page, by the same clock.
"""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from random import Random

from aiohttp import ClientSession
from playwright.async_api import Page, async_playwright

from benchmarks import told
from tests.people.conftest import QUIET
from tests.people.server import free_port, serving
from workshop import paths
from workshop.content.library import load
from workshop.rehearsal import facilitator, names
from workshop.rehearsal.browser import Browser
from workshop.rehearsal.crowd import steps_of
from workshop.rehearsal.facilitator import Facilitator
from workshop.rehearsal.phone import Phone
from workshop.rehearsal.tally import Tally

TRIOS = 12
WITHIN = 15.0  # seconds over which the phones send
ASKED = "K01.svar"
SETTLED = 2.0  # seconds from the last send until the wall has surely been drawn

_WATCH = """selector => {
  window.seen = [];
  const look = () => {
    const n = Number(document.querySelector(selector)?.textContent ?? -1);
    if (n >= 0 && n !== (window.seen.at(-1) ?? [])[1]) {
      window.seen.push([0, n]);
      const at = window.seen.at(-1);
      requestAnimationFrame(() => { at[0] = Date.now(); });
    }
  };
  new MutationObserver(look).observe(document.documentElement, {childList: true, subtree: true, characterData: true});
  look();
}"""

Send = Callable[[], Awaitable[object]]


async def measured(page: Page, counter: str, sends: Sequence[Send]) -> tuple[list[float], list[float]]:
    """Seconds until each send was acknowledged, and until the wall showed it."""
    await page.evaluate(_WATCH, counter)
    chance, began, acknowledged = Random(7), [], []

    async def one(send: Send, pause: float) -> None:
        await asyncio.sleep(pause)
        at = time.time()
        await send()
        began.append((time.time(), at))
        acknowledged.append(time.time() - at)

    await asyncio.gather(*(one(send, chance.uniform(0, WITHIN)) for send in sends))
    await asyncio.sleep(SETTLED)
    seen = await page.evaluate("() => window.seen")
    first = seen[0][1]
    shown = []
    for place, (_, at) in enumerate(sorted(began), first + 1):
        shown.append(next(when for when, n in seen if n >= place) / 1000 - at)
    return acknowledged, shown


async def product(page: Page, url: str, link: str) -> tuple[list[float], list[float]]:
    """The same through a whole workshop."""
    plan = load(paths.exercises()).plan("workshop-90")
    door = Browser(url)
    desk = Facilitator(door, Random(1), "da")
    await desk.sign_up(link.removeprefix(url))
    workplaces = names.workplaces(TRIOS)
    code = await desk.prepare("workshop-90", "2027-03-16", workplaces)
    await desk.press(await desk.look())
    phones = [Phone(Browser(url), steps_of(plan), "da", Tally(), Random(n)) for n in range(3 * TRIOS)]
    for number, phone in enumerate(phones):
        await phone.join(code, workplaces[number // 3], ("leader", "tr", "amr")[number % 3])
    while (moment := await phones[0].look()).form is None or moment.form.step != ASKED:
        await desk.press(await desk.look())
    await page.goto(f"{url}/desk/sign-in")
    await page.locator("input[name=name]").fill(facilitator.NAME)
    await page.locator("input[name=password]").fill(facilitator.PASSWORD)
    await page.locator("main button[type=submit]").first.click()
    await page.locator("a[href*='/desk/w/']").first.click()
    await page.goto(f"{url}/screen/{page.url.split('/desk/w/')[1].split('/')[0]}")
    await page.locator(".answered b").wait_for()
    sends = []
    for phone in phones:
        form = (await phone.look()).form
        assert form is not None
        sends.append(partial(phone.send, phone.write(form, phone.imagined(form))))
    found = await measured(page, ".answered b", sends)
    for phone in phones:
        await phone.leave()
    await door.close()
    return found


async def bare(page: Page, url: str) -> tuple[list[float], list[float]]:
    """The same number of posts to the bare stack."""
    await page.goto(url)
    await page.wait_for_timeout(1000)
    clients = [ClientSession(url) for _ in range(3 * TRIOS)]

    async def send(client: ClientSession) -> None:
        async with client.post("/answer", data={"value": "At kunne være sig selv"}) as answer:
            await answer.read()

    found = await measured(page, "[data-answered]", [partial(send, client) for client in clients])
    for client in clients:
        await client.close()
    return found


async def both() -> None:
    """Measure the bare stack and the product with the same browser."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(QUIET))
            size = {"width": 1920, "height": 1080}
            port = free_port()
            stack = subprocess.Popen([sys.executable, "-m", "benchmarks.bare", str(port), str(folder)])
            await asyncio.sleep(3)
            plain = await bare(await browser.new_page(viewport=size), f"http://127.0.0.1:{port}")
            stack.kill()
            stack.wait()
            with serving(folder) as server:
                page = await browser.new_page(viewport=size)
                ours = await product(page, server.url, server.link("/desk/first/"))
            await browser.close()
    _tell(plain, ours)


def _tell(plain: tuple[list[float], list[float]], ours: tuple[list[float], list[float]]) -> None:
    for place, what in enumerate(("acknowledged", "on the projector")):
        (bare50, bare95), (our50, our95) = told.spread(plain[place]), told.spread(ours[place])
        told.line(f"{what}, bare", f"{bare50:.0f} / {bare95:.0f} ms", "p50 / p95")
        told.line(f"{what}, Temadag", f"{our50:.0f} / {our95:.0f} ms", f"p95 ratio {our95 / bare95:.2f}")


def main() -> None:
    """Print both."""
    told.heading(f"Send to projector, {3 * TRIOS} phones over {WITHIN:.0f} s")
    asyncio.run(both())


if __name__ == "__main__":
    main()
