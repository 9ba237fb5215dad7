"""The word cloud: inside its box, no two words on each other, and the same everywhere."""

from itertools import combinations

import pytest

from workshop.text.cloud import layout

WORDS = [("tid", 14), ("ro", 9), ("nærvær", 8), ("Å" * 6, 5), ("arbejdsmiljørepræsentant", 3)] + [
    (f"ord{number}", 1) for number in range(30)
]


@pytest.mark.parametrize("size", [(1600.0, 700.0), (300.0, 300.0), (900.0, 200.0)])
@pytest.mark.parametrize("face", ["atkinson", "carlito"])
def test_words_lie_inside_and_never_on_each_other(size: tuple[float, float], face: str) -> None:
    placed = layout(WORDS, *size, face)
    assert [word.text for word in placed][:2] == ["tid", "ro"]
    assert not [(a.text, b.text) for a, b in combinations(placed, 2) if a.touches(b)]
    for word in placed:
        assert word.width / 2 <= word.x <= size[0] - word.width / 2
        assert word.height / 2 <= word.y <= size[1] - word.height / 2


def test_the_same_words_make_the_same_picture_in_whatever_order_they_come() -> None:
    assert layout(WORDS, 1600, 700) == layout(WORDS[::-1], 1600, 700)


def test_the_more_often_the_larger() -> None:
    sizes = [word.size for word in layout(WORDS[:5], 1600, 700)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_nothing_and_one_word_are_pictures_too() -> None:
    assert layout([], 1600, 700) == ()
    (word,) = layout([("ro", 5)], 1600, 700)
    assert (word.text, word.count) == ("ro", 5)


def test_a_word_stays_about_where_it_was_when_others_arrive() -> None:
    before = layout(WORDS[:6], 1600, 700)
    after = {word.text: word for word in layout(WORDS[:9], 1600, 700, earlier=before)}
    moved = [max(abs(word.x - after[word.text].x) / 1600, abs(word.y - after[word.text].y) / 700) for word in before]
    assert sorted(moved)[len(moved) // 2] < 0.2
