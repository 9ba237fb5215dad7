"""Drafts and rankings: named, whole, the same each time, and learnt from what was placed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks import labelled, themes
from benchmarks.labelled import agreement
from workshop.text.suggesting.drafting import drafts
from workshop.text.suggesting.ranking import rank

ANSWERS = (
    "skrive det samme tre steder",
    "for meget dokumentation",
    "Skemaer!!",
    "lange møder",
    "personalemøder uden dagsorden",
    "pas",
    "ved ikke",
    "",
)


def test_drafts_are_named_with_the_words_that_made_them_and_leave_noise() -> None:
    found = drafts(ANSWERS)
    assert [(draft.name, draft.members) for draft in found.groups] == [
        ("Dokumentation", (0, 1, 2)),
        ("Møder uden indhold", (3, 4)),
    ]
    assert found.unplaced == (5, 6, 7)
    assert found.groups[0].words == ("meget dokumentation", "skemaer", "skrive det samme")
    assert [draft.name for draft in drafts(ANSWERS, "en").groups] == ["Documentation", "Meetings without content"]


@given(st.lists(st.sampled_from(ANSWERS) | st.text(max_size=30), max_size=25))
@settings(max_examples=60, deadline=None)
def test_every_answer_is_in_one_place_and_always_the_same(answers: list[str]) -> None:
    found = drafts(answers)
    placed = [at for draft in found.groups for at in draft.members]
    assert sorted([*placed, *found.unplaced]) == list(range(len(answers)))
    assert drafts(answers) == found
    assert len({draft.key for draft in found.groups}) == len(found.groups)


def test_titles_are_ranked_and_noise_is_never_sure() -> None:
    found = rank(ANSWERS, ["Møder", "Dokumentation"])
    assert [each.titles[0] for each in found[:5]] == [1, 1, 1, 0, 0]
    assert [each.sure for each in found[5:]] == [False, False, False]
    assert all(sorted(each.titles) == [0, 1] for each in found)


def test_what_a_person_has_placed_is_learnt_from() -> None:
    answers, titles = ["gulerødder er gode", "gulerødderne"], ["Ét", "Andet"]
    assert not any(each.sure for each in rank(answers, titles))
    taught = rank(answers, titles, {"Andet": ["gulerødder", "de gode gulerødder"]})
    assert [each.titles for each in taught] == [(1, 0), (1, 0)]


@pytest.mark.parametrize(
    ("answers", "titles"), [([], []), ([], ["Tid"]), (["tid"], []), (["tid"], ["Tid"]), ([""], [""])]
)
def test_there_may_be_hardly_anything_to_suggest(answers: list[str], titles: list[str]) -> None:
    assert len(rank(answers, titles)) == len(answers)
    assert drafts(answers).groups == ()


@pytest.mark.parametrize(
    ("one", "other", "index"),
    [
        ([1, 1, 2, 2], "aabb", 1.0),
        ([1, 1, 1, 1], "aaaa", 1.0),
        ([1, 1, 2, 2], "abab", -0.5),
        ([0, 0, 1, 1, 2, 2], "aabbbb", 0.4444444444444444),
        ([1, 1], "ab", 0.0),
    ],
)
def test_agreement_is_the_adjusted_rand_index(one: list[int], other: str, index: float) -> None:
    assert agreement(one, list(other)) == pytest.approx(index)


@pytest.mark.slow
def test_the_labelled_answers_are_grouped_and_ranked_as_well_as_promised() -> None:
    questions = labelled.read(labelled.OWN)
    for question in questions:
        grouped, titled = themes.grouped(question), themes.titled(question)
        assert grouped["ARI"] >= 0.5
        assert grouped["noise out"] >= 0.7
        assert max(grouped["last 5 move"], grouped["moved by 5"]) < 0.05
        assert grouped["on the board"] < 0.03
        assert (titled["top 1"] >= 0.6, titled["top 3"] >= 0.8, titled["noise sure"] <= 0.3) == (True, True, True)
    assert sum(len(question.answers) for question in questions) >= 300
