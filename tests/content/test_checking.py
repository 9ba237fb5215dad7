"""`workshop check` reads what it is given as if it stood in the library, and says what it would break."""

from pathlib import Path

from workshop import paths
from workshop.content.checking import check


def said(*files: Path) -> list[str]:
    return [problem.say("en") for problem in check(files)]


def test_the_shipped_exercises_have_no_mistakes():
    assert check() == ()


def test_a_folder_is_checked_whole(folder, edit):
    edit("K01-savn.toml", 'slug = "savn"', "")
    assert said(folder) == ["K01-savn.toml: slug: This is missing. Add it."]


def test_a_single_file_is_checked_alone(folder, edit):
    edit("K01-savn.toml", 'slug = "savn"', "")
    edit("B01-tjek-ind.toml", 'slug = "tjek-ind"', "")
    assert said(folder / "K01-savn.toml") == [f"{folder / 'K01-savn.toml'}: slug: This is missing. Add it."]


def test_a_draft_outside_the_library_is_held_up_against_the_shipped_one(tmp_path, edit, folder):
    text = (folder / "B08-proevehandling.toml").read_text("utf-8")
    draft = tmp_path / "B08-proevehandling.toml"
    draft.write_text(text.replace("K06.less?", "K06.lesss?"), "utf-8")
    assert said(draft) == [
        f'{draft}: step 1 "kort": takes: "K06.lesss" is nothing that K06 hands on. '
        "It has: kort, mere, more, mindre, less, kompas, hvem, above."
    ]


def test_what_a_changed_exercise_would_break_elsewhere_is_said(tmp_path):
    text = (paths.exercises() / "B01-tjek-ind.toml").read_text("utf-8")
    draft = tmp_path / "B01-tjek-ind.toml"
    draft.write_text(text.replace('name = "haab"', 'name = "oensker"'), "utf-8")
    assert said(draft) == [
        'B11-tjek-ud.toml: step 1 "haab": of: "B01.haab" is nothing that B01 hands on. It has: humoer, oensker, hopes.',
        *(
            f'programmes/{name}.toml: item {n} "B01": step_minutes: B01 has no "haab". It has: humoer, oensker.'
            for name, n in (("dag-foelgeskab", 2), ("dag-kerneopgave", 2), ("workshop-90", 1))
        ),
    ]


def test_a_new_exercise_with_a_new_id_is_checked(tmp_path):
    text = (paths.exercises() / "B01-tjek-ind.toml").read_text("utf-8")
    draft = tmp_path / "X01-tjek-ind.toml"
    draft.write_text(text.replace('id = "B01"', 'id = "X01"'), "utf-8")
    assert said(draft) == []


def test_a_programme_is_known_by_its_items_wherever_it_stands(tmp_path):
    text = (paths.exercises() / "programmes" / "workshop-90.toml").read_text("utf-8")
    mine = tmp_path / "vores-dag.toml"
    mine.write_text(text.replace('exercise = "K06"', 'exercise = "K66"'), "utf-8")
    assert said(mine) == [
        f'{mine}: item 3 "K66": exercise: There is no exercise K66. There are: '
        f"{', '.join(sorted(path.stem.split('-')[0] for path in paths.exercises().glob('*.toml')))}."
    ]


def test_a_programme_must_have_a_name_one_can_type(tmp_path):
    mine = tmp_path / "Vores dag.toml"
    mine.write_bytes((paths.exercises() / "programmes" / "workshop-90.toml").read_bytes())
    assert said(mine) == [
        f'{mine}: A programme is called by its file\'s name, and "Vores dag" cannot be one. Use a-z, 0-9 and hyphens.'
    ]


def test_a_file_that_is_not_there_is_said(tmp_path):
    missing = tmp_path / "K01-savn.toml"
    assert said(missing) == [
        f"{missing}: The file cannot be read (No such file or directory). "
        "Check that it is there and that you may open it."
    ]


def test_a_file_of_another_sort_is_said(tmp_path):
    other = tmp_path / "plan.docx"
    other.write_bytes(b"PK")
    assert said(other) == [f"{other}: Only exercises and programmes, files ending in .toml, can be checked here."]


def test_an_empty_folder_is_said(tmp_path):
    assert said(tmp_path) == [f"{tmp_path}: There are no exercise files here. Check the name of the folder."]
