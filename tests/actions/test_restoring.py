"""A past workshop read back in: the same figures, the same decks, the same file."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.actions.day import Clock, Day, facilitator
from tests.export.sample import sample
from workshop.actions import keeping, look_back, prepare, restoring
from workshop.actions.house import House
from workshop.core.errors import WorkshopError
from workshop.core.figures import Notes
from workshop.export import single
from workshop.export.archive import archive
from workshop.export.deck import room, trio
from workshop.export.minutes.document import minutes
from workshop.export.owned import owned
from workshop.export.report import Report
from workshop.export.workbook import workbook
from workshop.store import workshops

TODAY = date(2027, 1, 15)  # of the tests' clock


def held(days_ago: int = 5) -> Report:
    """The sample as `look_back` would give it: texts already in their mixed order."""
    day = sample("da")
    steps = tuple(replace(step, figures=tuple(single.mixed(f, step.key, step.kind) for f in step.figures))
                  for step in day.steps)  # fmt: skip
    on = TODAY - timedelta(days=days_ago)
    return replace(day, steps=steps, day=on, delete_on=on + timedelta(days=30), goals=("Et mål",))


def read_in(house: House, report: Report, *, own: bool = True) -> restoring.Restored:
    return restoring.read_in(house, facilitator(house), archive(report), owned(report) if own else b"")


def spoiled(change: Callable[[dict[str, Any]], object]) -> bytes:
    data = json.loads(archive(held()))
    change(data)
    return json.dumps(data).encode()


def test_a_day_comes_back_with_the_same_files_and_the_same_decks(house: House) -> None:
    before = held()
    found = read_in(house, before)
    after = look_back.report(house, found.workshop_id, "da")
    assert (archive(after), owned(after)) == (archive(before), owned(before))
    assert workbook(after) == workbook(before)
    assert minutes(after) == minutes(before)
    assert room.plan(after) == room.plan(before)
    assert [trio.plan(after, each) for each in after.trios] == [trio.plan(before, each) for each in before.trios]
    assert (found.aged, found.with_trios, found.code) == (False, True, before.code)


def test_a_day_that_was_held_here_comes_back_as_it_was(house: House, day: Day) -> None:
    phones = day.leaders()
    day.goes("B01.haab")
    for number, phone in enumerate(phones):
        phone.sends(word1="ro" if number % 2 else "tid")
    day.reveals()
    before = day.report()
    found = read_in(house, before)
    after = look_back.report(house, found.workshop_id, "da")
    assert archive(after) == archive(before)
    assert room.plan(after) == room.plan(before)
    assert found.code != before.code  # the day itself still has it
    assert after.code == before.code


def test_it_stands_on_the_desk_as_a_workshop_that_is_over(house: House) -> None:
    found = read_in(house, held())
    with house.store.read() as connection:
        workshop = workshops.by_id(connection, found.workshop_id)
        trios = workshops.trios(connection, found.workshop_id)
    assert (workshop.state, workshop.title, workshop.keep_days) == ("ended", "Kerneopgaven i Fjordby", 30)
    assert {each.name for each in trios} == {each.workplace for each in held().trios}


def test_without_the_trios_file_their_decks_hold_the_room_only(house: House) -> None:
    found = read_in(house, held(), own=False)
    after = look_back.report(house, found.workshop_id, "da")
    assert (found.with_trios, {each.own == {} for each in after.trios}) == (False, {True})
    assert archive(after) == archive(held())
    assert trio.plan(after, after.trios[0])


def test_an_old_file_brings_no_text_of_a_person_back(house: House) -> None:
    found = read_in(house, held(days_ago=40))
    after = look_back.report(house, found.workshop_id, "da")
    of_persons = [step for step in after.steps if step.who == "person"]
    assert found.aged
    assert [text for step in of_persons for text in step.texts] == []
    assert [f for step in of_persons for f in single.figures(step) if isinstance(f, Notes)] == []
    assert after.trios[0].commitment == held().trios[0].commitment
    scales = after.step("B11.skalaer")
    assert scales is not None and scales.figures == held().step("B11.skalaer").figures


def test_texts_are_deleted_on_their_day_and_figures_stay(house: House) -> None:
    assert isinstance(house.clock, Clock)
    found = read_in(house, held())
    house.clock.now += 30 * 86400
    assert keeping.delete_due(house).answers > 0
    assert keeping.delete_due(house).answers == 0
    after = look_back.report(house, found.workshop_id, "da")
    assert not any(step.texts for step in after.steps if step.who == "person")
    house.clock.now += 200 * 86400
    keeping.delete_due(house)
    last = look_back.report(house, found.workshop_id, "da")
    assert (last.sentence, {each.commitment for each in last.trios}) == ("", {None})
    assert last.step("B11.skalaer") == after.step("B11.skalaer")
    prepare.delete(house, found.workshop_id)


SPOILED: dict[str, Callable[[dict[str, Any]], object]] = {
    "no rounds": lambda data: data.pop("rounds"),
    "no n": lambda data: data["rounds"][0].pop("n"),
    "n as text": lambda data: data["rounds"][0].update(n="31"),
    "who": lambda data: data["rounds"][0].update(who="chief"),
    "standing": lambda data: data["rounds"][0].update(standing="perhaps"),
    "round": lambda data: data["rounds"][0].update(id="x"),
    "figure": lambda data: data["rounds"][0]["figures"][0].update(figure="pie"),
    "figure's n": lambda data: data["rounds"][0]["figures"][0].update(n=None),
    "no programme": lambda data: data.update(programme={}),
    "items": lambda data: data["programme"]["programme"].update(item="x"),
    "low floor": lambda data: data["workshop"].update(floor=1),
    "day": lambda data: data["workshop"].update(day="i går"),
    "language": lambda data: data["workshop"].update(language="xx"),
    "workplace twice": lambda data: data.update(workplaces=["A", "a"]),
    "workshop": lambda data: data.update(workshop=[]),
    "accounts": lambda data: data.update(accounts=None),
    "high floor": lambda data: data["workshop"].update(floor=10**12),
    "too few": lambda data: next(each for each in data["rounds"] if each["who"] == "person").update(n=2),
    "too few of a function": lambda data: data["workshop"].update(functions={"leader": 1, "tr": 9, "amr": 9}),
    "endless": lambda data: data["workshop"].update(people=float("inf")),
    "huge": lambda data: data["workshop"].update(people=10**30),
    "long title": lambda data: data["workshop"].update(title="x" * 100_000),
    "many goals": lambda data: data["workshop"].update(goals=["x"] * 1000),
    "long answer": lambda data: data["rounds"][0]["answers"].append({"id": "x", "text": "x" * 100_000}),
    "long workplace": lambda data: data.update(workplaces=["x" * 200]),
    "workplace in lines": lambda data: data.update(workplaces=["Solgården\nBcc: a@b.dk"]),
    "many workplaces": lambda data: data.update(workplaces=[f"Plejehjem {n}" for n in range(3000)]),
    "day of another age": lambda data: data["workshop"].update(day="9999-08-01", delete_on="9999-08-30"),
    "kept for ever": lambda data: data["workshop"].update(delete_on="2099-01-01"),
}


@pytest.mark.parametrize("what", SPOILED)
def test_a_file_that_is_not_whole_is_refused_and_nothing_is_stored(house: House, what: str) -> None:
    account = facilitator(house)
    with pytest.raises(WorkshopError, match="The file is not whole"):
        restoring.read_in(house, account, spoiled(SPOILED[what]))
    with house.store.read() as connection:
        assert workshops.owned_by(connection, account.id) == ()


def test_a_trios_file_with_a_chair_nobody_knows_is_refused(house: House) -> None:
    own = json.loads(owned(held()))
    own["trios"][0]["functions"] = ["chief"]
    account = facilitator(house)
    with pytest.raises(WorkshopError, match="The file is not whole"):
        restoring.read_in(house, account, archive(held()), json.dumps(own).encode())


def test_two_files_of_different_days_are_refused(house: House) -> None:
    with pytest.raises(WorkshopError, match="different workshops"):
        restoring.read_in(house, facilitator(house), archive(held()), owned(held(6)))


def test_a_workshop_nobody_answered_comes_back_too(house: House, day: Day) -> None:
    before = day.report()
    found = read_in(house, before)
    assert archive(look_back.report(house, found.workshop_id, "da")) == archive(before)
