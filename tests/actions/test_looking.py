"""What phone, wall, desk and report show, stage by stage, in both languages."""

from random import Random

import pytest

from tests.actions.day import Clock, Day
from workshop.actions import facilitate, moderation, phone_view
from workshop.export.report import Report


def sees(day: Day, step: str, phase: str) -> tuple[str, str, str]:
    """What a phone, the wall and the big button are at."""
    phone = day.sits("Lyngen")
    day.goes(step, phase)
    return str(phone.looks().stage), str(day.wall().scene), day.desk().next_does


@pytest.mark.parametrize(
    ("step", "phase", "seen"),
    [
        ("B01.haab", "waiting", ("listen", "question", "open")),
        ("B01.haab", "open", ("ask", "question", "reveal")),
        ("B01.haab", "shown", ("result", "result", "explain")),
        ("K08.stop", "open", ("ask", "question", "close")),
        ("K08.stop", "closed", ("closed", "thanks", "explain")),
        ("K01.temaer", "waiting", ("listen", "question", "look")),
        ("K01.temaer", "shown", ("result", "result", "explain")),
        ("B11.linje", "closed", ("closed", "thanks", "end")),
    ],
)
def test_each_stage_is_seen_as_what_it_is(day: Day, step: str, phase: str, seen: tuple[str, str, str]) -> None:
    assert sees(day, step, phase) == seen


def test_before_and_after_the_exercises(day: Day) -> None:
    phone = day.sits("Solgården")
    assert (phone.looks().stage, day.wall().scene, day.wall().people, day.wall().chairs) == ("lobby", "lobby", 1, 24)
    pause = next(n for n, beat in enumerate(day.run.beats) if beat.step is None)
    facilitate.go_to(day.house, day.id, pause)
    view = day.wall()
    assert (phone.looks().stage, view.scene, view.says, view.seconds_left) == (
        "break",
        "break",
        "Sådan spænder vi ben for os selv",
        300,
    )
    facilitate.end(day.house, day.id)
    assert (phone.looks().stage, phone.looks().parking) == ("ended", "")


def test_the_wall_counts_and_names_nobody(day: Day) -> None:
    phones = day.everybody(3)
    day.goes("B01.haab")
    for phone in phones[:4]:
        phone.sends(word1="ro")
    view = day.wall()
    assert (view.answered, view.expected) == (4, 9)
    assert [(lamp.name, lamp.here, lamp.chairs) for lamp in view.answered_lamps] == [("", 3, 3), ("", 1, 3), ("", 0, 3)]
    assert (view.figures, view.live) == ((), False)
    day.goes("K08.bud")
    phones[0].sends(card1="Vi haster")
    assert (day.wall().answered, day.wall().expected) == (1, 3)


def test_both_languages_are_spoken_at_once(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B11.skalaer")
    for phone in phones:
        phone.sends(s_a="4", s_b="2")
    day.reveals()
    danish, english = day.wall("da").figures[0], day.wall("en").figures[0]
    assert (danish.finding[:7], english.finding[:8]) == ("Højest:", "Highest:")
    assert "4,0 ud af 5" in danish.finding
    assert "4.0 of 5" in english.finding
    assert phones[0].looks("en").figures[0] == english


def test_the_run_sheet_tells_plan_and_pace(day: Day, clock: Clock) -> None:
    facilitate.go_to(day.house, day.id, 0)
    clock.now += 12 * 60
    day.goes("K01.svar", "waiting")
    desk = day.desk()
    assert [line.planned for line in desk.sheet] == ["09:00", "09:08", "09:25", "09:45", "09:50", "10:05", "10:23"]
    assert [line.state for line in desk.sheet[:3]] == ["done", "now", "later"]
    assert (desk.minutes_behind, desk.sheet[0].actual != "", desk.sheet[2].actual) == (4, True, "")
    assert [step.now for step in desk.sheet[1].steps] == [True, False, False]
    assert desk.next_title == ""


def test_a_phone_sees_its_own_answer_and_nobody_elses(day: Day) -> None:
    one, other = day.sits("Solgården"), day.sits("Solgården", "tr")
    day.goes("B01.haab")
    one.sends(word1="hemmelig")
    assert one.looks().asking.form == {"word1": ["hemmelig"]}
    assert "hemmelig" not in repr(other.looks())
    assert "hemmelig" not in repr((day.wall(), day.desk().screen))


def test_the_parking_lot_is_there_all_day(day: Day) -> None:
    phone = day.sits("Solgården")
    assert phone.looks().parking != ""
    asking = phone_view.parking(day.house, phone.seat, phone.secret, "da")
    assert (asking.exercise, asking.ask.kind, asking.form) == ("B12", "parking_lot", {})


def whole_day(day: Day, seed: int) -> Report:
    """Everybody answers everything; the Danish report."""
    phones, chance = day.everybody(6), Random(seed)
    while day.presses():
        if day.run.round is not None and day.run.round.phase == "open":
            for phone in phones if day.wall().who == "person" else phones[::3]:
                if phone.looks().asking.ask.options or phone.looks().asking.ask.kind not in ("choice", "ranking"):
                    phone.pretends(chance)
    return day.report()


@pytest.mark.slow
def test_the_report_of_a_whole_day(day: Day) -> None:
    danish = whole_day(day, 2)
    english = day.report("en")
    assert (danish.people, danish.workplaces, danish.functions) == (18, 6, {"leader": 6, "tr": 6, "amr": 6})
    assert [step.key for step in danish.steps] == [step.key for step in english.steps]
    assert [(s.n, s.standing, s.texts) for s in danish.steps] == [(s.n, s.standing, s.texts) for s in english.steps]
    assert [step.heading for step in danish.steps] != [step.heading for step in english.steps]
    assert (danish.accounts, len(danish.trios)) == (english.accounts, 6)
    assert all(account.adds_up() for account in danish.accounts)
    standings = {step.key: step.standing for step in danish.steps}
    assert (standings["K01.svar"], standings["K08.stop"], standings["K06.kort"]) == ("trio_only", "trio_only", "shown")
    for trio in danish.trios:
        assert trio.commitment is not None
        assert {"K01.valg", "K06.kort", "K06.mindre", "K08.stop", "B08.kort"} <= trio.own.keys()
        assert "K01.svar" not in trio.own
    written = {text for step in danish.steps for shared in step.texts for text in [shared.text]}
    with day.house.store.read() as connection:
        rows = connection.exec_driver_sql("SELECT text FROM card WHERE state != 'up'").scalars().all()
        ups = set(connection.exec_driver_sql("SELECT shown FROM card WHERE state = 'up'").scalars().all())
    assert rows
    assert written <= ups


def test_texts_nobody_has_read_are_on_the_desk_after_the_end_and_go_into_the_files_when_shown(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B11.linje")
    for n, phone in enumerate(phones):
        phone.sends("send", card1=f"Mere tid til spørgsmål {n}")
    facilitate.end(day.house, day.id)
    waiting = [card.id for card in day.desk().held]
    assert len(waiting) == 6
    moderation.decide(day.house, day.id, waiting, "up")
    step = day.report().step("B11.linje")
    assert step is not None and len(step.texts) == 6
