"""The other language, on this device."""

import re

from flask import Blueprint, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from workshop import language

pages = Blueprint("language_choice", __name__)

_OWN_PATH = re.compile(r"/(?![/\\])[\w\-./?=&]*", re.ASCII)


@pages.post("/language")
def choose() -> ResponseReturnValue:
    """Speak it from now on, and go back to the page it was chosen on."""
    session["language"] = language.chosen(request.form.get("language"))
    session.permanent = True
    back = request.form.get("back", "")
    return redirect(back if _OWN_PATH.fullmatch(back) else url_for("door.front"), 303)
