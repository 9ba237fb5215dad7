"""Changing a content file word by word."""

import tomllib

import pytest

from workshop import paths
from workshop.content.editing import changed, parts
from workshop.content.library import load
from workshop.content.reordering import rearranged

FILES = sorted(paths.exercises().rglob("[A-Z]*.toml"))
DAY = paths.exercises() / "programmes" / "workshop-90.toml"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_form_that_is_sent_back_as_it_was_changes_nothing(file):
    text = file.read_text("utf-8")
    form = {
        f"{pair.path}.{language}": getattr(pair, language)
        for part in parts(tomllib.loads(text))
        for pair in part.pairs
        for language in ("da", "en")
    }
    assert tomllib.loads(changed(text, form)) == tomllib.loads(text)


def test_what_is_typed_stands_in_the_file_and_comments_stay():
    text = (paths.exercises() / "B08-proevehandling.toml").read_text("utf-8")
    found = changed(text, {"title.da": "Ny »titel«", "title.en": "New\nline", "step.0.minutes": "12"})
    data = tomllib.loads(found)
    assert (data["title"], data["step"][0]["minutes"]) == ({"da": "Ny »titel«", "en": "New\nline"}, 12)
    assert found.startswith("#:schema")


def test_an_option_is_added_and_one_emptied_in_both_languages_is_taken_out():
    text = (paths.exercises() / "B01-tjek-ind.toml").read_text("utf-8")
    form = {
        "step.0.options.frisk.da": "", "step.0.options.frisk.en": " ",
        "step.0.options.new.da": "Nysgerrig", "step.0.options.new.en": "Curious",
    }  # fmt: skip
    options = tomllib.loads(changed(text, form))["step"][0]["options"]
    assert list(options) == ["traet", "andetsteds", "skeptisk", "nyt1"]
    assert options["nyt1"] == {"da": "Nysgerrig", "en": "Curious"}


@pytest.mark.parametrize("typed", ["²", "ti", "9" * 5000])
def test_what_is_no_number_stands_in_the_file_as_it_was_typed_and_moves_nothing(typed):
    text = (paths.exercises() / "B01-tjek-ind.toml").read_text("utf-8")
    assert tomllib.loads(changed(text, {"step.0.minutes": typed}))["step"][0]["minutes"] == typed
    form = {"item.0.order": typed, "new.kind": "break", "new.what.da": "Kaffe", "new.minutes": typed}
    items = tomllib.loads(rearranged(DAY.read_text("utf-8"), form, {}))["item"]
    assert [item["kind"] for item in items] == [
        item["kind"] for item in tomllib.loads(DAY.read_text("utf-8"))["item"]
    ] + ["break"]


def test_paths_the_file_does_not_offer_are_passed_over():
    text = (paths.exercises() / "B01-tjek-ind.toml").read_text("utf-8")
    assert changed(text, {"id": "X99", "step.9.ask.da": "nej", "step.0.kind": "cards", "__class__.da": "x"}) == text


def test_items_are_moved_taken_out_and_added_and_their_starts_follow():
    exercises = load(paths.exercises()).exercises
    text = DAY.read_text("utf-8")
    before = tomllib.loads(text)["item"]
    form = {
        "item.0.order": "2",
        "item.1.order": "1",
        "item.3.remove": "1",
        "new.kind": "exercise",
        "new.exercise": "B01",
    }
    after = tomllib.loads(rearranged(text, form, exercises))["item"]
    assert [item.get("exercise") for item in after[:2]] == ["K01", "B01"]
    assert len(after) == len(before) and after[-1]["exercise"] == "B01"
    at = 0
    for item in after:
        assert item["start"] == f"+{at}"
        at += item["minutes"]


def test_an_item_that_is_shortened_shortens_its_steps():
    exercises = load(paths.exercises()).exercises
    text = changed(DAY.read_text("utf-8"), {"item.2.minutes": "10"})
    item = tomllib.loads(rearranged(text, {}, exercises))["item"][2]
    assert sum(item["step_minutes"].values()) <= 10
    assert min(item["step_minutes"].values()) >= 1
