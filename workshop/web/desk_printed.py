"""The run sheet to print: what to say and when, in either language, with a page break where an item does not fit."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from workshop import language as languages
from workshop.actions import printed
from workshop.web import visitors
from workshop.web.desk_pages import clock, draw_desk, here
from workshop.web.pages import current_language

pages = Blueprint("desk_printed", __name__)


@pages.get("/desk/w/<workshop_id>/run-sheet")
def run_sheet(workshop_id: str) -> ResponseReturnValue:
    """The whole day on paper."""
    workshop, spoken = here(workshop_id)
    g.language = languages.chosen(request.args.get("language"), spoken)
    items = printed.sheet(visitors.house(), workshop_id, current_language())
    at = {"time": lambda hours: clock(hours, current_language())}
    return draw_desk("desk/run_sheet.html", workshop, "prepare", items=items, **at)
