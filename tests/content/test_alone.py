"""A few exercises become a programme of their own, with what they cannot do without."""

from dataclasses import replace
from pathlib import Path

import pytest

from workshop import paths
from workshop.content.alone import alone, found, needed
from workshop.content.exercise import Source
from workshop.content.library import load
from workshop.content.survey import files_of, survey
from workshop.core.errors import NotFound

LIBRARY = load(paths.exercises())
FILE = paths.exercises() / "K02-tre-blikke.toml"


def _asked(id: str) -> tuple[str, ...]:
    plan = alone(LIBRARY, [id]).plan
    return tuple(f"{item.kind} {item.exercise}".strip() for item in plan.programme.items)


def test_an_exercise_that_takes_only_what_happens_to_be_there_is_alone() -> None:
    assert _asked("K02") == ("exercise K02",)


def test_an_exercise_that_is_open_all_day_is_open_while_somebody_talks() -> None:
    plan = alone(LIBRARY, ["B12"]).plan
    assert _asked("B12") == ("talk",)
    assert [each.id for each in plan.always()] == ["B12"]


def test_what_must_be_there_is_asked_before() -> None:
    chain = {"K04": Source("K05", "conditions"), "K05": Source("K01", "themes")}
    exercises = dict(LIBRARY.exercises)
    for id, source in chain.items():
        first, *rest = exercises[id].steps
        exercises[id] = replace(exercises[id], steps=(replace(first, takes=(source,)), *rest))
    assert needed(exercises, "K04") == ("K01", "K05")
    assert [item.exercise for item in alone(replace(LIBRARY, exercises=exercises), ["K04"]).plan.programme.items] == [
        "K01",
        "K05",
        "K04",
    ]


def test_every_exercise_alone_is_a_programme_that_can_be_read_in() -> None:
    made = {each.plan.programme.name: each for each in (alone(LIBRARY, [id]) for id in LIBRARY.exercises)}
    files = {f"programmes/{name}.toml": each.written.encode() for name, each in made.items()}
    together = survey({**files_of(paths.exercises()), **files})
    assert [problem.say("en") for problem in together.problems] == []
    assert {name: together.programmes[name] for name in made} == {n: each.plan.programme for n, each in made.items()}


@pytest.mark.parametrize(
    "name", ["K02", "k02", "tre-blikke", "K02-tre-blikke", "Tre blikke: bestilt, udført, oplevet", str(FILE)]
)
def test_an_exercise_is_found_by_what_people_call_it(name: str) -> None:
    assert found(LIBRARY, name).plan.programme.name == "exercise-k02"


def test_a_programme_is_found_as_it_stands() -> None:
    for name in ("workshop-90", str(paths.exercises() / "programmes/workshop-90.toml")):
        assert found(LIBRARY, name).plan == LIBRARY.plan("workshop-90")
        assert found(LIBRARY, name).written == ""


def test_another_file_of_the_same_name_is_not_taken_for_ours(tmp_path: Path) -> None:
    other = tmp_path / FILE.name
    other.write_bytes(FILE.read_bytes())
    with pytest.raises(NotFound):
        found(LIBRARY, str(other))


def test_a_name_like_none_is_refused_with_all_there_are() -> None:
    with pytest.raises(NotFound) as refused:
        found(LIBRARY, "zzzz")
    assert "workshop-90" in refused.value.values["programmes"]
