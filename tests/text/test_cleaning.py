"""Cleaning: what is left can stand on a phone, a slide and a sheet, and hides nothing."""

import unicodedata
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.text.cleaning import clean

ANY = st.text(st.characters(codec=None), max_size=60)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  hej \t med\n\nos ", "hej med os"),
        ("a\x00b\x07c\x1bd", "abcd"),
        ("lille\u202egodt\u202c", "lillegodt"),
        ("\u2066ab\u2069\u200fc\u061cd", "abcd"),
        ("usyn\u200blig\ufeff\u2060\u00ad", "usynlig"),
        ("løs\ud800 ende\udfff", "løs ende"),
        ("\ufffe\uffff\ufdd0\U0001fffe", ""),
        ("\ue000privat", "privat"),
        ("\u3164\u2800\u115f", ""),
        ("A\u030angst", "Ångst"),
        ("Z" + "\u0301" * 40 + "algo", "\u0179\u0301\u0301\u0301algo"),
        ("👩‍⚕️ <b>fed</b> & 日本 עברית", "👩⚕️ <b>fed</b> & 日本 עברית"),
        ("", ""),
    ],
)
def test_what_hides_or_breaks_is_dropped_and_words_stay(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_lines_are_kept_where_they_are_wanted() -> None:
    assert clean("en\r\nto\u2028tre\x85\n\n\n\nfire  \x0b", lines=True) == "en\nto\ntre\n\nfire"


@given(ANY)
def test_clean_text_is_clean_and_fits_in_a_sheet(typed: str) -> None:
    kept = clean(typed)
    assert clean(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
    assert "\n" not in kept
    assert kept == kept.strip()
    kept.encode()
    ElementTree.fromstring(f"<a>{kept.replace('&', '').replace('<', '')}</a>")


@given(ANY)
def test_clean_lines_are_clean(typed: str) -> None:
    kept = clean(typed, lines=True)
    assert clean(kept, lines=True) == kept
    assert "\n\n\n" not in kept
