"""Reminders by e-mail, where the house can send it: one for each check-in, to an address that the trio typed itself.

They go out from the server that runs, every hour, so there is nothing more to set up. What is to be sent is marked
before it is sent, so that several servers send it once; what the mail server refuses is tried again the next hour.
"""

import logging
import re
import smtplib
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from sqlalchemy import Connection

from workshop.actions import check_ins, take_home
from workshop.actions import run as running
from workshop.actions.agreed import card
from workshop.actions.check_ins import CheckIn
from workshop.actions.house import House
from workshop.core.errors import WorkshopError
from workshop.language import say
from workshop.settings import Settings
from workshop.store import take_home as kept
from workshop.store import workshops
from workshop.text import guard
from workshop.text.cleaning import clean

log = logging.getLogger(__name__)

LATE = timedelta(days=14)  # after its date a check-in is not reminded of any more
PATIENCE = 20.0  # seconds for the mail server
_ADDRESS = re.compile(r"[\w+&'-]+(\.[\w+&'-]+)*@([a-z0-9-]+\.)+[a-z]{2,}", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Letter:
    trio_id: str
    told: int
    days: int
    message: EmailMessage


def keep(house: House, trio_id: str, typed: str) -> None:
    """The address to remind a trio at; WorkshopError when it is none."""
    address = clean(typed)
    if len(address) > 254 or not _ADDRESS.fullmatch(address):
        raise WorkshopError("That is no e-mail address. Write it as name@place.dk.", field="address")
    with house.store.work() as work:
        kept.keep_reminder(work.connection, trio_id, address)


def forget(house: House, trio_id: str) -> None:
    """Nobody is reminded any more."""
    with house.store.work() as work:
        kept.forget_reminder(work.connection, trio_id)


def address_of(house: House, trio_id: str) -> str:
    """The address as it may stand on a page that others may look at: k…@fjordby.dk; "" when there is none."""
    with house.store.read() as connection:
        found = {trio: address for trio, address, _ in kept.reminders(connection)}.get(trio_id, "")
    name, _, place = found.partition("@")
    return f"{name[:1]}…@{place}" if found else ""


def remind(house: House, settings: Settings) -> int:
    """Send what is due today; how many were sent. Nothing where the house cannot send e-mail."""
    if not settings.sends_mail():
        return 0
    today = check_ins.today(house)
    with house.store.read() as connection:
        waiting = [
            (trio_id, address, told, each)
            for trio_id, address, told in kept.reminders(connection)
            if (each := _due(connection, trio_id, told, today)) is not None
        ]
    return sum(_written(house, settings, *each) for each in waiting)


def _due(connection: Connection, trio_id: str, told: int, today: date) -> CheckIn | None:
    """The check-in to remind a trio of; None when there is none, it has been answered, or no link."""
    trio, home = workshops.trio(connection, trio_id), kept.of_trio(connection, trio_id)
    if home is None or home.revoked:
        return None
    run = running.load(connection, trio.workshop_id)
    asked = check_ins.of_trio(connection, run, trio, run.workshop.language, today)
    now = [each for each in asked if each.days > told and each.due <= today <= each.due + LATE and not each.answered]
    return now[-1] if now else None


def _written(house: House, settings: Settings, trio_id: str, address: str, told: int, due: CheckIn) -> bool:
    """One letter on its way; what cannot be written does not keep the other trios waiting."""
    try:
        letter = _letter(house, settings, trio_id, address, told, due)
    except Exception as trouble:
        log.warning("a reminder was not written: %s", type(trouble).__name__)
        return False
    return _sent(house, settings, letter)


def _letter(house: House, settings: Settings, trio_id: str, address: str, told: int, due: CheckIn) -> _Letter:
    link = take_home.link_of(house, trio_id)
    with house.store.read() as connection:
        trio = workshops.trio(connection, trio_id)
        run = running.load(connection, trio.workshop_id)
        language = run.workshop.language
        own = card(connection, run, trio, language)
    message = EmailMessage()
    message["From"], message["To"] = settings.smtp_from, address
    message["Subject"] = say(language, "{workplace}: how does it go?", workplace=trio.name)
    lines = [due.ask.question]
    if own is not None and own.agreement is not None:
        sentence = guard.mask(own.agreement.sentence)  # a letter can be read on its way
        lines.append(say(language, "Your trio agreed: {agreement}", agreement=sentence))
    lines.append(say(language, "Answer together in a minute: {link}", link=f"{_base(settings)}/h/{link.key}"))
    why = "You get this because somebody in your trio asked for it. On the page you can delete the address."
    message.set_content("\n\n".join((*lines, say(language, why))))
    return _Letter(trio_id, told, due.days, message)


def _base(settings: Settings) -> str:
    return settings.public_url.rstrip("/")


def _sent(house: House, settings: Settings, letter: _Letter) -> bool:
    """Marked, then sent; when it cannot be sent the mark is taken back."""
    with house.store.work() as work:
        if not kept.tell_reminder(work.connection, letter.trio_id, letter.told, letter.days):
            return False
    try:
        for server in _server(settings.smtp_url):
            server.send_message(letter.message)
    except (OSError, smtplib.SMTPException) as trouble:
        log.warning("a reminder was not sent: %s", type(trouble).__name__)
        with house.store.work() as work:
            kept.tell_reminder(work.connection, letter.trio_id, letter.days, letter.told)
        return False
    return True


def _server(url: str) -> Iterator[smtplib.SMTP]:
    """The mail server of `smtp://user:password@host:port` (or `smtps://`), encrypted where it offers that.

    A password is sent encrypted or not at all.
    """
    found = urlsplit(url)
    host, port, safe = found.hostname or "localhost", found.port or 0, ssl.create_default_context()
    closed = found.scheme == "smtps"
    with (
        smtplib.SMTP_SSL(host, port, timeout=PATIENCE, context=safe)
        if closed
        else smtplib.SMTP(host, port, timeout=PATIENCE)
    ) as server:
        server.ehlo()
        if not closed and server.has_extn("starttls"):
            server.starttls(context=safe)
        elif not closed and found.username:
            raise smtplib.SMTPNotSupportedError  # the password goes nowhere that others on the way could read it
        if found.username:
            server.login(unquote(found.username), unquote(found.password or ""))
        yield server
