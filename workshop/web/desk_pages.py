"""What the desk's pages share: whose workshop it is, how a press is answered, and who is in the room."""

from collections.abc import Callable
from datetime import date
from typing import Any

from babel.dates import format_date
from flask import current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.core import access
from workshop.core.errors import WorkshopError
from workshop.store import workshops
from workshop.store.rows import Workshop
from workshop.web import rights, visitors
from workshop.web.pages import draw
from workshop.web.safeguards import wants_fragment


def here(workshop_id: str) -> tuple[Workshop, str]:
    """A workshop whoever asks may do this with (see rights), and the language of the page."""
    workshop = visitors.at_desk(workshop_id, rights.needed(request.endpoint))
    return workshop, visitors.speak(workshop)


def done(endpoint: str, **values: Any) -> ResponseReturnValue:
    """It is done: a page to go on to, or (for a script, which looks again by itself) nothing more."""
    return ("", 204) if wants_fragment(request) else redirect(url_for(endpoint, **values), 303)


def press(
    verb: Callable[[], object], refused: Callable[[WorkshopError], str], endpoint: str, **values: Any
) -> ResponseReturnValue:
    """Do something; when it is refused, the page again with the sentence (for a script the sentence alone)."""
    try:
        verb()
    except WorkshopError as trouble:
        if wants_fragment(request) or trouble.status in (403, 404):
            raise
        return refused(trouble), trouble.status
    return done(endpoint, **values)


def draw_desk(template: str, workshop: Workshop, tab: str, **values: Any) -> str:
    """A whole page about one workshop, with its top bar."""
    return draw(template, workshop=workshop, tab=tab, date=written, may=access.rights(visitors.role()), **values)


def presence(workshop_id: str) -> dict[str, int]:
    """How many have a seat, and how many of those phones have no connection just now."""
    with visitors.house().store.read() as connection:
        taken = [seat.id for seat in workshops.seats(connection, workshop_id) if seat.secret_hash]
    return {"people": len(taken), "away": current_app.extensions["presence"].away(taken)}


def clock(hours: str, language: str) -> str:
    """`HH:MM` as it is written: 9.30 in Danish, 9:30 in English."""
    hour, _, minute = hours.partition(":")
    return f"{int(hour)}{'.' if language == 'da' else ':'}{minute}" if minute else hours


def written(day: date | str, language: str) -> str:
    """A date as it is written: 16. marts 2027."""
    found = date.fromisoformat(day) if isinstance(day, str) else day
    return format_date(found, "d. MMMM y" if language == "da" else "d MMMM y", locale=language)
