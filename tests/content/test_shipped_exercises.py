"""The exercises we ship are complete, in both languages, and can be asked as they stand."""

import re
from collections.abc import Iterator

import pytest

from workshop import paths
from workshop.content.asking import ask_for
from workshop.content.exercise import Becomes, Source, Step
from workshop.content.library import load
from workshop.content.programme import Plan
from workshop.content.step_rules import FROM_OUTCOMES
from workshop.content.survey import files_of
from workshop.core.phases import asks_nobody
from workshop.core.seats import Audience, Keeps, Reveal, Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Option
from workshop.language import LANGUAGES

pytestmark = pytest.mark.slow  # every file, key by key

LIBRARY = load(paths.exercises())
PLAN = LIBRARY.plan("workshop-90")
BEATS = PLAN.beats()
STEPS = [(exercise.id, step) for exercise in LIBRARY.exercises.values() for step in exercise.steps]
ASKED = [(id, step) for id, step in STEPS if not asks_nobody(step.who)]
AVOIDED = r"[!‘’“”]|\bdæk(ket)?\b|\bbruger(e|en|ne)\b|e-mail|\bfølger(e|en)\b|\btilhænger|\bcommitment\b|\bstakeholder"
SAMPLES = tuple(Option(f"o{n}", f"Option {n}") for n in range(6))

MINUTES = {  # least, usual, most
    "B01-tjek-ind": (6, 8, 12),
    "B02-spilleregler": (6, 8, 10),
    "B03-noegleord": (15, 20, 25),
    "B04-kraftfelt": (20, 25, 35),
    "B05-vaerdi-handling": (20, 30, 35),
    "B06-bevar-udvikl-afvikl": (20, 25, 30),
    "B07-iglo": (15, 20, 25),
    "B08-proevehandling": (18, 25, 30),
    "B09-generalproeve": (10, 18, 25),
    "B10-makkertrio": (4, 6, 8),
    "B11-tjek-ud": (6, 8, 12),
    "B12-parkering": (0, 0, 5),
    "K01-savn": (15, 25, 30),
    "K02-tre-blikke": (20, 30, 35),
    "K03-med-for-selv": (12, 18, 22),
    "K04-en-saetning": (30, 45, 50),
    "K05-lykkes": (35, 45, 50),
    "K06-kompas": (20, 30, 35),
    "K07-hundrede-point": (10, 15, 18),
    "K08-spaend-ben": (15, 20, 30),
    "K09-dilemma": (15, 20, 25),
    "K10-tegn": (15, 20, 25),
    "F01-ordet-foelgeskab": (8, 12, 15),
    "F02-tre-lag": (15, 20, 25),
    "F03-sidste-forandring": (20, 25, 30),
    "F04-mod": (15, 20, 25),
    "F05-bedste-foelgeskab": (35, 45, 50),
    "F06-kendetegn": (18, 25, 30),
    "F07-giv-og-faa": (25, 35, 40),
    "F08-situationer": (20, 25, 30),
    "F09-kodeks": (20, 25, 30),
    "F10-fra-brok-til-bidrag": (15, 20, 25),
    "M01-spoergsmaalet": (5, 10, 15),
    "M02-forslaget": (2, 4, 10),
    "M03-aftalen": (2, 3, 10),
}

DAYS = {  # start, minutes, exercise or what else it is, minutes that may be cut
    "dag-kerneopgave": """
        09:00 10 goals 0, 09:10 10 B01 0, 09:20 10 B02 0, 09:30 15 talk 0, 09:45 25 K01 0, 10:10 15 break 0,
        10:25 45 K05 0, 11:10 30 K02 10, 11:40 10 talk 10, 11:50 50 break 0, 12:40 45 K04 0, 13:25 30 K06 10,
        13:55 15 break 0, 14:10 20 K08 20, 14:30 25 B08 0, 14:55 15 B09 5, 15:10 5 B10 0, 15:15 10 B11 0,
        15:25 5 talk 0""",
    "dag-foelgeskab": """
        09:00 10 goals 0, 09:10 10 B01 0, 09:20 10 B02 0, 09:30 15 F01 0, 09:45 20 talk 0, 10:05 20 F02 0,
        10:25 15 break 0, 10:40 45 F05 0, 11:25 25 F06 0, 11:50 50 break 0, 12:40 25 F03 0, 13:05 35 F07 0,
        13:40 15 break 0, 13:55 25 F09 5, 14:20 20 F10 20, 14:40 20 B08 0, 15:00 10 B09 10, 15:10 5 B10 0,
        15:15 10 B11 0, 15:25 5 talk 0""",
    "workshop-90": """
        +0 8 B01 0, +8 17 K01 0, +25 20 K06 0, +45 5 break 0, +50 15 K08 0, +65 18 B08 0, +83 7 B11 0""",
    "personalemoede-20-kerneopgave": "+0 2 talk 0, +2 2 talk 0, +4 5 M01 0, +9 5 talk 0, +14 4 M02 0, +18 2 M03 0",
    "personalemoede-20-foelgeskab": "+0 2 talk 0, +2 3 talk 0, +5 5 M01 0, +10 5 talk 0, +15 3 M02 0, +18 2 M03 0",
}

