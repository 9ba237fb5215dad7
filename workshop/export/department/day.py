"""The document's first and last chapters: what the day was, what is asked of whom, and how the numbers were made."""

from workshop.export.deck import speaking
from workshop.export.department.blocks import Blank, Block, Heading, Items, Line, Table
from workshop.export.report import Report
from workshop.language import count


def was(report: Report) -> tuple[Block, ...]:
    """How many took part, never a group under the floor, and what they worked on."""
    t = speaking.speaker(report)
    worked = [item.title for item in report.items if item.kind == "exercise"]
    rows = ((t("Workplaces"), _number(report, report.workplaces)), *_people(report))
    return (
        Heading(t("What the day was")),
        *((Line(t("The room worked on: {titles}.", titles="; ".join(worked))),) if worked else ()),
        Table(t("How many took part"), (t("Who"), t("How many")), rows, (70, 30), numbers=1),
        Line(t("A number under {floor} is not written, so that nobody can be picked out.", floor=report.floor), True),
    )


def _people(report: Report) -> tuple[tuple[str, str], ...]:
    """Each function where all reach the floor; all phones where what is left over is nobody or enough too."""
    t = speaking.speaker(report)
    rows = [(speaking.functions(report.language, (name,)), str(n)) for name, n in report.functions.items()]
    left = report.people - sum(report.functions.values())
    if not rows or left == 0 or left >= report.floor:
        rows.append((t("Phones in all"), _number(report, report.people)))
    return tuple(rows)


def _number(report: Report, n: int) -> str:
    t = speaking.speaker(report)
    return str(n) if n >= report.floor else t("fewer than {floor}", floor=report.floor)


def asks(report: Report) -> tuple[Block, ...]:
    """Who is asked for what: the questions stand there, the facilitator and the trios write the answers."""
    t = speaking.speaker(report)
    write = Blank(t("write one thing, in one sentence"))
    rows = (
        (t("The chief"), t("What do you decide, and when do the workplaces hear about it?"), write),
        (t("MED, to discuss"), t("What shall we say more clearly, so that everybody can use it?"), write),
        (t("MED, to decide"), t("Which one thing do you agree on, and when do you look at it again?"), write),
        (t("MED, for information"), t("What do you need to know, without doing anything about it?"), write),
        (t("HR"), t("What can you make easier for the workplaces?"), write),
        (t("The politicians"), t("What can only you change?"), write),
    )
    return (
        Heading(t("What we ask of chief, MED, HR and politicians")),
        Line(t("Fill this in together before the document is passed on. A line with nothing in it can be deleted.")),
        Table(t("What is asked of whom"), (t("Who"), t("Question"), t("We ask")), rows, (22, 40, 38)),
    )


def method(report: Report) -> tuple[Block, ...]:
    """How the numbers were made, what is left out, and why."""
    t = speaking.speaker(report)
    day = speaking.written(report.language, report.delete_on)
    hidden = sum(step.standing == "below_floor" for step in report.steps)
    one = "{n} question had fewer answers, so its result is not shown."
    many = "{n} questions had fewer answers, so their results are not shown."
    lines = (
        t("The document was made after the day, from results the room has been shown. There is no live page."),
        t("A result is here only when at least {floor} have answered.", floor=report.floor),
        t("A number under {floor} is not written, nor one that could be found by subtracting.", floor=report.floor),
        *((count(report.language, one, many, hidden),) if hidden else ()),
        t("No workplace has a result of its own here, and workplaces are not ranked. Their names are taken out."),
        t("A change is two groups of answers side by side. Nobody is followed from one day to another."),
        t("What one person answered is not quoted, and is deleted by {day}.", day=day),
        t("What a workplace wrote for the room was read by the facilitator first, and stands here without its name."),
        t("With few in the room it is easier to guess. Read the numbers as something to talk about, not as a measure."),
    )
    return (Heading(t("How the numbers were made")), Items(lines))
