"""What a trio takes on from the meeting: to MED, to the yearly talks, to the next four meetings; and the words used."""

from collections.abc import Sequence

from workshop.core.figures import Sheet
from workshop.export.deck import speaking, tables
from workshop.export.deck.arrange import paged
from workshop.export.deck.frame import body_box
from workshop.export.deck.parts import Cell
from workshop.export.deck.slide import Notes, Slide
from workshop.export.deck.topic import field_label, on_followership
from workshop.export.report import Report, TrioReport

_MED = "F07.til_med"  # what belongs to MED or to a negotiation
_ABOVE = ("B07", "ark", "organisationen")  # the field of the sheet on who can do what


def med(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """What MED is asked to discuss and to decide, where the trio has something to bring."""
    if not (trio.commitment or trio.texts):
        return ()
    t = speaking.speaker(report)
    said = Notes(
        say=t("Ten minutes: one question to discuss, one thing to decide, one thing to know."),
        ask=t("What must we say more clearly, so that everybody can use it?"),
        time=t("10 minutes at the MED meeting"),
        quiet=t("Ask each member for one word, round the table."),
        facts=_for_med(report, trio),
    )
    rows = _med_rows(report, trio)
    return _table(section, t("For MED"), t("We ask MED for one discussion and one decision"), (28, 72), rows, said)


def _med_rows(report: Report, trio: TrioReport) -> tuple[tables.Row, ...]:
    t = speaking.speaker(report)
    sentence = trio.commitment.sentence if trio.commitment else ""
    decide = [Cell(text) for text in _for_med(report, trio)] or [Cell(t("one thing we need from MED"), hint=True)]
    return (
        (Cell(t("Discuss"), bold=True), Cell(t("What must we say more clearly, so that everybody can use it?"))),
        *((Cell("" if place else t("Decide"), bold=True), cell) for place, cell in enumerate(decide)),
        (Cell(t("For information"), bold=True), Cell(sentence) if sentence else Cell(t("what we try"), hint=True)),
        (Cell(t("Follow-up"), bold=True), Cell(t("date"), hint=True)),
    )


def _for_med(report: Report, trio: TrioReport) -> tuple[str, ...]:
    """What the trio could not settle itself."""
    label = field_label(report, *_ABOVE)
    figures = [figure for figure in trio.own.get(".".join(_ABOVE[:2]), ()) if isinstance(figure, Sheet)]
    groups = [group for figure in figures for column in figure.columns for group in column.groups]
    above = [text for group in groups if label and group.label == label for text in group.texts]
    return tuple(text for text in (*trio.texts.get(_MED, ()), *above) if text)


def talks(report: Report, section: str) -> tuple[Slide, ...]:
    """Three questions to think about before the yearly talks."""
    t = speaking.speaker(report)
    questions = (
        t("When did your work make a difference to a citizen this year?"),
        t("What makes it easier for you to contribute?"),
        t("What do you want to practise?"),
    )
    rows = [(Cell(f"{place}.", quiet=True), Cell(text)) for place, text in enumerate(questions, 1)]
    rows.append((Cell("+", quiet=True), Cell(t("a question of your own"), hint=True)))
    said = Notes(
        say=t("These three questions go into the yearly talks. You can think about them beforehand."),
        ask=t("Is there one you would rather ask in another way?"),
        time=t("1 minute, or save it for the invitation to the talks"),
        quiet=t("Go on. They are for thinking about, not for answering now."),
    )
    return _table(section, t("For the yearly talks"), t("Three questions for the yearly talks"), (6, 94), rows, said)


def meetings(report: Report, section: str) -> tuple[Slide, ...]:
    """Ten minutes at each of the next four meetings."""
    t = speaking.speaker(report)
    plan = (
        t("Have we seen the sign? What was in the way?"),
        t("A dilemma from last week: what would you do?"),
        t("One thing we promised: did we keep it?"),
        t("Keep, develop or let go?"),
    )
    rows = [
        (Cell(t("Meeting {n}", n=n), bold=True), Cell(text), Cell(t("date"), hint=True))
        for n, text in enumerate(plan, 1)
    ]
    said = Notes(
        say=t("We spend ten minutes on it at each of the next four meetings."),
        ask=t("Who takes the next one?"),
        time=t("1 minute"),
        quiet=t("Put your own function on the first one, and let the others wait."),
    )
    return _table(
        section, t("10 minutes each time"), t("The next four meetings have ten minutes each"), (20, 56, 24), rows, said
    )


def glossary(report: Report, section: str) -> tuple[Slide, ...]:
    """What the words mean, in plain language."""
    t = speaking.speaker(report)
    first = (t("Core task"), t("What we are all here for: the difference it makes to the citizen."))
    if on_followership(report):
        first = (t("Followership"), t("To contribute actively to the shared task. It can also be to say no."))
    meant = (
        first,
        (t("Small experiment"), t("Something small that we try, and can undo.")),
        (t("Trio"), t("Leader, TR and AMR at one workplace.")),
        (t("TR and AMR"), t("Elected by colleagues, for pay and conditions and for the working environment.")),
        (t("MED"), t("Where leaders and staff discuss and decide together.")),
    )
    rows = [(Cell(word, bold=True), Cell(text)) for word, text in meant]
    said = Notes(
        say=t("These are the words we use, as we mean them here."),
        ask=t("Is there a word you would explain in another way?"),
        time=t("1 minute, if somebody asks"),
        quiet=t("Go on. This slide is for those who want to look it up."),
    )
    return _table(section, "", t("What the words mean"), (26, 74), rows, said)


def _table(
    section: str, kicker: str, title: str, shares: Sequence[float], rows: Sequence[tables.Row], said: Notes
) -> tuple[Slide, ...]:
    pages = tables.pages(title, (), shares, rows, body_box(f"{title} (2)"))
    return paged([Slide(section, kicker, title, said, part) for part in pages])
