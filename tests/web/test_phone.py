"""The phone without script: every stage in both languages, what it promises before one types, and what it refuses."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from flask import Flask

from tests.actions.day import WORKPLACES, Clock, Day
from tests.web.client import form, parsed, said
from tests.web.participant import ANSWER, Participant
from workshop.actions import facilitate, phone_view, take_part
from workshop.core.seats import Reveal
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask
from workshop.store import workshops
from workshop.store.rows import Seat

Join = Callable[..., Participant]
LANGUAGES = pytest.mark.parametrize("language", ["da", "en"])
ASKED = ("B01.humoer", "B01.haab", "K01.svar", "K01.valg", "K06.kort", "K06.mere", "K08.bud", "K08.rang", "K08.stop")
LONG, MARKUP = "æ" * 10_000, "<script>alert('hej')</script> & \"citat\""


@LANGUAGES
@pytest.mark.parametrize("step", [*ASKED, "B08.kort", "B11.skalaer", "B11.linje"])
def test_each_step_is_drawn_in_each_phase(day: Day, join: Join, step: str, language: str) -> None:
    people = [join(language=language), join(function="trio", workplace="Åhaven", language=language)]
    people.append(join(function="guest", language=language))
    facilitate.go_to(day.house, day.id, day.beat(*step.split(".")))
    _drawn_for(people, language, {"listen", "lobby"})
    day.goes(step, "open")
    _drawn_for(people, language, {"ask", "listen", "pass_on"})
    facilitate.close(day.house, day.id, day.run.position)
    _drawn_for(people, language, {"closed"})
    if day.run.beat.step.reveal in (Reveal.BATCH, Reveal.LIVE):
        day.reveals()
        _drawn_for(people, language, {"result"})


def _drawn_for(people: list[Participant], language: str, stages: set[str]) -> None:
    for one in people:
        one.opens()
        assert (one.page.status_code, one.one("//html").get("lang")) == (200, language)
        assert one.stage in stages
        fragment = parsed(one.client.get("/phone/now"))
        assert fragment.xpath("//*[@data-position]/@data-position") == [
            one.one("//*[@data-position]").get("data-position")
        ]


@LANGUAGES
def test_talks_breaks_the_lobby_and_the_end_are_drawn(day: Day, join: Join, language: str) -> None:
    somebody = join(language=language)
    assert somebody.stage == "lobby"
    items = day.run.plan.programme.items
    pause = next(n for n, beat in enumerate(day.run.beats) if items[beat.item].kind == "break")
    facilitate.go_to(day.house, day.id, pause)
    somebody.opens()
    assert somebody.stage == "break"
    assert somebody.one("//*[@id='time']").text_content() == "5:00"
    facilitate.end(day.house, day.id)
    somebody.opens()
    assert (somebody.stage, somebody.heading) == (
        "ended",
        {"da": "Tak for i dag", "en": "Thank you for today"}[language],
    )


def test_the_pushed_moment_holds_neither_token_nor_submission(day: Day, join: Join) -> None:
    somebody = join()
    day.goes("K01.valg")
    somebody.opens()
    whole, moment = form(somebody.page, ANSWER), form(somebody.client.get("/phone/now"), ANSWER)
    assert whole.keys() - moment.keys() == {"csrf_token", "submission"}


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("B01.humoer", "På lærredet. Svarene vises uden navne, når mindst fem har svaret. Slettes efter 30 dage."),
        ("K01.svar", "Kun til jeres trio. De andre i jeres trio læser dit svar i næste trin. Det gør ingen andre."),
        ("K06.mere", "Kun til jeres trio. Svaret er jeres eget. Salen ser kun trioernes svar lagt sammen."),
        ("B08.kort", "vises på lærredet med jeres arbejdsplads’ navn. Gemmes, til opfølgningen slutter"),
        ("B11.skalaer", "Kun samlet. Dit svar vises kun sammen med de andres, uden navn."),
        ("B11.linje", "På lærredet. Det, du skriver, kan vises uden navn, når facilitator har læst det."),
    ],
)
def test_who_will_see_it_stands_before_the_first_field(day: Day, join: Join, step: str, words: str) -> None:
    somebody = join()
    day.goes(step)
    somebody.opens()
    assert words in somebody.words
    places = [found.get("id") for found in parsed(somebody.page).xpath("//*[@id='sees' or @id='answer']")]
    assert places == ["sees", "answer"]


def test_an_open_text_reminds_of_names_and_a_choice_does_not(day: Day, join: Join) -> None:
    somebody = join()
    day.goes("K01.svar")
    assert "Skriv heller ikke navne på borgere eller kolleger." in said(somebody.opens())
    day.goes("B01.humoer")
    assert "Skriv heller ikke navne" not in said(somebody.opens())


def test_a_trio_of_one_is_told_that_the_answer_is_theirs(day: Day, join: Join) -> None:
    somebody = join("Åhaven", "leader")
    day.goes("K06.mere")
    assert "Kun du er her fra jeres trio" in said(somebody.opens())
    join("Åhaven", "tr")
    assert "Kun du er her fra jeres trio" not in said(somebody.opens())


def test_the_whole_way_without_script_from_code_to_answer_to_result(day: Day, join: Join) -> None:
    room = [join(workplace, "leader") for workplace in WORKPLACES[:5]]
    day.goes("B01.humoer")
    for somebody in room:
        somebody.opens()
        assert somebody.heading == "Hvad passer bedst på dig lige nu?"
        somebody.answers(choice="traet")
        assert somebody.heading == "Tak. Dit svar er med."
        assert "Modtaget ✓" in somebody.words
    room[0].answers(choice="frisk")
    room[1].answers("pass")
    assert room[1].heading == "Du har meldt pas."
    room[2].answers("delete")
    assert "Modtaget ✓ Svaret er slettet." in room[2].words
    room[2].answers(choice="frisk")
    room[1].answers(choice="skeptisk")
    day.reveals()
    room[0].opens()
    assert room[0].stage == "result"
    assert "Resultat, 5 svar" in room[0].words
    counts = [cell.text_content().strip() for cell in parsed(room[0].page).xpath("//table//tbody//tr/*[1]")]
    assert counts == ["Frisk og klar", "Klar, men lidt træt", "Har tankerne et andet sted", "Skeptisk"]


def test_a_second_press_of_the_same_button_is_one_answer(day: Day, join: Join) -> None:
    somebody = join()
    round_ = day.goes("K01.svar")
    somebody.opens()
    first = {**form(somebody.page, ANSWER), "intent": "send", "card1": "At være tryg"}
    for _ in range(3):
        assert somebody.client.post("/phone/answer", data=first).status_code == 303
    assert [row.value for row in day.stored(round_)] == [{"cards": ["At være tryg"]}]


@LANGUAGES
@pytest.mark.parametrize("text", ["", "   ", LONG])
def test_a_refused_answer_is_drawn_again_with_its_sentence_and_its_text(
    day: Day, join: Join, text: str, language: str
) -> None:
    somebody = join(language=language)
    day.goes("K01.svar")
    somebody.opens()
    somebody.answers(card1=text, card2="" if text.strip() == "" else "At kunne gå en tur")
    assert somebody.page.status_code == 422
    assert somebody.trouble()
    assert somebody.value("card1") == text
    assert somebody.value("card2") == ("" if text.strip() == "" else "At kunne gå en tur")
    assert somebody.one("//*[@name='card1']").get("aria-invalid") == "true"
    assert "trouble" in somebody.one("//*[@name='card1']").get("aria-describedby", "")


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        (MARKUP, MARKUP),
        ("At være 😀 glad", "At være 😀 glad"),
        ("At\x00 gå\x07 en\u202e tur\u200b", "At gå en tur"),
        ("  to   ord ", "to ord"),
    ],
)
def test_awkward_text_is_cleaned_and_shown_as_text(day: Day, join: Join, typed: str, stands: str) -> None:
    somebody = join()
    round_ = day.goes("K01.svar")
    somebody.opens()
    somebody.answers(card1=typed)
    assert [row.value for row in day.stored(round_)] == [{"cards": [stands]}]
    assert somebody.one("//*[@id='own-answer']//li").text_content() == stands
    assert not somebody.there("//main//script")


@pytest.mark.parametrize("language", ["da", "en"])
def test_an_answer_after_the_close_is_refused_and_the_text_is_still_there(day: Day, join: Join, language: str) -> None:
    somebody = join(language=language)
    round_ = day.goes("K01.svar")
    somebody.opens()
    facilitate.close(day.house, day.id, day.run.position)
    somebody.answers(card1="At være sig selv", card2="At sove godt")
    assert somebody.page.status_code == 409
    assert somebody.stage == "closed"
    assert somebody.one("//*[@id='kept']//textarea").text == "At være sig selv\nAt sove godt"
    closed = {"da": "Øvelsen er lukket.", "en": "The exercise has closed."}[language]
    assert closed in somebody.words
    assert day.stored(round_) == ()


def test_the_outbox_is_acknowledged_with_the_edition_that_stands(day: Day, join: Join) -> None:
    somebody = join()
    round_ = day.goes("K01.svar")
    somebody.opens()
    assert somebody.posts(card1="To", edition="2", submission="b").get_json() == {
        "state": "given",
        "edition": 2,
        "round": round_.id,
    }
    assert somebody.posts(card1="En", edition="1", submission="a").get_json()["edition"] == 2
    assert somebody.posts(card1="To", edition="2", submission="b").get_json()["edition"] == 2
    assert [row.value for row in day.stored(round_)] == [{"cards": ["To"]}]


def test_the_outbox_is_refused_with_a_sentence_and_the_field(day: Day, join: Join) -> None:
    somebody = join()
    day.goes("K01.svar")
    somebody.opens()
    empty = somebody.posts(card1="")
    assert (empty.status_code, empty.get_json()["field"]) == (422, "card1")
    facilitate.close(day.house, day.id, day.run.position)
    late = somebody.posts(card1="For sent")
    assert (late.status_code, late.get_json()["keep"]) == (409, True)
    assert late.get_json()["sentence"].startswith("Øvelsen er lukket.")
    unknown = somebody.posts(round="nowhere", card1="x")
    assert (unknown.status_code, unknown.mimetype) == (404, "application/json")


@pytest.mark.parametrize("field", ["round", "edition", "turn", "submission", "intent"])
def test_spoilt_hidden_fields_never_fail(day: Day, join: Join, field: str) -> None:
    somebody = join()
    day.goes("K01.svar")
    somebody.opens()
    for value in ("", "-1", "99999999999999999999", "abc", "\x00", "😀", MARKUP):
        assert somebody.posts(**{"card1": "At være tryg", field: value}).status_code in (200, 404, 422)


def test_a_phone_without_a_seat_is_told_what_to_do(app: Flask, day: Day) -> None:
    somebody = Participant(app)
    assert somebody.opens("/phone").status_code == 403
    assert "Skriv koden fra lærredet for at komme med igen." in somebody.words
    assert somebody.opens("/phone/parking").status_code == 403
    answer = somebody.client.send("/phone/answer/send", {"round": "x"})
    assert (answer.status_code, answer.mimetype) == (403, "application/json")


def test_one_phone_in_a_trio_has_the_pen_and_the_others_read(app: Flask, day: Day, join: Join, clock: Clock) -> None:
    leader, tr = join("Åhaven", "leader"), join("Åhaven", "tr")
    app.extensions["presence"].came(_seat(day, leader)[0].id, "its socket")
    day.goes("K08.stop")
    for one in (leader, tr):
        one.opens()
        assert "Pennen ligger på bordet" in one.words
    assert leader.posts("draft", card1="Vi holder op med").get_json()["state"] == "given"
    tr.opens()
    assert "Leder har pennen" in tr.words
    assert tr.one("//*[@id='reading']//li").text_content() == "Vi holder op med"
    assert "Gemt ✓" in tr.words and "Modtaget ✓" not in tr.words
    assert not tr.there(ANSWER)
    tr.submits("//form[@data-pen='ask']")
    assert "Du har bedt om den" in tr.words
    leader.opens()
    assert "TR har bedt om den" in leader.words
    leader.submits("//form[@data-pen='keep']")
    assert "Du har pennen" in leader.words
    tr.submits("//form[@data-pen='ask']")
    clock.now += 10
    tr.submits("//form[@data-pen='ask']")
    assert "Du har pennen" in tr.words
    assert tr.value("card1") == "Vi holder op med"
    tr.answers(card1="Vi holder op med dobbelt registrering")
    assert "Modtaget ✓" in tr.words
    leader.opens()
    assert "TR har pennen" in leader.words
    refused = tr.client.post("/phone/pen/give", data={"round": "nowhere", "csrf_token": tr.client.token("/phone")})
    assert refused.status_code == 403


def test_a_draft_from_a_phone_that_lost_the_pen_is_refused(day: Day, join: Join) -> None:
    leader, tr = join("Åhaven", "leader"), join("Åhaven", "tr")
    round_ = day.goes("K08.stop")
    leader.opens()
    tr.opens()
    leader.posts("draft", card1="Først")
    refused = tr.posts("draft", card1="Også mig")
    assert (refused.status_code, refused.get_json()["keep"]) == (409, True)
    assert [row.value for row in day.stored(round_)] == [{"cards": ["Først"]}]


def test_a_shared_phone_asks_each_of_the_three_behind_a_blank_page(day: Day, join: Join) -> None:
    shared = join("Åhaven", "trio")
    round_ = day.goes("K01.svar")
    for person in (1, 2, 3):
        shared.opens()
        assert shared.stage == "pass_on"
        assert not shared.there(ANSWER)
        shared.opens(shared.one("//a[@data-ready]").get("href", ""))
        assert f"Person {person} af 3" in shared.words
        assert shared.value("card1") == ""
        shared.answers(card1=f"Svar nummer {person}")
        assert f"Svar nummer {person}" not in shared.words
    assert shared.heading == "Alle tre har svaret"
    assert len(day.stored(round_)) == 3


def test_the_sentence_stands_on_top_of_the_compass(day: Day, join: Join) -> None:
    somebody = join()
    day.goes("K06.kort")
    assert "sætning om kerneopgaven" not in said(somebody.opens()).replace("jeres sætning om kerneopgaven højt", "")
    with day.house.store.work() as work:
        workshops.change_trio(work.connection, day.trio_id("Solgården"), sentence="At leve som man plejer")
    assert "Jeres sætning om kerneopgaven At leve som man plejer" in said(somebody.opens())


def test_the_parking_lot_takes_any_number_of_notes(day: Day, join: Join) -> None:
    somebody = join()
    for text in ("Hvem svarer på det her?", "Og det her?"):
        somebody.opens("/phone/parking")
        somebody.answers(text=text)
        assert "Modtaget ✓" in somebody.words
    somebody.answers(text="")
    assert (somebody.page.status_code, somebody.trouble() != "") == (422, True)
    somebody.answers(text=LONG)
    assert (somebody.page.status_code, somebody.value("text")) == (422, LONG)
    facilitate.end(day.house, day.id)
    somebody.answers(text="Kom for sent")
    assert somebody.page.status_code == 409
    assert somebody.one("//*[@id='kept']//textarea").text == "Kom for sent"


@LANGUAGES
def test_every_kind_can_be_answered_from_its_form_and_read_back(day: Day, join: Join, language: str) -> None:
    """What the page offers is what the kind reads: nothing typed is lost on the way."""
    somebody, chance = join(language=language), Random(7)
    for step in (*ASKED, "B08.kort", "B11.skalaer", "B11.linje"):
        round_ = day.goes(step)
        if step == "K08.rang":
            continue
        asking = _asked(day, somebody)
        fields: dict[str, Any] = {
            name: list(values) for name, values in KINDS[asking.kind].pretend(asking, chance).items()
        }
        somebody.opens()
        offered = {found.get("name") for found in parsed(somebody.page).xpath(f"{ANSWER}//*[@name]")}
        assert set(fields) <= offered
        somebody.answers(**fields)
        assert somebody.page.status_code == 200
        assert len(day.stored(round_)) == 1


def _seat(day: Day, somebody: Participant) -> tuple[Seat, str]:
    with somebody.client.session_transaction() as cookie:
        secret = str(cookie["phone"])
    return take_part.phone(day.house, secret), secret


def _asked(day: Day, somebody: Participant) -> Ask:
    view = phone_view.look(day.house, *_seat(day, somebody), "da")
    assert view.asking is not None
    return view.asking.ask
