"""Pairs of trios."""

from hypothesis import given
from hypothesis import strategies as st

from workshop.core.partners import paired


def test_neighbours_are_paired_with_each_other():
    assert paired(["a", "b", "c", "d"], {}) == {"a": "b", "b": "a", "c": "d", "d": "c"}


def test_two_of_a_kind_are_paired_only_where_no_other_is_left():
    kinds = {"a": "hjemmeplejen", "b": "hjemmeplejen", "c": "plejecenter", "d": "hjemmeplejen"}
    assert paired(["a", "b", "c", "d"], {}, kinds) == {"a": "c", "c": "a", "b": "d", "d": "b"}


def test_three_left_over_listen_in_a_ring():
    assert paired(["a", "b", "c"], {}) == {"a": "b", "b": "c", "c": "a"}


def test_one_alone_has_nobody():
    assert paired(["a"], {}) == {}


def test_pairs_that_hold_are_kept_and_a_late_trio_joins_one():
    known = {"a": "d", "d": "a", "b": "c", "c": "b"}
    assert paired(["a", "b", "c", "d"], known) == known
    later = paired(["a", "b", "c", "d", "e"], known)
    assert {who: whom for who, whom in later.items() if who in "ad"} in ({"a": "d", "d": "a"}, {"a": "d", "d": "e"})
    assert sorted(later) == ["a", "b", "c", "d", "e"]


@given(st.lists(st.text(min_size=1, max_size=3), unique=True, min_size=2), st.data())
def test_everybody_listens_to_one_other_and_is_listened_to_once(trios, data):
    before = data.draw(st.lists(st.sampled_from(trios), unique=True))
    pairs = paired(trios, paired(before, {}))
    assert sorted(pairs) == sorted(trios)
    assert sorted(pairs.values()) == sorted(trios)
    assert all(who != whom for who, whom in pairs.items())
