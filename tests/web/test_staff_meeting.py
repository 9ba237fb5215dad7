"""A staff meeting over plain HTTP: two taps from the trio's page to the code, no account, nothing without the key."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from tests.actions.day import Clock, Day
from tests.web.client import Client, form, parsed, said
from tests.web.facilitator import Facilitator
from tests.web.participant import Participant
from workshop.actions import staff_meeting, take_home
from workshop.actions.staff_meeting import HOUR, POSTER_HOURS, Meeting
from workshop.store import workshops

CARD: dict[str, Any] = {"f_when": "Når vi mødes", "f_will": "vil vi spørge først", "f_again": "1. maj"}


class Leader:
    """A browser with the trio's key, no account and no script."""

    def __init__(self, app: Flask, day: Day, workplace: str = "Solgården") -> None:
        client = app.test_client()
        assert isinstance(client, Client)
        self.client, self.day = client, day
        self.trio_id = day.trio_id(workplace)
        self.home = f"/h/t/{self.trio_id}"
        assert self.client.get(f"/h/{take_home.link_of(day.house, self.trio_id).key}").status_code == 303

    @property
    def meeting(self) -> Meeting:
        return staff_meeting.wanted(self.day.house, self.trio_id)

    def starts(self, way: str = "now") -> str:
        """Two taps; where they lead."""
        assert f"{self.home}/meeting/start" in self.client.get(self.home).get_data(as_text=True)
        assert self.client.get(f"{self.home}/meeting/start").status_code == 200
        answer = self.client.send(f"{self.home}/meeting", {"way": way})
        assert answer.status_code == 303
        return answer.headers["Location"].removeprefix(self.home)

    def words(self, path: str = "/meeting", status: int = 200) -> str:
        answer = self.client.get(self.home + path)
        assert answer.status_code == status
        return said(answer)

    def sends(self, path: str, status: int = 303, **fields: str) -> str:
        answer = self.client.send(self.home + path, dict(fields))
        assert answer.status_code == status
        return "" if status == 303 else said(answer)

    def next(self) -> None:
        """The big button with what stands in its form."""
        page = self.client.get(f"{self.home}/meeting")
        answer = self.client.post(f"{self.home}/meeting/next", data=form(page, "//form[@id='next']"))
        assert answer.status_code == 303

    def goes(self, heading: str, word: str) -> None:
        """Press until that item is there and the big button says that."""
        for _ in range(20):
            page = parsed(self.client.get(f"{self.home}/meeting"))
            button = " ".join(page.xpath("string(//button[@data-next-button]/b)").split())
            if (page.xpath("string(//h1)").strip(), button) == (heading, word):
                return
            self.next()
        raise AssertionError(heading)


@pytest.fixture
def leader(app: Flask, day: Day) -> Leader:
    """Whoever has Solgården's key."""
    day.sits("Solgården")
    return Leader(app, day)


@pytest.fixture
def come(app: Flask) -> Callable[[Leader, int], list[Participant]]:
    """Lets so many of the staff in by the code."""

    def enter(leader: Leader, n: int) -> list[Participant]:
        people = [Participant(app) for _ in range(n)]
        for each in people:
            each.opens(f"/j/{leader.meeting.workshop.code}")
            each.submits("//form[contains(@action, '/staff')]")
        return people

    return enter


def test_two_taps_lead_from_the_trios_page_to_the_code(leader: Leader) -> None:
    assert leader.starts() == "/meeting"
    code = leader.meeting.workshop.code
    assert f"{code[:3]} {code[3:]}" in leader.words()
    assert "Velkommen. Kom med på din telefon." in leader.words("/meeting/wall")


def test_a_whole_meeting(leader: Leader, come: Callable[[Leader, int], list[Participant]]) -> None:
    leader.starts()
    people = come(leader, 5)
    assert {each.stage for each in people} == {"lobby"}
    assert "Solgården" in people[0].words
    leader.goes("Ét spørgsmål", "Luk for svar")
    for n, each in enumerate(people):
        each.opens()
        each.answers(card1=f"Vi ventede et minut {n}")
    leader.next()
    assert "Vi ventede et minut 3" in leader.words()
    leader.next()
    assert "Vi ventede et minut 3" in leader.words("/meeting/wall")
    leader.goes("Vores forslag til en prøvehandling", "Vis svarene")
    for each in people:
        each.opens()
        each.answers(choice="ja")
    leader.next()
    assert "5" in leader.words("/meeting/wall")
    leader.goes("Det aftaler vi", "Gå videre uden aftale")
    assert "Skriv, hvad I vil gøre" in leader.sends("/meeting/agreement", 422, f_when="Når vi mødes", show="1")
    leader.sends("/meeting/agreement", 303, **CARD, show="1")
    assert "Når vi mødes, vil vi spørge først." in leader.words("/meeting/wall")
    leader.next()
    assert leader.meeting.workshop.state == "ended"
    assert "Det siger vi til forslaget" in leader.words()
    people[0].opens()
    assert people[0].stage == "ended"


