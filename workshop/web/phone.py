"""The phone: always one thing to do, and an answer is received only when the room has it."""

from dataclasses import replace
from typing import Any
from zlib import crc32

from flask import Blueprint, current_app, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import answering, pens, phone_view, recap, take_part
from workshop.actions.phone_view import PhoneView, Stage
from workshop.core.errors import WorkshopError
from workshop.core.keys import new_id
from workshop.core.seats import is_trios
from workshop.kinds.contract import Form
from workshop.store import rounds, workshops
from workshop.store.rows import Seat, Workshop
from workshop.web import at_home, sendings, visitors
from workshop.web.pages import current_language, draw, said, say

pages = Blueprint("phone", __name__)


@pages.get("/phone")
def now_page() -> ResponseReturnValue:
    """The whole page, for this very moment."""
    return _page(_look())


@pages.get("/phone/now")
def now_fragment() -> ResponseReturnValue:
    """What the page holds, without token and submission: drawn again whenever something has changed."""
    return _fragment()


@pages.post("/phone/answer")
def answer_page() -> ResponseReturnValue:
    """An answer from a page without script."""
    seat, secret = visitors.phone()
    try:
        answering.send(visitors.house(), sendings.sending(seat, secret))
    except WorkshopError as trouble:
        return _refused(trouble), trouble.status
    return redirect(url_for("phone.now_page"), 303)


@pages.post("/phone/answer/send")
def answer_send() -> ResponseReturnValue:
    """An answer from the outbox: acknowledged with the edition that stands, or refused with a sentence."""
    visitors.speak(None)
    try:
        seat, secret = visitors.phone()
        _speak(seat)
        receipt = answering.send(visitors.house(), sendings.sending(seat, secret))
    except WorkshopError as trouble:
        sentence = say(trouble.message, **trouble.values)
        return {"sentence": sentence, "field": trouble.field, "keep": True}, trouble.status
    return {"state": receipt.state, "edition": receipt.edition, "round": receipt.round_id}


@pages.post("/phone/pen/<any(ask, give, keep):verb>")
def pen_page(verb: str) -> ResponseReturnValue:
    """Ask for the pen, give it to whoever asked, or keep it."""
    _move_pen(verb)
    return redirect(url_for("phone.now_page"), 303)


@pages.post("/phone/pen/<any(ask, give, keep):verb>/now")
def pen_fragment(verb: str) -> ResponseReturnValue:
    """The same from a page with script, which gets what it shows now."""
    _move_pen(verb)
    return _fragment()


@pages.get("/phone/parking")
def parking_page() -> ResponseReturnValue:
    """The parking lot: a note to the facilitator, at any moment."""
    return _parking()


@pages.post("/phone/parking")
def parking_post() -> ResponseReturnValue:
    """A note from a page without script."""
    seat, secret = visitors.phone()
    try:
        answering.send(visitors.house(), sendings.sending(seat, secret))
    except WorkshopError as trouble:
        return _parking(sendings.typed(), trouble), trouble.status
    return redirect(url_for("phone.parking_page", sent=1), 303)


@pages.post("/phone/leave")
def leave() -> ResponseReturnValue:
    """Give the seat back; this browser is nobody's phone any more."""
    take_part.stand_up(visitors.house(), visitors.phone_secret())
    session.pop("phone", None)
    return redirect(url_for("door.front"), 303)


def _look() -> PhoneView:
    """This phone's view; on a phone that is passed round, `ready` says which person holds it now."""
    seat, secret = visitors.phone()
    _, language = _speak(seat)
    view = phone_view.look(visitors.house(), seat, secret, language, step=sendings.step())
    if view.stage is Stage.PASS_ON and request.args.get("ready", type=int) == view.turn + 1:
        return phone_view.look(visitors.house(), seat, secret, language, ready_for_turn=True)
    return view


def _speak(seat: Seat) -> tuple[Workshop, str]:
    """The seat's workshop, and the language this page is in."""
    with visitors.house().store.read() as connection:
        workshop = workshops.by_id(connection, seat.workshop_id)
    return workshop, visitors.speak(workshop)


def _page(view: PhoneView, trouble: WorkshopError | None = None, lost: Form | None = None) -> str:
    submission = new_id(visitors.house().chance)
    arrived = request.args.get("new") == "1" and view.stage is not Stage.UNLISTED
    late = recap.lines(visitors.house(), view.workshop.id, current_language()) if arrived else ()
    values = {"whole": True, "submission": submission, "trouble": said(trouble), "lost": lost or {}, "late": late}
    return draw("phone/now.html", **values, **_shared(view))


def _fragment() -> str:
    return draw("phone/_now.html", whole=False, submission="", trouble=None, **_shared(_look()))


def _shared(view: PhoneView) -> dict[str, Any]:
    chairs: tuple[take_part.Chair, ...] = ()
    if view.trio is not None and view.stage is Stage.LOBBY:
        chairs = take_part.chairs(visitors.house(), view.workshop.id, view.trio.id)[1]
    shown = at_home.on_phone(view, current_language())
    return {"view": view, "position": _position(view), "chairs": chairs, "step": sendings.step(), **shown}


def _position(view: PhoneView) -> str:
    """Names what the page shows; only when it changes is the page swapped, so nobody's typing is."""
    parts = [str(view.workshop.beat), str(view.stage), str(view.turn), f"{crc32(repr(view.figures).encode()):x}"]
    asking = view.asking
    if asking is not None:
        reads = asking.pen is not None and asking.pen.holder != "" and not asking.pen.mine
        alone = not is_trios(asking.step.who)
        waits = asking.ask.taken and not asking.ask.options  # for themes that are being made
        parts += [asking.round_id, "reads" if reads else "writes", asking.state if alone else "", f"{waits:d}"]
    return ".".join(parts)


def _refused(trouble: WorkshopError) -> str:
    """The page again with the sentence and everything that was typed."""
    view, typed = _look_again(), sendings.typed()
    asking = view.asking
    if asking is not None and asking.round_id == sendings.round_id():
        return _page(replace(view, asking=replace(asking, form=typed)), trouble)
    return _page(view, trouble, lost=typed)


def _look_again() -> PhoneView:
    seat, secret = visitors.phone()
    _, language = _speak(seat)
    return phone_view.look(visitors.house(), seat, secret, language, ready_for_turn=True)


def _parking(typed: Form | None = None, trouble: WorkshopError | None = None) -> str:
    seat, secret = visitors.phone()
    workshop, language = _speak(seat)
    asking = phone_view.parking(visitors.house(), seat, secret, language)
    if asking is not None and typed is not None:
        asking = replace(asking, form=typed)
    submission = new_id(visitors.house().chance)
    sent = request.args.get("sent") == "1"
    return draw(
        "phone/parking.html",
        workshop=workshop,
        seat=seat,
        asking=asking,
        submission=submission,
        trouble=said(trouble),
        lost=typed if asking is None else {},
        sent=sent,
    )


def _move_pen(verb: str) -> None:
    seat, _ = visitors.phone()
    house, round_id = visitors.house(), sendings.round_id()
    if verb == "ask":
        pens.ask_for(house, seat, round_id, holder_away=_holder_is_away(seat, round_id))
    else:
        pens.answer_request(house, seat, round_id, give=verb == "give")


def _holder_is_away(seat: Seat, round_id: str) -> bool:
    with visitors.house().store.read() as connection:
        held = rounds.pen(connection, round_id, str(seat.trio_id))
    return held is not None and not current_app.extensions["presence"].is_here(held.seat_id)
