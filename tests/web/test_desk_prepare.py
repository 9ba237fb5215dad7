"""Before the day: a workshop from a programme, its workplaces from typing or a spreadsheet, cards, and deleting it."""

import io
from typing import Any

import pytest
from flask import Flask
from openpyxl import Workbook
from werkzeug.test import TestResponse

from tests.actions.day import Day, facilitator
from tests.web.client import form, parsed, said
from tests.web.facilitator import Facilitator
from workshop.actions import pairing, take_part

LONG = "æ" * 10_000


@pytest.fixture
def karen(app: Flask, day: Day) -> Facilitator:
    """The facilitator of the day."""
    return Facilitator(app, day.account)


def uploads(karen: Facilitator, day: Day, name: str, content: bytes, status: int, text: str = "") -> TestResponse:
    """Send a spreadsheet."""
    answer = karen.sends(f"/desk/w/{day.id}/workplaces", status, text=text, file=(io.BytesIO(content), name))
    answer.request.environ["wsgi.input"].close()  # werkzeug's client leaves a large one open
    return answer


def sheet(*rows: tuple[Any, ...]) -> bytes:
    """An Excel file."""
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def names(day: Day) -> set[str]:
    """The workplaces on the list."""
    return {door.trio.name for door in take_part.doors(day.house, day.id)}


def test_a_new_workshop_is_prepared_and_begun(app: Flask, day: Day) -> None:
    anna = Facilitator(app, facilitator(day.house))
    assert "Der er ingen workshop endnu" in said(anna.sees("/desk"))
    page = anna.sees("/desk/new")
    assert "90 minutter" in said(page)
    typed = form(page, "//main//form")
    typed["title"] = ["Trioer på Fyn"]
    made = anna.client.send("/desk/new", typed)
    assert (made.status_code, made.location.endswith("/prepare")) == (303, True)
    home = made.location.removesuffix("/prepare")
    anna.sends(f"{home}/workplaces", text="Solgården\nÅhaven; 2; 1; 0")
    anna.sends(f"{home}/prepare", title="Trioer på Fyn", day="2027-05-04", starts="8.30", sentence="Vi er der.")
    page = anna.sees(f"{home}/prepare")
    assert parsed(page).xpath("//input[@name='starts']/@value") == ["08:30"]
    assert "Leder × 2" in said(page)
    assert parsed(anna.sees(home)).get_element_by_id("now").get("data-next") == "begin"
    anna.sends(f"{home}/begin")
    assert parsed(anna.sees(home)).get_element_by_id("now").get("data-position") == "-1.running"
    assert "Trioer på Fyn" in said(anna.sees("/desk"))


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("title", LONG, "Titlen har 10000 tegn; der er plads til 160."),
        ("day", "den 16. marts", "Skriv datoen som"),
        ("starts", "ni", "Skriv klokkeslættet"),
        ("programme", "../hemmelig", "Vælg en drejebog"),
    ],
)
def test_what_cannot_be_made_is_said_and_what_was_typed_is_kept(
    karen: Facilitator, field: str, typed: str, sentence: str
) -> None:
    good = {"programme": "workshop-90", "title": "Vores dag", "day": "2027-03-16", "starts": "09:00"}
    refused = karen.sends("/desk/new", 422, **{**good, field: typed})
    assert sentence in said(refused)
    if field != "programme":
        assert parsed(refused).xpath(f"//input[@name='{field}']/@value") == [typed]


def test_a_sentence_that_is_too_long_is_kept_in_its_field(karen: Facilitator, day: Day) -> None:
    refused = karen.sends(f"/desk/w/{day.id}/prepare", 422, title="Dagen", sentence=LONG)
    assert "Sætningen har 10000 tegn" in said(refused)
    assert parsed(refused).xpath("string(//textarea[@name='sentence'])") == LONG
    karen.sends(f"/desk/w/{day.id}/prepare", 422, title=" ")
    assert day.workshop.title == "Kerneopgaven"


