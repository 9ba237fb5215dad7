"""The last slide of every deck: how the numbers came about, what is not shown, and when the answers are deleted."""

from workshop.export.deck import speaking
from workshop.export.deck.parts import Line, Text
from workshop.export.deck.slide import Notes, Slide
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
    written = tuple(Line(text, before=_SPACE if place else 0) for place, text in enumerate(sentences(report)))
    return Slide(section, "", t("How the numbers were made"), said, Text(written))


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
