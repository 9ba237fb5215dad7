"""The remote: the facilitator's own phone. How many have answered, the time, one large *Næste*, and a dark screen."""

from flask import Blueprint, redirect, session, url_for
from flask.typing import ResponseReturnValue

from workshop.core.access import Right
from workshop.core.errors import NotAllowed
from workshop.web import visitors
from workshop.web.desk import seen_by
from workshop.web.desk_pages import draw_desk, here
from workshop.web.pages import draw

pages = Blueprint("remote", __name__)


@pages.get("/remote")
def mine() -> ResponseReturnValue:
    """The workshop this phone was let in to last."""
    visitors.speak(None)
    known = [workshop_id for workshop_id, _ in session.get("hands", ())]
    if not known:
        raise NotAllowed("Fetch the remote with the code that the desk shows under “Remote and helpers”.")
    visitors.at_desk(known[-1], Right.RUN)
    return redirect(url_for("remote.remote", workshop_id=known[-1]), 303)


@pages.get("/remote/<workshop_id>", endpoint="remote")
def page(workshop_id: str) -> ResponseReturnValue:
    """The whole page."""
    workshop, language = here(workshop_id)
    seen = seen_by(workshop, language)
    return draw_desk("desk/remote.html", seen.pop("workshop"), "remote", whole=True, trouble=None, **seen)


@pages.get("/remote/<workshop_id>/now")
def now(workshop_id: str) -> ResponseReturnValue:
    """What changes while the day goes on."""
    workshop, language = here(workshop_id)
    return draw("desk/_remote.html", whole=False, trouble=None, **seen_by(workshop, language))
