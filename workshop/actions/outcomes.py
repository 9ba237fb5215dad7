"""What a step is asked with: its words, and what earlier steps hand on: a trio its own, the room what was shown."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from sqlalchemy import Connection

from workshop.actions import groups, word_merging
from workshop.actions import run as running
from workshop.actions.released import released
from workshop.actions.run import Run
from workshop.actions.sources import exercise_of, gives, hands_out, part_of, short_id, source_beats
from workshop.content.asking import ask_for
from workshop.content.exercise import Source, Step
from workshop.content.programme import Beat
from workshop.content.step_rules import FROM_OUTCOMES
from workshop.core.seats import Keeps, is_trios
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.catalogue import PARTS
from workshop.kinds.contract import Answer, Ask, Option, Outcome
from workshop.kinds.decisions import ABOVE
from workshop.store import board, rounds, workshops
from workshop.store.rows import Round

CHOOSES = ("choice", "sort")  # among what an earlier step hands on
_DAYS_BACK = 6  # earlier workshops that are looked through

Days = tuple[tuple[Run, str], ...]  # earlier workshops, each with the id of the same workplace's trio there


def ask_of(
    connection: Connection, run: Run, beat: Beat, language: str, trio_id: str | None = None, lot: str = ""
) -> Ask:
    """The beat's step as this trio (or, without one, the room) is asked it."""
    step = beat.step
    assert step is not None
    if step.by is not None:
        return replace(
            _asked(connection, run, beat, step, language, trio_id, lot), groups=groups.options(run, beat, language)
        )
    return _asked(connection, run, beat, step, language, trio_id, lot)


def _asked(
    connection: Connection, run: Run, beat: Beat, step: Step, language: str, trio_id: str | None, lot: str
) -> Ask:
    if not step.takes:
        return word_merging.heeded(connection, run, beat, ask_for(step, language, goals=run.workshop.goals, lot=lot))
    before = cache(lambda: _earlier_days(connection, run, trio_id))  # read once, however many sources look back
    given = [
        (part_of(source), tuple(_of_source(connection, run, beat, step, source, language, trio_id, before)))
        for source in step.takes
    ]
    in_turn = zip_longest(*(options for _, options in given))  # where only some have room, every source is heard
    taken = _distinct(option for row in in_turn for option in row if option is not None)
    if step.kind not in FROM_OUTCOMES:
        return ask_for(step, language, suggestions=_suggestions(step, given, taken), lot=lot)
    if step.kind == "peer_rating" and trio_id is not None:  # nobody rates what the own trio wrote
        every = [_own(connection, run, beat, source, language, trio_id, before) for source in step.takes]
        own = {option.id for options in every for option in options}
        taken = tuple(option for option in taken if option.id not in own)
    return ask_for(step, language, options=taken[: step.top or None] or None, lot=lot)


def authored(run: Run, beat: Beat, language: str) -> frozenset[str] | None:
    """In a choice among what others wrote or chose: the labels that are the exercise's own words; None elsewhere."""
    step = beat.step
    if step is None or step.kind not in CHOOSES or not step.takes:
        return None
    found: set[str] = set()
    for other in (other for source in step.takes for other in source_beats(run, beat, source)):
        found |= {option.label.say(language) for option in other.step.options} if other.step else set()
        found |= authored(run, other, language) or frozenset()
    return frozenset(found)


def _of_source(
    connection: Connection, run: Run, beat: Beat, step: Step, source: Source, language: str, trio_id: str | None,
    before: Callable[[], Days],
) -> Iterable[Option]:  # fmt: skip
    if hands_out(step):
        part = part_of(source)
        return [
            option
            for other in source_beats(run, beat, source)
            for option in of_room(connection, run, other, language, part)
        ]
    return _own(connection, run, beat, source, language, trio_id, before)


def _own(
    connection: Connection, run: Run, beat: Beat, source: Source, language: str, trio_id: str | None,
    before: Callable[[], Days],
) -> list[Option]:  # fmt: skip
    """What this trio has from a source: of today, else of an earlier day."""
    beats = source_beats(run, beat, source)
    part = part_of(source)
    found = [o for other in beats for o in of_beat(connection, run, other, language, trio_id, part)]
    if beats or not source.exercise or trio_id is None:
        return found
    return list(_of_an_earlier_day(connection, source, language, before()))


