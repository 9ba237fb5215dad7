"""Plans results that are words: clouds, quotes under their themes, lists of what was written, and plain sentences."""

from collections import Counter
from collections.abc import Sequence

from workshop.core.figures import Figure, Notes, Themes, Words
from workshop.export.deck import tables
from workshop.export.deck.frame import evenly
from workshop.export.deck.measure import high, shorten, wrap
from workshop.export.deck.parts import Box, Cell, Cloud, CloudWord, Column, Columns, Line, Part, Text
from workshop.export.deck.theme import BODY, LARGE, Tone
from workshop.language import say
from workshop.text.cloud import layout

_WORDS = 10  # the ten most frequent words stand on a slide; all of them in the notes
_THREE, _GAP = 3, 28.0  # themes side by side, and the space between them
_QUOTE_GAP = 12.0
_VOICE = 0.84  # how much of a line to count on where words are set in the wider face
_MARKS = {"da": ("»", "«"), "en": ("“", "”")}
TURNED = " → "  # between a sentence as it was and as it became
_TOLD = 1200  # characters of an alt text


def voices(figure: Themes, box: Box, language: str, most: int) -> Sequence[Columns]:
    """The largest themes in people's own words: an example each, up to three on a slide, at most so many slides."""
    told = [theme for theme in figure.themes if theme.examples][: _THREE * most]
    found: list[Columns] = []
    for page in evenly(told, _THREE):
        room = (box.wide - _GAP * (len(page) - 1)) / len(page)
        titles = [shorten(theme.title, LARGE, room - 50, 2) for theme in page]
        head = high(max(len(wrap(f"{title} 000", LARGE, room)) for title in titles), LARGE) + 30
        lines = max(1, int((box.high - head) / high(1, LARGE)))
        quotes = [quoted(language, theme.examples[0], LARGE, room * _VOICE, lines) for theme in page]
        columns = [Column(title, t.count, quote) for title, t, quote in zip(titles, page, quotes, strict=True)]
        found.append(Columns(tuple(columns), head, leads=not found))
    return found


def words(figure: Words, box: Box, language: str) -> Sequence[Part]:
    """The most frequent words as a cloud, none smaller than body text; fewer words where they are long."""
    counted = [(shorten(word.text, BODY, box.wide * 0.9, 1), word.count) for word in figure.words]
    for n in range(min(_WORDS, len(counted)), 0, -1):
        placed = layout(counted[:n], box.wide, box.high, "carlito")
        if len(placed) == n and min(word.size for word in placed) >= BODY:
            top = max(word.count for word in placed)
            found = [
                CloudWord(
                    word.text,
                    Box(word.x - word.width / 2, word.y - word.height / 2, word.width, word.height),
                    word.size,
                    word.count == top,
                )
                for word in placed
            ]
            return [Cloud(told(figure, [f"{text}: {count}" for text, count in counted[:n]]), tuple(found))]
    return sentence(figure)


def notes(figure: Notes, box: Box, language: str) -> Sequence[Part]:
    """Texts as they were written, as many on a slide as fit."""
    most = max(1, int(box.high / high(1, BODY)))
    said = counted(figure.notes)
    if said and all(TURNED in text for text, _ in said):
        return _turned(figure, [text for text, _ in said], box, language)
    texts = [quoted(language, text, BODY, box.wide * _VOICE, most, times) for text, times in said]
    return listed(texts, box, voice=True) or sentence(figure)


def counted(texts: Sequence[str]) -> list[tuple[str, int]]:
    """Texts with how many wrote just that, in the order they came."""
    first: dict[str, str] = {}
    times = Counter(text.casefold() for text in texts if text)
    for text in texts:
        first.setdefault(text.casefold(), text)
    return [(first[key], n) for key, n in times.items()]


def halves(text: str) -> tuple[str, str]:
    """A sentence that was turned: as it was, without its quotation marks, and as it became."""
    before, after = text.split(TURNED, 1)
    return before.strip(" »«“”"), after.strip()


def _turned(figure: Notes, texts: Sequence[str], box: Box, language: str) -> Sequence[Part]:
    rows = [(Cell(before, quiet=True), Cell(after)) for before, after in map(halves, texts)]
    heads = (say(language, "As it was said"), say(language, "As it can be said"))
    return tables.pages(told(figure, ()), heads, (44, 56), rows, box)


def listed(texts: Sequence[str], box: Box, *, voice: bool = False) -> list[Text]:
    """Texts under each other, as many on a slide as fit."""
    pages: list[list[Line]] = [[]]
    used = 0.0
    for text in texts:
        tall = high(len(wrap(text, BODY, box.wide, voice=voice)), BODY) + _QUOTE_GAP
        if pages[-1] and used + tall > box.high:
            pages.append([])
            used = 0.0
        pages[-1].append(Line(text, voice=voice, before=_QUOTE_GAP if pages[-1] else 0.0))
        used += tall
    return [Text(tuple(page)) for page in pages if page]


def quoted(language: str, text: str, size: float, room: float, lines: int, times: int = 1) -> str:
    """Somebody's own words between quotation marks, as much as fits; how many wrote them where it was more than one."""
    first, last = _MARKS[language]
    return first + shorten(text, size, room, lines, last + (f" ({times})" if times > 1 else ""))


def sentence(figure: Figure) -> Sequence[Part]:
    """The finding alone, where there is nothing to draw or nothing may be."""
    return [Text((Line(figure.finding, tone=Tone.QUIET),))]


def told(figure: Figure, values: Sequence[str]) -> str:
    """What a graphic says, for those who do not see it."""
    return ". ".join([figure.finding.rstrip("."), *values])[:_TOLD]
