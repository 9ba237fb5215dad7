"""The day's clock on the desk: hold the end time, change what is left, and *Fortryd*."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.actions import replanning, undoing
from workshop.content.replanned import Variant
from workshop.core.errors import WorkshopError
from workshop.text.numerals import whole
from workshop.web import visitors
from workshop.web.desk import press_here

pages = Blueprint("desk_clock", __name__)

LONGEST = 240  # minutes


@pages.post("/desk/w/<workshop_id>/undo")
def undo(workshop_id: str) -> ResponseReturnValue:
    """Take the last press back, within ten seconds."""
    stamp = request.form.get("stamp", default=-1, type=int)
    return press_here(workshop_id, lambda: undoing.undo(visitors.house(), workshop_id, stamp))


@pages.post("/desk/w/<workshop_id>/time/catch-up")
def catch_up(workshop_id: str) -> ResponseReturnValue:
    """Gain the minutes the day is late, in the way that takes least from it."""
    late = max(0, min(LONGEST, request.form.get("late", default=0, type=int)))
    return press_here(workshop_id, lambda: replanning.catch_up(visitors.house(), workshop_id, late))


@pages.post("/desk/w/<workshop_id>/time/<int:item>")
def change_item(workshop_id: str, item: int) -> ResponseReturnValue:
    """One item: other minutes, short, normal, long, skipped, or in another place."""
    return press_here(workshop_id, lambda: _change(workshop_id, min(item, 9999), request.form.get("do", "")))


@pages.post("/desk/w/<workshop_id>/time/as-planned")
def as_planned(workshop_id: str) -> ResponseReturnValue:
    """What is left is again as it stands in the run sheet."""
    return press_here(workshop_id, lambda: replanning.take_back(visitors.house(), workshop_id))


def _change(workshop_id: str, item: int, what: str) -> None:
    house = visitors.house()
    if what in ("up", "down"):
        replanning.swap(house, workshop_id, item, down=what == "down")
    elif what == "skip":
        replanning.set_minutes(house, workshop_id, {item: 0})
    elif what in list(Variant):
        replanning.run_as(house, workshop_id, item, Variant(what))
    elif 0 < (minutes := whole(what) or 0) <= LONGEST:
        replanning.set_minutes(house, workshop_id, {item: minutes})
    else:
        raise WorkshopError("Choose what is to be done with the item.")
