"""The exercises we ship are complete, in both languages, and can be asked as they stand."""

import re

import pytest

from workshop import paths
from workshop.content.asking import ask_for
from workshop.content.library import load
from workshop.content.survey import files_of
from workshop.core.seats import Audience, Keeps, Reveal, Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Option
from workshop.language import LANGUAGES

LIBRARY = load(paths.exercises())
PLAN = LIBRARY.plan("workshop-90")
BEATS = PLAN.beats()
STEPS = [(exercise.id, step) for exercise in LIBRARY.exercises.values() for step in exercise.steps]
AVOIDED = r"[!‘’“”]|\bdæk(ket)?\b|\bbruger(e|en|ne)\b|e-mail|\bfølger(e|en)\b"  # domain.md 0.2
SAMPLES = tuple(Option(f"o{n}", f"Option {n}") for n in range(4))


def test_the_90_minutes_are_asked_in_this_order():
    assert [
        f"{PLAN.programme.items[beat.item].exercise}.{beat.step.name if beat.step else ''}" for beat in BEATS
    ] == [
        "B01.humoer", "B01.haab",
        "K01.svar", "K01.valg", "K01.temaer",
        "K06.kort", "K06.mere", "K06.mindre", "K06.kompas",
        ".",
        "K08.bud", "K08.temaer", "K08.rang", "K08.stop",
        "B08.kort",
        "B11.haab", "B11.skalaer", "B11.linje",
    ]  # fmt: skip


def test_the_90_minutes_are_ninety_and_follow_each_other():
    items = PLAN.programme.items
    assert sum(item.minutes for item in items) == 90
    assert [item.start for item in items] == ["+0", "+8", "+25", "+45", "+50", "+65", "+83"]


def test_the_short_k01_is_two_minutes_alone_five_in_the_trio_and_ten_together():
    assert [(b.step.name, b.step.minutes) for b in BEATS if b.item == 1 and b.step] == [
        ("svar", 2),
        ("valg", 5),
        ("temaer", 10),
    ]


def test_the_parking_lot_is_open_all_through():
    assert [exercise.id for exercise in PLAN.always()] == ["B12"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("beat", [beat for beat in BEATS if beat.step], ids=lambda beat: beat.key)
def test_every_step_of_the_90_minutes_can_be_asked(beat, language):
    step = beat.step
    taken = step.kind in ("choice", "ranking") and step.takes
    ask = ask_for(step, language, options=SAMPLES if taken else None)
    KINDS[ask.kind].check(ask)
    assert ask.question == step.ask.say(language)
    assert ask.heading != ""


@pytest.mark.parametrize(("id", "step"), STEPS, ids=lambda value: getattr(value, "name", value))
def test_what_the_phone_promises_can_be_kept(id, step):
    alone_for_trio = step.who is Who.PERSON and step.audience is Audience.TRIO
    in_role = Keeps.ROLE if step.who is Who.ROLE else Keeps.NOTHING
    assert step.keeps is (Keeps.WORKPLACE if alone_for_trio else in_role)
    assert step.reveal is not Reveal.LIVE or step.audience is Audience.SCREEN


@pytest.mark.parametrize(("id", "step"), STEPS, ids=lambda value: getattr(value, "name", value))
def test_a_question_has_at_most_twelve_words_in_danish_and_little_more_in_english(id, step):
    assert len(step.ask.da.split()) <= 12
    assert len(step.ask.en.split()) <= 14


def test_a_facilitator_has_something_to_ask_when_the_room_goes_quiet():
    questions = {
        (exercise.id, language): len(re.findall(r"\?", exercise.silence.say(language)))
        for exercise in LIBRARY.exercises.values()
        for language in LANGUAGES
    }
    assert [key for key, number in questions.items() if number not in (1, 2)] == []


@pytest.mark.parametrize("path", sorted(files_of(paths.exercises()).values()), ids=lambda path: path.stem)
def test_the_words_follow_the_house(path):
    text = path.read_text("utf-8")
    danish = re.findall(r'\bda = "((?:[^"\\]|\\.)*)"', text)
    assert danish != []
    assert [line for line in danish if re.search(AVOIDED, line)] == []
    english = re.findall(r'\ben = "((?:[^"\\]|\\.)*)"', text)
    assert [line for line in english if re.search(r"[!«»‘æøåÆØÅ]|\be-mail\b", line)] == []
    assert len(danish) == len(english)
