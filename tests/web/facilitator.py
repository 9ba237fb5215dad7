"""A facilitator at a browser without script, and what she does there."""

from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from tests.actions.day import Day
from tests.web.client import Client, parsed
from workshop.actions import sign_in
from workshop.actions.house import House
from workshop.store.rows import Account

PASSWORD = "tre ord i rad"


class Facilitator:
    """Her browser, signed in."""

    def __init__(self, app: Flask, account: Account) -> None:
        self.house: House = app.extensions["house"]
        client = app.test_client()
        assert isinstance(client, Client)
        self.client = client
        link = f"/desk/in/{sign_in.invite(self.house, sign_in.DEMO, account.id)}"
        assert self.client.send(link).status_code == 303

    def sees(self, path: str, status: int = 200) -> TestResponse:
        """The page at an address."""
        answer = self.client.get(path)
        assert answer.status_code == status
        return answer

    def sends(self, path: str, status: int = 303, **fields: Any) -> TestResponse:
        """Send a form of the desk."""
        answer = self.client.send(path, fields)
        assert answer.status_code == status
        return answer

    def presses(self, day: Day) -> str:
        """The big button, as it stands in the page; where the day is afterwards."""
        page = parsed(self.sees(f"/desk/w/{day.id}"))
        form = page.xpath("//form[.//button[@data-next-button]]")[0]
        self.sends(str(form.get("action")), **dict(form.form_values()))
        return str(parsed(self.sees(f"/desk/w/{day.id}")).get_element_by_id("now").get("data-position"))
