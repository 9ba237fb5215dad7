"""*Prøv dagen*: the day with simulated trios, beside the real one and gone with one click."""

from flask import Blueprint, current_app, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import trying
from workshop.core.errors import WorkshopError
from workshop.store import workshops
from workshop.web import visitors
from workshop.web.desk_pages import here
from workshop.web.pages import say

pages = Blueprint("desk_try", __name__)

INVENTED = (
    "Plejecenter Åbrinken", "Hjemmeplejen Vest", "Sygeplejen Havnen", "Plejehjemmet Lærkely", "Birkehuset",
    "Nattevagten", "Rehabilitering Fjordby", "Aktivitetshuset",
)  # fmt: skip


@pages.post("/desk/w/<workshop_id>/try")
def begin(workshop_id: str) -> ResponseReturnValue:
    """A copy of this workshop where simulated trios come by themselves."""
    workshop, _ = here(workshop_id)
    rooms = current_app.extensions.get("rooms")
    if rooms is None:
        raise WorkshopError("Simulated trios cannot come to this server. Use the command workshop rehearse instead.")
    house = visitors.house()
    made, places = trying.begin(house, visitors.facilitator(), workshop, INVENTED)
    with house.store.read() as connection:
        rooms.begin(made.id, made.code, made.language, workshops.plan_data(connection, made.id), places)
    return redirect(url_for("desk.run", workshop_id=made.id), 303)


@pages.post("/desk/w/<workshop_id>/try/end")
def end(workshop_id: str) -> ResponseReturnValue:
    """The trial is gone, and the simulated trios with it."""
    workshop, _ = here(workshop_id)
    trying.end(visitors.house(), workshop)
    if rooms := current_app.extensions.get("rooms"):
        rooms.end(workshop_id)
    flash(say("The trial is gone."))
    return redirect(url_for("desk_list.workshops"), 303)
