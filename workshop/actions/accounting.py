"""Accounts for every acknowledged send: where it is counted, or why it is not (contracts.md, Outputs)."""

from collections import Counter

from sqlalchemy import Connection

from workshop.actions import leaving
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.core.privacy import Standing
from workshop.core.seats import Audience, Reveal
from workshop.export.accounts import StepAccount
from workshop.store import board, rounds
from workshop.store.rows import Round, StoredAnswer


def account(connection: Connection, run: Run, round_: Round) -> StepAccount:
    """One round's sends by reason; the reasons add up to what was acknowledged."""
    beat = run.beat_of(round_)
    step = beat.step
    assert step is not None
    rows = rounds.answers(connection, round_.id)
    acknowledged = rounds.sent(connection, round_.id)
    standing = leaving.seen(connection, run, beat).standing
    states = _states_of_texts(connection, round_)
    reasons = Counter(_reason(row, step, standing, states.get(row.id, set())) for row in rows)
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
        typed=sum(row.typed for row in rows),
    )


def _reason(row: StoredAnswer, step: Step, standing: Standing, texts: set[str]) -> str:
    if row.state in ("passed", "deleted"):
        return row.state
    if texts == {"hidden"}:
        return "hidden"
    if row.batch is not None:
        return "counted" if standing is Standing.SHOWN else "suppressed"
    if step.reveal is Reveal.DESK and standing is not Standing.NOT_YET:
        return _read_at_the_desk(standing, texts)
    if step.reveal is Reveal.NEVER and step.audience is Audience.TRIO:
        return "as_text" if row.owner == "trio" else "private"
    return "not_shown"


def _read_at_the_desk(standing: Standing, texts: set[str]) -> str:
    """A text stands once the facilitator has let it through; until then it is not shown."""
    if standing is Standing.BELOW_FLOOR:
        return "suppressed"
    return "as_text" if "up" in texts else "not_shown"


def _states_of_texts(connection: Connection, round_: Round) -> dict[str, set[str]]:
    """Each answer's texts by what the facilitator has decided: up, held, hidden."""
    states: dict[str, set[str]] = {}
    for card in board.cards(connection, round_.id):
        states.setdefault(card.answer_id, set()).add(card.state)
    return states
