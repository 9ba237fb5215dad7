"""The municipality's own template on the desk: brought in, checked, its layouts chosen, used for decks, and removed."""

import io
from typing import Any

import pytest
from flask import Flask
from pptx import Presentation

from tests.actions.day import Day
from tests.export.foreign import awkward
from tests.web.client import Client, form, large, parsed, said
from tests.web.facilitator import Facilitator
from workshop.actions import templates
from workshop.export.deck.look import OURS
from workshop.export.deck.slide import Layout
from workshop.export.template.package import LARGEST
from workshop.store import templates as kept
from workshop.store.templates import TemplateRow

ALL = "/desk/templates"


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """A facilitator with a workshop, in a house without templates."""
    for each in templates.all_of(day.house):
        templates.remove(day.house, each.id)
    return Facilitator(app, day.account)


def brings(karen: Facilitator, name: str = "Kommunen.potx", content: bytes = b"") -> str:
    """The address of a template she brought in."""
    answer = karen.sends(ALL, template=(io.BytesIO(content or awkward()), name))
    return str(answer.headers["Location"])


def test_a_template_is_checked_and_its_layouts_are_shown_in_pictures(karen: Facilitator) -> None:
    page = karen.sees(brings(karen))
    assert "Layout i Kommunen.potx" in said(page)
    assert "Arbejdsplads og dato står på en lille linje nederst på hvert slide." in said(page)
    chosen = [option.get("value") for option in parsed(page).xpath("//select/option[@selected]")]
    assert len(chosen) == len(Layout)
    assert len(parsed(page).xpath("//*[local-name()='svg' and @class='layout']")) == len(Layout) + 4


def test_a_choice_of_layouts_is_kept_and_the_check_follows_it(karen: Facilitator) -> None:
    path = brings(karen)
    typed: dict[str, Any] = {
        name: values[0] for name, values in form(karen.sees(path), "//form[@class='mapping']").items()
    }
    karen.sends(path, **typed | {"figure": "1"})
    page = karen.sees(path)
    assert parsed(page).xpath("//select[@name='figure']/option[@selected]/@value") == ["1"]
    assert "Der er ikke noget layout med kun en titel." in said(page)
    karen.sends(path, 422, cover="99", text="0", figure="0", question="0")
    karen.sends(path, 422, cover="x")


def test_decks_stand_on_the_template_the_workshop_uses(karen: Facilitator, day: Day) -> None:
    brings(karen)
    outputs = f"/desk/w/{day.id}/outputs"
    first = Presentation(io.BytesIO(karen.sees(f"{outputs}/room.pptx").data))
    assert round(first.slide_width.pt) == 720
    karen.sends(f"/desk/w/{day.id}/template", template="ours")
    assert parsed(karen.sees(outputs)).xpath("//select[@name='template']/option[@selected]/@value") == ["ours"]
    assert templates.look_for(karen.house, day.id) is OURS


def test_the_first_template_is_the_usual_one_until_somebody_says_otherwise(karen: Facilitator, day: Day) -> None:
    path = brings(karen)
    assert templates.look_for(karen.house, day.id) is not OURS
    karen.sends(f"{path}/usual", usual="0")
    assert templates.look_for(karen.house, day.id) is OURS
    karen.sends(f"/desk/w/{day.id}/template", template=path.rpartition("/")[2])
    assert round(templates.look_for(karen.house, day.id).wide) == 720
    karen.sends(f"{path}/remove")
    assert templates.look_for(karen.house, day.id) is OURS
    assert "Der er ingen skabelon endnu." in said(karen.sees(ALL))
    karen.sees(path, 404)


def test_what_cannot_be_used_is_refused_in_a_sentence_on_the_page(karen: Facilitator) -> None:
    answer = karen.sends(ALL, 422, template=(io.BytesIO(b"hello"), "x.pptx"))
    assert "Det er ikke en PowerPoint-fil. Vælg en, der ender på .pptx eller .potx." in said(answer)
    assert "Vælg en fil først" in said(karen.sends(ALL, 422))
    assert templates.all_of(karen.house) == ()


def test_a_file_may_be_larger_than_other_forms_and_not_larger_than_that(karen: Facilitator, app: Flask) -> None:
    noise = b"\xd0\xcf" * 2_500_000
    answer = large(karen.client, ALL, "template", noise)
    assert (answer.status_code, "Det er ikke en PowerPoint-fil" in said(answer)) == (422, True)
    answer = large(karen.client, ALL, "template", b"PK" + b"\0" * LARGEST)
    assert (answer.status_code, "må fylde 20 MB" in said(answer)) == (422, True)
    answer = large(karen.client, ALL, "template", b"PK" + b"\0" * (LARGEST + 4_000_000))
    assert (answer.status_code, "må fylde 20 MB" in said(answer)) == (413, True)
    stranger = app.test_client()
    assert isinstance(stranger, Client)
    assert large(stranger, ALL, "template", noise).status_code == 413


def test_a_house_keeps_ten_templates(karen: Facilitator) -> None:
    assert templates.MOST == 10
    for _ in range(templates.MOST):
        with karen.house.store.work() as work:
            row = TemplateRow(f"{len(templates.all_of(karen.house)):032x}", "x.potx", False, {}, {})
            kept.add(work.connection, row, b"")
    answer = karen.sends(ALL, 422, template=(io.BytesIO(awkward()), "x.pptx"))
    assert "I har 10 skabeloner. Fjern en af dem først." in said(answer)
