"""Days for a calendar, read back: the room's and a trio's in one manner, and each can be fetched twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from tests.export.sample import sample
from workshop.export import calendar
from workshop.export.calendar import Day

MADE = datetime(2027, 1, 15, 8, tzinfo=UTC)
DAYS = (
    Day(
        "a-30",
        date(2027, 4, 15),
        "Temadag: hvordan går det? Åhaven",
        "Er I begyndt?; ja, lidt, nej",
        "https://x.dk/h/K",
    ),
    Day("a-60", date(2027, 11, 17), "Temadag: hvordan går det?", "Hvad har I ændret, og hvorfor?"),
)


def a_trios(made: datetime = MADE) -> bytes:
    return calendar.written(DAYS, "Åhaven", "da", made)


def events(file: bytes) -> list[Any]:
    return list(Calendar.from_ical(file).walk("VEVENT"))


def entries(file: bytes) -> list[tuple[str, str, str]]:
    return [(str(e["uid"]), e["dtstart"].dt.isoformat(), str(e["summary"])) for e in events(file)]


BOTH = {"the room's": lambda: calendar.of_room(sample("da")), "a trio's": a_trios}


def test_the_three_days_are_working_days_at_nine_in_danish_time() -> None:
    assert entries(calendar.of_room(sample("da"))) == [
        ("2026-05-12-7qxkfm-30@temadag", "2026-06-11T09:00:00+02:00", "30 dage efter Kerneopgaven i Fjordby"),
        ("2026-05-12-7qxkfm-60@temadag", "2026-07-13T09:00:00+02:00", "60 dage efter Kerneopgaven i Fjordby"),
        ("2026-05-12-7qxkfm-90@temadag", "2026-08-10T09:00:00+02:00", "90 dage efter Kerneopgaven i Fjordby"),
    ]


def test_winter_time_is_winter_time() -> None:
    days = [entry[1] for entry in entries(calendar.of_room(replace(sample("da"), day=date(2026, 9, 20))))]
    assert days == ["2026-10-20T09:00:00+02:00", "2026-11-19T09:00:00+01:00", "2026-12-21T09:00:00+01:00"]
    assert [entry[1] for entry in entries(a_trios())] == ["2027-04-15T09:00:00+02:00", "2027-11-17T09:00:00+01:00"]


@pytest.mark.parametrize("kind", BOTH)
def test_both_take_a_quarter_leave_the_day_free_and_remind_the_day_before(kind: str) -> None:
    file = BOTH[kind]()
    for event in events(file):
        assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=15)
        assert (str(event["transp"]), event["summary"].params["LANGUAGE"]) == ("TRANSPARENT", "da")
        assert event["dtstart"].params["TZID"] == "Europe/Copenhagen"
        assert [alarm["trigger"].dt for alarm in event.walk("VALARM")] == [timedelta(days=-1)]
    assert [str(zone["tzid"]) for zone in Calendar.from_ical(file).walk("VTIMEZONE")] == ["Europe/Copenhagen"]


def test_a_trios_days_say_what_is_asked_and_the_way_back() -> None:
    first, second = events(a_trios())
    assert (str(first["summary"]), str(first["url"])) == ("Temadag: hvordan går det? Åhaven", "https://x.dk/h/K")
    assert str(first["description"]) == "Er I begyndt?; ja, lidt, nej\n\nhttps://x.dk/h/K"
    assert (str(second["description"]), second.get("url")) == ("Hvad har I ændret, og hvorfor?", None)


def test_a_day_that_is_fetched_again_is_the_same_day() -> None:
    assert [entry[0] for entry in entries(a_trios())] == [entry[0] for entry in entries(a_trios(MADE.replace(hour=9)))]
    assert calendar.of_room(sample("da")) == calendar.of_room(sample("da"))
    assert calendar.hidden("t1 30") == calendar.hidden("t1 30") != calendar.hidden("t1 60")


LONG: dict[str, Callable[[], bytes]] = {
    "the room's": lambda: calendar.of_room(replace(sample("da"), title="=Å" * 80 + "\nBEGIN:VEVENT")),
    "a trio's": lambda: calendar.written((Day("n", date(2027, 4, 15), "ø" * 200, "t"),), "", "da", MADE),
}


@pytest.mark.parametrize("kind", LONG)
def test_every_line_is_short_and_nothing_typed_becomes_an_entry(kind: str) -> None:
    lines = LONG[kind]().split(b"\r\n")
    assert (lines[-1], max(map(len, lines)) <= 75) == (b"", True)
    assert len(events(LONG[kind]())) == {"the room's": 3, "a trio's": 1}[kind]
