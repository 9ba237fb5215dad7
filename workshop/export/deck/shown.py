"""Slides of one result: a sentence made from its data for a title, then as many pages as its figure needs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop.core.figures import Agreements, Figure, Movement, Notes, Panels, Placement, Sheet, Themes, Withheld
from workshop.export.deck import speaking
from workshop.export.deck.arrange import paged, short
from workshop.export.deck.continued import titles
from workshop.export.deck.foremost import in_their_words, unbroken, written
from workshop.export.deck.frame import body_box
from workshop.export.deck.numbers import mean_of
from workshop.export.deck.parts import Part
from workshop.export.deck.results import PLANNERS
from workshop.export.deck.slide import Aside, Slide
from workshop.export.deck.slide import Notes as Said
from workshop.export.deck.talk import asked, fits
from workshop.export.deck.wording import listed, voices
from workshop.export.report import ItemReport, Report, StepReport
from workshop.kinds.telling import decimal
from workshop.language import say

_MANY = 99


@dataclass(frozen=True, slots=True)
class Frame:
    """What a result's slides have in common: whose deck, which section, what is asked, and how many pages at most."""

    report: Report
    section: str
    ask: str = ""  # the question to whoever looks at it
    aside: Aside | None = None
    pages: int = _MANY
    voices: int = 2


def shown(step: StepReport, frame: Frame) -> tuple[Slide, ...]:
    """The slides of a step's figures that may be seen."""
    found: list[Slide] = []
    for figure in (part for whole in step.figures for part in _apart(whole)):
        if isinstance(figure, Withheld) or _empty(figure):
            continue
        aside = None if found or isinstance(figure, Placement | Notes | Agreements) else frame.aside
        found += slides(figure, step, replace(frame, aside=aside))
        if isinstance(figure, Themes) and (len(figure.themes) > 1 or figure.unplaced):
            found += _voices(figure, step, frame)
    return tuple(found)


def _apart(figure: Figure) -> Sequence[Figure]:
    """Panels one by one, since each has a page and a title of its own."""
    if isinstance(figure, Panels) and figure.columns:
        return [replace(figure, columns=(column,)) for column in figure.columns]
    return [figure]


def _empty(figure: Figure) -> bool:
    """A wall without themes, or texts that nobody has let up: there is nothing to see, so no slide for it."""
    if isinstance(figure, Notes):
        return not any(figure.notes)
    return isinstance(figure, Themes) and not figure.themes


def not_shown(steps: Sequence[StepReport], frame: Frame) -> tuple[Slide, ...]:
    """What may not be seen, gathered: a sentence for each says why."""
    hidden = [(figure, step) for step in steps for figure in step.figures if isinstance(figure, Withheld)]
    if len(hidden) == 1:
        return slides(*hidden[0], frame)
    if not hidden:
        return ()
    t = speaking.speaker(frame.report)
    lines = tuple(f"{figure.heading.rstrip('?.')}: {uncapped(figure.finding)}" for figure, _ in hidden)
    title = t("{n} results are not shown", n=len(lines))
    said = Said(
        say=t("Some results are not shown, so that nobody can guess who answered what."),
        ask=t("What would you have said yourselves?"),
        time=t("1 minute"),
        quiet=t("Go on to the next slide."),
        facts=lines,
    )
    made = listed(lines, body_box(f"{title} (99)"))
    return paged([Slide(frame.section, "", title, said, part) for part in made])


def slides(figure: Figure, step: StepReport, frame: Frame) -> tuple[Slide, ...]:
    """One figure's pages."""
    language = frame.report.language
    title = short(headline(figure, language))
    page = Slide(frame.section, kicker(figure, step, language), title, notes(figure, step, frame))
    longest = f"{title} (99)"
    made = PLANNERS[type(figure)](figure, body_box(longest, frame.aside), language)[: frame.pages]
    here = 0
    if frame.aside and len(made) > 1:
        whole = PLANNERS[type(figure)](figure, body_box(longest), language)
        with_room = [n for n, part in enumerate(whole) if fits(part, body_box(longest, frame.aside))]
        made, here = (whole, with_room[-1]) if with_room else (made, 0)
    named = titles(title, figure, made, language)
    return tuple(
        replace(_later(page, named[n], language) if n else page, part=part, aside=frame.aside if n == here else None)
        for n, part in enumerate(made)
    )


def _later(page: Slide, title: str, language: str) -> Slide:
    """A page that goes on with the one before: what is said of it is what stands on it."""
    say_it = say(language, "{finding} This is what the whole room answered.", finding=_ended(title))
    return replace(page, title=title, notes=replace(page.notes, say=say_it))


def headline(figure: Figure, language: str) -> str:
    """The sentence over a result."""
    if isinstance(figure, Withheld):
        return say(language, "“{heading}” is not shown", heading=figure.heading.rstrip("?."))
    if isinstance(figure, Panels) and figure.columns:
        return f"{figure.columns[0].title}: {uncapped(figure.heading.rstrip('?.'))}"
    if isinstance(figure, Notes | Sheet):
        return written(figure, language)
    if isinstance(figure, Movement) and (means := mean_of(figure)):
        before, now = (decimal(language, mean) for mean in means)
        return say(language, "On average from {before} to {now}", before=before, now=now)
    return unbroken(figure.finding)


def kicker(figure: Figure, step: StepReport, language: str) -> str:
    """The question that was asked, and how many answered it."""
    question = figure.heading if step.kind in ("themes", "placement") else step.question
    return " · ".join([question, *([speaking.answers(language, figure.n)] if figure.n else [])])


def notes(figure: Figure, step: StepReport, frame: Frame) -> Said:
    """Notes from the run sheet: what the facilitator said and asks, and the numbers in words."""
    report, language = frame.report, frame.report.language
    item = item_of(report, step.exercise)
    facts = [step.question, *speaking.facts(figure, language)] if step.question else speaking.facts(figure, language)
    if step.passed:
        facts = [*facts, say(language, "{n} chose Pass.", n=step.passed)]
    return Said(
        say=say(
            language, "{finding} This is what the whole room answered.", finding=_ended(headline(figure, language))
        ),
        ask=frame.ask or say(language, "What do you recognise from where we work?"),
        time=say(language, "2 minutes"),
        quiet=item.silence
        if item and item.silence
        else say(language, "Wait ten seconds. Then say one example yourself."),
        facts=tuple(facts),
    )


def item_of(report: Report, exercise: str) -> ItemReport | None:
    """The line of the run sheet with that exercise; None for one that is open all day."""
    return next((item for item in report.items if item.exercise == exercise), None)


def _voices(figure: Themes, step: StepReport, frame: Frame) -> Sequence[Slide]:
    """The largest themes with an example each."""
    language = frame.report.language
    title = short(in_their_words(figure, language))
    made: Sequence[Part] = voices(figure, body_box(f"{title} (99)"), language, frame.voices)
    ask = say(language, "When did you last see it happen where we work?")
    said = replace(notes(figure, step, frame), say=say(language, "Read one of them aloud, slowly."), ask=ask, facts=())
    page = Slide(frame.section, kicker(figure, step, language), title, said)
    label = say(language, "Two and two for three minutes")
    return paged([asked(replace(page, part=part), label) for part in made])


def uncapped(sentence: str) -> str:
    """A sentence as it stands after a colon."""
    return sentence[:1].lower() + sentence[1:]


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."
