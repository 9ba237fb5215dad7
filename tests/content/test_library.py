"""The library gives whole programmes, and a workshop keeps the words it was made with."""

import json
from pathlib import Path

import pytest

from workshop import paths
from workshop.content.library import freeze, load, thaw
from workshop.content.problems import ContentError
from workshop.core.errors import NotFound
from workshop.language import say


@pytest.fixture(scope="module")
def library():
    return load(paths.exercises())


def test_the_library_has_every_exercise_by_id_and_every_programme_by_its_file_name(library):
    files = [path.stem.split("-")[0] for path in sorted(paths.exercises().glob("*.toml"))]
    assert sorted(library.exercises) == files
    programmes = [path.stem for path in sorted((paths.exercises() / "programmes").glob("*.toml"))]
    assert sorted(library.programmes) == programmes


def test_a_plan_has_the_exercises_of_its_programme_and_no_others(library):
    assert sorted(library.plan("workshop-90").exercises) == ["B01", "B08", "B11", "B12", "K01", "K06", "K08"]


def test_a_frozen_plan_thaws_to_the_same_plan_after_a_trip_through_json(library):
    frozen = freeze(library, "workshop-90")
    thawed = thaw(json.loads(json.dumps(frozen)))
    assert thawed == library.plan("workshop-90")
    assert thawed.exercises == {name: library.exercises[name] for name in thawed.exercises}
    assert thawed.programme == library.programmes["workshop-90"]


def test_options_and_fields_keep_their_order_through_freezing(library):
    step = thaw(json.loads(json.dumps(freeze(library, "workshop-90")))).exercises["B08"].step("kort")
    assert [field.id for field in step.fields] == [
        "when", "will", "starts", "helps", "first", "sign", "plan_b", "meeting",
    ]  # fmt: skip


def test_a_changed_title_shows_in_the_next_plan_and_not_in_a_frozen_one(folder, edit):
    frozen = freeze(load(folder), "workshop-90")
    edit("K01-savn.toml", 'da = "Hvis vi lukkede i morgen"', 'da = "Hvis vi holdt op i morgen"')
    assert load(folder).plan("workshop-90").exercises["K01"].title.da == "Hvis vi holdt op i morgen"
    assert thaw(frozen).exercises["K01"].title.da == "Hvis vi lukkede i morgen"


def test_what_is_done_to_a_frozen_plan_does_not_reach_the_library(library):
    frozen = freeze(library, "workshop-90")
    frozen["exercises"]["K01"]["title"]["da"] = "En anden titel"
    assert library.plan("workshop-90").exercises["K01"].title.da == "Hvis vi lukkede i morgen"


def test_a_programme_that_is_not_there_is_answered_with_those_that_are(library):
    with pytest.raises(NotFound) as trouble:
        library.plan("workshop-45")
    assert say("en", trouble.value.message, **trouble.value.values) == (
        f"There is no programme called workshop-45. There are: {', '.join(sorted(library.programmes))}."
    )


def test_a_folder_with_a_mistake_is_refused_with_every_problem(folder, edit):
    edit("K01-savn.toml", 'slug = "savn"', "")
    edit("B12-parkering.toml", "always_open = true", "")
    with pytest.raises(ContentError) as trouble:
        load(folder)
    assert [problem.say("da") for problem in trouble.value.problems] == [
        "K01-savn.toml: slug: Det mangler. Tilføj det.",
        "programmes/workshop-90.toml: always 1: B12 er ikke lavet til at være åben hele dagen. "
        "Fjern den her, eller skriv always_open = true i den.",
    ]
    assert say("da", trouble.value.message, **trouble.value.values) == (
        "Fejl i øvelsesfilerne: 2. Kommandoen workshop check viser hver af dem, og hvad du skal gøre."
    )


def test_a_folder_that_is_not_there_is_refused_by_name(tmp_path: Path):
    with pytest.raises(ContentError) as trouble:
        load(tmp_path / "nowhere")
    assert str(trouble.value) == (
        f"{tmp_path / 'nowhere'}: There are no exercise files here. Check the name of the folder."
    )


def test_an_unfinished_frozen_plan_is_refused_by_place(library):
    frozen = freeze(library, "workshop-90")
    del frozen["exercises"]["K01"]["title"]["en"]
    with pytest.raises(ContentError) as trouble:
        thaw(frozen)
    assert str(trouble.value) == 'K01: title.en: The English words are missing. Add en = "…".'


@pytest.mark.parametrize("data", [{}, {"format": 99, "name": "workshop-90"}])
def test_a_plan_of_another_version_is_refused(data):
    with pytest.raises(ContentError):
        thaw(data)


def test_a_frozen_plan_without_its_programme_is_refused():
    with pytest.raises(ContentError) as trouble:
        thaw({"format": 1, "name": "workshop-90"})
    assert str(trouble.value) == "workshop-90: Write a group of keys here, not null."


def test_decomposed_letters_in_a_file_are_read_as_the_letters_one_sees(folder, edit):
    edit("K01-savn.toml", 'da = "Hvis vi lukkede i morgen"', 'da = "A\u030ahavens morgen"')
    assert load(folder).exercises["K01"].title.da == "Åhavens morgen"


def test_a_programme_may_leave_a_step_out_and_ask_only_some_fields(library):
    plan = library.plan("workshop-90")
    scales = next(beat.step for beat in plan.beats() if beat.key == "6.skalaer")
    assert [field.id for field in scales.fields] == ["a", "b"]
    assert [field.id for field in plan.exercises["B11"].step("skalaer").fields] == ["a", "b", "c", "d"]


def test_a_programme_may_be_written_in_clock_times(folder):
    path = folder / "programmes" / "workshop-90.toml"
    text = path.read_text("utf-8")
    for plus, clock in (("+0", "13:00"), ("+8", "13:08"), ("+25", "13:25"), ("+45", "13:45"), ("+50", "13:50"),
                        ("+65", "14:05"), ("+83", "14:23")):  # fmt: skip
        text = text.replace(f'start = "{plus}"', f'start = "{clock}"')
    path.write_text(text, "utf-8")
    assert [item.start for item in load(folder).programmes["workshop-90"].items][-1] == "14:23"
