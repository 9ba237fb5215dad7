"""After the day: each trio's page, which check-ins are answered, and the links and codes that the owner can renew."""

from collections.abc import Callable

from flask import Blueprint, flash
from flask.typing import ResponseReturnValue

from workshop.actions import follow_up as following
from workshop.actions import take_home
from workshop.core.errors import WorkshopError
from workshop.store.rows import Workshop
from workshop.web import addresses, qr, visitors
from workshop.web.desk_pages import draw_desk, here, press
from workshop.web.pages import current_language, said, say

pages = Blueprint("desk_follow_up", __name__)


@pages.get("/desk/w/<workshop_id>/follow-up")
def follow_up(workshop_id: str) -> ResponseReturnValue:
    """Every trio: its check-ins (answered or not, never what), and its link and code."""
    workshop, _ = here(workshop_id)
    return _page(workshop)


@pages.post("/desk/w/<workshop_id>/follow-up/<trio_id>/renew")
def renew(workshop_id: str, trio_id: str) -> ResponseReturnValue:
    """A new link and code for a trio; the old ones open nothing."""
    done = say("The trio has a new link and a new code. The old ones open nothing.")
    return _press(workshop_id, lambda: take_home.renew(visitors.house(), workshop_id, trio_id), done)


@pages.post("/desk/w/<workshop_id>/follow-up/<trio_id>/revoke")
def revoke(workshop_id: str, trio_id: str) -> ResponseReturnValue:
    """Link and code open nothing from now on."""
    done = say("The link and the code open nothing any more. What the trio wrote is still here.")
    return _press(workshop_id, lambda: take_home.revoke(visitors.house(), workshop_id, trio_id), done)


@pages.get("/desk/w/<workshop_id>/trio-codes")
def codes(workshop_id: str) -> ResponseReturnValue:
    """A card for each trio to print and hand out."""
    workshop, _ = here(workshop_id)
    links = take_home.links(visitors.house(), workshop_id)
    lines = following.overview(visitors.house(), workshop_id, current_language()).lines
    cards = [
        (line.trio, links[line.trio.id], qr.drawing(addresses.home(links[line.trio.id].key).upper()))
        for line in lines
        if not links[line.trio.id].revoked
    ]
    return draw_desk("desk/trio_codes.html", workshop, "outputs", cards=cards, address=f"{addresses.typed()}/h")


def _press(workshop_id: str, verb: Callable[[], object], done: str) -> ResponseReturnValue:
    """Do something to a trio's link and say so."""
    workshop, _ = here(workshop_id)

    def told() -> None:
        verb()
        flash(done)

    return press(told, lambda trouble: _page(workshop, trouble), "desk_follow_up.follow_up", workshop_id=workshop_id)


def _page(workshop: Workshop, trouble: WorkshopError | None = None) -> str:
    links = take_home.links(visitors.house(), workshop.id)
    ways = {trio_id: addresses.home(link.key) for trio_id, link in links.items()}
    seen = following.overview(visitors.house(), workshop.id, current_language())
    values: dict[str, object] = {"seen": seen, "links": links, "ways": ways, "trouble": said(trouble)}
    values["only_here"] = addresses.only_here()
    return draw_desk("desk/follow_up.html", workshop, "outputs", address=f"{addresses.typed()}/h", **values)
