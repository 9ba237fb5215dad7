"""Before the day: the list of workshops, a new one, its sentence and workplaces, table cards, and deleting it."""

from typing import Any

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop import language as languages
from workshop.actions import pairing, prepare, workplace_list
from workshop.core.errors import WorkshopError
from workshop.core.seats import TRIO_FUNCTIONS
from workshop.store import workshops
from workshop.store.rows import Workshop
from workshop.web import addresses, qr, visitors
from workshop.web.desk_packing import packer
from workshop.web.desk_pages import draw_desk, here
from workshop.web.pages import count, said, say

pages = Blueprint("desk_prepare", __name__)

FIELDS = ("title", "day", "starts", "language")


@pages.get("/desk/w/<workshop_id>/prepare")
def prepare_page(workshop_id: str) -> ResponseReturnValue:
    """Everything that is done before the day."""
    workshop, _ = here(workshop_id)
    return _page(workshop)


@pages.post("/desk/w/<workshop_id>/prepare")
def change(workshop_id: str) -> ResponseReturnValue:
    """Change title, day, start, language and the core-task sentence."""
    workshop, _ = here(workshop_id)
    typed = {name: request.form.get(name, str(getattr(workshop, name))) for name in (*FIELDS, "sentence")}
    try:
        prepare.change(
            visitors.house(),
            workshop,
            title=typed["title"],
            day=typed["day"],
            starts=typed["starts"],
            sentence=typed["sentence"],
            language=languages.chosen(typed["language"], workshop.language),
        )
    except WorkshopError as trouble:
        return _page(workshop, typed=typed, trouble=trouble), trouble.status
    flash(say("Saved."))
    return _back(workshop_id)


@pages.post("/desk/w/<workshop_id>/workplaces")
def add_workplaces(workshop_id: str) -> ResponseReturnValue:
    """Put workplaces on the list: typed, from a spreadsheet, or both."""
    workshop, _ = here(workshop_id)
    text, file = request.form.get("text", ""), request.files.get("file")
    try:
        lines, not_read = _lines(text, file)
        new = prepare.add_workplaces(visitors.house(), workshop_id, lines)
    except WorkshopError as trouble:
        return _page(workshop, text=text, trouble=trouble), trouble.status
    flash(count("{n} workplace is new on the list.", "{n} workplaces are new on the list.", new))
    if not_read:
        flash(say("These columns were not read: {columns}.", columns=", ".join(not_read)))
    return _back(workshop_id, "workplaces")


@pages.post("/desk/w/<workshop_id>/workplaces/<trio_id>/remove")
def remove_workplace(workshop_id: str, trio_id: str) -> ResponseReturnValue:
    """Take a workplace off the list."""
    workshop, _ = here(workshop_id)
    try:
        prepare.remove_workplace(visitors.house(), workshop_id, trio_id)
    except WorkshopError as trouble:
        return _page(workshop, trouble=trouble), trouble.status
    return _back(workshop_id, "workplaces")


@pages.post("/desk/w/<workshop_id>/pairing")
def pair(workshop_id: str) -> ResponseReturnValue:
    """A one-time code for a screen on another machine."""
    here(workshop_id)
    flash(pairing.new_code(visitors.house(), workshop_id), "pairing")
    return _back(workshop_id, "screen")


@pages.get("/desk/w/<workshop_id>/table-cards")
def table_cards(workshop_id: str) -> ResponseReturnValue:
    """A card for each table, four on a sheet, with a QR that knows the workplace."""
    workshop, _ = here(workshop_id)
    with visitors.house().store.read() as connection:
        trios = [trio for trio in workshops.trios(connection, workshop_id) if trio.listed]
    cards = [(trio, qr.drawing(addresses.join(workshop.code, trio.id))) for trio in trios]
    return draw_desk("desk/table_cards.html", workshop, "prepare", cards=cards, address=addresses.typed())


@pages.post("/desk/w/<workshop_id>/delete")
def delete(workshop_id: str) -> ResponseReturnValue:
    """Delete the workshop, once it has been confirmed."""
    workshop, _ = here(workshop_id)
    if request.form.get("confirm") != "1":
        trouble = WorkshopError("Tick the box if everything in the workshop is to be deleted.", field="confirm")
        return _page(workshop, trouble=trouble), trouble.status
    prepare.delete(visitors.house(), workshop_id)
    packer().forget(workshop_id)
    flash(say("“{title}” and every answer in it are deleted.", title=workshop.title))
    return redirect(url_for("desk_list.workshops"), 303)


def _lines(text: str, file: Any) -> tuple[tuple[workplace_list.Line, ...], tuple[str, ...]]:
    """What was typed and what stands in the file, and the columns that were not read."""
    found = workplace_list.from_text(text).lines if text.strip() else ()
    if file is None or not file.filename:
        return found or workplace_list.from_text(text).lines, ()
    with file.stream:
        content = file.stream.read(workplace_list.LARGEST_FILE + 1)
    sheet = workplace_list.from_file(file.filename, content)
    return found + sheet.lines, sheet.not_read


def _back(workshop_id: str, place: str = "") -> ResponseReturnValue:
    return redirect(url_for("desk_prepare.prepare_page", workshop_id=workshop_id, _anchor=place or None), 303)


def _page(
    workshop: Workshop, *, typed: dict[str, str] | None = None, text: str = "", trouble: WorkshopError | None = None
) -> str:
    with visitors.house().store.read() as connection:
        trios = workshops.trios(connection, workshop.id)
        seats = workshops.seats(connection, workshop.id)
    chairs = {
        trio.id: [sum(s.trio_id == trio.id and s.function == f for s in seats) for f in TRIO_FUNCTIONS]
        for trio in trios
    }
    values = typed or {name: str(getattr(workshop, name)) for name in (*FIELDS, "sentence")}
    return draw_desk(
        "desk/prepare.html",
        workshop,
        "prepare",
        typed=values,
        text=text,
        trouble=said(trouble),
        trios=trios,
        chairs=chairs,
        most=prepare.LONGEST_SENTENCE,
        address=addresses.typed(),
    )
