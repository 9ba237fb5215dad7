"""From a result back to the notes behind it."""

from tests.export.sample import sample
from workshop.core.privacy import Standing
from workshop.export import single
from workshop.export.trail import trails


def test_a_theme_leads_back_to_exactly_the_answers_in_it() -> None:
    day = sample("da")
    for trail in (found for found in trails(day) if found.kind == "theme"):
        step = day.step(trail.step)
        assert step is not None
        known = {a.text for source in day.steps for a in single.answers(source) if a.theme == trail.text}
        assert set(trail.notes) == known
        assert len(trail.notes) == trail.count


def test_every_commitment_leads_back_to_the_steps_it_takes_from() -> None:
    commitments = [found for found in trails(sample("da")) if found.kind == "commitment"]
    assert commitments
    assert {behind.key for found in commitments for behind in found.behind} == {"K06.mindre", "K08.stop"}


def test_nothing_that_was_not_shown_is_in_a_trail() -> None:
    day = sample("da")
    shown = {a.text for step in day.steps if step.standing == Standing.SHOWN for a in step.texts}
    for trail in trails(day):
        assert {*trail.notes, *(note for behind in trail.behind for note in behind.notes)} <= shown
