"""What a careful eye checks on a page: accessibility by axe-core, type sizes on the wall, width without scrolling."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.whole.tree import ROOT

AXE = ROOT / ".cache" / "node" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

_RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"
# Every visible text node: what it says, its type size and where it is drawn, all in percent of the window's height.
_TEXTS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent.trim();
    if (!text || holder.closest(".sr, [hidden], script, style, title, desc, noscript")) continue;
    if (!holder.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const drawn = holder.ownerSVGElement ? holder.getScreenCTM() : null;
    const scale = drawn ? Math.hypot(drawn.a, drawn.b) : 1;
    const size = parseFloat(getComputedStyle(holder).fontSize) * scale;
    const outside = box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
    found.push({text: text.slice(0, 60), size: size / innerHeight * 100, outside});
  }
  return found;
}"""


def violations(page: Page) -> list[str]:
    """What axe-core holds against the page as it is now, one line each."""
    assert AXE.is_file(), "axe-core is missing; run: make tools"
    page.evaluate(AXE.read_text(encoding="utf-8"))
    told: dict[str, Any] = page.evaluate(_RUN, TAGS)
    return [f"{each['id']}: {node['html'][:160]}" for each in told["violations"] for node in each["nodes"]]


def small_text(page: Page, least: float) -> list[str]:
    """Visible text under `least` percent of the window's height, as it is really drawn."""
    return [f"{each['size']:.2f}vh {each['text']}" for each in page.evaluate(_TEXTS) if each["size"] < least - 0.01]


def outside_text(page: Page) -> list[str]:
    """Text that is drawn outside the window: on a wall nobody scrolls."""
    return [str(each["text"]) for each in page.evaluate(_TEXTS) if each["outside"]]


def too_wide(page: Page) -> int:
    """How many pixels the page is wider than the window."""
    return int(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def picture(page: Page, path: Path) -> None:
    """A screenshot of the whole page."""
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=str(path), full_page=True)
