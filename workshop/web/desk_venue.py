"""The day before, in the hall: what works from here, how large the QR must be, and whether the back row can read."""

from flask import Blueprint, current_app, redirect, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import venue
from workshop.core.errors import WorkshopError
from workshop.store import workshops
from workshop.store.rows import Workshop
from workshop.web import addresses, qr, visitors
from workshop.web.desk_pages import draw_desk, here, presence
from workshop.web.pages import draw, said

pages = Blueprint("desk_venue", __name__)

DEPTHS = (8, 12, 16, 20, 25)  # metres from the screen to the back row
READ_FROM = 10  # a phone reads a QR from ten times its side


@pages.get("/desk/w/<workshop_id>/venue-test")
def test(workshop_id: str) -> ResponseReturnValue:
    """Everything that is tried the day before."""
    workshop, _ = here(workshop_id)
    return _page(workshop)


@pages.get("/desk/w/<workshop_id>/venue-test/phones")
def phones(workshop_id: str) -> ResponseReturnValue:
    """How many phones have come through the door, and how many have no connection just now."""
    here(workshop_id)
    return dict(presence(workshop_id))


@pages.get("/desk/w/<workshop_id>/venue-test/screen")
def screen(workshop_id: str) -> ResponseReturnValue:
    """Lines in the sizes of the day, to be read from the back row."""
    workshop, _ = here(workshop_id)
    drawing = qr.drawing(addresses.join(workshop.code))
    return draw("desk/venue_screen.html", workshop=workshop, drawing=drawing, address=addresses.typed())


@pages.post("/desk/w/<workshop_id>/venue-test/clear")
def clear(workshop_id: str) -> ResponseReturnValue:
    """The phones of the test leave their chairs."""
    workshop, _ = here(workshop_id)
    try:
        venue.clear(visitors.house(), workshop_id)
    except WorkshopError as trouble:
        return _page(workshop, trouble), trouble.status
    return redirect(url_for("desk_venue.test", workshop_id=workshop_id), 303)


def _page(workshop: Workshop, trouble: WorkshopError | None = None) -> str:
    with visitors.house().store.read() as connection:
        listed = sum(trio.listed for trio in workshops.trios(connection, workshop.id))
    values = {
        "listed": listed,
        "address": addresses.typed(),
        "closed": addresses.base().startswith("https://"),
        "drawing": qr.drawing(addresses.join(workshop.code)),
        "sizes": tuple((metres, metres * 100 // READ_FROM) for metres in DEPTHS),
        "only_here": addresses.local_network() == "127.0.0.1" and not current_app.extensions["settings"].public_url,
        "trouble": said(trouble),
    }
    return draw_desk("desk/venue_test.html", workshop, "prepare", **values, **presence(workshop.id))
