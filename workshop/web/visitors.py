"""Who is asking: a phone with its seat, a facilitator, a screen, or nobody; and which language they read."""

from typing import cast

from flask import current_app, g, request, session

from workshop import language
from workshop.actions import prepare, sign_in, take_part
from workshop.actions.house import House
from workshop.core.errors import NotAllowed
from workshop.settings import Settings
from workshop.store.rows import Account, Seat, Workshop


class SignInFirst(NotAllowed):
    """The desk is for facilitators; the page that catches this shows the sign-in form."""

    def __init__(self) -> None:
        super().__init__("Sign in to use the desk.")


def house() -> House:
    """The house this server keeps."""
    return cast(House, current_app.extensions["house"])


def settings() -> Settings:
    """The settings this server was started with."""
    return cast(Settings, current_app.extensions["settings"])


def phone_secret() -> str:
    """The secret of the phone that asks; NotAllowed when it has none."""
    secret = session.get("phone", "")
    if not secret:
        raise NotAllowed("This phone has no seat. Type the code from the screen to join.")
    return str(secret)


def phone() -> tuple[Seat, str]:
    """The seat of the phone that asks, and its secret."""
    secret = phone_secret()
    return take_part.phone(house(), secret), secret


def keep_phone(secret: str) -> None:
    """From now on this browser is the phone with that secret."""
    session["phone"] = secret
    session.permanent = True


def facilitator() -> Account:
    """The facilitator who asks; SignInFirst when nobody has signed in."""
    account = sign_in.who(house(), str(session.get("desk", "")))
    if account is None:
        raise SignInFirst
    return account


def own_workshop(workshop_id: str) -> Workshop:
    """A workshop of the facilitator who asks."""
    return prepare.owned(house(), facilitator(), workshop_id)


def screen_workshop(workshop_id: str) -> str:
    """The workshop a screen may show: its facilitator's own browser, or one that was paired."""
    if workshop_id in session.get("screens", ()):
        return workshop_id
    return own_workshop(workshop_id).id


def speak(workshop: Workshop | None) -> str:
    """The language of this page: chosen on this device, else the workshop's, else the browser's, else Danish."""
    fallback = workshop.language if workshop else request.accept_languages.best_match(language.LANGUAGES)
    g.language = language.chosen(session.get("language"), fallback or language.DEFAULT)
    return str(g.language)


def speak_as(workshop: Workshop) -> str:
    """The workshop's own language, for the wall: nobody's device decides what the room reads."""
    g.language = language.chosen(workshop.language)
    return str(g.language)
