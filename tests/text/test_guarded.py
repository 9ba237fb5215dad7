"""The guard against personal data on a set of its own: what it misses and where it cries wolf is counted and held."""

import pytest

from tests.text.guarded import alarms, missed, too_much, with_data, without_data
from workshop.text.guard import find, mask

MOST_MISSED = 6  # of 186 pieces: nicknames, surnames alone, small letters that are words
MOST_ALARMS = 20  # in 413 sentences: names that are words, and people everybody knows


def test_the_sets_are_large_enough_to_judge_by() -> None:
    assert len(with_data()) >= 150
    assert len(without_data()) >= 150


def test_few_pieces_slip() -> None:
    slipped = [(piece, case.text) for case in with_data() for piece in missed(case)]
    assert len(slipped) <= MOST_MISSED, slipped


def test_it_seldom_cries_wolf_over_names() -> None:
    wolves = [(piece, case.text) for case in (*with_data(), *without_data()) for piece in alarms(case)]
    assert len(wolves) <= MOST_ALARMS, wolves


def test_masking_takes_only_the_name() -> None:
    assert [more for case in with_data() for more in too_much(case)] == []


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Jeg mener at Birgitte fra aftenvagten er træt", "Jeg mener at […] fra aftenvagten er træt"),
        ("fru Jensen på stue 4 faldt", "fru […] på stue 4 faldt"),
        ("Ring til Søren Kristensen på 20304050", "Ring til […] på […]"),
        ("Per dag er vi seks, og Per siger fra", "Per dag er vi seks, og […] siger fra"),
        ("Anne-Maries vagt", "[…] vagt"),
    ],
)
def test_the_rest_of_the_sentence_stands(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize("case", with_data(), ids=lambda case: case.text)
def test_what_was_masked_holds_no_name_any_more(case: object) -> None:
    assert find(mask(str(getattr(case, "text", "")))) == ()
