"""Every file of a workshop in one, made while the day goes on; the page says how far it has come."""

from typing import cast

from flask import Blueprint, Response, current_app, redirect, url_for
from flask.typing import ResponseReturnValue
from werkzeug.http import dump_options_header

from workshop.actions import look_back, take_home, templates
from workshop.core.errors import NotFound
from workshop.export import naming
from workshop.export.packing import Packer
from workshop.web import addresses, visitors
from workshop.web.desk_pages import here
from workshop.web.pages import draw

pages = Blueprint("desk_packing", __name__)


def packer() -> Packer:
    """The zips of this server."""
    return cast(Packer, current_app.extensions["packer"])


@pages.post("/desk/w/<workshop_id>/everything")
def begin(workshop_id: str) -> ResponseReturnValue:
    """Begin to make it, from what has been shown until now."""
    workshop, _ = here(workshop_id)
    house = visitors.house()
    bare = look_back.report(house, workshop_id, workshop.language)
    report = take_home.addressed(house, workshop_id, bare, addresses.base())
    packer().begin(workshop_id, report, templates.look_for(house, workshop_id))
    return redirect(url_for("desk_outputs.outputs", workshop_id=workshop_id, _anchor="everything"), 303)


@pages.post("/desk/w/<workshop_id>/everything/stop")
def stop(workshop_id: str) -> ResponseReturnValue:
    """Stop making it."""
    here(workshop_id)
    if found := packer().of(workshop_id):
        found.stop()
    return redirect(url_for("desk_outputs.outputs", workshop_id=workshop_id, _anchor="everything"), 303)


@pages.get("/desk/w/<workshop_id>/everything/now")
def now(workshop_id: str) -> str:
    """How far it has come: the part of the page that changes."""
    workshop, _ = here(workshop_id)
    return draw("desk/_packing.html", workshop=workshop, packing=packer().of(workshop_id))


@pages.get("/desk/w/<workshop_id>/everything.zip")
def fetch(workshop_id: str) -> ResponseReturnValue:
    """The zip; NotFound while there is none."""
    workshop, _ = here(workshop_id)
    found = packer().of(workshop_id)
    if found is None or found.state != "ready":
        raise NotFound("There is no file of that name in this workshop.")
    report = look_back.report(visitors.house(), workshop_id, workshop.language)
    headers = {
        "Content-Disposition": dump_options_header(
            "attachment", {"filename": naming.download_name(report, naming.EVERYTHING)}
        )
    }
    return Response(found.content(), mimetype="application/zip", headers=headers)
