"""The last slide of every deck: how the numbers came about, what is not shown, and when the answers are deleted."""

from workshop.export.deck import speaking
from workshop.export.deck.frame import body_box
from workshop.export.deck.measure import high, wrap
from workshop.export.deck.parts import Box, Line, Text
from workshop.export.deck.slide import Notes, Slide
from workshop.export.deck.theme import BODY
from workshop.export.report import Report
from workshop.language import count

_SPACE = 14.0


def method(report: Report, section: str) -> Slide:
    """»Sådan er tallene lavet«."""
    t = speaking.speaker(report)
    said = Notes(
        say=t("Nobody signed their answers, and no answer can be traced to a person."),
        ask=t("Is there anything about the numbers you would like to know?"),
        time=t("1 minute, if somebody asks"),
        quiet=t("Go on. This slide is for those who want to look it up."),
        facts=tuple(_counted(report)),
    )
    title, lines = t("How the numbers were made"), sentences(report)
    space = _between(lines, body_box(title))
    written = tuple(Line(text, before=space if place else 0) for place, text in enumerate(lines))
    return Slide(section, "", title, said, Text(written))


def _between(lines: list[str], box: Box) -> float:
    """The space between the lines, less where a template leaves little room."""
    spare = box.high - sum(high(len(wrap(line, BODY, box.wide)), BODY) for line in lines)
    return max(0.0, min(_SPACE, spare / (len(lines) - 1)))


def sentences(report: Report) -> list[str]:
    """How the numbers came about, what is not shown, and when answers are deleted, a sentence each."""
    t = speaking.speaker(report)
    lines = [_took_part(report), t("A result is shown only when at least {floor} have answered.", floor=report.floor)]
    hidden = sum(step.standing == "below_floor" for step in report.steps)
    if hidden:
        one = "{n} question had fewer answers, so its result is not shown."
        many = "{n} questions had fewer answers, so their results are not shown."
        lines.append(count(report.language, one, many, hidden))
    return [
        *lines,
        t("What one person answered is deleted by {day}.", day=_day(report)),
        t("What a trio wrote together is kept until the follow-up ends."),
        t("Nobody can look up who answered what. In a small room it is easier to guess."),
    ]


def _took_part(report: Report) -> str:
    t = speaking.speaker(report)
    if report.people < report.floor:
        return t("Fewer than {floor} phones took part, so the room's numbers are not shown.", floor=report.floor)
    return t("{people} phones took part, and nobody wrote a name.", people=report.people)


def _day(report: Report) -> str:
    return speaking.written(report.language, report.delete_on)


def _counted(report: Report) -> list[str]:
    """How many answered each question that was shown."""
    return [
        f"{step.question} {speaking.answers(report.language, step.n)}"
        for step in report.steps
        if step.standing == "shown" and step.n
    ]
