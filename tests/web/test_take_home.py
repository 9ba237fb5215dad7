"""A trio's page: a link or a code opens it without an account, and nobody else's."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from flask import Flask

from tests.actions.day import CARD, Clock, Day
from tests.web.client import Client, parsed, said
from tests.web.facilitator import Facilitator
from tests.web.participant import Participant
from workshop.actions import facilitate, prepare, take_home
from workshop.web import guesses

DAY = 24 * 3600.0


@pytest.fixture
def held(day: Day, clock: Clock) -> Day:
    """A day on which Solgården has written its card, and that is over."""
    phone = day.sits("Solgården")
    day.goes("B08.kort")
    phone.sends(**CARD)
    facilitate.end(day.house, day.id)
    clock.now = 1_805_184_000.0  # noon of the day
    return day


class Somebody(Participant):
    """One of a trio, or a stranger, at any browser."""

    def opens_link(self, day: Day, name: str = "Solgården") -> None:
        """Follow the trio's link."""
        self.opens(f"/h/{take_home.link_of(day.house, day.trio_id(name)).key}")

    def types(self, code: str) -> None:
        """Type a trio's code."""
        self.opens("/h")
        self.submits("//form[.//input[@name='code']]", code=code)

    @property
    def path(self) -> str:
        """Where this browser is."""
        return str(self.page.request.path)


@pytest.fixture
def somebody(app: Flask) -> Somebody:
    """A browser nobody has used before."""
    return Somebody(app)


def test_a_link_is_exchanged_for_a_cookie_and_leaves_the_address(held: Day, somebody: Somebody) -> None:
    key = take_home.link_of(held.house, held.trio_id("Solgården")).key
    for path in (f"/h/{key}", f"/H/{key}", f"/h/{key.lower()}"):
        answer = somebody.client.get(path)
        assert (answer.status_code, answer.location) == (303, f"/h/t/{held.trio_id('Solgården')}")
    page = somebody.opens(f"/h/t/{held.trio_id('Solgården')}")
    assert (page.status_code, somebody.heading) == (200, "Solgården")
    headers = page.headers
    assert (headers["Referrer-Policy"], headers["Cache-Control"]) == ("no-referrer", "no-store")
    assert headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "Når vi mødes kl. 8, vil vi spørge om lyset." in somebody.words


def test_a_code_opens_the_page_however_it_is_typed(held: Day, somebody: Somebody) -> None:
    code = take_home.link_of(held.house, held.trio_id("Solgården")).code
    somebody.types(f"{code[:4].lower()} {code[4:]}")
    assert somebody.heading == "Solgården"
    somebody.opens("/h")
    assert somebody.there(f"//a[@href='/h/t/{held.trio_id('Solgården')}']")


@pytest.mark.parametrize(("typed", "says"), [("", "otte tegn"), ("K7M4 PR22", "Ingen trio har den kode")])
def test_a_wrong_code_says_so_and_stays_in_the_field(somebody: Somebody, typed: str, says: str) -> None:
    somebody.types(typed)
    assert (somebody.page.status_code in (404, 422), says in somebody.trouble()) == (True, True)
    assert somebody.one("//input[@name='code']").get("value") == typed


def test_codes_cannot_be_guessed_and_links_work_meanwhile(app: Flask, held: Day, clock: Clock) -> None:
    guesser, own = Somebody(app), Somebody(app)
    app.extensions.pop("wrong_trio_codes", None)
    token = guesser.client.token("/h")
    for _ in range(guesses.MOST_TRIO_CODES):
        assert guesser.client.post("/h", data={"csrf_token": token, "code": "K7M4PR22"}).status_code == 404
    own.types(take_home.link_of(held.house, held.trio_id("Solgården")).code)
    assert (own.page.status_code, "For mange forkerte koder" in own.trouble()) == (429, True)
    elsewhere = Somebody(app)
    elsewhere.client.environ_base["REMOTE_ADDR"] = "192.0.2.7"
    elsewhere.types(take_home.link_of(held.house, held.trio_id("Solgården")).code)
    assert elsewhere.heading == "Solgården"
    own.opens_link(held)
    assert own.heading == "Solgården"
    clock.now += guesses.WINDOW
    own.types(take_home.link_of(held.house, held.trio_id("Solgården")).code)
    assert own.heading == "Solgården"


@pytest.mark.parametrize("path", ["", "/deck", "/print", "/calendar.ics"])
def test_a_page_is_its_trios_alone(app: Flask, held: Day, path: str) -> None:
    own = f"/h/t/{held.trio_id('Solgården')}"
    neighbour = Somebody(app)
    neighbour.opens_link(held, "Åhaven")
    for client in (Somebody(app).client, neighbour.client, Facilitator(app, held.account).client):
        answer = client.get(f"{own}{path}")
        assert (answer.status_code, "spørge om lyset" in said(answer)) == (403, False)
    assert neighbour.client.send(f"{own}/card", dict(CARD)).status_code == 403
    assert neighbour.client.send(f"{own}/check-in/30", {"f_status": "ja"}).status_code == 403


