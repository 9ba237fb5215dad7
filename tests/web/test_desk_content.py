"""Changing exercises and programmes on the desk; what exists already stays as it is."""

import io
import tomllib

import pytest
from flask import Flask

from tests.actions.day import Day, facilitator
from tests.web.client import parsed, said
from tests.web.facilitator import Facilitator
from workshop.actions.house import House
from workshop.store import workshops

pytestmark = pytest.mark.slow  # many pages or whole steps; make test runs them

K01 = "/desk/content/file/K01-savn.toml"
DAY = "/desk/content/file/programmes/workshop-90.toml"


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """A facilitator with a workshop that was made before she changes anything."""
    return Facilitator(app, day.account)


def form_of(karen: Facilitator, path: str) -> dict[str, str]:
    """The form as it stands, without the file itself."""
    form = parsed(karen.sees(path)).get_element_by_id("edit")
    return {name: value for name, value in form.form_values() if name not in ("csrf_token", "whole", "mode")}


def test_a_changed_question_is_asked_in_new_workshops_and_not_in_those_that_exist(karen: Facilitator, day: Day) -> None:
    typed = form_of(karen, K01) | {"step.0.ask.da": "Hvad ville hun savne?", "step.0.ask.en": "What would she miss?"}
    karen.sends(K01, 303, **typed)
    made = karen.sends("/desk/new", programme="workshop-90", title="", day="2027-05-01", starts="09:00", language="da")
    workshop = made.headers["Location"].split("/")[-2]
    assert "Hvad ville hun savne?" in plan(karen.house, workshop)
    assert "Hvad ville hun savne?" not in plan(karen.house, day.id)


def plan(house: House, workshop_id: str) -> str:
    """The words a workshop was made with."""
    with house.store.read() as connection:
        return str(workshops.plan_data(connection, workshop_id))


def test_what_cannot_be_used_is_told_with_its_place_and_everything_typed_is_kept(karen: Facilitator) -> None:
    typed = form_of(karen, K01) | {"step.0.ask.en": "", "title.da": "Min titel"}
    answer = karen.sends(K01, 422, **typed)
    assert parsed(answer).xpath("//main//*[@role='alert']//li")
    kept = parsed(answer).get_element_by_id("title.da")
    assert kept.text == "Min titel"


def test_minutes_that_cannot_fit_are_refused(karen: Facilitator) -> None:
    typed = form_of(karen, DAY) | {"item.1.minutes": "3"}
    assert "K01 tager fra 15 til 30 minutter" in said(karen.sends(DAY, 422, **typed))


def test_a_programme_is_saved_under_a_name_of_its_own_and_can_be_chosen(karen: Facilitator) -> None:
    typed = form_of(karen, DAY) | {"as": "Temadag 2027", "title.da": "Vores dag", "title.en": "Our day"}
    assert karen.sends(DAY, 303, **typed).headers["Location"].endswith("/programmes/temadag-2027.toml")
    page = said(karen.sees("/desk/new"))
    assert "Vores dag" in page
    assert "90 minutters workshop om kerneopgaven" in page


def test_a_file_goes_out_and_comes_in_again_as_it_was(karen: Facilitator) -> None:
    text = karen.sees("/desk/content/fetch/K01-savn.toml").get_data(as_text=True)
    assert tomllib.loads(text)["id"] == "K01"
    mine = text.replace("Hvis vi lukkede i morgen", "Hvis vi holdt op i morgen")
    file = (io.BytesIO(mine.encode()), "K01-savn.toml")
    karen.sends("/desk/content/import", file=file)
    assert karen.sees("/desk/content/fetch/K01-savn.toml").get_data(as_text=True) == mine


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"id = ", b'[[item]]\nkind = "x"', b"x" * 300_000])
def test_a_file_that_is_none_is_refused_with_a_sentence(karen: Facilitator, content: bytes) -> None:
    answer = karen.sends("/desk/content/import", 422, file=(io.BytesIO(content), "min.toml"))
    assert parsed(answer).xpath("//*[@role='alert']")


def test_the_phone_and_the_wall_show_what_is_typed_just_now(karen: Facilitator) -> None:
    typed = form_of(karen, K01) | {"step.0.ask.da": "Hvad ville hun savne?", "step": "svar", "in": "da"}
    for surface in ("phone", "wall"):
        page = said(karen.sends(f"{K01}/preview/{surface}", 200, **typed))
        assert "Hvad ville hun savne?" in page


def test_an_own_edition_is_removed_and_the_shipped_one_holds_again(karen: Facilitator) -> None:
    karen.sends(K01, 303, **form_of(karen, K01) | {"title.da": "Min titel", "title.en": "Mine"})
    karen.sends(f"{K01}/remove")
    assert "Hvis vi lukkede i morgen" in said(karen.sees("/desk/content"))


def test_nobody_sees_another_facilitators_edition(app: Flask, karen: Facilitator) -> None:
    karen.sends(K01, 303, **form_of(karen, K01) | {"title.da": "Karens titel", "title.en": "Karen's"})
    other = Facilitator(app, facilitator(karen.house))
    assert "Karens titel" not in said(other.sees("/desk/content"))
