"""The report that every file is drawn from."""

from dataclasses import fields, replace

import pytest

from tests.export.sample import sample
from workshop.export.accounts import StepAccount
from workshop.export.report import Shared, StepReport, TrioReport

REASONS = [field.name for field in fields(StepAccount) if field.name not in ("step", "acknowledged", "typed")]


def test_a_step_is_found_by_its_key_the_last_time_it_was_asked() -> None:
    day = sample("da")
    again = replace(day.steps[0], item=9)
    assert replace(day, steps=(*day.steps, again)).step("B01.humoer") is again
    assert day.step("B99.findes-ikke") is None


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_counts_in_the_accounts(reason: str) -> None:
    nothing = StepAccount("K01.svar", 3, *([0] * len(REASONS)))
    assert not nothing.adds_up()
    three, four = ({reason: n} for n in (3, 4))
    assert replace(nothing, **three).adds_up()  # type: ignore[arg-type]
    assert not replace(nothing, **four).adds_up()  # type: ignore[arg-type]


def test_nothing_in_a_report_can_name_a_seat_a_phone_or_a_time() -> None:
    held = {field.name for kind in (Shared, StepReport, TrioReport) for field in fields(kind)}
    assert held & {"seat", "seat_id", "phone", "key", "secret", "at", "time", "sent", "role", "answer_id"} == set()
