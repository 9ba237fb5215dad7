"""A past workshop onto the desk again, from the files it was exported to."""

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import restoring
from workshop.core.errors import WorkshopError
from workshop.web import visitors
from workshop.web.pages import draw, said, say

pages = Blueprint("desk_read_in", __name__)


@pages.get("/desk/import")
def read_in_page() -> ResponseReturnValue:
    """Choose the files."""
    visitors.facilitator()
    visitors.speak(None)
    return draw("desk/read_in.html", trouble=None)


@pages.post("/desk/import")
def read_in() -> ResponseReturnValue:
    """Read them in, and go on to what can be fetched."""
    account = visitors.facilitator()
    visitors.speak(None)
    try:
        found = restoring.read_in(visitors.house(), account, _sent("day"), _sent("own"))
    except WorkshopError as trouble:
        return draw("desk/read_in.html", trouble=said(trouble)), trouble.status
    flash(say("“{title}” is here now, under the code {code}.", title=found.title, code=found.code))
    if found.aged:
        flash(say("What should have been deleted by today has been left out."))
    return redirect(url_for("desk_outputs.outputs", workshop_id=found.workshop_id), 303)


def _sent(name: str) -> bytes:
    file = request.files.get(name)
    return file.read() if file else b""
