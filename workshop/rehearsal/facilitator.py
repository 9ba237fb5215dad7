"""A simulated facilitator: an account by the printed link, a workshop, *Næste*, and sorting what people write."""

from collections import Counter
from collections.abc import Sequence
from random import Random

from workshop.rehearsal import names, reading, wall_page
from workshop.rehearsal.browser import Browser, TurnedAway
from workshop.rehearsal.reading import Card, Desk
from workshop.text.danish import family, words_of

NAME, PASSWORD = "Facilitator", "tre ord i træk"
HIDES, HOLDS = 0.04, 0.03  # shares of the texts
MOST_THEMES = 6
LONGEST_TITLE = 60


class Facilitator:
    """One workshop from the desk."""

    def __init__(self, browser: Browser, chance: Random, language: str) -> None:
        self._browser, self._chance, self._language = browser, chance, language
        self._seen: set[str] = set()  # texts that have been decided on
        self._home = ""

    async def sign_up(self, link: str) -> None:
        """Make the first account."""
        await self._browser.look(link)
        await self._browser.submit(link, [("name", NAME), ("password", PASSWORD)])

    async def bring(self, name: str, written: str) -> None:
        """Read a programme in as one's own."""
        await self._browser.look("/desk/content")
        await self._browser.upload("/desk/content/import", f"{name}.toml", written)

    async def prepare(self, programme: str, day: str, workplaces: Sequence[str], title: str = "") -> str:
        """A new workshop with its workplaces; its code. Without a title it is named by what it is about."""
        name, unit = names.ORGANISATION
        await self._browser.submit("/desk/organisation", [("name", name), ("unit", unit)])
        await self._browser.look("/desk/new")
        title = title or names.title(programme, self._language)
        said = {"programme": programme, "title": title, "day": day, "starts": "09:00"}
        made = await self._browser.submit("/desk/new", [*said.items(), ("language", self._language)])
        self._home = made.path.removesuffix("/prepare")
        listed = "\n".join(f"{each}; x; x; x" for each in workplaces)
        header = "arbejdsplads; leder; tr; amr\n"
        await self._browser.submit(f"{self._home}/workplaces", [("text", header + listed)])
        goals = [(f"goal{n}", goal) for n, goal in enumerate(names.GOALS[self._language], 1)]
        await self._browser.submit(f"{self._home}/goals", goals)
        return (await self.look()).code

    async def screen_code(self) -> str:
        """The code that lets a screen in."""
        reply = await self._browser.submit(f"{self._home}/pairing")
        return wall_page.screen_code(reply.text)

    async def look(self) -> Desk:
        """Where the run is."""
        return reading.desk(await self._browser.look(self._home))

    async def press(self, desk: Desk) -> None:
        """The big button, through all pages of a result; what people have written is read and sorted first."""
        if desk.following == "begin":
            await self._browser.submit(f"{self._home}/begin")
            return
        await self._read(desk)
        if desk.board:
            await self._sort(desk.board)
        await self._next(desk)
        while desk.following == "turn":
            desk = await self.look()
            await self._next(desk)

    async def _next(self, desk: Desk) -> None:
        """Press it as the page's script does, which looks again by itself."""
        path = f"{self._home}/next"
        reply = await self._browser.post(path, [("at", desk.position)], script=True)
        if reply.status != 204:
            raise TurnedAway(reply.status, path, reply.text)

    async def _read(self, desk: Desk) -> None:
        """Decide on what waits: nearly all may go up."""
        states: dict[str, list[str]] = {"up": [], "hidden": []}
        for card in desk.held:
            if card.id in self._seen:
                continue
            self._seen.add(card.id)
            luck = self._chance.random()
            if luck >= HOLDS:
                states["hidden" if luck < HOLDS + HIDES else "up"].append(card.id)
        for state, chosen in states.items():
            if chosen:
                fields = [("state", state), *(("card", each) for each in chosen)]
                await self._browser.submit(f"{self._home}/cards", fields)

    async def _sort(self, board: str) -> None:
        """Themes of the answers that share a word; what is left is moved to the first one or stays."""
        round_id, cards = reading.board(await self._browser.look(board))
        for title, chosen in themes(cards, self._language):
            fields = [("round", round_id), ("title", title), *(("card", card.id) for card in chosen)]
            await self._browser.submit(f"{self._home}/themes", fields)


def themes(cards: Sequence[Card], language: str) -> list[tuple[str, list[Card]]]:
    """Cards under the words that most of them share, as a person in a hurry would do it."""
    left = list(cards)
    found: list[tuple[str, list[Card]]] = []
    while left and len(found) < MOST_THEMES:
        families = [{family(word, language): word for word in words_of(card.text, language)} for card in left]
        (word, n) = Counter(each for one in families for each in one).most_common(1)[0]
        if n < 2:
            break
        title = next(one[word] for one in families if word in one)[:LONGEST_TITLE]
        found.append((title.capitalize(), [card for card, one in zip(left, families, strict=True) if word in one]))
        left = [card for card, one in zip(left, families, strict=True) if word not in one]
    if left and not found:  # a later step may choose among the themes, so there is one
        found.append((left[0].text[:LONGEST_TITLE].capitalize(), left))
    return found
