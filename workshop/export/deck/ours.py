"""What the trio brings of its own: its sentence on the core task, or on the day of followership its three promises."""

from workshop.core.figures import Sheet
from workshop.export.deck import agenda, speaking, tables
from workshop.export.deck.frame import body_box, inner
from workshop.export.deck.measure import high, shorten, wrap
from workshop.export.deck.parts import Blank, Cell, Line, Part, Text
from workshop.export.deck.slide import Aside, Notes, Slide
from workshop.export.deck.theme import BODY, HUGE, LARGE, QUESTION_SIZE, TITLE_SIZE, VOICE_SHARE
from workshop.export.deck.topic import on_followership
from workshop.export.report import Report, TrioReport

_PROMISES = "F07.loefter"


def ours(report: Report, trio: TrioReport, section: str) -> Slide:
    """The slide that the staff is asked to correct; a field to write in where the trio has nothing yet."""
    return _promised(report, trio, section) if on_followership(report) else _sentence(report, trio, section)


def _sentence(report: Report, trio: TrioReport, section: str) -> Slide:
    t = speaking.speaker(report)
    title = t("Our attempt at the core task, in one sentence")
    ask = t("What is missing in it?") if trio.sentence else t("How would you say it yourself?")
    quiet = t("Ask: which word would a citizen not understand?")
    time = t("2 minutes: {who} reads the sentence aloud", who=speaking.who(report, trio, "tr"))
    if not trio.sentence:
        quiet = t("Say: We help … so that …, and wait.")
        time = t("2 minutes: {who} writes what is said on the slide", who=speaking.who(report, trio, "tr"))
    aside = Aside(t("Ask your colleagues"), ask)
    part: Part = Blank(t("Write here: We help … so that …"))
    if trio.sentence:
        part = Text((_as_large(trio.sentence, body_box(title, aside).high),))
    said = Notes(
        say=trio.sentence or t("We have no sentence yet. Let us hear how you would say it."),
        ask=ask,
        time=f"{time}. {agenda.onwards(report, 'ours')}",
        quiet=quiet,
    )
    return Slide(section, t("A draft that we correct together"), title, said, part, aside, key="ours")


def _as_large(sentence: str, room: float) -> Line:
    """The sentence as large as there is room for; one of many lines is cut, and stands whole in the notes."""
    kept = shorten(sentence, BODY, inner() * VOICE_SHARE, int(room / high(1, BODY)))
    sizes = (QUESTION_SIZE, HUGE, TITLE_SIZE, LARGE)
    size = next((s for s in sizes if high(len(wrap(kept, s, inner(), voice=True)), s) <= room), BODY)
    return Line(kept, size, voice=True)


def _promised(report: Report, trio: TrioReport, section: str) -> Slide:
    t = speaking.speaker(report)
    title, known = t("This is what we promise each other"), _promises(trio)
    hint = t("I do … so you can …")
    rows: list[tables.Row] = [(Cell(who, quiet=True), Cell(text, bold=True)) for who, text in known]
    if not known:
        functions = [speaking.functions(report.language, (each,)) for each in ("leader", "tr", "amr")]
        rows = [(Cell(name, quiet=True), Cell(hint, hint=True)) for name in functions]
    said = Notes(
        say=t("This is what the three of us have promised each other."),
        ask=t("Which of the promises would you want to hold us to?"),
        time=" ".join(
            (t("3 minutes: leader, TR and AMR each read their own promise."), agenda.onwards(report, "ours"))
        ),
        quiet=t("Say when you last kept your promise, or when it was hard."),
        facts=tuple(f"{who}: {text}" for who, text in known),
    )
    part = tables.pages(title, (), (22, 78), _fitting(rows, body_box(title).high), body_box(title))[0]
    return Slide(section, hint, title, said, part, key="ours")


def _promises(trio: TrioReport) -> list[tuple[str, str]]:
    """Who promises, as the sheet calls them before its colon, and what."""
    figures = [figure for figure in trio.own.get(_PROMISES, ()) if isinstance(figure, Sheet)]
    groups = [group for figure in figures for column in figure.columns for group in column.groups]
    return [(group.label.split(":")[0], "; ".join(group.texts)) for group in groups if any(group.texts)]


def _fitting(rows: list[tables.Row], room: float) -> list[tables.Row]:
    """All promises on one slide: a long one gets its share of the lines, and stands whole in the notes."""
    lines = max(1, int((room / max(1, len(rows)) - 2 * tables.PAD_Y) / high(1, BODY)))
    width = inner() * 0.78 - tables.PAD_X
    who_width = inner() * 0.22 - tables.PAD_X
    return [
        (
            Cell(shorten(who.text, BODY, who_width, lines), quiet=True),
            Cell(shorten(said.text, BODY, width, lines), bold=said.bold, hint=said.hint),
        )
        for who, said in rows
    ]
