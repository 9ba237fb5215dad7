"""What the trio's own staff said and agreed at its meeting, in the slides that waited for it, and beside the day.

»The trio« is only what the three wrote together; the staff's answers stand here from the floor on, else not at all.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from workshop.core.figures import Notes as Texts
from workshop.core.figures import Theme, Themes
from workshop.export.deck import agreement, meeting, speaking, tables
from workshop.export.deck.frame import body_box
from workshop.export.deck.measure import shorten
from workshop.export.deck.own import said_in
from workshop.export.deck.parts import Cell, Table
from workshop.export.deck.shown import Frame, shown
from workshop.export.deck.slide import Aside, Notes, Slide
from workshop.export.deck.theme import BODY
from workshop.export.deck.topic import on_followership
from workshop.export.report import Report, StaffReport, StepReport, TrioReport

QUESTION, VOTE = "M01", "M02"
_ROWS = 4  # of the table that is filled in while the staff talks
_SIDE_BY_SIDE = 3
_OWN = {True: ("F05.gjorde", "F06.hos_os", "F06.kendetegn"), False: ("K05.betingelser", "K01.valg")}  # on followership?
_DAY = {True: ("F05.temaer", "F06.temaer"), False: ("K05.temaer", "K01.temaer")}


def say(report: Report, trio: TrioReport, section: str) -> Slide:
    """The table of what is said; what the staff wrote on its phones stands in it, with room for the rest."""
    empty = meeting.say(report, trio, section)
    texts = _texts(trio.staff)
    if not texts or not isinstance(empty.part, Table):
        return empty
    box = body_box(empty.title)
    shares = (2, 1, 1)
    room = box.wide * shares[0] / sum(shares) - tables.PAD_X
    hints = empty.part.rows[0]
    rows: list[tables.Row] = [(Cell(shorten(text, BODY, room, 2), bold=True), Cell(), Cell()) for text in texts[:_ROWS]]
    rows += [(Cell(), Cell(), Cell())] * (_ROWS - len(rows))
    rows[0] = (rows[0][0], *hints[1:])
    part = tables.one(empty.title, empty.part.heads, shares, rows, box)
    return replace(empty, part=part, notes=replace(empty.notes, facts=texts))


def agree(report: Report, trio: TrioReport, section: str) -> Slide:
    """What was agreed at the meeting; the trio's own proposal until then."""
    proposed, agreed = agreement.agreement(report, trio, section), trio.staff.agreed if trio.staff else {}
    if not agreed or trio.staff is None or not isinstance(proposed.part, Table):
        return proposed
    t = speaking.speaker(report)
    fields = ("what", "starts", "first", "sign", "again")
    room = proposed.part.widths[1] - tables.PAD_X
    rows = [_row(row, agreed.get(field, ""), room) for row, field in zip(proposed.part.rows, fields, strict=True)]
    part = tables.pages(proposed.title, (), proposed.part.widths, rows, body_box(proposed.title))[0]
    kicker = t("Agreed at the staff meeting on {day}", day=speaking.short_day(report.language, trio.staff.day))
    named = zip((row[0].text for row in rows), fields, strict=True)
    whole = tuple(f"{label}: {agreed[field]}" for label, field in named if agreed.get(field))
    return replace(proposed, kicker=kicker, part=part, notes=replace(proposed.notes, facts=whole))


def _row(row: tables.Row, text: str, room: float) -> tables.Row:
    """The row with what was agreed, as much as leaves room for the others; as it was where nothing was agreed."""
    return (row[0], Cell(shorten(text, BODY, room, 2), bold=True)) if text else row


