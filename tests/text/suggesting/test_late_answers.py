"""Late answers: they find a place, and the others keep theirs."""

import pytest

from benchmarks.late import moved, share_moved
from workshop.text.suggesting.drafting import NO_DRAFT, drafts

EARLY = (
    "skrive det samme tre steder",
    "for meget dokumentation",
    "lange møder",
    "personalemøder uden dagsorden",
    "pas",
    "et møde om dokumentation",
)


def places(answers: tuple[str, ...], former: dict[int, str] | None = None) -> list[str]:
    held = {at: draft.key for draft in drafts(answers, former=former).groups for at in draft.members}
    return [held.get(at, NO_DRAFT) for at in range(len(answers))]


def test_a_late_answer_joins_a_group_or_the_pile() -> None:
    former = dict(enumerate(places(EARLY)))
    late = ("al den dokumentation", "tirsdagsmøde", "xyzzy", "ved ikke")
    assert places(EARLY + late, former) == [*former.values(), "dokumentation", "moeder", NO_DRAFT, NO_DRAFT]


@pytest.mark.parametrize("key", ["dokumentation", "moeder"])
def test_an_answer_between_two_groups_stays_where_it_was(key: str) -> None:
    former = dict(enumerate(places(EARLY))) | {5: key}
    assert places((*EARLY, "journalen", "skemaer", "mødet i dag"), former)[5] == key


def test_an_answer_that_now_says_something_else_does_not_stay() -> None:
    former = dict(enumerate(places(EARLY))) | {3: "dokumentation"}
    assert places(EARLY, former)[3] == "moeder"


def test_what_moved_is_told_by_pairs_of_groups_and_not_by_their_names() -> None:
    before = {0: "a", 1: "a", 2: "b", 3: NO_DRAFT}
    assert share_moved(before, {0: "x", 1: "x", 2: "y", 3: NO_DRAFT, 4: "x"}) == 0
    assert share_moved(before, {0: "x", 1: "y", 2: "y", 3: "x"}) == 0.5
    assert share_moved(before, {0: "x", 1: "x", 2: "x", 3: NO_DRAFT}) == 0.25
    assert share_moved(before, dict.fromkeys(range(4), NO_DRAFT)) == 0.75


def test_the_measure_is_zero_where_all_say_the_same_in_turn() -> None:
    assert moved(EARLY[:4] * 6)["most moved"] == 0
