"""A participant's whole ninety minutes on a phone, from the code to the thanks, by whatever hands."""

import re
from typing import Protocol

from playwright.sync_api import expect

from tests.people.hands import Hands
from tests.people.persons import Facilitator, Participant

WORKPLACE = "Hjemmeplejen Nord"
THEMES = ("Vi venter på hinanden", "Vi bruger fagord")
PRESSES = 25  # of the big button, to the next moment of the journey at most


class PhoneHands(Hands, Protocol):
    """What the phone's two fields of its own ask of hands besides."""

    def arrives(self, stage: str) -> None:
        """The facilitator has gone on: wait for what the phone shows then, or fetch it."""

    def rank(self, first: str, then: str) -> None:
        """Put two in order, and change the order."""

    def place(self, card: str, across: int, up: int) -> None:
        """Lay the card that is shown, or named, between the two axes, in percent."""


class WithScript:
    """What a phone with script does by itself, and how it ranks, by whatever presses."""

    def arrives(self: Hands, stage: str) -> None:
        """It comes by itself."""
        expect(self.page.locator(f"[data-stage={stage}]")).to_be_visible()

    def rank(self: Hands, first: str, then: str) -> None:
        """Add them the wrong way round, and move one up."""
        self.press(then)
        self.press(first)
        self.press(f"Flyt op “{first}”")
        expect(self.page.locator("[data-ranked] .t")).to_have_text([first, then])


