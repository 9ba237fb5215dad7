"""The municipality's own PowerPoint template: bring it in, see its layouts, choose where each kind of slide stands."""

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import templates
from workshop.core.errors import WorkshopError
from workshop.export.template.package import LARGEST
from workshop.web import visitors
from workshop.web.desk_pages import here
from workshop.web.pages import draw, said, say

pages = Blueprint("desk_templates", __name__)


@pages.get("/desk/templates")
def everything() -> ResponseReturnValue:
    """Every template, and how to bring one in."""
    _facilitator()
    return _list()


@pages.post("/desk/templates")
def bring() -> ResponseReturnValue:
    """Bring a template in; refused, the page again with the sentence."""
    _facilitator()
    try:
        made = templates.bring(visitors.house(), *_sent())
    except WorkshopError as trouble:
        return _list(trouble), trouble.status
    flash(say("The template is checked and kept. Look at the layouts it will use."))
    return _one(made)


@pages.get("/desk/templates/<template_id>")
def layouts(template_id: str) -> ResponseReturnValue:
    """One template: what it lacks, its layouts in pictures, and where each kind of slide stands."""
    _facilitator()
    return draw("desk/template.html", own=templates.template(visitors.house(), template_id))


@pages.post("/desk/templates/<template_id>")
def choose(template_id: str) -> ResponseReturnValue:
    """Choose the layouts."""
    _facilitator()
    templates.map_to(visitors.house(), template_id, request.form)
    flash(say("Saved. Decks are drawn on these layouts from now on."))
    return _one(template_id)


@pages.post("/desk/templates/<template_id>/usual")
def usual(template_id: str) -> ResponseReturnValue:
    """Use it wherever nobody chose another, or no longer."""
    _facilitator()
    templates.set_usual(visitors.house(), template_id if request.form.get("usual") == "1" else "")
    flash(say("Saved."))
    return _one(template_id)


@pages.post("/desk/templates/<template_id>/remove")
def remove(template_id: str) -> ResponseReturnValue:
    """Take it away."""
    _facilitator()
    templates.remove(visitors.house(), template_id)
    flash(say("The template is removed. Decks that were fetched stay as they are."))
    return redirect(url_for("desk_templates.everything"), 303)


@pages.post("/desk/w/<workshop_id>/template")
def use(workshop_id: str) -> ResponseReturnValue:
    """What this workshop's decks are drawn on."""
    here(workshop_id)
    templates.choose(visitors.house(), workshop_id, request.form.get("template", ""))
    flash(say("Saved."))
    return redirect(url_for("desk_outputs.outputs", workshop_id=workshop_id), 303)


def _sent() -> tuple[str, bytes]:
    """The file's name and what is in it, a byte more than it may hold at most."""
    sent = request.files.get("template")
    if sent is None:
        return "", b""
    with sent.stream:
        return sent.filename or "", sent.stream.read(LARGEST + 1)


def _facilitator() -> None:
    visitors.facilitator()
    visitors.speak(None)


def _one(template_id: str) -> ResponseReturnValue:
    return redirect(url_for("desk_templates.layouts", template_id=template_id), 303)


def _list(trouble: WorkshopError | None = None) -> str:
    found = templates.all_of(visitors.house())
    return draw("desk/templates.html", templates=found, most=LARGEST >> 20, trouble=said(trouble))
