"""One invented workshop-90 as a report: twelve trios, one of them silent; the real kinds tell its figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from random import Random
from typing import Any

from workshop import paths
from workshop.content.asking import ask_for
from workshop.content.exercise import Step
from workshop.content.library import freeze, load, thaw
from workshop.content.programme import Plan
from workshop.core import privacy
from workshop.core.figures import Agreements, Figure, Notes
from workshop.core.phases import asks_nobody
from workshop.core.privacy import Card, Released, Said
from workshop.core.seats import Audience, Reveal, Who
from workshop.export.accounts import StepAccount
from workshop.export.naming import slugs
from workshop.export.report import ItemReport, Report, Shared, StepReport, TrioReport
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Ask, Option

WORKPLACES = (
    "Solgården", "Plejecenter Åhaven", "Hjemmeplejen Nord", "Hjemmeplejen Syd", "Bakkegården", "Strandhøj",
    "Fjordglimt", "Sygeplejen Øst", "Træningscenter Midt", "Kløverhuset", "Rehabilitering og Korttid", "Møllebo",
)  # fmt: skip
SILENT = "Møllebo"
FUNCTIONS = ("leader", "tr", "amr")
SENTENCE = {
    "da": "Vi hjælper borgeren med at leve sit eget liv, hver dag og hele vejen.",
    "en": "We help the citizen live a life of their own, every day and all the way.",
}
THEMES = {
    "K01": {
        "da": ("Værdighed", "Tryghed", "Selvbestemmelse", "Nærvær"),
        "en": ("Dignity", "Safety", "Say", "Presence"),
    },
    "K08": {
        "da": ("Vi gør det for borgeren", "Vi taler ikke sammen", "Vi skriver det samme to steder", "Vi haster videre"),
        "en": ("We do it for the citizen", "We do not talk", "We write it in two places", "We hurry on"),
    },
}


@dataclass
class Day:
    """What was said, as it grows."""

    language: str
    plan: Plan
    chance: Random
    room: dict[str, list[Said]] = field(default_factory=dict)  # step key → answers
    own: dict[str, dict[str, tuple[Figure, ...]]] = field(default_factory=dict)  # workplace → step key → figures
    texts: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)


@cache
def sample(language: str = "da") -> Report:
    """The whole report in one language; the same one every time."""
    plan = thaw(freeze(load(paths.exercises()), "workshop-90"))
    day = Day(language, plan, Random(7))
    asked = [(beat.item, plan.programme.items[beat.item].exercise, beat.step) for beat in plan.beats()]
    asked += [(len(plan.programme.items), "B12", step) for step in plan.exercises["B12"].steps]
    steps = tuple(_step(day, item, exercise, step) for item, exercise, step in asked if step is not None)
    return Report(
        language=language,
        municipality="Fjordby Kommune",
        unit="Sundhed og Omsorg",
        title={"da": "Kerneopgaven i Fjordby", "en": "The core task in Fjordby"}[language],
        code="7QXKFM",
        day=date(2026, 5, 12),
        programme="workshop-90",
        programme_text=freeze(load(paths.exercises()), "workshop-90"),
        sentence=SENTENCE[language],
        people=34,
        workplaces=len(WORKPLACES),
        functions={"leader": 11, "tr": 12, "amr": 11},
        delete_on=date(2026, 6, 11),
        floor=5,
        items=_items(day),
        steps=steps,
        trios=_trios(day),
        accounts=tuple(_account(step, day.room.get(step.key, [])) for step in steps if step.kind not in _SILENT_KINDS),
    )


_SILENT_KINDS = ("themes", "look")
_LOOKED_AT = ("K06.kort", "K06.mere", "K06.mindre")  # shown to the room in sums, once it looks at its compass


def _step(day: Day, item: int, exercise: str, step: Step) -> StepReport:
    key = f"{exercise}.{step.name}"
    ask = ask_for(step, day.language)
    seen = _answered(day, key, step, ask, exercise)
    kept = step.reveal is Reveal.NEVER and step.audience is Audience.TRIO and key not in _LOOKED_AT
    standing = "trio_only" if kept else str(seen.standing)
    shown = standing == "shown"
    return StepReport(
        item=item,
        exercise=exercise,
        step=step.name,
        kind=step.kind,
        who=str(step.who),
        audience=str(step.audience),
        question=ask.question,
        heading=ask.heading,
        standing=standing,
        n=seen.n if shown else 0,
        passed=seen.passed if shown else 0,
        figures=_told(ask, step, seen) if shown else (),
        texts=tuple(Shared(c.text, c.theme, s.workplace) for s in seen.answers for c in s.cards if shown),
    )


def _told(ask: Ask, step: Step, seen: Released) -> tuple[Figure, ...]:
    if step.reveal is Reveal.DESK:
        notes = tuple(card.text for said in seen.answers for card in said.cards)
        return (Notes(ask.heading, KINDS[step.kind].tell(ask, seen)[0].finding, len(notes), notes),)
    return tuple(KINDS[step.kind].tell(ask, seen)) if step.kind != "look" else ()


def _answered(day: Day, key: str, step: Step, ask: Ask, exercise: str) -> Released:
    if asks_nobody(step.who):
        source = {"K01.temaer": "K01.valg", "K08.temaer": "K08.bud"}.get(key, "")
        said = day.room.get(source, [])
        return Released(tuple(said), len(said), themes=THEMES.get(exercise, {}).get(day.language, ()))
    if step.who is Who.TRIO:
        day.room[key] = [_trio_answer(day, key, step, ask, name) for name in WORKPLACES if name != SILENT]
    else:
        day.room[key] = [_said(day, ask, exercise) for _ in range(9 if exercise == "B12" else 31)]
    if step.wall:
        return privacy.wall(day.room[key])
    return privacy.release(day.room[key], passed=2)


def _trio_answer(day: Day, key: str, step: Step, ask: Ask, name: str) -> Said:
    if step.kind in ("choice", "ranking") and not step.options:
        ask = _with_options(day, key, step, ask, name)
    said = _said(day, ask, key[:3], name)
    figures = tuple(KINDS[step.kind].tell(ask, privacy.own([said])))
    day.own.setdefault(name, {})[key] = figures
    day.texts.setdefault(name, {})[key] = KINDS[step.kind].hand_on(ask, [Answer(said.value)]).texts
    return said


def _with_options(day: Day, key: str, step: Step, ask: Ask, name: str) -> Ask:
    labels: Sequence[str]
    if key == "K08.rang":
        labels = THEMES["K08"][day.language]
    elif key == "K01.valg":
        from_members = KINDS["cards"].pretend(ask_for(_step_of(day, "K01", "svar"), day.language), day.chance)
        labels = tuple(texts[0] for texts in from_members.values())
    else:
        labels = day.texts[name]["K06.kort"]
    return ask_for(step, day.language, options=[Option(f"o{place}", label) for place, label in enumerate(labels)])


def _step_of(day: Day, exercise: str, name: str) -> Step:
    return day.plan.exercises[exercise].step(name)


def _said(day: Day, ask: Ask, exercise: str, name: str = "") -> Said:
    answer = KINDS[ask.kind].read(ask, KINDS[ask.kind].pretend(ask, day.chance))
    value: Mapping[str, Any] = answer.value
    texts = answer.texts or tuple(value.get("labels", ())) if ask.kind == "choice" else answer.texts
    titles = THEMES.get(exercise, {}).get(day.language, ("",))
    cards = tuple(Card(text, day.chance.choice((*titles, titles[0]))) for text in texts)
    return Said(value, cards, name)


def _items(day: Day) -> tuple[ItemReport, ...]:
    found = []
    for item in day.plan.programme.items:
        exercise = day.plan.exercises.get(item.exercise)
        words = [
            item.says,
            *((exercise.purpose, exercise.script, exercise.silence, exercise.plan_b) if exercise else ()),
        ]
        says, *rest = [text.say(day.language) for text in words]
        purpose, script, silence, plan_b = rest or ("", "", "", "")
        title = exercise.title.say(day.language) if exercise else item.what.say(day.language)
        found.append(
            ItemReport(item.kind, title, item.minutes, item.exercise, purpose, says or script, silence, plan_b)
        )
    return tuple(found)


def _trios(day: Day) -> tuple[TrioReport, ...]:
    found = []
    for name, slug in zip(WORKPLACES, slugs(WORKPLACES), strict=True):
        own, texts = day.own.get(name, {}), day.texts.get(name, {})
        cards = [card for figures in own.values() for f in figures if isinstance(f, Agreements) for card in f.cards]
        functions = FUNCTIONS[:2] if name == "Kløverhuset" else FUNCTIONS
        sentence = SENTENCE[day.language] if name != "Strandhøj" else ""
        found.append(TrioReport(name, slug, functions, sentence, own, texts, cards[0] if cards else None))
    return tuple(found)


def _account(step: StepReport, said: Sequence[Said]) -> StepAccount:
    private = step.standing == "trio_only"
    n = len(said)
    counted, kept = (0, n) if private else (n, 0)
    return StepAccount(step.key, n + step.passed, counted, kept, step.passed, 0, 0, 0, 0, 0, 0)
