"""The paper of a staff meeting: a poster for the shifts, a sheet of the question, and typing in what came back."""

from flask import Blueprint, flash, get_flashed_messages, redirect, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import hand_count, meeting_lead, meeting_paper, staff_meeting
from workshop.actions import run as running
from workshop.core.errors import WorkshopError
from workshop.web import addresses, meeting_pages, qr, sendings, visitors
from workshop.web.meeting_pages import here
from workshop.web.pages import draw, said

pages = Blueprint("meeting_paper", __name__)


@pages.get("/h/t/<trio_id>/meeting/poster")
def poster(trio_id: str) -> ResponseReturnValue:
    """One sheet of A4 for the staff room: code, address, until when, and who sees what."""
    at, meeting = here(trio_id), staff_meeting.on_its_way(meeting_pages.wanted(trio_id))
    with visitors.house().store.read() as connection:
        run = running.load(connection, meeting.workshop.id)
        asked = meeting_paper.sheets(connection, run, at.language)
    values = {"join": qr.drawing(addresses.join(meeting.workshop.code)), "address": addresses.typed()}
    values |= {"until": meeting_pages.until(meeting, at.language) if meeting.on_the_wall else ""}
    return draw("meeting/poster.html", trio_id=trio_id, at=at, shop=meeting.workshop, asked=asked, **values)


@pages.get("/h/t/<trio_id>/meeting/sheet")
def sheet(trio_id: str) -> ResponseReturnValue:
    """One sheet of A4 to write on: the question, the proposal, and room for the answers."""
    at, meeting = here(trio_id), meeting_pages.wanted(trio_id)
    with visitors.house().store.read() as connection:
        run = running.load(connection, meeting.workshop.id)
        asked = meeting_paper.sheets(connection, run, at.language)
        agreement = meeting_lead.agreement(connection, run, at.language)
    return draw("meeting/sheet.html", trio_id=trio_id, at=at, shop=meeting.workshop, asked=asked, agreement=agreement)


@pages.get("/h/t/<trio_id>/meeting/paper")
def paper(trio_id: str) -> ResponseReturnValue:
    """Where counts and notes are typed in."""
    return _page(trio_id)


@pages.post("/h/t/<trio_id>/meeting/paper")
def keep(trio_id: str) -> ResponseReturnValue:
    """Keep what was typed."""
    meeting = meeting_pages.wanted(trio_id)
    try:
        kept = meeting_paper.keep(visitors.house(), meeting, sendings.typed())
    except WorkshopError as trouble:
        return _page(trio_id, trouble), trouble.status
    flash(str(kept), "kept")
    return redirect(url_for("meeting_paper.paper", trio_id=trio_id), 303)


@pages.post("/h/t/<trio_id>/meeting/paper/again")
def again(trio_id: str) -> ResponseReturnValue:
    """Delete what was typed, to type it again."""
    meeting_paper.take_back(visitors.house(), meeting_pages.wanted(trio_id))
    return redirect(url_for("meeting_paper.paper", trio_id=trio_id), 303)


def _page(trio_id: str, trouble: WorkshopError | None = None) -> str:
    at, meeting = here(trio_id), meeting_pages.wanted(trio_id)
    with visitors.house().store.read() as connection:
        run = running.load(connection, meeting.workshop.id)
        asked = meeting_paper.sheets(connection, run, at.language)
    counted = {each.round.id: hand_count.fields(each.ask)[0][1] for each in asked if each.ask.kind == "choice"}
    kept = sum(int(str(told)) for told in get_flashed_messages(category_filter=["kept"]))
    typed = sendings.typed() if trouble else {}
    values = {"counted": counted, "kept": kept, "typed": typed, "trouble": said(trouble)}
    return draw("meeting/paper.html", trio_id=trio_id, at=at, shop=meeting.workshop, asked=asked, **values)
