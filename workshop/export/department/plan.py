"""The whole document as blocks, chapter by chapter, in one language."""

from dataclasses import replace

from workshop.export import trial
from workshop.export.deck import speaking
from workshop.export.department import change, day, goals, levels, themes
from workshop.export.department.blocks import Block, Line
from workshop.export.report import Report


def title(report: Report) -> str:
    """»Afdelingens billede«."""
    return speaking.speaker(report)("The department's picture")


def subtitle(report: Report) -> str:
    """The day, and who held it."""
    house = ", ".join(part for part in (report.municipality, report.unit) if part)
    return " · ".join(trial.marked(report, report.title, speaking.written(report.language, report.day), house))


def blocks(report: Report) -> tuple[Block, ...]:
    """Everything under the title."""
    t = speaking.speaker(report)
    report = replace(report, floor=max([report.floor, *(each.floor for each in report.earlier)]))
    return (
        Line(t("For the chief, MED and HR. A draft from the day, which we correct together before it is passed on.")),
        *day.was(report),
        *themes.themes(report),
        *levels.levels(report),
        *goals.goals(report),
        *change.change(report),
        *day.asks(report),
        *day.method(report),
    )
