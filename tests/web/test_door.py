"""From a code to a chair: without script, in both languages, with everything people type by mistake."""

from collections.abc import Callable

import pytest
from flask import Flask

from tests.actions.day import WORKPLACES, Clock, Day
from tests.web.client import Client, parsed, said
from tests.web.facilitator import Facilitator
from tests.web.participant import Participant
from workshop.actions import facilitate, prepare
from workshop.core.codes import spoken
from workshop.store import workshops
from workshop.web import guesses

CODE_FORM = "//form[.//input[@name='code']]"
NAME_FORM = "//form[.//input[@name='name']]"
Join = Callable[..., Participant]


def test_the_way_from_the_qr_code_to_the_lobby_is_two_taps(app: Flask, day: Day) -> None:
    somebody = Participant(app)
    somebody.opens(f"/J/{day.workshop.code}")
    somebody.opens(somebody.one("//a[.//b='Åhaven']").get("href", ""))
    seat = somebody.one("//button[@data-function='amr']").get("value")
    somebody.submits("//form[.//button[@name='seat']]", seat=seat)
    assert (somebody.stage, somebody.heading) == ("lobby", "Du er med")
    assert "Åhaven" in somebody.words


@pytest.mark.parametrize("typed", ["{code}", " {code} ", "{small}", "{spoken}", "{hyphen}"])
def test_a_code_is_read_as_people_type_it(app: Flask, day: Day, typed: str) -> None:
    code = day.workshop.code
    forms = {"code": code, "small": code.lower(), "spoken": spoken(code), "hyphen": f"{code[:3]}-{code[3:]}"}
    somebody = Participant(app)
    somebody.submits(CODE_FORM, code=typed.format(**forms))
    assert somebody.heading == "Hvor arbejder du?"


@pytest.mark.parametrize(
    "typed", ["", "K7M", "ÆØÅ123", "AEIOUY", "x" * 10_000, "<b>K7M</b>", "😀😀😀😀😀😀", "K7M\u202e4PR"]
)
def test_what_is_no_code_is_refused_with_a_sentence_and_kept_in_the_field(app: Flask, day: Day, typed: str) -> None:
    somebody = Participant(app)
    somebody.submits(CODE_FORM, code=typed)
    assert somebody.page.status_code == 422
    assert somebody.trouble().startswith("En kode har seks tegn")
    assert somebody.one("//input[@name='code']").get("value") == typed[:40]


def test_an_unknown_code_and_an_ended_one_say_so_in_the_readers_language(app: Flask, day: Day) -> None:
    somebody = Participant(app)
    somebody.submits(CODE_FORM, code="222222")
    assert somebody.trouble() == "Der er ingen workshop med den kode. Se på lærredet, og skriv den igen."
    somebody.speaks("en")
    somebody.opens("/")
    somebody.submits(CODE_FORM, code="222222")
    assert somebody.trouble() == "No workshop has that code. Look at the screen and type it again."
    facilitate.end(day.house, day.id)
    somebody.submits(CODE_FORM, code=day.workshop.code)
    assert somebody.trouble() == "That workshop is over. Your trio's material is with your leader."
    assert somebody.opens(f"/j/{day.workshop.code}").status_code == 422


def test_the_list_is_in_danish_order_with_how_many_are_there(app: Flask, day: Day, join: Join) -> None:
    join("Åhaven", "tr")
    somebody = Participant(app)
    somebody.opens(f"/j/{day.workshop.code}")
    names = [found.text_content() for found in parsed(somebody.page).xpath("//ul[@id='places']//b")]
    assert names == [*sorted(set(WORKPLACES) - {"Åhaven"}), "Åhaven"]
    assert somebody.one("//a[.//b='Åhaven']").text_content().split() == ["Åhaven", "1", "af", "3", "er", "her"]
    assert somebody.one("//a[.//b='Lyngen']").text_content().split() == ["Lyngen", "Ingen", "endnu"]


def test_a_table_cards_code_goes_straight_to_its_chairs(client: Client, day: Day) -> None:
    trio_id = day.trio_id("Lyngen")
    answer = client.get(f"/J/{day.workshop.code}?A={trio_id.upper()}")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/j/{day.workshop.code}/{trio_id}")
    assert client.get(f"/J/{day.workshop.code}?A=nowhere").status_code == 200


