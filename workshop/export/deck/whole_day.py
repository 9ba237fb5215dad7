"""The room deck's own slides: who was there, the goals of the day, questions and answers, what we ask."""

from workshop.core.figures import Decisions
from workshop.core.figures import Notes as Written
from workshop.export.deck import speaking, tables
from workshop.export.deck.agreement import check_in_days
from workshop.export.deck.arrange import paged, short
from workshop.export.deck.frame import body_box
from workshop.export.deck.parts import Cell, Line, Part, Text
from workshop.export.deck.shown import Frame as Framed
from workshop.export.deck.shown import headline, kicker, notes
from workshop.export.deck.slide import Notes, Slide
from workshop.export.deck.wording import counted
from workshop.export.report import Report, StepReport
from workshop.language import count


def attendance(report: Report, section: str) -> Slide:
    """How many took part, and how many of each function where there are enough of all three."""
    t = speaking.speaker(report)
    title = t("{people} phones from {n} workplaces took part", people=report.people, n=report.workplaces)
    if report.people < report.floor:
        title = t("Fewer than {floor} phones took part", floor=report.floor)
    line = t(
        "How many there were of each function is not shown: of one of them there were fewer than {n}.", n=report.floor
    )
    part: Part = Text((Line(line),))
    if report.functions:
        rows = [
            (Cell(speaking.functions(report.language, (each,)), bold=True), Cell(str(number)))
            for each, number in report.functions.items()
        ]
        part = tables.pages(title, (t("Function"), t("How many")), (40, 60), rows, body_box(title))[0]
    said = Notes(
        say=t("This is who gave these answers. Names were never asked for."),
        ask=t("Who was not here, and should hear about it?"),
        time=t("1 minute"),
        quiet=t("Go on to the first result."),
    )
    return Slide(section, t("Who was there"), title, said, part)


def goals(report: Report, section: str) -> tuple[Slide, ...]:
    """What the day was to reach, as it was typed in the morning; none where nobody typed anything."""
    kept = [goal for goal in report.goals if goal]
    if not kept:
        return ()
    t = speaking.speaker(report)
    title = count(report.language, "The day had {n} goal", "The day had {n} goals", len(kept))
    said = Notes(
        say=t("This is what we set out to do this morning."),
        ask=t("Which of them matters most where you work?"),
        time=t("1 minute"),
        quiet=t("Read the goals aloud, and go on."),
        facts=tuple(kept),
    )
    rows = [(Cell(f"{place}.", quiet=True), Cell(goal, bold=True)) for place, goal in enumerate(kept, 1)]
    pages = tables.pages(title, (), (6, 94), rows, body_box(f"{title} (99)"))
    return paged([Slide(section, t("Goals of the day"), title, said, part) for part in pages])


def questions(step: StepReport, report: Report, section: str) -> tuple[Slide, ...]:
    """The parking lot's notes that may be seen, each with a field for its answer."""
    found: list[Slide] = []
    t = speaking.speaker(report)
    frame = Framed(report, section, ask=t("Who answers this one, and when?"))
    for figure in step.figures:
        if not isinstance(figure, Written) or not figure.notes:
            continue
        title = short(headline(figure, report.language))
        asked = [f"{note} ({times})" if times > 1 else note for note, times in counted(figure.notes)]
        rows = [(Cell(note), Cell(t("write the answer here"), hint=True)) for note in asked]
        heads = (t("You asked"), t("We answer"))
        pages = tables.pages(title, heads, (54, 46), rows, body_box(f"{title} (99)"))
        said = notes(figure, step, frame)
        found += [Slide(section, kicker(figure, step, report.language), title, said, part) for part in pages]
    return paged(found)


def follow_up(report: Report, section: str) -> tuple[Slide, Slide]:
    """Three dates, and what is asked of those who decide."""
    t = speaking.speaker(report)
    asks = (
        t("Have you begun? What was the first sign?"),
        t("What have you changed on the way?"),
        t("Keep, develop or let go? Who notices a difference?"),
    )
    days = [speaking.short_day(report.language, day) for day in check_in_days(report.day)]
    dated = [(Cell(day, bold=True), Cell(ask)) for day, ask in zip(days, asks, strict=True)]
    title = t("We ask three times how it is going")
    said = Notes(
        say=t("In thirty, sixty and ninety days we ask the trios one short question each time."),
        ask=t("Who calls whom when a trio gets stuck?"),
        time=t("1 minute"),
        quiet=t("Put the three dates in your calendar now, before you go on."),
    )
    part = tables.pages(title, (), (26, 74), dated, body_box(title))[0]
    return Slide(section, t("Follow-up"), title, said, part), _asks(report, section)


def _asks(report: Report, section: str) -> Slide:
    t = speaking.speaker(report)
    hint = Cell(t("one thing, in one sentence"), hint=True)
    rows = [(Cell(name, bold=True), hint) for name in (t("The chief"), t("MED"), t("The politicians"))]
    title = t("This is what we ask of those who decide")
    said = Notes(
        say=t("Some of it we can do ourselves. This is what needs a decision above us."),
        ask=t("What can only they decide?"),
        time=t("3 minutes"),
        quiet=t("Go back to the compass: which task cannot be moved by the workplaces alone?"),
        facts=_above(report),
    )
    return Slide(section, t("To fill in together"), title, said, tables.one(title, (), (26, 74), rows, body_box(title)))


def _above(report: Report) -> tuple[str, ...]:
    """What the trios have marked as decided above them, each once, for whoever fills the page in."""
    lists = [figure for step in report.steps for figure in step.figures if isinstance(figure, Decisions)]
    return tuple(dict.fromkeys(text for figure in lists for text in figure.above))