def _suggestions(
    step: Step, given: Iterable[tuple[str, tuple[Option, ...]]], taken: tuple[Option, ...]
) -> dict[str, tuple[str, ...]]:
    """Texts to take over: by field where the source names a field that is here too, else for any field."""
    ids = {field.id for field in step.fields} | {column.id for column in step.columns}
    if step.above:  # what was decided above us before is offered where that is asked about
        given = [(step.above[0] if part == ABOVE else part, options) for part, options in given]
    named = {part: tuple(option.label for option in _distinct(options)) for part, options in given if part in ids}
    rest = [option.label for option in taken if not any(option.label in texts for texts in named.values())]
    return named | {"": tuple(rest[: step.top or None])}


def _distinct(options: Iterable[Option]) -> tuple[Option, ...]:
    return tuple({option.label.casefold(): option for option in reversed(list(options))}.values())[::-1]


def of_beat(
    connection: Connection, run: Run, beat: Beat, language: str, trio_id: str | None, part: str = ""
) -> tuple[Option, ...]:
    """What a beat hands on to this trio: its own where a trio owns it, else what the room has been shown."""
    step, round_ = beat.step, run.round_of(beat)
    if step is None or round_ is None:
        return ()
    if step.kind == "themes":
        return _themes(connection, round_)
    if not is_one_trios(step):
        return of_room(connection, run, beat, language, part)
    answers = [
        Answer(row.value)
        for row in rounds.answers(connection, round_.id)
        if row.state == "given" and trio_id is not None and row.trio_id == trio_id
    ]
    return _handed(connection, run, beat, language, trio_id, answers, part)


def of_room(connection: Connection, run: Run, beat: Beat, language: str, part: str = "") -> tuple[Option, ...]:
    """What a beat hands on to everybody: only what core.privacy has released."""
    step, round_ = beat.step, run.round_of(beat)
    if step is None or round_ is None:
        return ()
    if step.kind == "themes":
        return _themes(connection, round_)
    answers = [Answer(said.value) for said in released(connection, run, beat).answers]
    return _handed(connection, run, beat, language, None, answers, part)


def _earlier_days(connection: Connection, run: Run, trio_id: str | None) -> Days:
    """The workshops that the same workplace was at before, the latest first, each with its trio there."""
    if trio_id is None:
        return ()
    workplace = workshops.trio(connection, trio_id).workplace_id
    days = workshops.earlier(connection, run.workshop, workplace)[:_DAYS_BACK]
    return tuple((running.of(connection, earlier), then) for earlier, then in days)


def _of_an_earlier_day(connection: Connection, source: Source, language: str, days: Days) -> tuple[Option, ...]:
    """What the same workplace's trio has from an exercise of an earlier workshop, the latest first."""
    for before, trio_id in days:
        for beat in reversed(before.beats):
            if beat.step is None or exercise_of(before, beat) != source.exercise or not gives(beat, source):
                continue
            if is_one_trios(beat.step):
                found = of_beat(connection, before, beat, language, trio_id, part_of(source))
                if found:
                    return found
    return ()


def is_one_trios(step: Step) -> bool:
    """Whether a step's outcome is one trio's own: it answered, or its members did and it reads them."""
    return is_trios(step.who) or step.keeps is Keeps.WORKPLACE


def _themes(connection: Connection, round_: Round) -> tuple[Option, ...]:
    return tuple(Option(theme.id, theme.title) for theme in board.themes(connection, round_.id))


def _handed(
    connection: Connection, run: Run, beat: Beat, language: str, trio_id: str | None, answers: list[Answer], part: str
) -> tuple[Option, ...]:
    step = beat.step
    assert step is not None
    ask = ask_of(connection, run, beat, language, trio_id)
    outcome = KINDS[step.kind].hand_on(ask, answers)
    return tuple(Option(short_id(text), text) for text in _texts(step, outcome, part)[: step.hands_on or None])


def _texts(step: Step, outcome: Outcome, part: str) -> tuple[str, ...]:
    """All of it, or one field's or column's."""
    named = {field.id for field in step.fields} | {column.id for column in step.columns}
    named |= set(PARTS.get(step.kind, ()))
    return outcome.parts.get(part, ()) if part in named else outcome.texts
