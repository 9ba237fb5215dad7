"""The drafts a board remembers: answers stay together when late ones come, until the board has outgrown them."""

from workshop.actions.former_drafts import drafted
from workshop.store.rows import CardRow

SAID = ("al den dokumentation", "skemaer", "journalen tager tid", "lange møder", "møde om mødet", "personalemøder")


def card(number: int, text: str) -> CardRow:
    return CardRow(f"{number:04}", "answer", "round", 0, text, text, "up", "", None)


def board(*texts: str) -> list[CardRow]:
    return [card(at, text) for at, text in enumerate(texts)]


def groups(name: str, cards: list[CardRow], language: str = "da") -> dict[str, set[str]]:
    return {draft.key: {cards[at].id for at in draft.members} for draft in drafted(name, cards, language).groups}


def test_late_answers_join_and_nobody_moves() -> None:
    first = groups("late", board(*SAID * 4))
    with_late = groups("late", board(*SAID * 4, "mødet", "dokumentere", "pas"))
    assert {key: held & set().union(*first.values()) for key, held in with_late.items()} == first
    assert {"0024"} == with_late["moeder"] - first["moeder"]
    assert groups("late", board(*SAID * 4, "mødet", "dokumentere", "pas"), "en") == with_late


def test_an_answer_between_two_groups_stays_in_the_first_it_was_in() -> None:
    between, talk, paper = "et møde om dokumentation", ("møde",) * 12, ("dokumentation",) * 3
    before = groups("between", board(between, *talk, *paper))
    after = groups("between", board(between, *talk, *paper, "dokumentation", "skemaer", "journal"))
    assert [key for key, held in after.items() if "0000" in held] == [
        key for key, held in before.items() if "0000" in held
    ]


def test_an_answer_that_was_changed_is_looked_at_again_and_one_taken_back_is_forgotten() -> None:
    cards = board(*SAID * 3)
    assert "0000" in groups("changed", cards)["dokumentation"]
    cards[0] = card(0, "lange møder")
    assert "0000" in groups("changed", cards)["moeder"]
    assert groups("changed", cards[1:])["moeder"] == {c.id for c in cards[1:] if "møde" in c.text}


def test_a_board_that_has_grown_is_looked_at_afresh() -> None:
    groups("grown", board("dokumentation", "skemaer"))
    grown = board("dokumentation", "skemaer", *("møder",) * 96)
    assert groups("grown", grown) == groups("never seen", grown)
    assert list(groups("grown", grown)) == ["moeder"]
