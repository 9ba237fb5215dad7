"""The day's goals are typed on the desk, before the day or at their item."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.actions import day_goals
from workshop.web import visitors
from workshop.web.desk import page_of
from workshop.web.desk_pages import here, press

pages = Blueprint("desk_goals", __name__)


@pages.post("/desk/w/<workshop_id>/goals")
def goals(workshop_id: str) -> ResponseReturnValue:
    """Keep up to three lines."""
    workshop, _ = here(workshop_id)
    lines = [request.form.get(f"goal{n}", "") for n in range(1, day_goals.MOST + 1)]
    back = "desk_prepare.prepare_page" if request.form.get("back") == "prepare" else "desk.run"
    return press(
        lambda: day_goals.keep(visitors.house(), workshop_id, lines),
        lambda trouble: page_of(workshop, trouble),
        back,
        workshop_id=workshop_id,
    )
