"""The next workshop opens with what became of the last one: a trio sees its own, the room sees sums."""

from tests.actions.day import WORKPLACES, Clock, Day, statements
from tests.actions.test_check_ins import at, trio, typed
from workshop.actions import check_ins, keeping, last_time, prepare, take_home
from workshop.store import take_home as kept
from workshop.store import workshops


def next_day(held: Day, workplaces: tuple[str, ...] = WORKPLACES) -> Day:
    """Another workshop, two months later."""
    found = Day(held.house, workplaces=workplaces)
    with held.house.store.work() as work:
        workshops.note(work.connection, found.id, day="2027-05-16")
    return found


def answers(held: Day, names: tuple[str, ...], status: str = "ja") -> None:
    """These trios say how it goes after 30 days."""
    for name in names:
        check_ins.answer(held.house, trio(held, name), 30, typed({"f_status": status, "f_tegn": f"ro på {name}"}), "da")


def own(day: Day, name: str) -> last_time.LastTime | None:
    """What the phones of a workplace say of the last time."""
    return last_time.of_trio(day.house, day.workshop, trio(day, name), "da")


def test_a_trio_sees_what_it_agreed_and_what_it_said_of_it(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    answers(held, ("Solgården",))
    later = next_day(held)
    mine = own(later, "Solgården")
    assert mine.agreement.sentence == "Når vi mødes kl. 8, vil vi prøve nummer 0."
    assert (mine.check_in.said, mine.check_in.learnt) == ("Ja", "ro på Solgården")
    silent = own(later, "Åhaven")
    assert (silent.agreement.sentence, silent.check_in) == ("Når vi mødes kl. 8, vil vi prøve nummer 1.", None)
    assert own(later, "Lyngen") is None
    assert own(held, "Solgården") is None


def test_the_wall_and_the_desk_open_with_sums_of_the_last_workshop(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    answers(held, WORKPLACES[:3])
    answers(held, WORKPLACES[3:5], "lidt")
    later = next_day(held)
    seen = later.wall().last_time
    assert (seen.title, seen.agreements) == ("Kerneopgaven", 6)
    assert (seen.said.question, seen.said.most.label, seen.said.most.count, seen.said.figure.n) == (
        "Er I begyndt?", "Ja", 3, 5,
    )  # fmt: skip
    assert "ro på" not in repr(seen)
    assert later.desk().screen.last_time == seen
    later.presses()
    assert later.wall().last_time is None


def test_fewer_than_five_workplaces_or_answers_say_nothing_to_the_room(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    answers(held, WORKPLACES[:4])
    assert next_day(held).wall().last_time.said is None
    assert next_day(held, WORKPLACES[:4]).wall().last_time is None


def test_a_workshop_that_is_only_tried_is_no_last_time(held: Day) -> None:
    with held.house.store.work() as work:
        workshops.note(work.connection, held.id, tried=True)
    later = next_day(held)
    assert later.wall().last_time is None
    assert own(later, "Solgården") is None


def test_the_lobby_asks_the_database_no_more_because_many_trios_were_there_before(held: Day, clock: Clock) -> None:
    later = next_day(held)
    with statements(held.house) as first:
        assert later.wall().last_time.agreements == 6
    with statements(held.house) as again:
        assert later.wall().last_time.agreements == 6
    assert (len(first) < 20, len(again) < 10) == (True, True)
    prepare.delete(held.house, held.id)
    clock.now += 60
    assert later.wall().last_time is None


def test_follow_up_outlives_the_answers_of_persons_and_ends_with_the_follow_up(held: Day, clock: Clock) -> None:
    at(held, clock, 30)
    answers(held, ("Solgården",))
    link = take_home.link_of(held.house, held.trio_id("Solgården"))
    at(held, clock, 120)
    keeping.delete_due(held.house)
    with held.house.store.read() as connection:
        assert take_home.trio_of(connection, link.key)[1].name == "Solgården"
        assert len(kept.check_ins(connection, held.id)) == 1
    at(held, clock, 121)
    assert keeping.delete_due(held.house).workshops == 1
    with held.house.store.read() as connection:
        assert (kept.of_trio(connection, link.trio_id), kept.check_ins(connection, held.id)) == (None, ())


def test_a_trio_that_leaves_the_list_takes_its_page_with_it(held: Day) -> None:
    link = take_home.link_of(held.house, held.trio_id("Åhaven"))
    with held.house.store.work() as work:
        workshops.remove_trio(work.connection, link.trio_id)
    with held.house.store.read() as connection:
        assert kept.of_trio(connection, link.trio_id) is None
    prepare.delete(held.house, held.id)
