"""What else happens when a step begins, opens, closes or is shown: trios are paired, results released, texts become."""

from sqlalchemy import Connection

from workshop.actions import outcomes, partners, releasing, sources
from workshop.actions import run as running
from workshop.actions.run import Run
from workshop.content.exercise import Becomes
from workshop.content.programme import Beat
from workshop.core.phases import Phase, asks_nobody
from workshop.language import LANGUAGES
from workshop.store import rounds, workshops
from workshop.text import guard

AGREED = 4  # as many agreements as a wall and a phone can carry at their foot


def begun(connection: Connection, run: Run, beat: Beat) -> None:
    """A step begins: where it is between two trios, they are paired."""
    if partners.needs_pairs(beat):
        partners.pair_up(connection, run.workshop.id)


def reached(connection: Connection, run: Run, beat: Beat, phase: Phase) -> dict[str, object]:
    """A round has come so far; what changes on the workshop because of it."""
    assert beat.step is not None
    if phase is Phase.OPEN:
        _release_taken(connection, run, beat)
    if phase is Phase.SHOWN:
        _release(connection, run, beat)
    if beat.step.becomes is Becomes.SENTENCE and phase in (Phase.CLOSED, Phase.SHOWN):
        _sentences(connection, run, beat)
    if beat.step.becomes is Becomes.AGREEMENTS and phase is Phase.SHOWN:
        return {"agreements": _agreements(connection, run, beat)}
    return {}


def _release(connection: Connection, run: Run, beat: Beat) -> None:
    """Reveal: this round in one batch (and the earlier one it is held against), or those a room step looks back at."""
    step = beat.step
    assert step is not None
    own = () if asks_nobody(step.who) else (run.round,)
    before = sources.rounds_of(run, beat, (step.again,)) if step.again else ()
    for found in (*own, *before, *sources.gathered(run, beat)):
        if found is None or run.beat_of(found).step is None:
            continue
        if found.phase == Phase.SHOWN and found is not run.round:
            continue
        releasing.freeze(connection, run, found)
        rounds.set_phase(connection, found.id, Phase.SHOWN)
    if asks_nobody(step.who) and run.round is not None:
        rounds.set_phase(connection, run.round.id, Phase.SHOWN)


def _release_taken(connection: Connection, run: Run, beat: Beat) -> None:
    """What the room is to choose among or rate is released when it is handed out, in one batch."""
    step = beat.step
    assert step is not None
    if not sources.hands_out(step) and not _of_persons(run, beat):
        return
    for found in sources.rounds_of(run, beat, step.takes):
        if found.phase == Phase.CLOSED and not rounds.releases(connection, found.id):
            releasing.freeze(connection, run, found)


def _of_persons(run: Run, beat: Beat) -> bool:
    """Whether something is taken that no trio owns, so that only the room's result can be handed on."""
    assert beat.step is not None
    beats = [found for source in beat.step.takes for found in sources.source_beats(run, beat, source)]
    return any(found.step is not None and not outcomes.is_one_trios(found.step) for found in beats)


def _sentences(connection: Connection, run: Run, beat: Beat) -> None:
    """What each trio has written last is its sentence from now on."""
    for trio in workshops.trios(connection, run.workshop.id):
        texts = [found.label for found in outcomes.of_beat(connection, run, beat, run.workshop.language, trio.id)]
        if texts:
            workshops.change_trio(connection, trio.id, sentence=guard.mask(texts[0]))


def _agreements(connection: Connection, run: Run, beat: Beat) -> dict[str, list[str]]:
    """What most have chosen, in each language; as many as stand under every screen."""
    fresh = running.load(connection, run.workshop.id)  # with what has just been released
    most = beat.step.top if beat.step and beat.step.top else AGREED
    return {
        language: [option.label for option in outcomes.of_room(connection, fresh, beat, language)][:most]
        for language in LANGUAGES
    }
