"""The whole day's deck, for those who were there and those who decide: each exercise's result, then what comes next."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from workshop.core.figures import Figure, Forces, Notes, Sheet, Themes
from workshop.export import trial
from workshop.export.deck import last_time, speaking
from workshop.export.deck.arrange import arranged
from workshop.export.deck.cleaned import cleaned
from workshop.export.deck.covers import cover, footer
from workshop.export.deck.draw import About, draw
from workshop.export.deck.evaluation import evaluation
from workshop.export.deck.method import method
from workshop.export.deck.shown import Frame, item_of, not_shown, shown
from workshop.export.deck.slide import Aside, Slide
from workshop.export.deck.slide import Notes as Said
from workshop.export.deck.talk import asked
from workshop.export.deck.whole_day import attendance, follow_up, goals, questions
from workshop.export.report import Report, StepReport

_UNSEEN = ("trio_only", "nobody_asked")
_PARKED = "parking_lot"
_RULES = "B02"  # how we talked stands before what we said


def deck(report: Report) -> bytes:
    """The room's deck as a PowerPoint file."""
    clean = cleaned(report)
    owner = clean.municipality or _title(clean)
    about = About(_title(clean), owner, clean.day, footer(clean, owner), report.language)
    return draw(arranged(_slides(clean)), about)


def plan(report: Report) -> tuple[Slide, ...]:
    """What the deck says, slide by slide."""
    return arranged(_slides(cleaned(report)))


def _slides(report: Report) -> Iterator[Slide]:
    t = speaking.speaker(report)
    start, onwards = t("Welcome"), t("What comes next")
    yield _cover(report, start)
    yield from last_time.of_room(report, start)
    yield from (asked(slide, t("Talk it over")) for slide in (*goals(report, start), attendance(report, start)))
    steps = [step for step in report.steps if step.kind != _PARKED and step.standing not in _UNSEEN]
    steps.sort(key=lambda step: step.exercise != _RULES)
    for place in dict.fromkeys(step.item for step in steps):
        yield from _exercise(report, [step for step in steps if step.item == place])
    yield from not_shown(steps, Frame(report, t("What is not shown")))
    yield from evaluation(report, onwards)
    for step in report.steps:
        if step.kind == _PARKED:
            yield from questions(step, report, onwards)
    yield from (asked(slide, t("Talk it over")) for slide in follow_up(report, onwards))
    yield asked(method(report, onwards), t("Talk it over"))


def _exercise(report: Report, steps: list[StepReport]) -> Iterator[Slide]:
    """An exercise's results. Answers that a theme wall or a vote has gathered are not listed once more."""
    t = speaking.speaker(report)
    item = item_of(report, steps[0].exercise)
    section = item.title if item else steps[0].heading
    note = Aside(t("What we noticed"), t("Write one line here"), hint=True)
    for place, step in enumerate(told(steps)):
        yield from shown(step, Frame(report, section, aside=None if place else note, voices=1))


def told(steps: Sequence[StepReport]) -> Sequence[StepReport]:
    """The steps of an exercise whose results are told: of those before a wall or a vote what it does not say itself."""
    walls = [n for n, step in enumerate(steps) if any(map(partial(_gathers, step), step.figures))]
    if walls:
        steps = [*map(_sides, steps[: walls[0]]), *steps[walls[0] :]]
    return [step for step in steps if step.figures]


def _sides(step: StepReport) -> StepReport:
    """What a theme wall does not say: forces with their strength, and what stands field by field or side by side."""
    return replace(step, figures=tuple(figure for figure in step.figures if isinstance(figure, Forces | Sheet)))


def _gathers(step: StepReport, figure: Figure) -> bool:
    """Whether a result stands for the answers before it: themes, or the texts that most people nodded to."""
    if isinstance(figure, Notes):
        return step.kind == "peer_rating" and any(figure.notes)
    return isinstance(figure, Themes) and bool(figure.themes)


def _title(report: Report) -> str:
    return report.title or speaking.speaker(report)("The core task")


def _cover(report: Report, section: str) -> Slide:
    t = speaking.speaker(report)
    said = Said(
        say=t("This is what the whole room answered, and what the trios will try."),
        ask=t("What are you most curious to see?"),
        time=t("0 minutes: let it stand while people sit down"),
        quiet=t("Go on to the next slide."),
    )
    owner = " · ".join(part for part in (report.municipality, report.unit) if part)
    lines = trial.marked(report, owner, speaking.written(report.language, report.day))
    return cover(section, _title(report), lines, said)
