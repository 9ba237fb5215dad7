"""Words of a cloud are merged and set apart by hand, and it can be taken back; the screen follows."""

import pytest
from flask import Flask

from tests.actions.day import Day
from tests.web.client import said
from tests.web.facilitator import Facilitator
from workshop.core.figures import Words

pytestmark = pytest.mark.slow  # many pages or whole steps; make test runs them

WORDS = ("ledelse", "leder", "ledere", "tid", "tiden")


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """A facilitator whose room has seen five words."""
    phones = [day.sits(name, function) for name in ("Solgården", "Åhaven") for function in ("leader", "tr", "amr")]
    day.goes("B01.haab")
    for phone, word in zip(phones, WORDS, strict=False):
        phone.sends(word1=word)
    day.goes("B01.haab", "shown")
    return Facilitator(app, day.account)


def cloud(day: Day) -> dict[str, int]:
    """The words on the screen."""
    (figure,) = day.wall().figures
    assert isinstance(figure, Words)
    return {word.text: word.count for word in figure.words}


def test_a_wrong_merge_is_set_right_and_back(karen: Facilitator, day: Day) -> None:
    home, round_id = f"/desk/w/{day.id}/words", day.run.round.id
    before = cloud(day)
    assert before == {"leder": 2, "tid": 2, "ledelse": 1}
    karen.sends(f"{home}/apart", round=round_id, form="tiden")
    karen.sends(f"{home}/merge", round=round_id, word="ledelse", into="leder")
    assert cloud(day) == {"leder": 3, "tid": 1, "tiden": 1}
    page = said(karen.sees(f"{home}?round={round_id}"))
    assert "»tiden« står for sig" in page
    assert "»ledelse« tælles som »leder«" in page
    for form in ("tiden", "ledelse"):
        karen.sends(f"{home}/undo", round=round_id, form=form)
    assert cloud(day) == before


def test_what_cannot_be_merged_is_said(karen: Facilitator, day: Day) -> None:
    home, round_id = f"/desk/w/{day.id}/words", day.run.round.id
    karen.sends(f"{home}/merge", 422, round=round_id, word="tid", into="tid")
    karen.sends(f"{home}/merge", 409, round=round_id, word="tid", into="ro")
    karen.sends(f"{home}/apart", 422, round=round_id)
    karen.sends(f"{home}/apart", 422, round=round_id, form="ro")
    karen.sends(f"{home}/merge", 404, round="unknown", word="tid", into="leder")
    karen.sees(f"{home}?round=unknown", 404)


def test_words_that_were_set_apart_can_be_merged_again(karen: Facilitator, day: Day) -> None:
    home, round_id = f"/desk/w/{day.id}/words", day.run.round.id
    karen.sends(f"{home}/apart", round=round_id, form=["tid", "tiden"])
    assert cloud(day)["tiden"] == 1
    karen.sends(f"{home}/merge", round=round_id, word="ledelse", into="tiden")
    karen.sends(f"{home}/merge", round=round_id, word="tid", into="tiden")
    assert sorted(cloud(day).values()) == [2, 3]
