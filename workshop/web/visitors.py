"""Who is asking: a phone with its seat, a facilitator, a screen, or nobody; and which language they read."""

from typing import cast

from flask import current_app, g, request, session

from workshop import language
from workshop.actions import helping_hands, prepare, sign_in, take_part
from workshop.actions.house import House
from workshop.core.access import Right, Role, may
from workshop.core.errors import NotAllowed
from workshop.settings import Settings
from workshop.store import meetings, workshops
from workshop.store.rows import Account, Seat, Workshop
from workshop.web import guesses

REMEMBERED = 4  # workshops that one device may help with
SCREENS = 8  # workshops that one browser may show


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


def signed_in() -> bool:
    """Whether a facilitator asks."""
    return sign_in.who(house(), str(session.get("desk", ""))) is not None


def own_workshop(workshop_id: str) -> Workshop:
    """A workshop of the facilitator who asks."""
    return prepare.owned(house(), facilitator(), workshop_id)


def at_desk(workshop_id: str, right: Right) -> Workshop:
    """A workshop that whoever asks may do this with: its owner, or a device that was let in to help."""
    workshop = _at_desk(workshop_id, right)
    guesses.seen_here(workshop_id)
    return workshop


def _at_desk(workshop_id: str, right: Right) -> Workshop:
    role = helper(workshop_id)
    if role is None:
        if workshop_id in dict(session.get("hands", ())) and not _owns(workshop_id):
            raise NotAllowed("This device does not help any more. Ask the facilitator for a new link.")
        workshop = own_workshop(workshop_id)
        g.role = Role.OWNER
        return workshop
    if not may(role, right):
        raise NotAllowed("This device was not let in to do that. Ask the facilitator.")
    g.role = role
    with house().store.read() as connection:
        return workshops.by_id(connection, workshop_id)


def helper(workshop_id: str) -> Role | None:
    """What this device was let in as; None for the owner herself, and for strangers."""
    token = str(dict(session.get("hands", ())).get(workshop_id, ""))
    role = helping_hands.role_of(house(), token, workshop_id) if token else None
    return None if role is not None and _owns(workshop_id) else role


def _owns(workshop_id: str) -> bool:
    account = sign_in.who(house(), str(session.get("desk", "")))
    with house().store.read() as connection:
        workshop = workshops.by_id(connection, workshop_id)
        if meetings.of_workshop(connection, workshop_id) is not None:
            return False
    return account is not None and workshop.owner_id == account.id


def runs(workshop_id: str) -> bool:
    """Whether this browser may press *Næste* in a workshop; a screen that was only paired may not."""
    known = helper(workshop_id)
    return may(known, Right.RUN) if known else _owns(workshop_id)


def role() -> Role:
    """What whoever asks is, once it has been looked at."""
    return Role(g.get("role", Role.OWNER))


def keep_helper(workshop_id: str, token: str) -> None:
    """From now on this browser helps with that workshop."""
    known = [[other, kept] for other, kept in session.get("hands", ()) if other != workshop_id]
    session["hands"] = [*known, [workshop_id, token]][-REMEMBERED:]
    session.permanent = True


def keep_screen(workshop_id: str) -> None:
    """From now on this browser may show that workshop."""
    guesses.seen_here(workshop_id)
    known = [other for other in session.get("screens", ()) if other != workshop_id]
    if session.get("screens", ())[-1:] != [workshop_id]:
        session["screens"] = [*known, workshop_id][-SCREENS:]
        session.permanent = True


def screen_workshop(workshop_id: str) -> str:
    """The workshop a screen may show: its facilitator's and helpers' own browsers, or one that was paired."""
    if workshop_id in session.get("screens", ()):
        guesses.seen_here(workshop_id)
        return workshop_id
    return at_desk(workshop_id, Right.SEE).id


def speak(workshop: Workshop | None) -> str:
    """The language of this page: chosen on this device, else the workshop's, else the browser's, else Danish."""
    fallback = workshop.language if workshop else request.accept_languages.best_match(language.LANGUAGES)
    g.language = language.chosen(session.get("language"), fallback or language.DEFAULT)
    return str(g.language)


def speak_as(workshop: Workshop) -> str:
    """The workshop's own language, for the wall: nobody's device decides what the room reads."""
    g.language = language.chosen(workshop.language)
    return str(g.language)
