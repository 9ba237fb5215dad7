"""What there is to know of a template, as plain values: its size, fonts and colours, and each layout with its places.

Points, on slides that are 540 high: a template of another height is enlarged in proportion, as PowerPoint itself does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from workshop.export.deck.parts import Box
from workshop.export.template.colours import contrast

TITLE, TEXT, PICTURE, OTHER, FOOTER, NUMBER, DATE = "title", "text", "picture", "other", "footer", "number", "date"
CONTENT = (TEXT, PICTURE, OTHER)

AT = ("title", "moved", "kicker", "body", "words", "footer", "number")
"""Where we look behind a layout: its title, where a title is moved to, the line over the body, the body, a cover's
other lines, the foot."""


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder: what it is for, its number, PowerPoint's own word for it, and where it lies."""

    kind: str
    idx: int
    type: str
    box: Box


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something the layout or its master draws: a plain colour, or a picture (empty)."""

    box: Box
    fill: str


@dataclass(frozen=True, slots=True)
class Seen:
    """One layout. Grounds are colours; none where a picture is of a kind we cannot look into."""

    number: int
    master: int
    name: str
    type: str
    places: tuple[Place, ...]
    drawn: tuple[Drawn, ...]
    ground: str  # the slide's own colour, roughly
    scheme: Mapping[str, str]  # tx1, bg1, accent1 … → RRGGBB, as this layout maps them
    title_size: float
    title_ink: str
    title_caps: bool
    foot_ink: str
    inset: tuple[float, float]  # before and after the words of the title
    grounds: Mapping[str, tuple[str, ...]]  # AT → the colours there

    def mark(self, at: str) -> str:
        """Black or white, whichever is seen on what lies behind a place."""
        ground = next(iter(self.grounds[at]), self.ground or "FFFFFF")
        return max(("000000", "FFFFFF"), key=lambda ink: contrast(ink, ground))


@dataclass(frozen=True, slots=True)
class Survey:
    """A template. `used`: the layouts of the slides it came with, in order."""

    wide: float
    enlarged: float  # how many times larger it was made; 1 where it had our height
    layouts: tuple[Seen, ...]
    title_font: str
    body_font: str
    notes: bool
    used: tuple[int, ...] = field(default=())
    slides: int = 0

    def to_json(self) -> dict[str, Any]:
        """As it is kept."""
        return asdict(self)


def from_json(kept: Mapping[str, Any]) -> Survey:
    """As it was kept."""
    layouts = tuple(_seen(each) for each in kept["layouts"])
    return Survey(**{**kept, "layouts": layouts, "used": tuple(kept["used"])})


def _seen(kept: Mapping[str, Any]) -> Seen:
    tuples = {"inset": tuple(kept["inset"]), "grounds": {at: tuple(found) for at, found in kept["grounds"].items()}}
    places = tuple(Place(**{**each, "box": Box(**each["box"])}) for each in kept["places"])
    drawn = tuple(Drawn(Box(**each["box"]), each["fill"]) for each in kept["drawn"])
    return Seen(**{**kept, **tuples, "places": places, "drawn": drawn})


def hull(places: Sequence[Place]) -> Box | None:
    """The smallest rectangle round some places; None where there are none."""
    if not places:
        return None
    left, top = min(p.box.x for p in places), min(p.box.y for p in places)
    right, bottom = max(p.box.x + p.box.wide for p in places), max(p.box.y + p.box.high for p in places)
    return Box(left, top, right - left, bottom - top)
