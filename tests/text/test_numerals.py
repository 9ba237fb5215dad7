"""Whole numbers as people type them: plain digits, or nothing."""

import pytest

from workshop.text.numerals import whole


@pytest.mark.parametrize(("written", "number"), [("0", 0), (" 12 ", 12), ("0007", 7), ("9999", 9999), ("-1", -1)])
def test_plain_digits_are_a_number(written: str, number: int) -> None:
    assert whole(written) == number


@pytest.mark.parametrize(
    "written", ["", " ", "-", "+1", "−1", "1,5", "1.0", "²", "٣", "10000", "9" * 5000, "1\n2", "ti"]
)
def test_anything_else_is_none(written: str) -> None:
    assert whole(written) is None
