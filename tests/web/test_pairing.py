"""A screen is let in by a code that works once; the join code opens none."""

from tests.actions.day import Clock, Day
from tests.web.client import Client, form, said
from workshop.actions import pairing
from workshop.core.codes import SYMBOLS

USED = "Den kode åbner ikke en skærm: En kode virker én gang inden for ti minutter. Hent en ny på desken."


def test_a_code_from_the_desk_opens_the_wall(client: Client, day: Day) -> None:
    code = pairing.new_code(day.house, day.id)
    assert len(code) == 8 and set(code) <= set(SYMBOLS)
    answer = client.send("/screen", {"code": f" {code[:4].lower()}-{code[4:].lower()} "})
    assert (answer.status_code, answer.location) == (303, f"/screen/{day.id}")
    assert client.get(f"/screen/{day.id}").status_code == 200
    assert client.get(f"/screen/{day.id}/now").status_code == 200


def test_a_code_works_once(client: Client, app: object, day: Day) -> None:
    code = pairing.new_code(day.house, day.id)
    assert client.send("/screen", {"code": code}).status_code == 303
    again = client.send("/screen", {"code": code})
    assert again.status_code == 422
    assert USED in said(again)


def test_a_code_is_forgotten_after_ten_minutes(client: Client, clock: Clock, day: Day) -> None:
    code = pairing.new_code(day.house, day.id)
    clock.now += 10 * 60
    assert client.send("/screen", {"code": code}).status_code == 422
    assert client.get(f"/screen/{day.id}/now", headers={"X-Requested-With": "temadag"}).status_code == 403


def test_an_unknown_code_is_refused_kindly_and_kept(client: Client, day: Day) -> None:
    refused = client.send("/screen", {"code": day.workshop.code})
    assert refused.status_code == 422
    assert form(refused)["code"] == [day.workshop.code]
    assert USED in said(refused)
    assert "Skriv den kode, som desken viser" in said(client.send("/screen", {"code": " "}))


def test_a_one_time_link_to_the_desk_opens_no_wall(client: Client, day: Day) -> None:
    code = pairing.new_code(day.house, day.id)
    other = Day(day.house)
    assert client.send("/screen", {"code": code}).status_code == 303
    assert client.get(f"/screen/{other.id}/now", headers={"X-Requested-With": "temadag"}).status_code == 403


def test_nobody_else_sees_the_wall(client: Client, day: Day) -> None:
    client.send("/", {"code": day.workshop.code})
    assert client.get(f"/screen/{day.id}").status_code == 303
    assert client.get(f"/screen/{day.id}/now", headers={"X-Requested-With": "temadag"}).status_code == 403


def test_a_browser_may_show_several_workshops(client: Client, day: Day) -> None:
    other = Day(day.house)
    for one in (day, other):
        assert client.send("/screen", {"code": pairing.new_code(day.house, one.id)}).status_code == 303
    assert [client.get(f"/screen/{one.id}").status_code for one in (day, other)] == [200, 200]
