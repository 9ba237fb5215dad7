"""Texts on the wall break where one would break them by hand."""

from workshop.text.widths import width
from workshop.text.wrapping import SOFT, breakable, fitted, lines, squeezed


def test_lines_are_counted_as_a_browser_sets_them() -> None:
    assert [lines("et to tre", room) for room in (30, 3, 1.8)] == [1, 2, 3]
    assert lines("", 10) == 1
    assert lines("a" * 100, 10) == 6


def test_what_has_no_room_is_cut_at_a_word() -> None:
    text = "Vi holder op med at afbryde hinanden"
    assert fitted(text, 30) == text
    assert fitted(text, 9) == "Vi holder op …"
    assert lines(fitted(text * 5, 9, 2), 9) == 2
    assert fitted("rehabiliteringsafdelingen", 5).endswith(" …")


def test_names_that_begin_alike_keep_their_ends() -> None:
    found = {squeezed(f"Hjemmeplejen {end}", 7) for end in ("Nord", "Syd", "Vest")}
    assert len(found) == 3
    assert all(width(name, "atkinson") <= 7 for name in found)
    assert squeezed("Åhaven", 7) == "Åhaven"
    assert width(squeezed("Rehabiliteringsafdelingen", 7), "atkinson") <= 7


def test_only_very_long_words_are_hyphenated() -> None:
    assert breakable("arbejdsmiljø og hverdag") == "arbejdsmiljø og hverdag"
    found = breakable("arbejdsmiljørepræsentantens rolle")
    assert SOFT in found
    assert found.replace(SOFT, "") == "arbejdsmiljørepræsentantens rolle"