def test_a_late_press_and_a_clicker_do_what_they_should(leader: Leader) -> None:
    leader.starts()
    before = form(leader.client.get(f"{leader.home}/meeting"), "//form[@id='next']")
    leader.next()
    at = leader.meeting.workshop.beat
    leader.client.post(f"{leader.home}/meeting/next", data=before)
    assert leader.meeting.workshop.beat == at
    for _ in range(30):
        page = parsed(leader.client.get(f"{leader.home}/meeting"))
        leader.sends("/meeting/next", at=str(page.xpath("string(//main/@data-position)")), key="1")
    assert leader.meeting.workshop.state == "running"  # a clicker never ends it


def test_a_key_that_was_taken_away_ends_control(leader: Leader, day: Day) -> None:
    leader.starts()
    take_home.revoke(day.house, day.id, leader.trio_id)
    at = leader.meeting.workshop.beat
    for path in ("/meeting", "/meeting/now", "/meeting/start", "/meeting/paper", "/meeting/sheet", "/meeting/wall"):
        assert leader.client.get(leader.home + path).status_code == 410
    for path in ("/meeting", "/meeting/next", "/meeting/end", "/meeting/agreement", "/meeting/paper"):
        assert leader.client.send(leader.home + path).status_code == 410
    assert leader.meeting.workshop.beat == at


def test_nobody_elses_key_leads_it(app: Flask, day: Day, leader: Leader) -> None:
    leader.starts()
    nobody, phone = Participant(app).client, Participant(app)
    phone.joins(day.workshop.code, "Åhaven", "tr")
    for client in (Leader(app, day, "Åhaven").client, nobody, phone.client, Facilitator(app, day.account).client):
        for path in ("", "/now", "/wall", "/start", "/paper", "/sheet", "/poster"):
            assert client.get(f"{leader.home}/meeting{path}").status_code == 403
        for path in ("", "/next", "/end", "/texts", "/agreement", "/paper", "/paper/again", "/timer", "/take-down"):
            assert client.send(f"{leader.home}/meeting{path}", {"at": "-1.running"}).status_code == 403
    assert leader.meeting.workshop.beat == -1


def test_a_phone_of_the_trio_may_lead_it_too(app: Flask, day: Day, leader: Leader) -> None:
    leader.starts()
    phone = Participant(app)
    phone.joins(day.workshop.code, "Solgården", "amr")
    assert phone.client.send(f"{leader.home}/meeting/next", {"at": "-1.running"}).status_code == 303
    assert leader.meeting.workshop.beat == 0


def test_nobody_takes_a_chair_at_a_staff_meeting(app: Flask, day: Day, leader: Leader) -> None:
    leader.starts()
    code = leader.meeting.workshop.code
    stranger = Participant(app)
    with day.house.store.read() as connection:
        (trio,) = workshops.trios(connection, leader.meeting.workshop.id)
    for path in (f"/j/{code}/{trio.id}", f"/j/{code}/guest", f"/j/{code}/workplace"):
        assert stranger.client.send(path, {"seat": "trio", "name": "Åhaven"}).status_code == 404
    assert stranger.client.send(f"/j/{day.workshop.code}/staff").status_code == 404


def test_a_poster_is_answered_one_question_after_the_other(
    leader: Leader, clock: Clock, come: Callable[[Leader, int], list[Participant]]
) -> None:
    leader.starts("poster")
    poster = leader.words("/meeting/poster")
    assert "Åbent til" in poster
    (somebody,) = come(leader, 1)
    assert "Hvornår i sidste uge" in somebody.words
    somebody.answers(card1="Han lo")
    assert "Vil du være med til at prøve forslaget?" in somebody.words
    somebody.answers(choice="aendring")
    assert "Tak. Dine svar er inde." in somebody.words
    somebody.opens("/phone?step=0")
    somebody.submits("//form[@id='answer']", intent="send", card1="Han lo højt")
    assert "færre end 5" in leader.words()
    assert "Han lo" not in leader.words()
    clock.now += POSTER_HOURS * HOUR + 1
    assert "Plakaten er taget ned" in leader.words()
    assert "Han lo" not in leader.words()


def test_paper_is_typed_in_and_a_mistake_keeps_what_was_typed(leader: Leader) -> None:
    assert leader.starts("paper") == "/meeting/paper"
    assert "Hvornår i sidste uge" in leader.words("/meeting/sheet")
    again = leader.sends("/meeting/paper", 422, n_ja="mange", notes="Hun smilede")
    assert "Hun smilede" in again
    leader.sends("/meeting/paper", n_ja="7", n_ikke_nu="2", notes="Hun smilede\nHan sang")
    assert "Gemt ✓ 11 svar." in leader.words("/meeting/paper")
    assert "9" in leader.words()
    assert "Hun smilede" not in leader.words()  # two notes are below the floor
    leader.sends("/meeting/paper/again")
    assert "7" not in parsed(leader.client.get(f"{leader.home}/meeting")).xpath("string(//main)")


def test_a_shared_tablet_lets_the_next_person_answer(
    leader: Leader, come: Callable[[Leader, int], list[Participant]]
) -> None:
    leader.starts("poster")
    (tablet,) = come(leader, 1)
    tablet.answers(card1="Den første")
    tablet.opens(f"/j/{leader.meeting.workshop.code}?change=1")
    tablet.submits("//form[contains(@action, '/staff')]")
    assert "Den første" not in tablet.words
    tablet.answers(card1="Den anden")
    assert "Vil du være med til at prøve forslaget?" in tablet.words
