"""A theme day to test with: a workshop that runs, phones that send, and a facilitator who presses *Næste*."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random
from typing import Any

from sqlalchemy import event

from workshop import paths
from workshop.actions import (
    answering,
    desk_view,
    facilitate,
    look_back,
    phone_view,
    prepare,
    room_view,
    sign_in,
    take_part,
)
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.phone_view import PhoneView
from workshop.actions.run import Run
from workshop.actions.sending import Receipt, Sending
from workshop.actions.workplace_list import from_text
from workshop.content.library import Library, load
from workshop.content.problems import Report as Problems
from workshop.content.programme_file import read_programme
from workshop.core.figures import Figure
from workshop.core.keys import new_id
from workshop.core.phases import Phase
from workshop.export.accounts import StepAccount
from workshop.export.report import Report
from workshop.kinds.catalogue import ALL as KINDS
from workshop.store import board, people, rounds
from workshop.store.rows import Account, CardRow, Round, Seat, StoredAnswer, Workshop

WORKPLACES = ("Solgården", "Åhaven", "Bakkegården", "Hjemmeplejen Nord", "Strandhøj", "Fjordglimt", "Møllebo", "Lyngen")
FUNCTIONS = ("leader", "tr", "amr")
CARD: dict[str, Any] = {
    "f_when": "vi mødes kl. 8",
    "f_will": "spørge om lyset",
    "f_starts": "TR",
    "f_first": "på mandag",
    "f_sign": "borgeren smiler",
    "f_meeting": "lederen, uge 12",
}  # what a trio writes on its card


@dataclass
class Clock:
    """A clock that stands still until it is told."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@cache
def library() -> Library:
    """The shipped exercises."""
    return load(paths.exercises())


@cache
def trial(exercises: tuple[str, ...]) -> Library:
    """The shipped exercises with a programme of these, each as long as it usually takes."""
    shipped = library()
    found = [shipped.exercises[name] for name in exercises]
    words = {"da": "Prøve", "en": "Trial"}
    items = [{"kind": "exercise", "exercise": e.id, "minutes": e.minutes.default, "what": words} for e in found]
    written = {"title": words, "setup": words, "item": items}
    programme = read_programme(written, Problems("trial"), "trial").programme
    assert programme is not None
    programmes = {**shipped.programmes, "trial": programme}
    return replace(shipped, programmes=programmes, written={**shipped.written, "trial": written})


@dataclass
class Phone:
    """A phone with its secret; it counts its own editions as the page does."""

    house: House
    secret: str
    edition: int = 0
    sent: list[Sending] = field(default_factory=list)

    @property
    def seat(self) -> Seat:
        """Its seat as it is now."""
        return take_part.phone(self.house, self.secret)

    def looks(self, language: str = "da", *, ready: bool = False) -> PhoneView:
        """What it shows."""
        return phone_view.look(self.house, self.seat, self.secret, language, ready_for_turn=ready)

    def sends(self, intent: str = "send", *, turn: int = 0, to: str = "", **fields: str | Sequence[str]) -> Receipt:
        """Send these fields as the next edition of the answer to the open round (or the round `to`)."""
        self.edition += 1
        return self.again(self.sending(intent, turn=turn, to=to, edition=self.edition, **fields))

    def sending(self, intent: str, *, turn: int, to: str, edition: int, **fields: str | Sequence[str]) -> Sending:
        """A send as the page makes it."""
        form = {name: [text] if isinstance(text, str) else list(text) for name, text in fields.items()}
        round_id = to or self.open_round()
        submission = new_id(self.house.chance)
        self.sent.append(Sending(self.seat, self.secret, round_id, submission, edition, form, intent, turn))
        return self.sent[-1]

    def again(self, sending: Sending | None = None) -> Receipt:
        """Send the same thing once more."""
        return answering.send(self.house, sending or self.sent[-1])

    def pretends(self, chance: Random, *, turn: int = 0) -> Receipt:
        """Answer what it is asked as a person in the room might."""
        asking = self.looks(ready=True).asking
        assert asking is not None
        return self.sends("send", turn=turn, to="", **KINDS[asking.ask.kind].pretend(asking.ask, chance))

    def open_round(self) -> str:
        """The round that is asked now."""
        with self.house.store.read() as connection:
            found = running.load(connection, self.seat.workshop_id).round
        assert found is not None
        return found.id


@contextmanager
def statements(house: House) -> Iterator[list[str]]:
    """What the database is asked meanwhile."""
    asked: list[str] = []

    def heard(*told: Any) -> None:
        if not told[2].startswith(("SAVEPOINT", "RELEASE", "PRAGMA")):
            asked.append(told[2])

    event.listen(house.store.engine, "before_cursor_execute", heard)
    try:
        yield asked
    finally:
        event.remove(house.store.engine, "before_cursor_execute", heard)