def test_a_workplace_that_is_not_on_the_list_waits_for_one_tap(app: Flask, day: Day) -> None:
    somebody = Participant(app)
    somebody.opens(f"/j/{day.workshop.code}")
    somebody.submits(NAME_FORM, name="Aftenvagten i Nord")
    assert "Jeres arbejdsplads venter på facilitator." in somebody.words
    seat = somebody.one("//button[@data-function='tr']").get("value")
    somebody.submits("//form[.//button[@name='seat']]", seat=seat)
    assert (somebody.stage, somebody.heading) == ("unlisted", "Du er næsten med")
    with day.house.store.read() as connection:
        trio_id = next(t.id for t in workshops.trios(connection, day.id) if not t.listed)
    prepare.admit(day.house, day.id, trio_id)
    somebody.opens()
    assert somebody.stage == "lobby"


def test_a_workplace_without_a_name_is_refused_and_markup_stays_text(app: Flask, day: Day) -> None:
    somebody = Participant(app)
    somebody.opens(f"/j/{day.workshop.code}")
    somebody.submits(NAME_FORM, name=" ")
    assert (somebody.page.status_code, somebody.trouble()) == (422, "Skriv navnet på din arbejdsplads.")
    somebody.submits(NAME_FORM, name="<script>alert(1)</script>")
    assert somebody.one("//b[@class='place']").text_content() == "<script>alert(1)</script>"


def test_a_taken_chair_asks_whether_it_is_you(app: Flask, day: Day, join: Join) -> None:
    before = join("Åhaven", "leader")
    somebody = Participant(app)
    somebody.opens(f"/j/{day.workshop.code}/{day.trio_id('Åhaven')}")
    taken = somebody.one("//a[@data-function='leader']").get("href", "")
    somebody.opens(taken)
    assert somebody.heading == "Her sidder allerede én"
    somebody.submits("//form[.//button[@name='seat']]", seat=somebody.one("//button[@name='seat']").get("value"))
    assert somebody.stage == "lobby"
    before.opens()
    assert before.page.status_code == 403
    assert "Telefonen har ingen plads mere." in before.words


def test_a_phone_that_goes_back_to_its_own_chair_is_still_that_phone(app: Flask, day: Day, join: Join) -> None:
    somebody = join("Åhaven", "leader")
    chairs = f"/j/{day.workshop.code}/{day.trio_id('Åhaven')}"
    somebody.opens(chairs)
    mine = somebody.one("//a[@data-function='leader']").get("href", "")
    with day.house.store.read() as connection:
        before = workshops.seats_of(connection, day.trio_id("Åhaven"))
    somebody.opens(mine)
    assert somebody.stage == "lobby"
    somebody.client.send(chairs, {"seat": mine.partition("=")[2], "claim": "1"})
    with day.house.store.read() as connection:
        assert workshops.seats_of(connection, day.trio_id("Åhaven")) == before


def test_two_who_take_the_same_chair_at_once_are_told(app: Flask, day: Day, join: Join) -> None:
    late = Participant(app)
    late.opens(f"/j/{day.workshop.code}/{day.trio_id('Åhaven')}")
    seat = late.one("//button[@data-function='leader']").get("value")
    join("Åhaven", "leader")
    late.submits("//form[.//button[@name='seat']]", seat=seat)
    assert (late.page.status_code, late.heading) == (409, "Her sidder allerede én")


def test_one_phone_for_the_trio_asks_before_it_replaces_the_others(app: Flask, day: Day, join: Join) -> None:
    join("Åhaven", "leader")
    shared = Participant(app)
    shared.opens(f"/j/{day.workshop.code}/{day.trio_id('Åhaven')}")
    shared.submits("//form[.//button[@name='seat']]", seat="trio")
    assert shared.page.status_code == 409
    shared.submits("//form[.//button[@name='seat']]", seat="trio")
    assert "I deler én telefon." in shared.words
    other = Participant(app)
    other.opens(f"/j/{day.workshop.code}/{day.trio_id('Åhaven')}")
    assert "Jeres trio deler én telefon nu." in other.words


def test_a_guest_sits_down_without_a_workplace(join: Join) -> None:
    guest = join(function="guest")
    assert guest.stage == "lobby"
    assert "Du er gæst." in guest.words


