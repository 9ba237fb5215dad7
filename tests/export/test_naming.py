"""Names of files that every machine can hold."""

from dataclasses import replace

from tests.export.sample import sample
from workshop.export import naming


def test_danish_letters_are_spelled_out_and_a_second_one_of_a_name_gets_a_number() -> None:
    names = ("Solgården", "Åhaven & Ærø", "solgaarden", "SOLGÅRDEN", "Øst/Vest")
    assert naming.slugs(names) == ("solgaarden", "aahaven-aeroe", "solgaarden-2", "solgaarden-3", "oest-vest")


def test_a_name_that_holds_nothing_a_file_can_is_called_trio() -> None:
    assert naming.slugs(("🎉", "…", "../..")) == ("trio", "trio-2", "trio-3")


def test_a_number_that_is_taken_already_is_not_given_twice() -> None:
    assert naming.slugs(("Nord 2", "Nord", "Nord")) == ("nord-2", "nord", "nord-3")


def test_a_name_that_windows_keeps_for_itself_is_not_used() -> None:
    assert naming.slugs(("CON", "lpt1")) == ("con-", "lpt1-")


def test_a_decomposed_letter_is_the_same_letter() -> None:
    assert naming.slugs(("Solga\u030arden",)) == ("solgaarden",)


def test_a_long_name_is_cut() -> None:
    assert naming.slugs(("å" * 200,)) == ("aa" * 30,)


def test_the_folder_holds_these_files() -> None:
    files = naming.files(sample("da"))
    assert files[0] == "room.pptx"
    assert files[-5:] == ("answers.xlsx", "minutes.docx", "follow-up.ics", "workshop.json", "trios/own.json")
    assert files[1:3] == ("trios/solgaarden.pptx", "trios/plejecenter-aahaven.pptx")
    assert len(files) == 18


def test_a_browser_saves_by_a_name_that_says_who_when_and_what() -> None:
    day = sample("da")
    files = ("room.pptx", "answers.xlsx", "minutes.docx", "follow-up.ics", "workshop.json")
    assert [naming.download_name(day, file) for file in files] == [
        "Fjordby_2026-05-12_kerneopgave_hele-salen.pptx",
        "Fjordby_2026-05-12_kerneopgave_svar.xlsx",
        "Fjordby_2026-05-12_kerneopgave_referat.docx",
        "Fjordby_2026-05-12_kerneopgave_opfoelgning.ics",
        "Fjordby_2026-05-12_kerneopgave_hele-dagen.json",
    ]
    assert naming.download_name(day, "trios/solgaarden.pptx") == "Fjordby_2026-05-12_Solgaarden_kerneopgave_trio.pptx"


def test_two_workplaces_of_one_name_are_told_apart() -> None:
    day = sample("en")
    first, second = (replace(day.trios[0], slug=slug) for slug in ("solgaarden", "solgaarden-2"))
    day = replace(day, trios=(first, second))
    assert [naming.download_name(day, naming.trio_file(trio)) for trio in day.trios] == [
        "Fjordby_2026-05-12_Solgaarden_core-task_trio.pptx",
        "Fjordby_2026-05-12_Solgaarden-2_core-task_trio.pptx",
    ]


def test_a_day_on_followership_is_called_so() -> None:
    day = sample("da")
    steps = tuple(replace(step, exercise="F01") for step in day.steps)
    assert naming.subject(replace(day, steps=steps)) == "foelgeskab"


def test_an_organisation_without_a_name_leaves_no_gap() -> None:
    day = replace(sample("da"), municipality="")
    assert naming.download_name(day, "room.pptx") == "2026-05-12_kerneopgave_hele-salen.pptx"
