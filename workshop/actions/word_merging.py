"""The words of a cloud, merged or set apart by hand where the dictionary was wrong, and taken back again.

The desk sees only words that the room may see already.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.released import released
from workshop.actions.run import Run
from workshop.content.programme import Beat
from workshop.core.changes import Change, Topic
from workshop.core.errors import WorkshopError
from workshop.core.privacy import Standing
from workshop.kinds.contract import Ask
from workshop.store import rounds, word_heads
from workshop.text.danish import count_forms


@dataclass(frozen=True, slots=True)
class Counted:
    """A word of the cloud: how many answers hold it, and the forms that are counted as it."""

    word: str
    n: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cloud:
    """The words of one round as they are counted, and what was decided by hand: form and head."""

    round_id: str
    words: tuple[Counted, ...]
    decided: tuple[tuple[str, str], ...]


def heeded(connection: Connection, run: Run, beat: Beat, ask: Ask) -> Ask:
    """A words step as it is asked, with what was decided by hand."""
    found = run.round_of(beat)
    if ask.kind != "words" or found is None:
        return ask
    return replace(ask, heads=word_heads.heads(connection, found.id))


def look(connection: Connection, run: Run, beat: Beat, language: str) -> Cloud | None:
    """The cloud of a words step; None for other steps."""
    found = run.round_of(beat)
    if found is None or beat.step is None or beat.step.kind != "words":
        return None
    heads = word_heads.heads(connection, found.id)
    group = released(connection, run, beat)
    said = group.answers if group.standing is Standing.SHOWN else ()
    texts = [card.text for answer in said for card in answer.cards]
    words = tuple(Counted(*each) for each in count_forms(texts, language, heads))
    return Cloud(found.id, words, tuple(heads.items()))


def merge(house: House, workshop_id: str, round_id: str, word: str, into: str, language: str) -> None:
    """All forms of one word are counted as another."""
    if word == into:
        raise WorkshopError("A word cannot be merged with itself. Choose another one.")
    with house.store.work() as work:
        known = _words(work.connection, workshop_id, round_id, language)
        if word not in known or into not in known:
            raise WorkshopError("Those words have changed since. Look at them again.", status=409)
        heads = word_heads.heads(work.connection, round_id)
        head = next((heads[f.casefold()] for f in known[into] if f.casefold() in heads), into.casefold())
        word_heads.put(work.connection, round_id, _folded(known[word]), head)
        work.announce(Change(workshop_id, Topic.BOARD, 0))


def set_apart(house: House, workshop_id: str, round_id: str, forms: Sequence[str], language: str) -> None:
    """Each of these forms is a word by itself."""
    with house.store.work() as work:
        known = {
            form
            for all_forms in _words(work.connection, workshop_id, round_id, language).values()
            for form in all_forms
        }
        if not forms or not set(forms) <= known:
            raise WorkshopError("Choose the forms that are words of their own.")
        for form in _folded(forms):
            word_heads.put(work.connection, round_id, [form], form)
        work.announce(Change(workshop_id, Topic.BOARD, 0))


def undo(house: House, workshop_id: str, round_id: str, form: str) -> None:
    """A form is counted as the dictionary does again."""
    with house.store.work() as work:
        _own(work.connection, workshop_id, round_id)
        word_heads.forget(work.connection, round_id, [form])
        work.announce(Change(workshop_id, Topic.BOARD, 0))


def _words(connection: Connection, workshop_id: str, round_id: str, language: str) -> dict[str, tuple[str, ...]]:
    run = _own(connection, workshop_id, round_id)
    beat = next((beat for beat in run.beats if (own := run.round_of(beat)) and own.id == round_id), None)
    cloud = look(connection, run, beat, language) if beat else None
    return {each.word: each.forms for each in cloud.words} if cloud else {}


def _own(connection: Connection, workshop_id: str, round_id: str) -> Run:
    found = rounds.by_id(connection, round_id)
    if found is None or found.workshop_id != workshop_id:
        raise WorkshopError("That is not in this workshop.", status=404)
    return running.load(connection, workshop_id)


def _folded(forms: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(form.casefold() for form in forms))
