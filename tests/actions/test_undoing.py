"""*Fortryd*: the last press can be taken back for ten seconds, and answers stay whatever happens."""

import pytest

from tests.actions.day import Clock, Day
from workshop.actions import facilitate, undoing
from workshop.actions.run import Run
from workshop.core.errors import WorkshopError


def undoes(day: Day) -> None:
    """Take back what can be taken back now."""
    offer = day.desk().undo
    assert offer is not None
    undoing.undo(day.house, day.id, offer.stamp)


def standing(run: Run) -> tuple[object, ...]:
    """Everything a press may have moved."""
    shop = run.workshop
    return (
        run.position,
        shop.ends_at,
        shop.timer_length,
        shop.page,
        shop.blank,
        shop.pace,
        shop.started_at,
        run.rounds,
    )


@pytest.mark.parametrize("presses", range(1, 9))
def test_every_press_of_the_big_button_can_be_taken_back(day: Day, clock: Clock, presses: int) -> None:
    day.leaders(5)
    for _ in range(presses - 1):
        clock.now += 60
        day.presses()
    before = standing(day.run)
    clock.now += 7
    assert day.presses()
    assert standing(day.run) != before
    undoes(day)
    assert standing(day.run) == before
    assert day.desk().undo is None


def test_answers_stay_when_the_opening_is_undone(day: Day) -> None:
    phones = day.everybody(2)
    round_ = day.goes("B11.skalaer")
    for phone in phones:
        phone.sends(s_a="4", s_b="2")
    undoes(day)
    assert (day.run.round.phase, len(day.stored(round_))) == ("waiting", 6)
    day.presses()
    phones[0].sends(s_a="5", s_b="2")
    assert day.reveals()[0].n == 6


def test_a_result_that_was_shown_is_hidden_again(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B11.skalaer")
    for phone in phones:
        phone.sends(s_a="4", s_b="2")
    day.reveals()
    undoes(day)
    assert (day.run.round.phase, day.wall().figures, phones[0].looks().figures) == ("open", (), ())
    assert day.reveals()[0].n == 6


def test_a_result_that_was_seen_is_not_shown_again_with_one_answer_more(day: Day) -> None:
    phones = day.everybody(3)
    day.goes("B11.skalaer")
    for phone in phones[:6]:
        phone.sends(s_a="4", s_b="2")
    day.reveals()
    undoes(day)
    phones[6].sends(s_a="1", s_b="1")
    assert day.reveals()[0].n == 6


def test_going_elsewhere_is_taken_back_and_the_step_is_open_again(day: Day) -> None:
    phones = day.leaders(2)
    round_ = day.goes("K08.stop")
    phones[0].sends(card1="Vi holder op med dobbeltskrivning")
    before = standing(day.run)
    facilitate.go_to(day.house, day.id, 0)
    undoes(day)
    assert (standing(day.run), len(day.stored(round_))) == (before, 1)


def test_the_end_of_the_day_can_be_taken_back(day: Day) -> None:
    day.goes("B11.skalaer", "shown")
    facilitate.end(day.house, day.id)
    assert day.workshop.state == "ended"
    undoes(day)
    assert (day.workshop.state, day.run.round.phase) == ("running", "shown")
    assert {found.phase for found in day.run.all_day()} == {"open"}


def test_a_dark_screen_is_taken_back_and_more_time_is_left_alone(day: Day) -> None:
    day.goes("B11.skalaer")
    facilitate.change_timer(day.house, day.id, 5)
    facilitate.change_screen(day.house, day.id, blank=True)
    undoes(day)
    assert (day.workshop.blank, day.wall().seconds_left) == (False, 8 * 60)


def test_after_ten_seconds_nothing_is_undone(day: Day, clock: Clock) -> None:
    day.presses()
    stamp = day.desk().undo.stamp
    assert day.desk().undo.seconds == 10
    clock.now += 9.4
    assert day.desk().undo.seconds == 1
    clock.now += 3
    assert day.desk().undo is None
    with pytest.raises(WorkshopError, match="ten seconds are over"):
        undoing.undo(day.house, day.id, stamp)
    assert day.run.position == "0.waiting"


def test_when_somebody_has_gone_on_nothing_is_undone(day: Day) -> None:
    day.presses()
    stamp = day.desk().undo.stamp
    day.presses()
    for wrong in (stamp, -1):
        with pytest.raises(WorkshopError, match="gone on since"):
            undoing.undo(day.house, day.id, wrong)
    assert day.run.position == "0.open"


def test_an_undo_works_once(day: Day) -> None:
    day.presses()
    stamp = day.desk().undo.stamp
    undoes(day)
    with pytest.raises(WorkshopError, match="gone on since"):
        undoing.undo(day.house, day.id, stamp)
    assert day.run.position == "-1.running"


def test_a_key_never_ends_the_day(day: Day) -> None:
    facilitate.go_to(day.house, day.id, len(day.run.beats) - 1)
    while facilitate.next_step(day.house, day.id, day.run.position, by_key=True):
        pass
    assert day.workshop.state == "running"
    assert day.presses()
    assert day.workshop.state == "ended"
