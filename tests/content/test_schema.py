"""The schemas that editors read say the same as the loader."""

import json
from dataclasses import fields
from typing import Any

import pytest

from workshop import paths
from workshop.content.exercise import Exercise, Step
from workshop.content.exercise_keys import EXERCISE, STEP
from workshop.content.programme import Item
from workshop.content.programme_file import ITEM, PROGRAMME
from workshop.content.schema import as_text, documents
from workshop.content.survey import files_of

SCHEMAS = paths.exercises() / "schema"


def _keys(schema: dict[str, Any]) -> list[str]:
    return list(schema["properties"])


@pytest.mark.parametrize("name", list(documents()))
def test_the_shipped_schema_is_the_loaders_own(name):
    assert (SCHEMAS / name).read_text("utf-8") == as_text(documents()[name]), (
        "Run .venv/bin/python -m workshop.content.schema"
    )


def test_the_schema_has_the_keys_the_loader_reads():
    exercise = json.loads((SCHEMAS / "exercise.schema.json").read_text("utf-8"))
    assert _keys(exercise) == [key.name for key in EXERCISE.keys]
    assert _keys(exercise["properties"]["step"]["items"]) == [key.name for key in STEP.keys]
    programme = json.loads((SCHEMAS / "programme.schema.json").read_text("utf-8"))
    assert _keys(programme) == [key.name for key in PROGRAMME.keys]
    assert _keys(programme["properties"]["item"]["items"]) == [key.name for key in ITEM.keys]


def test_every_key_of_a_step_has_its_place_in_the_code():
    assert {key.into or key.name for key in STEP.keys} == {field.name for field in fields(Step)}
    assert {key.into or key.name for key in EXERCISE.keys} == {field.name for field in fields(Exercise)}
    assert {key.into or key.name for key in ITEM.keys} == {field.name for field in fields(Item)}


@pytest.mark.parametrize("path", sorted(files_of(paths.exercises()).values()), ids=lambda path: path.stem)
def test_every_file_tells_the_editor_where_its_schema_is(path):
    first = path.read_text("utf-8").splitlines()[0]
    assert first.startswith("#:schema ")
    assert (path.parent / first.removeprefix("#:schema ")).resolve().parent == SCHEMAS.resolve()
