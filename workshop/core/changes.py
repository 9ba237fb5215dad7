"""What changed, said to whoever listens once it is safely stored; never what somebody answered."""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """What a change is about; each page knows which topics redraw it."""

    STEP = "step"  # the step or its phase: phones, screen and desk
    ANSWERS = "answers"  # how many have answered: screen and desk
    ROOM = "room"  # who is here: screen (lobby) and desk
    BOARD = "board"  # moderation and themes: desk and screen
    DRAFT = "draft"  # a trio's text or pen: that trio's phones
    SCREEN = "screen"  # blank, theme, page: the screen
    BLANK = "blank"  # the screen goes dark at once: screen and desk
    SETUP = "setup"  # title, workplaces, sentence: desk


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed in one workshop; `trio` only for a draft."""

    workshop: str
    topic: Topic
    version: int
    trio: str = ""
