"""What is shown, and when: the floor, the batch, live in steps of three, and nobody's words by themselves."""

from random import Random
from typing import Any

import pytest

from tests.actions.day import Day
from workshop.actions import facilitate, moderation
from workshop.core.figures import Bars, Figure, Placement, Words


def words(figures: tuple[Figure, ...]) -> dict[str, int]:
    """What a cloud holds."""
    (figure,) = figures
    assert isinstance(figure, Words)
    return {word.text: word.count for word in figure.words}


def test_a_live_cloud_begins_at_five_and_moves_in_threes(day: Day) -> None:
    phones = day.everybody(4)
    day.goes("B01.haab")
    seen = []
    for phone in phones:
        phone.sends(word1="ro")
        facilitate.publish_live(day.house, day.id)
        seen.append(words(day.wall().figures).get("ro", 0) if day.wall().figures else 0)
    assert seen == [0, 0, 0, 0, 5, 5, 5, 8, 8, 8, 11, 11]


def test_a_changed_word_waits_for_two_others_to_change_too(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B01.haab")
    for phone in phones:
        phone.sends(word1="ro")
    facilitate.publish_live(day.house, day.id)
    for number, expected in ((0, {"ro": 6}), (1, {"ro": 6}), (2, {"ro": 3, "tid": 3})):
        phones[number].sends(word1="tid")
        facilitate.publish_live(day.house, day.id)
        assert words(day.wall().figures) == expected


def test_the_same_word_once_more_is_no_change(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B01.haab")
    for phone in phones:
        phone.sends(word1="ro")
    facilitate.publish_live(day.house, day.id)
    phones[0].sends(word1="ro")
    phones[1].sends(word1="ro")
    phones[2].sends(word1="tid")
    assert not facilitate.publish_live(day.house, day.id)
    assert words(day.wall().figures) == {"ro": 6}


def test_a_word_that_is_taken_back_is_gone_at_once(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B01.haab")
    for number, phone in enumerate(phones):
        phone.sends(word1="ro" if number else "fortrudt")
    facilitate.publish_live(day.house, day.id)
    assert words(day.wall().figures) == {"ro": 5, "fortrudt": 1}
    phones[0].sends("delete")
    assert words(day.wall().figures) == {"ro": 5}


def test_a_hidden_word_leaves_the_live_cloud_and_a_flagged_one_never_enters_it(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B01.haab")
    for number, phone in enumerate(phones):
        phone.sends(word1=("ring 20 30 40 50", "grim")[number] if number < 2 else "ro")
    facilitate.publish_live(day.house, day.id)
    assert words(day.wall().figures) == {"ro": 4, "grim": 1}
    assert [card.flags for card in day.desk().held] == ["phone"]
    moderation.decide(day.house, day.id, [day.cards()["grim"].id], "hidden")
    moderation.mask(day.house, day.id, [day.cards()["ring 20 30 40 50"].id])
    assert words(day.wall().figures) == {"ro": 4, "ring": 1}


def test_a_batch_is_not_shown_while_it_is_open(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B11.skalaer")
    for phone in phones:
        phone.sends(s_a="4", s_b="2")
        assert not facilitate.publish_live(day.house, day.id)
    assert day.wall().figures == ()
    assert phones[0].looks().figures == ()


def test_what_came_after_the_last_live_step_is_told_as_not_shown(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B01.humoer")
    for number, phone in enumerate(phones):
        phone.sends(choice="frisk")
        if number == 4:
            facilitate.publish_live(day.house, day.id)
    (figure,) = day.reveals()
    assert isinstance(figure, Bars)
    assert (figure.n, figure.rows[0].count) == (5, 5)
    account = day.account_of("B01.humoer")
    assert (account.counted, account.not_shown, account.adds_up()) == (5, 1, True)


def test_the_room_sees_a_trios_compass_in_sums_and_never_its_own_cards(day: Day) -> None:
    leaders = day.leaders(6)
    chance = Random(5)
    day.goes("K06.kort")
    for number, leader in enumerate(leaders):
        asking = leader.looks().asking
        placed: dict[str, Any] = {
            f"{axis}_{option.id}": str(chance.randrange(101)) for option in asking.ask.options for axis in "xy"
        }
        own: dict[str, Any] = {"own1": f"Hemmelig {number}", "x_own1": "5", "y_own1": "95"}
        leader.sends(**placed, **own)
    round_ = day.round
    assert day.desk().held == day.desk().up == ()
    day.goes("K06.kompas", "shown")
    first, more, less = day.wall().figures
    assert isinstance(first, Placement)
    assert (first.n, len(first.spots), more.name, less.name) == (6, 8, "withheld", "withheld")
    report = day.report()
    assert "Hemmelig" not in repr((report.steps, day.wall(), day.desk()))
    assert report.step("K06.kort").texts == ()
    (trio,) = [trio for trio in report.trios if trio.workplace == "Solgården"]
    assert "Hemmelig 0" in repr(trio)
    assert "Hemmelig 1" not in repr(trio)
    assert len(day.stored(round_)) == 6


def test_a_card_that_a_trio_wrote_itself_is_looked_at_before_its_choice_is_shown(day: Day) -> None:
    leaders = day.leaders(6)
    day.goes("K06.kort")
    for leader in leaders:
        asking = leader.looks().asking
        placed: dict[str, Any] = {f"{axis}_{option.id}": "50" for option in asking.ask.options for axis in "xy"}
        leader.sends(**placed, own1="Dobbeltskrivning", x_own1="90", y_own1="5")
    day.goes("K06.mere")
    for leader in leaders:
        options = leader.looks().asking.ask.options
        leader.sends(choice=next(option.id for option in options if option.label == "Personlig pleje"))
    assert {card.state for card in day.cards().values()} == {"up"}
    day.goes("K06.mindre")
    for number, leader in enumerate(leaders):
        options = leader.looks().asking.ask.options
        wanted = "Dobbeltskrivning" if number < 4 else "Møder"
        leader.sends(choice=next(option.id for option in options if option.label == wanted))
    with day.house.store.read() as connection:
        states = connection.exec_driver_sql("SELECT text, state FROM card ORDER BY text").all()
    assert {tuple(row) for row in states if row[0] == "Dobbeltskrivning"} >= {("Dobbeltskrivning", "held")}
    day.goes("K06.kompas", "shown")
    less = day.wall().figures[2]
    assert isinstance(less, Bars)
    assert [(row.label, row.count) for row in less.rows] == [("Møder", 2)]
    moderation.decide(day.house, day.id, [card.id for card in day.desk().held], "up")
    less = day.wall().figures[2]
    assert isinstance(less, Bars)
    assert {row.label: row.count for row in less.rows} == {"Dobbeltskrivning": 4, "Møder": 2}


def test_a_masked_line_of_a_commitment_is_never_seen_as_it_was_written(day: Day) -> None:
    leader = day.sits("Solgården")
    day.goes("B08.kort")
    card: dict[str, Any] = {
        "f_when": "Når nogen på 20304050 ringer",
        "f_will": "vil vi svare",
        "f_starts": "leder",
        "f_first": "mandag",
    }
    leader.sends(**card, f_sign="ro", f_meeting="TR")
    (wall,) = day.reveals()
    assert "20304050" not in repr(wall)
    moderation.mask(day.house, day.id, [day.cards()["Når nogen på 20304050 ringer"].id])
    assert "Når nogen på […] ringer, vil vi svare." in repr(day.wall().figures)
    facilitate.reopen(day.house, day.id, day.run.position)
    leader.sends(**card | {"f_when": "Når nogen ringer"}, f_sign="ro", f_meeting="TR")
    assert "20304050" not in repr((day.wall(), day.report().steps))
    day.reveals()
    assert "Når nogen ringer, vil vi svare." in repr(day.wall().figures)


@pytest.mark.parametrize("answers", range(8))
def test_below_five_nothing_is_shown_anywhere(day: Day, answers: int) -> None:
    phones = day.everybody(3)
    day.goes("B11.linje")
    for phone in phones[:answers]:
        phone.sends(card1="Jeg tager ro med hjem")
    day.presses()
    moderation.decide(day.house, day.id, [card.id for card in day.desk().held], "up") if answers else None
    step = day.report().step("B11.linje")
    assert (step.standing, len(step.texts)) == (("shown", answers) if answers >= 5 else ("below_floor", 0))
