"""Reads the page a staff meeting is led from, and the way to it, as a person would."""

from dataclasses import dataclass, field

from lxml import html
from lxml.html import FormElement, HtmlElement

from workshop.rehearsal.elements import every, one, said, text_of

CODE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Lead:
    """What whoever leads the meeting sees."""

    position: str
    state: str
    code: str  # while people gather
    waiting: tuple[str, ...] = ()  # texts to be read, by id
    agreement: dict[str, str] = field(default_factory=dict)  # what stands in its fields while it can go on the screen


def way_home(page: str) -> str:
    """The address of the trio's own page, on a phone of the trio once the day is over; "" before that."""
    return said(one(html.fromstring(page), "//section[contains(@class, 'way-home')]//a"), "href")


def lead(page: str) -> Lead:
    """The page or its fragment."""
    tree = html.fromstring(page)
    root = one(tree, "//main[@data-position]")
    waiting = dict.fromkeys(said(each, "value") for each in every(tree, "//input[@name='read']"))
    return Lead(said(root, "data-position"), said(root, "data-state"), _code(tree), tuple(waiting), _agreement(tree))


def _code(tree: HtmlElement) -> str:
    written = text_of(one(tree, "//*[contains(@class, 'way-in')]//p[contains(@class, 'code')]"))
    return written.replace(" ", "")[-CODE_LENGTH:]


def _agreement(tree: HtmlElement) -> dict[str, str]:
    form = one(tree, "//form[@id='agree'][.//button[@name='show']]")
    if not isinstance(form, FormElement):
        return {}
    return {name: str(value or "") for name, value in form.fields.items() if name.startswith("f_")}
