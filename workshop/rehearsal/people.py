"""Simulated people: each does what a person with a phone does at a moment, with habits and a chance of one's own."""

from random import Random

from workshop.rehearsal.browser import TurnedAway
from workshop.rehearsal.habits import Habits
from workshop.rehearsal.phone import Phone, Send
from workshop.rehearsal.reading import AnswerForm, Moment

ASK, PASS_ON = "ask", "pass_on"
QUIET = ("break", "listen", "closed")  # when there is time for a note
GONE = (403, 404)


class Person:
    """One phone and whoever holds it."""

    def __init__(self, phone: Phone, habits: Habits, chance: Random) -> None:
        self.phone = phone
        self._habits, self._chance = habits, chance
        self._done: set[tuple[str, str]] = set()  # (round, turn) that has been dealt with
        self._late: Send | None = None

    async def act(self, table: "Table") -> Moment:
        """Look at the phone, and do what it asks for."""
        await self._send_what_waits()
        moment = await self.phone.look()
        while moment.stage == PASS_ON and moment.ready:
            moment = await self.phone.take(moment.ready)
            if not await self._answer_once(moment):
                break
            moment = await self.phone.look()
        if moment.stage == ASK and moment.form is not None:
            await (table.write(self, moment.form) if moment.form.who in ("trio", "pair") else self._answer_once(moment))
        if moment.stage in QUIET and self._happens(self._habits.parks):
            await self.phone.park()
        return moment

    async def answer(self, form: AnswerForm) -> None:
        """Think, and answer this form as one's habits are."""
        await self._habits.think(self._chance)
        if self._happens(self._habits.passes):
            await self.phone.send(self.phone.write(form, {}, "pass"))
            return
        send = self.phone.write(form, self.phone.imagined(form))
        if self._happens(self._habits.late):
            self._late = send
            return
        self.phone.offline = self._happens(self._habits.loses_network)
        if await self.phone.send(send) == 422:  # there is nothing to choose between, or it cannot be said like this
            await self.phone.send(self.phone.write(form, {}, "pass"))
        await self._second_thoughts(form, send)
        if self.phone.offline and self._happens(0.8):  # the others get their network back after the step has closed
            await self.phone.back_online()

    async def draft(self, form: AnswerForm) -> None:
        """Write for the trio: what stands so far is saved, then it is sent."""
        answer = self.phone.imagined(form)
        started = dict(list(answer.items())[: max(1, len(answer) // 2)])
        await self.phone.send(self.phone.write(form, started, "draft"))
        await self._habits.think(self._chance)
        await self.phone.send(self.phone.write(form, answer, later=1))

    async def _second_thoughts(self, form: AnswerForm, send: Send) -> None:
        if self._happens(self._habits.sends_twice):
            await self.phone.send(send)
        if self._happens(self._habits.changes):
            await self._habits.think(self._chance)
            await self.phone.send(self.phone.write(form, self.phone.imagined(form), later=1))
        elif self._happens(self._habits.takes_back):
            await self.phone.send(self.phone.write(form, {}, "delete", later=1))

    async def _answer_once(self, moment: Moment) -> bool:
        """Deal with a form that this person has not dealt with; whether there was one."""
        form = moment.form
        if form is None or (form.round_id, form.fields.get("turn", "")) in self._done:
            return False
        self._done.add((form.round_id, form.fields.get("turn", "")))
        await self.answer(form)
        return True

    async def _send_what_waits(self) -> None:
        """What was written before the step closed, or while there was no network."""
        if self.phone.offline:
            await self.phone.back_online()
        late, self._late = self._late, None
        if late is not None:
            await self.phone.send(late)

    def _happens(self, share: float) -> bool:
        return self._chance.random() < share


class Table:
    """The people from one workplace: in a trio step one of them has the pen."""

    def __init__(self, workplace: str, habits: Habits, chance: Random) -> None:
        self.workplace = workplace
        self.people: list[Person] = []
        self._habits, self._chance = habits, chance
        self._written: set[str] = set()  # rounds

    async def write(self, person: Person, form: AnswerForm) -> None:
        """The first to write has the pen; now and then another one asks for it and changes the answer."""
        if form.round_id in self._written:
            return
        self._written.add(form.round_id)
        await (person.answer(form) if self._chance.random() < self._habits.passes else person.draft(form))
        others = [other for other in self.people if other is not person]
        if others and self._chance.random() < self._habits.asks_for_pen:
            await self._hand_over(person, self._chance.choice(others), form.round_id)

    async def _hand_over(self, holder: Person, other: Person, round_id: str) -> None:
        try:
            await other.phone.pen("ask", round_id)
            await holder.phone.pen("give", round_id)
        except TurnedAway as trouble:
            if trouble.status != 409:  # the step has closed meanwhile
                raise
            return
        moment = await other.phone.look()
        if moment.form is not None and moment.form.round_id == round_id:
            await other.phone.send(other.phone.write(moment.form, other.phone.imagined(moment.form)))
