"""Accounts for every acknowledged send: where it is counted, or why it is not (contracts.md, Outputs)."""

from collections import Counter

from sqlalchemy import Connection

from workshop.actions import releasing
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.core.privacy import Standing
from workshop.core.seats import Audience, Reveal
from workshop.export.report import StepAccount
from workshop.store import board, rounds
from workshop.store.rows import Round, StoredAnswer


def account(connection: Connection, run: Run, round_: Round) -> StepAccount:
    """One round's sends by reason; the reasons add up to what was acknowledged."""
    beat = run.beat_of(round_)
    step = beat.step
    assert step is not None
    rows = rounds.answers(connection, round_.id)
    acknowledged = rounds.sent(connection, round_.id)
    standing = releasing.released(connection, run, beat).standing
    hidden = _hidden(connection, round_)
    reasons = Counter(_reason(row, step, standing, released=row.batch is not None, hidden=hidden) for row in rows)
    return StepAccount(
        step=f"{round_.exercise}.{round_.step}",
        acknowledged=acknowledged,
        superseded=acknowledged - len(rows),
        counted=reasons["counted"],
        as_text=reasons["as_text"],
        passed=reasons["passed"],
        deleted=reasons["deleted"],
        hidden=reasons["hidden"],
        suppressed=reasons["suppressed"],
        not_shown=reasons["not_shown"],
        private=reasons["private"],
    )


def _reason(row: StoredAnswer, step: Step, standing: Standing, *, released: bool, hidden: set[str]) -> str:
    if row.state in ("passed", "deleted"):
        return row.state
    if row.id in hidden:
        return "hidden"
    if released:
        return "counted" if standing is Standing.SHOWN else "suppressed"
    if step.reveal is Reveal.DESK:
        return "as_text"
    if step.reveal is Reveal.NEVER and step.audience is Audience.TRIO:
        return "as_text" if row.owner == "trio" else "private"
    return "not_shown"


def _hidden(connection: Connection, round_: Round) -> set[str]:
    """Answers whose every text the facilitator has hidden."""
    states: dict[str, set[str]] = {}
    for card in board.cards(connection, round_.id):
        states.setdefault(card.answer_id, set()).add(card.state)
    return {answer_id for answer_id, found in states.items() if found == {"hidden"}}
