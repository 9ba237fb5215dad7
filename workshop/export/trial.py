"""Says of everything that leaves a trial that nobody real has answered."""

from workshop.export.report import Report
from workshop.language import say


def said(report: Report) -> str:
    """»En prøve med simulerede trioer«; "" of a real day."""
    return say(report.language, "A trial with simulated trios") if report.simulated else ""


def marked(report: Report, *words: str) -> tuple[str, ...]:
    """The words, after the one that it is a trial where it is one."""
    return tuple(word for word in (said(report), *words) if word)
