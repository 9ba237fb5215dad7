"""Puts the minutes together: who was there, the day as it was held, results, agreements, open questions, the method.

Like the room's deck they hold only what has been released.
"""

from collections.abc import Iterable, Iterator, Sequence

from docx.document import Document

from workshop.core.figures import Agreement, Agreements, Figure, Notes
from workshop.export import single, trial
from workshop.export.deck import method, speaking
from workshop.export.deck.agreement import check_in_days
from workshop.export.deck.room import told
from workshop.export.deck.shown import item_of
from workshop.export.deck.wording import counted
from workshop.export.minutes import results
from workshop.export.report import Held, Report, StepReport
from workshop.export.word import parts
from workshop.export.word.document import About, begin, saved
from workshop.export.word.parts import Head

PARKED = "parking_lot"


def minutes(report: Report) -> bytes:
    """The minutes as a Word file. The same report gives the same bytes."""
    t = speaking.speaker(report)
    owner = " · ".join(part for part in (report.municipality, report.unit) if part)
    day = speaking.written(report.language, report.day)
    name = report.title or t("The core task")
    foot = " · ".join(trial.marked(report, report.municipality, name, day))
    document = begin(About(name, owner or name, report.day, foot, report.language))
    parts.title(document, name, (*trial.marked(report, t("Minutes of the day")), owner, day))
    for put in (_goals, _present, _agenda, _results, _hidden, _agreements, _parked, _ahead, _method):
        put(document, report)
    return saved(document)


def _goals(document: Document, report: Report) -> None:
    goals = [goal for goal in report.goals if goal]
    if goals:
        parts.heading(document, speaking.speaker(report)("Goals of the day"))
        parts.bullets(document, goals)


def _present(document: Document, report: Report) -> None:
    """Counts only; a function that has too few is not told apart."""
    t = speaking.speaker(report)
    parts.heading(document, t("Who was there"))
    if report.people < report.floor:
        parts.paragraph(document, t("Fewer than {floor} phones took part", floor=report.floor) + ".")
        return
    rows = [(t("Phones"), str(report.people)), (t("Workplaces"), str(report.workplaces))]
    rows += [(speaking.functions(report.language, (name,)), str(n)) for name, n in report.functions.items()]
    parts.table(document, (Head(t("Who"), 4), Head(t("How many"), 1, number=True)), rows, t("Who was there"))
    if report.sentence:
        parts.paragraph(document, t("The core task in one sentence: {sentence}", sentence=report.sentence))


def _agenda(document: Document, report: Report) -> None:
    """Every item with when it was to begin and when it did."""
    if not report.held:
        return
    t = speaking.speaker(report)
    parts.heading(document, t("The day as it was held"))
    heads = (Head(t("Planned"), 12), Head(t("Held"), 16), Head(t("Item"), 60), Head(t("Minutes"), 12, number=True))
    rows = [(item.planned, _when(item, report), item.title, str(item.minutes)) for item in report.held]
    parts.table(document, heads, rows, t("The day as it was held"))


def _when(item: Held, report: Report) -> str:
    if item.skipped:
        return speaking.speaker(report)("left out")
    return f"{item.began}–{item.until}" if item.until else item.began or "–"


def _results(document: Document, report: Report) -> None:
    """Exercise by exercise, in the order of the run sheet; agreements and open questions have their own places."""
    t = speaking.speaker(report)
    parts.heading(document, t("Results"))
    shown = [step for step in report.steps if step.kind != PARKED and single.figures(step)]
    found = [(item, _figures([step for step in shown if step.item == item])) for item in _items(shown)]
    if not any(figures for _, figures in found):
        parts.paragraph(document, t("No result has been shown yet."))
    for _, figures in found:
        if figures:
            _exercise(document, report, figures)


def _items(steps: Sequence[StepReport]) -> Iterable[int]:
    return dict.fromkeys(step.item for step in steps)


def _figures(steps: Sequence[StepReport]) -> list[tuple[StepReport, Figure]]:
    pairs = [(step, figure) for step in told(steps) for figure in single.figures(step)]
    return [(step, figure) for step, figure in pairs if not isinstance(figure, Agreements)]


def _exercise(document: Document, report: Report, figures: Sequence[tuple[StepReport, Figure]]) -> None:
    first = figures[0][0]
    item = item_of(report, first.exercise)
    parts.heading(document, item.title if item else first.heading, 2)
    if item:
        parts.paragraph(document, item.purpose, leads=True)
    for step, figure in figures:
        results.put(document, figure, step, report.language)


def _hidden(document: Document, report: Report) -> None:
    """Questions whose answers may not be seen, and those that have not been shown yet."""
    t = speaking.speaker(report)
    reasons = {
        "below_floor": t("Fewer than {floor} answers", floor=report.floor),
        "not_yet": t("Not shown yet"),
    }
    rows = [
        (step.question or step.heading, reasons[step.standing]) for step in report.steps if step.standing in reasons
    ]
    if rows:
        parts.heading(document, t("What is not shown"), 2)
        parts.table(document, (Head(t("Question"), 3), Head(t("Why"), 1)), rows, t("What is not shown"))


def _agreements(document: Document, report: Report) -> None:
    t = speaking.speaker(report)
    parts.heading(document, t("What the trios try"))
    rows = [(card.workplace, card.sentence, card.who, card.first) for card in _cards(report)]
    if not rows:
        parts.paragraph(document, t("No agreement is on the wall yet."))
        return
    heads = (Head(t("Workplace"), 22), Head(t("Agreement"), 43), Head(t("Who"), 18), Head(t("First time"), 17))
    parts.table(document, heads, rows, t("What the trios try"), first=True)


def _cards(report: Report) -> Iterator[Agreement]:
    for step in report.steps:
        for figure in single.figures(step):
            if isinstance(figure, Agreements):
                yield from figure.cards


def _parked(document: Document, report: Report) -> None:
    """Questions that were let through, each with room for its answer."""
    t = speaking.speaker(report)
    notes = [
        note
        for step in report.steps
        if step.kind == PARKED
        for figure in single.figures(step)
        if isinstance(figure, Notes)
        for note in figure.notes
        if note
    ]
    parts.heading(document, t("The parking lot"))
    if not notes:
        few = any(step.kind == PARKED and step.standing == "below_floor" for step in report.steps)
        none = t("Fewer than {floor} have written a note, so none of them stands here.", floor=report.floor)
        parts.paragraph(document, none if few else t("No question is waiting for an answer."))
        return
    rows = [(f"{note} ({times})" if times > 1 else note, "") for note, times in counted(notes)]
    parts.table(document, (Head(t("You asked"), 3), Head(t("We answer"), 2)), rows, t("The parking lot"))


def _ahead(document: Document, report: Report) -> None:
    t = speaking.speaker(report)
    parts.heading(document, t("Follow-up"))
    days = [speaking.written(report.language, day) for day in check_in_days(report.day)]
    parts.paragraph(document, t("We ask how it is going on these days:"))
    parts.bullets(document, days)


def _method(document: Document, report: Report) -> None:
    parts.heading(document, speaking.speaker(report)("How the numbers were made"))
    parts.bullets(document, method.sentences(report))
