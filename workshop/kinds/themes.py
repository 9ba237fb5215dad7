"""The theme wall: open answers of an earlier step under the names that the room gave them."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.figures import Figure, Theme, Themes
from workshop.core.privacy import Card, Released
from workshop.kinds import telling
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.nobody import refuse
from workshop.language import count, say
from workshop.text.danish import family, words_of

name = "themes"

_EXAMPLES = 2
_EASY_WORDS = 9  # an example of more words is hard to read on a wall


def check(ask: Ask) -> None:
    """Any open answers can be gathered."""


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """Nobody answers here."""
    return refuse()


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """No form."""
    return {}


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """Themes, largest first, then in the board's order; those that hold nothing are left out."""
    if withheld := telling.hidden(ask, released):
        return withheld
    held: dict[str, list[str]] = {title: [] for title in released.themes}
    unplaced = 0
    for card in (card for said in released.answers for card in said.cards):
        unplaced += _place(held, card)
    themes = [Theme(title, len(texts), _examples(ask, texts)) for title, texts in held.items() if texts]
    themes.sort(key=lambda theme: -theme.count)
    finding = _finding(ask, released, themes, unplaced)
    return (Themes(telling.heading(ask), finding, released.n, tuple(themes), unplaced),)


def _place(held: dict[str, list[str]], card: Card) -> int:
    """Put a card under its theme; 1 when it has none."""
    if not card.theme:
        return 1
    held.setdefault(card.theme, []).append(card.text)
    return 0


def _examples(ask: Ask, texts: Sequence[str]) -> tuple[str, ...]:
    """Up to two different texts, short and typical: they share the most words with the others in the theme."""
    distinct = list({text.casefold(): text for text in reversed(texts)}.values())[::-1]
    words = {text: {family(word, ask.language) for word in words_of(text, ask.language)} for text in distinct}
    return tuple(sorted(distinct, key=lambda text: (-_worth(text, words), text))[:_EXAMPLES])


def _worth(text: str, words: Mapping[str, set[str]]) -> float:
    """How typical a text is, less how much there is to read; a single word says too little to be an example."""
    own = words[text]
    shared = sum(len(own & others) > 0 for other, others in words.items() if other != text)
    typical = shared / max(1, len(words) - 1)
    length = len(text.split())
    return typical - 0.1 * max(0, length - _EASY_WORDS) - (0.3 if length < 2 else 0.0)


def _finding(ask: Ask, released: Released, themes: Sequence[Theme], unplaced: int) -> str:
    placed = sum(theme.count for theme in themes)
    first, most = telling.leaders([(theme.title, theme.count) for theme in themes])
    if not first:
        return _nothing_placed(ask, released, unplaced)
    if len(first) == 1:
        message = "Most answers are about “{title}”: {n} of {all}."
        return say(ask.language, message, title=first[0], n=most, all=placed + unplaced)
    if len(first) == 2:
        message = "Equally many answers are about “{one}” and “{other}”: {n} each."
        return say(ask.language, message, one=first[0], other=first[1], n=most)
    return say(ask.language, "{k} themes are equally large: {n} answers each.", k=len(first), n=most)


def _nothing_placed(ask: Ask, released: Released, unplaced: int) -> str:
    if not unplaced:
        return telling.nothing(ask, released)
    return count(ask.language, "{n} answer without a theme yet.", "{n} answers without a theme yet.", unplaced)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """Nothing of its own: the board hands its themes on."""
    return Outcome(())


def pretend(ask: Ask, chance: Random) -> Form:
    """Nobody answers here."""
    return {}
