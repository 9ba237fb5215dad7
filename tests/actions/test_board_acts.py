"""What is done on a board is told without a name and can be taken back; suggestions are taken or left."""

import pytest

from tests.actions.day import Day
from workshop.actions import board_acts, moderation, placing, suggestions, theming
from workshop.actions.theming import Board
from workshop.core.errors import WorkshopError
from workshop.language import say

TEXTS = (
    "Vi skriver det samme tre steder",
    "for meget dokumentation",
    "møder uden dagsorden",
    "lange personalemøder",
    "pas",
    "skemaer ingen bruger",
)


@pytest.fixture
def board(day: Day) -> str:
    """A board over six answers that may go up; its round."""
    leaders = day.leaders(6)
    day.goes("K08.bud")
    for leader, text in zip(leaders, TEXTS, strict=True):
        leader.sends(card1=text)
    found = day.goes("K08.temaer", "shown").id
    moderation.decide(day.house, day.id, [card.id for card in day.desk().held], "up")
    return found


def now(day: Day) -> Board:
    """The board as it is."""
    found = day.desk().board
    assert found is not None
    return found


def cards(day: Day, *texts: str) -> list[str]:
    """The cards with these texts."""
    return [card.id for text in texts for card in day.desk().up if card.text == text]


def lying(day: Day) -> dict[str, set[str]]:
    """The texts in each theme."""
    found = now(day)
    return {theme.title: {card.text for card in found.placed[theme.id]} for theme in found.themes}


def told(day: Day) -> list[str]:
    """What was done and stands, in Danish."""
    return [say("da", act.message, **act.told) for act in now(day).acts]


def takes_back(day: Day, board: str) -> None:
    """The last act is undone."""
    board_acts.undo(day.house, day.id, board, now(day).acts[-1].id)


def test_everything_is_told_and_taken_back_one_by_one(day: Day, board: str) -> None:
    states: list[dict[str, set[str]]] = [lying(day)]
    tid = theming.new_theme(day.house, day.id, board, "Tid", cards(day, *TEXTS[:3]))
    states.append(lying(day))
    new = theming.new_theme(day.house, day.id, board, "Møder", cards(day, TEXTS[2]))
    states.append(lying(day))
    placing.move(day.house, day.id, cards(day, *TEXTS[3:5]), new)
    states.append(lying(day))
    placing.move(day.house, day.id, cards(day, TEXTS[4]), "")
    states.append(lying(day))
    theming.rename(day.house, day.id, tid, "Skriveri")
    states.append(lying(day))
    theming.merge(day.house, day.id, tid, new)
    states.append(lying(day))
    theming.remove(day.house, day.id, new)
    assert told(day) == [
        "Nyt tema »Tid« med 3 svar",
        "Delte »Tid«: nyt tema »Møder« (1)",
        "Flyttede 2 svar til »Møder«",
        "Lagde 1 svar tilbage",
        "»Tid« hedder nu »Skriveri«",
        "Lagde »Skriveri« sammen med »Møder«",
        "Fjernede temaet »Møder«",
    ]
    while states:
        takes_back(day, board)
        assert lying(day) == states.pop()
    assert (now(day).acts, len(now(day).unplaced)) == ((), 6)


def test_the_order_of_the_themes_comes_back_too(day: Day, board: str) -> None:
    first, second, _ = (theming.new_theme(day.house, day.id, board, title) for title in ("A", "B", "C"))
    theming.merge(day.house, day.id, first, second)
    takes_back(day, board)
    assert [theme.title for theme in now(day).themes] == ["A", "B", "C"]
    theming.remove(day.house, day.id, second)
    theming.new_theme(day.house, day.id, board, "D")
    assert [theme.title for theme in now(day).themes] == ["A", "C", "D"]


def test_only_the_last_act_can_be_taken_back(day: Day, board: str) -> None:
    theming.new_theme(day.house, day.id, board, "Tid")
    first = now(day).acts[-1].id
    theming.new_theme(day.house, day.id, board, "Ro")
    with pytest.raises(WorkshopError, match="Something else was done") as refused:
        board_acts.undo(day.house, day.id, board, first)
    assert refused.value.status == 409
    takes_back(day, board)
    takes_back(day, board)
    with pytest.raises(WorkshopError, match="Something else was done"):
        board_acts.undo(day.house, day.id, board, first)


