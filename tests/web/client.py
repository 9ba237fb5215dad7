"""A browser without script that refuses a bad page: every page it is given is looked at before the test goes on."""

import re
from collections.abc import Iterator
from typing import Any

from flask.testing import FlaskClient
from lxml import html
from lxml.html import HtmlElement
from werkzeug.test import TestResponse

NOT_TYPED = {"hidden", "submit", "button", "reset", "image"}
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-errormessage", "form", "list")
ADDRESSES = ("src", "href", "action", "formaction", "poster", "srcset", "hx-get", "hx-post", "hx-put", "hx-delete")
ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
SCRIPT = re.compile(r"\s*(?:js|javascript):", re.IGNORECASE)


class Client(FlaskClient):
    """`app.test_client_class = Client`. Looks at every page and fragment, whatever its status, redirects apart."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Ask for a page; AssertionError with everything that is wrong with it."""
        response = super().open(*args, **kwargs)
        if response.mimetype == "text/html" and not 300 <= response.status_code < 400 and response.data.strip():
            wrong = faults(response.get_data(as_text=True), own=response.request.host_url)
            assert not wrong, "\n".join((f"{response.request.path} ({response.status_code}):", *wrong))
        return response

    def token(self, path: str = "/") -> str:
        """The token for writing, as it stands in the page at that path."""
        page = parsed(self.get(path, follow_redirects=True))
        return str(page.xpath("string(//meta[@name='csrf-token']/@content)"))

    def send(self, path: str, fields: dict[str, Any] | None = None, **more: Any) -> TestResponse:
        """Post a form with its token; the answer is not followed, so that 303 can be told from 200."""
        return self.post(path, data={"csrf_token": self.token(), **(fields or {}), **more})


def parsed(response: TestResponse) -> HtmlElement:
    """The page as elements."""
    return html.document_fromstring(response.get_data(as_text=True))


def said(response: TestResponse) -> str:
    """Every word on the page, with single spaces."""
    return " ".join(parsed(response).text_content().split())


def form(response: TestResponse, xpath: str = "//form") -> dict[str, list[str]]:
    """What a browser would send if nobody touched the first form that fits: fields and what is in them."""
    found = parsed(response).xpath(xpath)[0]
    values: dict[str, list[str]] = {}
    for name, value in found.form_values():
        values.setdefault(name, []).append(value)
    return values


def faults(page: str, own: str = "http://localhost/") -> list[str]:
    """Everything that is wrong with a page or, when it has no doctype, with a fragment."""
    root = html.document_fromstring(page)
    elements = list(root.iter("*"))
    found = [*_ids(elements), *_unlabelled(root, elements), *_inline(elements), *_elsewhere(elements, own)]
    if page.lstrip().lower().startswith("<!doctype"):
        found += [*_whole(root), *_references(elements), *_tokens(root)]
    return found


def _ids(elements: list[HtmlElement]) -> Iterator[str]:
    seen: set[str] = set()
    for id in (each.get("id") for each in elements if each.get("id") is not None):
        if id in seen or not id:
            yield f"the id {id!r} stands twice or is empty"
        seen.add(id)


def _unlabelled(root: HtmlElement, elements: list[HtmlElement]) -> Iterator[str]:
    labelled = {label.get("for") for label in root.iter("label") if _words(label)}
    for each in elements:
        named = (each.get("aria-label") or "").strip() or each.get("aria-labelledby")
        if each.tag in ("select", "textarea") or (each.tag == "input" and each.get("type") not in NOT_TYPED):
            inside = any(_words(label) for label in each.iterancestors("label"))
            if not (named or inside or (each.get("id") and each.get("id") in labelled)):
                yield f"no label: {_shown(each)}"
        elif each.tag in ("button", "a", "summary") and not (named or _words(each) or each.xpath(".//img[@alt!='']")):
            yield f"no words: {_shown(each)}"
        elif each.tag == "img" and each.get("alt") is None:
            yield f"no alt: {_shown(each)}"


def _inline(elements: list[HtmlElement]) -> Iterator[str]:
    for each in elements:
        if each.tag == "style" or (each.tag == "script" and (not each.get("src") or (each.text or "").strip())):
            yield f"code in the page: {_shown(each)}"
        for name, value in each.attrib.items():
            if name == "style" or re.match(r"on[a-z]+$|hx-on", name) or SCRIPT.match(value):
                yield f"code in {name}: {_shown(each)}"
            elif name == "hx-trigger" and "[" in value:
                yield f"a filter, which needs eval, in {name}: {_shown(each)}"


def _elsewhere(elements: list[HtmlElement], own: str) -> Iterator[str]:
    for each in elements:
        for name in ADDRESSES:
            address = each.get(name) or ""
            if ELSEWHERE.match(address) and not address.startswith(own):
                yield f"an address elsewhere: {_shown(each)}"


def _whole(root: HtmlElement) -> Iterator[str]:
    headings = [_words(heading) for heading in root.iter("h1")]
    title = " ".join(root.xpath("string(//head/title)").split())
    if len(headings) != 1 or not headings[0]:
        yield f"there must be one h1, and there are {headings}"
    elif not title.startswith(headings[0]):
        yield f"the h1 {headings[0]!r} does not open the title {title!r}"
    if not (root.get("lang") or "").strip():
        yield "lang is not set"


def _references(elements: list[HtmlElement]) -> Iterator[str]:
    ids = {each.get("id") for each in elements}
    for each in elements:
        for name in REFERENCES:
            for id in (each.get(name) or "").split():
                if id not in ids:
                    yield f"{name} names {id!r}, which is not there: {_shown(each)}"


def _tokens(root: HtmlElement) -> Iterator[str]:
    for each in root.iter("form"):
        posts = (each.get("method") or "get").lower() == "post"
        if posts and not each.xpath(".//input[@name='csrf_token'][@value!='']"):
            yield f"a form without its token: {_shown(each)}"
        if not each.get("action"):
            yield f"a form without an address: {_shown(each)}"


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _shown(element: HtmlElement) -> str:
    return html.tostring(element, encoding="unicode", with_tail=False)[:160]


def large(client: Client, path: str, field: str, content: bytes) -> TestResponse:
    """Send a large file as a browser does; the test client's own form would leave a file open."""
    token = client.token()
    edge = "--------edge"
    head = f'--{edge}\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n{token}\r\n--{edge}\r\n'
    head += f'Content-Disposition: form-data; name="{field}"; filename="large"\r\n\r\n'
    body = head.encode() + content + f"\r\n--{edge}--\r\n".encode()
    return client.post(path, data=body, content_type=f"multipart/form-data; boundary={edge}")
