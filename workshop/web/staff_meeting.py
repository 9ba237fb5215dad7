"""A staff meeting from its trio's own page: started in two taps, led from a phone or a laptop, without an account."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import facilitate, meeting_lead, meeting_texts, meeting_view, room_view, staff_meeting
from workshop.actions.meeting_view import MeetingView
from workshop.actions.staff_meeting import Way
from workshop.core.errors import WorkshopError
from workshop.web import addresses, meeting_pages, qr, sheets, visitors
from workshop.web.desk_pages import press
from workshop.web.meeting_pages import here
from workshop.web.pages import draw, said
from workshop.web.screen import shown

pages = Blueprint("staff_meeting", __name__)

MOST_MINUTES = 60  # that one press adds to the timer


@pages.get("/h/t/<trio_id>/meeting/start")
def choose(trio_id: str) -> ResponseReturnValue:
    """The first tap leads here: now, on a poster, or on paper?"""
    return _choose(trio_id)


@pages.post("/h/t/<trio_id>/meeting")
def start(trio_id: str) -> ResponseReturnValue:
    """The second tap: the meeting is there, with its code on the page."""
    at, way = here(trio_id), request.form.get("way", "")
    if way not in list(Way):
        trouble = WorkshopError("Choose how you hold the meeting.", field="way")
        return _choose(trio_id, trouble), trouble.status
    staff_meeting.start(visitors.house(), current_app.extensions["library"], at.trio.id, Way(way))
    page = "meeting_paper.paper" if way == Way.PAPER else "staff_meeting.lead"
    return redirect(url_for(page, trio_id=trio_id), 303)


@pages.get("/h/t/<trio_id>/meeting")
def lead(trio_id: str) -> ResponseReturnValue:
    """The page one leads from; where there is no meeting yet, the way to one."""
    if meeting_pages.here(trio_id).meeting is None:
        return redirect(url_for("staff_meeting.choose", trio_id=trio_id), 303)
    return _page(trio_id)


@pages.get("/h/t/<trio_id>/meeting/now")
def now(trio_id: str) -> ResponseReturnValue:
    """What changes while the meeting goes on."""
    return draw("meeting/_lead.html", whole=False, trouble=None, **_seen(trio_id))


@pages.get("/h/t/<trio_id>/meeting/wall")
def wall(trio_id: str) -> ResponseReturnValue:
    """What the room looks at, in a window of its own; a clicker or a key goes on from here."""
    meeting = meeting_pages.wanted(trio_id)
    visitors.keep_screen(meeting.workshop.id)
    language = visitors.speak_as(meeting.workshop)
    view = room_view.look(visitors.house(), meeting.workshop.id, language)
    seen = shown(view, language, addresses.typed(), addresses.join(meeting.workshop.code))
    return draw("screen/wall.html", run_at=url_for("staff_meeting.lead", trio_id=trio_id), **seen)


@pages.post("/h/t/<trio_id>/meeting/next")
def next_step(trio_id: str) -> ResponseReturnValue:
    """*Næste*; texts that were read and not left out may be seen from now on."""
    meeting = meeting_pages.wanted(trio_id)
    read, left_out = request.form.getlist("read"), set(request.form.getlist("card"))
    up = [each for each in read if each not in left_out]
    at, by_key = request.form.get("at", ""), "key" in request.form
    return _press(trio_id, lambda: meeting_lead.advance(visitors.house(), meeting, at, read, up, by_key=by_key))


@pages.post("/h/t/<trio_id>/meeting/texts")
def texts(trio_id: str) -> ResponseReturnValue:
    """Texts that came after the rest, or were on a poster: those that are not left out may be seen."""
    meeting = meeting_pages.wanted(trio_id)
    read, left_out = request.form.getlist("read"), set(request.form.getlist("card"))
    up = [each for each in read if each not in left_out]
    return _press(trio_id, lambda: meeting_texts.decide(visitors.house(), meeting.workshop.id, read, up))


@pages.post("/h/t/<trio_id>/meeting/reopen")
def reopen(trio_id: str) -> ResponseReturnValue:
    """*Åbn igen*."""
    meeting, at = meeting_pages.wanted(trio_id), request.form.get("at", "")
    return _press(trio_id, lambda: facilitate.reopen(visitors.house(), meeting.workshop.id, at))


@pages.post("/h/t/<trio_id>/meeting/timer")
def timer(trio_id: str) -> ResponseReturnValue:
    """More or less time."""
    meeting, minutes = meeting_pages.wanted(trio_id), request.form.get("minutes", default=0, type=int)
    minutes = max(-MOST_MINUTES, min(MOST_MINUTES, minutes))
    return _press(trio_id, lambda: facilitate.change_timer(visitors.house(), meeting.workshop.id, minutes))


@pages.post("/h/t/<trio_id>/meeting/screen")
def screen(trio_id: str) -> ResponseReturnValue:
    """Blank the screen, or light it again."""
    meeting, blank = meeting_pages.wanted(trio_id), request.form.get("blank") == "1"
    return _press(trio_id, lambda: facilitate.change_screen(visitors.house(), meeting.workshop.id, blank=blank))


@pages.post("/h/t/<trio_id>/meeting/page")
def page(trio_id: str) -> ResponseReturnValue:
    """Another page of a result, counted from 0."""
    meeting, number = meeting_pages.wanted(trio_id), request.form.get("page", default=0, type=int)
    number = max(0, min(999, number))
    return _press(trio_id, lambda: facilitate.turn_page(visitors.house(), meeting.workshop.id, number))


@pages.post("/h/t/<trio_id>/meeting/agreement")
def agreement(trio_id: str) -> ResponseReturnValue:
    """What is agreed; with `show` it goes on the screen."""
    meeting, show = meeting_pages.wanted(trio_id), request.form.get("show") == "1"
    form = {name: request.form.getlist(name) for name in request.form if name.startswith("f_")}
    verb: Callable[[], object] = lambda: meeting_lead.write_agreement(  # noqa: E731
        visitors.house(), meeting, form, show=show
    )
    return press(verb, lambda trouble: _page(trio_id, trouble, form), "staff_meeting.lead", trio_id=trio_id)


@pages.post("/h/t/<trio_id>/meeting/take-down")
def take_down(trio_id: str) -> ResponseReturnValue:
    """The poster comes down before its time."""
    meeting = meeting_pages.wanted(trio_id)
    return _press(trio_id, lambda: staff_meeting.take_down(visitors.house(), meeting.workshop.id))


@pages.post("/h/t/<trio_id>/meeting/end")
def end(trio_id: str) -> ResponseReturnValue:
    """The meeting is over."""
    meeting = meeting_pages.wanted(trio_id)
    return _press(trio_id, lambda: staff_meeting.end(visitors.house(), meeting))


def _press(trio_id: str, verb: Callable[[], object]) -> ResponseReturnValue:
    return press(verb, lambda trouble: _page(trio_id, trouble), "staff_meeting.lead", trio_id=trio_id)


def _choose(trio_id: str, trouble: WorkshopError | None = None) -> str:
    at = here(trio_id)
    going_on = at.meeting if at.meeting is not None and at.meeting.going_on else None
    return draw("meeting/start.html", trio_id=trio_id, at=at, going_on=going_on, trouble=said(trouble))


def _page(trio_id: str, trouble: WorkshopError | None = None, typed: dict[str, list[str]] | None = None) -> str:
    seen = _seen(trio_id, typed)
    return draw("meeting/lead.html", whole=True, trouble=said(trouble), **seen)


def _seen(trio_id: str, typed: dict[str, list[str]] | None = None) -> dict[str, Any]:
    at, meeting = here(trio_id), meeting_pages.wanted(trio_id)
    visitors.keep_screen(meeting.workshop.id)  # whose bell this page hears too
    view: MeetingView = meeting_view.look(visitors.house(), meeting, at.trio, at.language)
    shop = view.screen.workshop
    return {
        "trio_id": trio_id,
        "at": at,
        "view": view,
        "shop": shop,
        "typed": typed,
        "sheet": sheets.shown(view.screen.figures, shop.page, large=shop.large),
        "join": qr.drawing(addresses.join(shop.code)),
        "address": addresses.typed(),
        "until": meeting_pages.until(meeting, at.language),
    }
