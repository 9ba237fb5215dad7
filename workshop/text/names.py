"""Finds people's names in what is typed: a title with what follows it, and first names written with a capital.

A name that is also a word (Bo, Maj, Sten, Per) counts only where the words around it say that it is somebody. Places,
weekdays, bodies and systems are nobody. The lists are in first_names.toml, where anybody may add to them.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_LISTS: Mapping[str, str] = tomllib.loads((Path(__file__).parent / "first_names.toml").read_text("utf-8"))


def _set(*names: str) -> frozenset[str]:
    return frozenset(word.casefold().replace("_", " ") for name in names for word in _LISTS[name].split())


_NAMES, _WORDS, _MONTHS = _set("danish", "foreign"), _set("also_words"), _set("months")
_TITLES, _PEOPLE, _DOING = _set("titles"), _set("people"), _set("doing")
_NOT_AFTER, _NOT_BEFORE, _PLACES, _NOBODY = _set("not_after"), _set("not_before"), _set("places"), _set("nobody")
_SMALL = _WORDS | _set("small")
_LEAST_SMALL = 5  # letters of a name that is known without its capital

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*['’]?")
_SENTENCE = re.compile(r"(?:^|[.!?:;\n•]|(?:^|\n)\s*[-–*])[\s\"'»«“”(]*$")
_ABBREVIATED = re.compile(r"(?:\b(?:hr|frk|mr|mrs|ms|dr|f\.?eks|bl\.a|ca|kl|nr|pga|jf|sct|skt)\.)\s*$", re.IGNORECASE)
_SURNAME = re.compile(r"\w{2,}(?:sen|gaard|gård|dóttir)s?", re.IGNORECASE)
_INITIAL = re.compile(r" [A-ZÆØÅ]\.?(?![\w])(?<! I)(?<! I\.)")


@dataclass(frozen=True, slots=True)
class _Word:
    """A word with its place."""

    text: str
    start: int
    end: int
    opens: bool  # whether it begins a sentence

    @property
    def capital(self) -> bool:
        """Written as a name is: one capital, small letters after it."""
        first = re.split("[-'’]", self.text)[0]
        return len(first) > 1 and first[0].isupper() and not first[1:].isupper()

    @property
    def plain(self) -> str:
        """In small letters, of a double name the first, without the genitive's s where that gives a name."""
        word = re.split("[-'’]", self.text.casefold())[0]
        return word[:-1] if word.endswith("s") and word not in _NAMES and word[:-1] in _NAMES else word


def find(text: str) -> Iterator[tuple[int, int]]:
    """Where names of people stand, in order: each from its first letter to behind its last, surnames with it."""
    words = list(_words(text))
    shouts = text.isupper()  # all in capitals: then a capital says nothing
    place = 0
    while place < len(words):
        if _begins(text, words, place, shouts):
            last = _last(text, words, place)
            yield words[place].start, _with_initial(text, words[last].end)
            place = last
        place += 1


def _words(text: str) -> Iterator[_Word]:
    for match in _TOKEN.finditer(text):
        before = text[: match.start()]
        opens = bool(_SENTENCE.search(before)) and not _ABBREVIATED.search(before)
        yield _Word(match[0], match.start(), match.end(), opens)


def _begins(text: str, words: Sequence[_Word], place: int, shouts: bool) -> bool:
    """Whether somebody's name begins here."""
    word = words[place]
    before, after = _beside(text, words, place, -1), _beside(text, words, place, 1)
    known = word.plain in _NAMES
    if before in _TITLES:
        return _may_follow_title(word, known)
    if _is_nobody(word, before, after):
        return False
    if shouts or not word.capital:
        surely = before in _PEOPLE or len(word.plain) >= _LEAST_SMALL - shouts
        return known and surely and word.plain not in (_WORDS if before in _PEOPLE else _SMALL)
    if known:
        return word.plain not in _WORDS or _is_somebody(words, place, before, after)
    in_title_case = 2 * sum(each.capital for each in words) > len(words)
    return not word.opens and ((before in _PEOPLE and not in_title_case) or bool(_SURNAME.fullmatch(word.text)))


def _is_nobody(word: _Word, before: str, after: str) -> bool:
    """Whether the words beside it make a house, a saint or a street of it."""
    place = word.text.endswith("s") and after in _PLACES
    return word.plain in _NOBODY - _NAMES or before in _NOT_AFTER or after in _NOT_BEFORE or place


def _may_follow_title(word: _Word, known: bool) -> bool:
    if word.text.casefold() in _NOBODY:
        return False
    return word.capital or (known and word.plain not in _WORDS) or word.text.casefold().rstrip("s").endswith("sen")


def _is_somebody(words: Sequence[_Word], place: int, before: str, after: str) -> bool:
    """Whether a name that is also a word is a name here."""
    word = words[place]
    follows = words[place + 1] if place + 1 < len(words) and after else None
    if before in _PEOPLE or (follows is not None and bool(_SURNAME.fullmatch(follows.text)) and follows.capital):
        return True
    if word.plain in _MONTHS:
        return False
    return not word.opens or (after in _DOING and word.plain != after)


def _last(text: str, words: Sequence[_Word], place: int) -> int:
    """The last word of the name that begins here: further first names and the surname."""
    while place + 1 < len(words):
        follows = words[place + 1]
        apart = text[words[place].end : follows.start]
        if apart != " " or not follows.capital or follows.text.casefold() in _NOBODY - _NAMES:
            break
        place += 1
    return place


def _with_initial(text: str, end: int) -> int:
    match = _INITIAL.match(text, end)
    return match.end() if match else end


def _beside(text: str, words: Sequence[_Word], place: int, step: int) -> str:
    """The word before or after, in small letters, where only a space (or a title's full stop) lies between."""
    other = place + step
    if not 0 <= other < len(words):
        return ""
    first, second = sorted((words[place], words[other]), key=lambda word: word.start)
    between = text[first.end : second.start]
    title = between == ". " and step < 0 and words[other].text.casefold() in _TITLES | _NOT_AFTER
    return words[other].text.casefold() if between.strip(" ") == "" or title else ""
