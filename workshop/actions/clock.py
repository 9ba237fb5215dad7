"""Clock times for the run sheet, always the room's own: Danish time."""

from datetime import datetime
from zoneinfo import ZoneInfo

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
