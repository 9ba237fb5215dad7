"""What may be shown: nothing below the floor, and nothing to subtract from what was shown before."""

from collections import Counter
from itertools import pairwise
from random import Random

import pytest

from workshop.core import privacy
from workshop.core.privacy import FLOOR, Released, Said, Standing
from workshop.core.seats import Audience, Reveal

DATA_SETS = 10_000
ROLES = ("leader", "tr", "amr")


def test_nothing_below_the_floor_is_shown_in_ten_thousand_data_sets() -> None:
    chance = Random(1)
    shown = 0
    for _ in range(DATA_SETS):
        floor = chance.choice((5, 5, 8, 20))
        said = [Said({"chosen": [chance.choice("abc")]}) for _ in range(chance.randrange(26))]
        group = privacy.release(said, passed=chance.randrange(4), floor=floor, themes=("T",))
        if len(said) < floor:
            assert group == Released((), 0, Standing.BELOW_FLOOR, 0, ("T",))
        else:
            shown += 1
            assert (group.answers, group.n, group.standing) == (tuple(said), len(said), Standing.SHOWN)
    assert 2_000 < shown < 9_000


def test_a_split_by_role_shows_every_role_or_none_in_ten_thousand_data_sets() -> None:
    chance = Random(2)
    shown = 0
    for _ in range(DATA_SETS):
        sizes = {role: chance.choice((0, chance.randrange(1, 12), chance.randrange(5, 12))) for role in ROLES}
        groups = {role: [Said({"x": n}, role=role) for n in range(size)] for role, size in sizes.items()}
        split = privacy.by_group(groups)
        if any(0 < size < FLOOR for size in sizes.values()):
            assert split is None
            continue
        shown += 1
        assert split is not None
        assert {role: group.n for role, group in split.items()} == sizes
        # what is left when the shown roles are taken from the whole room is nobody, or at least five
        assert sum(sizes.values()) - sum(group.n for group in split.values()) == 0
    assert shown > 2_000


def test_no_subtraction_between_two_live_views_points_at_fewer_than_three() -> None:
    chance = Random(3)
    published = 0
    for _ in range(DATA_SETS):
        answers: dict[int, str] = {}
        last: dict[int, str] | None = None
        touched: set[int] = set()
        for _ in range(chance.randrange(1, 30)):
            person = chance.randrange(16)
            answers[person] = chance.choice("abcd")
            touched.add(person)
            if not privacy.live_may_move(len(touched), len(answers), first=last is None):
                continue
            published += 1
            assert len(answers) >= FLOOR
            if last is not None:
                moved = {p for p in answers if answers[p] != last.get(p)}
                assert len(touched) >= 3
                assert moved <= touched
                before, after = Counter(last.values()), Counter(answers.values())
                # each bar's step is the sum over three people or more, so none of them can be read off it
                assert sum(((before - after) + (after - before)).values()) <= 2 * len(touched)
            last, touched = dict(answers), set()
    assert published > DATA_SETS


@pytest.mark.parametrize(
    ("fresh", "total", "first", "moves"),
    [(4, 4, True, False), (5, 5, True, True), (2, 7, False, False), (3, 8, False, True), (1, 60, True, True)],
)
def test_live_begins_at_five_and_moves_in_threes(fresh: int, total: int, first: bool, moves: bool) -> None:
    assert privacy.live_may_move(fresh, total, first=first) is moves


def test_only_what_the_phone_said_goes_on_the_screen_may_be_live() -> None:
    live = {(r, a) for r in Reveal for a in Audience if privacy.may_be_live(r, a)}
    assert live == {(Reveal.LIVE, Audience.SCREEN)}


@pytest.mark.parametrize(("fresh", "shows"), [(0, False), (1, False), (2, False), (3, True), (9, True)])
def test_a_late_batch_is_never_one_or_two(fresh: int, shows: bool) -> None:
    assert privacy.late_batch_may_show(fresh) is shows


def test_what_a_trio_owns_is_its_own_to_see_however_few() -> None:
    assert privacy.own([Said({})]) == Released((Said({}),), 1)
    assert privacy.wall([]).standing is Standing.NOT_YET
    assert privacy.wall([Said({})]).n == 1


def test_mixed_answers_do_not_tell_who_came_first() -> None:
    chance = Random(4)
    items = [{"value": n} for n in range(40)]
    mixed = privacy.mix(items, "round")
    for _ in range(50):
        chance.shuffle(items)
        assert privacy.mix(items, "round") == mixed
    assert privacy.mix(items, "another round") != mixed
    assert sorted(item["value"] for item in mixed) == list(range(40))


def test_no_count_that_leaves_the_room_is_one_to_four_nor_what_is_left_of_the_total_in_ten_thousand_groups() -> None:
    chance = Random(5)
    shown = 0
    for _ in range(DATA_SETS):
        counts = [
            chance.choice((0, chance.randrange(1, 6), chance.randrange(5, 20))) for _ in range(chance.randrange(9))
        ]
        rest = chance.choice((0, chance.randrange(8)))
        away = privacy.folded(counts, rest)
        with_number = [count for place, count in enumerate(counts) if place not in away]
        assert not any(0 < count < FLOOR for count in with_number)
        left = sum(counts) + rest - sum(with_number)
        assert left == 0 or left >= FLOOR or not any(with_number)
        shown += any(with_number)
    assert shown > 5_000


def test_no_part_of_a_scale_is_one_to_four_and_two_ways_to_part_it_say_no_more_than_the_finer() -> None:
    chance = Random(6)
    parted = 0
    for _ in range(DATA_SETS):
        values = chance.randrange(2, 12)
        counts = [chance.choice((0, 1, 3, 8)) for _ in range(values)]
        cuts = privacy.bands(counts)
        edges = (0, *cuts, values)
        parts = [sum(counts[start:end]) for start, end in pairwise(edges)]
        assert not cuts or not any(0 < part < FLOOR for part in parts)
        assert set(cuts) <= set(privacy.bands([FLOOR] * values))  # cut where the finest is cut, and nowhere else
        parted += bool(cuts)
    assert parted > 5_000
    assert privacy.bands([5] * 5) == (2, 3)
    assert privacy.bands([5] * 11) == (4, 7)
    assert privacy.bands([5] * 4) == (2,)
    assert privacy.bands([1, 1, 4, 0, 9]) == (3,)
    assert privacy.bands([0, 0, 0, 4, 9]) == (2, 3)
    assert privacy.bands([0, 0, 1, 0, 9]) == ()