def test_changing_seat_frees_the_one_before(app: Flask, day: Day, join: Join) -> None:
    somebody = join("Åhaven", "tr")
    somebody.opens(somebody.one("//a[contains(@href, 'change')]").get("href", ""))
    somebody.opens(somebody.one("//a[.//b='Lyngen']").get("href", ""))
    seat = somebody.one("//button[@data-function='tr']").get("value")
    somebody.submits("//form[.//button[@name='seat']]", seat=seat)
    assert "Lyngen" in somebody.words
    somebody.opens(f"/j/{day.workshop.code}/{day.trio_id('Åhaven')}")
    assert somebody.there("//button[@data-function='tr']")


def test_the_language_is_chosen_on_each_page_and_only_leads_back_here(client: Client, day: Day) -> None:
    there = f"/j/{day.workshop.code}"
    answer = client.send("/language", {"language": "en", "back": there})
    assert (answer.status_code, answer.headers["Location"]) == (303, there)
    assert "Where do you work?" in said(client.get(there))
    for elsewhere in ("//example.org", "https://example.org", "/\\example.org", "javascript:alert(1)", ""):
        assert client.send("/language", {"language": "xx", "back": elsewhere}).headers["Location"] == "/"
    assert "Hvor arbejder du?" in said(client.get(there))


def test_a_post_without_its_token_is_refused_calmly(client: Client, day: Day) -> None:
    answer = client.post("/", data={"code": day.workshop.code})
    assert answer.status_code == 403
    assert "Hent den igen, og send en gang til." in said(answer)


def test_what_is_not_here_is_a_calm_page(client: Client, day: Day) -> None:
    for path in ("/nowhere", f"/j/{day.workshop.code}/nowhere", "/static/x/nowhere.css"):
        assert (client.get(path).status_code, said(client.get(path)).count("Det gik ikke")) == (404, 2)
    fragment = client.get("/nowhere", headers={"X-Requested-With": "temadag"})
    assert fragment.get_data(as_text=True).startswith('<p class="trouble"')


def test_join_codes_cannot_be_guessed_and_a_hall_with_a_guesser_in_it_goes_on(
    app: Flask, day: Day, clock: Clock
) -> None:
    guesser, phone, elsewhere = Participant(app), Participant(app), Participant(app)
    app.extensions.pop("wrong_join_codes", None)
    other = Day(day.house)
    phone.opens(f"/j/{day.workshop.code}")  # the first in the hall
    for _ in range(guesses.MOST_JOIN_CODES):
        assert guesser.client.get("/j/ZZZZ22").status_code == 422
    assert guesser.client.get(f"/j/{other.workshop.code}").status_code == 429
    assert guesser.client.get("/j/ZZZZ22").status_code == 429
    assert "for mange forkerte koder" in guesser.opens(f"/j/{other.workshop.code}").get_data(as_text=True)
    late = Participant(app)
    late.joins(day.workshop.code, "Åhaven", "tr")
    assert late.page.status_code == 200
    elsewhere.client.environ_base["REMOTE_ADDR"] = "2001:db8::7"
    assert elsewhere.client.get(f"/j/{other.workshop.code}").status_code == 200
    clock.now += guesses.WINDOW
    assert guesser.client.get(f"/j/{other.workshop.code}").status_code == 200


def test_a_hall_whose_wall_is_lit_lets_the_first_phone_in_whatever_a_neighbour_tried(app: Flask, day: Day) -> None:
    app.extensions.pop("wrong_join_codes", None)
    app.extensions.pop("seen_workshops", None)
    guesser = Participant(app)
    for _ in range(guesses.MOST_JOIN_CODES):
        guesser.client.get("/j/ZZZZ22")
    assert Participant(app).client.get(f"/j/{day.workshop.code}").status_code == 429
    assert Facilitator(app, day.account).client.get(f"/screen/{day.id}").status_code == 200
    assert Participant(app).client.get(f"/j/{day.workshop.code}").status_code == 200
    app.extensions.pop("wrong_join_codes", None)


def test_a_network_is_what_its_sender_cannot_change(app: Flask) -> None:
    names = ("192.0.2.7", "::ffff:192.0.2.7", "2001:db8::1", "2001:db8::2", "2001:db8:1::1", "")
    found = []
    for name in names:
        with app.test_request_context(environ_base={"REMOTE_ADDR": name}):
            found.append(guesses.network())
    assert found[0] == found[1]
    assert found[2] == found[3]
    assert len({found[0], found[2], found[4], found[5]}) == 4