CHAINS = {  # what reaches a step of one exercise from another, on that day
    "dag-kerneopgave": {
        "K02.hver < K01.themes",
        "K04.ord < K01.themes", "K04.ord < K05.conditions",
        "K04.udkast < K01.themes", "K04.udkast < K05.conditions",
        "K06.kort < K02.blikke.afstand", "K08.bud < K02.blikke.afstand", "K08.stop < K06.less",
        "B08.kort < K06.less", "B08.kort < K08.stop", "B08.kort < K05.conditions",
        "B09.saetning < B08.commitment", "B11.haab < B01.haab",
    },
    "dag-foelgeskab": {
        "F06.udvalg < F05.actions", "F07.hjoerner < F03.conditions", "F07.hjoerner < F06.themes",
        "F09.ses < F06.signs", "F10.omskriv < F02.sentences",
        "B08.kort < F09.chosen", "B08.kort < F10.lines", "B08.kort < F09.signs",
        "B09.saetning < B08.commitment", "B11.haab < B01.haab", "B11.ordet < F01.lyder",
    },
    "workshop-90": {"K08.stop < K06.less", "B08.kort < K06.less", "B08.kort < K08.stop", "B11.haab < B01.haab"},
    "personalemoede-20-kerneopgave": set(),
    "personalemoede-20-foelgeskab": set(),
}  # fmt: skip


def test_there_are_32_exercises_and_three_small_ones_for_the_staff_meeting():
    lasting = {
        f"{id}-{e.slug}": (e.minutes.min, e.minutes.default, e.minutes.max) for id, e in LIBRARY.exercises.items()
    }
    assert lasting == MINUTES
    assert [id for id, exercise in LIBRARY.exercises.items() if exercise.minutes.floor] == ["B08"]
    assert LIBRARY.exercises["B08"].minutes.floor == 18


def test_an_exercise_belongs_to_the_day_its_letter_says():
    themes = {"K": "kerneopgave", "F": "foelgeskab"}
    assert [(id, e.theme) for id, e in LIBRARY.exercises.items() if e.theme != themes.get(id[0], "both")] == []


@pytest.mark.parametrize("name", list(DAYS))
def test_a_programme_has_its_items_at_their_times(name):
    planned = [
        f"{item.start} {item.minutes} {item.exercise or item.kind} {item.cut}"
        for item in LIBRARY.programmes[name].items
    ]
    assert planned == [" ".join(entry.split()) for entry in DAYS[name].split(",")]


def test_there_are_five_programmes_and_none_has_a_gap_or_runs_over():
    assert sorted(LIBRARY.programmes) == sorted(DAYS)
    for programme in LIBRARY.programmes.values():
        starts = [_minute(item.start) for item in programme.items]
        ends = [start + item.minutes for start, item in zip(starts, programme.items, strict=True)]
        assert starts[1:] == ends[:-1], programme.name
        assert programme.always == ("B12",)


def _minute(start: str) -> int:
    hours, _, minutes = start.removeprefix("+").rpartition(":")
    return 60 * int(hours or 0) + int(minutes)


@pytest.mark.parametrize("name", list(DAYS))
def test_the_chains_of_a_day_reach_their_steps(name):
    assert set(_chains(LIBRARY.plan(name))) == CHAINS[name]


def _chains(plan: Plan) -> Iterator[str]:
    beats = plan.beats()
    for place, beat in enumerate(beats):
        exercise = plan.exercise_of(beat)
        if beat.step is None or exercise is None:
            continue
        for source in (*beat.step.takes, *beat.step.of, *((beat.step.again,) if beat.step.again else ())):
            before = [
                other.step
                for other in beats[:place]
                if other.step and plan.programme.items[other.item].exercise == (source.exercise or exercise.id)
            ]
            if any(_gives(step, source) for step in before):
                if source.exercise:
                    yield f"{exercise.id}.{beat.step.name} < {source.exercise}.{source.outcome}"
            else:
                assert source.optional, f"{exercise.id}.{beat.step.name} waits for {source}"


def _gives(step: Step, source: Source) -> bool:
    return step.name == source.outcome.split(".")[0] or source.outcome in step.gives


def test_what_b08_is_offered_is_given_by_every_exercise_it_names():
    taken = LIBRARY.exercises["B08"].step("kort").takes
    for source in taken:
        assert any(_gives(step, source) for step in LIBRARY.exercises[source.exercise].steps), source
    assert [f"{source.exercise}.{source.outcome}" for source in taken[:6]] == [
        "K06.less", "K08.stop", "F09.chosen", "F10.lines", "B04.ease", "B07.ours",
    ]  # fmt: skip


def test_the_sentence_the_agreements_and_the_opening_come_from_one_step_each():
    assert {step.becomes: f"{id}.{step.name}" for id, step in STEPS if step.becomes} == {
        Becomes.SENTENCE: "K04.saetning",
        Becomes.AGREEMENTS: "B02.aftaler",
        Becomes.OPENING: "B09.saetning",
    }
    assert LIBRARY.exercises["B02"].step("aftaler").top == 4