def answers(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """The trio, the day and the staff side by side, and what the staff said to the proposal."""
    if trio.staff is None:
        return ()
    return (*_side_by_side(report, trio, trio.staff, section), *_vote(report, trio, trio.staff, section))


def _side_by_side(report: Report, trio: TrioReport, staff: StaffReport, section: str) -> tuple[Slide, ...]:
    """Three columns that are read across: nobody is measured against anybody."""
    step, texts = staff.step(QUESTION), _texts(staff)
    if step is None or not texts:
        return ()
    t = speaking.speaker(report)
    ours, day = _own(report, trio), [f"{theme.title} ({theme.count})" for theme in _themes(report)]
    if not ours and not day:
        return ()
    title = t("The trio, the theme day and our staff side by side")
    heads = (t("The trio"), t("The theme day"), f"{t('Our staff')} ({step.n})")
    columns = (ours, day, texts)
    rows = _across(columns, body_box(title).wide / len(heads) - tables.PAD_X, t("nothing from the day"))
    more = [len(column) - _SIDE_BY_SIDE for column in columns]
    if any(n > 0 for n in more):
        rows.append(tuple(Cell(t("and {n} more", n=n) if n > 0 else "", quiet=True) for n in more))
    said = Notes(
        say=t("Here is what the trio wrote, what the day said most, and what you have said yourselves."),
        ask=t("What do we say that nobody else said?"),
        time=t("3 minutes"),
        quiet=t("Read one line from each column aloud, and ask what they have in common."),
        facts=(*ours, *day, *texts),
    )
    part = tables.pages(title, heads, (1, 1, 1), rows, body_box(title))[0]
    return (Slide(section, step.question, title, said, part, key="side_by_side"),)


def _across(columns: Sequence[Sequence[str]], room: float, nothing: str) -> list[tables.Row]:
    """Three rows of three; a column without anything says so."""
    cut = [[shorten(text, BODY, room, 3) for text in column[:_SIDE_BY_SIDE]] for column in columns]
    rows = [tuple(Cell(text) for text in row) for row in zip_longest(*cut, fillvalue="")]
    first = tuple(cell if column else Cell(nothing, quiet=True) for cell, column in zip(rows[0], columns, strict=True))
    return [first, *rows[1:]]


def _own(report: Report, trio: TrioReport) -> list[str]:
    """What the three wrote together about it; its sentence where they wrote nothing else."""
    keys = _OWN[on_followership(report)]
    found = [text for key in keys for text in trio.texts.get(key, ()) if text]
    promises = said_in(trio, "F07.loefter") if on_followership(report) else ""
    return found or [text for text in (promises, trio.sentence) if text]


def _themes(report: Report) -> list[Theme]:
    """What the whole room said most about it, as far as it was shown."""
    steps = [step for step in map(report.step, _DAY[on_followership(report)]) if step]
    found = [figure for step in steps for figure in step.figures if isinstance(figure, Themes) and figure.themes]
    return sorted(found[0].themes, key=lambda theme: -theme.count) if found else []


def _vote(report: Report, trio: TrioReport, staff: StaffReport, section: str) -> tuple[Slide, ...]:
    """Yes, yes with a change, not now: how many said what to the trio's proposal."""
    step = staff.step(VOTE)
    if step is None:
        return ()
    t = speaking.speaker(report)
    proposal = trio.commitment.sentence if trio.commitment else ""
    aside = Aside(t("The trio's proposal"), proposal) if proposal else None
    ask = t("What must change for everybody to join in?")
    pages = shown(step, Frame(report, section, ask, aside))
    return tuple(replace(page, notes=_of_the_staff(report, staff, page.notes, step)) for page in pages)


def _of_the_staff(report: Report, staff: StaffReport, notes: Notes, step: StepReport) -> Notes:
    """The notes say whose answers these are: not the room's."""
    t = speaking.speaker(report)
    said = t("This is what {n} of us answered at our own staff meeting.", n=step.n)
    typed = (t("Answers typed in from paper are among them."),) if staff.typed else ()
    return replace(notes, say=said, facts=(*notes.facts, *typed))


def _texts(staff: StaffReport | None) -> tuple[str, ...]:
    """What the staff wrote and whoever led the meeting let be shown, each text once."""
    step = staff.step(QUESTION) if staff else None
    if step is None:
        return ()
    shown_texts = [text for figure in step.figures if isinstance(figure, Texts) for text in figure.notes if text]
    return tuple(dict.fromkeys(shown_texts))
