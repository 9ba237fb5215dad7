"""Plans results that are words: clouds, quotes under their themes, lists of what was written, and plain sentences."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, zip_longest

from workshop.core.figures import Figure, Notes, Themes, Words
from workshop.export.deck import tables
from workshop.export.deck.frame import evenly
from workshop.export.deck.look import worn
from workshop.export.deck.measure import high, shorten, wrap
from workshop.export.deck.parts import Box, Cell, Cloud, CloudWord, Column, Columns, Line, Part, Table, Text
from workshop.export.deck.theme import BODY, HUGE, LARGE, VOICE_SHARE, Tone
from workshop.language import QUOTES, say
from workshop.text.cloud import layout

_WORDS = 10  # the ten most frequent words stand on a slide; all of them in the notes
_THREE, _GAP = 3, 28.0  # themes side by side, and the space between them
_QUOTE_GAP = 12.0
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
        quotes = [quoted(language, theme.examples[0], LARGE, room * VOICE_SHARE, lines) for theme in page]
        columns = [Column(title, t.count, quote) for title, t, quote in zip(titles, page, quotes, strict=True)]
        found.append(Columns(tuple(columns), head, leads=not found))
    return found


def words(figure: Words, box: Box, language: str) -> Sequence[Part]:
    """The most frequent words as a cloud, none smaller than body text; fewer words where they are long."""
    counted = [(shorten(word.text, BODY, box.wide * 0.9, 1), word.count) for word in figure.words]
    wider = worn().letters
    for n in range(min(_WORDS, len(counted)), 0, -1):
        placed = layout(counted[:n], box.wide / wider, box.high, "carlito")
        if len(placed) == n and min(word.size for word in placed) >= BODY:
            top = max(word.count for word in placed)
            found = [
                CloudWord(
                    word.text,
                    Box((word.x - word.width / 2) * wider, word.y - word.height / 2, word.width * wider, word.height),
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
    texts = [quoted(language, text, BODY, box.wide * VOICE_SHARE, most, times) for text, times in said]
    return _in_two(figure, texts, box) or listed(texts, box, voice=True) or sentence(figure)


def _in_two(figure: Figure, texts: Sequence[str], box: Box) -> list[Table]:
    """Short texts in two columns, where that takes fewer pages than one column does; else none."""
    half = -(-len(texts) // 2)
    rows = [(Cell(a), Cell(b)) for a, b in zip_longest(texts[:half], texts[half:], fillvalue="")]
    made = tables.pages(told(figure, ()), (), (1, 1), rows, box) if rows else []
    return made if len(made) < len(listed(texts, box, voice=True)) else []


def counted(texts: Sequence[str]) -> list[tuple[str, int]]:
    """Texts with how many wrote just that, most first, else in the order they came."""
    first: dict[str, str] = {}
    times = Counter(text.casefold() for text in texts if text)
    for text in texts:
        first.setdefault(text.casefold(), text)
    return [(first[key], n) for key, n in times.most_common()]


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
    talls = [high(len(wrap(text, BODY, box.wide, voice=voice)), BODY) + _QUOTE_GAP for text in texts]
    sizes = tables.even(talls, box.high)
    pages = [texts[end - size : end] for size, end in zip(sizes, accumulate(sizes), strict=True)]
    return [
        Text(tuple(Line(text, voice=voice, before=_QUOTE_GAP if place else 0.0) for place, text in enumerate(page)))
        for page in pages
    ]


def alone(label: str, count: int, n: int, box: Box, language: str) -> Sequence[Part]:
    """The only thing that was named: there is nothing to compare it with, so it stands there in words."""
    text = quoted(language, label, HUGE, box.wide * VOICE_SHARE, max(1, int((box.high - 60) / high(1, HUGE))))
    many = say(language, "{n} of {all}", n=count, all=max(n, count))
    return [Text((Line(text, HUGE, voice=True), Line(many, LARGE, tone=Tone.QUIET, before=18)))]


def quoted(language: str, text: str, size: float, room: float, lines: int, times: int = 1) -> str:
    """Somebody's own words between quotation marks, as much as fits; how many wrote them where it was more than one."""
    first, last = QUOTES[language]
    return first + shorten(text, size, room, lines, last + (f" ({times})" if times > 1 else ""))


def sentence(figure: Figure) -> Sequence[Part]:
    """The finding alone, where there is nothing to draw or nothing may be."""
    return [Text((Line(figure.finding, tone=Tone.QUIET),))]


def told(figure: Figure, values: Sequence[str]) -> str:
    """What a graphic says, for those who do not see it."""
    return ". ".join([figure.finding.rstrip("."), *values])[:_TOLD]
