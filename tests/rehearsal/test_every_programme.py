"""Every exercise of every programme is walked by simulated people, in both languages, through the doors people use."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests import aside
from workshop import paths
from workshop.actions import look_back
from workshop.actions.sources import hands_out
from workshop.commands import chosen
from workshop.commands.opened import house_of
from workshop.content.library import load
from workshop.export.report import Report, StepAccount
from workshop.language import LANGUAGES
from workshop.rehearsal.day import Rehearsed, rehearse
from workshop.rehearsal.habits import REHEARSED
from workshop.rehearsal.walked import unanswered
from workshop.store import workshops

LIBRARY = load(paths.exercises())
PROGRAMMES = sorted(LIBRARY.programmes)
PASSES_ONLY_WHERE_IT_MUST = replace(REHEARSED, passes=0.0)  # so that a step where everybody passes is a fault
FEW = 2
ABOVE_THE_FLOOR = 5  # trios, so that what they write together is handed out and shown

GRID = [
    pytest.param(programme, language, ABOVE_THE_FLOOR, marks=pytest.mark.full)
    for programme in PROGRAMMES
    for language in LANGUAGES
]
EACH_ONCE = [
    pytest.param(programme, LANGUAGES[number % len(LANGUAGES)], FEW, marks=pytest.mark.slow)
    for number, programme in enumerate(PROGRAMMES)
]


def _rehearsed(programme: str, language: str, trios: int, folder: Path) -> tuple[Rehearsed, Report]:
    """A whole programme, and what came of it."""
    day = rehearse(
        LIBRARY.plan(programme), folder, trios=trios, seed=7, language=language, pressed=int,
        habits=PASSES_ONLY_WHERE_IT_MUST,
    )  # fmt: skip
    done = aside.run(day)
    with house_of(chosen.read(data=folder, database_url="")) as house:
        with house.store.read() as connection:
            workshop = workshops.by_code(connection, done.code)
        assert workshop is not None
        return done, look_back.report(house, workshop.id, language)


@pytest.mark.parametrize(("programme", "language", "trios"), EACH_ONCE + GRID)
def test_every_step_of_a_programme_is_answered_and_accounted_for(
    programme: str, language: str, trios: int, tmp_path: Path
) -> None:
    done, report = _rehearsed(programme, language, trios, tmp_path / "data")
    assert done.tally.troubles == []
    assert done.tally.missing(report.accounts) == []
    assert unanswered(LIBRARY.plan(programme), report.accounts) == []
    assert (done.phones, report.language, report.programme) == (trios * 3, language, programme)


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
