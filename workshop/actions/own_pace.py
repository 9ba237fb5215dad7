"""A poster in the staff room: each phone goes through the questions at its own pace, until the time is over."""

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from workshop.actions import room_view
from workshop.actions.run import Run
from workshop.core.phases import Phase
from workshop.core.seats import Who
from workshop.store import rounds
from workshop.store.rows import Seat


@dataclass(frozen=True, slots=True)
class Question:
    """One of the questions of a poster, as this phone has it."""

    beat: int
    title: str
    answered: bool
    here: bool  # it is the one on the phone just now


def questions(connection: Connection, run: Run, seat: Seat, language: str, now: float) -> tuple[Question, ...]:
    """What this phone can answer in its own time; nothing where everybody goes along with the room."""
    closes_at = run.workshop.closes_at
    if closes_at is None or now >= closes_at or run.ended():
        return ()
    found = []
    for place, beat in enumerate(run.beats):
        round_ = run.round_of(beat)
        if round_ is not None and round_.phase == Phase.OPEN and beat.step is not None and beat.step.who is Who.PERSON:
            answered = (seat.id, 0) in rounds.answered(connection, round_.id)
            found.append(Question(place, room_view.title(run, beat, language), answered, False))
    return tuple(found)


def at(run: Run, asked: tuple[Question, ...], step: int | None) -> tuple[Run, tuple[Question, ...]]:
    """The run as it is on this phone: at the question it asks for (from 0), else at the first without an answer."""
    if not asked:
        return run, asked
    waiting = [place for place, question in enumerate(asked) if not question.answered]
    place = step if step is not None and 0 <= step < len(asked) else next(iter(waiting), None)
    if place is None:
        return run, asked
    here = tuple(replace(question, here=at == place) for at, question in enumerate(asked))
    return replace(run, workshop=replace(run.workshop, beat=asked[place].beat)), here


def numbers(run: Run, asked: tuple[Question, ...]) -> tuple[int, int]:
    """Which question this is and how many there are: on a poster its own, else the exercises of the day."""
    here = [place for place, question in enumerate(asked, 1) if question.here]
    return (here[0], len(asked)) if here else room_view.numbers(run)
