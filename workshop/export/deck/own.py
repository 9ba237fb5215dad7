"""What one trio wrote and chose itself: its choices as a table, its compass as cards that can be pushed about."""

from workshop.core.figures import Placement
from workshop.export.deck import compass, speaking, tables
from workshop.export.deck.arrange import paged, short
from workshop.export.deck.frame import body_box
from workshop.export.deck.parts import Cell
from workshop.export.deck.slide import Notes, Slide
from workshop.export.report import Report, TrioReport
from workshop.kinds.telling import quoted

_CHOICES = ("K01.valg", "K06.mere", "K06.mindre", "K08.stop")  # what each is called stands with the step's heading
_MORE, _LESS, _COMPASS = "K06.mere", "K06.mindre", "K06.kort"


def own(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """The trio's own choices and its own compass, as far as it has any."""
    return *_choices(report, trio, section), *_compass(report, trio, section)


def _choices(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    t = speaking.speaker(report)
    found = [(_called(report, key), _said(trio, key)) for key in _CHOICES if _said(trio, key)]
    if not found:
        return ()
    title = t("This is what the three of us noticed")
    rows = [(Cell(label, quiet=True), Cell(text, bold=True)) for label, text in found]
    said = Notes(
        say=t("These are our own choices from {day}. They are not the room's.", day=speaking.day_word(report)),
        ask=t("Which of them would you have chosen differently?"),
        time=t("1 minute, if somebody asks"),
        quiet=t("Choose one line, and say in your own words why you stood by it."),
        facts=tuple(f"{label}: {text}" for label, text in found),
    )
    pages = tables.pages(title, (), (36, 64), rows, body_box(f"{title} (2)"))
    return paged([Slide(section, t("Our own choices"), title, said, part) for part in pages])


def _compass(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    t = speaking.speaker(report)
    figure = next((f for f in trio.own.get(_COMPASS, ()) if isinstance(f, Placement) and f.spots), None)
    if figure is None:
        return ()
    more, less = quoted(_said(trio, _MORE)), quoted(_said(trio, _LESS))
    title = figure.finding
    if more and less and more.casefold() != less.casefold():
        title = t("We want more time for “{more}” and less for “{less}”", more=more, less=less)
    title = short(title)
    said = Notes(
        say=t("This is where we placed our tasks. None of them is waste; the question is how much room they take."),
        ask=t("Which card would you move, and where to?"),
        time=t("3 minutes, if you choose to use it"),
        quiet=t("Move one card yourself, and ask whether it lies right now."),
        facts=(figure.finding, t("The cards are loose: take hold of one and move it.")),
    )
    part = compass.plan(figure, body_box(title), movable=True)
    return (Slide(section, t("Our compass: the cards can be moved"), title, said, part),)


def _said(trio: TrioReport, key: str) -> str:
    return "; ".join(text for text in trio.texts.get(key, ()) if text)


def _called(report: Report, key: str) -> str:
    """What a choice is called: the heading of its step."""
    step = report.step(key)
    return step.heading if step else ""
