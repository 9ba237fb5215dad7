"""Days and clock times for the run sheet, always the room's own: Danish time."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from workshop.core.errors import WorkshopError

ZONE = ZoneInfo("Europe/Copenhagen")


def clock_minutes(text: str) -> int:
    """Minutes since midnight of `HH:MM`."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def hhmm(minutes: int) -> str:
    """`HH:MM` of minutes since midnight."""
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def room_clock(seconds: float) -> str:
    """`HH:MM` in the room, of seconds since 1970."""
    return datetime.fromtimestamp(seconds, ZONE).strftime("%H:%M")


def typed_day(text: str) -> str:
    """The ISO date that was typed."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise WorkshopError("Write the date as year-month-day, such as 2027-03-16.", field="day") from None


def typed_clock(text: str) -> str:
    """`HH:MM` of what was typed: 9.05 and 09:05 are the same."""
    found = re.fullmatch("([0-9]{1,2})[:.]([0-9]{2})", text.strip())
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return f"{int(found[1]):02d}:{found[2]}"
    raise WorkshopError("Write the time as hours and minutes, such as 09:00.", field="starts")
