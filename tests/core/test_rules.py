"""Keys, codes, phases, errors and figures."""

from dataclasses import fields
from itertools import pairwise
from random import Random

import pytest

from workshop.core import codes, figures, keys
from workshop.core.errors import NotAllowed, NotFound, TooLate, WorkshopError
from workshop.core.phases import Phase, asks_nobody, next_phase, takes_answers
from workshop.core.seats import Reveal, Who


def test_the_same_phone_makes_the_same_key_and_no_other_does() -> None:
    chance = Random(1)
    secrets = [keys.new_id(chance) for _ in range(200)]
    made = {
        keys.answer_key(secret, round_id, item, turn)
        for secret in secrets
        for round_id in ("a", "b")
        for item in ("", "x")
        for turn in (0, 1)
    }
    assert len(made) == 200 * 8
    assert keys.answer_key(secrets[0], "a") in made
    assert not any(secret in key or keys.hashed(secret) == key for secret in secrets for key in list(made)[:50])


def test_ids_are_random_and_say_nothing_of_when() -> None:
    chance = Random(2)
    made = [keys.new_id(chance) for _ in range(2000)]
    assert len(set(made)) == 2000
    assert {len(id) for id in made} == {32}
    rising = sum(one < other for one, other in pairwise(made))
    assert 900 < rising < 1100


def test_codes_are_six_symbols_that_nobody_misreads() -> None:
    chance = Random(3)
    made = {codes.new_code(chance) for _ in range(1000)}
    assert len(made) > 990
    assert all(len(code) == 6 and set(code) <= set(codes.SYMBOLS) for code in made)
    assert not set(codes.SYMBOLS) & set("AEIOU01")
    assert all(codes.read_code(codes.spoken(code).lower()) == code for code in made)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("k7m4pr", "K7M4PR"),
        (" K7M-4PR\n", "K7M4PR"),
        ("K7M\u00a04PR", "K7M4PR"),
        ("K7M·4PR", "K7M4PR"),
        ("K7M4P", ""),
        ("K7M4PRX", ""),
        ("K7M4PA", ""),
        ("ßßßßßß", ""),
        ("", ""),
        ("\x00" * 6, ""),
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str, read: str) -> None:
    assert codes.read_code(typed) == read


@pytest.mark.parametrize("who", Who)
@pytest.mark.parametrize("reveal", Reveal)
def test_every_round_comes_to_an_end(who: Who, reveal: Reveal) -> None:
    phase: Phase | None = Phase.WAITING
    life = []
    while phase is not None:
        life.append(phase)
        phase = next_phase(phase, who, reveal)
    if asks_nobody(who):
        assert life == [Phase.WAITING, Phase.SHOWN]
    elif reveal in (Reveal.NEVER, Reveal.DESK):
        assert life == [Phase.WAITING, Phase.OPEN, Phase.CLOSED]
    else:
        assert life == [Phase.WAITING, Phase.OPEN, Phase.SHOWN]
    assert [takes_answers(each) for each in life] == [each is Phase.OPEN for each in life]


def test_what_was_closed_by_hand_is_shown_by_the_next_press() -> None:
    assert next_phase(Phase.CLOSED, Who.PERSON, Reveal.BATCH) is Phase.SHOWN
    assert next_phase(Phase.CLOSED, Who.TRIO, Reveal.NEVER) is None


def test_errors_carry_their_status_field_and_values() -> None:
    assert (NotAllowed().status, NotFound().status, TooLate().status) == (403, 404, 409)
    refused = WorkshopError("There is room for {most}.", field="title", most=60)
    assert (refused.status, refused.field, refused.values) == (422, "title", {"most": 60})
    assert NotFound("No {name}.", name="x").values == {"name": "x"}


def test_every_figure_has_a_name_of_its_own_and_says_how_many_answered() -> None:
    names = [figure.name for figure in figures.ALL]
    assert len(set(names)) == len(names)
    assert all(names)
    for figure in figures.ALL:
        assert {"heading", "finding", "n"} <= {field.name for field in fields(figure)}
