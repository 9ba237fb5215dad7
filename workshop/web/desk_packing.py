"""Many files of a workshop in one, made while the day goes on; the page says how far it has come."""

from typing import cast

from flask import Blueprint, Response, current_app, redirect, url_for
from flask.typing import ResponseReturnValue
from werkzeug.http import dump_options_header

from workshop.actions import look_back, take_home, templates
from workshop.core.errors import NotFound
from workshop.export import naming
from workshop.export.packing import Packer, Packing
from workshop.web import addresses, visitors
from workshop.web.desk_pages import here
from workshop.web.pages import draw

pages = Blueprint("desk_packing", __name__)

_NONE = "There is no file of that name in this workshop."


def packer() -> Packer:
    """The zips of this server."""
    return cast(Packer, current_app.extensions["packer"])


@pages.post("/desk/w/<workshop_id>/packed/<what>")
def begin(workshop_id: str, what: str) -> ResponseReturnValue:
    """Begin to make one of `naming.PACKED`, from what has been shown until now."""
    workshop, _ = here(workshop_id)
    _known(what)
    house = visitors.house()
    bare = look_back.report(house, workshop_id, workshop.language)
    report = take_home.addressed(house, workshop_id, bare, addresses.base())
    packer().begin(workshop_id, report, templates.look_for(house, workshop_id), what)
    return _back(workshop_id, what)


@pages.post("/desk/w/<workshop_id>/packed/<what>/stop")
def stop(workshop_id: str, what: str) -> ResponseReturnValue:
    """Stop making it."""
    here(workshop_id)
    if found := packer().of(workshop_id, what):
        found.stop()
    return _back(workshop_id, what)


@pages.get("/desk/w/<workshop_id>/packed/<what>/now")
def now(workshop_id: str, what: str) -> str:
    """How far it has come: the part of the page that changes."""
    workshop, _ = here(workshop_id)
    _known(what)
    return draw("desk/_packing.html", workshop=workshop, what=what, packing=packer().of(workshop_id, what))


@pages.get("/desk/w/<workshop_id>/packed/<what>")
def fetch(workshop_id: str, what: str) -> ResponseReturnValue:
    """The zip; NotFound while there is none."""
    workshop, _ = here(workshop_id)
    found = packer().of(workshop_id, what)
    if found is None or found.state != "ready":
        raise NotFound(_NONE)
    report = look_back.report(visitors.house(), workshop_id, workshop.language)
    name = naming.download_name(report, what)
    headers = {"Content-Disposition": dump_options_header("attachment", {"filename": name})}
    return Response(found.content(), mimetype="application/zip", headers=headers)


def packings(workshop_id: str) -> dict[str, Packing | None]:
    """How far each kind has come."""
    return {what: packer().of(workshop_id, what) for what in naming.PACKED}


def _known(what: str) -> None:
    if what not in naming.PACKED:
        raise NotFound(_NONE)


def _back(workshop_id: str, what: str) -> ResponseReturnValue:
    return redirect(url_for("desk_outputs.outputs", workshop_id=workshop_id, _anchor=what.partition(".")[0]), 303)
