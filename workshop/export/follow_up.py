"""The calendar file: three check-ins at 30, 60 and 90 days, for everybody who was there or for one trio.

A calendar that reads the file again moves its entries and makes no new ones, because an entry keeps its UID.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vText

from workshop.export.deck import speaking
from workshop.export.deck.agreement import FOLLOW_UP, check_in_days
from workshop.export.report import Report, TrioReport
from workshop.language import say
from workshop.text.cleaning import clean

ZONE = ZoneInfo("Europe/Copenhagen")
BEGINS, LASTS = time(9), timedelta(minutes=15)


def calendar(report: Report) -> bytes:
    """The day's own check-ins."""
    return _file(report, report.title, _asked(report), "")


def trio_calendar(report: Report, trio: TrioReport) -> bytes:
    """One trio's check-ins, with its agreement in each of them."""
    agreed = trio.commitment.sentence if trio.commitment else ""
    asked = [f"{say(report.language, 'We agreed: {text}', text=agreed)}\n{ask}" if agreed else ask
             for ask in _asked(report)]  # fmt: skip
    return _file(report, f"{report.title} · {trio.workplace}", asked, f"-{trio.slug}")


def _asked(report: Report) -> list[str]:
    """What is asked each time."""
    t = speaking.speaker(report)
    return [
        t("Have you begun? What was the first sign?"),
        t("What have you changed on the way?"),
        t("Keep, develop or let go? Who notices a difference?"),
    ]


def _file(report: Report, name: str, asked: Sequence[str], whose: str) -> bytes:
    file = Calendar()
    file.add("prodid", f"-//Temadag//{report.language.upper()}")
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", clean(name))
    for after, day, ask in zip(FOLLOW_UP, check_in_days(report.day), asked, strict=True):
        file.add_component(_entry(report, after, day, clean(ask, lines=True), whose))
    file.add_missing_timezones(date(report.day.year, 1, 1), date(report.day.year + 2, 1, 1))
    return bytes(file.to_ical())


def _entry(report: Report, after: int, day: date, ask: str, whose: str) -> Event:
    entry, begins = Event(), datetime.combine(day, BEGINS, ZONE)
    title = say(report.language, "{n} days after {title}", n=after, title=clean(report.title))
    entry.add("uid", f"{report.day.isoformat()}-{report.code.lower()}-{after}{whose}@temadag")
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
