"""A report of any programme: every step answered by pretended people, told by the real kinds; one trio stays silent."""

from dataclasses import replace
from functools import cache
from random import Random

from tests.export.sample import SILENT, WORKPLACES, sample
from workshop import paths
from workshop.content.asking import ask_for
from workshop.content.exercise import Step
from workshop.content.library import freeze, load, thaw
from workshop.core import privacy
from workshop.core.errors import WorkshopError
from workshop.core.figures import Agreements, Figure
from workshop.core.phases import asks_nobody
from workshop.core.privacy import Card, Released, Said
from workshop.core.seats import Audience, Reveal, Who
from workshop.export.report import ItemReport, Report, StepReport, TrioReport
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Ask
from workshop.web import patterns

PROGRAMMES = ("workshop-90", "dag-kerneopgave", "dag-foelgeskab")
_THEMES = ("Tid til at tale", "Tryghed om natten", "En fast kontakt")
_PEOPLE = 31


@cache
def day(programme: str, language: str) -> Report:
    """The whole report; the same one every time."""
    base, frozen = sample(language), freeze(load(paths.exercises()), programme)
    plan, chance = thaw(frozen), Random(11)
    asked = [(beat.item, plan.programme.items[beat.item].exercise, beat.step) for beat in plan.beats()]
    asked += [(len(plan.programme.items), "B12", step) for step in plan.exercises["B12"].steps]
    steps = tuple(_step(item, name, step, language, chance) for item, name, step in asked if step is not None)
    titled = {name: exercise.title.say(language) for name, exercise in plan.exercises.items()}
    items = tuple(
        ItemReport(i.kind, titled.get(i.exercise) or i.what.say(language), i.minutes, i.exercise)
        for i in plan.programme.items
    )
    own = [(name, step) for _, name, step in asked if step is not None and step.who is Who.TRIO]
    trios = tuple(_trio(trio, own, language, chance) for trio in base.trios)
    return replace(
        base, programme=programme, programme_text=frozen, items=items, steps=steps, trios=trios,
        goals=("At vælge én ting", "At tale åbent om det, der er svært"),
    )  # fmt: skip


def _trio(trio: TrioReport, asked: list[tuple[str, Step]], language: str, chance: Random) -> TrioReport:
    partner = WORKPLACES[WORKPLACES.index(trio.workplace) ^ 1]
    if trio.workplace == SILENT:
        return replace(trio, own={}, texts={}, commitment=None, sentence="", partner=partner)
    own: dict[str, tuple[Figure, ...]] = {}
    texts: dict[str, tuple[str, ...]] = {}
    for name, step in asked:
        ask = _ask(step, language)
        said = _said(ask, chance, trio.workplace)
        own[f"{name}.{step.name}"] = tuple(KINDS[ask.kind].tell(ask, privacy.own([said])))
        texts[f"{name}.{step.name}"] = KINDS[ask.kind].hand_on(ask, [Answer(said.value)]).texts
    cards = [card for figures in own.values() for f in figures if isinstance(f, Agreements) for card in f.cards]
    return replace(trio, own=own, texts=texts, commitment=cards[0] if cards else None, partner=partner)


def _step(item: int, exercise: str, step: Step, language: str, chance: Random) -> StepReport:
    ask = _ask(step, language)
    kept = step.reveal is Reveal.NEVER and step.audience is Audience.TRIO
    figures = () if kept or step.kind == "look" else _figures(step, ask, chance)
    standing = "trio_only" if kept else "shown"
    return StepReport(
        item=item, exercise=exercise, step=step.name, kind=step.kind, who=str(step.who), audience=str(step.audience),
        question=ask.question, heading=ask.heading, standing=standing, n=0 if kept else _PEOPLE, passed=0,
        figures=figures,
    )  # fmt: skip


def _figures(step: Step, ask: Ask, chance: Random) -> tuple[Figure, ...]:
    if asks_nobody(step.who):
        texts = [f"{theme}, sagde {n} af os" for n, theme in enumerate(_THEMES * 3)]
        said = [Said({}, (Card(text, chance.choice(_THEMES)),)) for text in texts]
        return tuple(KINDS[step.kind].tell(ask, Released(tuple(said), len(said), themes=_THEMES)))
    many = len(WORKPLACES) if step.who is Who.TRIO else _PEOPLE
    said = [_said(ask, chance, WORKPLACES[n % len(WORKPLACES)]) for n in range(many)]
    release = privacy.wall if step.wall else privacy.release
    return tuple(KINDS[step.kind].tell(ask, release(said)))


def _said(ask: Ask, chance: Random, name: str) -> Said:
    kind = KINDS[ask.kind]
    answer = kind.read(ask, kind.pretend(ask, chance))
    return Said(answer.value, tuple(Card(text) for text in answer.texts), name)


@cache
def _ask(step: Step, language: str) -> Ask:
    """The step's question; what it would take from an earlier one is taken from the patterns."""
    ask = ask_for(step, language)
    whole = patterns.question(step.kind, patterns.State.LIVE, language)
    if whole is None or _can(ask):
        return ask
    return replace(whole, question=ask.question, heading=ask.heading, help=ask.help, who=step.who, at_most=1)


def _can(ask: Ask) -> bool:
    try:
        return bool(KINDS[ask.kind].read(ask, KINDS[ask.kind].pretend(ask, Random(1))))
    except (WorkshopError, IndexError, ValueError):
        return False
