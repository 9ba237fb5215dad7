"""What a slide says, before it is drawn: a title, a body that fits, and notes for whoever stands beside it.

Plain values with sizes in points; `draw` turns them into native shapes, and tests can read them without PowerPoint.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from workshop.export.deck.parts import Part


@dataclass(frozen=True, slots=True)
class Aside:
    """The soft amber box at the foot: a question to talk about, or a line to fill in."""

    label: str
    text: str
    hint: bool = False


@dataclass(frozen=True, slots=True)
class Notes:
    """What the speaker sees: say, ask, time, and what helps if it goes quiet; then the figures in words."""

    say: str
    ask: str
    time: str
    quiet: str
    facts: tuple[str, ...] = ()


class Layout(StrEnum):
    """Which of the master's layouts a slide stands on."""

    COVER = "cover"
    TEXT = "text"
    FIGURE = "figure"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. `key` names it for links; `short` is for layouts where the title is the whole slide."""

    section: str
    kicker: str
    title: str
    notes: Notes
    part: Part | None = None
    aside: Aside | None = None
    layout: Layout = Layout.FIGURE
    key: str = ""
    subtitle: tuple[str, ...] = field(default=())
