"""A simulated leader with the trio's own page: starts a staff meeting in two taps, leads it, and fetches the deck."""

from random import Random
from uuid import UUID

from workshop.content.asking import ask_for
from workshop.content.exercise import Step
from workshop.content.programme import Plan
from workshop.core.seats import Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.rehearsal import lead_page
from workshop.rehearsal.browser import Browser, TurnedAway
from workshop.rehearsal.lead_page import Lead
from workshop.rehearsal.tally import Tally

NOW, POSTER = "now", "poster"
LEAVES_OUT = 0.06  # share of the texts


class Leader:
    """One meeting from the browser of a phone that sits with the trio."""

    def __init__(self, browser: Browser, plan: Plan, language: str, tally: Tally, chance: Random) -> None:
        self._browser, self._plan, self._language = browser, plan, language
        self._tally, self._chance = tally, chance
        self.home = ""

    async def start(self, way: str) -> Lead:
        """From the phone of the day to the trio's page, and two taps."""
        self.home = lead_page.way_home(await self._browser.look("/phone"))
        await self._browser.look(self.home)
        await self._browser.look(f"{self.home}/meeting/start")
        await self._browser.submit(f"{self.home}/meeting", [("way", way)])
        return await self.look()

    async def look(self) -> Lead:
        """The page one leads from."""
        return lead_page.lead(await self._browser.look(f"{self.home}/meeting"))

    async def press(self, seen: Lead) -> None:
        """The big button; where the agreement is to be written it is written, and goes on the screen."""
        if seen.agreement and seen.position.endswith(".open"):
            await self._agree(seen)
            return
        read = [("read", each) for each in seen.waiting]
        left_out = [("card", each) for each in seen.waiting if self._chance.random() < LEAVES_OUT]
        await self._submit("next", [("at", seen.position), *read, *left_out])

    async def take_down(self) -> None:
        """The poster comes down, and what was written on it is read."""
        await self._submit("take-down", [])
        seen = await self.look()
        if seen.waiting:
            await self._submit("texts", [("read", each) for each in seen.waiting])

    async def deck(self) -> bytes:
        """The trio's deck as it is after the meeting."""
        return await self._browser.fetch(f"{self.home}/deck")

    async def _agree(self, seen: Lead) -> None:
        """The trio's own proposal, and a line where it says nothing yet."""
        name, step = _agreeing(self._plan)
        imagined = KINDS[step.kind].pretend(ask_for(step, self._language), self._chance)
        written = {id: text or (imagined.get(id) or [""])[0] for id, text in seen.agreement.items()}
        await self._submit("agreement", [("show", "1"), *written.items()])
        submission = str(UUID(int=self._chance.getrandbits(128)))  # the page's own; it is told by the page it leads to
        self._tally.send(submission)
        self._tally.acknowledge(name, submission)

    async def _submit(self, verb: str, fields: list[tuple[str, str]]) -> None:
        path = f"{self.home}/meeting/{verb}"
        reply = await self._browser.post(path, fields)
        if reply.status != 200:
            raise TurnedAway(reply.status, path, reply.text)


def _agreeing(plan: Plan) -> tuple[str, Step]:
    """The step in which the agreement is written, and what it is called here."""
    for beat in plan.beats():
        exercise = plan.exercise_of(beat)
        if exercise is not None and beat.step is not None and beat.step.who is Who.TRIO:
            return f"{exercise.id}.{beat.step.name}", beat.step
    raise LookupError(plan.programme.name)
