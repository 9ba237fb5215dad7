"""The theming board: two at one board, what was taken back, and what is somewhere else."""

import pytest

from tests.actions.day import Day
from workshop.actions import board_acts, moderation, placing, theming
from workshop.core.errors import WorkshopError


@pytest.fixture
def board(day: Day) -> str:
    """The board over six trios' answers; its round."""
    leaders = day.leaders(6)
    day.goes("K08.bud")
    for number, leader in enumerate(leaders):
        leader.sends(card1=f"Vi kunne altid {number}")
    return day.goes("K08.temaer", "shown").id


def test_what_is_typed_waits_until_it_is_let_up(day: Day, board: str) -> None:
    desk = day.desk()
    assert (len(desk.held), desk.board.held, desk.board.unplaced) == (6, 6, ())
    assert day.wall().figures[0].n == 6
    moderation.decide(day.house, day.id, [card.id for card in desk.held[:4]], "up")
    moderation.decide(day.house, day.id, [desk.held[4].id], "hidden")
    desk = day.desk()
    assert (len(desk.held), len(desk.up), len(desk.hidden), len(desk.board.unplaced)) == (1, 4, 1, 4)
    assert day.account_of("K08.bud").hidden == 1
    assert len(day.report().step("K08.bud").texts) == 4


def test_cards_are_gathered_moved_merged_and_put_back(day: Day, board: str) -> None:
    cards = [card.id for card in day.desk().held]
    moderation.decide(day.house, day.id, cards, "up")
    first = theming.new_theme(day.house, day.id, board, "Haster", cards[:3])
    second = theming.new_theme(day.house, day.id, board, "Spørger ikke", cards[3:5])
    assert {id: len(held) for id, held in day.desk().board.placed.items()} == {first: 3, second: 2}
    theming.merge(day.house, day.id, second, first)
    placing.move(day.house, day.id, cards[:1], "")
    assert {id: len(held) for id, held in day.desk().board.placed.items()} == {first: 4}
    assert len(day.desk().board.unplaced) == 2
    theming.remove(day.house, day.id, first)
    assert (day.desk().board.themes, len(day.desk().board.unplaced)) == ((), 6)


def test_a_theme_that_is_gone_or_taken_or_nameless_is_refused_kindly(day: Day, board: str) -> None:
    first = theming.new_theme(day.house, day.id, board, "Haster")
    second = theming.new_theme(day.house, day.id, board, "Spørger ikke")
    for title, sentence in (("HASTER", "already"), (" \u200b", "called"), ("x" * 61, "room for")):
        with pytest.raises(WorkshopError, match=sentence) as refused:
            theming.rename(day.house, day.id, second, title)
        assert refused.value.field == "title"
    theming.rename(day.house, day.id, first, "haster")
    with pytest.raises(WorkshopError, match="with itself"):
        theming.merge(day.house, day.id, first, first)
    theming.merge(day.house, day.id, second, first)
    with pytest.raises(WorkshopError, match="Somebody else has merged"):
        theming.merge(day.house, day.id, second, first)


def test_sixty_themes_are_enough(day: Day, board: str) -> None:
    for number in range(60):
        theming.new_theme(day.house, day.id, board, f"Tema {number}")
    with pytest.raises(WorkshopError, match="Merge some first"):
        theming.new_theme(day.house, day.id, board, "Et til")


def test_a_text_that_was_taken_back_meanwhile_is_said_to_be(day: Day) -> None:
    leader = day.sits("Solgården")
    day.goes("K08.bud")
    leader.sends(card1="Fortrudt")
    card_id = day.cards()["Fortrudt"].id
    leader.sends(card1="Tilbage", card2="Og en til")
    assert day.cards()["Tilbage"].id == card_id
    leader.sends("delete")
    with pytest.raises(WorkshopError, match="taken back"):
        moderation.decide(day.house, day.id, [card_id], "up")
    with pytest.raises(WorkshopError, match="Choose an answer first"):
        moderation.decide(day.house, day.id, [], "up")
    with pytest.raises(WorkshopError, match="shown, held or hidden"):
        moderation.decide(day.house, day.id, [card_id], "gone")


def test_a_decision_stands_while_the_text_does_and_no_longer(day: Day) -> None:
    leader = day.sits("Solgården")
    day.goes("K08.bud")
    leader.sends(card1="Vi haster", card2="Vi glemmer")
    moderation.decide(day.house, day.id, [card.id for card in day.desk().held], "up")
    leader.sends(card1="Vi haster", card2="Vi glemmer at ringe på 20304050")
    states = {text: (card.state, card.flags) for text, card in day.cards().items()}
    assert states == {"Vi haster": ("up", ""), "Vi glemmer at ringe på 20304050": ("held", "phone")}


def test_nothing_on_another_workshops_board_can_be_reached(day: Day, board: str) -> None:
    other = Day(day.house)
    theme = theming.new_theme(day.house, day.id, board, "Haster")
    card = day.desk().held[0].id
    for verb in (
        lambda: moderation.decide(day.house, other.id, [card], "up"),
        lambda: moderation.mask(day.house, other.id, [card]),
        lambda: theming.new_theme(day.house, other.id, board, "X"),
        lambda: theming.rename(day.house, other.id, theme, "X"),
        lambda: placing.move(day.house, other.id, [card], ""),
        lambda: theming.remove(day.house, other.id, theme),
        lambda: theming.accept_draft(day.house, other.id, board, "X", [card]),
        lambda: theming.set_aside(day.house, other.id, board, "tid", "Tid"),
        lambda: placing.place(day.house, other.id, board, [(card, theme)]),
        lambda: board_acts.undo(day.house, other.id, board, "x"),
    ):
        with pytest.raises(WorkshopError) as refused:
            verb()
        assert refused.value.status == 404
    with pytest.raises(WorkshopError, match="no themes"):
        theming.new_theme(day.house, day.id, day.run.all_day()[0].id, "X")


def test_phones_that_choose_between_themes_are_rung_when_there_are_more_of_them(day: Day, board: str) -> None:
    cards = [card.id for card in day.desk().held]
    moderation.decide(day.house, day.id, cards, "up")
    before = day.workshop.version
    theming.new_theme(day.house, day.id, board, "Haster", cards[:3])
    assert day.workshop.version == before  # nobody chooses yet
    day.goes("K08.rang")
    before = day.workshop.version
    theming.new_theme(day.house, day.id, board, "Spørger ikke", cards[3:])
    assert day.workshop.version > before
