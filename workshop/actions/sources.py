"""Where a step's material comes from: the beats of this workshop that give an outcome."""

from collections.abc import Callable
from hashlib import blake2b

from workshop.actions.run import Run
from workshop.content.exercise import From, Source, Step
from workshop.content.programme import Beat
from workshop.store.rows import Round


def source_beats(run: Run, beat: Beat, source: Source) -> tuple[Beat, ...]:
    """The beats that give an outcome: in this item, or the last time the other exercise was in the programme."""
    found = [
        other
        for other in run.beats
        if gives(other, source)
        and (other.item == beat.item if not source.exercise else exercise_of(run, other) == source.exercise)
    ]
    last = found[-1].item if found else None
    return tuple(other for other in found if other.item == last)


def gives(beat: Beat, source: Source) -> bool:
    """Whether a beat's step is what a source names."""
    return beat.step is not None and (
        beat.step.name == source.outcome.split(".")[0] or source.outcome in beat.step.gives
    )


def part_of(source: Source) -> str:
    """The field or column a source names: `gruppen` of `ark.gruppen`; "" where the whole outcome is meant."""
    return source.outcome.partition(".")[2]


def exercise_of(run: Run, beat: Beat) -> str:
    """The id of the exercise a beat belongs to."""
    return run.plan.programme.items[beat.item].exercise


def gathered(run: Run, beat: Beat) -> tuple[Round, ...]:
    """The rounds a room step looks back at (its `of`)."""
    return rounds_of(run, beat, beat.step.of) if beat.step else ()


def looked_at(run: Run, beat: Beat) -> bool:
    """Whether a later step shows the room what was answered here."""
    return _named_by(run, beat, lambda other: other.of)


def handed_out(run: Run, beat: Beat) -> bool:
    """Whether a later step hands the room what was written here."""
    return _named_by(run, beat, lambda other: other.takes if hands_out(other) else ())


def hands_out(step: Step) -> bool:
    """Whether it asks about what the whole room has written."""
    return step.takes_from is From.ROOM or step.kind == "peer_rating"


def _named_by(run: Run, beat: Beat, sources: Callable[[Step], tuple[Source, ...]]) -> bool:
    return any(
        gives(beat, source) and beat in source_beats(run, other, source)
        for other in run.beats
        if other.step is not None
        for source in sources(other.step)
    )


def rounds_of(run: Run, beat: Beat, sources: tuple[Source, ...]) -> tuple[Round, ...]:
    """The rounds behind some sources of a beat."""
    beats = [found for source in sources for found in source_beats(run, beat, source)]
    return tuple(found for found in (run.round_of(other) for other in beats) if found is not None)


def short_id(text: str) -> str:
    """The id of an option that is known by its text alone."""
    return "t" + blake2b(text.encode(), digest_size=6).hexdigest()