def test_a_phone_of_the_trio_needs_no_link_and_a_neighbours_does_not_get_in(app: Flask, day: Day) -> None:
    own, neighbour = Participant(app), Participant(app)
    own.joins(day.workshop.code, "Solgården", "tr")
    neighbour.joins(day.workshop.code, "Åhaven", "tr")
    page = f"/h/t/{day.trio_id('Solgården')}"
    assert (own.opens(page).status_code, own.heading) == (200, "Solgården")
    assert neighbour.opens(page).status_code == 403
    take_home.revoke(day.house, day.id, day.trio_id("Solgården"))
    assert (own.opens(page).status_code, "taget væk" in own.trouble()) == (410, True)


def test_a_link_that_was_taken_away_says_so_at_once(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    take_home.revoke(held.house, held.id, held.trio_id("Solgården"))
    for path in (
        f"/h/t/{held.trio_id('Solgården')}",
        f"/h/{take_home.link_of(held.house, held.trio_id('Solgården')).key}",
    ):
        assert somebody.opens(path).status_code == 410
        assert "Linket er taget væk. Bed facilitator om et nyt." in somebody.trouble()
    assert not somebody.there("//h2[.='Åbnet på denne enhed']")


def test_an_old_link_says_that_there_is_a_newer_one(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    take_home.renew(held.house, held.id, held.trio_id("Solgården"))
    assert somebody.opens(f"/h/t/{held.trio_id('Solgården')}").status_code == 404
    assert "Linket åbner ikke nogen side" in somebody.trouble()
    assert somebody.opens("/h/not-a-key").status_code == 404


def test_the_agreement_is_changed_on_the_page_and_stands_in_the_deck(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    somebody.submits("//form[@id='answer']", f_will="tænde lyset i stuen")
    assert somebody.page.status_code == 200
    assert "Gemt ✓" in somebody.words
    assert "Når vi mødes kl. 8, vil vi tænde lyset i stuen." in somebody.words
    deck = somebody.client.get(somebody.one("//a[contains(@href, '/deck')]").get("href"))
    assert "Solgaarden" in deck.headers["Content-Disposition"]
    slides = ZipFile(BytesIO(deck.data))
    words = " ".join(slides.read(name).decode() for name in slides.namelist() if re.match("ppt/slides/slide", name))
    assert ("tænde lyset i stuen" in words, "spørge om lyset" in words) == (True, False)
    code = take_home.link_of(held.house, held.trio_id("Solgården")).code
    assert f"{code[:4]} {code[4:]}" in words


def test_one_page_is_printed_from_the_trios_page_with_the_way_back(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    somebody.opens(somebody.one("//a[contains(@href, '/print')]").get("href"))
    code = take_home.link_of(held.house, held.trio_id("Solgården")).code
    assert (somebody.page.status_code, f"{code[:4]} {code[4:]}" in somebody.words) == (200, True)
    assert "spørge om lyset" in somebody.words
    somebody.opens(f"/h/{take_home.link_of(held.house, held.trio_id('Åhaven')).key}")
    assert somebody.client.get(f"{somebody.path}/print").status_code == 404


def test_a_refused_agreement_keeps_what_was_typed(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    somebody.submits("//form[@id='answer']", f_will="", f_sign="en helt ny linje")
    assert somebody.page.status_code == 422
    assert somebody.there("//details[@open]//form[@id='answer']")
    assert somebody.trouble() == "Skriv, hvad I vil gøre: så småt, at I kan begynde i næste uge."
    assert somebody.value("f_sign") == "en helt ny linje"
    assert "Når vi mødes kl. 8, vil vi spørge om lyset." in somebody.words


def test_a_check_in_is_one_tap_and_a_line_can_follow(held: Day, somebody: Somebody, clock: Clock) -> None:
    somebody.opens_link(held)
    assert "Vi spørger næste gang den 15. april 2027." in somebody.words
    clock.now += 30 * DAY
    somebody.opens(somebody.path)
    somebody.submits("//form[.//button[@value='lidt']]", f_status="lidt")
    assert "Modtaget ✓" in somebody.words
    somebody.submits("//details[@open]//form[.//button[@value='lidt']]", f_tegn="der er ro kl. 8")
    assert " ".join(parsed(somebody.page).xpath("//li[@class='done']//p[@class='said' or @class='line']//text()")) == (
        "Lidt der er ro kl. 8"
    )
    assert "Vi spørger næste gang den 17. maj 2027." in somebody.words


def test_a_line_without_a_tap_is_kept_and_asked_about(held: Day, somebody: Somebody, clock: Clock) -> None:
    clock.now += 30 * DAY
    somebody.opens_link(held)
    somebody.submits("//form[.//button[@value='lidt']]", f_tegn="der er ro")
    assert (somebody.page.status_code, somebody.trouble()) == (422, "»Er I begyndt?« er stadig tomt.")
    assert somebody.one("//textarea[@name='f_tegn']").text == "der er ro"


def test_a_check_in_before_its_time_or_that_is_none_is_a_clear_page(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    path = f"{somebody.path}/check-in"
    early = somebody.client.send(f"{path}/60", {"f_status": "lidt"})
    assert (early.status_code, "fra 7 dage før sin dato" in said(early)) == (422, True)
    assert somebody.client.send(f"{path}/31", {"f_status": "ja"}).status_code == 404


def test_a_check_in_after_the_deletion_is_a_clear_page(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    page = somebody.path
    prepare.delete(held.house, held.id)
    for answer in (somebody.client.send(f"{page}/check-in/30", {"f_status": "ja"}), somebody.client.get(page)):
        assert (answer.status_code, "opfølgningen er slut" in said(answer)) == (404, True)


def test_a_trio_that_answered_nothing_finds_a_clear_page(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held, "Åhaven")
    assert somebody.page.status_code == 200
    assert "Jeres trio skrev ikke nogen aftale på dagen. I kan gøre det her." in somebody.words
    assert "Ingen fra jeres arbejdsplads var i salen, så der er ikke noget oplæg." in somebody.words
    missing = somebody.client.get(f"{somebody.path}/deck")
    assert (missing.status_code, "ingen fra arbejdspladsen var med" in said(missing)) == (404, True)


def test_the_calendar_holds_the_check_ins_and_the_way_back(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    file = somebody.client.get(f"{somebody.path}/calendar.ics")
    words = file.get_data(as_text=True).replace("\r\n ", "")
    assert (file.mimetype, words.count("BEGIN:VEVENT")) == ("text/calendar", 3)
    assert "SUMMARY;LANGUAGE=da:Temadag: hvordan går det? Solgården" in words
    link = take_home.link_of(held.house, held.trio_id("Solgården")).key
    assert f"/h/{link}" in words


def test_the_page_is_closed_on_a_machine_that_others_use(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    page = somebody.path
    somebody.submits("//form[contains(@action, '/forget')]")
    assert (somebody.path, somebody.there("//ul[@class='list']")) == ("/h", False)
    assert somebody.opens(page).status_code == 403


def test_the_page_is_read_in_english_too(held: Day, somebody: Somebody) -> None:
    somebody.speaks("en")
    somebody.opens_link(held, "Åhaven")
    assert "Your trio wrote no agreement on the day. You can do it here." in somebody.words


def test_what_is_written_without_its_token_is_refused(held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    client: Client = somebody.client
    for path in ("/h", f"{somebody.path}/card", f"{somebody.path}/check-in/30", f"{somebody.path}/forget"):
        assert client.post(path, data=dict(CARD)).status_code == 403


def test_no_key_is_written_in_the_log_when_something_fails(
    app: Flask, held: Day, somebody: Somebody, caplog: pytest.LogCaptureFixture
) -> None:
    key, house = take_home.link_of(held.house, held.trio_id("Solgården")).key, app.extensions["house"]
    app.extensions["house"] = replace(house, store=None)
    try:
        assert somebody.client.get(f"/h/{key}").status_code == 500
    finally:
        app.extensions["house"] = house
    assert ("/h/<key>" in caplog.text, key in caplog.text) == (True, False)


def test_an_address_is_only_asked_for_where_mail_can_be_sent(app: Flask, held: Day, somebody: Somebody) -> None:
    somebody.opens_link(held)
    assert not somebody.there("//input[@name='address']")
    assert somebody.client.send(f"{somebody.path}/reminder", {"address": "a@b.dk"}).status_code == 404
    before = app.extensions["settings"]
    mail = {"smtp_url": "smtp://127.0.0.1:9", "smtp_from": "t@b.dk", "public_url": "http://localhost"}
    app.extensions["settings"] = replace(before, **mail)
    try:
        somebody.opens(somebody.path)
        somebody.submits("//form[.//input[@name='address']]", address="ikke en adresse")
        assert somebody.trouble() == "Det er ikke en e-mailadresse. Skriv den som navn@sted.dk."
        assert somebody.one("//input[@name='address']").get("value") == "ikke en adresse"
        somebody.submits("//form[.//input[@name='address']]", address="plejecenter@fjordby.dk")
        assert "Vi skriver til p…@fjordby.dk, hver gang vi spørger." in somebody.words
        somebody.submits("//form[contains(@action, '/reminder')]")
        assert somebody.there("//input[@name='address']")
    finally:
        app.extensions["settings"] = before
