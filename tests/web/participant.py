"""Somebody with a phone that runs no script: reads pages, fills in their forms, follows what they answer."""

from collections.abc import Sequence
from typing import Any

from flask import Flask
from lxml.html import HtmlElement
from werkzeug.test import TestResponse

from tests.web.client import Client, form, parsed, said

ANSWER = "//form[@id='answer']"


class Participant:
    """One browser; `page` is what it shows."""

    def __init__(self, app: Flask) -> None:
        client = app.test_client()
        assert isinstance(client, Client)
        self.client = client
        self.page: TestResponse = client.get("/")

    def opens(self, path: str = "/phone") -> TestResponse:
        """Go there; redirects are followed."""
        self.page = self.client.get(path, follow_redirects=True)
        return self.page

    def speaks(self, language: str) -> None:
        """Choose a language."""
        self.client.send("/language", {"language": language, "back": "/"})

    def joins(self, code: str, workplace: str, function: str) -> None:
        """From the code to a chair; `trio` is the shared phone, and a guest has no workplace."""
        self.submits("//form[.//input[@name='code']]", code=code)
        if function == "guest":
            self.submits("//form[contains(@action, '/guest')]")
            return
        self.opens(self.one(f"//a[.//b='{workplace}']").get("href", ""))
        seat = self.one(f"//button[@data-function='{function}']").get("value")
        self.submits("//form[.//button[@name='seat']]", seat=seat)

    def submits(self, xpath: str, **fields: str | Sequence[str] | None) -> TestResponse:
        """Send a form of the page with these fields changed; a success is followed, a refusal is drawn."""
        found = self.one(xpath)
        values: dict[str, Any] = {**form(self.page, xpath), **fields}
        self.page = self.client.post(found.get("action", ""), data=values)
        if self.page.status_code == 303:
            self.opens(self.page.headers["Location"])
        return self.page

    def answers(self, intent: str = "send", **fields: str | Sequence[str]) -> TestResponse:
        """Fill in the answer's form and press a button."""
        return self.submits(ANSWER, intent=intent, **fields)

    def posts(self, intent: str = "send", **fields: Any) -> TestResponse:
        """The same as the page's script would send it, without a redraw."""
        values = {**form(self.page, ANSWER), "intent": intent, **fields}
        return self.client.post("/phone/answer/send", data=values, headers={"X-Requested-With": "temadag"})

    def one(self, xpath: str) -> HtmlElement:
        """The one element there; AssertionError with the page's words when it is missing."""
        found = parsed(self.page).xpath(xpath)
        assert found, f"{xpath} is not on the page: {self.words}"
        element: HtmlElement = found[0]
        return element

    def there(self, xpath: str) -> bool:
        """Whether something is on the page."""
        return bool(parsed(self.page).xpath(xpath))

    @property
    def words(self) -> str:
        """Every word of the page."""
        return said(self.page)

    @property
    def stage(self) -> str:
        """What the phone is at."""
        return str(self.one("//*[@data-stage]").get("data-stage"))

    @property
    def heading(self) -> str:
        """The h1."""
        return " ".join(self.one("//h1").text_content().split())

    def value(self, name: str) -> str:
        """What stands in a field of the answer's form."""
        return (form(self.page, ANSWER).get(name) or [""])[0]

    def trouble(self) -> str:
        """The sentence that says what is wrong; empty when nothing is."""
        found = parsed(self.page).xpath("//*[@id='trouble' and not(@hidden)]")
        return " ".join(found[0].text_content().split()) if found else ""
