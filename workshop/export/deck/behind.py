"""What lies behind a trio's proposal: three slides inside the meeting, at numbers that hold, and the rest after it.

The staff meeting is run by slide numbers. So there are always three: where a source is missing, one from the back
comes forward. The first is what became of the last agreement, where there was one.
"""

from collections.abc import Sequence
from dataclasses import replace

from workshop.core.figures import Gaps, Themes, Withheld
from workshop.export.deck import last_time, speaking
from workshop.export.deck.own import called, noticed, own_compass, said_in, sheets
from workshop.export.deck.shown import Frame, not_shown, shown
from workshop.export.deck.slide import Aside, Slide
from workshop.export.report import Report, StepReport, TrioReport

SLOTS = 3
_THEMES = ("K01.temaer", "F06.temaer", "K05.temaer", "F05.temaer")
_ROOM = ("K06.kort", "K08.rang", "F02.fordeling", "K07.point", "K09.efter")  # results that help a staff meeting on
_GAPS, _CHOSEN = "F09.svar", "F09.valg"
_UNSEEN = ("trio_only", "nobody_asked", "not_yet")


def behind(
    report: Report, trio: TrioReport, sections: tuple[str, str], spares: Sequence[Slide]
) -> tuple[tuple[Slide, ...], tuple[Slide, ...], int]:
    """The three slides of the meeting, the rest, and how many of the spare ones were needed."""
    inside, after = sections
    themes = [page for step in _themes(report) for page in shown(step, _frame(report, after))]
    own = noticed(report, trio, after)
    distance = own_compass(report, trio, after) or _distance(report, trio, after)
    last = last_time.of_trio(report, trio, after)
    firsts = [pages[0] for pages in (last, themes, own, distance) if pages]
    room = [slide for step in _steps(report) for slide in shown(step, _frame(report, after))]
    line = [*firsts, *last[1:], *own[1:], *sheets(report, trio, after), *themes[1:], *distance[1:], *room]
    moved, rest = line[:SLOTS], line[SLOTS:]
    used = SLOTS - len(moved)
    hidden = not_shown(_hidden(report), _frame(report, after))
    chosen = tuple(replace(slide, section=inside) for slide in (*moved, *spares[:used]))
    return chosen, (*rest, *hidden), used


def _frame(report: Report, section: str, aside: Aside | None = None) -> Frame:
    t = speaking.speaker(report)
    ask = t("What would you put on top here with us?")
    return Frame(report, section, ask, aside or Aside(t("Ask your colleagues"), ask), pages=1, voices=1)


def _themes(report: Report) -> list[StepReport]:
    """The wall of themes that says most about the day, the first that has any."""
    steps = [step for step in map(report.step, _THEMES) if step and step.standing not in _UNSEEN]
    return [s for s in steps if any(isinstance(f, Themes) and f.themes for f in s.figures)][:1]


def _steps(report: Report) -> list[StepReport]:
    return [step for step in map(report.step, _ROOM) if step and step.standing not in _UNSEEN]


def _hidden(report: Report) -> list[StepReport]:
    """Results of the slides above that may not be seen, each told once."""
    steps = map(report.step, (*_THEMES, _GAPS, *_ROOM))
    seen = [step for step in steps if step and step.standing not in _UNSEEN]
    return [step for step in seen if any(isinstance(figure, Withheld) for figure in step.figures)]


def _distance(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """How far the room is from what it wishes; the obligation that the trio chose stands under it."""
    step, t = report.step(_GAPS), speaking.speaker(report)
    if step is None or not any(isinstance(figure, Gaps) for figure in step.figures):
        return ()
    chosen = said_in(trio, _CHOSEN)
    aside = Aside(called(report, _CHOSEN) or t("Our own choices"), chosen) if chosen else None
    return shown(step, replace(_frame(report, section, aside), ask=t("Where do you see it most clearly here with us?")))
