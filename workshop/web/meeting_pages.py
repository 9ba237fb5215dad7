"""What the pages of a staff meeting share: whose page it is, the meeting that goes on, and how its time is written."""

from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_date

from workshop.actions import staff_meeting
from workshop.actions.clock import ZONE, room_clock
from workshop.actions.staff_meeting import Meeting
from workshop.store.rows import Trio, Workshop
from workshop.web import at_home, visitors
from workshop.web.desk_pages import clock


@dataclass(frozen=True, slots=True)
class At:
    """Where a trio's key has led: the day, the trio, its newest meeting, and the language of the page."""

    day: Workshop
    trio: Trio
    meeting: Meeting | None
    language: str


def here(trio_id: str) -> At:
    """A trio's page, for a browser that has its key; NotAllowed (or a sentence that says why) for any other."""
    visitors.speak(None)
    day, trio = at_home.trio(trio_id)
    language = visitors.speak(day)
    return At(day, trio, staff_meeting.latest(visitors.house(), trio.id), language)


def wanted(trio_id: str) -> Meeting:
    """The meeting of a trio whose page this browser may see; NotFound where none was started."""
    return staff_meeting.wanted(visitors.house(), here(trio_id).trio.id)


def until(meeting: Meeting, language: str) -> str:
    """When a poster's time is over, or was: »fredag den 3. april kl. 14.30«; empty where there is no poster."""
    if meeting.row.until is None:
        return ""
    moment = datetime.fromtimestamp(meeting.row.until, ZONE)
    hours = clock(room_clock(meeting.row.until), language)
    day = "EEEE 'den' d. MMMM 'kl.'" if language == "da" else "EEEE d MMMM 'at'"
    return f"{format_date(moment, day, locale='da' if language == 'da' else 'en_GB')} {hours}"
