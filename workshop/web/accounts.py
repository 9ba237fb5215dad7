"""The desk's door: signing in and out, the first account, a new password, and the demo's one-time link."""

from flask import Blueprint, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import sign_in
from workshop.core.errors import NotAllowed, WorkshopError
from workshop.web import passwords, visitors
from workshop.web.pages import draw, said

pages = Blueprint("accounts", __name__)

_OWN = ("/desk", "/screen/")  # pages one may come back to after signing in


@pages.get("/desk/sign-in")
def sign_in_page() -> ResponseReturnValue:
    """Name and password; whoever has signed in already goes on."""
    visitors.speak(None)
    if sign_in.who(visitors.house(), str(session.get("desk", ""))) is not None:
        return redirect(url_for("desk_list.workshops"), 303)
    return _sign_in()


@pages.post("/desk/sign-in")
def sign_in_now() -> ResponseReturnValue:
    """Sign in, and go on to the page that was asked for."""
    visitors.speak(None)
    name = request.form.get("name", "")
    try:
        account = passwords.checked(visitors.house(), name, request.form.get("password", ""), request.remote_addr or "")
    except WorkshopError as trouble:
        return _sign_in(name, trouble), trouble.status
    return _welcome(sign_in.sign_in(visitors.house(), account))


@pages.post("/desk/sign-out")
def sign_out() -> ResponseReturnValue:
    """Sign out on this device; its screens, and what it helps with, are forgotten too."""
    sign_in.sign_out(visitors.house(), str(session.pop("desk", "")))
    session.pop("screens", None)
    session.pop("hands", None)
    return redirect(url_for("accounts.sign_in_page"), 303)


@pages.get("/desk/first/<secret>")
def first(secret: str) -> ResponseReturnValue:
    """A one-time link: a name and a password make an account."""
    _invited(secret, sign_in.FIRST)
    return _new(sign_in.FIRST, secret)


@pages.post("/desk/first/<secret>")
def make_first(secret: str) -> ResponseReturnValue:
    """Make the account and sign in."""
    _invited(secret, sign_in.FIRST)
    name, password = request.form.get("name", ""), request.form.get("password", "")
    try:
        sign_in.check_new(visitors.house(), name, password)
        return _welcome(sign_in.accept(visitors.house(), secret, name, passwords.hashed(password)))
    except NotAllowed:
        raise
    except WorkshopError as trouble:
        return _new(sign_in.FIRST, secret, name, trouble), trouble.status


@pages.get("/desk/reset/<secret>")
def reset(secret: str) -> ResponseReturnValue:
    """A one-time link: a new password for an account that exists."""
    _invited(secret, sign_in.RESET)
    return _new(sign_in.RESET, secret)


@pages.post("/desk/reset/<secret>")
def set_password(secret: str) -> ResponseReturnValue:
    """Set the new password and sign in."""
    _invited(secret, sign_in.RESET)
    password = request.form.get("password", "")
    try:
        sign_in.check_password(password)
    except WorkshopError as trouble:
        return _new(sign_in.RESET, secret, "", trouble), trouble.status
    return _welcome(sign_in.accept(visitors.house(), secret, "", passwords.hashed(password)))


@pages.get("/desk/in/<secret>")
def demo(secret: str) -> ResponseReturnValue:
    """A page with one button: mail programs open links to look at them, and must not use this one up."""
    _invited(secret, sign_in.DEMO)
    return draw("desk/demo.html", secret=secret)


@pages.post("/desk/in/<secret>")
def enter_demo(secret: str) -> ResponseReturnValue:
    """Sign in as the facilitator of the demo."""
    _invited(secret, sign_in.DEMO)
    return _welcome(sign_in.accept(visitors.house(), secret, "", ""))


def _invited(secret: str, purpose: str) -> None:
    visitors.speak(None)
    found, _ = sign_in.invitation(visitors.house(), secret)
    if found != purpose:
        raise NotAllowed("That link has been used or is too old. Ask for a new one where the server runs.")


def _welcome(token: str) -> ResponseReturnValue:
    """From now on this browser is a desk; on to the page that was asked for before."""
    session["desk"] = token
    session.permanent = True
    asked = str(session.pop("after_sign_in", ""))
    own = asked == _OWN[0] or asked.startswith((f"{_OWN[0]}/", _OWN[1]))
    return redirect(asked if own else url_for("desk_list.workshops"), 303)


def _sign_in(name: str = "", trouble: WorkshopError | None = None) -> str:
    nobody = sign_in.needs_first(visitors.house())
    return draw("desk/sign_in.html", name=name[:120], trouble=said(trouble), nobody=nobody)


def _new(purpose: str, secret: str, name: str = "", trouble: WorkshopError | None = None) -> str:
    least = sign_in.SHORTEST_PASSWORD
    template = "desk/first.html" if purpose == sign_in.FIRST else "desk/reset.html"
    return draw(template, secret=secret, name=name[:120], trouble=said(trouble), least=least)