def test_the_buddies_are_asked_after_30_60_and_90_days():
    assert [(id, step.after) for id, step in STEPS if step.after] == [("B10", 30), ("B10", 60), ("B10", 90)]


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


def test_the_short_k01_is_two_minutes_alone_five_in_the_trio_and_ten_together():
    assert [(b.step.name, b.step.minutes) for b in BEATS if b.item == 1 and b.step] == [
        ("svar", 2),
        ("valg", 5),
        ("temaer", 10),
    ]


def test_something_is_left_of_every_exercise_that_is_run_short():
    for exercise in LIBRARY.exercises.values():
        stays = [step for step in exercise.steps if step.in_short and not step.after]
        assert stays != [], exercise.id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("id", "step"), STEPS, ids=lambda value: getattr(value, "name", value))
def test_every_step_can_be_asked(id, step, language):
    taken = step.kind in FROM_OUTCOMES and step.takes and not step.options
    ask = ask_for(step, language, options=SAMPLES if taken else None)
    KINDS[ask.kind].check(ask)
    assert ask.question != ""
    assert ask.heading != ""


@pytest.mark.parametrize(("id", "step"), ASKED, ids=lambda value: getattr(value, "name", value))
def test_what_the_phone_promises_can_be_kept(id, step):
    alone_for_trio = step.who is Who.PERSON and step.audience is Audience.TRIO
    in_role = Keeps.ROLE if step.who is Who.ROLE else Keeps.NOTHING
    assert step.keeps is (Keeps.WORKPLACE if alone_for_trio else in_role)
    assert step.reveal is not Reveal.LIVE or step.audience is Audience.SCREEN
    assert not alone_for_trio or step.reveal is Reveal.NEVER


@pytest.mark.parametrize("exercise", LIBRARY.exercises.values(), ids=lambda exercise: exercise.id)
def test_what_each_writes_for_the_trio_is_read_by_the_trio_in_the_next_step_and_by_no_room_step(exercise):
    for step, following in zip(exercise.steps, exercise.steps[1:], strict=False):
        if step.keeps is Keeps.WORKPLACE:
            assert following.who is Who.TRIO
            assert step.name in {source.outcome.split(".")[0] for source in following.takes}
            assert step.name not in {source.outcome for other in exercise.steps for source in other.of}


def test_words_that_the_room_is_to_see_are_read_by_the_facilitator_first():
    """Open texts that end on the screen: by their own reveal, or because a room step or other trios look at them."""
    written = {"cards", "draft", "worksheet", "force_field", "pulse", "words"}
    loose = []
    for exercise in LIBRARY.exercises.values():
        looked_at = {source.outcome.split(".")[0] for step in exercise.steps for source in step.of}
        handed = {
            source.outcome.split(".")[0]
            for step in exercise.steps
            if step.takes_from == "room"
            for source in step.takes
            if not source.exercise
        }
        for step in exercise.steps:
            seen = step.reveal is not Reveal.NEVER or step.name in looked_at | handed
            if step.kind in written and seen and not step.moderated:
                loose.append(f"{exercise.id}.{step.name}")
    assert loose == ["B01.haab"]  # one or two words, shown while they come in


def test_a_map_of_where_people_stood_needs_fifteen():
    assert [(id, step.name, step.floor) for id, step in STEPS if step.floor] == [("F03", "prikker", 15)]


@pytest.mark.parametrize(("id", "step"), STEPS, ids=lambda value: getattr(value, "name", value))
def test_a_question_has_at_most_twelve_words_in_danish_and_little_more_in_english(id, step):
    assert len(step.ask.da.split()) <= 12
    assert len(step.ask.en.split()) <= 14


def test_a_result_has_a_heading_of_its_own_on_every_day():
    for name in DAYS:
        headings = [
            (beat.step.heading.da, beat.step.kind != "look")
            for beat in LIBRARY.plan(name).beats()
            if beat.step and beat.step.heading.da
        ]
        results = [heading for heading, own in headings if own]
        assert sorted(set(results)) == sorted(results), name


def test_a_facilitator_has_something_to_ask_when_the_room_goes_quiet():
    questions = {
        (exercise.id, language): len(re.findall(r"\?", exercise.silence.say(language)))
        for exercise in LIBRARY.exercises.values()
        for language in LANGUAGES
    }
    assert [key for key, number in questions.items() if number not in (1, 2)] == []


def test_every_exercise_has_the_facilitators_minutes_line_by_line():
    assert [exercise.id for exercise in LIBRARY.exercises.values() if not exercise.timeline] == []


@pytest.mark.parametrize("path", sorted(files_of(paths.exercises()).values()), ids=lambda path: path.stem)
def test_the_words_follow_the_house(path):
    text = path.read_text("utf-8")
    danish = re.findall(r'\bda = "((?:[^"\\]|\\.)*)"', text)
    assert danish != []
    assert [line for line in danish if re.search(AVOIDED, line)] == []
    english = re.findall(r'\ben = "((?:[^"\\]|\\.)*)"', text)
    assert [line for line in english if re.search(r"[!«»‘æøåÆØÅ]|\be-mail\b", line)] == []
    assert len(danish) == len(english)
