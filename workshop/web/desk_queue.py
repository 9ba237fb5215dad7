"""Presses beside the run page: hold texts back, mask many at once, and a table that has been helped."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.actions import moderation, table_map
from workshop.web import visitors
from workshop.web.desk import press_here

pages = Blueprint("desk_queue", __name__)


@pages.post("/desk/w/<workshop_id>/hold")
def hold(workshop_id: str) -> ResponseReturnValue:
    """Hold everything back in this step, or let texts go up by themselves."""
    round_id, on = request.form.get("round", ""), request.form.get("hold") == "1"
    return press_here(workshop_id, lambda: moderation.hold(visitors.house(), workshop_id, round_id, on))


@pages.post("/desk/w/<workshop_id>/cards/mask")
def mask(workshop_id: str) -> ResponseReturnValue:
    """Let texts go up with what looks like personal data taken out of each."""
    chosen, seen = request.form.getlist("card"), request.form.get("seen", "")
    return press_here(workshop_id, lambda: moderation.mask(visitors.house(), workshop_id, chosen, seen=seen))


@pages.post("/desk/w/<workshop_id>/tables/<trio_id>/helped")
def helped(workshop_id: str, trio_id: str) -> ResponseReturnValue:
    """Somebody has been at the table."""
    return press_here(workshop_id, lambda: table_map.helped(visitors.house(), workshop_id, trio_id))
