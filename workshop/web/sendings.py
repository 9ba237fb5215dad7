"""Reads what a phone posts: the answer's own fields, and the few that say which answer it is."""

from flask import request

from workshop.actions.phone_view import TURNS
from workshop.actions.sending import Sending
from workshop.core.errors import WorkshopError
from workshop.core.keys import new_id
from workshop.core.seats import Function
from workshop.kinds.contract import Form
from workshop.store.rows import Seat
from workshop.web import visitors

LARGEST_EDITION = 2**31 - 1
LONGEST_ID = 40  # characters, as long as the tables have room for
INTENTS = ("send", "pass", "delete", "draft")
NOT_ANSWERS = {"csrf_token", "round", "submission", "edition", "intent", "turn"}


def sending(seat: Seat, secret: str) -> Sending:
    """The send in this request; only a phone that is passed round may say whose turn it is."""
    intent = request.form.get("intent", "send")
    if intent not in INTENTS:
        raise WorkshopError("That could not be read. Go back, load the page again and try once more.")
    return Sending(
        seat=seat,
        secret=secret,
        round_id=round_id(),
        submission=request.form.get("submission", "")[:LONGEST_ID] or new_id(visitors.house().chance),
        edition=_whole("edition", 1, LARGEST_EDITION),
        form=typed(),
        intent=intent,
        turn=_whole("turn", 0, TURNS - 1) if seat.function == Function.TRIO else 0,
    )


def typed() -> Form:
    """The fields of the answer itself, as they were typed."""
    return {name: request.form.getlist(name) for name in request.form if name not in NOT_ANSWERS}


def step() -> int | None:
    """Which question of a poster the phone has turned back to, from 0."""
    return request.args.get("step", type=int)


def round_id() -> str:
    """The round the send is for."""
    return request.form.get("round", "")[:LONGEST_ID]


def _whole(name: str, least: int, most: int) -> int:
    """A whole number the page counted; anything else counts as the least."""
    return max(least, min(most, request.form.get(name, type=int) or least))
