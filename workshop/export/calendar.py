"""Days for a calendar: a file that Outlook and phones read, with whole days and an alarm in the morning."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from icalendar import Alarm, Calendar, Event

ALARM = timedelta(hours=8)  # after midnight of a whole day


@dataclass(frozen=True, slots=True)
class Day:
    """A whole day to be reminded of. `name` is the same each time the file is made, so that no day comes twice."""

    name: str
    day: date
    title: str
    text: str
    link: str = ""


def written(days: Sequence[Day], title: str, made: float) -> bytes:
    """The file of these days; `made` in seconds since 1970."""
    found = Calendar()
    found.add("prodid", "-//Temadag//Temadag//DA")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", title)
    for each in days:
        found.add_component(_event(each, datetime.fromtimestamp(made, UTC)))
    return bytes(found.to_ical())


def _event(day: Day, made: datetime) -> Event:
    event = Event()
    event.add("uid", f"{sha256(day.name.encode()).hexdigest()[:32]}@temadag")
    event.add("dtstamp", made)
    event.add("dtstart", day.day)
    event.add("dtend", day.day + timedelta(days=1))
    event.add("summary", day.title)
    event.add("description", f"{day.text}\n\n{day.link}".strip())
    event.add("transp", "TRANSPARENT")  # the day stays free
    if day.link:
        event.add("url", day.link)
    event.add_component(_alarm(day))
    return event


def _alarm(day: Day) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", day.title)
    alarm.add("trigger", ALARM)
    return alarm
