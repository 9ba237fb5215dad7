"""What invented people answer fits the very question, in both languages."""

from random import Random

import pytest

from workshop import paths
from workshop.content.asking import ask_for
from workshop.content.library import load
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask, Form
from workshop.kinds.pretended import people
from workshop.language import LANGUAGES

LIBRARY = load(paths.exercises())
TIMES = 60
HELPS = {"da": ("faste teams", "en leder der bakker op"), "en": ("fixed teams", "a leader who backs us")}
BRAKES = {"da": ("sygefravær", "gamle vaner"), "en": ("sick leave", "old habits")}


@pytest.fixture(autouse=True)
def everybody_spells_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """Typos are meant, and are in the way here."""
    monkeypatch.setattr(people, "_TYPO", 0.0)


def asked(exercise: str, step: str, language: str) -> Ask:
    """A step of the shipped exercises."""
    return ask_for(LIBRARY.exercises[exercise].step(step), language)


def imagined(ask: Ask) -> list[Form]:
    """What many people would answer."""
    return [KINDS[ask.kind].pretend(ask, Random(n)) for n in range(TIMES)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_helps_and_what_brakes_are_not_mixed_up(language: str) -> None:
    said: dict[str, set[str]] = {"hjaelper": set(), "bremser": set()}
    for form in imagined(asked("B04", "felt", language)):
        for side, texts in said.items():
            texts.update(text for name, (text,) in form.items() if name.startswith(f"t_{side}"))
    assert said["hjaelper"] >= set(HELPS[language]) and not said["hjaelper"] & set(BRAKES[language])
    assert said["bremser"] >= set(BRAKES[language]) and not said["bremser"] & set(HELPS[language])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", ["udkast", "saetning"])
def test_a_sentence_is_short_enough_and_ends(language: str, step: str) -> None:
    ask = asked("K04", step, language)
    for form in imagined(ask):
        assert form["text"][0].endswith((".", "?", "!"))
        assert len(form["text"][0].split()) <= ask.words


def test_a_line_is_about_what_was_chosen_before_it() -> None:
    said = {form["f_mod"][0]: form["f_lyder"][0] for form in imagined(asked("F04", "oeve", "en"))}
    assert said["lytte"] in ("tell me more, I am listening", "thank you for telling me", "what have I missed")
    begun = [form for form in imagined(asked("B10", "dag30", "da")) if form.get("f_status") == ["nej"]]
    assert {text for form in begun for text in form.get("f_tegn", [])} <= {
        "ikke noget endnu", "vi begynder efter ferien", "vi mangler at få aftenvagten med",
        "vi har talt om det, men ikke prøvet",
    }  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_of_every_exercise_can_be_answered(language: str) -> None:
    silent = [
        f"{exercise.id}.{step.name}"
        for exercise in LIBRARY.exercises.values()
        for step in exercise.steps
        if step.who not in ("room", "none") and not step.takes
        if not any(value for form in imagined(ask_for(step, language))[:5] for value in form.values())
    ]
    assert silent == []
