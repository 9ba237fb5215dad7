"""What an earlier step hands on: options, suggestions and lists for the step that is asked now."""

from hashlib import blake2b

from sqlalchemy import Connection

from workshop.actions.run import Run
from workshop.content.asking import ask_for
from workshop.content.exercise import Source, Step
from workshop.content.programme import Beat
from workshop.core.seats import Keeps, Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Ask, Option
from workshop.store import board, rounds
from workshop.store.rows import Round, StoredAnswer

FROM_OUTCOMES = ("choice", "ranking")  # kinds whose options may come from an earlier step


def ask_of(connection: Connection, run: Run, beat: Beat, language: str, trio_id: str | None = None) -> Ask:
    """The beat's step as this trio (or, without one, the room) is asked it."""
    step = beat.step
    assert step is not None
    if not step.takes:
        return ask_for(step, language)
    taken = _taken(connection, run, beat, step, language, trio_id)
    if step.kind in FROM_OUTCOMES:
        return ask_for(step, language, options=_distinct(taken) or None)
    return ask_for(step, language, suggestions={"": tuple(option.label for option in _distinct(taken))})


def texts_of(connection: Connection, run: Run, beat: Beat, language: str, trio_id: str | None) -> tuple[str, ...]:
    """What a beat's step handed on to this trio, best first."""
    found = run.round_of(beat)
    return tuple(o.label for o in _of_round(connection, run, found, language, trio_id)) if found else ()


def authored(run: Run, beat: Beat, language: str) -> frozenset[str] | None:
    """In a choice among what others wrote: the labels that are the exercise's own words; None in any other step."""
    step = beat.step
    if step is None or step.kind != "choice" or not step.takes:
        return None
    steps = [other.step for source in step.takes for other in source_beats(run, beat, source)]
    return frozenset(option.label.say(language) for each in steps if each is not None for option in each.options)


def source_beats(run: Run, beat: Beat, source: Source) -> tuple[Beat, ...]:
    """The beats that give an outcome: in this item, or the last time the other exercise was in the programme."""
    name = source.outcome.split(".")[0]
    found = [
        other
        for other in run.beats
        if other.step is not None
        and (other.step.name == name or source.outcome in other.step.gives)
        and (other.item == beat.item if not source.exercise else _exercise(run, other) == source.exercise)
    ]
    last = found[-1].item if found else None
    return tuple(other for other in found if other.item == last)


def _exercise(run: Run, beat: Beat) -> str:
    return run.plan.programme.items[beat.item].exercise


def _taken(
    connection: Connection, run: Run, beat: Beat, step: Step, language: str, trio_id: str | None
) -> tuple[Option, ...]:
    options: list[Option] = []
    for source in step.takes:
        for other in source_beats(run, beat, source):
            found = run.round_of(other)
            if found is not None:
                options += _of_round(connection, run, found, language, trio_id)
    return tuple(options)


def _of_round(
    connection: Connection, run: Run, round_: Round, language: str, trio_id: str | None
) -> tuple[Option, ...]:
    beat = run.beat_of(round_)
    step = beat.step
    assert step is not None
    if step.kind == "themes":
        return tuple(Option(theme.id, theme.title) for theme in board.themes(connection, round_.id))
    answers = [Answer(row.value) for row in _visible(connection, round_, step, trio_id)]
    ask = ask_of(connection, run, beat, language, trio_id)
    return tuple(Option(short_id(text), text) for text in KINDS[step.kind].hand_on(ask, answers).texts)


def _visible(connection: Connection, round_: Round, step: Step, trio_id: str | None) -> list[StoredAnswer]:
    """A trio's own answers (its members' too where the step keeps the workplace); nobody else's."""
    of_trio = step.who is Who.TRIO or step.keeps is Keeps.WORKPLACE
    rows = [row for row in rounds.answers(connection, round_.id) if row.state == "given"]
    if of_trio:
        return [row for row in rows if trio_id is not None and row.trio_id == trio_id]
    return []


def _distinct(options: tuple[Option, ...]) -> tuple[Option, ...]:
    return tuple({option.label.casefold(): option for option in reversed(options)}.values())[::-1]


def short_id(text: str) -> str:
    """The id of an option that is known by its text alone."""
    return "t" + blake2b(text.encode(), digest_size=6).hexdigest()
