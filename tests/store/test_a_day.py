"""A short theme day on each database: what works on one works on the other."""

from random import Random

from tests.actions.day import Clock, Day
from workshop.actions import facilitate, moderation, prepare, theming
from workshop.actions.house import House
from workshop.store.database import Store


def test_a_short_day_is_the_same_on_every_database(store: Store) -> None:
    day = Day(House(store, Clock(), Random(1)))
    phones = day.everybody(5)
    chance = Random(2)
    for step in ("B01.haab", "K08.bud", "B08.kort"):
        day.goes(step)
        for phone in phones if day.wall().who == "person" else phones[::3]:
            phone.pretends(chance)
            phone.again()
            facilitate.publish_live(day.house, day.id)
        day.presses()
    day.goes("K08.temaer", "shown")
    moderation.decide(day.house, day.id, [card.id for card in day.desk().held], "up")
    theming.new_theme(day.house, day.id, day.round.id, "Vi haster", [card.id for card in day.desk().up])
    (figure,) = day.wall().figures
    assert (figure.name, figure.n) == ("themes", 5)
    report = day.report()
    assert {step.key: step.n for step in report.steps if step.n and step.kind != "themes"} == {
        "B01.haab": 14,  # live moves in threes from five on: the last one waits
        "K08.bud": 5,
        "B08.kort": 5,
    }
    assert all(account.adds_up() for account in report.accounts)
    prepare.delete(day.house, day.id)
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM answer").scalar_one() == 0
