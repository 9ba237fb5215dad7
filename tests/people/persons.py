"""The people in the room, as they use a browser: what each can do, in the words of the room."""

from collections.abc import Sequence
from re import compile as pattern

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

DOUBLE_TAP = 600  # milliseconds within which the big button takes two presses for one
PHONE, SCREEN, DESK = (390, 844), (1920, 1080), (1440, 900)


class Person:
    """Somebody with a browser of their own."""

    def __init__(self, browser: Browser, url: str, size: tuple[int, int], **settings: object) -> None:
        self.context: BrowserContext = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale="da-DK",
            **settings,  # type: ignore[arg-type]
        )
        self.context.set_default_timeout(10_000)
        self.page: Page = self.context.new_page()
        self.url = url
        self.troubles: list[str] = []
        self.asked: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", lambda line: self._console(line.type, line.text))
        self.context.on("request", lambda request: self.asked.append(request.url))

    def _console(self, kind: str, text: str) -> None:
        # Chromium says a refused post (409, 422) and a lost network aloud; both are expected here.
        if (
            kind == "error"
            and "Failed to load resource" not in text
            and "net::ERR" not in text
            and "WebSocket" not in text
        ):
            self.troubles.append(text)

    def opens(self, path: str) -> None:
        """Go to an address of this server."""
        self.page.goto(path if path.startswith("http") else self.url + path)

    def sees(self, text: str) -> None:
        """Wait until the text is on the page."""
        expect(self.page.locator("body")).to_contain_text(text, use_inner_text=True)

    def does_not_see(self, text: str) -> None:
        """The text is nowhere on the page."""
        expect(self.page.locator("body")).not_to_contain_text(text, use_inner_text=True)

    def presses(self, name: str) -> None:
        """Press the button or link of that name."""
        self.control(name).first.click()

    def control(self, name: str) -> Locator:
        """Buttons and links that are called so (a beginning is enough)."""
        called = pattern(rf"^\s*{name}")
        return self.page.get_by_role("button", name=called).or_(self.page.get_by_role("link", name=called))

    def has_cookies_of(self, other: "Person") -> None:
        """Be another window of the same browser: what the other may see, this one may."""
        self.context.add_cookies(other.context.cookies())  # type: ignore[arg-type]

    def leaves(self) -> None:
        """Close the browser."""
        self.context.close()


class Participant(Person):
    """Somebody with a phone."""

    def __init__(self, browser: Browser, url: str, **settings: object) -> None:
        super().__init__(browser, url, PHONE, is_mobile=True, has_touch=True, **settings)

    def joins(self, code: str, workplace: str, chair: str) -> None:
        """From the code to the lobby; `chair` is leader, tr or amr."""
        self.opens("/")
        self.page.locator("input[name=code]").fill(code)
        self.page.locator("input[name=code]").press("Enter")
        self.presses(workplace)
        self.page.locator(f"[data-function={chair}]").first.click()
        self.stage("lobby")

    def stage(self, name: str) -> None:
        """Wait until the phone is at that stage."""
        expect(self.page.locator(f"[data-stage={name}]")).to_be_visible()

    def asked_about(self, step: str) -> Locator:
        """Wait for the form of a step, such as `K01.svar`."""
        form = self.page.locator(f"form#answer[data-step='{step}']")
        expect(form).to_be_visible()
        return form

    def writes(self, **fields: str) -> None:
        """Type into the fields of these names."""
        for name, text in fields.items():
            self.page.locator(f"form#answer [name='{name}']").fill(text)

    def chooses(self, *labels: str) -> None:
        """Tick what has these labels."""
        for label in labels:
            self.page.locator("form#answer label").filter(has_text=label).first.click()

    def rates(self, **values: int) -> None:
        """Set scales: field id → number."""
        for field, value in values.items():
            self.page.locator(f"input[name='s_{field}'][value='{value}']").locator("xpath=..").click()

    def ranks(self, labels: Sequence[str]) -> None:
        """Tap options in order."""
        for label in labels:
            self.page.locator("[data-rest] button").filter(has_text=label).first.click()

    def sends(self) -> None:
        """Press *Send* and wait for the receipt."""
        self.page.locator("form#answer button[value=send]").click()
        self.has_receipt()

    def passes(self) -> None:
        """Press *Pas*."""
        self.page.locator("form#answer button[value=pass]").click()
        self.has_receipt()

    def has_receipt(self) -> None:
        """*Modtaget* stands on the phone."""
        expect(self.page.locator("body")).to_contain_text("Modtaget", use_inner_text=True)


class Projector(Person):
    """The screen in the hall."""

    def __init__(self, browser: Browser, url: str, **settings: object) -> None:
        super().__init__(browser, url, SCREEN, **settings)

    def scene(self, name: str) -> None:
        """Wait until the wall shows that scene."""
        expect(self.page.locator(f"[data-scene={name}]")).to_be_visible()


class Facilitator(Person):
    """Whoever runs the day, at her laptop."""

    def __init__(self, browser: Browser, url: str, **settings: object) -> None:
        super().__init__(browser, url, DESK, **settings)
        self.workshop = ""

    def signs_up(self, link: str, name: str = "Kirsten fra udviklingsafdelingen") -> None:
        """Use the printed link."""
        self.opens(link)
        self.page.locator("input[name=name]").fill(name)
        self.page.locator("input[name=password]").fill("tre ord i rad og en fjord")
        self.page.locator("main button[type=submit]").first.click()
        self.page.wait_for_url("**/desk")

    def makes_workshop(self, title: str, workplaces: Sequence[str], programme: str = "workshop-90") -> str:
        """A workshop with its workplaces; its code."""
        self.opens("/desk/new")
        chosen = self.page.locator(f"[name=programme][value='{programme}']")
        chosen.check(force=True) if chosen.count() else self.page.locator("[name=programme]").select_option(programme)
        self.page.locator("[name=title]").fill(title)
        self.page.locator("main form").filter(has=self.page.locator("[name=title]")).locator(
            "button[type=submit]"
        ).click()
        self.page.wait_for_url("**/prepare**")
        self.workshop = self.page.url.split("/desk/w/")[1].split("/")[0]
        self.page.locator("textarea[name=text]").fill("\n".join(workplaces))
        form = self.page.locator("form[action$='/workplaces']")
        form.locator("button[type=submit]").first.click()
        self.sees(workplaces[0])
        self.opens(f"/desk/w/{self.workshop}")
        return str(self.page.locator("[data-code]").first.get_attribute("data-code"))

    def next(self) -> None:
        """On from here, past further pages of a result and the question before the end."""
        before = self.position()
        self.page.wait_for_timeout(DOUBLE_TAP)
        if self.page.locator("#last:not([open])").count():
            self.page.locator("#last summary").click()
        past = self.page.locator("#past button")
        (past if past.count() else self.page.locator("[data-next-button]")).click()
        expect(self.page.locator("[data-position]").first).not_to_have_attribute("data-position", before)

    def position(self) -> str:
        """Which moment the desk shows."""
        return str(self.page.locator("[data-position]").first.get_attribute("data-position"))

    def goes_on_to(self, position: str) -> None:
        """Press until this moment is there, at most twenty times."""
        for _ in range(20):
            if self.position().endswith(position):
                return
            self.next()
        raise AssertionError(f"never came to {position}; the desk is at {self.position()}")
