"""A facilitator's whole ninety minutes at the desk, from the printed link to the files, by whatever hands."""

from re import compile as pattern

from playwright.sync_api import Locator, Page, expect

from tests.people.hands import Hands, called
from tests.people.persons import DOUBLE_TAP, Facilitator, Participant

NAME, PASSWORD = "Kirsten fra udviklingsafdelingen", "tre ord i rad og en fjord"
WORKPLACES = ("Hjemmeplejen Nord", "Plejecenter Åhaven")
TEXTS = ("Vi venter på, at nogen tager fat", "Vi siger fagord", "Karen kommer altid for sent", "Vi husker ikke pausen")
PRESSES = 60  # of the big button, in the longest stretch


class DeskDay:
    """One facilitator's day; somebody with a phone is there too."""

    def __init__(self, hands: Hands, facilitator: Facilitator, phone: Participant) -> None:
        self.hands, self.facilitator, self.phone = hands, facilitator, phone
        self.page: Page = facilitator.page

    def lives(self, link: str) -> None:
        """All of it, in order."""
        self._signs_in(link)
        self._makes_the_workshop()
        for part in (self._opens_the_doors, self._asks, self._reads, self._sorts, self._takes_home):
            part()

    def _signs_in(self, link: str) -> None:
        self.facilitator.opens(link)
        self._writes_who("Lav kontoen")
        self.hands.press("Log ud")
        self.facilitator.sees("Log ind")
        self._writes_who("Log ind")

    def _writes_who(self, then: str) -> None:
        self.hands.write("Navn", NAME)
        self.hands.write("Adgangskode", PASSWORD)
        self.hands.press(then)
        self.facilitator.sees("Ny workshop")

    def _makes_the_workshop(self) -> None:
        self.hands.press("Ny workshop")
        self.hands.tick("90 minutters workshop", within="Drejebog")
        self.hands.write("Hvad hedder workshoppen?", "Kerneopgaven i Fjordby")
        self.hands.press("Lav workshoppen")
        self.hands.write("Skriv én arbejdsplads på hver linje", "\n".join(WORKPLACES))
        self.hands.press("Sæt dem på listen")
        for name in WORKPLACES:
            expect(self.page.locator(".places b").filter(has_text=name)).to_be_visible()
        self.hands.press("Gå til Kør")

    def _opens_the_doors(self) -> None:
        self._presses_on("-1.running")
        code = str(self.page.locator("[data-code]").first.get_attribute("data-code"))
        self.phone.joins(code, WORKPLACES[0], "leader")

    def _asks(self) -> None:
        """Time, a dark wall, and an answer on the wall."""
        self._presses_on("0.open")
        left = self.page.locator("#left")
        self.hands.press("+1 minut")
        expect(left).to_have_text(pattern(r"^(3:[3-5]\d|4:00)$"))
        self.hands.press("−1 minut")
        expect(left).to_have_text(pattern(r"^(2:[3-5]\d|3:00)$"))
        note = self.page.locator("#dark-note")
        self.hands.press("Sluk skærmen")
        expect(note).to_be_visible()
        self.hands.press("Sluk skærmen")
        expect(note).to_have_count(0)
        self._presses_on("0.shown")

    def _reads(self) -> None:
        """What people have written: one is hidden, the others may be shown."""
        self._presses_on("10.open")
        self.phone.asked_about("K08.bud")
        for number, text in enumerate(TEXTS, 1):
            self.phone.writes(**{f"card{number}": text})
        self.phone.sends()
        held = f"#held li:has-text('{TEXTS[2]}')"
        expect(self.page.locator(held)).to_be_visible()
        self.hands.press("Skjul", within=held)
        expect(self.page.locator(held)).to_have_count(0)
        self.hands.press("Vis de 3")
        expect(self.page.locator("#held li")).to_have_count(0)

    def _sorts(self) -> None:
        """Two themes; an answer into each, one of them by the two touches a move takes; a new name; and one of two."""
        self._presses_on("11.waiting")
        self.hands.press("Saml svarene i temaer")
        self.hands.tick(TEXTS[0])
        self._makes_theme("Ventetid")
        self._makes_theme("Fagord")
        self.hands.tick(TEXTS[1])
        self.hands.press("Flyt hertil", within="section:has(h2:text-is('Fagord'))")
        expect(self._theme("Fagord")).to_contain_text(TEXTS[1])
        self.hands.unfold("Omdøb eller slå sammen: Fagord")
        self.hands.write("Navn", "Ord, ingen forstår")
        self.hands.press("Omdøb")
        expect(self._theme("Ord, ingen forstår")).to_contain_text(TEXTS[1])
        self.hands.unfold("Omdøb eller slå sammen: Ord, ingen forstår")
        self.hands.pick("Slå sammen med", "Ventetid")
        self.hands.press("Slå sammen")
        expect(self._theme("Ord, ingen forstår")).to_have_count(0)
        for text in TEXTS[:2]:
            expect(self._theme("Ventetid")).to_contain_text(text)
        self.hands.press("Gå til Kør")

    def _takes_home(self) -> None:
        self._presses_on("ended")
        self.hands.press("Hent det, trioerne tager med hjem")
        expect(called(self.page, f"Hent {WORKPLACES[0]}")).to_be_visible()
        with self.page.expect_download() as download:
            self.hands.press(f"Hent {WORKPLACES[0]}")
        assert download.value.suggested_filename.endswith(".pptx")

    def _makes_theme(self, title: str) -> None:
        self.hands.write("Nyt tema", title)
        self.hands.press("Lav temaet")
        expect(self._theme(title)).to_be_visible()

    def _theme(self, title: str) -> Locator:
        return self.page.get_by_role("region", name=title, exact=True)

    def _presses_on(self, position: str) -> None:
        """The big button, whatever it says, until this moment is there."""
        place, button = self.page.locator("[data-position]"), self.page.locator("[data-next-button] b")
        for _ in range(PRESSES):
            at = self.facilitator.position()
            if at.startswith(position) or self.page.locator(f"[data-state='{position}']").count():
                return
            self.page.wait_for_timeout(DOUBLE_TAP)
            if self.page.locator("#last").count():
                self.hands.unfold("Slut dagen")
                self.hands.press("Ja, slut dagen")
                expect(place).to_have_attribute("data-state", "ended")
                continue
            past = self.page.locator("#past button")
            self.hands.press((past if past.count() else button).inner_text())
            expect(place).not_to_have_attribute("data-position", at)
        raise AssertionError(f"never came to {position}; the desk is at {at}")
