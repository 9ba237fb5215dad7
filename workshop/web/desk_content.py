"""A facilitator's own exercises and programmes: changed in a form with the phone and the wall beside it."""

from flask import Blueprint, Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.http import dump_options_header

from workshop import paths
from workshop.actions import own_content
from workshop.content.editing import changed
from workshop.content.problems import ContentError, Problem
from workshop.content.reordering import rearranged
from workshop.content.survey import PROGRAMMES
from workshop.core.errors import WorkshopError
from workshop.store.rows import Account
from workshop.web import content_form, visitors
from workshop.web.pages import draw, said, say

pages = Blueprint("desk_content", __name__)


@pages.get("/desk/content")
def everything() -> ResponseReturnValue:
    """Every programme and exercise, and which of them are editions of one's own."""
    return _list()


@pages.get("/desk/content/file/<path:name>")
def edit_page(name: str) -> ResponseReturnValue:
    """One file as a form, with its phone and its wall beside it."""
    account = _account()
    text = own_content.text(visitors.house(), account, paths.exercises(), name)
    return _form(account, name, text)


@pages.post("/desk/content/file/<path:name>")
def edit(name: str) -> ResponseReturnValue:
    """Keep what was typed as one's own edition; refused, the form again with every mistake and everything typed."""
    account = _account()
    source = own_content.text(visitors.house(), account, paths.exercises(), name)
    text = _typed(account, source)
    as_name = request.form.get("as", "").strip()
    try:
        kept = own_content.save(visitors.house(), account, paths.exercises(), text, _target(name, as_name))
    except ContentError as trouble:
        return _form(account, name, text, own_content.problems_of(trouble, name)), 422
    except WorkshopError as trouble:
        return _form(account, name, text, (), trouble), trouble.status
    flash(say("Saved. It is used in workshops you make from now on; those that exist stay as they are."))
    return redirect(url_for("desk_content.edit_page", name=kept), 303)


@pages.post("/desk/content/file/<path:name>/preview/<surface>")
def preview(name: str, surface: str) -> ResponseReturnValue:
    """One step as it would look on a phone or on the wall, with what is typed just now."""
    account = _account()
    text = _typed(account, own_content.text(visitors.house(), account, paths.exercises(), name))
    return content_form.preview(text, surface, request.form.get("step", ""), request.form.get("in", "da"))


@pages.post("/desk/content/file/<path:name>/remove")
def remove(name: str) -> ResponseReturnValue:
    """Take one's own edition away."""
    own_content.remove(visitors.house(), _account(), name)
    flash(say("Your own edition is removed."))
    return redirect(url_for("desk_content.everything"), 303)


@pages.get("/desk/content/fetch/<path:name>")
def fetch(name: str) -> ResponseReturnValue:
    """The file, to keep or to give to a colleague."""
    text = own_content.text(visitors.house(), _account(), paths.exercises(), name)
    header = dump_options_header("attachment", {"filename": name.rpartition("/")[2]})
    return Response(text, mimetype="application/toml", headers={"Content-Disposition": header})


@pages.post("/desk/content/import")
def bring() -> ResponseReturnValue:
    """Read a file in as one's own."""
    account, file = _account(), request.files.get("file")
    data = file.read() if file else b""
    try:
        if not data:
            raise WorkshopError("Choose a file first: an exercise or a programme that ends in .toml.", field="file")
        name = _programme_name((file.filename or "") if file else "")
        text = data.decode("utf-8", "replace")
        kept = own_content.save(visitors.house(), account, paths.exercises(), text, name if "[[item]]" in text else "")
    except ContentError as trouble:
        return _list(trouble.problems), 422
    except WorkshopError as trouble:
        return _list((), trouble), trouble.status
    flash(say("The file is read in as your own."))
    return redirect(url_for("desk_content.edit_page", name=kept), 303)


def _account() -> Account:
    account = visitors.facilitator()
    visitors.speak(None)
    return account


def _typed(account: Account, source: str) -> str:
    """The file with what was typed in the form, or the file as it was typed whole."""
    whole = request.form.get("whole", "")
    if request.form.get("mode") == "whole" and whole:
        return whole.replace("\r\n", "\n")
    form = request.form.to_dict()
    text = changed(source, form)
    if "[[item]]" in text:
        library = own_content.library(visitors.house(), account, paths.exercises())
        text = rearranged(text, form, library.exercises)
    return text


def _target(name: str, as_name: str) -> str:
    return _programme_name(as_name) if as_name and name.startswith(f"{PROGRAMMES}/") else name


def _programme_name(typed: str) -> str:
    stem = typed.rpartition("/")[2].removesuffix(".toml").strip().lower().replace(" ", "-")
    return f"{PROGRAMMES}/{stem}.toml" if stem else ""


def _form(
    account: Account, name: str, text: str, problems: tuple[Problem, ...] = (), trouble: WorkshopError | None = None
) -> str:
    house, folder = visitors.house(), paths.exercises()
    mine = next((each for each in own_content.listed(house, account, folder) if each.name == name), None)
    library = own_content.library(house, account, folder)
    values = content_form.values(text, name)
    return draw(
        "desk/content.html", name=name, text=text, mine=mine, problems=problems, trouble=said(trouble),
        exercises=sorted(library.exercises.values(), key=lambda each: each.id), **values,
    )  # fmt: skip


def _list(problems: tuple[Problem, ...] = (), trouble: WorkshopError | None = None) -> str:
    account = _account()
    files = own_content.listed(visitors.house(), account, paths.exercises())
    return draw("desk/contents.html", files=files, problems=problems, trouble=said(trouble))
