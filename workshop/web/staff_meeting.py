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


@pages.get("/h/<key>/meeting/start")
def choose(key: str) -> ResponseReturnValue:
    """The first tap leads here: now, on a poster, or on paper?"""
    return _choose(key)


@pages.post("/h/<key>/meeting")
def start(key: str) -> ResponseReturnValue:
    """The second tap: the meeting is there, with its code on the page."""
    at, way = here(key), request.form.get("way", "")
    if way not in list(Way):
        trouble = WorkshopError("Choose how you hold the meeting.", field="way")
        return _choose(key, trouble), trouble.status
    staff_meeting.start(visitors.house(), current_app.extensions["library"], at.trio.id, Way(way))
    page = "meeting_paper.paper" if way == Way.PAPER else "staff_meeting.lead"
    return redirect(url_for(page, key=key), 303)


@pages.get("/h/<key>/meeting")
def lead(key: str) -> ResponseReturnValue:
    """The page one leads from; where there is no meeting yet, the way to one."""
    if meeting_pages.here(key).meeting is None:
        return redirect(url_for("staff_meeting.choose", key=key), 303)
    return _page(key)


@pages.get("/h/<key>/meeting/now")
def now(key: str) -> ResponseReturnValue:
    """What changes while the meeting goes on."""
    return draw("meeting/_lead.html", whole=False, trouble=None, **_seen(key))


@pages.get("/h/<key>/meeting/wall")
def wall(key: str) -> ResponseReturnValue:
    """What the room looks at, in a window of its own; a clicker or a key goes on from here."""
    meeting = meeting_pages.wanted(key)
    visitors.keep_screen(meeting.workshop.id)
    language = visitors.speak_as(meeting.workshop)
    view = room_view.look(visitors.house(), meeting.workshop.id, language)
    seen = shown(view, language, addresses.typed(), addresses.join(meeting.workshop.code))
    return draw("screen/wall.html", run_at=url_for("staff_meeting.lead", key=key), **seen)


@pages.post("/h/<key>/meeting/next")
def next_step(key: str) -> ResponseReturnValue:
    """*Næste*; texts that were read and not left out may be seen from now on."""
    meeting = meeting_pages.wanted(key)
    read, left_out = request.form.getlist("read"), set(request.form.getlist("card"))
    up = [each for each in read if each not in left_out]
    at, by_key = request.form.get("at", ""), "key" in request.form
    return _press(key, lambda: meeting_lead.advance(visitors.house(), meeting, at, read, up, by_key=by_key))


@pages.post("/h/<key>/meeting/texts")
def texts(key: str) -> ResponseReturnValue:
    """Texts that came after the rest, or were on a poster: those that are not left out may be seen."""
    meeting = meeting_pages.wanted(key)
    read, left_out = request.form.getlist("read"), set(request.form.getlist("card"))
    up = [each for each in read if each not in left_out]
    return _press(key, lambda: meeting_texts.decide(visitors.house(), meeting.workshop.id, read, up))


@pages.post("/h/<key>/meeting/reopen")
def reopen(key: str) -> ResponseReturnValue:
    """*Åbn igen*."""
    meeting, at = meeting_pages.wanted(key), request.form.get("at", "")
    return _press(key, lambda: facilitate.reopen(visitors.house(), meeting.workshop.id, at))


@pages.post("/h/<key>/meeting/timer")
def timer(key: str) -> ResponseReturnValue:
    """More or less time."""
    meeting, minutes = meeting_pages.wanted(key), request.form.get("minutes", default=0, type=int)
    minutes = max(-MOST_MINUTES, min(MOST_MINUTES, minutes))
    return _press(key, lambda: facilitate.change_timer(visitors.house(), meeting.workshop.id, minutes))


@pages.post("/h/<key>/meeting/screen")
def screen(key: str) -> ResponseReturnValue:
    """Blank the screen, or light it again."""
    meeting, blank = meeting_pages.wanted(key), request.form.get("blank") == "1"
    return _press(key, lambda: facilitate.change_screen(visitors.house(), meeting.workshop.id, blank=blank))


@pages.post("/h/<key>/meeting/page")
def page(key: str) -> ResponseReturnValue:
    """Another page of a result, counted from 0."""
    meeting, number = meeting_pages.wanted(key), request.form.get("page", default=0, type=int)
    return _press(key, lambda: facilitate.turn_page(visitors.house(), meeting.workshop.id, max(0, min(999, number))))


@pages.post("/h/<key>/meeting/agreement")
def agreement(key: str) -> ResponseReturnValue:
    """What is agreed; with `show` it goes on the screen."""
    meeting, show = meeting_pages.wanted(key), request.form.get("show") == "1"
    form = {name: request.form.getlist(name) for name in request.form if name.startswith("f_")}
    verb: Callable[[], object] = lambda: meeting_lead.write_agreement(  # noqa: E731
        visitors.house(), meeting, form, show=show
    )
    return press(verb, lambda trouble: _page(key, trouble, form), "staff_meeting.lead", key=key)


@pages.post("/h/<key>/meeting/take-down")
def take_down(key: str) -> ResponseReturnValue:
    """The poster comes down before its time."""
    meeting = meeting_pages.wanted(key)
    return _press(key, lambda: staff_meeting.take_down(visitors.house(), meeting.workshop.id))


@pages.post("/h/<key>/meeting/end")
def end(key: str) -> ResponseReturnValue:
    """The meeting is over."""
    meeting = meeting_pages.wanted(key)
    return _press(key, lambda: staff_meeting.end(visitors.house(), meeting))


def _press(key: str, verb: Callable[[], object]) -> ResponseReturnValue:
    return press(verb, lambda trouble: _page(key, trouble), "staff_meeting.lead", key=key)


def _choose(key: str, trouble: WorkshopError | None = None) -> str:
    at = here(key)
    going_on = at.meeting if at.meeting is not None and at.meeting.going_on else None
    return draw("meeting/start.html", key=key, at=at, going_on=going_on, trouble=said(trouble))


def _page(key: str, trouble: WorkshopError | None = None, typed: dict[str, list[str]] | None = None) -> str:
    seen = _seen(key, typed)
    return draw("meeting/lead.html", whole=True, trouble=said(trouble), **seen)


def _seen(key: str, typed: dict[str, list[str]] | None = None) -> dict[str, Any]:
    at, meeting = here(key), meeting_pages.wanted(key)
    visitors.keep_screen(meeting.workshop.id)  # whose bell this page hears too
    view: MeetingView = meeting_view.look(visitors.house(), meeting, at.trio, at.language)
    shop = view.screen.workshop
    return {
        "key": key,
        "at": at,
        "view": view,
        "shop": shop,
        "typed": typed,
        "sheet": sheets.shown(view.screen.figures, shop.page, large=shop.large),
        "join": qr.drawing(addresses.join(shop.code)),
        "address": addresses.typed(),
        "until": meeting_pages.until(meeting, at.language),
    }
