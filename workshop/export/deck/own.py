"""What one trio wrote and chose itself: its choices as a table, its sheets and forces, its compass to push about."""

from workshop.core.figures import Figure, Forces, Placement, Sheet
from workshop.export.deck import compass, speaking, tables
from workshop.export.deck.arrange import paged, short
from workshop.export.deck.frame import body_box
from workshop.export.deck.parts import Cell
from workshop.export.deck.results import PLANNERS
from workshop.export.deck.slide import Notes, Slide
from workshop.export.deck.wording import TURNED, halves
from workshop.export.report import Report, TrioReport
from workshop.kinds.telling import quoted

_CHOICES = (
    "K01.valg", "K05.betingelser", "F05.gjorde", "F06.kendetegn", "F06.hos_os", "F03.lettere", "F09.valg", "F09.ses",
    "K06.mere", "K06.mindre", "K07.regel", "K08.stop", "B04.aendring", "B04.loesne",
)  # fmt: skip  # what each is called stands with the step's heading
_SHEETS = ("K02.blikke", "K10.skema", "F02.plads", "B04.felt", "B06.bunker", "B07.ark", "B10.makker")
_BUDDY = "B10.makker"
_MORE, _LESS, _COMPASS = "K06.mere", "K06.mindre", "K06.kort"
_LINES = ("F10.laan", "F10.omskriv", "F02.omskriv")  # sentences said in another way: those we borrow come first


def noticed(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """What the trio chose in the course of the day, one line for each question."""
    t = speaking.speaker(report)
    found = [(called(report, key), said_in(trio, key)) for key in _CHOICES if said_in(trio, key)]
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


def own_compass(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """The trio's own cards, loose on their 2×2."""
    t = speaking.speaker(report)
    figure = next((f for f in trio.own.get(_COMPASS, ()) if isinstance(f, Placement) and f.spots), None)
    if figure is None:
        return ()
    more, less = quoted(said_in(trio, _MORE)), quoted(said_in(trio, _LESS))
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


def sheets(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """The sheets and force fields that the trio filled in together, called by what they are."""
    found = [(key, figure) for key in _SHEETS for figure in trio.own.get(key, ()) if isinstance(figure, Sheet | Forces)]
    return tuple(slide for key, figure in found for slide in _sheet(report, trio, key, figure, section))


def _sheet(report: Report, trio: TrioReport, key: str, figure: Figure, section: str) -> tuple[Slide, ...]:
    t = speaking.speaker(report)
    title = short(figure.heading)
    said = Notes(
        say=t("The three of us filled this in together on {day}.", day=speaking.day_word(report)),
        ask=t("What is missing, seen from where you stand?"),
        time=t("2 minutes, if you choose to use it"),
        quiet=t("Read one line aloud, and ask who recognises it."),
        facts=speaking.facts(figure, report.language),
    )
    made = PLANNERS[type(figure)](figure, body_box(f"{title} (99)"), report.language)
    return paged([Slide(section, _over(report, trio, key), title, said, part) for part in made])


def _over(report: Report, trio: TrioReport, key: str) -> str:
    """The line over a sheet: who the buddy trio is where that is what it is about, else what was asked."""
    step = report.step(key)
    if key == _BUDDY and trio.partner:
        return speaking.speaker(report)("Our buddy trio is {workplace}", workplace=trio.partner)
    return step.question if step else ""


def borrowed(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """Sentences before and after; only those that were rewritten."""
    texts = dict.fromkeys(text for key in _LINES for text in trio.texts.get(key, ()) if TURNED in text)
    if not texts:
        return ()
    t = speaking.speaker(report)
    title = t("Sentences that we can borrow")
    rows = [(Cell(before, quiet=True), Cell(after, bold=True)) for before, after in map(halves, texts)]
    said = Notes(
        say=t("The criticism stays, and the door is opened. These are sentences that one can say tomorrow."),
        ask=t("Which one would you like to be met with?"),
        time=t("5 minutes at the next meeting"),
        quiet=t("Read a pair aloud: first as it was, then as it became."),
    )
    pages = tables.pages(title, (t("As it was said"), t("As it can be said")), (44, 56), rows, body_box(f"{title} (2)"))
    return paged([Slide(section, t("For the next meeting"), title, said, part) for part in pages])


def said_in(trio: TrioReport, key: str) -> str:
    """The trio's texts of a step in one line."""
    return "; ".join(text for text in trio.texts.get(key, ()) if text)


def called(report: Report, key: str) -> str:
    """What a choice is called: the heading of its step."""
    step = report.step(key)
    return step.heading if step else ""
