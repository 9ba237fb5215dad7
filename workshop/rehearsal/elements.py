"""Finds what stands on a page: elements, their attributes and their words."""

from lxml.html import HtmlElement


def one(tree: HtmlElement, path: str) -> HtmlElement | None:
    """The first element at that path, if there is one."""
    return next(iter(every(tree, path)), None)


def every(tree: HtmlElement, path: str) -> list[HtmlElement]:
    """Every element at that path."""
    return list(tree.xpath(path))


def said(element: HtmlElement | None, name: str) -> str:
    """An attribute; "" where it or the element is missing."""
    return "" if element is None else str(element.get(name) or "")


def text_of(element: HtmlElement | None) -> str:
    """The words of an element on one line."""
    return "" if element is None else " ".join(element.text_content().split())
