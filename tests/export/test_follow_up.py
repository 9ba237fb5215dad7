"""The calendar file, read back."""

from dataclasses import replace
from datetime import date

from icalendar import Calendar

from tests.export.sample import sample
from workshop.export.follow_up import calendar


def entries(file: bytes) -> list[tuple[str, str, str]]:
    found = Calendar.from_ical(file).walk("VEVENT")
    return [(str(e["uid"]), e["dtstart"].dt.isoformat(), str(e["summary"])) for e in found]


def test_the_three_days_are_working_days_at_nine_in_danish_time() -> None:
    assert entries(calendar(sample("da"))) == [
        ("2026-05-12-7qxkfm-30@temadag", "2026-06-11T09:00:00+02:00", "30 dage efter Kerneopgaven i Fjordby"),
        ("2026-05-12-7qxkfm-60@temadag", "2026-07-13T09:00:00+02:00", "60 dage efter Kerneopgaven i Fjordby"),
        ("2026-05-12-7qxkfm-90@temadag", "2026-08-10T09:00:00+02:00", "90 dage efter Kerneopgaven i Fjordby"),
    ]


def test_winter_time_is_winter_time() -> None:
    days = [entry[1] for entry in entries(calendar(replace(sample("da"), day=date(2026, 9, 20))))]
    assert days == ["2026-10-20T09:00:00+02:00", "2026-11-19T09:00:00+01:00", "2026-12-21T09:00:00+01:00"]


def test_the_same_day_gives_the_same_file_and_lines_are_short() -> None:
    day = replace(sample("da"), title="=Å" * 80 + "\nBEGIN:VEVENT")
    assert calendar(day) == calendar(day)
    assert max(map(len, calendar(day).split(b"\r\n"))) <= 75
    assert len(entries(calendar(day))) == 3
