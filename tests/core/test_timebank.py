"""The time bank: what is left of the day ends on time, or says honestly by how much it cannot."""

from random import Random

from workshop.core.timebank import Slot, catch_up, offers

TALK = Slot(1, 10, 10, 10, may_skip=True)
GLANCES = Slot(2, 30, 20, 20)
COMPASS = Slot(3, 30, 20, 15)
EXPERIMENT = Slot(4, 25, 25, 18)
AFTERNOON = (TALK, GLANCES, COMPASS, EXPERIMENT)


def test_a_few_minutes_are_taken_from_one_item_that_may_be_cut() -> None:
    way = catch_up(AFTERNOON, 3)
    assert (way.minutes, way.saves, way.missing) == ({2: 27}, 3, 0)


def test_the_run_sheets_own_cuts_come_before_skipping() -> None:
    assert catch_up(AFTERNOON, 12).minutes == {2: 20, 3: 28}
    assert catch_up(AFTERNOON, 20).minutes == {2: 20, 3: 20}


def test_what_may_be_skipped_goes_before_an_exercise_is_squeezed() -> None:
    assert catch_up(AFTERNOON, 27).minutes == {1: 0, 2: 20, 3: 23}
    way = catch_up(AFTERNOON, 34)
    assert (way.minutes, way.missing) == ({1: 0, 2: 20, 3: 20, 4: 21}, 0)


def test_the_floor_holds_and_what_is_missing_is_said() -> None:
    way = catch_up(AFTERNOON, 60)
    assert (way.minutes, way.saves, way.missing) == ({1: 0, 2: 20, 3: 15, 4: 18}, 42, 18)


def test_nothing_is_changed_where_nothing_is_late_or_left() -> None:
    assert catch_up(AFTERNOON, 0).minutes == {}
    assert catch_up(AFTERNOON, -7).minutes == {}
    assert (catch_up((), 5).minutes, catch_up((), 5).missing) == ({}, 5)


def test_each_item_offers_what_it_can() -> None:
    said = [(dict(way.minutes), way.saves) for way in offers(AFTERNOON)]
    assert said == [({1: 0}, 10), ({2: 20}, 10), ({3: 20}, 10), ({4: 18}, 7)]


def test_any_day_fits_or_says_that_it_cannot() -> None:
    chance = Random(20270316)
    for _ in range(3000):
        slots = [any_slot(item, chance) for item in range(chance.randrange(14))]
        late = chance.randrange(-5, 120)
        way = catch_up(slots, late)
        after = {slot.item: way.minutes.get(slot.item, slot.minutes) for slot in slots}
        assert sum(slot.minutes for slot in slots) - sum(after.values()) == way.saves
        assert way.saves + way.missing >= max(0, late)
        for slot in slots:
            assert after[slot.item] >= slot.least or (after[slot.item] == 0 and slot.may_skip)
            assert after[slot.item] <= slot.minutes
        if way.missing:
            assert way.saves + way.missing == late
            assert way.saves == most(slots)
        if not any(slot.may_skip for slot in slots):
            assert way.saves == min(max(0, late), most(slots))


def most(slots: list[Slot]) -> int:
    """All that can be gained."""
    return sum(slot.minutes if slot.may_skip else slot.minutes - slot.least for slot in slots)


def any_slot(item: int, chance: Random) -> Slot:
    """An item somebody may have written."""
    minutes = chance.randrange(1, 60)
    eased = chance.randrange(max(1, minutes - 15), minutes + 1)
    return Slot(item, minutes, eased, chance.randrange(1, eased + 1), chance.random() < 0.25)
