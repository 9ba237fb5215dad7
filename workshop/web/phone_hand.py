"""The table's hand: three phones at one table say together that they are ready, or that they need help."""

from flask import Blueprint, redirect, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import table_map
from workshop.web import visitors
from workshop.web.phone import now_fragment

pages = Blueprint("phone_hand", __name__)

SAYS = {"ready": "ready", "help": "help", "lower": ""}


@pages.post("/phone/hand/<any(ready, help, lower):verb>")
def page(verb: str) -> ResponseReturnValue:
    """From a page without script."""
    _say(verb)
    return redirect(url_for("phone.now_page"), 303)


@pages.post("/phone/hand/<any(ready, help, lower):verb>/now")
def fragment(verb: str) -> ResponseReturnValue:
    """From a page with script, which gets what it shows now."""
    _say(verb)
    return now_fragment()


def _say(verb: str) -> None:
    seat, _ = visitors.phone()
    table_map.say(visitors.house(), seat, SAYS[verb])
