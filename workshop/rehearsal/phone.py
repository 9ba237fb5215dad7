"""One simulated phone: it joins at the door, hears the bell, reads the form, and sends until it is told *Modtaget*."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

import socketio

from workshop.content.asking import ask_for
from workshop.content.exercise import Step
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask, Form
from workshop.rehearsal import reading
from workshop.rehearsal.browser import TROUBLE, Browser, TurnedAway
from workshop.rehearsal.reading import AnswerForm, Moment
from workshop.rehearsal.tally import Tally

SEND = "/phone/answer/send"
QUIET = logging.getLogger("workshop.rehearsal.bell")  # a connection that is lost is made again, without a word
QUIET.setLevel(logging.CRITICAL)
TRIES = 5
PAUSE = 0.2  # seconds between tries
TAKEN_FROM_THE_PAGE = ("choice", "ranking", "placement", "peer_rating", "sort")  # options that an earlier step made


@dataclass(frozen=True, slots=True)
class Send:
    """One send as it stands in the outbox; it keeps its submission however often it is sent."""

    step: str
    fields: tuple[tuple[str, str], ...]
    submission: str


class Phone:
    """What a phone can do; who decides is in `people`."""

    def __init__(
        self, browser: Browser, steps: Mapping[str, Step], language: str, tally: Tally, chance: Random
    ) -> None:
        self.chance = chance
        self.function = ""
        self.offline = False
        self.rung = asyncio.Event()
        self.browser, self._steps, self._language, self._tally = browser, steps, language, tally
        self._outbox: list[Send] = []
        self._socket = socketio.AsyncClient(
            http_session=browser.http, logger=False, engineio_logger=QUIET, reconnection=False
        )
        self._socket.on("step", self._ring)
        self._socket.on("draft", self._ring_draft)

    async def join(self, code: str, workplace: str, function: str) -> None:
        """From the code to a chair, and on to the bell."""
        self.function = function
        doors = reading.workplaces(await self.browser.look(f"/j/{code}?change=1"), code)
        door = doors[workplace]
        seat = reading.chairs(await self.browser.look(door))[function]
        await self.browser.submit(door, [("seat", seat)])
        await self._sit()

    async def join_meeting(self, code: str) -> None:
        """From the code of a staff meeting, where nobody chooses a chair, on to the bell."""
        await self.browser.look(f"/j/{code}")
        await self.browser.submit(f"/j/{code}/staff")
        await self._sit()

    async def _sit(self) -> None:
        await self._hear()
        self._socket.reconnection = True  # from here on: a phone turned away at the door has nothing to come back to

    async def _hear(self) -> None:
        """On to the bell; a server that is busy just then is asked again, as the page does."""
        for _ in range(TRIES):
            try:
                await self._socket.connect(self.browser.address, transports=["websocket"])
            except socketio.exceptions.ConnectionError:
                await asyncio.sleep(PAUSE)
            else:
                return
        raise TimeoutError("the bell of the server could not be reached")

    async def look(self) -> Moment:
        """What the phone shows now."""
        return reading.moment(await self.browser.look("/phone/now"))

    async def take(self, turn: int) -> Moment:
        """Take the phone that is passed round."""
        return reading.moment(await self.browser.look(f"/phone?ready={turn}"))

    async def leave(self) -> None:
        """Switch the phone off."""
        self._socket.reconnection = False
        await asyncio.sleep(0)  # shutdown() fails on a reconnection that is planned and has not begun
        try:
            await self._socket.shutdown()
        finally:  # also where the server has gone first
            await self.browser.close()

    async def wait(self, seconds: float) -> bool:
        """Wait for the bell; False when it did not ring."""
        try:
            await asyncio.wait_for(self.rung.wait(), seconds)
        except TimeoutError:
            return False
        return True

    def asked(self, form: AnswerForm) -> Ask:
        """What the form asks: the file's words, and the options that stand on the page."""
        options = form.options if form.kind in TAKEN_FROM_THE_PAGE else None
        return ask_for(self._steps[form.step], self._language, options=options, goals=form.goals, lot=form.lot)

    def imagined(self, form: AnswerForm) -> Form:
        """An answer to it."""
        if form.kind == "pairwise":  # the pairs stand on the page
            pairs = [(name, pair.split("|")) for name, pair in form.fields.items() if name.startswith("pair")]
            return {f"duel{name[4:]}": [self.chance.choice(pair)] for name, pair in pairs}
        return KINDS[form.kind].pretend(self.asked(form), self.chance)

    def write(self, form: AnswerForm, answer: Form, intent: str = "send", later: int = 0) -> Send:
        """A send for the form; `later` ones have a higher edition."""
        fields = {**form.fields, "edition": str(int(form.fields["edition"]) + later), "intent": intent}
        pairs = [*fields.items(), *((name, value) for name, values in answer.items() for value in values)]
        submission = f"{self.chance.getrandbits(128):032x}"
        return Send(form.step, (*pairs, ("submission", submission)), submission)

    async def send(self, send: Send) -> int:
        """Send it now (or keep it while there is no network); the status, 0 when it waits."""
        self._tally.send(send.submission)
        if self.offline:
            self._outbox.append(send)
            return 0
        for _ in range(TRIES):
            try:
                reply = await self.browser.post(SEND, send.fields, script=True)
            except TROUBLE:
                await asyncio.sleep(PAUSE)
                continue
            self._note(send, reply.status, reply.text)
            return reply.status
        self._outbox.append(send)
        return 0

    async def back_online(self) -> None:
        """The network is there again: what waits is sent, in order."""
        self.offline = False
        waiting, self._outbox = self._outbox, []
        for send in waiting:
            await self.send(send)

    async def park(self) -> None:
        """A note for the parking lot."""
        form = reading.answer_form(await self.browser.look("/phone/parking"))
        if form is not None:
            await self.send(self.write(form, self.imagined(form)))

    async def pen(self, verb: str, round_id: str) -> None:
        """Ask for the pen, or give it on."""
        reply = await self.browser.post(f"/phone/pen/{verb}/now", [("round", round_id)], script=True)
        if reply.status != 200:
            raise TurnedAway(reply.status, f"pen/{verb}", reply.text)

    def _note(self, send: Send, status: int, said: str) -> None:
        if status == 200:
            self._tally.acknowledge(send.step, send.submission)
        elif status in (409, 422):
            self._tally.refused[send.step] += 1
        else:
            self._tally.troubles.append(f"{send.step}: {status} {said[:200]}")

    async def _ring(self, _said: object = None) -> None:
        self.rung.set()

    async def _ring_draft(self, _said: object = None) -> None:
        """The others of the trio have written; this phone reads along when it is looked at."""
