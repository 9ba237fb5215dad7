"""Reduces a workshop to its thresholded figures when the follow-up has ended, where the municipality keeps them.

The workshop is deleted like any other and made again as an ended one without people, workplaces, texts or themes, so
that nothing stays because somebody forgot a table.
"""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection

from workshop.actions import leaving
from workshop.actions.outcomes import ask_of
from workshop.actions.run import Run
from workshop.content.programme import Beat
from workshop.core import plain
from workshop.core.figures import Figure
from workshop.core.keeping import thresholded
from workshop.language import LANGUAGES
from workshop.store import kept, rounds, workshops
from workshop.store.rows import KeptRow, Round

_STAYS = ("id", "code", "owner_id", "title", "language", "day", "starts", "floor", "keep_days", "changes")


def leave(connection: Connection, run: Run) -> bool:
    """Leave only figures, or nothing where there are none; False where that was done before."""
    here = run.workshop.id
    if kept.has_any(connection, here) and not (workshops.trios(connection, here) or workshops.seats(connection, here)):
        return False
    figures = [row for beat in run.beats for language in LANGUAGES if (row := _kept(connection, run, beat, language))]
    bare: dict[str, Any] = {name: getattr(run.workshop, name) for name in _STAYS}
    plan = workshops.plan_data(connection, here)
    workshops.remove(connection, here)
    if figures:
        workshops.add(connection, plan=plan, state="ended", pace={}, **bare)
        rounds.add(connection, [_round(round_) for round_ in run.rounds.values()])
        for row in figures:
            kept.add(connection, row.round_id, row.language, row.n, row.passed, row.figures)
    return True


def _round(round_: Round) -> dict[str, Any]:
    return asdict(round_)


def _kept(connection: Connection, run: Run, beat: Beat, language: str) -> KeptRow | None:
    """What stays of a beat's result: what the room was shown, from what was kept of it where its answers are gone."""
    round_ = run.round_of(beat)
    if round_ is None or beat.step is None:
        return None
    left = kept.of(connection, round_.id, language)
    told = plain.read(left.figures) if left else leaving.figures(connection, run, beat, language)
    authored = {option.label for option in ask_of(connection, run, beat, language).options}
    stays: list[Figure] = [f for figure in told if (f := thresholded(figure, authored, run.workshop.floor))]
    n = left.n if left else max((figure.n for figure in stays), default=0)
    return KeptRow(round_.id, language, n, 0, plain.written(stays)) if stays else None
