"""Who comes to a rehearsal, how answers are sorted, and how the accounts are checked."""

from workshop.export.accounts import StepAccount
from workshop.rehearsal import names
from workshop.rehearsal.facilitator import themes
from workshop.rehearsal.reading import Card
from workshop.rehearsal.tally import Tally


def _account(step: str, acknowledged: int, counted: int) -> StepAccount:
    return StepAccount(step, acknowledged, counted, 0, 0, 0, 0, 0, 0, 0, 0)


def test_every_workplace_has_a_name_of_its_own() -> None:
    for number in (1, 12, 300):
        found = names.workplaces(number)
        assert (len(found), len(set(found))) == (number, number)
    assert names.workplaces(300)[:12] == names.workplaces(12)


def test_answers_that_share_a_word_are_one_theme() -> None:
    cards = [Card("1", "Borgeren er tryg"), Card("2", "Borgerne kender os"), Card("3", "Tid til ro")]
    assert themes(cards, "da") == [("Borgeren", [cards[0], cards[1]])]


def test_answers_that_share_nothing_are_one_theme_so_that_there_is_something_to_choose() -> None:
    cards = [Card("1", "borgeren"), Card("2", "tid")]
    assert themes(cards, "da") == [("Borgeren", cards)]
    assert themes([], "da") == []


def test_a_send_counts_once_however_often_it_was_acknowledged() -> None:
    tally = Tally()
    for submission in ("a", "a", "b"):
        tally.acknowledge("B01.humoer", submission)
    assert (tally.of("B01.humoer"), tally.total()) == (2, 2)
    assert tally.missing([_account("B01.humoer", 2, 2)]) == []


def test_an_answer_that_is_nowhere_is_missed() -> None:
    tally = Tally()
    tally.acknowledge("B01.humoer", "a")
    tally.acknowledge("K01.svar", "b")
    assert tally.missing([_account("B01.humoer", 1, 0)]) == ["B01.humoer", "K01.svar"]
    assert tally.missing([_account("B01.humoer", 1, 1), _account("K01.svar", 0, 0)]) == ["K01.svar"]
