"""Deletes what is due: after the keeping time only figures are left of persons' answers, later nothing at all."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from workshop.actions import ageing, leaving, only_figures, restoring, sources
from workshop.actions import run as running
from workshop.actions.clock import ZONE
from workshop.actions.house import House
from workshop.actions.outcomes import ask_of
from workshop.actions.run import Run
from workshop.content.programme import Beat
from workshop.core import plain
from workshop.core.errors import NotFound
from workshop.core.figures import Figure
from workshop.core.keeping import Due, due, lasting
from workshop.core.phases import asks_nobody
from workshop.core.seats import is_trios
from workshop.language import LANGUAGES
from workshop.store import kept, meetings, restored, rounds, word_heads, workshops
from workshop.store.rows import Workshop


@dataclass(frozen=True, slots=True)
class Deleted:
    """What a round of deleting took: workshops, and answers of persons in others. A receipt without content."""

    workshops: int = 0
    answers: int = 0
    reduced: int = 0  # workshops of which only figures are left

    def __add__(self, other: "Deleted") -> "Deleted":
        """Both together."""
        return Deleted(self.workshops + other.workshops, self.answers + other.answers, self.reduced + other.reduced)


def delete_due(house: House, figures_days: int = 0) -> Deleted:
    """Delete everything that is due today; figures stay for `figures_days` after the day, none where it is 0."""
    today = datetime.fromtimestamp(house.clock(), ZONE).date()
    with house.store.read() as connection:
        held = [(each, _may_stay(connection, each)) for each in workshops.everyone(connection)]
    done = Deleted()
    for workshop, may_stay in held:
        what = due(date.fromisoformat(workshop.day), workshop.keep_days, today, figures_days if may_stay else 0)
        if what is not Due.NOTHING:
            with house.store.work() as work, suppress(NotFound):  # a staff meeting went with its theme day
                done += _delete(work.connection, workshop.id, what, today)
    return done


def _may_stay(connection: Connection, workshop: Workshop) -> bool:
    """Figures of a theme day may; a trial's are nobody's, and a staff meeting's are of one workplace."""
    return not workshop.tried and meetings.of_workshop(connection, workshop.id) is None


def _delete(connection: Connection, workshop_id: str, what: Due, today: date) -> Deleted:
    """What is due of one workshop; the figures of one that was read in stay."""
    if (report := restoring.report(connection, workshop_id)) is not None:
        if what is not Due.PERSONS:
            meetings.remove_of_workshop(connection, workshop_id)
            restored.forget_trios(connection, workshop_id)
        return Deleted(answers=ageing.forget(connection, workshop_id, report, today))
    run = running.load(connection, workshop_id)
    if what is Due.PERSONS:
        return Deleted(answers=_forget_persons(connection, run))
    if what is Due.ALL_BUT_FIGURES:
        return Deleted(reduced=int(only_figures.leave(connection, run)))
    workshops.remove(connection, run.workshop.id)
    return Deleted(workshops=1)


def _forget_persons(connection: Connection, run: Run) -> int:
    """Figures first, then the answers they were made of; how many answers went."""
    beats = [beat for beat in run.beats if beat.step is not None] + [run.beat_of(found) for found in run.all_day()]
    persons = [found for beat in beats if _of_persons(beat) if (found := run.round_of(beat))]
    due_now = [found for found in persons if rounds.answers(connection, found.id)]
    for beat in beats if due_now else ():
        _keep_figures(connection, run, beat, {found.id for found in due_now})
    for found in due_now:
        word_heads.forget(connection, found.id)
    return sum(rounds.forget_persons(connection, found.id) for found in due_now)


def _of_persons(beat: Beat) -> bool:
    return beat.step is not None and not asks_nobody(beat.step.who) and not is_trios(beat.step.who)


def _keep_figures(connection: Connection, run: Run, beat: Beat, persons: set[str]) -> None:
    """What this beat told, where it told it of persons."""
    round_ = run.round_of(beat)
    told_of = {found.id for found in sources.gathered(run, beat)} | ({round_.id} if round_ else set())
    if round_ is None or not told_of & persons:
        return
    seen = leaving.seen(connection, run, beat)
    for language in LANGUAGES:
        figures = _lasting(connection, run, beat, language)
        if figures:
            n = seen.n or max(figure.n for figure in figures)
            kept.add(connection, round_.id, language, n, seen.passed, plain.written(figures))


def _lasting(connection: Connection, run: Run, beat: Beat, language: str) -> tuple[Figure, ...]:
    authored = {option.label for option in ask_of(connection, run, beat, language).options}
    told = leaving.figures(connection, run, beat, language)
    return tuple(found for figure in told if (found := lasting(figure, authored)) is not None)
