"""What the staff has written, read by whoever leads the meeting before anybody sees it on the screen.

Nothing is read while answers come in, and nothing of fewer phones than the floor: the first text of the first phone
would tell who wrote it, also beside notes from paper that the leader has typed in.
"""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions import run as running
from workshop.actions import titles
from workshop.actions.house import House
from workshop.actions.released import floor
from workshop.actions.run import Run
from workshop.actions.texts import HELD, HIDDEN, UP
from workshop.core import privacy
from workshop.core.changes import Change, Topic
from workshop.core.phases import Phase
from workshop.core.seats import Who
from workshop.store import board, rounds
from workshop.store.rows import CardRow, Round
from workshop.text import guard


@dataclass(frozen=True, slots=True)
class Pile:
    """The texts of one step that wait to be read; `shown` is each as it would be seen, masked where it has to be."""

    title: str
    texts: tuple[tuple[str, str, bool], ...]  # id, as it would be seen, whether something was masked


def waiting(connection: Connection, run: Run, language: str) -> tuple[Pile, ...]:
    """What can be read now: of steps that are closed and that enough have answered, in a mixed order."""
    found = []
    for round_ in _readable(connection, run):
        held = [card for card in board.cards(connection, round_.id) if card.state == HELD]
        if held:
            texts = tuple((card.id, guard.mask(card.text), bool(card.flags)) for card in held)
            found.append(Pile(titles.step_title(run, run.beat_of(round_), language), privacy.mix(texts, round_.id)))
    return tuple(found)


def decide(house: House, workshop_id: str, read: Collection[str], up: Collection[str]) -> None:
    """Of the texts that were `read`, those in `up` may be seen; the others are hidden."""
    with house.store.work() as work:
        run = running.load(work.connection, workshop_id)
        for round_ in _readable(work.connection, run):
            for card in board.cards(work.connection, round_.id):
                if card.id in read and card.state == HELD:
                    board.change_cards(work.connection, [card.id], **_settled(card, card.id in up))
        work.announce(Change(workshop_id, Topic.BOARD, run.workshop.version))


def _settled(card: CardRow, up: bool) -> dict[str, str]:
    return {"state": UP, "shown": guard.mask(card.text)} if up else {"state": HIDDEN}


def _readable(connection: Connection, run: Run) -> tuple[Round, ...]:
    found = []
    for beat in run.beats:
        round_, step = run.round_of(beat), beat.step
        if round_ is None or step is None or step.who is not Who.PERSON:
            continue
        closed = run.ended() or round_.phase in (Phase.CLOSED, Phase.SHOWN)
        if closed and rounds.given(connection, round_.id, typed=False) >= floor(run, step):
            found.append(round_)
    return tuple(found)
