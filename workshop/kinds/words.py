"""Write one or a few words; the room sees them as a cloud, the more often written the larger."""

from collections.abc import Mapping, Sequence
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Figure, Word, Words
from workshop.core.privacy import Released
from workshop.kinds import telling, typed
from workshop.kinds.author import room_for
from workshop.kinds.contract import Answer, Ask, Form, Json, Outcome
from workshop.kinds.pretended import people
from workshop.language import say
from workshop.text.danish import count_words

name = "words"

LONGEST = 40  # characters: a word or a short phrase, so that it can be large on the wall
_MOST = 10


def check(ask: Ask) -> None:
    """A phone shows up to ten fields for words."""
    room_for(ask, _MOST)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The words in the order they were written, each once."""
    written = typed.numbered(form, "word", ask.at_most, min(ask.longest, LONGEST))
    found = tuple({word.casefold(): word for word in reversed(written)}.values())[::-1]
    least = 0 if partial else max(1, min(ask.at_least, ask.at_most))
    if len(found) < least:
        if least == 1:
            raise WorkshopError("Write a word, or choose Pass.", field="word1")
        raise WorkshopError("Write at least {least} different words.", field=f"word{len(found) + 1}", least=least)
    return Answer({"words": list(found)}, found)


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The words of an earlier answer."""
    return typed.again("word", value.get("words", ()))


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """A word cloud of the texts that may be seen; forms of one word are counted together."""
    if withheld := telling.hidden(ask, released):
        return withheld
    texts = [card.text for said in released.answers for card in said.cards]
    counted = count_words(texts, ask.language, ask.heads)
    words = tuple(Word(text, n) for text, n in counted)
    return (Words(telling.heading(ask), _finding(ask, released, counted), released.n, words),)


def _finding(ask: Ask, released: Released, counted: Sequence[tuple[str, int]]) -> str:
    first, most = telling.leaders(counted)
    if not first:
        return telling.nothing(ask, released)
    if most == 1:
        return _each_once(ask, first)
    if len(first) == 1:
        return say(ask.language, "Written most often: “{word}”, {n} times.", word=first[0], n=most)
    if len(first) == 2:
        message = "Written equally often: “{one}” and “{other}”, {n} times."
        return say(ask.language, message, one=first[0], other=first[1], n=most)
    return say(ask.language, "{k} words are written equally often: {n} times.", k=len(first), n=most)


def _each_once(ask: Ask, words: Sequence[str]) -> str:
    if len(words) == 1:
        return say(ask.language, "One word: “{word}”.", word=words[0])
    return say(ask.language, "{k} different words, each written once.", k=len(words))


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The words by how often they were written."""
    texts = [text for answer in answers for text in answer.value.get("words", ())]
    return Outcome(tuple(word for word, _ in count_words(texts, ask.language, ask.heads)))


def pretend(ask: Ask, chance: Random) -> Form:
    """One word or as many as there is room for."""
    n = chance.randint(max(1, min(ask.at_least, ask.at_most)), ask.at_most)
    return typed.again("word", people.lines(ask, chance, n, longest=LONGEST))
