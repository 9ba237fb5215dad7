"""What of a round may leave the room in a file: what the screen has shown, and the texts the desk has let through."""

from sqlalchemy import Connection

from workshop.actions import releasing
from workshop.actions.outcomes import ask_of
from workshop.actions.released import floor, released
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.content.programme import Beat
from workshop.core import privacy
from workshop.core.figures import Figure, Notes
from workshop.core.phases import Phase, asks_nobody
from workshop.core.privacy import Card, Released, Said
from workshop.core.seats import Reveal
from workshop.kinds.catalogue import ALL as KINDS
from workshop.store import board, rounds
from workshop.store.rows import Round


def seen(connection: Connection, run: Run, beat: Beat) -> Released:
    """The round's answers that may leave; texts for the desk's own reading do when the facilitator let them go up."""
    round_ = run.round_of(beat)
    if round_ is not None and beat.step is not None and _for_the_desk(beat.step, round_):
        return _moderated(connection, run, round_)
    return released(connection, run, beat)


def figures(connection: Connection, run: Run, beat: Beat, language: str) -> tuple[Figure, ...]:
    """What they tell. A room step tells nothing before the room has looked at it."""
    step, round_ = beat.step, run.round_of(beat)
    if step is None or round_ is None or step.kind == "look":
        return ()
    if asks_nobody(step.who) and round_.phase != Phase.SHOWN:
        return ()
    if not _for_the_desk(step, round_):
        return releasing.figures(connection, run, beat, language)
    told = KINDS[step.kind].tell(ask_of(connection, run, beat, language), _moderated(connection, run, round_))
    return tuple(figure for figure in told if not isinstance(figure, Notes) or figure.notes)


def _for_the_desk(step: Step, round_: Round) -> bool:
    return step.reveal is Reveal.DESK and round_.phase == Phase.CLOSED


def _moderated(connection: Connection, run: Run, round_: Round) -> Released:
    """Each text by itself. The floor counts people: many notes in the parking lot may be one person's."""
    given = sum(row.state == "given" for row in rounds.answers(connection, round_.id))
    people = min(given, len(rounds.answered(connection, round_.id)))
    step = run.beat_of(round_).step
    least = floor(run, step) if step else run.workshop.floor
    if people < least:
        return privacy.release((), floor=least)
    up = [card.shown for card in board.cards(connection, round_.id) if card.state == "up"]
    said = privacy.mix([Said({"cards": [text], "text": text}, (Card(text),)) for text in up], round_.id)
    return Released(said, given)