def test_a_spreadsheet_is_read_and_says_what_was_not(karen: Facilitator, day: Day) -> None:
    content = sheet(("Arbejdsplads", "Leder", "TR", "AMR", "Mail"), ("Østerbo", 1, "x", None, "a@b.dk"))
    uploads(karen, day, "liste.xlsx", content, 303)
    page = said(karen.sees(f"/desk/w/{day.id}/prepare"))
    assert "1 arbejdsplads er ny på listen." in page
    assert "Disse kolonner blev ikke læst: mail." in page
    assert ("Østerbo" in names(day), "a@b.dk" in page) == (True, False)
    uploads(karen, day, "liste.csv", "arbejdsplads;leder\nVestbo;1\nØsterbo;1".encode("cp1252"), 303, "Sydbo")
    assert {"Vestbo", "Østerbo", "Sydbo"} < names(day)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.xlsx", sheet(("Navn", "Telefon"), ("Bo", "1")), "arbejdsplads; leder; tr; amr"),
        ("a.csv", b"x;y\n1;2\n", "arbejdsplads; leder; tr; amr"),
        ("a.xlsx", b"PK\x03\x04 no zip", "kunne ikke åbnes"),
        ("a.xlsx", b"\x00\x01\x02" * 9, "kunne ikke åbnes"),
        ("a.csv", b"", "Filen er tom"),
        ("a.csv", b"arbejdsplads\n" + b"a" * 2_100_000, "fylder mere end 2 MB"),
    ],
)
def test_a_wrong_spreadsheet_is_said_and_what_was_typed_is_kept(
    karen: Facilitator, day: Day, name: str, content: bytes, sentence: str
) -> None:
    before = names(day)
    refused = uploads(karen, day, name, content, 422, "Nordbo")
    assert sentence in said(refused)
    assert parsed(refused).xpath("string(//textarea[@name='text'])").strip() == "Nordbo"
    assert names(day) == before


def test_an_empty_list_is_said(karen: Facilitator, day: Day) -> None:
    refused = karen.sends(f"/desk/w/{day.id}/workplaces", 422, text="  \n ")
    assert "Skriv én på hver linje" in said(refused)


def test_a_workplace_is_taken_off_the_list_unless_somebody_sits_there(karen: Facilitator, day: Day) -> None:
    day.sits("Åhaven")
    karen.sends(f"/desk/w/{day.id}/workplaces/{day.trio_id('Lyngen')}/remove")
    refused = karen.sends(f"/desk/w/{day.id}/workplaces/{day.trio_id('Åhaven')}/remove", 422)
    assert "Åhaven" in said(refused)
    assert ("Lyngen" in names(day), "Åhaven" in names(day)) == (False, True)


def test_every_table_gets_a_card(karen: Facilitator, day: Day) -> None:
    page = parsed(karen.sees(f"/desk/w/{day.id}/table-cards"))
    assert len(page.xpath("//li[@class='card']//*[local-name()='svg'][@role='img']")) == 8


def test_the_code_for_a_screen_is_shown_once_and_works(karen: Facilitator, day: Day) -> None:
    karen.sends(f"/desk/w/{day.id}/pairing")
    code = parsed(karen.sees(f"/desk/w/{day.id}/prepare")).xpath("string(//*[@class='code']/span)")
    assert pairing.use(day.house, code) == day.id
    assert parsed(karen.sees(f"/desk/w/{day.id}/prepare")).xpath("//*[@class='code']") == []


def test_the_organisation_is_named_once_for_all(karen: Facilitator) -> None:
    karen.sends("/desk/organisation", name="Fjordby Kommune", unit="Sundhed")
    assert parsed(karen.sees("/desk")).xpath("//input[@name='unit']/@value") == ["Sundhed"]


def test_a_workshop_is_deleted_only_when_that_was_confirmed(karen: Facilitator, day: Day) -> None:
    refused = karen.sends(f"/desk/w/{day.id}/delete", 422)
    assert "Sæt kryds" in said(refused)
    assert karen.sends(f"/desk/w/{day.id}/delete", confirm="1").location == "/desk"
    assert "»Kerneopgaven« og alle svar i den er slettet." in said(karen.sees("/desk"))
    karen.sees(f"/desk/w/{day.id}", 404)
