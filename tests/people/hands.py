"""Hands: what works a page where somebody has a keyboard alone, or a finger alone, or a browser without script."""

from re import compile as pattern
from re import escape
from typing import Protocol

from playwright.sync_api import Locator, Page, expect

MOST_TABS = 90  # from one control to another; who needs more has lost her way
LEAST = 40.0  # pixels that a finger can hit on a desk's tablet; a phone's are 48

# Where the focus is as seen from what is looked for: there, or in which direction one has to tab.
_WHERE = """wanted => {
  const at = document.activeElement;
  if (wanted.includes(at)) return "here";
  const before = at && at !== document.body && wanted.every(each => at.compareDocumentPosition(each) & 2);
  return before ? "Shift+Tab" : "Tab";
}"""
# What is wrong with the focus as one sees it: no outline, or it lies under something else. A tick may be drawn by its
# neighbour, and so may its outline be.
_UNSEEN = """() => {
  const at = document.activeElement;
  const beside = at.nextElementSibling;
  const drawn = [at, beside, ...(beside ? beside.children : []), at.closest("label")].filter(Boolean);
  const marked = drawn.find(each => {
    const style = getComputedStyle(each);
    return style.opacity !== "0" && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  if (!marked) return "no outline on " + at.outerHTML.slice(0, 160);
  const box = marked.getBoundingClientRect();
  const points = [[.5, .5], [.5, .1], [.5, .9], [.1, .5], [.9, .5]];
  const seen = points.some(([x, y]) => {
    const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return top && (top === at || marked.contains(top) || top.contains(marked) && top.closest("label"));
  });
  return seen ? "" : "nothing to see of " + at.outerHTML.slice(0, 160);
}"""


class Hands(Protocol):
    """What a journey asks of them; names are accessible names, and a beginning is enough."""

    page: Page

    def press(self, name: str, within: str = "body") -> None:
        """A button or a link."""

    def unfold(self, name: str) -> None:
        """What is folded up."""

    def write(self, label: str, text: str) -> None:
        """Into the field, instead of what stands there."""

    def tick(self, label: str, within: str = "body") -> None:
        """One of several, or a box; a group's name says within what."""

    def pick(self, label: str, option: str) -> None:
        """From a list."""


def called(page: Page, name: str, within: str = "body") -> Locator:
    """Buttons and links of that name."""
    begins, place = pattern(rf"^\s*{escape(name)}"), page.locator(within)
    found = place.get_by_role("button", name=begins).or_(place.get_by_role("link", name=begins))
    return found.filter(visible=True).first


def field(page: Page, label: str) -> Locator:
    """The field with that label."""
    return page.get_by_label(pattern(rf"^\s*{escape(label)}")).filter(visible=True).first


def ticks(page: Page, label: str, group: str) -> Locator:
    """What can be ticked with that label, in the group of that name."""
    place = page.get_by_role("group", name=pattern(rf"^\s*{escape(group)}")).first if group != "body" else page
    begins = pattern(rf"^\s*{escape(label)}")
    return place.get_by_role("radio", name=begins).or_(place.get_by_role("checkbox", name=begins)).first


def summary(page: Page, name: str) -> Locator:
    """What one folds out by."""
    return page.locator("summary").filter(has_text=name).filter(visible=True).first


class Keyboard:
    """Tab, Shift+Tab, Enter, Space, arrows and letters. Wherever the focus comes to rest, it is to be seen."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, wanted: Locator) -> None:
        """Tab until it has the focus."""
        expect(wanted.first).to_be_attached()
        for _ in range(MOST_TABS):
            where = str(wanted.evaluate_all(_WHERE))
            if where == "here":
                unseen = str(self.page.evaluate(_UNSEEN))
                assert unseen == "", unseen
                return
            self.page.keyboard.press(where)
        raise AssertionError(f"{MOST_TABS} tabs never came to {wanted}")

    def press(self, name: str, within: str = "body") -> None:
        """Enter is for links, Space for buttons too; here Enter does for both."""
        self.reach(called(self.page, name, within))
        self.page.keyboard.press("Enter")

    def unfold(self, name: str) -> None:
        """Space folds it out."""
        self.reach(summary(self.page, name))
        self.page.keyboard.press("Space")

    def write(self, label: str, text: str) -> None:
        """Select what stands there, and type."""
        self.reach(field(self.page, label))
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def tick(self, label: str, within: str = "body") -> None:
        """Into the row by Tab, along it by arrows, and Space."""
        wanted = ticks(self.page, label, within)
        if wanted.get_attribute("type") == "checkbox":
            self.reach(wanted)
            self.page.keyboard.press("Space")
            return
        row = self.page.locator(f"input[type=radio][name='{wanted.get_attribute('name')}']")
        self.reach(row)
        for _ in range(row.count()):
            if wanted.evaluate_all(_WHERE) == "here":
                break
            self.page.keyboard.press("ArrowDown")
        self.reach(wanted)
        if not wanted.is_checked():
            self.page.keyboard.press("Space")
        expect(wanted).to_be_checked()

    def pick(self, label: str, option: str) -> None:
        """A list is chosen from by typing how the option begins."""
        found = field(self.page, label)
        self.reach(found)
        self.page.keyboard.type(option)
        expect(found.locator("option:checked")).to_have_text(option)


class Finger:
    """Taps, and types where it has tapped. What it taps is large enough to hit."""

    def __init__(self, page: Page, least: float = LEAST) -> None:
        self.page, self.least = page, least

    def tap(self, wanted: Locator) -> None:
        """Tap it."""
        expect(wanted).to_be_visible()
        wanted.scroll_into_view_if_needed()
        box = wanted.bounding_box()
        assert box is not None
        assert box["height"] >= self.least - 0.5, f"{box['height']:.0f} px to tap: {wanted}"
        wanted.tap()

    def press(self, name: str, within: str = "body") -> None:
        """Tap it."""
        self.tap(called(self.page, name, within))

    def unfold(self, name: str) -> None:
        """Tap it."""
        self.tap(summary(self.page, name))

    def write(self, label: str, text: str) -> None:
        """Tap into the field; the phone's own keyboard takes away what stood there."""
        found = field(self.page, label)
        self.tap(found)
        expect(found).to_be_focused()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(text)

    def tick(self, label: str, within: str = "body") -> None:
        """Tap its words."""
        wanted = ticks(self.page, label, within)
        self.tap(wanted.locator("xpath=ancestor::label[1]"))
        expect(wanted).to_be_checked()

    def pick(self, label: str, option: str) -> None:
        """Tap the list; what the phone then shows is its own, and is stood in for."""
        found = field(self.page, label)
        self.tap(found)
        found.select_option(label=option)
