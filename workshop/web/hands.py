"""Lets other devices help: the owner makes a link for each, shows it as a QR, and takes it away again."""

from flask import Blueprint, flash, get_flashed_messages, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import helping_hands
from workshop.core.access import HELPERS, Role
from workshop.core.errors import WorkshopError
from workshop.store.rows import Workshop
from workshop.web import addresses, qr, visitors
from workshop.web.desk_pages import draw_desk, here, press
from workshop.web.pages import draw, said

pages = Blueprint("hands", __name__)


@pages.get("/desk/w/<workshop_id>/hands", endpoint="hands")
def listed(workshop_id: str) -> ResponseReturnValue:
    """Devices that help, and a new link where one has just been made."""
    workshop, _ = here(workshop_id)
    return _page(workshop)


@pages.post("/desk/w/<workshop_id>/hands")
def invite(workshop_id: str) -> ResponseReturnValue:
    """A new link for a device with the chosen role."""
    workshop, _ = here(workshop_id)
    chosen = request.form.get("role", "")
    try:
        role = Role(chosen) if chosen in list(HELPERS) else Role.OWNER
        secret = helping_hands.invite(visitors.house(), workshop_id, role)
    except WorkshopError as trouble:
        return _page(workshop, trouble), trouble.status
    flash(f"{role} {secret}", "hand")
    return redirect(url_for("hands.hands", workshop_id=workshop_id), 303)


@pages.post("/desk/w/<workshop_id>/hands/<hand_id>/revoke")
def revoke(workshop_id: str, hand_id: str) -> ResponseReturnValue:
    """A device helps no more."""
    workshop, _ = here(workshop_id)
    return press(
        lambda: helping_hands.revoke(visitors.house(), workshop_id, hand_id),
        lambda trouble: _page(workshop, trouble),
        "hands.hands",
        workshop_id=workshop_id,
    )


@pages.get("/in/<secret>")
def invited(secret: str) -> ResponseReturnValue:
    """A page that goes on by itself: programs that open links to look at them must not use this one up."""
    visitors.speak(None)
    hand = helping_hands.invited(visitors.house(), secret)
    return draw("desk/invited.html", secret=secret, role=hand.role)


@pages.post("/in/<secret>")
def come_in(secret: str) -> ResponseReturnValue:
    """The link becomes a cookie of this device, and the address is left behind."""
    visitors.speak(None)
    hand, token = helping_hands.open_link(visitors.house(), secret)
    visitors.keep_helper(hand.workshop_id, token)
    page = "remote.remote" if hand.role == Role.REMOTE else "desk.run"
    return redirect(url_for(page, workshop_id=hand.workshop_id), 303)


def _page(workshop: Workshop, trouble: WorkshopError | None = None) -> str:
    new = None
    for role, _, secret in (str(told).partition(" ") for told in get_flashed_messages(category_filter=["hand"])):
        address = f"{addresses.base()}{url_for('hands.invited', secret=secret)}"
        new = {"role": role, "address": address, "code": qr.drawing(address)}
    devices = helping_hands.devices(visitors.house(), workshop.id)
    return draw_desk("desk/hands.html", workshop, "hands", new=new, devices=devices, trouble=said(trouble))
