"""Cleans what people type: what a phone, a slide and a sheet can all hold, and nothing that hides or reorders words.

Drops what XML 1.0 cannot hold (one such character aborts a whole export, trust.md 7), bidirectional overrides,
zero-width and other invisible characters. Emoji, markup and every written language stay: they are somebody's words.
"""

import re
import unicodedata

_DROPPED = {"Cc", "Cf", "Cs", "Co"}  # controls, invisible formatting, lone surrogates, private use
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_MOST_MARKS = 3  # accents piled on one letter; more of them climb out of their line on the wall


def clean(text: str, *, lines: bool = False) -> str:
    """The text in NFC on one line, or (with `lines`) with its line breaks and at most one empty line in a row."""
    broken = _LINE_ENDS.sub("\n", text.replace("\t", " "))
    kept = "".join(character for character in broken if character == "\n" or _stays(character))
    rows = [" ".join(row.split()) for row in _calm(unicodedata.normalize("NFC", kept)).split("\n")]
    if not lines:
        return " ".join(row for row in rows if row)
    return re.sub("\n{3,}", "\n\n", "\n".join(rows)).strip()


def _stays(character: str) -> bool:
    if character in _INVISIBLE or ord(character) & 0xFFFE == 0xFFFE:  # U+FFFE, U+FFFF and their likes
        return False
    return unicodedata.category(character) not in _DROPPED and not 0xFDD0 <= ord(character) <= 0xFDEF


def _calm(text: str) -> str:
    """The text with no more than a few accents on one letter."""
    marks = 0
    kept: list[str] = []
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
