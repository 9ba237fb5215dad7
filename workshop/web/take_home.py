"""A trio's own page after the day: its material, its agreement, and how it goes. No account; a link or a code opens it.

The key leaves the address at once: it is exchanged for the browser's cookie, and nobody who looks over a shoulder, or
reads a log of addresses, has it.
"""

from datetime import UTC, datetime

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.http import dump_options_header

from workshop.actions import agreed, check_ins, follow_up, look_back, reminding, staff_meeting, take_home, templates
from workshop.core.errors import NotFound, WorkshopError
from workshop.export import apart, calendar, naming
from workshop.export.one_page import one_page
from workshop.export.report import Report, TrioReport
from workshop.kinds.contract import Form
from workshop.store.rows import Trio, Workshop
from workshop.web import addresses, at_home, desk_one_page, visitors
from workshop.web.desk_outputs import TYPES
from workshop.web.desk_pages import written
from workshop.web.pages import current_language, draw, said

pages = Blueprint("take_home", __name__)


@pages.after_request
def unlisted(response: Response) -> Response:
    """No search engine lists a trio's page."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


@pages.errorhandler(WorkshopError)
def refused(trouble: WorkshopError) -> ResponseReturnValue:
    """A link that opens nothing: why, and where the code is typed."""
    visitors.speak(None)
    return _door("", trouble), trouble.status


@pages.get("/h")
def door() -> ResponseReturnValue:
    """Where a trio's code is typed; pages that this browser has opened before are one tap away."""
    visitors.speak(None)
    return _door("", None)


@pages.post("/h")
def typed() -> ResponseReturnValue:
    """A typed code opens the page."""
    visitors.speak(None)
    code = request.form.get("code", "")
    try:
        trio = at_home.keep(at_home.key_of(code))
    except WorkshopError as trouble:
        return _door(code, trouble), trouble.status
    return redirect(url_for("take_home.page", trio_id=trio.id), 303)


@pages.get("/H/<key>", endpoint="scanned")
@pages.get("/h/<key>")
def opened(key: str) -> ResponseReturnValue:
    """A link: its key becomes a cookie of this browser, and the address is left behind."""
    return redirect(url_for("take_home.page", trio_id=at_home.keep(key).id), 303)


@pages.get("/h/t/<trio_id>")
def page(trio_id: str) -> ResponseReturnValue:
    """The trio's page."""
    workshop, trio = _here(trio_id)
    return _page(workshop, trio)


@pages.post("/h/t/<trio_id>/card")
def change_card(trio_id: str) -> ResponseReturnValue:
    """The agreement as the trio has it now."""
    workshop, trio = _here(trio_id)
    form = _form()
    try:
        agreed.change(visitors.house(), trio, form, workshop.language)
    except WorkshopError as trouble:
        return _page(workshop, trio, "card", form, trouble), trouble.status
    return redirect(url_for("take_home.page", trio_id=trio.id, saved="card", _anchor="card"), 303)


@pages.post("/h/t/<trio_id>/check-in/<int:days>")
def check_in(trio_id: str, days: int) -> ResponseReturnValue:
    """How it goes: one tap, and a line."""
    workshop, trio = _here(trio_id)
    form = _form()
    try:
        check_ins.answer(visitors.house(), trio, days, form, workshop.language)
    except NotFound:
        raise
    except WorkshopError as trouble:
        return _page(workshop, trio, f"check-in-{days}", form, trouble), trouble.status
    return redirect(url_for("take_home.page", trio_id=trio.id, saved=f"check-in-{days}", _anchor="how"), 303)


@pages.post("/h/t/<trio_id>/reminder")
def reminder(trio_id: str) -> ResponseReturnValue:
    """An address to be reminded at, or none any more."""
    workshop, trio = _here(trio_id)
    if not visitors.settings().sends_mail():
        raise NotFound
    typed = request.form.get("address", "")[:400] if "address" in request.form else ""
    try:
        reminding.keep(visitors.house(), trio.id, typed) if typed else reminding.forget(visitors.house(), trio.id)
    except WorkshopError as trouble:
        return _page(workshop, trio, "reminder", {"address": [typed]}, trouble), trouble.status
    return redirect(url_for("take_home.page", trio_id=trio.id, saved="reminder", _anchor="reminder"), 303)


