"""What a phone has to fetch over a hall's wifi, compressed as it is sent."""

import gzip
import re
from collections.abc import Callable
from urllib.parse import urljoin

from tests.actions.day import Day
from tests.web.participant import Participant

HEADERS = 700  # bytes that the headers of one answer take
KB = 1024
IMPORTED = re.compile(r"(?:from|import)\s*\(?\s*\"(\.[^\"]+)\"")
LATER = (
    "ranking.js",
    "placement.js",
    "points.js",
    "triangle.js",
    "story.js",
    "notes.js",
)  # fetched by the steps that need them
Sizes = dict[str, int]


def test_the_phone_page_keeps_its_budget(day: Day, join: Callable[..., Participant]) -> None:
    somebody = join()
    day.goes("B01.humoer")
    somebody.opens()
    sizes: Sizes = {}
    fetch(somebody, "/phone", sizes)
    for address in re.findall(r'(?:src|href)="(/static/[^"]+)"', somebody.page.get_data(as_text=True)):
        fetch(somebody, address, sizes)
    pen = sum(size for path, size in sizes.items() if path.endswith(LATER))
    font = next(size for path, size in sizes.items() if path.endswith(".woff2"))
    everything = sum(sizes.values()) + HEADERS * len(sizes) - pen
    assert next(size for path, size in sizes.items() if path.endswith("phone.css")) <= 8 * KB
    assert everything - font <= 60 * KB
    assert everything <= 85 * KB, (everything, sizes)


def fetch(somebody: Participant, address: str, sizes: Sizes) -> None:
    """Ask for a file and for all that it loads in turn."""
    if address in sizes:
        return
    with somebody.client.get(address) as answer:
        assert answer.status_code == 200
        content = answer.get_data()
    packed = address.endswith(".woff2")
    sizes[address] = len(content) if packed else len(gzip.compress(content, 6 if address == "/phone" else 9))
    text = content.decode() if address.endswith((".js", ".css")) else ""
    for other in IMPORTED.findall(text) + re.findall(r"url\(([^)]+)\)", text):
        if "literata" not in other:
            fetch(somebody, urljoin(address, other), sizes)
