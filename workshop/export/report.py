"""The report: everything that may leave the room, already released, in one language; outputs only draw it.

Built in `actions.look_back` from the store. It holds no key, no seat, no time of an answer, and nothing that
`core.privacy` has not released.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from workshop.core.figures import Agreement, Bars, Figure
from workshop.export.accounts import StepAccount


@dataclass(frozen=True, slots=True)
class Shared:
    """One free text that was released, and its theme's title if it has one."""

    text: str
    theme: str = ""
    workplace: str = ""  # only where the trio owns it and the wall named it


@dataclass(frozen=True, slots=True)
class StepReport:
    """One step as the room saw it. `standing`: shown, below_floor, not_yet, trio_only, nobody_asked."""

    item: int
    exercise: str  # id, such as K01
    step: str
    kind: str
    who: str
    audience: str  # room | trio | screen
    question: str
    heading: str
    standing: str
    n: int
    passed: int
    figures: tuple[Figure, ...] = ()
    texts: tuple[Shared, ...] = ()

    @property
    def key(self) -> str:
        """`K01.temaer`."""
        return f"{self.exercise}.{self.step}"


@dataclass(frozen=True, slots=True)
class ItemReport:
    """One line of the run sheet with the facilitator's words for it."""

    kind: str  # exercise | talk | break | goals
    title: str
    minutes: int
    exercise: str = ""
    purpose: str = ""
    script: str = ""
    silence: str = ""
    plan_b: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a trio finds its material again: the whole address for a camera, a short one and a code to type."""

    url: str
    short: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class StaffReport:
    """What a trio's own staff said at its staff meeting, from the floor on, and what was agreed there."""

    day: date
    steps: tuple[StepReport, ...]
    agreed: Mapping[str, str] = field(default_factory=dict)  # `starts`, `again` …; `what` is the whole sentence
    typed: int = 0  # of the answers: typed in from paper

    def step(self, exercise: str) -> StepReport | None:
        """The meeting's question (`M01`) or its vote (`M02`), where it may be seen."""
        found = (step for step in self.steps if step.exercise == exercise and step.standing == "shown")
        return next((step for step in found if any(figure.n for figure in step.figures)), None)


@dataclass(frozen=True, slots=True)
class Became:
    """What has become of the last workshop's agreements, in sums that may be shown."""

    title: str
    agreements: int
    question: str = ""  # of the latest check-in that enough have answered
    days: int = 0  # after which it was asked
    figure: Bars | None = None  # None while too few have


@dataclass(frozen=True, slots=True)
class Kept:
    """What one trio agreed at its last workshop, and what it has said of it since."""

    title: str
    sentence: str
    days: int = 0  # of the latest check-in that it has answered
    question: str = ""
    said: str = ""
    learnt: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """One item of the day in the order it was held; times are the room's, `HH:MM`."""

    title: str
    kind: str  # exercise | talk | break | goals
    planned: str
    began: str  # empty where it has not begun
    until: str  # when the next one began; empty for the last
    minutes: int  # planned
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class TrioReport:
    """What one trio takes home: its own answers as figures by step key (`K06.kort`), and its commitment."""

    workplace: str
    slug: str  # file name: letters, digits and hyphens
    functions: tuple[str, ...]  # leader, tr, amr: the chairs that exist; never who sat in them
    sentence: str = ""  # its core-task sentence, if it has one
    own: Mapping[str, tuple[Figure, ...]] = field(default_factory=dict)
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # step key → the trio's texts or chosen labels
    commitment: Agreement | None = None
    partner: str = ""  # the workplace that asks it how it is going; empty where trios are not paired
    address: Address | None = None  # its own page, where it has one
    staff: StaffReport | None = None  # only in what the trio fetches itself
    last: Kept | None = None  # where it has been at a workshop before, and agreed something there


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier workshop that this one may be held up against; two distributions, nothing joined per person."""

    title: str
    day: date
    floor: int
    steps: tuple[StepReport, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole workshop, ready to be drawn."""

    language: str
    municipality: str
    unit: str
    title: str
    code: str
    day: date
    programme: str  # file name, such as workshop-90
    programme_text: Mapping[str, object]  # the frozen programme and exercises, as data
    sentence: str
    people: int  # phones that took a seat, guests included
    workplaces: int
    functions: Mapping[str, int]  # how many of each function, only where at least five; else empty
    delete_on: date
    floor: int
    items: tuple[ItemReport, ...]
    steps: tuple[StepReport, ...]
    trios: tuple[TrioReport, ...]
    accounts: tuple[StepAccount, ...]
    goals: tuple[str, ...] = ()  # of the day, as they were typed in the morning
    held: tuple[Held, ...] = ()
    ended: bool = False
    known: tuple[str, ...] = ()  # every workplace the house knows, for documents that name none
    last: Became | None = None  # of the last workshop that enough of these workplaces were at
    earlier: tuple[Earlier, ...] = ()  # once it has ended: the last one, and the one about a year before
    simulated: bool = False  # a trial: nobody real has answered

    def step(self, key: str) -> StepReport | None:
        """The step of that key (`K01.temaer`), the last time it was asked."""
        return next((s for s in reversed(self.steps) if s.key == key), None)