@pages.post("/h/t/<trio_id>/forget")
def forget(trio_id: str) -> ResponseReturnValue:
    """On a machine that others use: this browser does not open the page any more."""
    at_home.forget(trio_id)
    return redirect(url_for("take_home.door"), 303)


@pages.get("/h/t/<trio_id>/deck")
def deck(trio_id: str) -> ResponseReturnValue:
    """The trio's deck, made now in a process of its own."""
    workshop, trio = _here(trio_id)
    report, mine = _material(workshop, trio, workshop.language)
    file = naming.trio_file(mine)
    made = apart.made(report, file, templates.look_for(visitors.house(), workshop.id))
    return _file(made, naming.download_name(report, file), TYPES["pptx"])


@pages.get("/h/t/<trio_id>/print")
def sheet(trio_id: str) -> ResponseReturnValue:
    """The meeting on one sheet of A4."""
    workshop, trio = _here(trio_id)
    report, mine = _material(workshop, trio, current_language())
    made = one_page(report, mine)
    return draw("take_home/print.html", trio=trio, page=made, drawing=desk_one_page.drawing(made))


def _material(workshop: Workshop, trio: Trio, language: str) -> tuple[Report, TrioReport]:
    """The report with the way to the trio's page, and the trio's part of it; NotFound when nobody of it was there."""
    bare = look_back.report(visitors.house(), workshop.id, language, staff_of=trio.id)
    report = take_home.addressed(visitors.house(), workshop.id, bare, addresses.base())
    mine = next((found for found in report.trios if found.workplace == trio.name), None)
    if mine is None:
        raise NotFound("There is no deck: nobody from this workplace was there.")
    return report, mine


@pages.get("/h/t/<trio_id>/calendar.ics")
def days(trio_id: str) -> ResponseReturnValue:
    """The check-ins, for the calendar that the trio uses."""
    workshop, trio = _here(trio_id)
    home = follow_up.look(visitors.house(), trio, visitors.speak(workshop))
    now = datetime.fromtimestamp(visitors.house().clock(), UTC)
    made = calendar.written(at_home.days(home), f"Temadag: {trio.name}", current_language(), now)
    return _file(made, f"{naming.slugs([trio.name])[0]}.ics", "text/calendar")


def _here(trio_id: str) -> tuple[Workshop, Trio]:
    workshop, trio = at_home.trio(trio_id)
    visitors.speak(workshop)
    return workshop, trio


def _form() -> Form:
    return {name: [text[:4000] for text in texts] for name, texts in request.form.lists() if name.startswith("f_")}


def _file(content: bytes, name: str, kind: str) -> Response:
    headers = {"Content-Disposition": dump_options_header("attachment", {"filename": name})}
    return Response(content, mimetype=kind, headers=headers)


def _door(typed: str, trouble: WorkshopError | None) -> str:
    return draw("take_home/door.html", typed=typed[:40], trouble=said(trouble), mine=at_home.mine())


def _page(
    workshop: Workshop, trio: Trio, where: str = "", form: Form | None = None, trouble: WorkshopError | None = None
) -> str:
    """The page; where something was refused, with the sentence and everything that was typed."""
    home = follow_up.look(visitors.house(), trio, visitors.speak(workshop))
    values = {"where": where, "typed": form or {}, "trouble": said(trouble), "date": written}
    found = {"home": home, "meeting": staff_meeting.latest(visitors.house(), trio.id), **at_home.way_in(trio.id)}
    saved = request.args.get("saved", "")
    if visitors.settings().sends_mail():
        values["reminded"] = reminding.address_of(visitors.house(), trio.id)
    return draw("take_home/page.html", saved=saved, **found, **values)
