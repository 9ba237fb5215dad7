"""A room of simulated trios. As a program of its own it ends when whoever started it does.

It is told the plan and the workplaces in one line of JSON.
"""

import asyncio
import json
import logging
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from workshop.content.exercise import Step
from workshop.content.library import thaw
from workshop.content.programme import Plan
from workshop.core.seats import TRIO_FUNCTIONS, Function
from workshop.rehearsal.browser import TROUBLE, Browser, TurnedAway
from workshop.rehearsal.habits import UNHURRIED, Habits
from workshop.rehearsal.people import GONE, Person, Table
from workshop.rehearsal.phone import Phone
from workshop.rehearsal.tally import Tally

log = logging.getLogger(__name__)

TRIO_PHONE, STAFF = str(Function.TRIO), str(Function.STAFF)
LOOK_ANYWAY = 10.0  # seconds without a bell
ARRIVING = 2.0  # seconds until everybody has come, in the demo
AT_THE_DOOR = 12  # phones that join at once


def steps_of(plan: Plan) -> Mapping[str, Step]:
    """Every step that is asked, by `K01.svar`."""
    found = {}
    for beat in plan.beats():
        exercise = plan.exercise_of(beat)
        if exercise is not None and beat.step is not None:
            found[f"{exercise.id}.{beat.step.name}"] = beat.step
    return found | {f"{each.id}.{step.name}": step for each in plan.always() for step in each.steps}


def _parks(plan: Plan, habits: Habits) -> float:
    """How often somebody has a note for the parking lot: never where there is none, always where nothing else is."""
    if not plan.always():
        return 0.0
    return habits.parks if any(beat.step for beat in plan.beats()) else 1.0


class Crowd:
    """All phones of a room: three at a table, and one at each of the last `sharing` tables."""

    def __init__(self, address: str, plan: Plan, language: str, habits: Habits, seed: int, *, sharing: int = 0) -> None:
        self.tally = Tally()
        self.tables: list[Table] = []
        self._address, self._language, self._seed = address, language, seed
        self._habits = replace(habits, parks=_parks(plan, habits))
        self._steps, self._sharing = steps_of(plan), sharing
        self._door = asyncio.Semaphore(AT_THE_DOOR)

    @property
    def people(self) -> list[tuple[Person, Table]]:
        """Everybody with their table."""
        return [(person, table) for table in self.tables for person in table.people]

    async def join(self, code: str, workplaces: Sequence[str]) -> None:
        """Everybody comes and sits down."""
        await asyncio.gather(*(self._sit_down(*chair, code) for chair in self._chairs(workplaces)))

    async def join_meeting(self, code: str, staff: int) -> None:
        """So many of a workplace's staff come to its meeting, each with a phone and no chair."""
        for number in range(staff):
            self.tables.append(Table("", self._habits, Random(f"{self._seed} staff {number}")))
        chances = [Random(f"{self._seed} phone {number}") for number in range(staff)]
        await asyncio.gather(
            *(self._sit_down(*chair, code) for chair in zip(self.tables, [STAFF] * staff, chances, strict=True))
        )

    async def live(self, code: str, workplaces: Sequence[str], within: float) -> None:
        """Everybody comes within some seconds, and stays until the workshop or the chair is gone."""
        await asyncio.gather(*(self._live(*chair, code, within) for chair in self._chairs(workplaces)))

    def _chairs(self, workplaces: Sequence[str]) -> Iterator[tuple[Table, str, Random]]:
        """Every chair with its own chance."""
        for number, workplace in enumerate(workplaces):
            table = Table(workplace, self._habits, Random(f"{self._seed} {workplace}"))
            self.tables.append(table)
            shared = number >= len(workplaces) - self._sharing
            for function in (TRIO_PHONE,) if shared else map(str, TRIO_FUNCTIONS):
                yield table, function, Random(f"{self._seed} {workplace} {function}")

    async def _sit_down(self, table: Table, function: str, chance: Random, code: str) -> Person:
        phone = Phone(Browser(self._address), self._steps, self._language, self.tally, chance)
        habits = self._habits.shared() if function == TRIO_PHONE else self._habits
        person = Person(phone, habits, chance)
        try:
            async with self._door:
                if function == STAFF:
                    await phone.join_meeting(code)
                else:
                    await phone.join(code, table.workplace, function)
        except BaseException:
            await phone.leave()
            raise
        table.people.append(person)
        return person

    async def act(self, bell_within: float) -> None:
        """Everybody waits for the bell, and then does what the phone asks for."""
        await asyncio.gather(*(self._act(person, table, bell_within) for person, table in self.people))

    async def answer_all(self, times: int) -> None:
        """Everybody answers in one's own time what hangs on a poster, looking at the phone so many times."""

        async def goes_on(person: Person, table: Table) -> None:
            for _ in range(times):
                await person.act(table)

        await asyncio.gather(*(goes_on(*each) for each in self.people))

    async def _act(self, person: Person, table: Table, bell_within: float) -> None:
        if not await person.phone.wait(bell_within):
            self.tally.missed_rings += 1
        person.phone.rung.clear()
        await person.act(table)

    async def _live(self, table: Table, function: str, chance: Random, code: str, within: float) -> None:
        await asyncio.sleep(chance.uniform(0, within))
        person = await self._sit_down(table, function, chance, code)
        while True:
            person.phone.rung.clear()
            try:
                await person.act(table)
            except TurnedAway as trouble:
                if trouble.status in GONE:
                    return
                log.warning("%s", trouble)
            except TROUBLE:
                log.debug("the server does not answer just now")
            await person.phone.wait(LOOK_ANYWAY)

    async def leave(self, but: Phone | None = None) -> None:
        """Everybody goes home, but perhaps one."""
        leaving = [person.phone for person, _ in self.people if person.phone is not but]
        await asyncio.gather(*(phone.leave() for phone in leaving), return_exceptions=True)


async def _room(address: str, code: str, language: str) -> None:
    told = json.loads(await asyncio.to_thread(sys.stdin.readline))
    crowd = Crowd(address, thaw(told["plan"]), language, UNHURRIED, seed=1, sharing=1)
    living = asyncio.create_task(crowd.live(code, told["workplaces"], ARRIVING))
    await asyncio.to_thread(sys.stdin.read)  # ends when whoever started us ends, however that happens
    living.cancel()
    await asyncio.gather(living, return_exceptions=True)
    await crowd.leave()


if __name__ == "__main__":
    asyncio.run(_room(*sys.argv[1:]))
