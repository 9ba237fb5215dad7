"""The calendar file: three check-ins at 30, 60 and 90 days, for everybody who was there.

A calendar that reads the file again moves its entries and makes no new ones, because an entry keeps its UID.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vText

from workshop.core.check_ins import AFTER, days_of
from workshop.export.deck import speaking
from workshop.export.report import Report
from workshop.language import say
from workshop.text.cleaning import clean

ZONE = ZoneInfo("Europe/Copenhagen")
BEGINS, LASTS = time(9), timedelta(minutes=15)


def calendar(report: Report) -> bytes:
    """The day's own check-ins."""
    file = Calendar()
    file.add("prodid", f"-//Temadag//{report.language.upper()}")
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", clean(report.title))
    for after, day, ask in zip(AFTER, days_of(report.day), _asked(report), strict=True):
        file.add_component(_entry(report, after, day, clean(ask, lines=True)))
    file.add_missing_timezones(date(report.day.year, 1, 1), date(report.day.year + 2, 1, 1))
    return bytes(file.to_ical())


def _asked(report: Report) -> list[str]:
    """What is asked each time."""
    t = speaking.speaker(report)
    return [
        t("Have you begun? What was the first sign?"),
        t("What have you changed on the way?"),
        t("Keep, develop or let go? Who notices a difference?"),
    ]


def _entry(report: Report, after: int, day: date, ask: str) -> Event:
    entry, begins = Event(), datetime.combine(day, BEGINS, ZONE)
    title = say(report.language, "{n} days after {title}", n=after, title=clean(report.title))
    entry.add("uid", f"{report.day.isoformat()}-{report.code.lower()}-{after}@temadag")
    entry.add("dtstamp", datetime.combine(report.day, time(12), UTC))
    entry.add("dtstart", begins)
    entry.add("dtend", begins + LASTS)
    for field, text in (("summary", title), ("description", ask)):
        words = vText(text)
        words.params["LANGUAGE"] = report.language
        entry.add(field, words)
    entry.add("transp", "TRANSPARENT")
    entry.add_component(_reminder(title))
    return entry


def _reminder(title: str) -> Alarm:
    """The day before, so that there is time to ask the others."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(days=-1))
    alarm.add("description", title)
    return alarm
