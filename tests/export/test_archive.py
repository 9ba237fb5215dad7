"""The whole day as one file, read back."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.export.awkward import TEXTS, awkward
from tests.export.sample import WORKPLACES, sample
from tests.web.test_figure_pages import made
from tests.whole.tree import ROOT
from workshop.content.library import thaw
from workshop.core import plain
from workshop.core.errors import WorkshopError
from workshop.core.figures import Bar, Bars, Notes
from workshop.export import single
from workshop.export.archive import archive
from workshop.export.archived import day as opened
from workshop.export.archived import steps
from workshop.export.report import Report, Shared


def read(report: Report) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(archive(report))
    return found


def round_of(data: dict[str, Any], step: str) -> dict[str, Any]:
    return next(found for found in data["rounds"] if found["step"] == step)


def test_the_file_holds_what_the_contract_names_in_its_order() -> None:
    data = read(sample("da"))
    assert list(data) == [
        "format", "version", "workshop", "programme", "workplaces", "agenda", "rounds", "themes", "outcomes",
        "decisions",
        "commitments", "accounts",
    ]  # fmt: skip
    assert (data["format"], data["version"]) == ("temadag.workshop", 1)
    assert data["workplaces"] == list(WORKPLACES)
    assert list(data["rounds"][0]) == [
        "id", "step", "kind", "who", "class", "standing", "question", "heading", "n", "passed", "figures",
        "withheld", "answers",
    ]  # fmt: skip


def test_the_same_report_gives_the_same_file_in_real_letters() -> None:
    written = archive(sample("da"))
    assert written == archive(sample("da"))
    assert "Plejecenter Åhaven".encode() in written
    assert written.endswith(b"}\n")


def test_the_programme_in_the_file_can_be_run_again() -> None:
    plan = thaw(read(sample("da"))["programme"])
    assert plan.programme.name == "workshop-90"


def test_every_figure_comes_back_as_it_was() -> None:
    day = sample("da")
    found = tuple((step.key, step.figures) for step in steps(read(day)))
    assert found == tuple((step.key, single.figures(step)) for step in day.steps)
    assert plain.read(json.loads(json.dumps(plain.written(made(2))))) == made(2)


def test_another_file_and_a_newer_one_are_refused() -> None:
    data = read(sample("da"))
    for foreign in (b'{"format": "something"}', b"[1]", b"", b"\xff\xfe", b"[" * 100_000, archive(sample("da"))[:5000]):
        with pytest.raises(WorkshopError, match=r"not a \{name\} from this program"):
            opened(foreign)
    with pytest.raises(WorkshopError, match="newer version"):
        opened(json.dumps({**data, "version": 2}).encode())


def test_an_answer_has_a_text_and_a_theme_and_nothing_that_leads_elsewhere() -> None:
    data = read(replace(sample("da"), trios=()))
    known = {"id", "text", "theme", "workplace"}
    assert {key for found in data["rounds"] for answer in found["answers"] for key in answer} <= known
    personal = [a for found in data["rounds"] if found["who"] == "person" for a in found["answers"]]
    assert {key for answer in personal for key in answer} == {"id", "text"}


def test_answers_lie_in_an_order_that_says_nothing() -> None:
    day = sample("da")
    step = next(step for step in day.steps if step.key == "K08.bud")
    forwards = replace(day, steps=(step,))
    backwards = replace(day, steps=(replace(step, texts=step.texts[::-1]),))
    assert read(forwards)["rounds"][0]["answers"] == read(backwards)["rounds"][0]["answers"]
    assert [a["text"] for a in read(forwards)["rounds"][0]["answers"]] != [shared.text for shared in step.texts]
    notes = next(figure for figure in single.figures(step) if isinstance(figure, Notes)).notes
    assert sorted(notes) == sorted(shared.text for shared in step.texts)
    assert notes != next(figure for figure in step.figures if isinstance(figure, Notes)).notes


def test_what_was_promised_in_sums_is_in_figures_only() -> None:
    day = sample("da")
    step = next(step for step in day.steps if step.key == "B01.humoer")
    notes, bars = Notes("h", "f", 9, ("hemmelig",)), Bars("h", "f", 9, (Bar("ja", 9, 1.0),))
    spoiled = replace(step, audience="room", kind="cards", figures=(notes, bars), texts=(Shared("hemmelig", "T"),))
    written = archive(replace(day, steps=(spoiled,)))
    assert b"hemmelig" not in written
    assert round_of(json.loads(written), "B01.humoer")["figures"][0]["figure"] == "bars"


def test_a_card_that_a_trio_added_to_its_compass_stays_with_the_trio() -> None:
    day = sample("da")
    step = next(step for step in day.steps if step.key == "K06.kort")
    assert step.texts != ()
    assert round_of(read(day), "K06.kort")["answers"] == []


@pytest.mark.parametrize("standing", ["below_floor", "not_yet", "trio_only", "nobody_asked"])
def test_a_round_that_is_not_shown_is_there_without_its_content(standing: str) -> None:
    day = sample("da")
    steps = tuple(replace(step, standing=standing) for step in day.steps)
    data = read(replace(day, steps=steps))
    assert {found["standing"] for found in data["rounds"]} == {standing}
    assert [(found["figures"], found["answers"]) for found in data["rounds"]] == [([], [])] * len(steps)
    assert (data["themes"], data["commitments"]) == ([], [])


def test_no_trios_own_answers_are_in_the_rooms_file() -> None:
    day = sample("da")
    mark = "kun i vores trio"
    trios = tuple(replace(trio, sentence=mark, texts={"K08.stop": (mark,)}, commitment=None) for trio in day.trios)
    assert mark not in archive(replace(day, trios=trios)).decode()


def test_a_theme_leads_back_to_its_answers() -> None:
    data = read(sample("da"))
    answers = {answer["id"]: answer for found in data["rounds"] for answer in found["answers"]}
    made_of = {outcome["id"]: outcome["from"] for outcome in data["outcomes"]}
    assert data["themes"] != []
    for theme in data["themes"]:
        assert {answers[id]["theme"] for id in made_of[theme["id"]]} == {theme["title"]}
        assert len(made_of[theme["id"]]) == theme["count"]
    assert made_of["5.K08.rang"] == ["5.K08.temaer"]
    assert made_of["6.B08.kort"] == ["3.K06.mindre", "5.K08.stop"]


def test_an_exercise_that_is_asked_twice_has_two_rounds() -> None:
    day = sample("da")
    again = tuple(replace(step, item=9) for step in day.steps if step.exercise == "K01")
    data = read(replace(day, steps=day.steps + again))
    ids = [found["id"] for found in data["rounds"]]
    assert len(ids) == len(set(ids))
    made_of = {outcome["id"]: outcome["from"] for outcome in data["outcomes"]}
    assert (made_of["2.K01.temaer"], made_of["10.K01.temaer"]) == (["2.K01.valg"], ["10.K01.valg"])


def test_a_commitment_stands_as_the_wall_showed_it() -> None:
    card = read(sample("da"))["commitments"][0]
    assert list(card) == ["step", "workplace", "sentence", "who", "first", "fields"]
    assert card["fields"][0].keys() == {"label", "text"}


def test_the_accounts_are_there_with_their_sum() -> None:
    accounts = read(sample("da"))["accounts"]
    total = accounts["total"]
    assert total.pop("acknowledged") == sum(total.values())
    assert len(accounts["steps"]) == len(sample("da").accounts)


def test_control_characters_and_half_letters_do_not_stop_the_file() -> None:
    found = round_of(read(awkward()), "B11.linje")["answers"]
    kept = {text.encode("utf-8", "replace").decode() for text in TEXTS}
    assert {answer["text"] for answer in found} == kept


def test_the_schema_names_the_keys_that_are_written() -> None:
    schema = json.loads((ROOT / "docs/workshop.schema.json").read_text(encoding="utf-8"))["properties"]
    data = read(sample("da"))
    assert set(schema) == set(data) | {"last_time"}  # which the first day of a house does not have
    assert {*schema["workshop"]["required"], "goals", "simulated", "workplaces"} == set(data["workshop"])
    assert {*schema["rounds"]["items"]["required"], "withheld"} == set(data["rounds"][0])
    assert schema["version"]["const"] == data["version"]
