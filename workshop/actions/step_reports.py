"""One step as it may leave the room: what it asked, how many answered, and what has been released of it."""

from sqlalchemy import Connection

from workshop.actions import leaving
from workshop.actions.outcomes import ask_of
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.content.programme import Beat
from workshop.core import plain, privacy
from workshop.core.figures import Figure, Withheld
from workshop.core.phases import Phase, asks_nobody
from workshop.core.privacy import Released, Standing
from workshop.core.seats import Audience, Reveal
from workshop.export import single
from workshop.export.report import Shared, StepReport
from workshop.store import kept
from workshop.store.rows import Round


def of(connection: Connection, run: Run, beat: Beat, language: str) -> StepReport:
    """The step as reports hold it."""
    step, round_ = beat.step, run.round_of(beat)
    assert step is not None and round_ is not None
    ask = ask_of(connection, run, beat, language)
    seen = leaving.seen(connection, run, beat)
    figures = leaving.figures(connection, run, beat, language)
    if left := kept.of(connection, round_.id, language):
        seen, figures = Released((), left.n, passed=left.passed), plain.read(left.figures)
    shown = seen.standing is Standing.SHOWN
    return StepReport(
        item=beat.item,
        exercise=round_.exercise,
        step=step.name,
        kind=step.kind,
        who=step.who,
        audience=step.audience,
        question=ask.question,
        heading=ask.heading,
        standing=_standing(step, round_, seen, figures),
        n=seen.n if shown else _n_of_room_step(step, figures),
        passed=seen.passed if shown else 0,
        figures=tuple(single.mixed(figure, f"{round_.exercise}.{step.name}", step.kind) for figure in figures),
        texts=_texts(step, seen) if shown else (),
    )


def _n_of_room_step(step: Step, figures: tuple[Figure, ...]) -> int:
    """How many answered what the room looked at; nobody answers the room's own step."""
    return max((figure.n for figure in figures), default=0) if asks_nobody(step.who) else 0


def _texts(step: Step, seen: Released) -> tuple[Shared, ...]:
    """Texts that may be read one by one: not those of a step whose answers were promised to be seen in sums only."""
    if step.audience is Audience.ROOM:
        return ()
    texts = [Shared(card.text, card.theme, said.workplace) for said in seen.answers for card in said.cards]
    return privacy.mix(texts, step.name)  # what one phone sent together does not stand together


def _standing(step: Step, round_: Round, seen: Released, figures: tuple[Figure, ...]) -> str:
    if asks_nobody(step.who):
        if round_.phase != Phase.SHOWN:
            return "nobody_asked"
        withheld = bool(figures) and all(isinstance(figure, Withheld) for figure in figures)
        return str(Standing.BELOW_FLOOR if withheld else Standing.SHOWN)
    if step.reveal is Reveal.NEVER and step.audience is Audience.TRIO and seen.standing is Standing.NOT_YET:
        return "trio_only"
    return str(seen.standing)
