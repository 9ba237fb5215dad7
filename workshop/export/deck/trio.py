"""One trio's deck: a staff meeting that can be run from its notes, then what lies behind it.

It holds what the trio owns and what the whole room answered; never another trio's words, never one person's.
Slides 1 to 12 stand at the numbers that the programmes of the staff meeting name.
"""

from collections.abc import Iterator
from dataclasses import replace

from workshop.export import trial
from workshop.export.deck import meeting, speaking, staff
from workshop.export.deck.agenda import NUMBERS, agenda
from workshop.export.deck.agreement import proposal
from workshop.export.deck.arrange import arranged
from workshop.export.deck.behind import behind
from workshop.export.deck.cleaned import cleaned
from workshop.export.deck.covers import cover, footer
from workshop.export.deck.dilemma import dilemma
from workshop.export.deck.draw import About, draw
from workshop.export.deck.fetch import fetch
from workshop.export.deck.hand_over import glossary, med, meetings, talks
from workshop.export.deck.method import method
from workshop.export.deck.ours import ours
from workshop.export.deck.own import borrowed
from workshop.export.deck.slide import Notes, Slide
from workshop.export.deck.talk import asked
from workshop.export.report import Report, TrioReport


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
    return draw(_planned(clean_report, clean_trio), about)


def plan(report: Report, trio: TrioReport) -> tuple[Slide, ...]:
    """What the deck says, slide by slide."""
    return _planned(cleaned(report), cleaned(trio))


def _planned(report: Report, trio: TrioReport) -> tuple[Slide, ...]:
    label = speaking.speaker(report)("Ask your colleagues")
    return tuple(asked(slide, label) for slide in arranged(_slides(report, trio)))


def _slides(report: Report, trio: TrioReport) -> Iterator[Slide]:
    t = speaking.speaker(report)
    first, on = t("The staff meeting"), t("After the meeting")
    back, basis = t("What lies behind"), t("Good to know")
    known, planned = (agenda(report, trio, basis), *glossary(report, basis)), meetings(report, on)
    inside, rest, used = behind(report, trio, (first, back), (*known, *planned))
    proposed = proposal(report, trio, first)
    yield from (_cover(report, trio, first), meeting.why(report, trio, first), ours(report, trio, first))
    yield from (*inside, proposed[0])
    for slide in (meeting.question, meeting.how, staff.say, staff.agree):
        yield slide(report, trio, first)
    yield from (*med(report, trio, on), *staff.answers(report, trio, on))
    yield from (*talks(report, on), *borrowed(report, trio, on), *dilemma(report, trio, on))
    yield from planned[max(0, used - len(known)) :]
    yield from (*(replace(page, section=back) for page in proposed[1:]), *rest)
    yield from known[used:]
    yield method(report, basis)
    yield from fetch(report, trio, basis)


def _title(report: Report) -> str:
    return speaking.speaker(report)("What we brought home from {day}", day=speaking.day_word(report))


def _cover(report: Report, trio: TrioReport, section: str) -> Slide:
    t = speaking.speaker(report)
    order = ", ".join(map(str, NUMBERS.values()))
    said = Notes(
        say=t("Welcome. We have brought something home that we need your help with."),
        ask=t("Can everybody see the screen?"),
        time=t("0 minutes: let it stand while people sit down"),
        quiet=t("Go on to slide 2."),
        facts=(
            t("The meeting takes these slides, in this order: {order}. Type the number and press Enter.", order=order),
            t("Before you begin, read their notes: what to say, what to ask, how long."),
        ),
    )
    lines = trial.marked(
        report,
        trio.workplace,
        speaking.functions(report.language, trio.functions),
        speaking.written(report.language, report.day),
    )
    return cover(section, _title(report), lines, said)
