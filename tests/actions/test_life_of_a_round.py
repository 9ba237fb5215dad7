"""The life of a round: waiting, open, closed, shown, and opened again; a press that comes late does nothing."""

from random import Random

import pytest

from tests.actions.day import Clock, Day
from workshop.actions import facilitate, moderation
from workshop.actions.house import House
from workshop.core.errors import TooLate, WorkshopError


def mean(day: Day) -> tuple[int, str]:
    """n and finding of the one figure on the wall."""
    (figure,) = day.wall().figures
    return figure.n, figure.finding


def test_a_round_is_explained_opened_closed_and_shown(day: Day) -> None:
    phones = day.everybody(2)
    round_ = day.goes("B11.skalaer", "waiting")
    with pytest.raises(TooLate):
        phones[0].sends(s_a="4", s_b="4")
    assert (day.presses(), day.run.round.phase) == (True, "open")
    for phone in phones:
        phone.sends(s_a="4", s_b="2")
    assert (day.presses(), day.run.round.phase) == (True, "shown")
    assert mean(day)[0] == 6
    with pytest.raises(TooLate):
        phones[0].sends(s_a="1", s_b="1")
    assert [answer.value["values"]["a"] for answer in day.stored(round_)] == [4] * 6


def test_a_result_that_never_goes_up_ends_closed(day: Day) -> None:
    phones = day.leaders(2)
    day.goes("K08.stop")
    phones[0].sends(card1="Vi holder op med dobbeltskrivning")
    assert (day.presses(), day.run.round.phase) == (True, "closed")
    assert day.wall().figures == ()
    assert (day.presses(), day.run.beat.step.name) == (True, "kort")


