"""Counting a room's words: forms of one word together, different words apart."""

import pytest

from workshop.text.danish import count_words, family, words_of

TOGETHER = """
borger borgere borgeren borgerne borgerens borgernes | tid tiden tider | tryghed trygheden | tryg trygt trygge
medarbejder medarbejdere medarbejderne | samarbejde samarbejdet
kollega kollegaer kollegaerne | møde møder mødet mødernes
pårørende pårørendes | plejehjem plejehjemmet | faglig fagligt faglige | vagt vagten vagter vagterne
"""
APART = """
tryg tryghed | leder ledelse | tid tiltro | faglig faglighed | ro rod | borger borgmester | fælles fællesskab
arbejde arbejdsmiljø | hjælp hjem | omsorg sorg
"""


def groups(lines: str) -> list[list[str]]:
    """The words of each group."""
    return [group.split() for line in lines.strip().splitlines() for group in line.split("|")]


@pytest.mark.parametrize("forms", groups(TOGETHER), ids=lambda forms: forms[0])
def test_forms_of_one_word_are_one_word(forms: list[str]) -> None:
    assert len({family(form) for form in forms}) == 1


@pytest.mark.parametrize("words", groups(APART), ids=lambda words: words[0])
def test_words_that_only_look_alike_are_kept_apart(words: list[str]) -> None:
    assert len({family(word) for word in words}) == len(words)


def test_words_are_counted_by_how_many_texts_hold_them() -> None:
    counted = count_words(["Ro", "ro", "RO og ro", "Borgerne", "borgerne", "borger", "TR", "tid til ro"])
    assert counted == (("borgerne", 3), ("ro", 3), ("tid til ro", 1), ("TR", 1))


def test_a_short_phrase_is_one_word_since_less_of_something_is_not_that_thing() -> None:
    counted = count_words(["mindre travlhed", "Mindre travlhed", "ro, tid", "psykisk arbejdsmiljø"])
    assert counted == (("mindre travlhed", 2), ("psykisk arbejdsmiljø", 1), ("ro", 1), ("tid", 1))


def test_the_same_texts_in_any_order_give_the_same_count() -> None:
    texts = ["glæde", "glæden", "Ro", "arbejdsglæde", "ro", "TR"]
    assert count_words(texts) == count_words(reversed(texts))


def test_small_words_do_not_count_unless_they_are_all_there_is() -> None:
    assert words_of("tid til borgeren") == ["tid", "borgeren"]
    assert words_of("og") == ["og"]
    assert words_of("til og fra") == ["til og fra"]
    assert words_of("🙂") == ["🙂"]
    assert words_of("") == []


def test_english_is_counted_as_english() -> None:
    assert count_words(["meetings", "meeting", "time"], "en") == (("meeting", 2), ("time", 1))
