"""Sentences over results that are texts: what most wrote, where several wrote the same; else how many there are."""

import re
from functools import cache

from workshop.core.figures import Decisions, Notes, Sheet, Theme, Themes
from workshop.export.deck.filled import times
from workshop.export.deck.wording import TURNED, counted
from workshop.kinds.telling import quoted
from workshop.language import say
from workshop.text.suggesting import lexicon

_OF = re.compile(r"(?<=\d) (af|ud af|of|out of) (?=\d)")
_NUMBER = re.compile(r" \(\d+\)$")
_SHOWN = 3  # themes that are named in a title


def unbroken(title: str) -> str:
    """»5 af 8« stays on one line."""
    return _OF.sub(lambda found: f"\N{NO-BREAK SPACE}{found[1].replace(' ', chr(0xA0))}\N{NO-BREAK SPACE}", title)


def written(figure: Notes | Sheet, language: str) -> str:
    """The sentence over texts or over a sheet that many have filled in."""
    heading = figure.heading.rstrip(".?")
    most, n = _most(figure)
    if not most:
        return f"{heading}: {figure.finding[:1].lower()}{figure.finding[1:]}"
    return say(language, "{heading}: most often “{text}”, {n} times", heading=heading, text=quoted(most), n=n)


def in_their_words(figure: Themes, language: str) -> str:
    """The sentence over examples: whose words they are, and of which themes."""
    named = [quoted(theme.title) for theme in _told(figure)[:_SHOWN]]
    marked = [say(language, "“{theme}”", theme=title) for title in named]
    if len(marked) < 2:
        return say(language, "The room's own words on {themes}", themes="".join(marked))
    both = say(language, "{first} and {last}", first=", ".join(marked[:-1]), last=marked[-1])
    return say(language, "The room's own words on {themes}", themes=both)


def _told(figure: Themes) -> list[Theme]:
    return [theme for theme in figure.themes if theme.examples]


def _most(figure: Notes | Sheet) -> tuple[str, int]:
    """The text that more wrote than any other; none where there is a tie, or where it is no answer."""
    found = [] if isinstance(figure, Decisions) else _texts(figure)  # its finding says more
    if not found or found[0][1] < 2 or (len(found) > 1 and found[1][1] == found[0][1]):
        return "", 0
    text, n = found[0]
    return (text, n) if TURNED not in text and not _says_nothing(text) else ("", 0)


def _texts(figure: Notes | Sheet) -> list[tuple[str, int]]:
    """The texts with how many wrote them, most first."""
    if isinstance(figure, Notes):
        return counted(figure.notes)
    texts = [text for column in figure.columns for group in column.groups for text in group.texts]
    return sorted(((_NUMBER.sub("", text), times(text)) for text in texts), key=lambda each: -each[1])


def _says_nothing(text: str) -> bool:
    """»ved ikke«, also where it was not typed to its end."""
    said = text.casefold().strip(" .!?")
    return said in _no_answers() or (" " in said and any(entry.startswith(said) for entry in _no_answers()))


@cache
def _no_answers() -> frozenset[str]:
    known = lexicon.shipped()
    return frozenset(entry for concept in known.concepts if concept.family in known.left for entry in concept.says)
