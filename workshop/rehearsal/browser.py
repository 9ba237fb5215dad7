"""One simulated browser: its cookies, the token of the page it is on, and its posts."""

from collections.abc import Iterable
from dataclasses import dataclass

from aiohttp import ClientError, ClientSession, ClientTimeout, CookieJar, FormData

from workshop.rehearsal import reading

PATIENCE = 60.0  # seconds for one page
SCRIPT = {"X-Requested-With": "temadag"}  # what the pages' own scripts say
Fields = Iterable[tuple[str, str]]
TROUBLE = (ClientError, TimeoutError, OSError)


class TurnedAway(Exception):
    """The server answered with a page that refuses."""

    def __init__(self, status: int, where: str, text: str) -> None:
        super().__init__(f"{status} {where}: {text[:300]}")
        self.status = status


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, and from where after redirects."""

    status: int
    text: str
    path: str


class Browser:
    """Made inside a running loop; `close` it when done."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.http = ClientSession(
            address, cookie_jar=CookieJar(unsafe=True), timeout=ClientTimeout(total=PATIENCE)
        )  # unsafe: a server in a hall is called by its number
        self.token = ""

    async def look(self, path: str) -> str:
        """A page or fragment as text; TurnedAway when it is refused."""
        async with self.http.get(path) as answer:
            text = await answer.text()
        if answer.status != 200:
            raise TurnedAway(answer.status, path, text)
        self.token = reading.token(text) or self.token
        return text

    async def post(self, path: str, fields: Fields, *, script: bool = False) -> Reply:
        """Send a form as the page would; redirects are followed."""
        headers = {**SCRIPT, "X-CSRFToken": self.token} if script else {}
        given = [*fields] if script else [*fields, ("csrf_token", self.token)]
        async with self.http.post(path, data=given, headers=headers) as answer:
            reply = Reply(answer.status, await answer.text(), answer.url.path)
        if not script and reply.status == 200:
            self.token = reading.token(reply.text) or self.token
        return reply

    async def submit(self, path: str, fields: Fields = ()) -> Reply:
        """Post a form that has to be taken; TurnedAway when it is not."""
        reply = await self.post(path, fields)
        if reply.status != 200:
            raise TurnedAway(reply.status, path, reply.text)
        return reply

    async def upload(self, path: str, name: str, text: str) -> None:
        """Send a file by a form that has to be taken."""
        form = FormData({"csrf_token": self.token})
        form.add_field("file", text.encode(), filename=name, content_type="application/toml")
        async with self.http.post(path, data=form) as answer:
            said = await answer.text()
        if answer.status != 200:
            raise TurnedAway(answer.status, path, said)

    async def fetch(self, path: str) -> bytes:
        """A file as it is downloaded; TurnedAway when it is refused."""
        async with self.http.get(path) as answer:
            content = await answer.read()
        if answer.status != 200:
            raise TurnedAway(answer.status, path, content.decode("utf-8", "replace"))
        return content

    async def close(self) -> None:
        """Close every connection."""
        await self.http.close()
