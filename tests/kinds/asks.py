"""Every question that the shipped exercises ask, in both languages, and one of each kind that stretches it."""

from functools import cache

from workshop import paths
from workshop.content.asking import ask_for
from workshop.content.library import load
from workshop.content.step_rules import FROM_OUTCOMES
from workshop.core.figures import Axis
from workshop.core.seats import Who
from workshop.kinds.contract import Ask, Field, Option

FROM_EARLIER = (Option("t1", "At komme ud"), Option("t2", "At være hjemme"), Option("t3", "Tid til at tale"))
ROOM = {"themes", "look"}  # kinds that ask nobody


@cache
def shipped() -> tuple[Ask, ...]:
    """The steps as they are asked."""
    found = []
    for exercise in load(paths.exercises()).exercises.values():
        for step in exercise.steps:
            for language in ("da", "en"):
                options = FROM_EARLIER if step.takes and step.kind in FROM_OUTCOMES else None
                found.append(ask_for(step, language, options=options))
    return tuple(found)


OPTIONS = tuple(Option(f"o{n}", f"Svar {n}") for n in range(6))
FIELDS = tuple(Field(f"f{n}", f"Udsagn {n}", wanted=n < 2) for n in range(3))
AXES = (Axis("Tid", "lidt", "meget"), Axis("Nær", "langt fra", "tæt på"))
STRETCHED = (
    Ask("choice", "da", "Hvad nu?", options=OPTIONS, at_most=3, at_least=2, own=2),
    Ask("choice", "en", "What now?", options=OPTIONS[:1], own=1),
    Ask("words", "da", "Ord?", at_most=10, at_least=3),
    Ask("cards", "da", "Kort?", who=Who.TRIO, at_most=12, at_least=4, longest=40),
    Ask("scales", "da", "Hvor meget?", fields=FIELDS, low=-5, high=5),
    Ask("ranking", "da", "Først?", options=OPTIONS, at_most=6, at_least=2),
    Ask("placement", "da", "Hvor?", options=OPTIONS, own=3, axes=AXES, corners=("a", "b", "c", "d")),
    Ask(
        "commitment",
        "da",
        "Hvad vil I?",
        fields=(
            Field("when", "Når"),
            Field("will", "vil vi"),
            Field("starts", "Hvem", choices=(Option("tr", "TR"), Option("leader", "Leder"))),
            Field("note", "Note", wanted=False),
        ),
    ),
    Ask("parking_lot", "da", "Andet?", options=OPTIONS[:2]),
    Ask(
        "worksheet",
        "da",
        "Hvem gør hvad?",
        who=Who.TRIO,
        star=True,
        fields=(
            Field("gruppe", "Gruppen"),
            Field("status", "Status", choices=OPTIONS[:2]),
            Field("tal", "Tal", rated=True),
        ),
    ),
    Ask("worksheet", "en", "What do you give?", who=Who.ROLE, fields=FIELDS),
    Ask("draft", "da", "Jeres sætning?", who=Who.TRIO, words=5, fields=FIELDS),
    Ask("peer_rating", "da", "Hvad tænker du?", options=OPTIONS, fields=FIELDS, at_most=3, lot="a phone"),
    Ask(
        "peer_feedback",
        "da",
        "Til den anden trio",
        who=Who.PAIR,
        fields=(Field("tal", "Tal", rated=True), Field("raad", "Ét råd")),
    ),
    Ask(
        "pulse",
        "da",
        "Er I begyndt?",
        who=Who.TRIO,
        fields=(Field("s", "Status", choices=OPTIONS[:3]), Field("t", "Tegn", wanted=False)),
    ),
    Ask("sort", "da", "Hvem gør det?", options=OPTIONS, columns=OPTIONS[:3]),
    Ask("story", "da", "Fortæl", fields=FIELDS),
    Ask("force_field", "da", "Hvad hjælper, og hvad bremser?", who=Who.TRIO, columns=OPTIONS[:2], at_most=3),
    # -- numbers
    Ask("scales", "da", "Hvor meget?", fields=FIELDS, low=0, high=10, wished=True),
    Ask("pairwise", "da", "Hvad betyder mest?", options=OPTIONS, at_most=8, lot="a phone"),
    Ask("points", "da", "Hvad skal kræfterne bruges på?", options=OPTIONS),
    Ask("triangle", "da", "Hvad fylder?", options=OPTIONS[:3]),
    Ask("triangle", "da", "Hvad fyldte?", options=OPTIONS[:3], wished=True),
)


def asking() -> list[Ask]:
    """Every ask that somebody answers."""
    return [ask for ask in (*shipped(), *STRETCHED) if ask.kind not in ROOM]
