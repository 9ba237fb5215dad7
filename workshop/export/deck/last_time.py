"""What became of the last agreements, as the next day opens with it: the room's in sums, a trio's own in its deck."""

from workshop.core.figures import Bars
from workshop.export.deck import speaking, tables
from workshop.export.deck.arrange import paged, short
from workshop.export.deck.frame import body_box
from workshop.export.deck.parts import Cell, Line, Text
from workshop.export.deck.results import PLANNERS
from workshop.export.deck.slide import Aside, Notes, Slide
from workshop.export.deck.theme import Tone
from workshop.export.report import Became, Kept, Report, TrioReport

NUMBER = 4  # of its slide in a trio's deck, where it has one


def of_room(report: Report, section: str) -> tuple[Slide, ...]:
    """How it goes with the last workshop's agreements, in sums; none where there was none with agreements."""
    last = report.last
    if last is None:
        return ()
    t = speaking.speaker(report)
    made = t("Last time the trios made {n} agreements", n=last.agreements)  # never fewer than the floor
    said = Notes(
        say=t("{finding}. We begin with what became of it.", finding=made),
        ask=t("What helped, and what got in the way?"),
        time=t("2 minutes"),
        quiet=t("Say one thing from last time that you have seen yourself, and go on."),
    )
    kicker = t("We agreed – this is what became of it")
    if last.figure is None:
        why = Line(t("Fewer than five have said how it goes, so nothing is shown."), tone=Tone.QUIET, before=14)
        return (Slide(section, kicker, made, said, Text((Line(last.title), why))),)
    return _sums(report, last, last.figure, Slide(section, f"{kicker} · {last.title}", made, said))


def _sums(report: Report, last: Became, figure: Bars, page: Slide) -> tuple[Slide, ...]:
    t = speaking.speaker(report)
    most, n = max(figure.rows, key=lambda row: row.count), figure.n
    told = t("{label}: {n} of {all}.", label=most.label, n=most.count, all=n)
    title = short(f"{last.question} {told}")
    aside = Aside(t("Talk it over"), page.notes.ask)
    parts = PLANNERS[Bars](figure, body_box(f"{title} (99)", aside), report.language)
    asked = t("{n} days after we asked: {question}", n=last.days, question=last.question)
    facts = (
        page.title,
        asked,
        *(f"{row.label}: {row.count}" for row in figure.rows),
        speaking.answers(report.language, n),
    )
    notes = Notes(page.notes.say, page.notes.ask, page.notes.time, page.notes.quiet, facts)
    return paged([Slide(page.section, page.kicker, title, notes, part, aside) for part in parts])


def of_trio(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """What this trio agreed the last time and how it went, with fields where it has not said so yet."""
    last = trio.last
    if last is None:
        return ()
    t = speaking.speaker(report)
    title = t("We agreed – this is what became of it")
    learnt = Cell(last.learnt, bold=True) if last.learnt else Cell(t("one thing, in one sentence"), hint=True)
    rows = (
        (Cell(t("We agreed"), quiet=True), Cell(last.sentence, bold=True)),
        (Cell(last.question or t("How did it go?"), quiet=True), _went(last, t("yes, partly or no"))),
        (Cell(t("What we have learnt"), quiet=True), learnt),
    )
    said = Notes(
        say=t("This is what we agreed last time. Before we agree anything new, let us see how it went."),
        ask=t("What have you noticed of it?"),
        time=t("1 minute: {who}", who=speaking.who(report, trio, "tr")),
        quiet=t("Say one thing you have noticed yourself, also if it is that nothing came of it."),
        facts=(last.title, *((t("This was said after {n} days.", n=last.days),) if last.days else ())),
    )
    parts = tables.pages(title, (), (30, 70), rows, body_box(f"{title} (2)"))
    return paged([Slide(section, last.title, title, said, part) for part in parts])


def _went(last: Kept, hint: str) -> Cell:
    return Cell(last.said, bold=True) if last.said else Cell(hint, hint=True)


def reminder(report: Report, trio: TrioReport) -> tuple[str, ...]:
    """For the notes of whoever opens the meeting: what was agreed the last time, and where it stands."""
    if trio.last is None:
        return ()
    t, last = speaking.speaker(report), trio.last
    became = f"{last.question} {last.said}.".replace("..", ".") if last.said else ""
    message = "Last time we agreed: {sentence} {became} It is on slide {n}; begin there if you like."
    return (" ".join(t(message, sentence=last.sentence, became=became, n=NUMBER).split()),)
