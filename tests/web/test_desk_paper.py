"""Paper at the desk: typed in, printed, and the hall tried out the day before."""

from typing import Any

import pytest
from flask import Flask

from tests.actions.day import Day
from tests.web.client import parsed, said
from tests.web.facilitator import Facilitator

pytestmark = pytest.mark.slow  # many pages or whole steps; make test runs them


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator."""
    return Facilitator(app, day.account)


def test_a_line_is_kept_with_enter_and_the_field_is_empty_for_the_next(karen: Facilitator, day: Day) -> None:
    at = f"/desk/w/{day.id}/paper"
    karen.sees(at)
    round_ = day.goes("K01.svar")
    trio = day.trio_id("Åhaven")
    page = parsed(karen.sees(at))
    assert page.xpath("//input[@name='line']/@autofocus")
    missing = karen.sends(f"{at}/line", 422, round=round_.id, line="ro")
    assert parsed(missing).xpath("string(//input[@name='line']/@value)") == "ro"
    for text in ("ro", "tid"):
        where = karen.sends(f"{at}/line", round=round_.id, line=text, trio=trio).headers["Location"]
    after = parsed(karen.sees(where))
    assert after.xpath("string(//select[@name='trio']/option[@selected]/@value)") == trio
    assert after.xpath("string(//input[@name='line']/@value)") == ""
    assert len(day.stored()) == 2


def test_hands_are_counted_and_a_whole_sheet_is_typed_in(karen: Facilitator, day: Day) -> None:
    at = f"/desk/w/{day.id}/paper"
    round_ = day.goes("B01.humoer")
    names = parsed(karen.sees(at)).xpath("//fieldset//input/@name")
    scale = len({name.rpartition("_")[0] for name in names})
    counts: dict[str, Any] = {name: "2" for name in names}
    karen.sends(f"{at}/hands", round=round_.id, **counts)
    assert len(day.stored()) == 2 * len(names) // scale
    karen.sends(f"{at}/hands", 422, round=round_.id)
    card = day.goes("K06.kort") if "K06" in day.run.plan.exercises else day.goes("B08.kort")
    assert parsed(karen.sees(at)).xpath("//form//select[@name='trio']")
    karen.sends(f"{at}/sheet", 422, round=card.id, trio=day.trio_id("Åhaven"))


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_run_sheet_has_times_words_and_plan_b_in_both_languages(
    karen: Facilitator, day: Day, language: str
) -> None:
    page = karen.sees(f"/desk/w/{day.id}/run-sheet?language={language}")
    assert parsed(page).get("lang") == language
    items = parsed(page).xpath("//ol[contains(@class, 'runsheet')]/li")
    assert len(items) == len(day.run.plan.programme.items)
    assert "Plan B" in said(page)
    assert ("9.00" if language == "da" else "9:00") in items[0].text_content()


def test_the_venue_is_tried_with_real_phones_which_leave_again(karen: Facilitator, day: Day) -> None:
    day.sits("Solgården")
    at = f"/desk/w/{day.id}/venue-test"
    assert karen.sees(f"{at}/phones").get_json() == {"people": 1, "away": 1}
    assert parsed(karen.sees(at)).xpath("//svg[contains(@class, 'qr')]")
    karen.sees(f"{at}/screen")
    karen.sends(f"{at}/clear")
    assert karen.sees(f"{at}/phones").get_json() == {"people": 0, "away": 0}
    day.sits("Solgården")
    day.goes("B01.humoer")
    karen.sends(f"{at}/clear", 409)
    assert karen.sees(f"{at}/phones").get_json()["people"] == 1
