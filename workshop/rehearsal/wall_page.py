"""Reads the projector's page, and the code that lets a projector in, as a person would."""

import re
from dataclasses import dataclass

from lxml import html

from workshop.rehearsal.elements import one, said, text_of


@dataclass(frozen=True, slots=True)
class WallPage:
    """What the projector shows."""

    scene: str
    position: str
    figure: str  # how a result is drawn, "" where nothing is


def wall(page: str) -> WallPage:
    """The wall's page or fragment."""
    tree = html.fromstring(page)
    root = one(tree, "//main[@data-scene]")
    drawn = re.search(r"\bof-(\w+)", said(one(tree, "//*[contains(@class, 'drawn')]"), "class"))
    return WallPage(said(root, "data-scene"), said(root, "data-position"), drawn[1] if drawn else "")


def redrawn_from(page: str) -> str:
    """Where the wall's page fetches what changes."""
    return said(one(html.fromstring(page), "//body"), "data-now")


def screen_code(page: str) -> str:
    """The code for a screen, on the page that the desk shows once."""
    return text_of(one(html.fromstring(page), "//*[@id='screen']//p[@class='code']//*[@class='num']"))
