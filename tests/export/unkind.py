"""Reports that no facilitator hopes for: long, empty, hostile or hardly any answers, made from the sample."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from tests.export.sample import sample
from workshop.core.figures import Bar, Bars, Figure, Sheet, SheetColumn, SheetGroup, Theme, Themes, Withheld
from workshop.export.report import Report

Change = Callable[[str], str]


def rewritten(change: Change, language: str = "da") -> Report:
    """The sample with every word that somebody in the room wrote changed."""
    report = sample(language)
    steps = tuple(
        replace(step, figures=_changed(step.figures, change), texts=_changed(step.texts, change))
        for step in report.steps
    )
    trios = tuple(
        replace(
            trio,
            workplace=change(trio.workplace),
            sentence=change(trio.sentence),
            own=_changed(trio.own, change),
            texts=_changed(trio.texts, change),
            commitment=_changed(trio.commitment, change),
        )
        for trio in report.trios
    )
    return replace(report, title=change(report.title), steps=steps, trios=trios)


def _changed(value: Any, change: Change) -> Any:
    if isinstance(value, str) and not isinstance(value, Enum):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(one, change) for one in value)
    if isinstance(value, Mapping):
        return {key: _changed(one, change) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _changed(getattr(value, each.name), change) for each in fields(value)})
    return value


def silent(language: str = "da") -> Report:
    """Nobody answered anything; no organisation, no title, no sentence."""
    report = sample(language)
    steps = tuple(
        replace(
            step,
            standing="below_floor" if step.standing == "shown" and step.kind != "look" else step.standing,
            n=0,
            passed=0,
            figures=tuple(Withheld(figure.heading, "Vises fra fem svar.", 0) for figure in step.figures),
            texts=(),
        )
        for step in report.steps
    )
    trios = tuple(replace(trio, own={}, texts={}, commitment=None, sentence="") for trio in report.trios)
    unnamed: dict[str, Any] = {"municipality": "", "unit": "", "title": "", "sentence": ""}
    few: dict[str, Any] = {"people": 3, "workplaces": 1, "functions": {}}
    return replace(report, steps=steps, trios=trios, **unnamed, **few)


def with_figure(key: str, figure: Figure) -> Report:
    """The sample with another figure in one step's place."""
    report = sample()
    return replace(report, steps=tuple(replace(s, figures=(figure,)) if s.key == key else s for s in report.steps))


def sixty_themes() -> Report:
    """A wall that nobody tidied up."""
    themes = tuple(Theme(f"Tema nummer {n}", 61 - n, (f"Et eksempel på tema nummer {n}",)) for n in range(1, 61))
    return with_figure("K01.temaer", Themes("Det ville borgeren savne", "60 temaer er der", 1830, themes, 4))


def one_answer() -> Report:
    """A single bar with a single count."""
    rows = (Bar("Frisk og klar", 0, 0.0), Bar("Skeptisk", 1, 1.0))
    return with_figure("B01.humoer", Bars("Sådan kom vi ind ad døren", "Flest har valgt »Skeptisk«: 1 af 1.", 1, rows))


def followership(language: str = "da") -> Report:
    """The sample as if the day had been about followership: its first trio has promised, chosen and rehearsed."""
    report = sample(language)
    named = [replace(item, exercise="F07") for item in report.items if item.exercise]
    labels = ("Lederen: Jeg gør …, så du kan …", "TR: Jeg gør …, så du kan …", "AMR: Jeg gør …, så du kan …")
    groups = tuple(SheetGroup(label, (f"Jeg spørger {n} gange, så du kan nå det",)) for n, label in enumerate(labels))
    promises = Sheet("Det lover vi hinanden", "3 svar.", 1, (SheetColumn("Det lover vi hinanden", groups),))
    mine = report.trios[0]
    texts = {
        "B09.saetning": ("Vi har brug for jer.",),
        "F07.til_med": ("ferieplanen",),
        "F10.laan": ("»Det er ikke min opgave« → Hvem er tættest på?",),
    }
    first = replace(mine, own={"F07.loefter": (promises,)}, texts=texts)
    exercises = {
        "F07": {"theme": "foelgeskab"},
        "B09": {"theme": "both", "step": [{"name": "saetning", "becomes": "opening"}]},
    }
    return replace(
        report, items=tuple(named), trios=(first, *report.trios[1:]), programme_text={"exercises": exercises}
    )
