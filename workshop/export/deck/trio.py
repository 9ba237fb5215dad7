"""One trio's deck: a staff meeting that can be run from its notes, then what lies behind it.

It holds what the trio owns and what the whole room answered; never another trio's words, never one person's.
"""

from collections.abc import Iterator

from workshop.export.deck import speaking
from workshop.export.deck.arrange import arranged
from workshop.export.deck.cleaned import cleaned
from workshop.export.deck.covers import cover, footer
from workshop.export.deck.draw import About, draw
from workshop.export.deck.hand_over import glossary, hand_over
from workshop.export.deck.meeting import meeting
from workshop.export.deck.method import method
from workshop.export.deck.own import own
from workshop.export.deck.shown import Frame, not_shown, shown
from workshop.export.deck.slide import Aside, Notes, Slide
from workshop.export.report import Report, TrioReport

_RESULTS = ("K01.temaer", "K06.kort", "K08.rang")  # whole-day results that help a staff meeting on


def deck(report: Report, trio: TrioReport) -> bytes:
    """The trio's deck as a PowerPoint file."""
    clean_report, clean_trio = cleaned(report), cleaned(trio)
    about = About(
        title=_title(clean_report),
        owner=clean_trio.workplace,
        day=clean_report.day,
        footer=footer(clean_report, clean_trio.workplace),
        language=report.language,
    )
    return draw(arranged(_slides(clean_report, clean_trio)), about)


def plan(report: Report, trio: TrioReport) -> tuple[Slide, ...]:
    """What the deck says, slide by slide."""
    return arranged(_slides(cleaned(report), cleaned(trio)))


def _slides(report: Report, trio: TrioReport) -> Iterator[Slide]:
    t = speaking.speaker(report)
    first, behind, on, basis = t("The staff meeting"), t("What lies behind"), t("After the meeting"), t("Good to know")
    yield _cover(report, trio, first)
    yield from meeting(report, trio, first)
    yield from _own_and_room(report, trio, behind)
    yield from hand_over(report, trio, on)
    yield from glossary(report, basis)
    yield method(report, basis)


def _own_and_room(report: Report, trio: TrioReport, section: str) -> Iterator[Slide]:
    t = speaking.speaker(report)
    ask = t("What would you put on top here with us?")
    frame = Frame(report, section, ask, Aside(t("Ask your colleagues"), ask), pages=1, voices=1)
    yield from own(report, trio, section)
    steps = [step for step in map(report.step, _RESULTS) if step and step.standing not in ("trio_only", "nobody_asked")]
    for step in steps:
        yield from shown(step, frame)
    yield from not_shown(steps, frame)


def _title(report: Report) -> str:
    return speaking.speaker(report)("What we brought home from {day}", day=speaking.day_word(report))


def _cover(report: Report, trio: TrioReport, section: str) -> Slide:
    t = speaking.speaker(report)
    said = Notes(
        say=t("Welcome. We have brought something home that we need your help with."),
        ask=t("Can everybody see the screen?"),
        time=t("0 minutes: let it stand while people sit down"),
        quiet=t("Go on to the agenda."),
        facts=(t("Before you begin, read the notes of the next eight slides: what to say, what to ask, how long."),),
    )
    lines = (
        trio.workplace,
        speaking.functions(report.language, trio.functions),
        speaking.written(report.language, report.day),
    )
    return cover(section, _title(report), lines, said)