class PhoneDay:
    """One phone's day; a colleague of the same trio and a facilitator are there too."""

    def __init__(
        self, hands: PhoneHands, phone: Participant, colleague: Participant, facilitator: Facilitator, link: str
    ) -> None:
        self.hands, self.phone, self.colleague, self.facilitator = hands, phone, colleague, facilitator
        facilitator.signs_up(link)
        self.code = facilitator.makes_workshop("Kerneopgaven i Fjordby", [WORKPLACE, "Plejecenter Åhaven"])
        self._goes_on_to("-1.running")

    def lives(self) -> None:
        """All of it, in order."""
        for part in (self._joins, self._alone, self._compass, self._break_and_legs, self._pen, self._checks_out):
            part()

    def _joins(self) -> None:
        self.colleague.joins(self.code, WORKPLACE, "tr")
        self.phone.opens("/")
        self.hands.write("Kode, seks tegn", self.code.lower())
        self.hands.press("Kom med")
        self.hands.press(WORKPLACE)
        self.hands.press("Leder")
        self.phone.stage("lobby")

    def _alone(self) -> None:
        self._asked("0.open", "B01.humoer")
        self.hands.tick("Frisk og klar")
        self._sends()
        self._asked("1.open", "B01.haab")
        self.hands.write("Ord 1", "arbejdsglæde")
        self.hands.write("Ord 2", "tid")
        self._sends()
        self._asked("2.open", "K01.svar")
        self.hands.write("Svar 1 af 3", "At kunne gå i haven")
        self.hands.write("Svar 2 af 3", "At være ren og pæn, når familien kommer")
        self._sends()
        self._asked("3.open", "K01.valg")
        self.hands.tick("At kunne gå i haven")
        self._sends("Send trioens svar")
        self._shown("4.waiting", "listen")
        self._shown("4.shown", "result")

    def _compass(self) -> None:
        self._asked("5.open", "K06.kort")
        self.hands.place("Personlig pleje", 60, 90)
        self.hands.place("Samtaler med pårørende", 20, 80)
        self.hands.place("Dokumentation", 90, 20)
        self._sends("Send trioens svar")
        for beat, step, card in ((6, "mere", "Samtaler med pårørende"), (7, "mindre", "Dokumentation")):
            self._asked(f"{beat}.open", f"K06.{step}")
            self.hands.tick(card)
            self._sends("Send trioens svar")

    def _break_and_legs(self) -> None:
        self._shown("8.shown", "result")
        self._shown("9.", "break")
        self._asked("10.open", "K08.bud")
        self.hands.write("Svar 1 af 8", "Vi venter på, at nogen tager fat")
        self._sends("Send trioens svar")
        self._shown("11.waiting", "listen")
        self._gathers()
        self._asked("12.open", "K08.rang")
        self.hands.rank(*THEMES)
        self._sends("Send trioens svar")
        self._asked("13.open", "K08.stop")
        self.hands.write("Trioens svar", "At holde møder uden dagsorden")
        self._sends("Send trioens svar")

    def _pen(self) -> None:
        """The colleague writes first, so has the pen, and gives it on when asked for it."""
        self._goes_on_to("14.open")
        self.colleague.asked_about("B08.kort")
        self.colleague.writes(f_when="der er vagtskifte")
        self.colleague.sees("Gemt ✓")
        self.hands.arrives("ask")
        self.phone.sees("der er vagtskifte")
        self.hands.press("Bed om pennen")
        self.colleague.presses("Giv den videre")
        self.hands.arrives("ask")
        self.phone.asked_about("B08.kort")
        for label, text in (
            ("vil vi …", "sige én god ting om dagen"),
            ("Hvem begynder?", "Leder"),
            ("Første gang", "På mandag"),
            ("Hvilket tegn", "Flere bliver stående"),
            ("Hvem tager det op", "TR, på næste møde"),
        ):
            self.hands.write(label, text)
        self._sends("Send trioens svar")
        self.colleague.sees("sige én god ting om dagen")

    def _checks_out(self) -> None:
        self._shown("15.shown", "result")
        self._asked("16.open", "B11.skalaer")
        self.hands.tick("4", within="Jeg ved, hvad vi gør i næste uge")
        self.hands.tick("5", within="Jeg kunne sige det, jeg mente")
        self._sends()
        self._asked("17.open", "B11.linje")
        self.hands.write("Dit svar", "Begynd med frokosten")
        self._sends()
        self.hands.press("Parkeringspladsen")
        self.phone.stage("parking")
        self.hands.write("Din seddel", "Hvornår kommer den nye kørselsplan?")
        self.hands.tick("Spørgsmål til chefen", within="Hvem er den til?")
        self._sends("Send sedlen")
        self.hands.press("Tilbage til temadagen")
        self._shown("ended", "ended")

    def _sends(self, name: str = "Send svar") -> None:
        self.hands.press(name)
        self.phone.has_receipt()

    def _asked(self, position: str, step: str) -> None:
        self._goes_on_to(position)
        self.hands.arrives("ask")
        self.phone.asked_about(step)

    def _shown(self, position: str, stage: str) -> None:
        self._goes_on_to(position)
        self.hands.arrives(stage)
        self.phone.stage(stage)

    def _goes_on_to(self, position: str) -> None:
        """The big button until this moment is there, as a form without script; what presses it is tested elsewhere."""
        home = f"{self.facilitator.url}/desk/w/{self.facilitator.workshop}"
        request = self.facilitator.context.request
        page = request.get(home).text()
        for _ in range(PRESSES):
            at, does = _said(page, "data-position"), _said(page, "data-next")
            if at.startswith(position) or _said(page, "data-state") == position:
                return
            form: dict[str, str | float | bool] = {"at": at}
            form["csrf_token"] = str(re.findall(r'name="csrf-token" content="([^"]+)"', page)[0])
            page = request.post(f"{home}/{'begin' if does == 'begin' else 'next'}", form=form).text()
        raise AssertionError(f"never came to {position}; the desk is at {at}")

    def _gathers(self) -> None:
        """Two themes, so that there is something to rank."""
        self.facilitator.opens(f"/desk/w/{self.facilitator.workshop}/board")
        for title in THEMES:
            self.facilitator.page.get_by_label("Nyt tema").fill(title)
            self.facilitator.presses("Lav temaet")
            self.facilitator.sees(title)


def _said(page: str, name: str) -> str:
    return str(re.findall(rf'{name}="([^"]*)"', page)[0])
