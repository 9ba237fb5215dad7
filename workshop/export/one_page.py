"""One sheet of A4 for each trio: the staff meeting from start to end, with lines to write on, cut so that it fits.

It says what the trio's deck says, in the same words; what is cut here stands whole in the deck and its notes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.export import trial
from workshop.export.deck import agenda, speaking, trio
from workshop.export.deck.agreement import by_field, check_in_days
from workshop.export.deck.cleaned import cleaned
from workshop.export.deck.parts import Table
from workshop.export.deck.slide import Slide
from workshop.export.report import Address, Report, TrioReport
from workshop.text.wrapping import fitted

_LINE = 46.0  # of the sheet's width, in type sizes of its running text
_NARROW, _HALF = 11.5, 16.5  # a label, and half of the sheet beside one
_LARGE = 34.0  # the trio's own words, in their type size
_FIELDS = 6  # of the proposal


@dataclass(frozen=True, slots=True)
class Moment:
    """One part of the meeting: its minutes, the deck's slide, who takes it, and what to say and ask."""

    minutes: str
    slide: int
    who: str
    what: str
    say: str
    ask: str
    quiet: str


@dataclass(frozen=True, slots=True)
class OnePage:
    """What stands on the sheet. Pairs are labels with words; where a trio wrote none, the words are empty lines."""

    language: str
    title: str
    workplace: str
    who: str  # the functions, never names
    day: str
    ours: str  # what the trio brings of its own
    own: tuple[tuple[str, str], ...]
    moments: tuple[Moment, ...]
    proposal: tuple[tuple[str, str], ...]
    heads: tuple[str, ...]  # of the table that is filled in by hand
    agreed: tuple[tuple[str, str], ...]
    looks: tuple[str, ...]  # days when it is asked again
    partner: str
    address: Address | None


def one_page(report: Report, mine: TrioReport) -> OnePage:
    """The sheet of one trio."""
    clean, own = cleaned(report), cleaned(mine)
    by_key = {slide.key: slide for slide in trio.plan(report, mine) if slide.key}
    return OnePage(
        language=report.language,
        title=by_key["agenda"].title if "agenda" in by_key else agenda.agenda(clean, own, "").title,
        workplace=fitted(own.workplace, _HALF),
        who=speaking.functions(report.language, own.functions),
        day=" · ".join(trial.marked(report, speaking.written(report.language, report.day))),
        ours=by_key["ours"].title,
        own=tuple(_own(clean, own, by_key["ours"])),
        moments=tuple(_moments(clean, own, by_key)),
        proposal=tuple(_pairs(by_key["proposal"], _HALF, 2))[:_FIELDS],
        heads=_heads(by_key["say"]),
        agreed=_agreed(clean, own),
        looks=tuple(speaking.short_day(report.language, each) for each in check_in_days(report.day)),
        partner=fitted(own.partner, _HALF),
        address=own.address,
    )


def _agreed(report: Report, mine: TrioReport) -> tuple[tuple[str, str], ...]:
    """What, who, when and the sign; empty where it is to be written."""
    t, made = speaking.speaker(report), mine.commitment
    return (
        (t("What"), fitted(made.sentence, _LINE - _NARROW, 2) if made else ""),
        (t("Who"), fitted(made.who, _HALF) if made else ""),
        (t("When it starts"), fitted(made.first, _HALF) if made else ""),
        (t("Sign"), fitted(by_field(report, made).get("sign", ""), _HALF)),
    )


def _own(report: Report, mine: TrioReport, slide: Slide) -> Iterator[tuple[str, str]]:
    """The promises with who gave them, or the sentence; an empty pair is a line to write on."""
    if isinstance(slide.part, Table):
        yield from _pairs(slide, _LARGE - _NARROW, 1)
    else:
        yield "", fitted(mine.sentence, _LARGE, 2)


def _pairs(slide: Slide, room: float, lines: int) -> Iterator[tuple[str, str]]:
    rows = slide.part.rows if isinstance(slide.part, Table) else ()
    for label, words in rows:
        yield fitted(label.text, _NARROW), "" if words.hint else fitted(words.text, room, lines)


def _moments(report: Report, mine: TrioReport, by_key: dict[str, Slide]) -> Iterator[Moment]:
    for key, line in zip(agenda.NUMBERS, agenda.lines(report, mine), strict=True):
        said = by_key[key].notes
        yield Moment(
            minutes=line.span,
            slide=line.slide,
            who=line.who,
            what=line.what,
            say=fitted(said.say, _LINE - _NARROW, 2),
            ask=fitted(said.ask, _LINE - _NARROW, 2),
            quiet=fitted(said.quiet, _LINE - _NARROW, 2),
        )


def _heads(slide: Slide) -> tuple[str, ...]:
    return slide.part.heads if isinstance(slide.part, Table) else ()
