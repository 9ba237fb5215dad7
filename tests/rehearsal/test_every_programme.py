"""Every programme and every exercise is walked by simulated people, in both languages, through the doors people use."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from tests import aside
from tests.people.test_staff_meeting import text_of
from workshop import paths
from workshop.actions import look_back
from workshop.actions.sources import hands_out
from workshop.commands import chosen
from workshop.commands.opened import house_of
from workshop.content import alone
from workshop.content.library import load
from workshop.content.programme import Plan
from workshop.export.accounts import StepAccount
from workshop.export.report import Report
from workshop.language import LANGUAGES, say
from workshop.rehearsal import meeting
from workshop.rehearsal.day import Asked, Rehearsed, rehearse, venue
from workshop.rehearsal.habits import REHEARSED
from workshop.rehearsal.meeting import Met
from workshop.rehearsal.walked import unanswered
from workshop.rehearsal.wall import results, unseen
from workshop.store import workshops

LIBRARY = load(paths.exercises())
DAYS = sorted(set(LIBRARY.programmes) - set(meeting.DAYS))
MEETINGS = sorted(meeting.DAYS)
IN_A_PROGRAMME = {
    id for each in LIBRARY.programmes.values() for id in (*(item.exercise for item in each.items), *each.always)
}
ALONE = sorted(set(LIBRARY.exercises) - IN_A_PROGRAMME)
PASSES_ONLY_WHERE_IT_MUST = replace(REHEARSED, passes=0.0)  # so that a step where everybody passes is a fault
FEW = 2
ABOVE_THE_FLOOR = 5  # trios, so that what they write together is handed out and shown


# `make test` walks each programme once, the languages in turn; `make full` all of them in both.
GRID = [
    param
    for number, name in enumerate(DAYS)
    for param in (
        pytest.param(name, LANGUAGES[number % len(LANGUAGES)], FEW, marks=pytest.mark.slow),
        *(pytest.param(name, language, ABOVE_THE_FLOOR, marks=pytest.mark.full) for language in LANGUAGES),
    )
]
MET = [
    *(
        pytest.param(name, LANGUAGES[number], FEW, bool(number), marks=pytest.mark.slow)
        for number, name in enumerate(MEETINGS)
    ),
    *(
        pytest.param(name, language, ABOVE_THE_FLOOR, poster, marks=pytest.mark.full)
        for name in MEETINGS
        for language in LANGUAGES
        for poster in (False, True)
    ),
]


def asked(plan: Plan, language: str, trios: int, written: str = "") -> Asked:
    """What the tests rehearse: people who answer unless they cannot."""
    return Asked(plan, trios, 7, language, written, habits=PASSES_ONLY_WHERE_IT_MUST)


def report_of(folder: Path, rehearsed: Rehearsed, language: str) -> Report:
    """What came of a rehearsal whose data are in that folder."""
    with house_of(chosen.read(data=folder, database_url="")) as house:
        with house.store.read() as connection:
            workshop = workshops.by_code(connection, rehearsed.code)
        assert workshop is not None
        return look_back.report(house, workshop.id, language)


def wrong(plan: Plan, rehearsed: Rehearsed, report: Report) -> list[str]:
    """Everything that is not as it should be."""
    return [
        *rehearsed.tally.troubles, *rehearsed.tally.missing(report.accounts),
        *unanswered(plan, report.accounts), *unseen(plan, report.accounts, rehearsed.shown),
    ]  # fmt: skip


@pytest.mark.parametrize(("programme", "language", "trios"), GRID)
def test_every_step_of_a_programme_is_answered_shown_and_accounted_for(
    programme: str, language: str, trios: int, tmp_path: Path
) -> None:
    plan = LIBRARY.plan(programme)
    done = aside.run(rehearse(asked(plan, language, trios), tmp_path / "data"))
    report = report_of(tmp_path / "data", done, language)
    assert wrong(plan, done, report) == []
    assert (done.phones, report.language, report.programme) == (trios * 3, language, programme)


@pytest.mark.parametrize(("programme", "language", "trios", "poster"), MET)
def test_a_staff_meeting_from_the_day_before_it_to_the_refreshed_deck(
    programme: str, language: str, trios: int, poster: bool, tmp_path: Path
) -> None:
    plan, folder = LIBRARY.plan(programme), tmp_path / "data"

    async def met() -> Met:
        async with venue(folder) as here:
            return await meeting.meet(here, LIBRARY, asked(plan, language, trios), int, poster=poster)

    came = aside.run(met())
    report = report_of(folder, came.meeting, language)
    assert wrong(plan, came.meeting, report) == []
    assert came.day.tally.missing(report_of(folder, came.day, language).accounts) == []
    assert (came.meeting.phones, report.programme) == (trios * 3, programme)
    assert sorted(came.meeting.shown) == sorted(results(plan))
    assert say(language, "The trio, the theme day and our staff side by side") in text_of(came.deck)


@pytest.mark.parametrize(
    ("language", "trios"),
    [
        pytest.param("da", FEW, marks=pytest.mark.slow),
        *(pytest.param(language, ABOVE_THE_FLOOR, marks=pytest.mark.full) for language in LANGUAGES),
    ],
)
def test_every_exercise_that_stands_in_no_programme_is_answered_shown_and_accounted_for(
    language: str, trios: int, tmp_path: Path
) -> None:
    found: dict[str, list[str]] = {}

    async def one_after_the_other() -> Mapping[str, Rehearsed]:
        async with venue(tmp_path / "data") as here:
            every = {id: alone.found(LIBRARY, id) for id in ALONE}
            return {
                id: await here.rehearse(asked(each.plan, language, trios, each.written)) for id, each in every.items()
            }

    for id, done in aside.run(one_after_the_other()).items():
        plan, report = alone.found(LIBRARY, id).plan, report_of(tmp_path / "data", done, language)
        if missed := wrong(plan, done, report):
            found[id] = missed
        assert sorted(done.shown) == sorted(results(plan))
    assert found == {}


def _account(step: str, acknowledged: int, counted: int, passed: int = 0, suppressed: int = 0) -> StepAccount:
    return StepAccount(step, acknowledged, counted, 0, passed, 0, 0, 0, suppressed, 0, 0)


def test_a_step_where_everybody_passed_is_missed_unless_there_was_nothing_to_pass_on() -> None:
    plan = LIBRARY.plan("dag-kerneopgave")
    asked = {"K04.udkast": _account("K04.udkast", 5, 5), "K04.nik": _account("K04.nik", 15, 0, passed=15)}
    missed = unanswered(plan, list(asked.values()))
    assert "K04.nik" in missed and "K04.udkast" not in missed
    asked["K04.udkast"] = _account("K04.udkast", 2, 0, suppressed=2)
    missed = unanswered(plan, list(asked.values()))
    assert "K04.nik" not in missed and "K04.udkast" not in missed


def test_a_step_that_was_never_asked_is_missed_and_a_step_for_the_room_is_not() -> None:
    missed = unanswered(LIBRARY.plan("workshop-90"), [_account("B01.humoer", 9, 9)])
    assert "B01.haab" in missed
    assert not {"B01.humoer", "K01.temaer", "K06.kompas", "B12.parkering"} & set(missed)


def test_only_what_the_room_hands_out_may_be_passed_by_everybody() -> None:
    steps = LIBRARY.exercises["K04"].steps
    assert [step.name for step in steps if hands_out(step)] == ["nik"]


def test_a_result_that_never_stood_on_the_wall_is_missed_and_one_under_the_floor_is_not() -> None:
    plan = alone.found(LIBRARY, "K02").plan
    assert results(plan) == ["K02.salen"]
    assert unseen(plan, [], {}) == ["K02.salen"]
    assert unseen(plan, [], {"K02.salen": "withheld"}) == []
    assert unseen(plan, [_account("K02.salen", 9, 9)], {"K02.salen": "withheld"}) == ["K02.salen"]
    assert unseen(plan, [_account("K02.salen", 9, 9)], {"K02.salen": "sheet"}) == []
