"""The facilitator's workshops, the organisation they are in, and a new one."""

from datetime import datetime

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop import language as languages
from workshop import paths
from workshop.actions import own_content, prepare
from workshop.actions.clock import ZONE
from workshop.content.library import Library
from workshop.core.errors import WorkshopError
from workshop.store import people, workshops
from workshop.store.rows import Account
from workshop.web import visitors
from workshop.web.desk_pages import clock, written
from workshop.web.pages import draw, said, say

pages = Blueprint("desk_list", __name__)

EARLY = 9  # a workshop that is made later on the day begins now


@pages.get("/desk", endpoint="workshops")
def listed() -> ResponseReturnValue:
    """The facilitator's workshops, newest day first."""
    return _list()


@pages.post("/desk/organisation")
def organisation() -> ResponseReturnValue:
    """The organisation's name and unit, set once for all workshops."""
    visitors.facilitator()
    visitors.speak(None)
    prepare.name_organisation(visitors.house(), request.form.get("name", ""), request.form.get("unit", ""))
    flash(say("Saved."))
    return redirect(url_for("desk_list.workshops"), 303)


@pages.get("/desk/new")
def new_page() -> ResponseReturnValue:
    """Choose a programme, and say when."""
    visitors.facilitator()
    language = visitors.speak(None)
    now = datetime.fromtimestamp(visitors.house().clock(), ZONE)
    today, starts = now.date().isoformat(), f"{now:%H:%M}" if now.hour >= EARLY else "09:00"
    return _new({"programme": "", "title": "", "day": today, "starts": starts, "language": language})


@pages.post("/desk/new")
def new() -> ResponseReturnValue:
    """Make the workshop and go on to prepare it."""
    account = visitors.facilitator()
    spoken = visitors.speak(None)
    typed = {name: request.form.get(name, "") for name in ("programme", "title", "day", "starts", "language")}
    try:
        made = prepare.new_workshop(
            visitors.house(),
            account,
            _library(account),
            programme=typed["programme"],
            title=typed["title"],
            day=typed["day"],
            starts=typed["starts"],
            language=languages.chosen(typed["language"], spoken),
        )
    except WorkshopError as trouble:
        return _new(typed, trouble), trouble.status
    return redirect(url_for("desk_prepare.prepare_page", workshop_id=made), 303)


def _library(account: Account) -> Library:
    return own_content.library(visitors.house(), account, paths.exercises())


def _list() -> str:
    account = visitors.facilitator()
    visitors.speak(None)
    with visitors.house().store.read() as connection:
        own = workshops.owned_by(connection, account.id)
        name, unit = people.organisation(connection)
    return draw("desk/list.html", workshops=own, name=name, unit=unit, date=written, time=clock)


def _new(typed: dict[str, str], trouble: WorkshopError | None = None) -> str:
    programmes = list(_library(visitors.facilitator()).programmes.values())
    return draw("desk/new.html", programmes=programmes, typed=typed, trouble=said(trouble))