def test_closing_shows_nothing_until_the_next_press(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B11.skalaer")
    for phone in phones:
        phone.sends(s_a="4", s_b="2")
    assert facilitate.close(day.house, day.id, day.run.position)
    assert (day.run.round.phase, day.wall().figures) == ("closed", ())
    assert not facilitate.close(day.house, day.id, day.run.position)
    assert (day.presses(), mean(day)[0]) == (True, 6)


@pytest.mark.parametrize(("late", "shown"), [(0, 6), (1, 6), (2, 6), (3, 9)])
def test_a_late_batch_is_shown_when_it_has_three_answers(day: Day, late: int, shown: int) -> None:
    phones = day.everybody(3)
    day.goes("B11.skalaer")
    for phone in phones[:6]:
        phone.sends(s_a="4", s_b="2")
    day.reveals()
    assert facilitate.reopen(day.house, day.id, day.run.position)
    for phone in phones[6 : 6 + late]:
        phone.sends(s_a="1", s_b="1")
    day.reveals()
    assert mean(day)[0] == shown
    account = day.account_of("B11.skalaer")
    assert (account.counted, account.not_shown, account.adds_up()) == (shown, 6 + late - shown, True)


def test_answers_that_were_too_few_to_be_seen_are_joined_by_any_later_one(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B11.skalaer")
    for phone in phones[:4]:
        phone.sends(s_a="4", s_b="2")
    (figure,) = day.reveals()
    assert (figure.name, figure.n, figure.finding) == ("withheld", 0, "Vises fra fem svar.")
    assert day.account_of("B11.skalaer").suppressed == 4
    facilitate.reopen(day.house, day.id, day.run.position)
    phones[4].sends(s_a="4", s_b="2")
    assert day.reveals()[0].n == 5


def test_who_has_answered_before_the_close_does_not_answer_again_after_it(day: Day) -> None:
    phones = day.everybody(2)
    round_ = day.goes("B11.skalaer")
    for phone in phones:
        phone.sends(s_a="4", s_b="2")
    keys = {answer.key for answer in day.stored(round_)}
    day.reveals()
    assert {(a.key, a.submission) for a in day.stored(round_)} == {(a.id, "") for a in day.stored(round_)}
    assert not keys & {answer.key for answer in day.stored(round_)}
    facilitate.reopen(day.house, day.id, day.run.position)
    assert [phones[0].looks().stage, day.sits("Lyngen").looks().stage] == ["closed", "ask"]
    with pytest.raises(WorkshopError, match="answered this step already"):
        phones[0].sends(s_a="1", s_b="1")


def test_only_what_people_answer_can_be_opened_again(day: Day) -> None:
    day.goes("B11.haab", "shown")
    with pytest.raises(WorkshopError, match="Only a step that people answer"):
        facilitate.reopen(day.house, day.id, day.run.position)
    assert not facilitate.reopen(day.house, day.id, "0.shown")


def test_two_presses_at_the_same_moment_make_one_step(day: Day) -> None:
    pressed_at = day.run.position
    assert facilitate.next_step(day.house, day.id, pressed_at)
    assert not facilitate.next_step(day.house, day.id, pressed_at)
    assert day.workshop.beat == 0


def test_going_elsewhere_closes_what_is_open_and_shows_nothing(day: Day) -> None:
    phones = day.everybody(2)
    round_ = day.goes("B11.skalaer")
    for phone in phones:
        phone.sends(s_a="4", s_b="2")
    day.goes("K08.bud", "waiting")
    assert day.run.rounds[(round_.item, round_.step)].phase == "closed"
    assert day.account_of("B11.skalaer").not_shown == 6
    assert day.report().step("B11.skalaer").standing == "not_yet"


def test_a_step_outside_the_run_sheet_is_refused(day: Day) -> None:
    for beat in (-2, 99):
        with pytest.raises(WorkshopError, match="not in this run sheet"):
            facilitate.go_to(day.house, day.id, beat)


def test_the_lobby_does_not_start_the_clock(day: Day, clock: Clock) -> None:
    facilitate.go_to(day.house, day.id, -1)
    assert day.workshop.started_at is None
    clock.now += 60
    facilitate.go_to(day.house, day.id, 0)
    assert day.workshop.started_at == clock.now


def test_the_timer_is_soft_and_can_be_changed(day: Day, clock: Clock) -> None:
    day.goes("B11.skalaer")
    assert day.wall().seconds_left == 180
    facilitate.change_timer(day.house, day.id, 1)
    assert day.wall().seconds_left == 240
    clock.now += 300
    assert day.wall().seconds_left == 0
    day.sits("Lyngen").sends(s_a="4", s_b="2")
    facilitate.change_timer(day.house, day.id, 2)
    assert day.wall().seconds_left == 120
    facilitate.change_timer(day.house, day.id, -500)
    assert day.wall().seconds_left == 0
    facilitate.change_timer(day.house, day.id, 5000)
    assert day.wall().seconds_left == 120 * 60


def test_the_screen_is_changed_by_its_own_switches_only(day: Day) -> None:
    facilitate.change_screen(day.house, day.id, blank=True, dark=True, beat=True)
    facilitate.turn_page(day.house, day.id, -3)
    assert (day.workshop.blank, day.workshop.dark, day.workshop.large, day.workshop.beat) == (True, True, False, -1)
    assert day.workshop.page == 0


@pytest.mark.parametrize("how", ["end", "next"])
def test_the_end_closes_all_that_is_open_and_forgets_every_key(day: Day, how: str) -> None:
    phones = day.everybody(2)
    (parking,) = day.run.all_day()
    for phone in phones:
        phone.sends(to=parking.id, text="Husk vagtplanen")
    moderation.decide(day.house, day.id, [card.id for card in day.cards(parking).values()], "up")
    facilitate.go_to(day.house, day.id, len(day.run.beats) - 1)
    if how == "end":
        facilitate.end(day.house, day.id)
    else:
        while day.workshop.state == "running":
            assert day.presses()
    assert (day.workshop.state, day.wall().scene, phones[0].looks().stage) == ("ended", "ended", "ended")
    assert {found.phase for found in day.run.all_day()} == {"closed"}
    assert all(answer.key == answer.id for answer in day.stored(parking))
    assert not day.presses()
    with pytest.raises(TooLate):
        phones[0].sends(to=parking.id, text="For sent")
    assert day.report().step("B12.parkering").standing == "shown"


@pytest.mark.slow
def test_a_whole_day_goes_from_the_lobby_to_the_thanks_by_one_button(house: House) -> None:
    day = Day(house)
    phones = day.everybody(5)
    chance = Random(1)
    scenes = [str(day.wall().scene)]
    while day.presses():
        if day.run.round is not None and day.run.round.phase == "open":
            for phone in phones if day.wall().who == "person" else phones[::3]:
                if phone.looks().asking.ask.options or phone.looks().asking.ask.kind not in ("choice", "ranking"):
                    phone.pretends(chance)
        scenes.append(str(day.wall().scene))
        assert (day.desk().position, day.desk("en").sheet[0].state != "") == (day.run.position, True)
    assert (scenes[0], scenes[-1], day.workshop.state) == ("lobby", "ended", "ended")
    assert {"question", "thanks", "result", "break"} < set(scenes)
    assert all(account.adds_up() for account in day.report().accounts)