def test_two_who_move_the_same_answer_hear_of_each_other(day: Day, board: str) -> None:
    tid, ro = (theming.new_theme(day.house, day.id, board, title) for title in ("Tid", "Ro"))
    seen, (card, other) = now(day).seen, cards(day, *TEXTS[:2])
    placing.move(day.house, day.id, [card], tid, seen)
    with pytest.raises(WorkshopError, match="Somebody else has just moved that answer") as refused:
        placing.move(day.house, day.id, [card, other], ro, seen)
    assert (refused.value.status, refused.value.values) == (409, {"title": "Tid"})
    with pytest.raises(WorkshopError, match="Somebody else has just moved"):
        theming.new_theme(day.house, day.id, board, "Nyt", [card], seen)
    placing.move(day.house, day.id, [other], ro, seen)
    assert lying(day) == {"Tid": {TEXTS[0]}, "Ro": {TEXTS[1]}}
    placing.move(day.house, day.id, [card], "", now(day).seen)
    with pytest.raises(WorkshopError, match="put that answer back"):
        placing.move(day.house, day.id, [card], ro, seen)
    placing.move(day.house, day.id, [card], ro, now(day).seen)
    assert lying(day)["Ro"] == {TEXTS[0], TEXTS[1]}


def test_a_move_that_changes_nothing_is_not_told(day: Day, board: str) -> None:
    placing.move(day.house, day.id, cards(day, TEXTS[0]), "")
    tid = theming.new_theme(day.house, day.id, board, "Tid", cards(day, TEXTS[0]))
    placing.move(day.house, day.id, cards(day, TEXTS[0]), tid)
    assert told(day) == ["Nyt tema »Tid« med 1 svar"]


def test_an_answer_taken_back_meanwhile_does_not_stop_an_undo(day: Day, board: str) -> None:
    theming.new_theme(day.house, day.id, board, "Tid", cards(day, *TEXTS[:2]))
    moderation.decide(day.house, day.id, cards(day, TEXTS[0]), "hidden")
    takes_back(day, board)
    assert (now(day).themes, len(now(day).unplaced)) == ((), 5)


def test_drafts_are_offered_until_they_are_made_or_set_aside(day: Day, board: str) -> None:
    offers = suggestions.suggested(now(day), "da").offers
    assert [(offer.name, {card.text for card in offer.cards}) for offer in offers] == [
        ("Dobbelt og unødig dokumentation", {TEXTS[0], TEXTS[1], TEXTS[5]}),
        ("Møder", {TEXTS[2], TEXTS[3]}),
    ]
    placed = [card.id for card in offers[0].cards]
    theming.new_theme(day.house, day.id, board, "Andet", placed[:1])
    theming.accept_draft(day.house, day.id, board, offers[0].name, placed)
    assert {title: len(held) for title, held in lying(day).items()} == {"Andet": 1, offers[0].name: 2}
    theming.set_aside(day.house, day.id, board, offers[1].key, offers[1].name)
    assert suggestions.suggested(now(day), "da").offers == ()
    takes_back(day, board)
    assert [offer.name for offer in suggestions.suggested(now(day), "da").offers] == ["Møder"]
    with pytest.raises(WorkshopError, match="in themes already"):
        theming.accept_draft(day.house, day.id, board, "Igen", placed)


def test_sure_titles_are_taken_with_one_press_and_the_rest_have_three(day: Day, board: str) -> None:
    assert suggestions.suggested(now(day), "da").sure == ()
    for title in ("Dokumentation", "Møder", "Økonomi", "Humor"):
        theming.new_theme(day.house, day.id, board, title)
    found = suggestions.suggested(now(day), "da")
    assert {len(titles) for titles in found.titles.values()} == {3}
    (noise,) = cards(day, "pas")
    assert (noise in found.titles, len(found.titles)) == (False, 5)
    (early,) = cards(day, TEXTS[3])
    placing.place(day.house, day.id, board, [(early, now(day).themes[3].id)])
    placing.place(day.house, day.id, board, [*found.sure, ("gone", "gone")])
    assert lying(day)["Humor"] == {TEXTS[3]}
    assert lying(day)["Dokumentation"] == {TEXTS[0], TEXTS[1]}
    assert told(day)[-2:] == ["Flyttede 1 svar til »Humor«", f"Tog imod {len(found.sure) - 1} sikre forslag"]
    with pytest.raises(WorkshopError, match="in themes already"):
        placing.place(day.house, day.id, board, found.sure)
    takes_back(day, board)
    assert lying(day)["Dokumentation"] == set()


def test_a_board_that_is_sorted_or_empty_suggests_nothing(day: Day, board: str) -> None:
    theming.new_theme(day.house, day.id, board, "Alt", cards(day, *TEXTS))
    assert suggestions.suggested(now(day), "da") == suggestions.Suggested()
