"""The cover and the line at the foot, the same in every deck."""

from collections.abc import Sequence

from workshop.export import trial
from workshop.export.deck import speaking
from workshop.export.deck.frame import cut
from workshop.export.deck.look import worn
from workshop.export.deck.measure import shorten, wide
from workshop.export.deck.slide import Layout, Notes, Slide
from workshop.export.deck.theme import BODY, FOOTER
from workshop.export.report import Report

_OWNER = 0.4  # of the footer's width, for whose deck it is


def cover(section: str, title: str, lines: Sequence[str], said: Notes) -> Slide:
    """The first slide; lines without words are left out."""
    stand = worn().stands[Layout.COVER]
    kept = tuple(shorten(line, BODY, stand.words.wide, 2) for line in lines if line)
    return Slide(section, "", cut(title, Layout.COVER), said, layout=Layout.COVER, subtitle=kept)


def footer(report: Report, owner: str) -> str:
    """Whether it is a trial, whose deck, which day, that it is a draft, and that it holds no single answers."""
    t = speaking.speaker(report)
    day = speaking.written(report.language, report.day)
    draft = t("a draft from {day} that we correct together", day=speaking.day_word(report))
    pooled = t("pooled answers, none of them a single person's")
    rest, room = [day, draft, pooled], worn().foot_room()
    first = trial.marked(report, shorten(owner, FOOTER, room * _OWNER, 1))
    while wide(" · ".join([*first, *rest]), FOOTER) > room and len(rest) > 1:
        rest.pop()
    return " · ".join([*first, *rest])