def facilitator(house: House) -> Account:
    """A facilitator nobody else is."""
    account_id = sign_in.make_account(house, f"Karen {new_id(house.chance)[:8]}")
    with house.store.read() as connection:
        found = people.account(connection, account_id)
    assert found is not None
    return found


class Day:
    """One workshop with its facilitator."""

    def __init__(
        self, house: House, *, workplaces: Sequence[str] = WORKPLACES, language: str = "da", asks: Sequence[str] = ()
    ) -> None:
        """The 90-minute workshop, or a day of the exercises it is to ask."""
        self.house = house
        self.account = facilitator(house)
        self.id = prepare.new_workshop(
            house,
            self.account,
            trial(tuple(asks)) if asks else library(),
            programme="trial" if asks else "workshop-90",
            title="Kerneopgaven",
            day="2027-03-16",
            starts="09:00",
            language=language,
        )
        prepare.add_workplaces(house, self.id, from_text("\n".join(workplaces)).lines)
        facilitate.begin(house, self.id)

    @property
    def run(self) -> Run:
        """Where the run is."""
        with self.house.store.read() as connection:
            return running.load(connection, self.id)

    @property
    def workshop(self) -> Workshop:
        """The row."""
        return self.run.workshop

    def trio_id(self, name: str) -> str:
        """The id of a workplace's trio."""
        return next(door.trio.id for door in take_part.doors(self.house, self.id) if door.trio.name == name)

    def sits(self, workplace: str, function: str = "leader") -> Phone:
        """Somebody takes that chair."""
        trio_id = self.trio_id(workplace)
        chair = next(c for c in take_part.chairs(self.house, self.id, trio_id)[1] if c.function == function)
        return Phone(self.house, take_part.sit_down(self.house, self.id, trio_id, chair.seat_id))

    def everybody(self, workplaces: int = len(WORKPLACES)) -> list[Phone]:
        """Whole trios sit down, table by table."""
        return [self.sits(name, function) for name in WORKPLACES[:workplaces] for function in FUNCTIONS]

    def leaders(self, workplaces: int = len(WORKPLACES)) -> list[Phone]:
        """One of each trio, who has the pen."""
        return [self.sits(name) for name in WORKPLACES[:workplaces]]

    def goes(self, step: str, phase: str = "open") -> Round:
        """Go to a step (`K01.svar`) and press *Næste* until it is so far."""
        exercise, name = step.split(".")
        facilitate.go_to(self.house, self.id, self.beat(exercise, name))
        while self.run.round.phase != phase:
            assert self.presses()
        found = self.run.round
        assert found is not None
        return found

    def beat(self, exercise: str, name: str) -> int:
        """The place of a step in the run."""
        items = self.run.plan.programme.items
        return next(
            n
            for n, beat in enumerate(self.run.beats)
            if beat.step is not None and (items[beat.item].exercise, beat.step.name) == (exercise, name)
        )

    def presses(self) -> bool:
        """*Næste*."""
        return facilitate.next_step(self.house, self.id, self.run.position)

    def reveals(self) -> tuple[Figure, ...]:
        """Press *Næste* until the result is on the wall; the figures there."""
        while self.run.round.phase != Phase.SHOWN:
            assert self.presses()
        return self.wall().figures

    def wall(self, language: str = "da") -> room_view.ScreenView:
        """What is on the wall."""
        return room_view.look(self.house, self.id, language)

    def desk(self, language: str = "da") -> desk_view.DeskView:
        """What is on the desk."""
        return desk_view.look(self.house, self.id, language)

    def report(self, language: str = "da") -> Report:
        """What leaves the room."""
        return look_back.report(self.house, self.id, language)

    def account_of(self, step: str) -> StepAccount:
        """Where a step's sends ended."""
        return next(found for found in self.report().accounts if found.step == step)

    def stored(self, round_: Round | None = None) -> tuple[StoredAnswer, ...]:
        """The answers of a round (or of the one where we are) as they are kept."""
        with self.house.store.read() as connection:
            return rounds.answers(connection, (round_ or self.round).id)

    def cards(self, round_: Round | None = None) -> dict[str, CardRow]:
        """The texts of a round (or of the one where we are) by what they say."""
        with self.house.store.read() as connection:
            return {card.text: card for card in board.cards(connection, (round_ or self.round).id)}

    @property
    def round(self) -> Round:
        """The round where we are."""
        found = self.run.round
        assert found is not None
        return found
