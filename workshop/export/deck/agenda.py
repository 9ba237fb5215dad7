"""In which order a staff meeting takes the slides, which stand at fixed numbers; and a page that leads to them."""

from dataclasses import dataclass

from workshop.export.deck import speaking, tables
from workshop.export.deck.frame import body_box
from workshop.export.deck.parts import Cell
from workshop.export.deck.slide import Notes, Slide
from workshop.export.deck.topic import on_followership
from workshop.export.report import Report, TrioReport

NUMBERS = {"why": 2, "ours": 3, "question": 8, "say": 10, "proposal": 7, "agree": 11}  # in the order they are run
_CORE_TASK = {"why": 2, "ours": 2, "question": 5, "say": 5, "proposal": 4, "agree": 2}
_FOLLOWERSHIP = {"why": 2, "ours": 3, "question": 5, "say": 5, "proposal": 3, "agree": 2}
_WHO = {"why": "leader", "ours": "tr", "question": "amr", "say": "amr", "proposal": "leader", "agree": "tr"}


@dataclass(frozen=True, slots=True)
class Line:
    """One part of the meeting: from which minute to which, what it is, at which slide, and who takes it."""

    key: str
    span: str
    what: str
    slide: int
    who: str


def minutes(report: Report) -> dict[str, int]:
    """How long each of the meeting's slides takes: twenty minutes in all."""
    return _FOLLOWERSHIP if on_followership(report) else _CORE_TASK


def onwards(report: Report, key: str) -> str:
    """The number of the slide that the meeting takes after this one; empty after the last."""
    keys = list(NUMBERS)
    after = keys[keys.index(key) + 1 :]
    return speaking.speaker(report)("Then go to slide {n}.", n=NUMBERS[after[0]]) if after else ""


def agenda(report: Report, trio: TrioReport, section: str) -> Slide:
    """The meeting's lines with their minutes, slides and who takes them."""
    t = speaking.speaker(report)
    title = t("Twenty minutes on followership") if on_followership(report) else t("Twenty minutes on the core task")
    said = Notes(
        say=t("We take twenty minutes. You will do most of the talking."),
        ask=t("Is there anything you need to know before we begin?"),
        time=t("0 minutes: let it stand while people sit down"),
        quiet=t("Go on. Click a line to jump to its slide."),
        facts=(t("The trio has shared out who says what; change the last column as you like."),),
    )
    heads = (t("Minutes"), t("What"), t("Slide"), t("Who"))
    part = tables.one(title, heads, (14, 54, 10, 22), _rows(report, trio), body_box(title), top=False)
    return Slide(section, t("Agenda"), title, said, part, key="agenda")


def lines(report: Report, trio: TrioReport) -> tuple[Line, ...]:
    """The meeting's parts in the order they are run."""
    t, start = speaking.speaker(report), 0
    ours = t("What we promise each other") if on_followership(report) else t("Our sentence on the core task")
    words = {
        "why": t("Why we talk about it"),
        "ours": ours,
        "question": t("One question, two and two"),
        "say": t("What we say"),
        "proposal": t("Our experiment: yes, change or no"),
        "agree": t("What we agree"),
    }
    found: list[Line] = []
    for key, taken in minutes(report).items():
        who = speaking.who(report, trio, _WHO[key])
        found.append(Line(key, f"{start}–{start + taken}", words[key], NUMBERS[key], who))
        start += taken
    return tuple(found)


def _rows(report: Report, trio: TrioReport) -> list[tables.Row]:
    return [
        (Cell(each.span, quiet=True), Cell(each.what, bold=True, link=each.key), Cell(str(each.slide)), Cell(each.who))
        for each in lines(report, trio)
    ]
