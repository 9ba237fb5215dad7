"""Days for a calendar that Outlook and phones read: the room's three check-ins, and a trio's own.

Each is a quarter of an hour at nine in Danish time, leaves the day free, and is reminded of the day before. A calendar
that reads a file again moves its entries and makes no new ones, because an entry keeps its UID.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vText

from workshop.core.check_ins import AFTER, days_of
from workshop.export import trial
from workshop.export.deck import speaking
from workshop.export.report import Report
from workshop.text.cleaning import clean

ZONE = ZoneInfo("Europe/Copenhagen")
BEGINS, LASTS = time(9), timedelta(minutes=15)
AHEAD = timedelta(days=-1)  # there is time to ask the others


@dataclass(frozen=True, slots=True)
class Day:
    """A day to be reminded of. `uid` is the same each time the file is made."""

    uid: str
    day: date
    title: str
    text: str
    link: str = ""


def hidden(name: str) -> str:
    """A UID that tells nothing of the name it is made from."""
    return sha256(name.encode()).hexdigest()[:32]


def of_room(report: Report) -> bytes:
    """The day's own check-ins, for everybody who was there."""
    t = speaking.speaker(report)
    asked = (
        t("Have you begun? What was the first sign?"),
        t("What have you changed on the way?"),
        t("Keep, develop or let go? Who notices a difference?"),
    )
    title = clean(" · ".join(trial.marked(report, report.title)))
    prefix = f"{report.day.isoformat()}-{report.code.lower()}"
    days = [
        Day(f"{prefix}-{after}", day, t("{n} days after {title}", n=after, title=title), ask)
        for after, day, ask in zip(AFTER, days_of(report.day), asked, strict=True)
    ]
    return written(days, title, report.language, datetime.combine(report.day, time(12), UTC))


def written(days: Sequence[Day], title: str, language: str, made: datetime) -> bytes:
    """The file of these days, made at that moment; the same ones give the same bytes."""
    file = Calendar()
    file.add("prodid", f"-//Temadag//{language.upper()}")
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", clean(title))
    for each in days:
        file.add_component(_event(each, language, made))
    if days:
        file.add_missing_timezones(date(days[0].day.year - 1, 1, 1), date(days[-1].day.year + 1, 12, 31))
    return bytes(file.to_ical())


def _event(day: Day, language: str, made: datetime) -> Event:
    event, begins = Event(), datetime.combine(day.day, BEGINS, ZONE)
    event.add("uid", f"{day.uid}@temadag")
    event.add("dtstamp", made)
    event.add("dtstart", begins)
    event.add("dtend", begins + LASTS)
    for field, text in (("summary", clean(day.title)), ("description", f"{day.text}\n\n{day.link}".strip())):
        words = vText(clean(text, lines=True))
        words.params["LANGUAGE"] = language
        event.add(field, words)
    event.add("transp", "TRANSPARENT")
    if day.link:
        event.add("url", day.link)
    event.add_component(_reminder(clean(day.title)))
    return event


def _reminder(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", AHEAD)
    alarm.add("description", title)
    return alarm
