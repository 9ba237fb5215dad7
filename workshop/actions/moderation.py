"""The queue of texts: hold everything back for a step, and decide on many at once beside another moderator."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.texts import HELD, HIDDEN, UP
from workshop.content.exercise import Step
from workshop.core.changes import Change, Topic
from workshop.core.errors import WorkshopError
from workshop.core.phases import asks_nobody
from workshop.store import board, rounds
from workshop.store.rows import CardRow, Round
from workshop.text import guard

_Values = Callable[[CardRow], Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Hold:
    """Whether texts of the step that is on wait to be seen."""

    round_id: str
    on: bool
    by_file: bool  # what the exercise itself says


def holds(round_: Round, step: Step) -> bool:
    """Whether texts of a step wait to be seen: what the desk has chosen, else what the exercise says."""
    return step.moderated if round_.hold is None else round_.hold


def look(run: Run) -> Hold | None:
    """Whether texts are held back; None where no phone answers, so that there are none to hold."""
    step = run.beat.step if run.beat else None
    if step is None or run.round is None or asks_nobody(step.who):
        return None
    return Hold(run.round.id, holds(run.round, step), step.moderated)


def hold(house: House, workshop_id: str, round_id: str, on: bool) -> None:
    """From now on new texts of this step wait, or go up by themselves; those that are up stay up."""
    with house.store.work() as work:
        found = rounds.by_id(work.connection, round_id)
        if found is None or found.workshop_id != workshop_id:
            raise WorkshopError("That is not in this workshop.", status=404)
        rounds.set_hold(work.connection, round_id, on)
        work.announce(Change(workshop_id, Topic.BOARD, 0))


def decide(house: House, workshop_id: str, card_ids: Sequence[str], state: str, *, seen: str = "") -> None:
    """Show, hold or hide texts. What somebody else has decided since they were `seen` stands, and is told."""
    if state not in (UP, HELD, HIDDEN):
        raise WorkshopError("A text can be shown, held or hidden.")
    _settle(house, workshop_id, card_ids, state, seen, lambda card: {"state": state})


def mask(house: House, workshop_id: str, card_ids: Sequence[str], *, seen: str = "") -> None:
    """Let texts go up with what looks like personal data taken out of each."""
    _settle(house, workshop_id, card_ids, UP, seen, lambda card: {"state": UP, "shown": guard.mask(card.text)})


def _settle(house: House, workshop_id: str, card_ids: Sequence[str], state: str, seen: str, values: _Values) -> None:
    if not card_ids:
        raise WorkshopError("Choose an answer first.")
    with house.store.work() as work:
        there = _there(work.connection, workshop_id, card_ids)
        free = [card for card in there if not seen or card.state == seen]
        for card in free:
            board.change_cards(work.connection, [card.id], **values(card))
        settled = sum(card.state != state for card in there if card not in free)
        gone = len(set(card_ids)) - len(there)
        work.announce(Change(workshop_id, Topic.BOARD, 0))
    if settled:
        raise WorkshopError(
            "Somebody else has decided on {n} of them already, and that stands. The rest is done.",
            status=409,
            n=settled,
        )
    if gone:
        raise WorkshopError("{n} of them were taken back by whoever wrote them. The rest is done.", status=409, n=gone)


def _there(connection: Connection, workshop_id: str, card_ids: Sequence[str]) -> list[CardRow]:
    """The chosen texts that are still here; none of another workshop."""
    ours = {round_.id for round_ in running.load(connection, workshop_id).rounds.values()}
    found = [board.card(connection, card_id) for card_id in dict.fromkeys(card_ids)]
    there = [card for card in found if card is not None]
    if any(card.round_id not in ours for card in there):
        raise WorkshopError("That is not in this workshop.", status=404)
    return there
