"""Days for a calendar: a file that calendars read, and that can be fetched twice."""

from datetime import date, timedelta

from icalendar import Calendar

from workshop.export import calendar
from workshop.export.calendar import Day

DAYS = (
    Day(
        "a 30",
        date(2027, 4, 15),
        "Temadag: hvordan går det? Åhaven",
        "Er I begyndt?; ja, lidt, nej",
        "https://x.dk/h/K",
    ),
    Day("a 60", date(2027, 5, 17), "Temadag: hvordan går det?", "Hvad har I ændret, og hvorfor?"),
)


def test_each_day_is_a_whole_day_with_an_alarm_in_the_morning() -> None:
    found = Calendar.from_ical(calendar.written(DAYS, "Åhaven", 1_800_000_000.0))
    first, second = found.walk("VEVENT")
    assert (first["dtstart"].dt, first["dtend"].dt) == (date(2027, 4, 15), date(2027, 4, 16))
    assert (str(first["summary"]), str(first["url"])) == ("Temadag: hvordan går det? Åhaven", "https://x.dk/h/K")
    assert str(first["description"]) == "Er I begyndt?; ja, lidt, nej\n\nhttps://x.dk/h/K"
    assert (str(second["description"]), second.get("url")) == ("Hvad har I ændret, og hvorfor?", None)
    assert [alarm["trigger"].dt for alarm in found.walk("VALARM")] == [timedelta(hours=8)] * 2


def test_a_day_that_is_fetched_again_is_the_same_day() -> None:
    uids = [
        [str(event["uid"]) for event in Calendar.from_ical(calendar.written(DAYS, "", made)).walk("VEVENT")]
        for made in (1_800_000_000.0, 1_800_009_999.0)
    ]
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == 2


def test_every_line_is_short_and_ends_as_the_format_says() -> None:
    lines = calendar.written((Day("n", date(2027, 4, 15), "ø" * 200, "t"),), "", 0).split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
